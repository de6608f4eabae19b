import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, expect, test } from 'vitest';
import OriginalLine from '../../src/components/article/OriginalLine.astro';
import { readDate } from '../../src/markup/date.ts';
import type { Article, Passage } from '../../src/model/article.ts';
import type { DeepLink } from '../../src/model/text-directive.ts';
import { corpus } from '../model/harbor.ts';
import { named, quotedIn, textOf } from '../site/pages.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const [real] = corpus().articles;
const render = async (link: DeepLink | undefined, archived?: Article['source']['archived']) => {
  const article: Article = { ...real!, source: { ...real!.source, ...(archived ? { archived } : {}) } };
  const passage: Passage = { ...real!.passages[0]!, deepLink: link };
  const tree = fromHtml(await container.renderToString(OriginalLine, { props: { article, passage } }));
  return {
    text: textOf(named(tree, 'p')[0]!),
    links: named(tree, 'a').map((a) => a.properties['href']),
    quoted: quotedIn(tree).map(textOf),
  };
};
const href = 'https://example.org/#:~:text=a%20gate';

test('the source’s words are marked as a quotation, ours are not', async () => {
  const quotation = await render({ href, words: { start: 'a gate', end: 'of iron' }, from: 'quotation' });
  expect(quotation).toMatchObject({ links: [href], quoted: ['“a gate … of iron”'] });
  const retelling = await render({ href, words: { start: 'a gate' }, from: 'retelling' });
  expect(retelling.quoted).toEqual([]);
  expect(retelling.text).toContain('opens at the words “a gate”, if the browser can find them.');
});

test('without proven words the plain address is given, and said to open at the top', async () => {
  const { text, links } = await render(undefined);
  expect(links).toEqual([real!.source.url]);
  expect(text).toContain('opens at its top');
});

test('an archived copy is offered where there is one', async () => {
  const day = readDate('2026-11-22');
  if (typeof day === 'string') throw new Error(day);
  const { text, links } = await render(undefined, { url: 'https://archive.org/x', date: day });
  expect(links).toEqual([real!.source.url, 'https://archive.org/x']);
  expect(text).toContain('Archived: copy of 22 November 2026.');
});
