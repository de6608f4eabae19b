import type { CorrectionComment } from 'schema-dts';
import type { Correction } from '../../model/corrections.ts';
import { href } from '../../model/links.ts';
import type { Story } from '../../model/story.ts';
import type { Absolute } from '../address.ts';
import { graphText, pageNode } from './graph.ts';

/** A correction of ours, as the page words it. */
export const correctionNode = (
  { href: to, date, wrong, right }: Correction,
  at: Absolute,
): CorrectionComment => ({
  '@type': 'CorrectionComment',
  '@id': at(to),
  url: at(to),
  datePublished: date.earliest,
  text: `${wrong} ${right}`,
});

/** `/corrections/`: mistakes of ours alone. Slips of the sources are the publishers' to correct. */
export const correctionsGraph = (
  title: string,
  corrections: readonly Correction[],
  at: Absolute,
  story: Story,
): string =>
  graphText(at, story, href('corrections/'), [
    {
      ...pageNode('WebPage', href('corrections/'), title, at),
      ...(corrections.length > 0 ? { correction: corrections.map((c) => correctionNode(c, at)) } : {}),
    },
  ]);
