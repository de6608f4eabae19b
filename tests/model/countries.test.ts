import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { leadersIn, voicesByCountry } from '../../src/model/countries.ts';
import type { Speaker } from '../../src/model/speakers.ts';
import { whoIsWho } from '../../src/model/whoiswho.ts';

const article = (id: string) => ({ id, published: `day of ${id}` }) as unknown as Article;
const speaker = (name: string, rest: object): Speaker =>
  ({ name, kind: 'person', appearances: [], ...rest }) as unknown as Speaker;
const part = (id: string, role: string, kind: string, rest: object = {}) => ({
  article: article(id),
  voice: { role, part: kind },
  words: 0,
  quotations: [],
  cited: [],
  ...rest,
});

test('a group of two countries counts for both, and a country that nobody speaks for is named with none', () => {
  const counted = voicesByCountry(
    [speaker('A', { country: 'Malta' }), speaker('B', { country: 'Chad and Malta' }), speaker('C', {})],
    ['Peru', 'Malta', 'Fiji'],
  );
  expect(counted).toEqual([
    { country: 'Malta', count: 2 },
    { country: 'Chad', count: 1 },
    { country: 'Fiji', count: 0 },
    { country: 'Peru', count: 0 },
  ]);
});

test('the leaders’ part is what they speak, and each passage that quotes or cites one of them, once', () => {
  const speakers = [
    speaker('A', {
      appearances: [
        part('x', 'leader', 'leader', { words: 30, quotations: [{ passage: 'p1' }], cited: [{ id: 'p2' }] }),
      ],
    }),
    speaker('B', { appearances: [part('x', 'leader', 'leader', { words: 12, cited: [{ id: 'p2' }] })] }),
    speaker('C', { appearances: [part('x', 'aide', 'official', { words: 99, cited: [{ id: 'p3' }] })] }),
  ];
  expect(leadersIn(article('x'), speakers)).toEqual({ words: 42, passages: 2 });
  expect(leadersIn(article('y'), speakers)).toEqual({ words: 0, passages: 0 });
});

test('who is who has people only, leaders first, and each role once with its dates', () => {
  const groups = whoIsWho([
    speaker('Guest', { appearances: [part('x', 'former captain', 'guest')] }),
    speaker('Leader', { appearances: [part('x', 'mayor', 'leader'), part('y', 'mayor', 'leader')] }),
    speaker('Deputy', { appearances: [part('x', 'deputy', 'official'), part('y', 'minister', 'official')] }),
    speaker('Crew', { kind: 'group', appearances: [part('x', 'crew', 'group')] }),
  ]);
  expect(groups.map(({ title, people }) => [title, people.map((p) => [p.speaker.name, p.posts])])).toEqual([
    ['Leaders', [['Leader', [{ role: 'mayor', dates: ['day of x', 'day of y'] }]]]],
    [
      'Officials',
      [
        [
          'Deputy',
          [
            { role: 'deputy', dates: ['day of x'] },
            { role: 'minister', dates: ['day of y'] },
          ],
        ],
      ],
    ],
    ['Guests', [['Guest', [{ role: 'former captain', dates: ['day of x'] }]]]],
  ]);
});
