import type { Renderer } from '@takumi-rs/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontFile } from './fonts.ts';

/** The version that draws, from its package: the program itself is loaded only when there is something to draw. */
export function rendererVersion(): string {
  const path = join(process.cwd(), 'node_modules/@takumi-rs/core/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

const renderers = new Map<string, Promise<Renderer>>();

/** A renderer that knows these fonts and no others, so that no card depends on which was drawn before. */
export function rendererWith(files: readonly FontFile[]): Promise<Renderer> {
  const key = files.map((f) => f.path).join();
  const known = renderers.get(key) ?? prepare(files);
  renderers.set(key, known);
  return known;
}

async function prepare(files: readonly FontFile[]): Promise<Renderer> {
  const { Renderer } = await import('@takumi-rs/core');
  const renderer = new Renderer();
  for (const { family: name, data, characters } of files)
    await renderer.registerFont({ name, data, unicodeRange: ranges(characters) });
  return renderer;
}

/** Code points as inclusive ranges. */
function ranges(characters: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  for (const c of [...characters].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === c - 1) last[1] = c;
    else found.push([c, c]);
  }
  return found;
}
