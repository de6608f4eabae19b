/** An invented original in a form that is met in the world, and its right reading. Nobody in it exists. */
export interface Case {
  /** Its name says the format where the content does not. */
  readonly file: string;
  readonly text: string;
  readonly kind: 'interview' | 'report' | 'speech';
  /** Passages in order: who speaks (nothing where nobody is named), a bar, and the first words. */
  readonly reads: readonly string[];
  /** First words of what is set aside. */
  readonly aside?: readonly string[];
  /** Lines that must be named as doubtful. */
  readonly doubtful?: readonly number[];
}
