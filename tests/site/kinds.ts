import type { Article } from '../../src/model/article.ts';
import type { Corpus } from '../../src/model/assemble.ts';

/** The kinds of page that a site has, whatever its story. */
const PLAIN = {
  front: '',
  articles: 'articles/',
  timeline: 'timeline/',
  speakers: 'speakers/',
  claims: 'claims/',
  glossary: 'glossary/',
  notes: 'notes/',
  words: 'index-of-words/',
  compare: 'compare/',
  corrections: 'corrections/',
  about: 'about/',
  data: 'data/',
  missing: '404.html',
} as const;

export type Kind =
  | keyof typeof PLAIN
  | 'interview'
  | 'report'
  | 'passage'
  | 'paragraph'
  | 'caption'
  | 'embed'
  | 'embedded'
  | 'part'
  | 'thread'
  | 'event'
  | 'occasion'
  | 'speaker'
  | 'leader'
  | 'claim';

/** The item of which there is most; of equals the first. */
const most = <T>(list: readonly T[], amount: (item: T) => number): T =>
  list.reduce((best, item) => (amount(item) > amount(best) ? item : best));

/**
 * One page of each kind, by its address under the site: of many the fullest, by rules that hold for every story.
 * @returns no kinds that a story lacks, a caption for example.
 */
export function kindsOf({
  articles,
  events,
  speakers,
  claims,
  threads,
  story,
}: Corpus): Record<Kind, string> {
  const interview = articles.find((a) => a.kind === 'interview') ?? articles[0]!;
  const report = articles.find((a) => a.kind === 'report') ?? articles.at(-1)!;
  const of = (article: Article, id: string, more = '') => `articles/${article.id}/${id}/${more}`;
  const noted = (article: Article) => most(article.passages, (p) => p.notes.length).id;
  const quoting = most(interview.passages, (p) => Math.max(0, ...p.quotations.map((q) => q.text.length)));
  const guests = interview.voices.filter((v) => v.part === 'guest' || v.part === 'leader');
  const guest = most(guests, (v) => interview.passages.filter((p) => p.voice?.id === v.id).length);
  const pictured = articles.find((a) => a.everyPassage.some((p) => p.kind === 'caption'));
  const caption = pictured?.everyPassage.find((p) => p.kind === 'caption');
  const event = most(
    events.filter((e) => !e.occasion),
    (e) => e.grounds.length,
  );
  const occasion = story.occasions[0]!.event;
  return {
    ...PLAIN,
    interview: `articles/${interview.id}/`,
    report: `articles/${report.id}/`,
    passage: of(interview, noted(interview)),
    paragraph: of(report, noted(report)),
    ...(caption ? { caption: of(pictured!, caption.id) } : {}),
    embed: of(interview, quoting.id, 'embed/'),
    embedded: of(report, noted(report), 'embed/'),
    part: of(interview, `by/${guest.id}`),
    thread: `timeline/${threads.at(-1)!.id}/`,
    event: `events/${event.id}/`,
    ...(occasion ? { occasion: `events/${occasion}/` } : {}),
    speaker: `speakers/${guest.id}/`,
    leader: `speakers/${most(speakers, (s) => s.events.length).id}/`,
    claim: `claims/${most(claims, (c) => c.grounds.links.size).id}/`,
  } as Record<Kind, string>;
}
