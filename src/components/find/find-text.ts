/** A text as it is compared, with the place in the page of each of its characters. */
export interface ComparedText {
  readonly text: string;
  readonly places: readonly (readonly [node: Text, offset: number])[];
}

/** Accents, and characters that nobody sees. */
const DROPPED = /[\p{M}\u00AD\u200B-\u200D\u2060]/gu;
const SAME: readonly (readonly [all: RegExp, one: string])[] = [
  [/\s/, ' '],
  [/[‐-―−]/, '-'],
  [/[‘-‛‹›′ʼ]/, "'"],
  [/[“-‟«»″]/, '"'],
];

/** A character as it is compared, which may be none or several: small, without accents, of dashes, marks and spaces one each. */
function plain(character: string): string {
  const small = character.toLowerCase();
  // Nearly all characters of a text, at a third of the time.
  if (/[!-~]/.test(character)) return small;
  return SAME.reduce(
    (text, [all, one]) => text.replace(all, one),
    small.normalize('NFKD').replace(DROPPED, ''),
  );
}

/** The texts of a block, in order, as one: a run of white space is one space, wherever its elements part it. */
export function comparedText(nodes: readonly Text[]): ComparedText {
  let text = '';
  const places: [Text, number][] = [];
  for (const node of nodes)
    for (let at = 0; at < node.length; at++)
      for (const character of plain(node.data[at]!)) {
        if (character === ' ' && (text === '' || text.endsWith(' '))) continue;
        text += character;
        places.push([node, at]);
      }
  return { text, places };
}
