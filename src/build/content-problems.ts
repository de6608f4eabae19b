/**
 * What stops a build: mistakes in content/, or faults of the pages drawn from it, one line each. Known by its name, since
 * Astro loads this module more than once.
 */
export class ContentProblems extends Error {
  override readonly name = 'ContentProblems';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
    // Each line names its place in content/; a stack trace would add nothing.
    this.stack = '';
  }
}

/** The lines of a problem list, from whichever copy of the module; undefined for any other error. */
export const problemLines = (error: unknown): readonly string[] | undefined =>
  error instanceof Error && error.name === 'ContentProblems' ? (error as ContentProblems).lines : undefined;
