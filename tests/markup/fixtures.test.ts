import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOLDERS } from '../../src/markup/collections.ts';
import { readDocument } from '../../src/markup/mdx-document.ts';
import { type Problem, listProblems } from '../../src/markup/problems.ts';
import { type ListName, readList } from '../../src/markup/reader.ts';

/**
 * One folder a case: `input.mdx`, `input.yaml` (a list) or `input.bin` (an MDX file byte by byte); `kind.txt` where it is
 * no article; and what must come out, `problems.txt` or `record.json`. UPDATE=1 writes the latter two anew.
 */
const FIXTURES = join(import.meta.dirname, 'fixtures');
const UPDATE = process.env['UPDATE'] === '1';
/** Whatever is wrong with a file is told at once. */
const SLOWEST = 2000;

const KINDS = {
  article: 'articles',
  speaker: 'speakers',
  event: 'events',
  term: 'terms',
  claim: 'claims',
  page: 'pages',
  original: 'originals',
} as const;
type Read = { record?: unknown; problems: readonly Problem[] };

describe.each(readdirSync(FIXTURES).sort())('%s', (name) => {
  const at = (file: string) => join(FIXTURES, name, file);
  const kind = existsSync(at('kind.txt')) ? readFileSync(at('kind.txt'), 'utf8').trim() : 'article';

  test('says what its folder says', () => {
    const began = performance.now();
    const { record, problems } = read(kind, at);
    expect(performance.now() - began).toBeLessThan(SLOWEST);
    const lines = listProblems(problems);
    if (UPDATE) write(at, lines, record);
    expect(existsSync(at('problems.txt')), 'either problems.txt or record.json').not.toBe(
      existsSync(at('record.json')),
    );
    if (existsSync(at('problems.txt'))) {
      expect(lines.join('\n')).toBe(readFileSync(at('problems.txt'), 'utf8').trimEnd());
      expect(record, 'nothing comes out of a file with a problem').toBeUndefined();
    } else {
      expect(lines).toEqual([]);
      expect(plain(record)).toEqual(JSON.parse(readFileSync(at('record.json'), 'utf8')));
    }
  });
});

function read(kind: string, at: (file: string) => string): Read {
  if (existsSync(at('input.yaml'))) return readAsList(kind as ListName, readFileSync(at('input.yaml')));
  const folder = KINDS[kind as keyof typeof KINDS];
  const bytes = readFileSync(existsSync(at('input.bin')) ? at('input.bin') : at('input.mdx'));
  const { document, problems } = readDocument('input.mdx', bytes);
  if (!document) return { problems };
  const { entry, problems: more } = FOLDERS[folder](kind === 'claim' ? 'h01' : 'case', document);
  const all = [...problems, ...more];
  return all.length === 0 ? { record: only(entry!), problems: [] } : { problems: all };
}

/** Lists are read where they belong; their items are the record. */
function readAsList(name: ListName, bytes: Uint8Array): Read {
  const root = mkdtempSync(join(tmpdir(), 'fixture-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content', `${name}.yaml`), bytes);
  const { entries, problems } = readList(root, name);
  rmSync(root, { recursive: true });
  const shown = problems.map((p) => ({ ...p, place: { ...p.place, file: 'input.yaml' } }));
  return shown.length > 0 ? { problems: shown } : { record: entries.map((e) => e.data), problems: [] };
}

/** The record's own part: what is added for other rooms is tested there. */
const only = ({ data, mentions }: { data: unknown; mentions: unknown }) => ({ data, mentions });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function write(at: (file: string) => string, lines: readonly string[], record: unknown) {
  for (const file of ['problems.txt', 'record.json']) rmSync(at(file), { force: true });
  if (lines.length > 0) writeFileSync(at('problems.txt'), `${lines.join('\n')}\n`);
  else writeFileSync(at('record.json'), `${JSON.stringify(record, null, 2)}\n`);
}
