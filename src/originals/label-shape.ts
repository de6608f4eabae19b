import type { Line } from './lines.ts';
import { type Shape, isNoteHeading, isSuffix, shapeOf } from './names.ts';

/** How a line names who speaks. */
export type LabelForm = 'colon' | 'alone' | 'letter' | 'period' | 'bold' | 'voice' | 'arrows' | 'settled';

/** The head of a turn: `Ana Ruiz, Harbor Master (through interpreter):` */
export interface Label {
  /** Empty where a new voice begins that is not named. */
  readonly name: string;
  readonly role?: string;
  readonly via?: 'interpreter';
  /** What else the label says of the voice: "voice-over", "laughing". */
  readonly note?: string;
  /** The name is not in the original: it was given to a voice that has none. */
  readonly given?: true;
  /** Words of the turn on the same line. */
  readonly rest: string;
  readonly form: LabelForm;
  readonly shape: Shape;
}

export const BULLET = /^(?:[\u2022\u00b7\u2023\u25aa\u25cf*\u2013\u2014-]\s+)/;
const THROUGH =
  /interpret|translat|dolmetsch|\u00fcbersetz|traduc|tradutt|traduzion|int\u00e9rprete|\u901a\u8a33|\uc815\uc5ed|\ud1b5\uc5ed|\u7ffb\u8bd1|\u53e3\u8bd1|\u043f\u0435\u0440\u0435\u0432\u043e\u0434|\u0645\u062a\u0631\u062c\u0645/iu;
const STAGE =
  /^(?:voice-?over|on[- ]camera|off[- ]camera|off[- ]mic|via .*|by (?:phone|telephone|video.*)|on (?:the )?phone|laughing|laughs|crosstalk|inaudible|singing|continuing|cont(?:inue)?d|cont\.|resuming|reading|interrupting|presiding|in (?:[A-Z][a-z]+)(?: language)?)\.?$/i;
const BRACKETS = /\s*(?:\(([^()]{0,120})\)|\[([^[\]]{0,120})\]|\uff08([^\uff09]{0,60})\uff09)/g;
const HEAD_LENGTH = 130;

/** @returns the label a line begins with, or undefined where it reads like no label. */
export function readLabel({ text: all, voice }: Pick<Line, 'text' | 'voice'>): Label | undefined {
  let text = all.replace(BULLET, '');
  const arrows = /^(?:>>+|&gt;&gt;)\s*/.exec(text);
  if (arrows) text = text.slice(arrows[0].length);
  const read = readColon(text);
  if (read) return read;
  if (voice !== undefined && voice !== '')
    return {
      ...(headOf(voice) ?? { name: voice, shape: shapeOf(voice) ?? 'full' }),
      rest: text,
      form: 'voice',
    };
  if (arrows) return { name: '', rest: text, form: 'arrows', shape: 'office' };
  return readLetter(text);
}

/** The words before a colon that stands in no brackets, whatever they are. */
export function beforeColon(text: string): { head: string; rest: string } | undefined {
  const masked = text
    .slice(0, HEAD_LENGTH)
    .replace(/\([^()]*\)|\[[^[\]]*\]|\uff08[^\uff09]*\uff09/g, (m) => '_'.repeat(m.length));
  const at = masked.search(/[:\uff1a\ufe55]/);
  if (at < 1) return undefined;
  const rest = text.slice(at + 1);
  const open = rest === '' || /^\s/.test(rest) || text[at] !== ':' || /\p{Lo}\s*$/u.test(text.slice(0, at));
  return open ? { head: text.slice(0, at).trim(), rest: rest.trim() } : undefined;
}

function readColon(text: string): Label | undefined {
  const parts = beforeColon(text);
  const head = parts && headOf(parts.head);
  if (!parts || !head) return undefined;
  const behind = throughIn(parts.rest);
  return {
    ...head,
    ...(behind ? { via: 'interpreter', note: joinNotes(head.note, behind.note) } : {}),
    rest: behind?.rest ?? parts.rest,
    form: 'colon',
  };
}

