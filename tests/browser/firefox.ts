import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

/** An installed Firefox; undefined where there is none. */
export const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/** A page of the installed Firefox, over WebDriver BiDi. */
export async function launchFirefox() {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX!, headless: true });
  return { page: await browser.newPage(), close: () => browser.close() };
}
