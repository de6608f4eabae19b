import { countWords } from '../markup/count-words.ts';
import type { SourceKind } from '../proof/fingerprint.ts';
import { setAsideReason } from './boilerplate.ts';
import type { Doubt, FoundLabels } from './find-labels.ts';
import type { Label } from './label-shape.ts';
import { type Format, type Group, type Line, joined, paragraphs } from './lines.ts';
import { foldName } from './names.ts';
import { findQuestions } from './questions.ts';
import type { Settled } from './settled.ts';

export interface Kind {
  readonly kind: SourceKind;
  /** In one sentence, for the person who imports. */
  readonly why: string;
  readonly labels: ReadonlyMap<Line, Label>;
  readonly doubts: readonly Doubt[];
}

const SPEECH_TITLE =
  /\b(?:remarks|speech|address|keynote|lecture|sermon|homily|eulogy|testimony|statement) (?:by|of|at|on|to|before|as)\b|\b(?:inaugural|farewell|commencement|opening|closing|acceptance) (?:address|speech|statement|remarks)\b|\brede (?:von|de[sr])\b|\bdiscours d|\bdiscurso d/i;
const SHORT_HEAD = 60;
const GREETING =
  /^(?:thank you|good (?:morning|afternoon|evening)|ladies and gentlemen|my fellow|dear (?:friends|colleagues)|mr\.? (?:president|speaker|chairman)|friends,|members of|your excellenc|distinguished|fellow )/i;

/** What a file is, by everything in it. A person's word goes before. */
export function decideKind(
  lines: readonly Line[],
  found: FoundLabels,
  settled: Settled,
  format: Format,
): Kind {
  const groups = paragraphs(lines).filter((g) => !setAsideReason(joined(g), true));
  const facts = factsOf(lines, groups, found.labels);
  if (settled.kind) return chosenKind(settled.kind, groups, found);
  const labelled = (why: string): Kind => ({ kind: 'interview', why, ...found });
  const { starts, names, repeated, before, share, own } = facts;
  const count = `${starts} of ${groups.length} paragraphs begin with a label, of ${plural(names, 'voice')}`;
  if (names >= 2 && repeated >= 1 && share >= 0.08)
    return labelled(`${count}; ${plural(repeated, 'voice speaks', 'voices speak')} more than once`);
  if (names >= 2 && (share >= 0.5 || own >= 2) && before < 0.5) return labelled(count);
  if (names === 1 && starts >= 2 && before < 0.5) return withAnswers(groups, found, count);
  if (names === 1 && starts === 1 && before < 0.2 && groups.length > 2)
    return { kind: 'speech', why: 'one label stands at its head, and no other', ...found };
  if (settled.labels.length > 0 && starts > 0) return labelled(count);
  const questions = findQuestions(groups);
  if (questions?.personal)
    return {
      kind: 'interview',
      why: questions.why,
      labels: questions.labels,
      doubts: [...found.doubts, ...questions.doubts],
    };
  if (isSpeech(groups, format))
    return { kind: 'speech', why: 'nobody is named, and one person addresses an audience', ...found };
  const doubts = [...rejectedLabels(found), ...(questions?.doubts ?? [])];
  return {
    kind: 'report',
    why: starts > 0 ? `only ${count}` : 'no paragraph begins with a label',
    labels: new Map(),
    doubts,
  };
}

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

function factsOf(lines: readonly Line[], groups: readonly Group[], labels: ReadonlyMap<Line, Label>) {
  const times = new Map<string, number>();
  for (const { name, form } of labels.values()) {
    const key = form === 'arrows' ? '' : foldName(name);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const words = lines.map((l) => countWords(l.text));
  const first = lines.findIndex((l) => labels.has(l));
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  return {
    starts: labels.size,
    own: [...labels.values()].filter((l) => l.form === 'colon' && l.rest === '' && l.shape !== 'single')
      .length,
    names: times.size,
    repeated: [...times.values()].filter((n) => n > 1).length,
    // In a short file a short head is no evidence.
    before:
      first < 0
        ? 1
        : sum(words.slice(0, first)) < SHORT_HEAD
          ? 0
          : sum(words.slice(0, first)) / Math.max(1, sum(words)),
    share:
      labels.size / Math.max(1, groups.filter((g) => g.length > 1 || labels.get(g[0]!)?.rest !== '').length),
  };
}

/** One voice is named again and again: where it asks, what follows is somebody else's answer. */
function withAnswers(groups: readonly Group[], found: FoundLabels, why: string): Kind {
  const labels = new Map(found.labels);
  const doubts = [...found.doubts];
  let asked: Line | undefined;
  for (const group of groups) {
    const line = group[0]!;
    if (labels.has(line)) asked = /\?["\u201d)]*$/.test(joined(group)) ? line : undefined;
    else if (asked) {
      labels.set(line, { name: '', rest: joined([line]), form: 'arrows', shape: 'office' });
      doubts.push({
        line,
        message: `follows a question of line ${asked.number} and is taken for the answer of somebody who is not named`,
      });
      asked = undefined;
    }
  }
  return { kind: 'interview', why, labels, doubts };
}

function chosenKind(kind: SourceKind, groups: readonly Group[], found: FoundLabels): Kind {
  const why = 'you said so';
  if (kind === 'report') return { kind, why, labels: new Map(), doubts: rejectedLabels(found) };
  const questions = kind === 'interview' && found.labels.size === 0 ? findQuestions(groups) : undefined;
  return questions
    ? { kind, why, labels: questions.labels, doubts: questions.doubts }
    : { kind, why, ...found };
}

/** In a report nothing is a label: each one that was found is named. */
const rejectedLabels = ({ labels, doubts }: FoundLabels): Doubt[] =>
  [
    ...doubts.filter((d) => !/taken for a speaker/.test(d.message)),
    ...[...labels].map(([line, { name }]) => ({
      line,
      message: `"${name}" looks like a label and is taken for text; if this is no report, add --kind interview`,
    })),
  ].sort((a, b) => a.line.number - b.line.number);

function isSpeech(groups: readonly Group[], format: Format): boolean {
  const texts = groups.map(joined);
  const body = texts.slice(1);
  if (body.length === 0) return false;
  const all = body.join(' ');
  const quoted = (all.match(/["\u201c]/g) ?? []).length / countWords(all);
  if (quoted > 0.02) return false;
  const first = (all.match(/\b(?:I|we|my|our|us|me)\b/g) ?? []).length / countWords(all);
  if (format === 'srt' || format === 'vtt') return true;
  return (
    (SPEECH_TITLE.test(texts[0]!) && first > 0.005) ||
    (body.slice(0, 3).some((t) => GREETING.test(t)) && first > 0.015)
  );
}
