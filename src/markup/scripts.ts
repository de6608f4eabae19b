import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, quote } from './problems.ts';
import { placeAt } from './read-text.ts';

/** The language that words of each script other than Latin are in, as a BCP 47 tag: `{ Greek: "el" }`. */
export type Scripts = Readonly<Record<string, string>>;

/** Names of scripts (Unicode) that a refusal can suggest; story.yaml takes any that the standard has. */
const COMMON =
  'Cyrillic Greek Armenian Georgian Hebrew Arabic Devanagari Bengali Tamil Thai Ethiopic Khmer Hangul Han Hiragana Katakana'.split(
    ' ',
  );

const FOREIGN = /[\p{L}--[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]]+/gv;

/** Whether Unicode has a script of that name. */
export function isScript(name: string): boolean {
  try {
    return name !== 'Latin' && new RegExp(`\\p{Script=${name}}`, 'u').unicode;
  } catch {
    return false;
  }
}

const isIn = (script: string, text: string) => new RegExp(`\\p{Script=${script}}`, 'u').test(text);

/**
 * Words in scripts whose language content/story.yaml does not say: a voice would read them as English, or not at all.
 * @returns a problem for each script of a file, at its first word.
 */
export function scriptProblems(root: string, scripts: Scripts): Problem[] {
  const files = globSync(['content/*.yaml', 'content/*/*.{mdx,yaml}'], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\/[_.]/.test(file));
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
    const first = new Map<string, RegExpExecArray>();
    for (const found of text.matchAll(FOREIGN)) {
      if (Object.keys(scripts).some((script) => isIn(script, found[0]))) continue;
      const script = COMMON.find((name) => isIn(name, found[0])) ?? '';
      if (!first.has(script)) first.set(script, found);
    }
    return [...first].map(([script, found]): Problem => ({
      place: placeAt(file, text, found.index),
      field: 'text',
      message: `${quote(found[0])} is in ${script || 'another'} letters, and content/story.yaml does not say of what language; write there, for example, scripts: { ${script || 'Script'}: "${EXAMPLES[script] ?? 'und'}" }`,
    }));
  });
}

/** A language of each script, for the example. */
const EXAMPLES: Scripts = {
  Cyrillic: 'uk',
  Greek: 'el',
  Hangul: 'ko',
  Han: 'zh',
  Arabic: 'ar',
  Hebrew: 'he',
  Hiragana: 'ja',
};

/** The scripts of a text other than Latin, each with a language that is written in it: a guess for a file to correct. */
export const scriptsIn = (text: string): Scripts =>
  Object.fromEntries(
    COMMON.filter((script) => isIn(script, text)).map((script) => [script, EXAMPLES[script] ?? 'und']),
  );
