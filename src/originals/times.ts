import type { Line } from './lines.ts';

const STAMP = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const RANGE = String.raw`${STAMP}(?:\s*(?:-->|[-\u2013\u2014])\s*${STAMP})?`;
const IN_BRACKETS = String.raw`(?:\[\s*${RANGE}\s*\]|\(\s*${RANGE}\s*\))`;
const ALONE = new RegExp(String.raw`^(?:${IN_BRACKETS}|${RANGE})$`);
const SQUARE = new RegExp(String.raw`\s*\[\s*(${RANGE})\s*\]`, 'g');
const ROUND = new RegExp(String.raw`\s*\(\s*(${RANGE})\s*\)`, 'g');
const BEFORE = new RegExp(String.raw`^(?:${IN_BRACKETS}|(${RANGE}))\s*[-\u2013\u2014|]?\s+(?=\S)`);
const BEHIND = new RegExp(String.raw`[\s,]+(?:[-\u2013\u2014|@]\s*)?${STAMP}$`);
const MANY = 3;

/** A time as it is kept and shown: "0:12", "1:02:49"; no leading zeros, no fractions. */
export function tidyTime(stamp: string): string {
  const whole = stamp.match(/\d+(?::\d+)+/)?.[0] ?? '0';
  const parts = whole.split(':').map(Number);
  const seconds = parts.reduce((sum, n) => sum * 60 + n, 0);
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A stamp or a range as it is printed, without what stands around it. */
const printed = (text: string) => text.match(new RegExp(RANGE))?.[0] ?? text;

/**
 * Takes times out of the words: on lines of their own, before and behind a name, and in brackets anywhere.
 * @param isName whether words read as a speaker's name; a time without brackets is one only beside a name.
 */
export function takeTimes(lines: readonly Line[], isName: (text: string) => boolean): Line[] {
  const round = lines.filter((l) => l.text.match(ROUND)).length >= MANY;
  const waiting: string[] = [];
  const out: Line[] = [];
  const timed = timedNames(lines, isName);
  for (const [i, line] of lines.entries()) {
    if (line.text !== '' && ALONE.test(line.text)) {
      waiting.push(printed(line.text));
      // A stamp between two lines of words parts them as a blank line does.
      out.push({ ...line, text: '' });
      continue;
    }
    if (line.text === '') {
      out.push(line);
      continue;
    }
    let { text } = line;
    const found = [...waiting];
    waiting.length = 0;
    const take = (pattern: RegExp) =>
      (text = text.replace(pattern, (all: string) => (found.push(printed(all)), ' ')).trim());
    if (timed.has(i)) text = take(timed.get(i) === 'before' ? BEFORE : BEHIND);
    text = take(SQUARE);
    const label =
      /^[^:]{2,80}?(?::\s*\(|\(\s*\d)/.test(text) && isName(text.replace(ROUND, '').replace(/:.*$/, ''));
    if (round || label) text = take(ROUND);
    if (text !== line.text) text = text.replace(/ {2,}/g, ' ').replace(/ +:/, ':');
    const times = [...(line.times ?? []), ...found];
    out.push({
      ...line,
      text,
      ...(times.length > 0 ? { times } : {}),
      ...(timed.has(i) ? { timed: true } : {}),
    });
  }
  const last = out.at(-1);
  if (last && waiting.length > 0)
    out[out.length - 1] = { ...last, times: [...(last.times ?? []), ...waiting] };
  return out;
}

/** Lines that are a name and a time without brackets ("Hanna Moss  0:06"), with words on the next line; two at least. */
function timedNames(
  lines: readonly Line[],
  isName: (text: string) => boolean,
): Map<number, 'before' | 'behind'> {
  const found = new Map<number, 'before' | 'behind'>();
  for (const [i, { text }] of lines.entries()) {
    const next = lines[i + 1]?.text ?? '';
    const behind = text.replace(BEHIND, '');
    const before = text.replace(BEFORE, '');
    const [head = '', colon] = before.split(/([:\uff1a])/);
    if (behind !== text && next !== '' && isName(behind)) found.set(i, 'behind');
    else if (before !== text && (colon ? isName(head) : next !== '' && isName(before)))
      found.set(i, 'before');
    else if (before !== text && before.startsWith('>>')) found.set(i, 'before');
  }
  return found.size >= 2 ? found : new Map();
}
