import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { annotations } from '../../src/outputs/annotations/collection.ts';
import { verdictWords } from '../../src/model/verdicts.ts';
import { noteTargets } from '../../src/outputs/annotations/note-targets.ts';
import { proseHtml } from '../../src/model/prose.ts';
import { proseOf } from '../prose.ts';
import { realContext } from '../content/real-content.ts';

const context = realContext();
const made = context.corpus.articles.map(
  (article) => [article.id, article, annotations(article, context)] as const,
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
      expect(item.body[0]!.value).toContain(proseHtml(note.body).match(/<p>([^<]*)/)![1]);
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
  const of = (markdown: string) =>
    noteTargets({ prose: proseOf(markdown), quotations: [{ id: 't1-q1', verified: true }] as never });
  test.each([
    [
      'a quotation that ends there',
      'He says <Q>late by a day</Q>[^a].',
      { exact: '“late by a day”', prefix: 'He says ' },
    ],
    ['also behind its sign', 'He says <Q>late</Q>.[^a] More.', { exact: '“late”.', prefix: 'He says ' }],
    ['a link that ends there', 'He saw [the ship](event:x)[^a]', { exact: 'the ship', prefix: 'He saw ' }],
    [
      'else the last words',
      'One two three four five six seven,[^a] eight',
      { exact: 'three four five six seven,', prefix: 'One two ' },
    ],
    ['not over a sign', 'He says <Q>late</Q> by then,[^a] and', { exact: 'by then,', prefix: ' ' }],
    ['not over the button of a term', 'At [X](term:x) by then,[^a] and', { exact: 'by then,', prefix: ' ' }],
    ['nor over another mark', 'One two[^z] three four[^a] and', { exact: 'three four', prefix: ' ' }],
    ['the same words for two marks', 'One two[^z][^a] and', { exact: 'One two', prefix: '' }],
  ])('%s', (_, markdown, expected) => {
    const { exact, prefix } = of(markdown).get('a')!;
    expect({ exact, prefix }).toEqual(expected);
  });
});
