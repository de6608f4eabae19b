import { existsSync } from 'node:fs';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import type { Engine, Key, Screen, Start } from './engine.ts';

const BINARIES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Firefox: FIREFOX_PATH if set, else one that the machine has, over WebDriver BiDi. */
export async function startFirefox({ font, scripts = true }: Start): Promise<Engine | string> {
  const executablePath = process.env['FIREFOX_PATH'] ?? BINARIES.find((path) => existsSync(path));
  if (executablePath === undefined) return 'no Firefox: install firefox-esr or set FIREFOX_PATH';
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'javascript.enabled': scripts,
      // Lets the clipboard be read without a question to the reader.
      'dom.events.testing.asyncClipboard': true,
      ...(font ? { 'font.size.variable.x-western': font } : {}),
    },
  });
  const page = await browser.newPage();
  return { name: 'Firefox', screen: new FirefoxScreen(page), close: () => browser.close() };
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
    return this.page.evaluate(run as never, ...(args as never[])) as Promise<Awaited<Result>>;
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
