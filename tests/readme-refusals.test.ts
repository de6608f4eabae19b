import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filledIn, problems } from './readme-example.ts';

const ARTICLE = 'articles/harbor-radio-2023-09-02.mdx';
const EVENT = 'events/pilots-leave.mdx';
const CLAIM = 'claims/one-pilot.mdx';

/** What an author does wrong: in which file, what stands there, what is written instead, and what the refusal says. */
type Slip = readonly [path: string, from: string | RegExp, to: string, says: RegExp];

/** For each row of the README's table of refusals, slips of that kind. */
const REFUSED: Readonly<Record<string, readonly Slip[]>> = {
  'two or more words in quotation marks of any kind, in a passage': [
    [ARTICLE, 'the day of the next crossing', '“the next crossing”', /<Q>.*<\/Q>/],
    [ARTICLE, 'the day of the next crossing', '"the next crossing"', /<Q>.*<\/Q>/],
    [ARTICLE, 'the day of the next crossing', '«the next crossing»', /<Q>.*<\/Q>/],
  ],
  'the same in a note, claim, event, speaker, term or explainer page': [
    [ARTICLE, 'The license of a pilot', '“The license” of a pilot', /<Q from=/],
    [CLAIM, 'after the others had left', 'after “the others”', /<Q from=/],
    [EVENT, 'All but one', '“All but one”', /<Q from=/],
    ['speakers/ana-ruiz.mdx', 'Asks [', 'Asks “why now” and [', /<Q from=/],
  ],
  'the same, of a page outside': [[EVENT, 'All but one', '“All but one”', /\(ref:/]],
  'the same, for a term or the title of a work': [[EVENT, 'All but one', '“All but one”', /emphasis|\*/]],
  'the same in front matter or a list, where no tag can stand': [
    [
      EVENT,
      'title: "Pilots leave the ferry to Vell"',
      'title: \'Pilots leave the "ferry to Vell"\'',
      /marks/,
    ],
    ['references.yaml', 'shows: "The pilots', 'shows: "“The pilots”', /marks/],
  ],
  '`<Q by>` who neither speaks in the passage nor stands in its `cites` or `names`': [
    [ARTICLE, '<Q>for', '<Q by="ana-ruiz">for', /ana-ruiz/],
  ],
  'more than 25 words quoted at once, more than a tenth of a source quoted in all': [
    [
      ARTICLE,
      'Ruiz wants',
      '<Q>The ferry to Vell has not sailed since Sunday. You run it. Why?</Q> Ruiz wants',
      /tenth|25 words|10 %|quoted/,
    ],
  ],
  'eight words of a source in a row outside `<Q>`': [
    [
      ARTICLE,
      'She asks for the day',
      'When will it sail again, and who is going to steer it? The day',
      /own words/,
    ],
  ],
  'a note of kind Correction or Wording about words that its passage does not show': [
    [ARTICLE, '**Context.** Pilots', '**Wording.** Pilots', /<Q>/],
    [ARTICLE, '**Context.** Pilots', '**Correction.** Pilots', /<Q>/],
  ],
  'a passage of the source that is left out, doubled or moved': [
    [ARTICLE, /<Passage id="t3"[^]*?<\/Passage>\n\n/, '', /t3/],
    [ARTICLE, /(<Passage id="t3"[^]*?<\/Passage>\n\n)/, '$1$1', /t3/],
    [
      ARTICLE,
      /(<Passage id="t3"[^]*?<\/Passage>\n\n)(<Passage id="t4"[^]*?<\/Passage>\n\n)/,
      '$2$1',
      /t[34]/,
    ],
  ],
  'a role or reference that nothing uses': [
    ['speakers/ana-ruiz.mdx', 'roles:\n', 'roles:\n  talk: { role: "host", part: "host" }\n', /talk/],
    ['references.yaml', /$/, unused(), /tide-2023/],
  ],
  'outside addresses in the text': [
    [EVENT, 'passage:harbor-radio-2023-09-02/t1)', 'https://gull.example.com/)', /ref:/],
    [EVENT, 'All but one', 'By https://gull.example.com/ all but one', /ref:/],
  ],
  'headings, notes or tags where a kind of file has none': [
    [EVENT, 'All but one', '## Before\n\nAll but one', /heading/i],
    [EVENT, 'in port](', 'in port[^a]](', /note|\[\^a\]/],
    [CLAIM, 'The Gull counted', '<Pair />\n\nThe Gull counted', /Pair/],
  ],
  'hidden characters, words of mixed alphabets': [
    [EVENT, 'All but', 'All\u200b but', /U\+200B|hidden|invisible/i],
    [EVENT, 'All but', '\u0410ll but', /alphabet|Cyrillic|letters/i],
  ],
  'a file that is no `.mdx`, or whose name cannot be an address': [
    ['events/Pilots Leave.mdx', /^/, 'x', /Pilots Leave/],
    ['events/pilots-leave.md', /^/, 'x', /pilots-leave\.md/],
  ],
};

/** A reference that nothing cites. */
function unused() {
  return [
    '- id: "tide-2023"',
    '  title: "Tides"',
    '  publisher: "The Tide"',
    '  date: "2023-08-28"',
    '  url: "https://tide.example.com/"',
    '  shows: "The tides."',
    '',
  ].join('\n');
}

/** A file's text; nothing where it is not there yet. */
const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The first column of the table. */
const rows = () =>
  readFileSync('README.md', 'utf8')
    .split('What an author may meet only as a refusal:')[1]!
    .split('\nA word alone')[0]!
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|')[1]!.trim());

test('every row of the README’s table is tried here, and nothing else', () => {
  expect(Object.keys(REFUSED)).toEqual(rows());
});

test.each(Object.entries(REFUSED).flatMap(([row, slips]) => slips.map((slip) => [row, ...slip] as const)))(
  '%s: %s',
  async (_row, path, from, to, says) => {
    const { root, write } = await filledIn();
    const file = `content/${path}`;
    const before = textOf(join(root, file));
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    expect(problems(root)).toEqual([]);
    write(file, after);
    const told = problems(root);
    expect(told.filter((problem) => problem.startsWith('content/') && says.test(problem))).not.toEqual([]);
    // A slip of one kind is told of as that, and hides nothing else: no refusal without a place.
    expect(told.filter((problem) => !/^content\/[^:]+(:\d+:\d+)? /.test(problem))).toEqual([]);
  },
);
