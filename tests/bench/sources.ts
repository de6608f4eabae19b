import { hash, randomFillSync } from 'node:crypto';
import type { Entries } from '../../src/markup/collections.ts';
import { checkSources } from '../../src/proof/check-sources.ts';
import { COPIED_RUN, type Fingerprint, saltOf } from '../../src/proof/fingerprint.ts';
import { pack, record } from '../../src/proof/keys.ts';

/**
 * How long the check of an archive takes: `node tests/bench/sources.ts [articles]`. Everything is invented and held in
 * memory: each article has 40 passages of 40 words, each retold in 50 words of ours with a quotation of one to nine
 * words. Fingerprints are of full size; the runs that nothing asks for are filled with chance.
 */
const ARTICLES = Number(process.argv[2] ?? 2000);
const PASSAGES = 40;
const WORDS = 40;
const RECORDS = 160;
const LONGEST = 9;

const word = (seed: string) => hash('sha256', seed).slice(0, 7);
const wordsOf = (seed: string, count: number) =>
  Array.from({ length: count }, (_, i) => word(`${seed} ${i}`));
const locators = Array.from({ length: PASSAGES }, (_, i) => `t${i + 1}`);
const filler = (bytes: number) => randomFillSync(Buffer.alloc(bytes));

const idOf = (n: number) => `article-${n}`;
const quoted = (n: number, i: number) => wordsOf(`source ${n} ${i}`, 1 + ((n + i) % LONGEST));

function articleOf(n: number) {
  const id = idOf(n);
  const file = `content/articles/${id}.mdx`;
  const place = { file, line: 1, column: 1 };
  const quotations = locators.map((locator, i) => ({
    passage: `${id}/${locator}`,
    text: quoted(n, i).join(' '),
    adjoins: false,
    place,
  }));
  const stretches = locators.map((locator, i) => [
    { field: locator, text: wordsOf(`own ${n} ${i}`, 50).join(' '), place },
  ]);
  const blocks = locators.map((l) => ({ kind: 'passage', id: l, cites: [], quotations: [], place }));
  const data = { kind: 'report', rights: 'quotation', outline: { blocks } };
  return { id, file, data, places: { start: place }, attribution: { stretches, quotations } };
}

function fingerprintOf(n: number): Fingerprint {
  const article = idOf(n);
  const passages = locators.map((locator, i) => {
    const words = quoted(n, i);
    const length = Math.min(3, words.length);
    const records = words
      .slice(length - 1)
      .map((_, from) =>
        record(words.slice(from, from + length).join(' '), length, saltOf(article, locator), from),
      );
    while (records.length < RECORDS) records.push(filler(7));
    return { locator, kind: 'passage' as const, words: WORDS, exact: pack(records).toString('base64') };
  });
  const keys = Array.from({ length: PASSAGES * WORDS }, () => filler(6)).sort(Buffer.compare);
  return {
    version: 1,
    article,
    kind: 'report',
    sha256: hash('sha256', article),
    // Quotations take more than a tenth of these sources; the limit is not what is measured.
    words: PASSAGES * WORDS * 10,
    runs: { exact: [1, 2, 3], copied: COPIED_RUN },
    passages,
    copied: Buffer.concat(keys).toString('base64'),
    around: '',
  };
}

console.log(`${ARTICLES} articles of ${PASSAGES} passages, one quotation each …`);
const numbers = Array.from({ length: ARTICLES }, (_, n) => n);
const fingerprints = new Map(numbers.map((n) => [idOf(n), fingerprintOf(n)]));
const none = { originals: [], story: [], pages: [], speakers: [], events: [], terms: [], claims: [] };
const lists = { references: [], threads: [], slips: [], corrections: [], heads: [] };
const articles = numbers.map(articleOf) as unknown as Entries['articles'];
const entries: Entries = { articles, ...none, ...lists };
const before = process.cpuUsage();
const start = performance.now();
const problems = checkSources(entries, fingerprints);
const cpu = process.cpuUsage(before);
const seconds = (performance.now() - start) / 1000;
console.log(
  `${problems.length} problems in ${seconds.toFixed(1)} s (${((cpu.user + cpu.system) / 1e6).toFixed(1)} s of one core); ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
);
for (const { message } of problems.slice(0, 3)) console.log(message);
