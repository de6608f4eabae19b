import type { Article } from '../../model/article.ts';

/** How a folded retelling looks: ours, smaller than the words of the source above it, and not printed while it is folded. */
const RETELLING = [
  '.retelling{margin-block-start:.5rem}',
  '.retelling summary{inline-size:fit-content;padding-block:.2rem;font-family:var(--sans);font-size:var(--text-small);color:var(--muted);cursor:pointer}',
  '.retelling summary::after{content:" +" / ""}.retelling[open] summary::after{content:" \\2212" / ""}',
  '.retelling>div{max-inline-size:var(--measure);margin-block-start:.3rem;padding-inline-start:.9rem;border-inline-start:1px solid var(--hair);font-size:var(--text-sans)}',
  '.retelling p+p{margin-block-start:.6em}',
  '@media print{.retelling:not([open]){display:none}}',
].join('');

/** The style sheet of a page that shows a source's own words; other pages get none of it. */
export const originalCss = ({ original }: Pick<Article, 'original'>): string => (original ? RETELLING : '');
