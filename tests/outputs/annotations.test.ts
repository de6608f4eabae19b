import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { annotations } from '../../src/outputs/annotations/collection.ts';
import { verdictWords } from '../../src/model/verdicts.ts';
import { besides } from '../../src/outputs/annotations/selectors.ts';
import { VERIFIED_MARK } from '../../src/model/links.ts';
import { realSource } from './strange.ts';

const source = realSource();
const made = source.corpus.articles.map(
  (article) => [article.id, article, annotations(article, source)] as const,
);

/** What the Web Annotation recommendation asks of a collection such as ours: written down from it, by hand. */
const iri = { type: 'string', format: 'uri' };
const texts = { type: 'string', minLength: 1 };
const record = (properties: Record<string, object>, optional: string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  );
const annotation = record({
  id: iri,
  type: { const: 'Annotation' },
  motivation: { enum: MOTIVATIONS },
  body: {
    type: 'array',
    minItems: 1,
    items: record({
      type: { const: 'TextualBody' },
      value: texts,
      format: { enum: ['text/html', 'text/plain'] },
      language: { const: 'en-US' },
      purpose: { enum: MOTIVATIONS },
    }),
  },
  target: record({
    source: iri,
    selector: record({
      type: { const: 'FragmentSelector' },
      conformsTo: { const: 'http://tools.ietf.org/rfc/rfc3236' },
      value: texts,
      refinedBy: record({ type: { const: 'TextQuoteSelector' }, exact: texts, prefix: texts }, ['prefix']),
    }),
  }),
});
const collection = record({
  '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
  id: iri,
  type: { const: 'AnnotationCollection' },
  label: texts,
  creator: record({ id: iri, type: { const: 'Organization' }, name: texts }),
  rights: iri,
  total: { type: 'integer' },
  first: record({
    id: iri,
    type: { const: 'AnnotationPage' },
    partOf: iri,
    startIndex: { const: 0 },
    items: { type: 'array', items: annotation },
  }),
  last: iri,
});
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const valid = ajv.compile(collection);

describe.each(made)('%s', (_, article, data) => {
  const { items } = data.first;
  test('has the shape that the recommendation asks for', () => {
    expect(valid(data), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    expect(data.first.partOf).toBe(data.id);
    expect(data.last).toBe(data.first.id);
  });
  test('every note is there once, in order, under a name that stays', () => {
    expect(items.map((i) => i.id)).toEqual(article.notes.map((n) => `${data.id}#note-${n.label}`));
    expect(data.total).toBe(article.notes.length);
    expect(new Set(items.map((i) => i.id)).size).toBe(items.length);
  });
  test('is about its passage, has the note’s words, its kind and its verdict', () => {
    items.forEach((item, i) => {
      const note = article.notes[i]!;
      expect(item.target.selector.value).toBe(note.passage);
      expect(item.target.source).toBe(`https://site.test/articles/${article.id}/`);
      expect(item.body.map((b) => b.value).slice(1)).toEqual(
        note.ruling ? [note.kind, verdictWords(note.ruling)] : [note.kind],
      );
      expect(item.body[0]!.value).toContain(note.body.match(/<p>([^<]*)/)![1]);
      expect(item.motivation === 'assessing').toBe(
        ['Claim check', 'Correction', 'Wording'].includes(note.kind),
      );
    });
  });
});

test('a shape that is not so is refused', () => {
  const broken = structuredClone(made[0]![2]) as { first: { items: { motivation: string }[] } };
  broken.first.items[0]!.motivation = 'reviewing';
  expect(valid(broken)).toBe(false);
});

describe('the words a note stands beside', () => {
  const mark = (label: string) =>
    `<sup><a href="#note-${label}" id="at-${label}" class="fn" aria-label="x">1</a></sup>`;
  const of = (html: string) => Object.fromEntries(besides({ parts: [{ kind: 'text', html }] }));
  test.each([
    [
      'a quotation that ends there',
      `<p>He says <span class="verbatim" id="t1-q1">“late by a day”</span>${mark('a')}.</p>`,
      { exact: '“late by a day”', prefix: 'He says ' },
    ],
    [
      'also behind its sign',
      `<p>He says <span class="verbatim" id="t1-q1">“late”</span>.${VERIFIED_MARK}${mark('a')} More.</p>`,
      { exact: '“late”.', prefix: 'He says ' },
    ],
    [
      'a link that ends there',
      `<p>He saw <a href="/events/x/">the ship</a>${mark('a')}</p>`,
      { exact: 'the ship', prefix: 'He saw ' },
    ],
    [
      'else the last words',
      `<p>One two three four five six seven,${mark('a')} eight</p>`,
      { exact: 'three four five six seven,', prefix: 'One two ' },
    ],
    [
      'not over a sign',
      `<p>He says <span class="verbatim" id="t1-q1">“late”</span>${VERIFIED_MARK} by then,${mark('a')} and</p>`,
      { exact: 'by then,', prefix: ' ' },
    ],
    [
      'not over the button of a term',
      `<p>At <a href="/glossary/#x">X</a> by then,${mark('a')} and</p>`,
      { exact: 'by then,', prefix: ' ' },
    ],
    [
      'nor over another mark',
      `<p>One two${mark('z')} three four${mark('a')} and</p>`,
      { exact: 'three four', prefix: ' ' },
    ],
    [
      'the same words for two marks',
      `<p>One two${mark('z')}${mark('a')} and</p>`,
      { exact: 'One two', prefix: '' },
    ],
  ])('%s', (_, html, expected) => {
    const { exact, prefix } = of(html)['a']!;
    expect({ exact, prefix }).toEqual(expected);
  });
});
