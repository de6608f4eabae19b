import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverage } from './woff2.ts';

/** The project's root: a bundled module cannot find it from its own address. */
const ROOT = process.cwd();
const PACKAGES = 'node_modules/@fontsource-variable';
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/** One font file: a family, or a subset of one. */
export interface FontFile {
  readonly family: string;
  readonly path: string;
  readonly data: Buffer;
  readonly sha256: string;
  readonly characters: ReadonlySet<number>;
}

/** Families by what they are for. The display font holds few characters; a face behind it takes over for whole texts. */
const FAMILIES = {
  display: 'Newsreader Display',
  serif: 'Source Serif 4',
  sans: 'Source Sans 3',
  korean: 'Noto Serif KR',
} as const;
type Family = (typeof FAMILIES)[keyof typeof FAMILIES];

const subsets = (name: string, axes: string) =>
  SUBSETS.map((subset) => `${PACKAGES}/${name}/files/${name}-${subset}-${axes}-normal.woff2`);

/** The files that may hold a character, in the order in which they are asked. Korean has a hundred: its list names them. */
function filesOf(family: Family, character: number): string[] {
  if (family === FAMILIES.display) return ['src/styles/fonts/newsreader-display.woff2'];
  if (family === FAMILIES.serif) return subsets('source-serif-4', 'opsz');
  if (family === FAMILIES.sans) return subsets('source-sans-3', 'wght');
  return koreanSubsets()
    .filter(({ ranges }) => ranges.some(([from, to]) => character >= from && character <= to))
    .map(({ subset }) => `${PACKAGES}/noto-serif-kr/files/noto-serif-kr-${subset}-wght-normal.woff2`);
}

const koreanSubsets = once(() => {
  const list = readFileSync(join(ROOT, PACKAGES, 'noto-serif-kr/unicode.json'), 'utf8');
  return Object.entries(JSON.parse(list) as Record<string, string>).map(([name, ranges]) => ({
    subset: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [from, to = from] = range.replace('U+', '').split('-');
      return [parseInt(from!, 16), parseInt(to!, 16)] as const;
    }),
  }));
});

const read = remembered((path: string): Omit<FontFile, 'family'> => {
  const data = readFileSync(join(ROOT, path));
  return { path, data, sha256: createHash('sha256').update(data).digest('hex'), characters: coverage(data) };
});

const fileFor = (family: Family, character: number): FontFile | undefined => {
  const path = filesOf(family, character).find((file) => read(file).characters.has(character));
  return path === undefined ? undefined : { family, ...read(path) };
};

/** What has no shape of its own: joiners, marks of direction, selectors. */
const SHAPELESS = /\p{Default_Ignorable_Code_Point}/u;
const characters = (text: string) =>
  [...text].filter((c) => !SHAPELESS.test(c)).map((c) => c.codePointAt(0)!);

/**
 * The families for a text, in order. The display font is used where it has every letter, so that no word is drawn in
 * two faces; Korean and Cyrillic words among Latin ones are another script and take the face behind it.
 */
export function familiesFor(text: string, face: 'display' | 'serif' | 'sans'): Family[] {
  const behind = [face === 'sans' ? FAMILIES.sans : FAMILIES.serif, FAMILIES.korean];
  if (face !== 'display') return behind;
  const latin = text.replace(/[\s\p{Script=Hangul}\p{Script=Cyrillic}]/gu, '');
  const whole = latin !== '' && characters(latin).every((c) => fileFor(FAMILIES.display, c));
  return whole ? [FAMILIES.display, ...behind] : behind;
}

/**
 * The font files that a text needs.
 * @throws an error that names the first character that none of the families has.
 */
export function filesFor(text: string, families: readonly string[]): FontFile[] {
  const files = characters(text).map((character) => {
    for (const family of families) {
      const file = fileFor(family as Family, character);
      if (file) return file;
    }
    const code = character.toString(16).toUpperCase().padStart(4, '0');
    throw new Error(`no bundled font has “${String.fromCodePoint(character)}” (U+${code}), in “${text}”`);
  });
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}
