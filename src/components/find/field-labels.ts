/** Everything that the field says with which a reader finds words in a transcript. */
export const FIND_LABELS = {
  field: 'Find in this transcript',
  previous: 'Previous',
  next: 'Next',
  none: 'Not in this transcript',
  found: (count: number) => `${count} found`,
  at: (place: number, of: number) => `${place} of ${of}`,
  /** @param more whether others are shown. */
  hidden: (count: number, more: boolean) =>
    `${count} ${more ? 'more' : 'found'} where your choices hide the text`,
} as const;
