import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matterAttribution } from './attribution.ts';
import { type StoryEntry, linkFields, namedIn } from './collections.ts';
import { parseMatter, readYaml } from './matter.ts';
import type { Problem } from './problems.ts';
import { readText } from './read-text.ts';
import { story } from './story-schema.ts';

const FILE = 'content/story.yaml';
/** What its record is called: there is one. */
const ID = 'story';
const START = { file: FILE, line: 1, column: 1 };

/** content/story.yaml as the one record of its collection. @returns no record where something in it is wrong. */
export function readStory(root: string): { entries: StoryEntry[]; problems: Problem[]; unread: string[] } {
  const path = join(root, FILE);
  const none = (...problems: Problem[]) => ({ entries: [], problems, unread: [ID] });
  if (!existsSync(path) || !lstatSync(path).isFile())
    return none({ place: START, field: 'file', message: 'is missing; the site needs it' });
  const { text, problems: unreadable } = readText(FILE, readFileSync(path));
  if (text === '' && unreadable.length > 0) return none(...unreadable);
  const matter = readYaml(FILE, text);
  if (matter.problems.length > 0) return none(...unreadable, ...matter.problems);
  const { data, problems } = parseMatter(matter, story);
  const found = [
    ...unreadable,
    ...problems.map((p) => ({ ...p, field: p.field === 'front matter' ? ID : p.field })),
  ];
  if (!data || found.length > 0) return none(...found);
  const events = data.occasions.map(({ event }) => (event === undefined ? [] : [`event:${event}`]));
  const mentions = events.flatMap((links, i) =>
    namedIn(linkFields('event', links), () => matter.placeOf(['occasions', i, 'event'])).map((m) => ({
      ...m,
      field: `occasions.${i}.event`,
    })),
  );
  const dates = data.occasions.map((_, i) => [
    `occasions.${i}.date`,
    matter.placeOf(['occasions', i, 'date']),
  ]);
  const entry: StoryEntry = {
    id: ID,
    file: FILE,
    data,
    mentions,
    places: { ...Object.fromEntries(dates), start: START },
    attribution: matterAttribution(matter.value, matter.placeOf),
  };
  return { entries: [entry], problems: [], unread: [] };
}
