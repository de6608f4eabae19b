/** A number with what it counts: `10,000 containers`, `42 percent`. */
export interface CountedThing {
  readonly unit: string;
  readonly value: number;
  /** As the index prints it: the unit first, `containers, 10,000`. */
  readonly name: string;
}

const NUMBER =
  /(?<![\p{L}\p{N}.,-]|(?:Article|Resolution|Chapter|Section|Part|Phase|Point|No\.)[ \u00a0])(?<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?<more> (?:thousand|million|billion))?[ \u00a0](?<unit>percent|mm|square kilometers|\p{Ll}{2,}s)(?![\p{L}\p{N}’])/gu;
const MORE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
/** Words in -s that are no thing counted, or are counted too often to look up. */
const NO_UNIT = new Set([
  'times',
  'was',
  'is',
  'has',
  'as',
  'plus',
  'across',
  'less',
  'says',
  'does',
  'this',
  'its',
]);
/** An amount of money names its unit first. */
const DOLLARS = /\$(\d+(?:[,.]\d+)*(?: (?:thousand|million|billion))?)/gu;
const isYear = (value: string) => /^(?:1[89]|20)\d\d$/.test(value);

/** Numbers with units in a text, a number one way however its thousands are parted. Years and numbers written as words are none. */
export function countedThings(text: string): CountedThing[] {
  return [...text.replace(DOLLARS, '$1 dollars').matchAll(NUMBER)].flatMap(({ groups }) => {
    const { value = '', more = '', unit = '' } = groups!;
    if (NO_UNIT.has(unit) || isYear(value)) return [];
    const plain = Number(value.replaceAll(',', '')) * (MORE[more.trim()] ?? 1);
    return [{ unit, value: plain, name: `${unit}, ${shown(value.replaceAll(',', ''))}${more}` }];
  });
}

const shown = (digits: string) => (digits.includes('.') ? digits : Number(digits).toLocaleString('en-US'));
