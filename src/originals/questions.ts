import { countWords } from '../markup/count-words.ts';
import type { Doubt } from './find-labels.ts';
import type { Label } from './label-shape.ts';
import { type Group, type Line, joined } from './lines.ts';

export interface Questions {
  readonly labels: ReadonlyMap<Line, Label>;
  readonly doubts: readonly Doubt[];
  readonly why: string;
  /** Somebody is asked, and answers for himself: an interview, and no list of questions and answers. */
  readonly personal: boolean;
}

const isQuestion = (group: Group) =>
  /\?["\u201d\u2019)]*$/.test(joined(group)) && countWords(joined(group)) <= 60;
const voice = (name: string, line: Line): Label => ({
  name,
  given: true,
  rest: line.text,
  form: 'settled',
  shape: 'office',
});

/** Questions on lines of their own, each with an answer below: an interview whose questions were set in bold. */
export function findQuestions(groups: readonly Group[]): Questions | undefined {
  const first = groups.findIndex((g, i) => isQuestion(g) && i < groups.length - 1);
  if (first < 0 || first > 6) return undefined;
  const body = groups.slice(first);
  const asked = body.filter(isQuestion);
  const labels = new Map<Line, Label>();
  const answers: string[] = [];
  body.forEach((group, i) => {
    const line = group[0]!;
    if (isQuestion(group)) labels.set(line, voice('Q', line));
    else if (i > 0 && isQuestion(body[i - 1]!)) {
      labels.set(line, voice('A', line));
      answers.push(joined(group));
    }
  });
  const pairs = answers.length;
  if (pairs < 2 || pairs < asked.length * 0.7) return undefined;
  const you = asked.filter((g) => /\b(?:you|your|usted|vous|Sie|Ihr)\b/.test(joined(g))).length;
  const self = answers.filter((a) =>
    /\b(?:I|my|me|we|our)\b/.test(a.replace(/["\u201c][^"\u201d]*["\u201d]/g, '')),
  ).length;
  const personal = you > 0 && (self >= pairs * 0.3 || you >= asked.length * 0.5);
  const isAsked = new Set(asked.map((g) => g[0]!));
  const bold = asked.every((g) => g[0]!.strong !== undefined);
  return {
    labels,
    personal,
    why: `${asked.length} questions ${bold ? 'in bold' : 'on lines of their own'} alternate with answers; nobody is named`,
    doubts: [...labels.keys()].map((line) => ({
      line,
      message: personal
        ? `has no label; taken for ${isAsked.has(line) ? 'a question' : 'the answer to the question above'}; say whose with --speaker "${isAsked.has(line) ? 'Q' : 'A'}=id"`
        : 'is a question on a line of its own, or the answer to one; if this is an interview, add --kind interview',
    })),
  };
}
