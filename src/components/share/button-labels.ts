/** Everything that the script of the share buttons says. */
export const LABELS = {
  share: 'Share',
  copyLink: 'Copy link',
  copyCode: 'Copy code',
  /** @param first the first words of the quotation. */
  copyQuotation: (first: string) => `Copy “${first}”`,
  native: 'Share with …',
  ownPage: 'On its own page',
  linkToWords: 'Link to these words',
  copied: { link: 'Link copied', quotation: 'Quotation copied', code: 'Code copied' },
  failed: 'The browser did not allow copying',
} as const;
