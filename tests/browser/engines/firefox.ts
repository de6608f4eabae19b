import { existsSync } from 'node:fs';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import type { Engine, Key, Screen, Start } from './engine.ts';

/** An installed Firefox: FIREFOX_PATH if set; undefined where there is none. */
export const FIREFOX =
  process.env['FIREFOX_PATH'] ??
  ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find(
    (path) => existsSync(path),
  );

/** A page of the installed Firefox, over WebDriver BiDi. @param preferences of its own, as `about:config` names them. */
export async function launchFirefox(preferences: Record<string, unknown> = {}) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX!,
    headless: true,
    extraPrefsFirefox: preferences,
  });
  return { page: await browser.newPage(), close: () => browser.close() };
}

/** Firefox for the table of engines. */
export async function startFirefox({ font, scripts = true }: Start): Promise<Engine | string> {
  if (FIREFOX === undefined) return 'no Firefox: install firefox-esr or set FIREFOX_PATH';
  const { page, close } = await launchFirefox({
    'javascript.enabled': scripts,
    // Lets the clipboard be read without a question to the reader.
    'dom.events.testing.asyncClipboard': true,
    ...(font ? { 'font.size.variable.x-western': font } : {}),
  });
  return { name: 'Firefox', screen: new FirefoxScreen(page), close };
}

class FirefoxScreen implements Screen {
  private readonly page: Page;
  private said: string[] = [];
  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => message.type() === 'error' && this.said.push(message.text()));
    page.on('pageerror', (error) => this.said.push(String(error)));
  }

  async goto(url: string) {
    await this.page.goto(url, { waitUntil: 'load' });
  }
  async resize(width: number, height: number) {
    await this.page.setViewport({ width, height });
  }
  evaluate<Result, Args extends unknown[]>(run: (...args: Args) => Result, ...args: Args) {
    return this.page.evaluate(run as never, ...(args as unknown as never[])) as Promise<Awaited<Result>>;
  }
  async click(selector: string) {
    await this.page.click(selector);
  }
  async press(key: Key) {
    await this.page.keyboard.press(key as KeyInput);
  }
  async picture() {
    return Buffer.from(await this.page.screenshot({ fullPage: true }));
  }
  clipboard() {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
  complaints() {
    return this.said.splice(0);
  }
}
