import { expect, test } from 'vitest';
import { proseText } from '../../src/model/prose.ts';
import { realCorpus } from '../content/real-content.ts';
import { type BuiltPage, builtPages, elements, named, textOf } from './pages.ts';

const corpus = realCorpus();
const pages = builtPages();
const page = (file: string): BuiltPage => pages.find((p) => p.file === file)!;
const ledger = page('claims/index.html');
const withClass = (tree: BuiltPage['tree'], name: string) =>
  elements(tree, (e) =>
    String(e.properties['className'] ?? '')
      .split(',')
      .includes(name),
  );
const rows = withClass(ledger.tree, 'claim');
/** Its number is the id of what opens. */
const idOf = (row: (typeof rows)[number]) =>
  String(withClass({ type: 'root', children: [row] }, 'more')[0]?.properties['id']);
const words = (node: Parameters<typeof textOf>[0]) => textOf(node).replace(/\s+/g, ' ').trim();

test('every claim is there once, under its number, with a speaker, a passage, a verdict and grounds', () => {
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map(idOf)).size).toBe(rows.length);
  for (const row of rows) {
    const links = elements({ type: 'root', children: [row] }, (e) => e.tagName === 'a').map((a) =>
      String(a.properties['href']),
    );
    expect(links).toContain(`#${idOf(row)}`);
    expect(links.some((l) => l.startsWith('/sub/speakers/'))).toBe(true);
    expect(links.some((l) => /^\/sub\/articles\/.*#[a-z]\d+$/.test(l))).toBe(true);
    expect(words(row)).toMatch(/(Supported|Needs context|Disputed|Source slip|Opinion) /);
    expect(words(row)).toMatch(/Newest evidence: .*\d{4}; [A-Z]/);
  }
});

test('the text under the bar counts the rows, those supported only in a sense apart, and so do the filters', () => {
  const [caption] = named(ledger.tree, 'figcaption');
  const shares = named({ type: 'root', children: [caption!] }, 'li').map(words);
  const verdicts = rows.map((r) => String(r.properties['dataVerdict']));
  const counts = shares.map((s) => Number(/^\d+/.exec(s)![0]));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(rows.length);
  expect(shares[0]).toBe(`${verdicts.filter((v) => v === 'supported').length} supported`);
  const inSense = verdicts.filter((v) => v.startsWith('supported-as-')).length;
  expect(shares.filter((s) => s.includes('supported only as')).map((s) => parseInt(s, 10))).toEqual(
    inSense > 0 ? [inSense] : [],
  );
  const labels = named(ledger.tree, 'label').map(words);
  for (const verdict of new Set(verdicts))
    expect(labels).toContain(
      `${verdict.replaceAll('-', ' ')} ${verdicts.filter((v) => v === verdict).length}`,
    );
  for (const { id, source } of corpus.articles) {
    const own = corpus.claims.filter((c) => c.places.some((p) => p.article === id)).length;
    expect(labels).toContain(`${source.publisher} ${own}`);
  }
});

test('the verdict of a row is the one it is filtered by', () => {
  for (const row of rows) {
    const shown = withClass({ type: 'root', children: [row] }, 'verdict').map(words)[0];
    expect(shown?.toLowerCase().replaceAll(' ', '-')).toBe(row.properties['dataVerdict']);
  }
});

test('each article shows all its claims and no others: in notes, or in a line under the passage', () => {
  for (const { id, everyPassage } of corpus.articles) {
    const { tree } = page(`articles/${id}/index.html`);
    const noted = elements(tree, (e) => /^note-claim-/.test(String(e.properties['id']))).map((e) =>
      String(e.properties['id']).replace('note-claim-', ''),
    );
    const listed = withClass(tree, 'passage-claims').flatMap((line) =>
      elements({ type: 'root', children: [line] }, (e) => e.tagName === 'a').map((a) =>
        String(a.properties['href']).replace('/sub/claims/#', ''),
      ),
    );
    const own = corpus.claims.filter((c) => c.places.some((p) => p.article === id)).map((c) => c.id);
    expect(everyPassage.length).toBeGreaterThan(0);
    expect(new Set([...noted, ...listed])).toEqual(new Set(own));
  }
});

test('a speaker’s page lists what they claim, with verdicts, and a page outside where one is known', () => {
  for (const { id, outside } of corpus.speakers) {
    const { tree } = page(`speakers/${id}/index.html`);
    const lines = withClass(tree, 'claim-lines').flatMap((list) =>
      named({ type: 'root', children: [list] }, 'li').map(words),
    );
    const claims = corpus.claims.filter((c) => c.by.some((s) => s.id === id));
    expect(lines.length, id).toBe(claims.length);
    for (const { name, verdict } of claims)
      expect(
        lines.some((line) => line.includes(`${name} ${verdict}`)),
        `${id} ${name}`,
      ).toBe(true);
    expect(words(named(tree, 'main')[0]!).includes('Outside: '), id).toBe(outside !== undefined);
  }
});

test('a note drawn from a claim has the claim’s title, verdict, words and grounds', () => {
  const drawn = corpus.articles.flatMap(({ id, notes }) =>
    notes.flatMap((note) => (note.claim === undefined ? [] : [{ article: id, note }])),
  );
  expect(drawn.length).toBeGreaterThan(0);
  for (const { article, note } of drawn) {
    const claim = corpus.claims.find((c) => c.id === note.claim)!;
    const { tree } = page(`articles/${article}/index.html`);
    const shown = words(elements(tree, (e) => e.properties['id'] === `n-${note.label}`)[0]!);
    const row = words(rows.find((r) => idOf(r) === claim.id)!);
    expect(shown.startsWith(`${note.number} Claim check. ${claim.title}`), shown).toBe(true);
    expect(shown).toContain(`${claim.verdict}`);
    for (const part of [claim.prose, claim.grounds])
      for (const text of proseText(part.nodes)
        .split(/[\n✓]+/)
        .map((line) => line.trim()))
        for (const place of [shown, row]) expect(withoutMarks(place), claim.id).toContain(withoutMarks(text));
  }
});

/** Words alone: quotation marks and the signs of what was proven stand in one place and not in the other. */
const withoutMarks = (text: string) => text.replace(/[“”✓\s]+/g, '');
