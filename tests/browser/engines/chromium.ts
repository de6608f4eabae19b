import type { Page } from 'playwright-core';
import { launch } from '../launch.ts';
import type { Engine, Key, Screen, Start } from './engine.ts';

/** Chromium, as all other browser tests have it. */
export async function startChromium({ font, scripts = true }: Start): Promise<Engine> {
  const browser = await launch();
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  if (font !== undefined) {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: font, fixed: font } });
  }
  return { name: 'Chromium', screen: new ChromiumScreen(page), close: () => browser.close() };
}

class ChromiumScreen implements Screen {
  private readonly page: Page;
  private said: string[] = [];
  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => message.type() === 'error' && this.said.push(message.text()));
    page.on('pageerror', (error) => this.said.push(String(error)));
    page.on('requestfailed', (request) => this.said.push(`failed: ${request.url()}`));
  }

  async goto(url: string) {
    await this.page.goto(url);
  }
  async resize(width: number, height: number) {
    await this.page.setViewportSize({ width, height });
  }
  evaluate<Result, Args extends unknown[]>(run: (...args: Args) => Result, ...args: Args) {
    // A function's text, so that nothing is wrapped around its one argument.
    const call = `(${run.toString()})(...${JSON.stringify(args)})`;
    return this.page.evaluate(call) as Promise<Awaited<Result>>;
  }
  async click(selector: string) {
    await this.page.locator(selector).first().click();
  }
  async press(key: Key) {
    await this.page.keyboard.press(key);
  }
  async picture() {
    return this.page.screenshot({ fullPage: true });
  }
  clipboard() {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
  complaints() {
    return this.said.splice(0);
  }
}
