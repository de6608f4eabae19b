import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';

/** `npm run dev` in a copy of the project. */
export interface DevServer {
  /** Where it answers: `http://localhost:4321/`. */
  readonly url: string;
  /** All that it has written to the terminal, without colors. */
  terminal(): string;
  close(): Promise<void>;
}

/** Milliseconds: a busy machine is no fault of the program. */
export const PATIENCE = 90_000;

/** Starts the server of `npm run dev` at a free port. @param root folder of the copy. @throws what it wrote, if it ends. */
export async function startDev(root: string): Promise<DevServer> {
  const { BASE_URL: _, DEV: _d, PROD: _p, SSR: _s, MODE: _m, NODE_ENV: _n, VITEST: _v, ...env } = process.env;
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const server = spawn(process.execPath, [astro, 'dev', '--port', String(20_000 + (process.pid % 20_000))], {
    cwd: root,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let written = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (bytes: Buffer) => void (written += stripVTControlCharacters(bytes.toString())));
  const address = () => /Local\s+(http:\S+)/.exec(written)?.[1];
  await until(() => address() !== undefined || server.exitCode !== null);
  if (address() === undefined) throw new Error(`npm run dev ended:\n${written}`);
  return { url: address()!, terminal: () => written, close: () => ended(server) };
}

/** Waits until something is so. @throws after a minute and a half. */
async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; !(await so());) {
    if (Date.now() > end) throw new Error('not so after a minute and a half');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What the overlay of the dev server says over a page; empty where there is none. */
export const overlay = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '');

/** Waits until the overlay says these words, or until there is none, across reloads of the page. */
export const overlaySays = (page: Page, words: string | undefined): Promise<unknown> =>
  page.waitForFunction(
    (awaited) => {
      const text = document.querySelector('vite-error-overlay')?.shadowRoot?.textContent;
      return awaited === undefined ? text === undefined : text?.includes(awaited);
    },
    words,
    { timeout: PATIENCE },
  );

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await exit;
}
