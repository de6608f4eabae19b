import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import NoteDetails from '../../src/components/article/NoteDetails.astro';
import ClaimPage from '../../src/components/claim/ClaimPage.astro';
import ClaimFilters from '../../src/components/claim/ClaimFilters.astro';
import ClaimLines from '../../src/components/claim/ClaimLines.astro';
import ClaimRow from '../../src/components/claim/ClaimRow.astro';
import VerdictBar from '../../src/components/claim/VerdictBar.astro';
import { claimFilters } from '../../src/components/claim/filters.ts';
import { claimsCard } from '../../src/model/cards/overview-cards.ts';
import { claimCard } from '../../src/model/cards/thing-cards.ts';
import { claimPages } from '../../src/model/claimpages.ts';
import { factsOf } from '../../src/model/facts.ts';
import { akomaNtoso } from '../../src/outputs/akoma/akoma-ntoso.ts';
import { annotations } from '../../src/outputs/annotations/collection.ts';
import { articleData } from '../../src/outputs/data/article-data.ts';
import { claimsData } from '../../src/outputs/data/claims-data.ts';
import { speakersData } from '../../src/outputs/data/speakers-data.ts';
import { contextOf } from '../../src/outputs/context.ts';
import { claimGraph, claimsGraph } from '../../src/outputs/structured/claims-graph.ts';
import { type Files, TALK, article, claim, corpus, read } from '../model/harbor.ts';

const WORDS = 'Supported as an allegation';
const files: Files = {
  'articles/talk.mdx': article(
    `${TALK.replace('[^why]', '[^why][^claim-h02]')}\n[^claim-h02]: [H02](claim:h02)\n`,
  ),
  'claims/h01.mdx': undefined,
  'claims/h02.mdx': claim('The crew was drunk', 'sense: "allegation"\n').replace(
    'Needs context',
    'Supported',
  ),
};
const harbor = corpus(files);
const [drunk] = harbor.claims;
const context = contextOf(harbor, new URL('https://site.test'));
const [page] = claimPages(harbor);
const absolute = context.full;

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});
const drawn = async (component: Parameters<AstroContainer['renderToString']>[0], props: object) =>
  (await container.renderToString(component, { props: { ...props } })).replace(/<[^>]+>/g, '');

/** Everything that shows the verdict of a claim, as text. */
const OUTPUTS: Readonly<Record<string, () => string | Promise<string>>> = {
  'row of the list': () => drawn(ClaimRow, { claim: drunk }),
  'page of its own': () => drawn(ClaimPage, { claim: drunk, passages: page!.passages }),
  'line on pages of speakers and passages': () => drawn(ClaimLines, { claims: harbor.claims }),
  'note in the margin': () => drawn(NoteDetails, { note: harbor.articles[0]!.notes.find((n) => n.claim)! }),
  filter: () => drawn(ClaimFilters, { filters: claimFilters(harbor) }),
  'title, shared by mail': () => page!.title,
  description: () => page!.description,
  card: () => JSON.stringify(claimCard(harbor.story, drunk!, harbor.articles).above),
  'card in words': () => claimCard(harbor.story, drunk!, harbor.articles).alt,
  'structured data of the list': () => claimsGraph('Claims', harbor.claims, absolute, harbor.story),
  'structured data of the claim': () => claimGraph(drunk!, absolute, harbor.story),
  annotation: () => JSON.stringify(annotations(harbor.articles[0]!, context)),
  'Akoma Ntoso': () => akomaNtoso(harbor.articles[0]!, context),
  'record of what was published': () => factsOf(read(files).entries).at(-1)!.value,
};

describe('the sense is printed wherever the verdict is', () => {
  test.each(Object.keys(OUTPUTS))('%s', async (name) => {
    const text = await OUTPUTS[name]!();
    expect(text.toLowerCase()).toContain(WORDS.toLowerCase());
    // Filters count what is supported without a sense too: there is none.
    const bare = text.toLowerCase().replaceAll(WORDS.toLowerCase(), '');
    expect(bare).not.toMatch(/\bsupported\b/);
  });

  test('in data, every verdict has its sense and its words beside it', () => {
    const found: unknown[] = [];
    const files = [claimsData(context), speakersData(context), articleData(harbor.articles[0]!, context)];
    JSON.stringify(files, (_, value: unknown) => {
      if (value !== null && typeof value === 'object' && 'verdict' in value && value.verdict !== null)
        found.push(value);
      return value;
    });
    expect(found.length).toBe(3);
    for (const each of found)
      expect(each).toMatchObject({ verdict: 'Supported', sense: 'allegation', verdictInWords: WORDS });
  });

  test('in counts: on the bar and on the card of the list', async () => {
    const bar = (await drawn(VerdictBar, { claims: harbor.claims })).replace(/\s+/g, ' ');
    expect(bar).toContain('0 supported 1 supported only as an allegation');
    expect(claimsCard(harbor).alt).toContain('0, supported; 1, supported only as an allegation');
  });
});
