import { z } from 'astro/zod';
import { id, url, words } from './fields.ts';

/** content/originals: the whole words of an article's source, for those who hold the rights; written by npm run import. */
export const original = z.strictObject({
  /** The article that retells it. */
  id,
  /** Whose words they are, and by what leave they stand here: printed wherever the words are. */
  holder: words(100),
  licence: words(200),
  /** The credit that the holder asks for, and the address of the original. */
  credit: words(300),
  url,
  /** The original that the article's fingerprint was made from. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be the sha256 of the fingerprint'),
  /** Where it is kept how the original is read, if a person settled that. */
  reading: words(120).optional(),
});
