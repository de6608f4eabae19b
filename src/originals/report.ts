import { countWords } from '../markup/words.ts';
import { quote } from '../markup/problems.ts';
import { collector } from './blocks.ts';
import { isByline, isFurniture, isStageDirection } from './furniture.ts';
import { type Group, type Line, joined, paragraphs } from './lines.ts';

const AGENCY =
  'Reuters|AP|AFP|EPA|KCNA|TASS|Sputnik|Xinhua|Yonhap|Getty|Shutterstock|Bloomberg|Anadolu|Magnum|Handout|Pool|File photo';
const CREDIT = String.raw`(?=[^.!?]*(?:\b(?:${AGENCY})\b|\/))[^.!?]{2,90}`;
const ENDS_IN_CREDIT = new RegExp(
  String.raw`[.!?]["'\u201d\u2019]?\s+(?:photo(?: by)?:?\s*)?${CREDIT}$`,
  'iu',
);
const IS_CREDIT = new RegExp(String.raw`^(?:(?:photo|image|credit)(?: by)?:?\s*)?${CREDIT}$`, 'iu');
const OPENS_CAPTION = /^(?:photo|image|picture|caption|file photo|in pictures):\s/i;
const DURATION = /\s\(?(\d{1,2}:)?\d{1,2}:\d{2}\)?$/;
const SENTENCE_END = /[.!?\u2026:]["'\u201d\u2019)\]]*$/u;
const HEADING_WORDS = 18;
const CREDIT_WORDS = 10;

/**
 * A report: title, then paragraphs, with subheads, photo captions (they end in a credit) and video titles (they end in a
 * duration) told apart from them and from the furniture of the page.
 */
export function readReport(file: string, lines: readonly Line[]) {
  const out = collector(file, 'p');
  const groups = peel(paragraphs(lines));
  const furnitureEnd = groups.findIndex((g) => !isFurniture(joined(g), true));
  const trailing = lastWords(groups) + 1;
  const title = furnitureEnd < 0 ? undefined : groups[furnitureEnd];
  const byline = groups.findIndex((g, i) => i > furnitureEnd && i <= furnitureEnd + 2 && isByline(joined(g)));
  const standfirst = byline === furnitureEnd + 2 ? groups[furnitureEnd + 1] : undefined;
  let begun = false;
  groups.forEach((group, i) => {
    if (group === title || group === standfirst) return;
    const text = joined(group);
    const line = group[0]!;
    const kind = kindOf(text, i < furnitureEnd || i >= trailing || !begun, groups.slice(i + 1, trailing));
    begun ||= kind === 'passage';
    const before = out.blocks.at(-1);
    if (kind === 'credit' && before?.kind === 'passage') {
      out.blocks.pop();
      out.add({ kind: 'caption', text: `${before.text} ${text}`, line: before.line });
    } else if (kind === 'credit' || kind === 'nothing')
      out.say(
        line,
        'text',
        `${quote(text)} fits nothing: no paragraph, subhead, caption, video or known furniture`,
      );
    else out.add({ kind, text: kind === 'video' ? text.replace(DURATION, '') : text, line: line.number });
  });
  return {
    title: title ? joined(title) : '',
    standfirst: standfirst ? joined(standfirst) : '',
    blocks: out.blocks,
    problems: out.problems,
  };
}

/** Lines of furniture stand close together without blank lines: each is taken by itself. */
function peel(groups: readonly Group[]): Group[] {
  return groups.flatMap((group) =>
    group.length > 1 &&
    group.some((l) => isFurniture(l.text, true)) &&
    group.every((l) => countWords(l.text) <= 20)
      ? group.map((l) => [l])
      : [group],
  );
}

/** Index of the last group that is not furniture of the page's foot. */
function lastWords(groups: readonly Group[]): number {
  return groups.findLastIndex((g) => !isFurniture(joined(g), true));
}

function kindOf(text: string, atTheEdge: boolean, after: readonly Group[]) {
  if (isFurniture(text, atTheEdge) || isStageDirection(text)) return 'furniture';
  if (DURATION.test(text)) return 'video';
  if (OPENS_CAPTION.test(text) || (ENDS_IN_CREDIT.test(text) && !SENTENCE_END.test(text))) return 'caption';
  if (IS_CREDIT.test(text) && countWords(text) <= CREDIT_WORDS) return 'credit';
  const heading = countWords(text) <= HEADING_WORDS && isOneClause(text);
  if (heading && !SENTENCE_END.test(text)) return after.length > 0 ? 'heading' : 'nothing';
  if (SENTENCE_END.test(text) || countWords(text) > HEADING_WORDS) return 'passage';
  return 'nothing';
}

const isOneClause = (text: string) => !/[.!?]["'\u201d\u2019]?\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text);
