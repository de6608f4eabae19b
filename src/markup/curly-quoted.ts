/**
 * Words in curly quotation marks, in the order they stand in.
 * @returns them without a period or comma at their end, which American usage puts inside the marks.
 */
export const curlyQuoted = (text: string): string[] =>
  [...text.matchAll(/\u201c([^\u201d]+?)[.,]?\u201d/g)].map(([, words = '']) => words);
