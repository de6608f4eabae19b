import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { type PassagePage, featured, passagePages } from '../../src/model/passages.ts';
import { blockquoteCode, frameCode } from '../../src/outputs/embed.ts';
import { oembedOf } from '../../src/outputs/oembed.ts';
import { realCorpus } from '../content/real-content.ts';
import { named, textOf } from '../site/pages.ts';

const corpus = realCorpus();
const pages = passagePages(corpus);
/** Passages of one article that was published: they stay, and stay as they are quoted. */
const page = (id: string) =>
  pages.find((p) => p.article.id === 'pbs-newshour-2023-09-13' && p.passage.id === id)!;
const absolute = (href: string) => new URL(href, 'https://site.test').href;

describe('the blockquote', () => {
  const read = (code: string) => {
    const tree = fromHtml(code, { fragment: true });
    const quote = named(tree, 'blockquote')[0]!;
    return { quote, text: textOf(quote).trim(), all: textOf(tree) };
  };
  test('holds the exact characters of the quotation, cites the publisher and links the passage', () => {
    const { quote, text, all } = read(blockquoteCode(page('t9'), absolute, corpus.story));
    expect(text).toBe("“Well, there isn't often a time when North Korea can provide anything to anyone.”");
    expect(quote.properties['cite']).toMatch(/^https:\/\/www\.pbs\.org\/\S+#:~:text=/);
    expect(all).toContain('Jean Lee, PBS NewsHour, “');
    expect(all).toContain('13 September 2023');
    expect(blockquoteCode(page('t9'), absolute, corpus.story)).toContain(
      'href="https://site.test/articles/pbs-newshour-2023-09-13/t9/"',
    );
  });
  test('says how the words were heard, and keeps [sic]', () => {
    expect(read(blockquoteCode(page('t3'), absolute, corpus.story)).all).toContain(
      'Kim Jong Un, through an interpreter, PBS',
    );
    expect(read(blockquoteCode(page('t13'), absolute, corpus.story)).text).toMatch(
      /^“He's scraping .*here\.” \[sic\]$/,
    );
  });
  test('without a quotation holds our retelling, marked as ours and citing our page', () => {
    const { quote, text, all } = read(blockquoteCode(page('t10'), absolute, corpus.story));
    expect(text).toBe(page('t10').passage.text);
    expect(quote.properties['cite']).toBe('https://site.test/articles/pbs-newshour-2023-09-13/t10/');
    expect(all).toContain(`Retold by ${corpus.story.name} from PBS NewsHour`);
  });
  test('is the passage’s own text, whatever that holds', () => {
    const hostile: PassagePage = {
      ...page('t10'),
      passage: { ...page('t10').passage, text: '<b>&amp;</b> "x" </blockquote><script>' },
    };
    const { quote, text } = read(blockquoteCode(hostile, absolute, corpus.story));
    expect(text).toBe('<b>&amp;</b> "x" </blockquote><script>');
    expect(named(quote, 'p')).toHaveLength(1);
  });
  test('exact characters in every one of them', () => {
    for (const p of pages) {
      const quotation = featured(p.passage);
      if (quotation)
        expect(read(blockquoteCode(p, absolute, corpus.story)).text).toContain(`“${quotation.text}”`);
    }
  });
});

test('oEmbed: every required member of type rich, and a frame of the size that it says', () => {
  const answer = oembedOf(page('t9'), absolute, '/', corpus.story);
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: page('t9').title,
    provider_url: 'https://site.test/',
    cache_age: 86_400,
    width: 600,
  });
  const frame = named(fromHtml(answer.html, { fragment: true }), 'iframe')[0]!.properties;
  expect(frame).toMatchObject({ width: answer.width, height: answer.height, title: answer.title });
  expect(frame['src']).toBe('https://site.test/articles/pbs-newshour-2023-09-13/t9/embed/');
  expect(answer.html).toBe(frameCode(page('t9'), absolute));
});