/** "(through interpreter)" at the head of what is said belongs to the label. */
export function throughIn(rest: string): { note: string; rest: string } | undefined {
  const found = /^(?:\(([^()]{1,60})\)|\[([^[\]]{1,60})\])\s*:?\s*/.exec(rest);
  const note = found?.[1] ?? found?.[2];
  return note && THROUGH.test(note) ? { note, rest: rest.slice(found![0].length) } : undefined;
}
const joinNotes = (...notes: (string | undefined)[]) => notes.filter(Boolean).join('; ');

/** Name, role and notes from the words of a label. */
function headOf(head: string): Pick<Label, 'name' | 'role' | 'via' | 'note' | 'shape'> | undefined {
  const roles: string[] = [];
  const notes: string[] = [];
  const text = head
    .replace(/\p{Cf}/gu, '')
    .replace(BRACKETS, (_, a?: string, b?: string, c?: string) => {
      const inner = (a ?? b ?? c ?? '').trim();
      if (inner !== '') (THROUGH.test(inner) || STAGE.test(inner) ? notes : roles).push(inner);
      return ' ';
    })
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    .trim();
  const [first = '', ...rest] = text.split(/,\s*|\s+[\u2013\u2014-]\s+/);
  let name = first.trim();
  while (rest.length > 0 && isSuffix(rest[0]!)) name += `, ${rest.shift()}`;
  const shape = shapeOf(name);
  if (shape === undefined || isNoteHeading(name)) return undefined;
  const role = [...rest, ...roles].filter(Boolean).join(', ');
  const note = notes.join('; ');
  return {
    name,
    ...(role ? { role } : {}),
    ...(notes.some((n) => THROUGH.test(n)) ? { via: 'interpreter' as const } : {}),
    ...(note ? { note } : {}),
    shape,
  };
}

/** `Q  Thank you.` and `A. Two.`: the letter alone, without a colon. */
function readLetter(text: string): Label | undefined {
  const { letter, rest } =
    /^(?<letter>Q|A)(?:\.\)?\s+|\)\s*|\s{2,}|\t|(?<=Q)\s(?=["\u201c(\u2014\u2013[\p{Lu}-]))(?<rest>\S.*)$/u.exec(
      text,
    )?.groups ?? {};
  return letter && rest ? { name: letter, rest, form: 'letter', shape: 'office' } : undefined;
}

/** `Mr. Cole. Thank you.`: reports of committees put a period behind the name. */
export function readPeriod(text: string): Label | undefined {
  const { head, rest } =
    /^(?<head>(?:Mr|Mrs|Ms|Dr|Gen|Adm|Sen|Rep|Hon)\. (?:\p{Lu}[\p{L}'\u2019-]+ ?){1,3}(?: of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?(?: \[[^\]]+\])?|(?:The |Madam )?(?:Chair(?:man|woman|person)?|Senator|Secretary|Ambassador|General|Admiral|Governor|Speaker|Clerk|Witness|President|Ranking Member|Representative|Congressman|Congresswoman|Presiding Officer)(?: (?:\p{Lu}[\p{L}'\u2019-]+)){0,3}(?: \[[^\]]+\])?)\.\s+(?<rest>\S.*)$/u.exec(
      text.replace(BULLET, ''),
    )?.groups ?? {};
  const parsed = head === undefined ? undefined : headOf(head.trim());
  return parsed && rest ? { ...parsed, rest, form: 'period' } : undefined;
}

/** A name with nothing else on its line, and no colon. */
export function readAlone(text: string): Label | undefined {
  const plain = text
    .replace(BULLET, '')
    .replace(/[:\uff1a]$/, '')
    .trim();
  if (
    /[.!?\u2026,;]["'\u201d\u2019)]*$/u.test(plain.replace(/\b(?:Jr|Sr|M\.D|Ph\.D)\.$/, '')) ||
    plain.split(/\s+/).length > 16
  )
    return undefined;
  const office =
    /^(?<role>The [^()]{3,80}?)\s*\((?<name>[^()]{2,60})\)(?:\s*\((?<party>[^()]{1,40})\))?$/u.exec(
      plain,
    )?.groups;
  const named = office && shapeOf(office['name']!);
  if (named && named !== 'lower')
    return {
      name: office['name']!,
      role: [office['role'], office['party']].filter(Boolean).join(', '),
      rest: '',
      form: 'alone',
      shape: named,
    };
  const head = headOf(plain);
  return head && head.shape !== 'lower' ? { ...head, rest: '', form: 'alone' } : undefined;
}
