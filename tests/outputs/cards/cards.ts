import { type Card, type CardContent, card } from '../../../src/model/cards/card.ts';
import { corpus } from '../../model/harbor.ts';

const { story } = corpus();
export const [FIRST, SECOND] = story.occasions;

/** An invented card. */
export const invented = (changes: Partial<CardContent>): Card =>
  card(story, {
    page: 'articles/talk/t1/',
    voice: 'quotation',
    occasions: [FIRST],
    sources: [{ mark: FIRST, text: 'Harbor Radio, 13 September 2023' }],
    text: '“The ship was late by a day.”',
    lines: [{ strong: 'Ann Lee', text: 'of the harbor' }],
    foot: [{ mark: 'verified', text: 'checked word for word' }, { text: 'passage t1' }],
    ...changes,
  });

/** Width and height of a PNG, from its first chunk; undefined if these are not the bytes of one, to its end. */
export function pngSize(png: Uint8Array): { width: number; height: number } | undefined {
  const bytes = Buffer.from(png);
  const whole =
    bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) &&
    bytes.toString('latin1', 12, 16) === 'IHDR' &&
    bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND';
  return whole ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}
