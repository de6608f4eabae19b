import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { builtPages } from './pages.ts';

/** Scripts in which names are given, and the languages that a voice may read them in. Han, Hiragana and Katakana belong to several. */
const SCRIPTS: readonly [script: RegExp, languages: RegExp][] = [
  [/\p{Script=Hangul}/u, /^ko\b/],
  [/\p{Script=Cyrillic}/u, /^(ru|uk|be|bg|sr|mn)\b/],
  [/\p{Script=Greek}/u, /^el\b/],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, /^ja\b/],
  [/\p{Script=Han}/u, /^(zh|ja|ko)\b/],
  [/\p{Script=Arabic}/u, /^(ar|fa|ur)\b/],
  [/\p{Script=Hebrew}/u, /^(he|yi)\b/],
];

/** Texts of a page in another script than its language's, whose nearest `lang` does not fit. */
function unnamed(node: Root | Element, lang = ''): string[] {
  const own = node.type === 'element' ? String(node.properties['lang'] ?? lang) : lang;
  return node.children.flatMap((child) => {
    if (child.type === 'element')
      return /^(script|style|title|textarea)$/.test(child.tagName) ? [] : unnamed(child, own);
    if (child.type !== 'text') return [];
    const { value } = child;
    return SCRIPTS.some(([script, languages]) => script.test(value) && !languages.test(own))
      ? [`${value.trim()} (lang "${own}")`]
      : [];
  });
}

test('words in Hangul, Cyrillic and other scripts say which language they are in', () => {
  const pages = builtPages();
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.flatMap(({ file, tree }) => unnamed(tree).map((text) => `${file}: ${text}`))).toEqual([]);
});

test('a name without its language would be found', () => {
  const text = { type: 'text' as const, value: 'Kim, 김정은' };
  const named = (lang: string): Root => ({
    type: 'root',
    children: [{ type: 'element', tagName: 'span', properties: { lang }, children: [text] }],
  });
  expect(unnamed(named('en'))).toHaveLength(1);
  expect(unnamed(named('ko'))).toEqual([]);
});
