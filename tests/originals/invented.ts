import { makeFingerprint } from '../../src/originals/make-fingerprint.ts';
import { parseSource } from './plain.ts';

/** An invented broadcast, from which each format is written out. Nobody in it exists. */
export const TURNS = [
  {
    label: 'Ada Finch',
    paragraphs: [
      'Good evening. The harbor of Port Ellery was closed for a third day.',
      'It isn’t clear why.',
    ],
  },
  {
    label: 'Rolf Amsel',
    role: 'Harbor Master',
    via: 'interpreter',
    paragraphs: [
      'We counted forty-one ships, and none of them — not one! — had paid; so we closed the gate.',
    ],
  },
  { label: 'Ada Finch', paragraphs: ['Did the owners of those ships ever answer your letters?'] },
  {
    label: 'Rolf Amsel',
    via: 'interpreter',
    paragraphs: ['They did not answer. They sent us “a basket of pears” instead.'],
  },
  { label: 'Ada Finch', paragraphs: ['A basket of pears. Thank you, and good night.'] },
] as const;

const TITLE = 'A gate is closed in Port Ellery';
const STANDFIRST = 'The harbor master tells our program why forty-one ships must wait outside the gate.';

type Turn = { label: string; role?: string; via?: string; paragraphs: readonly string[] };
const name = ({ label, role, via }: Turn, caps = false) =>
  `${caps ? label.toUpperCase() : label}${role ? `, ${role}` : ''}${via ? ' (through interpreter)' : ''}:`;
const turns: readonly Turn[] = TURNS;

/** The same broadcast as six publishers might print it; `caps` where labels come in capitals. */
export const TRANSCRIPTS: Readonly<Record<string, { text: string; caps?: true; boilerplate: number }>> = {
  'bullets and indentation': {
    text: [
      TITLE,
      STANDFIRST,
      'Read the Full Transcript',
      'Notice: Transcripts may contain errors.',
      ...turns.flatMap((t) => [`  • ${name(t)}`, ...t.paragraphs.map((p) => `    ${p}`)]),
      'Listen to this Segment',
    ].join('\n\n'),
    boilerplate: 3,
  },
  'words on the line of the label': {
    text: [TITLE, STANDFIRST, ...turns.map((t) => `${name(t)} ${t.paragraphs.join('\n\n')}`)].join('\n\n'),
    boilerplate: 0,
  },
  'labels in capitals, lines wrapped': {
    text: [
      TITLE,
      STANDFIRST,
      ...turns.map(
        (t) => `${name(t, true)} ${t.paragraphs.map((p) => p.replace(/(.{20,40}) /g, '$1\n')).join('\n\n')}`,
      ),
    ].join('\n\n'),
    caps: true,
    boilerplate: 0,
  },
  'sound bites and stage directions in brackets': {
    text: [
      TITLE,
      STANDFIRST,
      '[Music]',
      ...turns.flatMap((t, i) => [
        name(t),
        ...(i === 1 ? ['[Speaking another language]'] : []),
        ...t.paragraphs,
        ...(i === 3 ? ['(LAUGHTER)'] : []),
      ]),
    ].join('\n\n'),
    boilerplate: 3,
  },
  'byte order mark, CRLF and no-break spaces': {
    text: `\ufeff${[TITLE, STANDFIRST, ...turns.flatMap((t) => [name(t), ...t.paragraphs.map((p) => `\u00a0\u00a0${p.replaceAll(' ', '\u00a0')}`)])].join('\r\n\r\n')}\r\n`,
    boilerplate: 0,
  },
  'tabs, dashes and no blank lines': {
    text: [
      TITLE,
      STANDFIRST,
      ...turns.flatMap((t) => [`- ${name(t)}`, ...t.paragraphs.map((p) => `\t${p}`)]),
    ].join('\n'),
    boilerplate: 0,
  },
};

/** An invented report with everything that is told apart in one. */
export const REPORT = `Watch Ellery News

Ships wait outside Port Ellery

Port Ellery — The harbor master closed the gate on Monday, and forty-one ships have waited outside it since.

A picture of the gate on Monday shows a row of masts behind it. ROLF AMSEL/POOL/Ellery Press

"Nobody paid," the harbor master said on Tuesday. The owners have not replied to his letters.

What the owners say

Why the gate was closed 02:15

One owner called the fee "a joke… a very bad joke" and said he would rather sell his ship than pay it.

The council meets on Friday

It will vote on a lower fee, which the harbor master supports.

View Ellery News In
Ellery News App Open
Be the first to know`;

export const bytes = (text: string) => new TextEncoder().encode(text);
export const transcript = () =>
  parseSource('invented.txt', bytes(TRANSCRIPTS['bullets and indentation']!.text));
export const report = () => parseSource('report.txt', bytes(REPORT));
export const printed = () => makeFingerprint('invented', transcript());
