import type { SpeakerHead } from './article.ts';
import type { Claim } from './claims.ts';
import { listWords } from './format.ts';
import { truncate } from './truncate.ts';
import { verdictWords } from './verdicts.ts';

type Titled = Pick<Claim, 'claim' | 'by' | 'unsaid' | 'verdict' | 'sense'>;

/** Most characters of a title. A claim behind its verdict and claimant takes more room than other titles. */
const TITLE = 100;
/** A claim that names its claimant within so many characters needs no name before it. */
const EARLY = 40;

/**
 * A claim as a title that stands alone: verdict, sense, claimant, claim. `Needs context. Finch says: 42 percent …`; where the
 * claim itself begins with the claimant, `Supported as an allegation: Harbor officials charge that …`.
 */
export function claimTitle(claim: Titled): string {
  return truncate(claimSentence(claim), TITLE);
}

/** The same uncut. */
export function claimSentence({ claim, by, unsaid, ...ruling }: Titled): string {
  const verdict = verdictWords(ruling);
  const names = by.flatMap(({ name, short }) => [name, short]);
  if (names.some((name) => claim.slice(0, EARLY + name.length).includes(name))) return `${verdict}: ${claim}`;
  const said = unsaid ? `Left open by ${listWords(by.map((s) => s.name))}` : saying(by);
  return `${verdict}. ${said}: ${without(claim, names)}`;
}

/** `Finch and Amsel say`. */
function saying(by: readonly SpeakerHead[]): string {
  const many = by.length > 1 || by[0]?.kind === 'group';
  return `${listWords(by.map((s) => s.name))} ${many ? 'say' : 'says'}`;
}

/** A claim without the `, says Amsel` that its title says first. */
const without = (claim: string, names: readonly string[]): string =>
  names.reduce((text, name) => text.replace(new RegExp(`, says? ${escaped(name)}(?=[,;:]|$)`), ''), claim);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
