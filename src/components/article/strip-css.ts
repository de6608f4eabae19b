import { NOT_LED_TO } from '../../model/links.ts';
import type { Article } from '../../model/article.ts';
import type { Lane, Strip } from '../../model/strip-layout.ts';

export const barId = (lane: Lane, passage: string) => `bar-${lane.id}-${passage}`;
export const followId = (voice: string) => `follow-${voice}`;

const percent = (share: number) => `${Number((share * 100).toFixed(2))}%`;

/** Where the bars of a strip lie: a style sheet, since the policy allows no style attributes. */
export function stripCss({ lanes, words }: Strip): string {
  return lanes
    .flatMap((lane) =>
      lane.bars.map(
        (bar) =>
          `#${barId(lane, bar.passage.id)}{--at:${percent(bar.start / words)};--long:${percent(bar.words / words)}}`,
      ),
    )
    .join('');
}

export const hereId = (passage: string) => `here-${passage}`;

/**
 * Lets the strip say which passage is being read: the one that crosses a line at 30 % of the window's height. Each
 * passage is a timeline of its own, and its mark in the strip is lit while that runs. No script.
 */
export function hereCss(article: Article): string {
  const rules = article.passages.map(
    ({ id, words }) =>
      `#${id}{view-timeline:--${id};view-timeline-inset:30% 69%}#${hereId(id)}{flex-grow:${words};animation-timeline:--${id}}`,
  );
  return `main{timeline-scope:${article.passages.map(({ id }) => `--${id}`).join()}}${rules.join('')}`;
}

/**
 * Following one voice: every other passage shrinks to one line, so that order and distance stay visible. What a link leads to
 * is shown all the same.
 */
export function followCss(voices: readonly { id: string }[]): string {
  if (voices.length === 0) return '';
  const others = voices.map(
    ({ id }) => `:root:has(#${followId(id)}:checked) .passage:not([data-voices~='${id}'])${NOT_LED_TO}`,
  );
  return `:is(${others.join(',')}){padding-block:0;counter-increment:none;.body,.notes,.passage-claims,.role,.share{display:none!important}header{display:flex;float:none;inline-size:auto;gap:.6em;padding:0;color:var(--muted)}h3{font-size:var(--text-small);font-weight:400;color:inherit}}`;
}
