import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

interface Installed {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium for tests: CHROMIUM_PATH if set, else the one that npm brought (Linux x64), else one the machine has. */
export async function launch(): Promise<Browser> {
  return start(await find());
}

/** Unpacks the packaged Chromium, if tests will use that one: once, before two of them would at the same time. */
export const prepare = (): Promise<void> =>
  find().then(
    () => undefined,
    // Whoever launches it is told.
    () => undefined,
  );

const start = ({ executablePath, env }: Installed): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ARGUMENTS,
    env: { ...(process.env as Record<string, string>), ...env },
  });

/**
 * Chromium that finds words on a page, as text fragments need it: the packaged one is built without. Undefined where the
 * machine has no other.
 */
export async function launchThatFinds(): Promise<Browser | undefined> {
  const installed = SYSTEM.filter((path) => existsSync(path));
  for (const open of [launch, ...installed.map((path) => () => start({ executablePath: path, env: {} }))]) {
    const browser = await open();
    const page = await browser.newPage();
    await page.setContent('<p>one word of three');
    const finds = await page.evaluate('window.find("word")');
    await page.close();
    if (finds) return browser;
    await browser.close();
  }
  return undefined;
}

async function find(): Promise<Installed> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return { executablePath: own, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked();
  const executablePath = SYSTEM.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error('no Chromium on this machine: install one or set CHROMIUM_PATH');
  return { executablePath, env: {} };
}

/** Unpacks the packaged Chromium with its libraries and fonts, so that nothing of the machine is needed but glibc. */
async function unpacked(): Promise<Installed> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const bin = (name: string) => join(root, 'node_modules/@sparticuz/chromium/bin', name);
  // Not the shared temp folder: the package would take any Chromium of any version that it finds there.
  const cache = join(root, 'node_modules/.cache/chromium-153');
  mkdirSync(cache, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = cache;
  try {
    const { default: pack, inflate } = await import('@sparticuz/chromium');
    pack.setGraphicsMode = false;
    if (!existsSync(join(cache, 'al2023'))) await inflate(bin('al2023.tar.br'));
    if (!existsSync(join(cache, 'fonts'))) await inflate(bin('fonts.tar.br'));
    // Its own configuration names a folder that may not exist; without any font Chromium dies on a form field.
    const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${cache}/fonts</dir><cachedir>${cache}/font-cache</cachedir></fontconfig>`;
    writeFileSync(join(cache, 'fonts.conf'), fonts);
    const executablePath = await pack.executablePath();
    return {
      executablePath,
      env: { LD_LIBRARY_PATH: join(cache, 'al2023/lib'), FONTCONFIG_FILE: join(cache, 'fonts.conf') },
    };
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
