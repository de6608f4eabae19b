import type { FootnoteDefinition } from 'mdast';
import { attribute, isTag, placeOf } from './nodes.ts';
import type { Place } from './problems.ts';

/** Words of the original behind which a note stands, and where they are written. */
export interface FixedPlace {
  readonly words: string;
  readonly place: Place;
}

/** A definition without `<Note at="…" />`, and what that says. Where it stands wrongly is told elsewhere. */
export function takePlace(
  file: string,
  definition: FootnoteDefinition,
): { node: FootnoteDefinition; fixed?: FixedPlace } {
  const [first, ...parts] = definition.children;
  const [tag, ...words] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || !tag || !isTag(tag) || tag.name !== 'Note') return { node: definition };
  const [next, ...others] = words;
  const rest = next?.type === 'text' ? [{ ...next, value: next.value.trimStart() }, ...others] : words;
  const kept = rest.filter((child) => child.type !== 'text' || child.value !== '');
  const node = { ...definition, children: [{ ...first, children: kept }, ...parts] };
  const at = attribute(tag, 'at');
  return at ? { node, fixed: { words: at.value, place: placeOf(file, at.node) } } : { node };
}
