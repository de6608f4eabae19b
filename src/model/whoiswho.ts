import type { EventDate } from '../markup/date.ts';
import type { Speaker } from './speakers.ts';

export interface Person {
  readonly speaker: Speaker;
  /** Each role once, with the dates of the articles on which it was held. */
  readonly posts: readonly { readonly role: string; readonly dates: readonly EventDate[] }[];
}

/** Where a person stands in "Who is who", by the part played in the first article that has them. */
const GROUPS: readonly (readonly [title: string, roleKinds: readonly string[]])[] = [
  ['Leaders', ['leader']],
  ['Officials', ['official', 'mentioned']],
  ['Guests', ['guest']],
  ['Journalists', ['host', 'photographer']],
];

/** The people of the articles with their roles at the time, leaders first. Groups and outlets are no people. */
export function whoIsWho(speakers: readonly Speaker[]): { title: string; people: Person[] }[] {
  const people = speakers.filter((s) => s.kind === 'person' && s.appearances.length > 0);
  return GROUPS.map(([title, roleKinds]) => ({
    title,
    people: people
      .filter((s) => roleKinds.includes(s.appearances[0]!.voice.part))
      .map((speaker) => ({ speaker, posts: postsOf(speaker) })),
  })).filter((group) => group.people.length > 0);
}

function postsOf({ appearances }: Speaker): Person['posts'] {
  const posts = new Map<string, EventDate[]>();
  for (const { voice, article } of appearances)
    posts.set(voice.role, [...(posts.get(voice.role) ?? []), article.published]);
  return [...posts].map(([role, dates]) => ({ role, dates }));
}
