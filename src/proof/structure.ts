import type { ArticleEntry, Entries, SpeakerEntry } from '../markup/collections.ts';
import { passagesIn } from '../markup/outline.ts';
import { type Problem, quote } from '../markup/problems.ts';
import type { Fingerprint, PassagePrint } from './fingerprint.ts';
import { fingerprintFile } from './folder.ts';
import { normalize } from './normalize.ts';
import type { Fingerprints, Proof } from './prove.ts';

/** An article and its source belong together: every passage told, in order, by the voice that the source names. */
export function structureProblems(
  entries: Entries,
  fingerprints: Fingerprints,
  unread: ReadonlySet<string>,
): Problem[] {
  const speakers = new Map(entries.speakers.map((s) => [s.id, s]));
  const articles = new Set(entries.articles.map((a) => a.id));
  const orphans = [...fingerprints.keys()].filter((id) => !articles.has(id) && !unread.has(`articles/${id}`));
  return [
    ...entries.articles.flatMap((a) => {
      const fingerprint = fingerprints.get(a.id);
      return fingerprint ? compare(a, fingerprint, speakers) : [missing(a)];
    }),
    ...orphans.map((id) => ({
      place: { file: fingerprintFile(id), line: 1, column: 1 },
      field: 'fingerprint',
      message: `belongs to no article; write content/articles/${id}.mdx or delete it`,
    })),
  ];
}

const missing = (article: ArticleEntry): Problem => ({
  place: article.places['start']!,
  field: 'fingerprint',
  message: `is missing, so that no quotation can be checked; run npm run fingerprint -- <original.txt> --id ${article.id}`,
});

function compare(
  article: ArticleEntry,
  fingerprint: Fingerprint,
  speakers: ReadonlyMap<string, SpeakerEntry>,
): Problem[] {
  const problems: Problem[] = [];
  if (article.data.kind !== fingerprint.kind)
    problems.push({
      place: article.places['start']!,
      field: 'kind',
      message: `is ${quote(article.data.kind)}, but the source reads as ${quote(fingerprint.kind)}`,
    });
  const blocks = passagesIn(article.data.outline);
  const present = new Set(blocks.map((b) => b.id));
  const prints = new Map(fingerprint.passages.map((p) => [p.locator, p]));
  const lacking = fingerprint.passages.filter((p) => !present.has(p.locator)).map((p) => p.locator);
  if (lacking.length > 0)
    problems.push({
      place: article.places['start']!,
      field: 'passages',
      message: `leaves out ${lacking.join(', ')}; the source has ${fingerprint.passages.length} passages and captions, and each is told`,
    });
  const order = fingerprint.passages.map((p) => p.locator);
  let last = -1;
  for (const block of blocks) {
    const say = (field: string, message: string) => problems.push({ place: block.place, field, message });
    const print = prints.get(block.id);
    if (!print) {
      say('id', `${quote(block.id)} is no passage of the source; it has ${order[0]} to ${order.at(-1)}`);
      continue;
    }
    if (print.kind !== block.kind)
      say('id', `${quote(block.id)} is a ${print.kind} in the source, not a ${block.kind}`);
    const at = order.indexOf(block.id);
    if (at < last)
      say('id', `${quote(block.id)} stands after ${order[last]}, which it comes before in the source`);
    last = Math.max(last, at);
    problems.push(...voice(block, print, speakers, fingerprint.speakers?.[print.label ?? '']));
  }
  return problems;
}

type Block = Extract<ArticleEntry['data']['outline']['blocks'][number], { kind: 'passage' | 'caption' }>;

/** In a transcript the label tells whose turn it is, and whether an interpreter is heard. */
function voice(
  block: Block,
  print: PassagePrint,
  speakers: ReadonlyMap<string, SpeakerEntry>,
  settled?: string,
): Problem[] {
  if (print.label === undefined) return [];
  const say = (field: string, message: string): Problem => ({ place: block.place, field, message });
  // A label in capitals is the same name.
  const fold = (name: string) => normalize(name).toLowerCase();
  const label = fold(print.label);
  const names = (s: SpeakerEntry) => [s.data.name, ...s.data.alsoWritten].map(fold);
  const speaker = speakers.get(block.by ?? '');
  const problems: Problem[] = [];
  if (speaker && speaker.id !== settled && !names(speaker).includes(label)) {
    const right = [...speakers.values()].find((s) => s.id === settled || names(s).includes(label));
    const instead = right
      ? `write by="${right.id}"`
      : `write the speaker, or add the spelling to alsoWritten of the right one`;
    problems.push(
      say(
        'by',
        `is ${quote(speaker.id)}, but in the source ${quote(normalize(print.label))} speaks ${block.id}; ${instead}`,
      ),
    );
  }
  if (print.via !== block.via)
    problems.push(
      say(
        'via',
        print.via
          ? `is missing: in the source ${block.id} is heard through an interpreter; write via="${print.via}"`
          : `is ${quote(block.via ?? '')}, but the source has no interpreter in ${block.id}; delete it`,
      ),
    );
  return problems;
}

/**
 * Who quotes names a voice of the passage. In the passage itself that is who speaks, is cited or is named in its tag; whoever
 * quotes it from elsewhere may name who is quoted there, too.
 */
export function pageAttribution(entries: Entries, proofs: readonly Proof[]): Problem[] {
  const articles = new Map(entries.articles.map((a) => [a.id, a]));
  return proofs.flatMap(({ on, quotation, article, locator }) => {
    const source = articles.get(article);
    const block = source?.data.outline.blocks.find(
      (b): b is Block => b.kind !== 'heading' && b.id === locator,
    );
    if (quotation.by === undefined || !source || !block) return [];
    const within = on === 'articles' && quotation.id !== undefined;
    const quoted = within ? block.names : block.quotations.map((q) => q.by);
    const cited = within || source.data.kind === 'report' ? block.cites : [];
    const voices = [...new Set([block.by, ...quoted, ...cited].filter((v) => v !== undefined))];
    if (voices.includes(quotation.by)) return [];
    const message = `is ${quote(quotation.by)}, who does not speak in ${quotation.passage} and is neither quoted nor cited there; ${within ? 'add them to cites or names of its tag, or ' : ''}name another (known: ${voices.join(', ')})`;
    return [{ place: quotation.place, field: 'by', message }];
  });
}
