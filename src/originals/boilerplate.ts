import { countWords } from '../markup/count-words.ts';

/** Lines of a page that are no part of the article, wherever they stand. */
const ANYWHERE =
  /^(?:advertisement|story continues below(?: advertisement)?|read the full transcript|(?:show|hide) transcript|transcript|listen to this segment|watch the full (?:segment|episode|interview)|leave (?:a|your) (?:comment|feedback)|share(?: this)?(?: (?:on|via) \w+)?|print|email)$/i;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';

/** Lines that are set aside only above the first words or below the last ones: within a text they may be its words. */
const AT_THE_EDGES: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'edited for length',
    /^[[(]?(?:note: |\*+ ?)?(?:this|the|our|these|his|her|their|interviews?|edited|lightly|condensed|excerpts?|transcript)\b.{0,80}\b(?:edited|condensed|abridged|shortened|excerpted)\b.{0,160}$/iu,
  ],
  [
    'copyright',
    /^(?:copyright\b.*|\u00a9.*|\(c\) ?\d{4}.*|.{0,40}\ball rights reserved.*|content and programming copyright.*|no (?:license|part) .*|.{0,40}may not be (?:published|reproduced|sold).*)$/iu,
  ],
  [
    'correction',
    /^(?:corrections?|clarifications?|editor[\u2019']?s?[\u2019']? note|update[ds]?)\b ?[:\u2014(,-].*$/iu,
  ],
  [
    'how to order',
    /^(?:to (?:order|purchase|buy|license|subscribe|listen)|(?:order|buy|purchase) (?:a|the|this)|for (?:a copy|copies|transcripts|more information|further information)|(?:full )?(?:transcripts?|copies|audio|video|dvds?)\b.{0,40}\b(?:available|ordered|purchased)|call [\d(-]+)\b.*$/iu,
  ],
  [
    'notice about the transcript',
    /^(?:notice:.*|transcripts? (?:is|are|was|were|provided|created|produced|courtesy|by|for)\b.*|(?:this|the following|below|what follows|here) (?:is )?(?:is )?(?:a |an |the |our )?(?:\w+ )?(?:rush(?:ed)?|full|partial|rough|unofficial|machine|automated|edited|complete|auto-generated)?\s?(?:transcript|transcription)\b.*|(?:accuracy|availability) (?:and|of)\b.*|(?:a )?(?:rush|rough|partial|full|unofficial|unedited|corrected|uncorrected) transcript\b.*|\w+ transcripts are created .*|aired\b.{0,60}|as (?:delivered|prepared for delivery).{0,40}|\[?transcript (?:begins|ends|continues)\]?)$/iu,
  ],
  [
    'credits',
    /^(?:credits?: .{2,160}|(?:transcri(?:pt|ption|bed)|produced|edited|report(?:ed|ing)|written|translated|translation|interview(?:ed)?|photo(?:s|graphs?|graphy)?|illustrations?|music|audio|video|additional reporting|research(?:ed)?|fact[- ]check(?:ed|ing)?|narrated|hosted|presented|sound|filmed|directed)\b(?: and \w+)? ?(?:(?:of|for) .{1,60} )?(?:by|from|:) .{2,100}|(?:.{2,60} )(?:reported from|contributed (?:reporting|to this (?:report|story|article|episode))|contributed reporting) ?.{0,80}|(?:our|the) (?:theme|producer|executive producer|engineer)s?\b.{0,120})$/iu,
  ],
  ['byline', /^by(?: ?[\u2013\u2014:])? [\p{Lu}].{0,80}$/iu],
  [
    'date line',
    new RegExp(
      String.raw`^(?:(?:first )?(?:published|updated|posted|recorded|released)\b.{0,80}|${DAY}(?:${MONTH} \d{1,2},? \d{4}|\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})\b.{0,60}|\d{1,2}:\d{2} ?(?:[ap]\.?m\.?|hours|local)?\.?,? ?(?:[A-Z]{2,4}|local time)?\.?)$`,
      'iu',
    ),
  ],
  [
    'page',
    /^(?:watch\b.{0,40}|listen\b.{0,40}|view .{0,30} in|chrome safari continue|sign up\b.*|be the first to know|subscribe\b.*|.{0,30} app open|follow us\b.*|get browser notifications .*|download\b.{0,60}|more from\b.*|more in\b.*|related\b.{0,80}|support\b.{0,60}|read (?:more|next|also)\b.{0,100}|see also\b.{0,100}|(?:skip|jump) to .{0,40}|(?:share|save|tweet|comments?|newsletter|privacy policy|terms of (?:use|service)|contact us|about us)(?: .{0,30})?|filed under\b.*|tags?:.*|topics?:.*)$/iu,
  ],
];

/** A note of the page within a text, named by its first words. It is set aside, and a person is asked to look. */
const NOTE =
  /^(?:editor[\u2019']?s?[\u2019']? note|publisher[\u2019']?s? note|author[\u2019']?s note|read (?:more|next|also)|see also|related(?: (?:story|stories|article|articles|coverage))?|more on this(?: story)?|watch(?: (?:more|now|also))?|listen(?: (?:more|now|also))?)\s?[:|\u2014].*$/iu;

const END =
  /^(?:#\s*#\s*#|-\s*30\s*-|[-\u2013\u2014*\s]*\bend(?:s|ed)?\b(?: of (?:the )?(?:transcript|interview|audio|recording|text|briefing))?[-\u2013\u2014*\s.]*|end\s+\d{1,2}:\d{2}\b.{0,20}|\[end(?: of [\w ]+)?\]|\(end(?: of [\w ]+)?\))$/i;

/** Why a line is set aside, or undefined where it is words of the article. */
export function setAsideReason(line: string, atTheEdge: boolean): string | undefined {
  if (ANYWHERE.test(line)) return 'page';
  if (isStageDirection(line)) return 'stage direction';
  if (!atTheEdge) return undefined;
  return isEndMark(line) ? 'end mark' : AT_THE_EDGES.find(([, pattern]) => pattern.test(line))?.[0];
}

export const isNoteOfPage = (line: string) => NOTE.test(line);
/** `# # #`, `-30-`, `END`: what stands behind it is no part of the article. */
export const isEndMark = (line: string) => END.test(line);
/** A line without a letter or a digit: nobody's words. */
export const isOrnament = (line: string) => !/[\p{L}\p{N}]/u.test(line);

/** A byline or a date line, which ends the head of a report. */
export const isByline = (line: string) =>
  /^(?:by(?: ?[\u2013\u2014:])? [\p{Lu}]|(?:first )?(?:published|updated|posted)\b)/iu.test(line);

/** A line that stands wholly in brackets: what is seen or heard, and no one's words. */
export const isStageDirection = (line: string) =>
  /^(?:\[[^\]]*\]|\([^)]*\)|\uff08[^\uff09]*\uff09|\*[^*]+\*|BY (?:MR|MS|MRS|DR)\. [A-Z' -]+:|(?:DIRECT|CROSS|REDIRECT|RECROSS)[- ]?EXAMINATION.*)[.:]?$/.test(
    line,
  );
/** So many words in brackets may well be said by somebody. */
export const isLongDirection = (line: string) => isStageDirection(line) && countWords(line) > 12;
/** A clip begins: whoever speaks behind it is not the voice before it. */
export const beginsClip = (line: string) =>
  /^[[(](?:begin|start)\b.*\b(?:clip|tape|video|recording|audio)/i.test(line);
