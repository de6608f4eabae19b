/** What a name may look like, in any script. These functions see one line only; `kind-evidence.ts` weighs it against the whole file. */

/** Small words inside names. */
const PARTICLES = new Set(
  (
    'de del della dello delle degli di da do dos das du des la le les lo los el al ul van von vom vander zu zum zur ter ten te tot ' +
    'op in het den der bin ibn bint ben abu umm ould of the and und et y e i for af av at d\u2019 san santa st'
  ).split(' '),
);
const SUFFIX =
  /^(?:jr|sr|i{2,3}|iv|m\.?d|ph\.?d|d\.?phil|esq|mp|msp|mep|kc|qc|cbe|obe|mbe|rn|ret|jd|dds|phd)\.?$/i;
const HONORIFIC =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sen|senator|rep|representative|congress(?:man|woman)|gov|governor|pres|president|vice president|prime minister|amb|ambassador|gen|general|lt|col|colonel|maj|major|capt|captain|cmdr|adm|admiral|sgt|rev|father|sister|judge|justice|chief justice|chairman|chairwoman|chair|chairperson|secretary|minister|chancellor|king|queen|prince|princess|sir|dame|lord|lady|baroness|hon|the hon|herr|frau|madame|m|mme|mlle|monsieur|se\u00f1or|se\u00f1ora|sr|sra|don|do\u00f1a|signor|signora|pan|pani|commissioner|mayor|delegate|undersecretary|under secretary|spokes(?:man|woman|person))\.?(?=\s)/iu;
/** Voices that are no names but stand for somebody. */
const OFFICE =
  /^(?:q|a|question|answer|frage|antwort|pregunta|respuesta|r[e\u00e9]ponse|domanda|risposta|\u554f|\u7b54|\u95ee|\uc9c8\ubb38|\ub2f5\ubcc0|\ubb38|\ub2f5|(?:the )?(?:president|vice president|prime minister|chairman|chairwoman|chair|speaker|court|witness|clerk|moderator|host|guest|operator|interpreter|translator|reporter|interviewer|interviewee|narrator|announcer|presenter|bailiff|foreperson|juror|presiding officer|press|audience|crowd|protesters?)|m(?:r|adam|me)\.? (?:speaker|president|chairman|deputy speaker)|(?:an? )?(?:unidentified|unknown|unnamed)\b.*|(?:an )?hon\. members?|several hon\. members|male|female|voice|voiceover|man|woman|(?:speaker|sprecher|reporter|caller|participant|audience member|guest|host|interviewer|respondent|man|woman|male|female|voice|juror|student|panelist|q|a) ?#?\d{1,3}|speaker [a-z])$/i;
/** Words that open sentences, and headings of notes and lists: before a colon they name nobody. */
const NO_NAME =
  /^(?:in|on|at|by|after|before|when|while|if|but|and|so|or|he|she|they|it|we|i|you|this|that|these|those|there|here|what|why|who|how|where|which|for|from|with|as|to|not|no|yes|yet|one|two|three|first|second|third|finally|then|now|also|another|some|all|my|our|your|his|her|its|their|because|is|are|was|do|did|let|see)\b/i;
const HEADING_OF_NOTE =
  /^(?:(?:editor[\u2019']?s?|author[\u2019']?s?|publisher[\u2019']?s?)?\s*note|editors[\u2019']? note|read (?:more|also|next|on)|more|see also|related(?: .*)?|watch(?: .*)?|listen(?: .*)?|correction|clarification|update[d]?|notice|warning|disclaimer|source[s]?|photo(?:s|graph)?(?: by)?|picture|image|caption|video|audio|credit[s]?|transcript(?: by)?|produced by|written by|edited by|reporting by|music(?: by)?|date|time|place|location|venue|subject|topic|title|participants|attendees|present|in attendance|summary|key points?|contents|tags?|keywords|contact|phone|e-?mail|website|url|copyright|published|posted|recorded|aired|broadcast|duration|length|language|version|example|result|conclusion|background|context|fact|fiction|myth|truth|remember|important|ps|p\.s|nb|n\.b|kind)$/i;

const CAPITAL = /^["\u201c(#]?\p{Lu}[\p{L}\p{M}\p{N}.'\u2019\u2018`&/\u2010-]*["\u201d).]*$/u;
const INNER_CAPITAL = /^\p{Ll}{1,5}['\u2019\u2010-]\p{Lu}[\p{L}\p{M}.'\u2019-]*$/u;
const CASELESS = /^[\p{Lo}\p{Lm}\p{M}\u30fb\u00b7.'\u2019-]+$/u;
const LOWER = /^\p{Ll}[\p{L}\p{M}\p{N}.'\u2019_-]*$/u;
const NUMBER = /^(?:#|no\.)?\d{1,3}$/i;

/** How a name is written, from the plainest evidence to the least. */
export type Shape = 'office' | 'titled' | 'full' | 'single' | 'caseless' | 'lower';

/** @returns how a name is written, or undefined where the words can be no name. */
export function shapeOf(name: string): Shape | undefined {
  if (name.length > 70 || name === '' || /[!?;\u2026"\u201c\u201d]|\.\.|\s[-\u2013\u2014]\s/u.test(name))
    return undefined;
  if (OFFICE.test(name)) return 'office';
  if (isNoteHeading(name)) return undefined;
  const titled = HONORIFIC.test(name);
  const words = name.split(/[\s,]+/).filter(Boolean);
  if (words.length > 9) return undefined;
  const kinds = words.map((word, i) => kindOf(word, i, words.length));
  if (kinds.includes(undefined)) {
    const low = words.length <= 3 && words.every((w) => LOWER.test(w) && !NO_NAME.test(w));
    return low ? 'lower' : undefined;
  }
  if (kinds.includes('caseless')) return words.length <= 5 && name.length <= 24 ? 'caseless' : undefined;
  if (!kinds.includes('capital')) return words.length <= 3 && !NO_NAME.test(name) ? 'lower' : undefined;
  if (titled) return 'titled';
  if (NO_NAME.test(name) && !isCapitals(name)) return undefined;
  if (/^the\s/i.test(name) && !isCapitals(name)) return words.length > 1 ? 'single' : undefined;
  return words.length > 1 ? 'full' : 'single';
}

function kindOf(word: string, i: number, count: number) {
  if (i > 0 && PARTICLES.has(word.toLowerCase()) && i < count - 1) return 'particle';
  if (i === 0 && count > 1 && PARTICLES.has(word) && !NO_NAME.test(word)) return 'particle';
  if (SUFFIX.test(word) && i > 0) return 'particle';
  if (CAPITAL.test(word) || INNER_CAPITAL.test(word)) return 'capital';
  if (CASELESS.test(word)) return 'caseless';
  if (NUMBER.test(word) && i > 0) return 'particle';
  return undefined;
}

/** "Editor's note", "Read more", "Photo": what stands before a colon on pages and names nobody. */
export const isNoteHeading = (text: string) => HEADING_OF_NOTE.test(text.trim());
export const isSuffix = (word: string) => word.split(/\s+/).every((w) => SUFFIX.test(w));
export const isCapitals = (text: string) =>
  /\p{Lu}/u.test(text) &&
  !/\p{Ll}/u.test(text.replace(/(?<=\bM)c|(?<=\bO)'|\b(?:de|van|von|al|el)-?\b/gu, ''));
/** A name without its titles, for comparing. */
export const bare = (name: string) => {
  let text = name;
  while (HONORIFIC.test(text)) text = text.replace(HONORIFIC, '').trim();
  return text.replace(/,?\s+(\S+)$/u, (all, last: string) => (SUFFIX.test(last) ? '' : all));
};
export const foldName = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
