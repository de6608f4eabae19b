import type { IdReference, Organization, Person } from 'schema-dts';
import { href } from '../../model/links.ts';
import type { SpeakerHead } from '../../model/article.ts';
import type { Speaker } from '../../model/speakers.ts';
import type { Story } from '../../model/story.ts';
import type { Absolute } from '../address.ts';
import { collectionGraph, graphText, pageNode } from './graph.ts';

type Head = Pick<SpeakerHead, 'kind' | 'name' | 'href'>;

/** A speaker by name alone, to point at. */
export const speakerId = ({ href: to }: Head, at: Absolute): IdReference => ({ '@id': `${at(to)}#speaker` });

/** A speaker: a person, or what schema.org has for a group or an outlet. */
export const speakerNode = (head: Head, at: Absolute) => ({
  '@type': head.kind === 'person' ? ('Person' as const) : ('Organization' as const),
  ...speakerId(head, at),
  name: head.name,
  url: at(head.href),
});

/** `/speakers/<speaker>/`: a profile, with the role held in each article. */
export function speakerGraph(speaker: Speaker, at: Absolute, story: Story): string {
  const { alsoWritten, outside, appearances, href: to, name } = speaker;
  const roles = [...new Set(appearances.map((a) => a.voice.role))];
  const about = {
    ...speakerNode(speaker, at),
    ...(alsoWritten.length > 0 ? { alternateName: [...alsoWritten] } : {}),
    ...(outside?.url
      ? { subjectOf: { '@type': 'WebPage' as const, name: outside.title, url: outside.url } }
      : {}),
  };
  const mainEntity: Person | Organization =
    about['@type'] === 'Person'
      ? { ...about, '@type': 'Person', jobTitle: roles }
      : { ...about, '@type': 'Organization' };
  return graphText(
    at,
    story,
    to,
    [{ ...pageNode('ProfilePage', to, name, at), mainEntity }],
    [
      { name: 'Speakers', href: href('speakers/') },
      { name, href: to },
    ],
  );
}

/** `/speakers/`: everyone who is on the page. */
export const speakersGraph = (
  title: string,
  speakers: readonly Speaker[],
  at: Absolute,
  story: Story,
): string =>
  collectionGraph(
    href('speakers/'),
    title,
    speakers.map((speaker) => speakerNode(speaker, at)),
    at,
    story,
  );
