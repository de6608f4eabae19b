/** Everything that the list of keys says. */
export const KEY_LABELS = {
  button: 'Keys',
  title: 'Keys on this page',
  list: 'This list',
  on: 'Keys work',
  remember: 'Remember this choice in this browser',
  close: 'Close',
} as const;
