import type { OriginalMatter } from '../markup/schemas.ts';
import { escape } from './draft.ts';
import type { SourceBlock, SourceText } from './parse.ts';

/** Where the whole words of an article's source stand, from the project's root: a folder that git ignores. */
export const originalFile = (article: string) => `content/originals/${article}.mdx`;

/** A source's words passage by passage, as the text of the file that the build reads. */
export function formatOriginal(matter: OriginalMatter, { blocks }: SourceText): string {
  const fields = Object.entries(matter).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const told = blocks.filter((b) => b.kind === 'passage' || b.kind === 'caption').map(passage);
  return `${['---', ...fields, '---'].join('\n')}\n\n${told.join('\n\n')}\n`;
}

function passage({ kind, locator, text }: SourceBlock): string {
  const tag = kind === 'caption' ? 'Caption' : 'Passage';
  const paragraphs = text.split('\n\n').map((words) => escape(words.replace(/\s+/g, ' ').trim()));
  return `<${tag} id="${locator}">\n${paragraphs.join('\n\n')}\n</${tag}>`;
}
