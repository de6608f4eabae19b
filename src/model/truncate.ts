/** A text that goes on: a quotation in it is closed, so that the source's words never run into ours. */
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
