/**
 * Words as a piece of an address: lower case, accents dropped, one hyphen for whatever is no letter or digit. Letters of other
 * scripts stay: `Kraków, 2024` → `krakow-2024`, `방문 둘째 날` → `방문-둘째-날`.
 */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'.]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The same for ids of files, which have ASCII letters alone. @returns an empty text where no letter or digit is left. */
export const idFrom = (text: string): string =>
  slug(text.normalize('NFKC'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
