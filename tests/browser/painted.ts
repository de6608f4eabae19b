import type { Browser, Locator, Page } from 'playwright-core';

/** What is painted in a place: the share of pixels that stand out from the ground by 3:1, and the picture as one string. */
export interface Painted {
  readonly share: number;
  readonly picture: string;
}

/**
 * Looks at what an engine really painted, for colors that computed styles do not tell (forced colors replace them late).
 * @returns a function that takes a picture of an element, or of its first pixels, and compares it with the page's ground.
 */
export async function painter(browser: Browser) {
  const desk = await browser.newPage();
  return async (page: Page, mark: Locator, width?: number): Promise<Painted> => {
    await mark.scrollIntoViewIfNeeded();
    const box = (await mark.boundingBox())!;
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const png = await page.screenshot({ clip: { ...box, width: width ?? box.width } });
    return desk.evaluate(look, { png: png.toString('base64'), ground });
  };
}

/** Runs in a blank page. */
async function look({ png, ground }: { png: string; ground: string }): Promise<Painted> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true })!;
  const linear = (v: number) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const lights = () => {
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    return Array.from(
      { length: data.length / 4 },
      (_, i) =>
        0.2126 * linear(data[4 * i]!) + 0.7152 * linear(data[4 * i + 1]!) + 0.0722 * linear(data[4 * i + 2]!),
    );
  };
  pen.fillStyle = ground;
  pen.fillRect(0, 0, image.width, image.height);
  const under = lights()[0]!;
  pen.drawImage(image, 0, 0);
  const out = lights().map((l) => (Math.max(l, under) + 0.05) / (Math.min(l, under) + 0.05) >= 3);
  return { share: out.filter(Boolean).length / out.length, picture: out.map(Number).join('') };
}
