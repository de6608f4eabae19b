/** A text as it is compared, with the place in the page of each of its characters. */
export interface ComparedText {
  readonly text: string;
  readonly places: readonly (readonly [node: Text, offset: number])[];
}

const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '−': '-',
};

/** One character as it is compared: in small letters, without accents, of many dashes, marks and spaces one each. */
function plain(character: string): string {
  if (/\s/.test(character)) return ' ';
  if (/[‐-―]/.test(character)) return '-';
  const [base = character] = character.normalize('NFD');
  return SAME[character] ?? base.toLowerCase().charAt(0);
}

/** A text that is looked for, as it is compared. */
export const comparedWords = (words: string): string =>
  [...words].map(plain).join('').replace(/ +/g, ' ').trim();

/** The texts of a block, in order, as one: a run of white space is one space, wherever its elements part it. */
export function comparedText(nodes: readonly Text[]): ComparedText {
  let text = '';
  const places: [Text, number][] = [];
  for (const node of nodes)
    for (let at = 0; at < node.data.length; at++) {
      const character = plain(node.data.charAt(at));
      if (character === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += character;
      places.push([node, at]);
    }
  return { text, places };
}
