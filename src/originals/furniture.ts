/** Lines of a page that are no part of the article, wherever they stand. */
const ANYWHERE =
  /^(?:advertisement|story continues below(?: advertisement)?|read the full transcript|(?:show|hide) transcript|transcript|listen to this segment|watch the full (?:segment|episode|interview)|leave (?:a|your) (?:comment|feedback)|share(?: this)?(?: (?:on|via) \w+)?|print|email)$/i;

/** Lines that are furniture only above the first words or below the last ones: within a text they may be its words. */
const AT_THE_EDGES =
  /^(?:watch\b.{0,40}|listen\b.{0,40}|notice:.*|transcripts? (?:is|are) .*|by [\p{Lu}].{0,80}|(?:first )?(?:published|updated|posted)\b.{0,80}|view .{0,30} in|chrome safari continue|sign up\b.*|be the first to know|subscribe\b.*|.{0,30} app open|follow us\b.*|get browser notifications .*|download\b.{0,60}|more from\b.*|more in\b.*|related\b.{0,80}|support\b.{0,60}|copyright\b.*|\u00a9.*|all rights reserved.*|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4}\b.{0,60})$/iu;

/** Whether a line belongs to the page and not to the article. */
export function isFurniture(line: string, atTheEdge: boolean): boolean {
  return ANYWHERE.test(line) || (atTheEdge && AT_THE_EDGES.test(line));
}

/** A byline or a date line, which ends the head of a report. */
export const isByline = (line: string) =>
  /^(?:by [\p{Lu}]|(?:first )?(?:published|updated|posted)\b)/iu.test(line);

/** A line that stands wholly in brackets: what is seen or heard, and no one's words. */
export const isStageDirection = (line: string) => /^(?:\[[^\]]*\]|\([^)]*\))[.:]?$/.test(line);
