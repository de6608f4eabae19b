/** Adds an ellipsis to a text that was cut; an open quotation is closed first, so that what follows is not read as quoted. */
export function withEllipsis(taken: string): string {
  const open = (taken.match(/“/g)?.length ?? 0) > (taken.match(/”/g)?.length ?? 0);
  return `${taken.replace(/[,;:.]$/, '')} …${open ? '”' : ''}`;
}

/** At most `most` characters, cut between words. */
export function truncate(text: string, most: number): string {
  if (text.length <= most) return text;
  // Room for a space, the sign that it goes on, and a closing mark.
  const taken = text.slice(0, most - 2);
  return withEllipsis(taken.slice(0, taken.lastIndexOf(' ')));
}
