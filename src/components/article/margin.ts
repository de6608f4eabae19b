import type { Note } from '../../model/notes.ts';
import type { Article, Passage } from '../../model/article.ts';
import { verdictWords } from '../../model/verdicts.ts';

/**
 * Margin notes are placed by the browser, level with their words or below the note before. Where notes are many they would
 * fall ever further behind, and the last would hang out of the article. So passages are given the height that keeps every
 * note near its words: estimated here from the number of characters, in rem, for each width that the margin has.
 * `lag` is how far notes may run past the end of their passage before it is made taller.
 */
const LAYOUTS = [
  { media: '(min-width:72rem) and (max-width:78.99rem)', note: 40, ground: 45, lag: 20 },
  { media: '(min-width:79rem)', note: 55, ground: 60, lag: 18 },
] as const;
type Layout = (typeof LAYOUTS)[number];
const TEXT = { line: 1.9, characters: 66, gap: 0.7, around: 1.5 };
const PULL = { line: 2.5, characters: 38, around: 2.6 };
const NOTE = { line: 1.27, title: 1.8, grounds: 1.5, around: 0.35 };
const HEADING = 5.6;

const lines = (characters: number, perLine: number) => Math.ceil(characters / perLine);
const bare = (html: string) => html.replace(/<[^>]+>/g, '').replace(/&#?\w+;/g, '·').length;

/** Heights for an article's passages where notes stand in the margin, and the room below the last, as a style sheet. */
export function marginGeometry(article: Article): string {
  return LAYOUTS.map((layout) => `@media ${layout.media}{${heights(article, layout)}}`).join('');
}

function heights(article: Article, layout: Layout): string {
  let bottom = 0;
  let noteEnd = 0;
  const rules: string[] = [];
  for (const block of article.blocks) {
    if (block.kind === 'heading') {
      bottom += HEADING;
      continue;
    }
    const top = bottom;
    bottom += passageHeight(block);
    for (const note of block.notes) noteEnd = Math.max(top, noteEnd) + noteHeight(note, layout);
    const over = noteEnd - bottom - layout.lag;
    if (block.notes.length > 0 && over > 0) {
      bottom += over;
      rules.push(`#${block.id}{min-block-size:${(bottom - top).toFixed(1)}rem}`);
    }
  }
  const below = Math.max(0, noteEnd - bottom) + 5;
  return `${rules.join('')}.flow{padding-block-end:${below.toFixed(1)}rem}`;
}

function passageHeight({ parts }: Passage): number {
  const heights = parts.map((part) =>
    part.kind === 'display'
      ? lines(bare(part.html), PULL.characters) * PULL.line + PULL.around
      : lines(bare(part.html), TEXT.characters) * TEXT.line + TEXT.gap,
  );
  return heights.reduce((sum, height) => sum + height, TEXT.around);
}

function noteHeight({ title, kind, body, ruling, grounds }: Note, { note, ground }: Layout): number {
  const heading = lines(title.length + kind.length + 5, note - 4) * NOTE.line + (NOTE.title - NOTE.line);
  const text = lines(bare(body) + (ruling ? verdictWords(ruling).length : 0), note) * NOTE.line;
  return heading + text + lines(bare(grounds), ground) * NOTE.grounds + NOTE.around;
}
