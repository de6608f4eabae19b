import { countWords } from '../markup/count-words.ts';
import { quote } from '../markup/problems.ts';
import { collector } from './blocks.ts';
import { isByline, isNoteOfPage, isOrnament, isStageDirection, setAsideReason } from './boilerplate.ts';
import { type Group, type Line, joined, paragraphs, timesOf } from './lines.ts';
import { type Settled, chosen } from './settled.ts';

const AGENCY =
  'Reuters|AP|AFP|EPA|KCNA|TASS|Sputnik|Xinhua|Yonhap|Getty|Shutterstock|Bloomberg|Anadolu|Magnum|Handout|Pool|File photo';
const CREDIT = String.raw`(?=[^.!?]*(?:\b(?:${AGENCY})\b|\/))[^.!?]{2,90}`;
const ENDS_IN_CREDIT = new RegExp(
  String.raw`[.!?]["'\u201d\u2019]?\s+(?:photo(?: by)?:?\s*)?${CREDIT}$`,
  'iu',
);
const ENDS_IN_PHOTO_CREDIT =
  /[.!?]["'\u201d\u2019]?\s+\((?:photo|image|picture|credit|ap|afp|reuters|epa|getty)\b[^()]{0,80}\)$/i;
const IS_CREDIT = new RegExp(String.raw`^(?:(?:photo|image|credit)(?: by)?:?\s*)?${CREDIT}$`, 'iu');
const OPENS_CAPTION = /^(?:photo|image|picture|caption|file photo|in pictures):\s/i;
const DURATION = /\s\(?((\d{1,2}:)?\d{1,2}:\d{2})\)?$/;
const SENTENCE_END = /[.!?\u2026:\u3002\uff01\uff1f\u061f\u06d4]["'\u201d\u2019)\]]*$/u;
const HEADING_WORDS = 18;
const CREDIT_WORDS = 10;
/** So much may stand behind a rule of underscores at the end: who else reported. */
const FOOT_WORDS = 60;

/**
 * A report: title, then paragraphs, with subheads, photo captions (they end in a credit) and video titles (they end in a
 * duration) told apart from them and from the page.
 */
export function readReport(file: string, lines: readonly Line[], settled: Settled) {
  const out = collector(file, 'p');
  const all = splitUp(paragraphs(lines), settled);
  const foot = footStart(all);
  const groups = all.filter((g) => !isOrnament(joined(g)));
  const footLine = foot?.[0]?.number ?? Infinity;
  const first = groups.findIndex((g) => setAsideReason(joined(g), true) === undefined);
  const trailing = groups.findLastIndex((g) => setAsideReason(joined(g), true) === undefined) + 1;
  const title = first < 0 ? undefined : groups[first];
  const byline = groups.findIndex((g, i) => i > first && i <= first + 2 && isByline(joined(g)));
  const standfirst = byline === first + 2 ? groups[first + 1] : undefined;
  let begun = false;
  groups.forEach((group, i) => {
    if (group === title || group === standfirst) return;
    const text = joined(group);
    const line = group[0]!;
    const times = timesOf(group);
    const add = (kind: 'passage' | 'caption' | 'heading', words = text) =>
      out.add({ kind, text: words, line: line.number, ...(times.length > 0 ? { times } : {}) });
    const edge = i < first || i >= trailing || !begun;
    const choice = chosen(settled, line);
    const before = out.blocks.at(-1);
    const join = (kind: 'passage' | 'caption', space: string) => {
      out.blocks.pop();
      out.blocks.push({ ...before!, kind, text: `${before!.text}${space}${text}` });
    };
    if (choice?.as === 'aside') return out.aside(line, text, 'you said so');
    if (choice?.as === 'start' || choice?.as === 'text') return add('passage');
    if (choice?.as === 'joined' && before?.kind === 'passage') return join('passage', '\n\n');
    if (line.number > footLine) {
      out.doubt(
        line,
        'text',
        `${quote(text)} stands behind the rule of line ${footLine} and is set aside; if it is text, add --split`,
      );
      return out.aside(line, text, 'behind the rule at the end');
    }
    if (isNoteOfPage(text)) {
      out.doubt(
        line,
        'text',
        `${quote(text)} looks like a note of the page and is set aside; if it is text, add --split`,
      );
      return out.aside(line, text, 'note of the page');
    }
    const kind = kindOf(text, edge, groups.slice(i + 1, trailing));
    begun ||= kind === 'passage';
    if (kind === 'credit' && before?.kind === 'passage') {
      out.blocks.pop();
      out.add({ ...before, kind: 'caption', text: `${before.text} ${text}` });
    } else if (kind === 'credit' || kind === 'nothing') {
      out.doubt(
        line,
        'text',
        `${quote(text)} fits nothing: no paragraph, subhead, caption, video or known line of a page; set aside`,
      );
      out.aside(line, text, 'fits nothing');
    } else if (kind === 'video')
      out.add({
        kind,
        text: text.replace(DURATION, ''),
        line: line.number,
        times: [DURATION.exec(text)![1]!, ...times],
      });
    else if (kind === 'passage' || kind === 'caption' || kind === 'heading') add(kind);
    else out.aside(line, text, kind.reason);
  });
  return {
    title: title ? joined(title) : '',
    standfirst: standfirst ? joined(standfirst) : '',
    blocks: out.blocks,
    doubts: out.doubts,
  };
}

/** Lines of a page's boilerplate stand close together without blank lines, and a person may part a paragraph. */
function splitUp(groups: readonly Group[], settled: Settled): Group[] {
  return groups.flatMap((group) => {
    const boilerplate =
      group.length > 1 &&
      group.some((l) => setAsideReason(l.text, true) !== undefined) &&
      group.every((l) => countWords(l.text) <= 20);
    const listed = group.length > 1 && group.every((l) => /^[\u2022\u00b7\u25aa\u25cf*-]\s/.test(l.text));
    if (boilerplate || listed) return group.map((l) => [l]);
    const parts: Line[][] = [[]];
    for (const line of group) {
      if (['start', 'aside'].includes(chosen(settled, line)?.as ?? '') && parts.at(-1)!.length > 0)
        parts.push([]);
      parts.at(-1)!.push(line);
    }
    return parts;
  });
}

/** The rule of underscores below which a wire report names who else worked on it. */
function footStart(groups: readonly Group[]): Group | undefined {
  const at = groups.findLastIndex((g) => /^_{3,}$/.test(joined(g)));
  const words = groups.slice(at + 1).reduce((sum, g) => sum + countWords(joined(g)), 0);
  return at > 0 && words <= FOOT_WORDS ? groups[at] : undefined;
}

function kindOf(text: string, atTheEdge: boolean, after: readonly Group[]) {
  const reason = setAsideReason(text, atTheEdge);
  if (reason !== undefined) return { reason };
  if (isStageDirection(text)) return { reason: 'stage direction' };
  if (DURATION.test(text)) return 'video';
  if (
    OPENS_CAPTION.test(text) ||
    ENDS_IN_PHOTO_CREDIT.test(text) ||
    (ENDS_IN_CREDIT.test(text) && !SENTENCE_END.test(text))
  )
    return 'caption';
  if (IS_CREDIT.test(text) && countWords(text) <= CREDIT_WORDS) return 'credit';
  const heading = countWords(text) <= HEADING_WORDS && isOneClause(text);
  if (heading && !SENTENCE_END.test(text)) return after.length > 0 ? 'heading' : 'nothing';
  if (SENTENCE_END.test(text) || countWords(text) > HEADING_WORDS) return 'passage';
  return 'nothing';
}

const isOneClause = (text: string) => !/[.!?]["'\u201d\u2019]?\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text);
