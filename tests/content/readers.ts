/** Tests of content: rules that hold whatever an editor adds. */
export const CONTENT = ['tests/content/**/*.test.ts'];

/** Tests of the program that look at the real content too. */
export const READERS = [
  'tests/model/passages.test.ts',
  'tests/outputs/{akoma,annotations,calendar,corrections,data,embed,feeds}.test.ts',
  'tests/outputs/cards/fit.test.ts',
];

/** Tests of the built site. */
export const BUILT = ['tests/site/**/*.test.ts'];

/** Slow, and about templates and styles: what these find in grown content, they find in the site. */
export const TEMPLATES_ONLY = ['tests/site/{nu,html}.test.ts'];

/** Look at the program with the words of the real content: what is added in a copy has the names of our own examples. */
export const PROGRAM_ONLY = ['tests/content/story-free.test.ts', 'tests/site/new-story.test.ts'];

/** Of the invented story alone. */
export const STORY = ['tests/story/**/*.test.ts'];

/** In a real browser, for another story too: every kind of page, without the pages of ours that one test names. */
export const ON_ANY_STORY = ['tests/browser/{axe,reflow,targets}.test.ts'];
