/** Everything that the list of keys says, but for what each key does (`key-bindings.ts`). */
export const KEY_LABELS = {
  button: 'Keys',
  title: 'Keys on this page',
  list: 'This list',
  on: 'Keys work',
  remember: 'Remember this choice in this browser',
  close: 'Close',
} as const;
