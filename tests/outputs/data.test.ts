import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { SCHEMA_NAMES } from '../../src/outputs/schemas/all-schemas.ts';
import { articleData } from '../../src/outputs/data/article-data.ts';
import { claimsData } from '../../src/outputs/data/claims-data.ts';
import { speakersData } from '../../src/outputs/data/speakers-data.ts';
import { timelineData } from '../../src/outputs/data/timeline-data.ts';
import { datasetGraph } from '../../src/outputs/dataset.ts';
import { dataFiles } from '../../src/outputs/data-files.ts';
import { fileAddresses } from '../../src/outputs/file-addresses.ts';
import { schemaOf } from '../../src/outputs/schemas/all-schemas.ts';
import { contextOf } from '../../src/outputs/context.ts';
import { corpus as harbor } from '../model/harbor.ts';
import { realContext } from '../content/real-content.ts';

const context = realContext();
const { corpus, full } = context;
const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats.default(ajv);
const schemas = Object.fromEntries(SCHEMA_NAMES.map((name) => [name, schemaOf(name, full)]));
const files = [
  ...corpus.articles.map((a) => [`article`, a.id, articleData(a, context)] as const),
  ['timeline', 'timeline', timelineData(context)] as const,
  ['speakers', 'speakers', speakersData(context)] as const,
  ['claims', 'claims', claimsData(context)] as const,
];

/** Every object inside a value, with its path. */
function* objects(value: unknown, path = ''): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* objects(inner, `${path}/${key}`);
}

describe('the files keep to their published schemas', () => {
  test.each(files)('%s: %s', (name, _, data) => {
    const valid = ajv.compile(schemas[name]!);
    expect(valid(JSON.parse(JSON.stringify(data))), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    expect(data.$schema).toBe(schemas[name]!['$id']);
  });
  test('an invented content keeps to them too', () => {
    const small = contextOf(harbor(), new URL('https://site.test'));
    const check = (name: string, data: object) => {
      const valid = ajv.getSchema(String(schemas[name]!['$id']))!;
      expect(valid(JSON.parse(JSON.stringify(data))), JSON.stringify(valid.errors)).toBe(true);
    };
    check('article', articleData(small.corpus.articles[0]!, small));
    check('timeline', timelineData(small));
    check('speakers', speakersData(small));
    check('claims', claimsData(small));
  });
  test('the schemas are strict: every object closed, every field required and explained', () => {
    for (const schema of Object.values(schemas))
      for (const [path, part] of objects(schema)) {
        if (part['type'] !== 'object') continue;
        expect([path, part['additionalProperties']]).toEqual([path, false]);
        expect(part['required']).toEqual(Object.keys(part['properties'] as object));
        for (const [field, of] of Object.entries(
          part['properties'] as Record<string, Record<string, unknown>>,
        )) {
          const [named] = (of['anyOf'] as Record<string, unknown>[] | undefined) ?? [of];
          expect([path, field, 'const' in of || typeof named!['description']]).toEqual([
            path,
            field,
            'const' in of ? true : 'string',
          ]);
        }
      }
  });
  test('a field too many, too few or of another kind is refused', () => {
    const valid = ajv.getSchema(String(schemas['timeline']!['$id']))!;
    const data = JSON.parse(JSON.stringify(timelineData(context))) as { events: Record<string, unknown>[] };
    for (const wrong of [{ extra: 1 }, { title: 7 }, { url: 'nowhere' }, { place: undefined }]) {
      const events = [JSON.parse(JSON.stringify({ ...data.events[0], ...wrong }))];
      expect(valid({ ...data, events })).toBe(false);
    }
  });
});

describe('what is in them', () => {
  test('nothing is undefined, and nothing is an address without its host', () => {
    for (const [, name, data] of files)
      for (const [path, part] of objects(data))
        for (const [key, value] of Object.entries(part)) {
          expect([name, path, key, value]).not.toEqual([name, path, key, undefined]);
          if (key === 'url' || key === 'page') expect(String(value)).toMatch(/^https?:|^null$/);
          if (key === 'html') expect(value).not.toMatch(/href="[/#]|class="ok"|class="fn"|<button/);
        }
  });
  test('every record of the corpus is there, in its order', () => {
    expect(timelineData(context).events.map((e) => e.id)).toEqual(corpus.events.map((e) => e.id));
    expect(timelineData(context).threads.map((t) => t.id)).toEqual(corpus.threads.map((t) => t.id));
    expect(speakersData(context).speakers.map((s) => s.id)).toEqual(corpus.speakers.map((s) => s.id));
    expect(claimsData(context).claims.map((c) => c.id)).toEqual(corpus.claims.map((c) => c.id));
  });
  test.each(corpus.articles.map((a) => [a.id, a] as const))(
    '%s: every block, quotation, note and claim',
    (_, article) => {
      const { blocks } = articleData(article, context);
      const passages = blocks.filter((b) => b.kind !== 'heading');
      expect(blocks.map((b) => b.id)).toEqual(article.blocks.map((b) => b.id));
      expect(passages.flatMap((b) => b.notes.map((n) => n.number))).toEqual(
        article.notes.map((n) => n.number),
      );
      const quoted = passages.flatMap((b) => b.quotations);
      const told = article.everyPassage.flatMap((p) => p.quotations);
      expect(quoted.map((q) => q.id)).toEqual(told.map((q) => q.id));
      expect(quoted.filter((q) => q.verified)).toHaveLength(quoted.length);
      // The count has those of notes, too.
      expect(article.verification!.quotations).toBeGreaterThanOrEqual(quoted.length);
      const claims = passages.flatMap((b) => [
        ...b.claims.map((c) => c.id),
        ...b.notes.flatMap((n) => n.claim ?? []),
      ]);
      const made = corpus.claims.filter((c) => c.places.some((p) => p.article === article.id));
      expect(new Set(claims)).toEqual(new Set(made.map((c) => c.id)));
    },
  );
  test('ids that name a speaker name one of the article', () => {
    for (const article of corpus.articles) {
      const { blocks, speakers } = articleData(article, context);
      const known = new Set(speakers.map((s) => s.id));
      const used = blocks.flatMap((b) =>
        b.kind === 'heading'
          ? []
          : [b.speaker, ...b.cites, ...b.names, ...b.quotations.map((q) => q.speaker)],
      );
      expect(used.filter((id) => id !== null && !known.has(id))).toEqual([]);
    }
  });
  test('license, attribution and what is excluded stand in every file', () => {
    for (const [, , data] of files) {
      expect(data.license).toMatchObject({
        name: 'CC BY 4.0',
        excludes: expect.stringMatching(/^quotations/) as string,
      });
      expect(data.attribution).toBe('Vostochny to Pyongyang, https://site.test/, CC BY 4.0');
    }
  });
  test('the same content gives the same bytes', () => {
    const again = realContext();
    const all = (of: typeof context) => dataFiles(of.corpus).map((f) => [f.href, f.write(of)]);
    expect(all(again)).toEqual(all(context));
  });
});

test('every file that is written has its address, and no two have the same', () => {
  const addresses = fileAddresses(corpus.articles);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toEqual(expect.arrayContaining(dataFiles(corpus).map((file) => file.href)));
});

test('the data set names every file, and its text cannot end a script', () => {
  const about = 'About </script><!-- & \u2028';
  const text = datasetGraph(about, context);
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  const { '@graph': graph } = JSON.parse(text) as { '@graph': Record<string, unknown>[] };
  const data = graph.find((node) => node['@type'] === 'Dataset')!;
  expect(data['description']).toBe(about);
  expect(data['distribution']).toHaveLength(dataFiles(corpus).length);
});
