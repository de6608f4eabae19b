import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allCards } from '../../model/cards/all-cards.ts';
import { loadCorpus } from '../../model/corpus.ts';
import { cardName } from '../../model/links.ts';
import type { Store } from '../../outputs/cards/cache.ts';
import { drawCard } from '../../outputs/cards/draw-card.ts';

const store: Store = { folder: '.build/cards', drawn: 0 };

export async function getStaticPaths() {
  return allCards(await loadCorpus()).map((card) => ({
    params: { page: cardName(card.page) },
    props: { card },
  }));
}

/** The preview card of a page. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await drawCard(props.card, store), { headers: { 'content-type': 'image/png' } });
