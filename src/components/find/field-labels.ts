/** Everything that the field says with which a reader finds words in a transcript. */
export const FIND_LABELS = {
  field: 'Find in this transcript',
  previous: 'Previous',
  next: 'Next',
  none: 'Not in this transcript',
  at: (place: number, of: number) => `${place} of ${of}`,
  hidden: (count: number) => `${count} more where your choices hide the text`,
} as const;
