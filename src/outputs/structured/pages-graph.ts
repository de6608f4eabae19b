import type { DefinedTermSet } from 'schema-dts';
import type { Term } from '../../model/assemble.ts';
import { href } from '../../model/links.ts';
import type { Event } from '../../model/timeline.ts';
import { SITE } from '../../site.ts';
import type { Story } from '../../model/story.ts';
import type { Absolute } from '../address.ts';
import { eventHead } from './events-graph.ts';
import { graphText, pageNode, publisher, website } from './graph.ts';

/** `/compare/`: an article of ours about the occasions. */
export const compareGraph = (title: string, events: readonly Event[], at: Absolute, story: Story): string =>
  graphText(at, story, href('compare/'), [
    {
      '@type': 'Article',
      '@id': `${at(href('compare/'))}#article`,
      headline: title,
      url: at(href('compare/')),
      inLanguage: SITE.language,
      author: publisher(at),
      publisher: publisher(at),
      isPartOf: website(at),
      license: SITE.licence.url,
      about: events.filter((e) => e.occasion).map((e) => eventHead(e, at)),
    },
  ]);

/** `/about/`. */
export const aboutGraph = (title: string, at: Absolute, story: Story): string =>
  graphText(at, story, href('about/'), [
    {
      ...pageNode('AboutPage', href('about/'), title, at),
      about: website(at),
    },
  ]);

/** `/glossary/`: the terms by name; what they mean stands on the page. */
export function glossaryGraph(title: string, terms: readonly Term[], at: Absolute, story: Story): string {
  const set: DefinedTermSet = {
    '@type': 'DefinedTermSet',
    '@id': at(href('glossary/')),
    url: at(href('glossary/')),
    name: title,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      '@id': at(term.href),
      name: term.term,
      ...(term.alsoWritten.length > 0 ? { alternateName: [...term.alsoWritten] } : {}),
    })),
  };
  return graphText(at, story, href('glossary/'), [set]);
}
