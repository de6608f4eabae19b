const PIECES = [
  'a', 'Z', '7', ' ', '\n', '\t', '\r\n', '\r', '\0', '\x07', '\x0b', '\x1f', '\x7f', '\u0085', '\u00a0',
  '\u2028', '\ufeff', '\ufffe', '\ud800', '\udc00', '&', '&amp;', '<', '>', '</a>', ']]>', '<![CDATA[', '<!--',
  '-->', '"', "'", '“', '”', '\\', '\\n', ';', ',', ':', '=', 'é', 'é', '김정은', '평', 'Путин', '👩‍🚀', '🇰🇵', '—',
]; // prettier-ignore

/** Texts that break careless writers: the same ones every time (mulberry32). */
export function hostileTexts(count: number, seed = 2026): string[] {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return Array.from({ length: count }, () =>
    Array.from(
      { length: 1 + Math.floor(next() * 60) },
      () => PIECES[Math.floor(next() * PIECES.length)],
    ).join(''),
  );
}
