import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A type of schema.org as the package `schema-dts` has it: the types above it, and its own properties. */
interface Type {
  readonly above: readonly string[];
  readonly properties: ReadonlySet<string>;
}

/** schema.org’s vocabulary, read from type declarations that others generate from it. */
export function schemaOrg(): { has(type: string): boolean; allows(type: string, property: string): boolean } {
  const package_ = createRequire(import.meta.url).resolve('schema-dts/package.json');
  const text = readFileSync(join(package_, '../dist/schema.d.ts'), 'utf8');
  const types = new Map<string, Type>();
  for (const [, name, above, body] of text.matchAll(/^interface (\w+)Base extends ([^{]+) \{\n(.*?)^\}/gms))
    types.set(name!, {
      above: [...above!.matchAll(/\b(\w+)Base\b/g)].map((m) => m[1]!),
      properties: new Set([...body!.matchAll(/^ {4}"(\w+)"\?:/gm)].map((m) => m[1]!)),
    });
  // A type that adds nothing of its own has no interface but that of the type above it.
  for (const [, name, above] of text.matchAll(/^export interface (\w+)Leaf extends (\w+)Base \{/gm))
    if (!types.has(name!)) types.set(name!, { above: [above!], properties: new Set() });
  const allows = (type: string, property: string): boolean => {
    const known = types.get(type);
    return !!known && (known.properties.has(property) || known.above.some((t) => allows(t, property)));
  };
  return { has: (type) => types.has(type), allows };
}
