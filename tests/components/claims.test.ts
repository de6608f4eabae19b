import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import ClaimRow from '../../src/components/claim/ClaimRow.astro';
import { claimFilters, filterAttributes, filterCss, shareCss } from '../../src/components/claim/filters.ts';
import { claim, corpus } from '../model/harbor.ts';

const harbor = corpus({
  'claims/h02.mdx': claim('It was late', 'unsaid: true\n')
    .replace('"ann-lee"', '"ann-lee", "bo-kim"')
    .replace('Needs context', 'Opinion'),
});
const filters = claimFilters(harbor);

test('every choice has its count, what no claim has is not offered, and all stands first', () => {
  expect(filters.map((f) => [f.name, f.choices.map((c) => `${c.label} ${c.count}`)])).toEqual([
    ['verdict', ['all 2', 'needs context 1', 'opinion 1']],
    ['article', ['all 2', 'Harbor Radio 2']],
    ['thread', ['all 2', 'Arms 2']],
    ['speaker', ['all 2', 'Ann Lee 2', 'Bo Kim 1']],
  ]);
  const ids = filters.flatMap((f) => f.choices.map((c) => c.id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('every choice but all asks for a word that some row has', () => {
  const words = new Set(
    harbor.claims.flatMap((c) =>
      Object.entries(filterAttributes(c)).flatMap(([name, value]) =>
        value.split(' ').map((v) => `${name} ${v}`),
      ),
    ),
  );
  const css = filterCss(filters);
  const asked = [...css.matchAll(/:not\(\[(data-\w+)~='([^']+)'\]\)/g)].map((m) => `${m[1]} ${m[2]}`);
  expect(asked.sort()).toEqual([...words].sort());
  expect(css).toMatch(/^:is\(:root:has\(#verdict-needs-context:checked\) \.claim:not/);
  expect(filterCss([])).toBe('');
});

test('the bar is drawn to scale', () => {
  expect(shareCss(harbor.claims)).toBe(
    '#share-supported{flex-grow:0}#share-needs-context{flex-grow:1}#share-disputed{flex-grow:0}#share-source-slip{flex-grow:0}#share-opinion{flex-grow:1}',
  );
});

test('a row says who, where, what, how it stands, on which grounds and of which day', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(ClaimRow, { props: { claim: harbor.claims[1] } });
  const text = html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  expect(html).toMatch(/<li class="item claim" data-verdict="opinion"/);
  // Inside what folds: a link to the claim opens it.
  expect(html).toMatch(/<\/summary>\s*<div class="more" id="h02"/);
  expect(text).toMatch(/^It was late H02 Ann Lee, Bo Kim, left open Opinion /);
  expect(text).toMatch(/The log says so\. Harbor Gazette Newest evidence: October 2023; Arms /);
  expect(text).toMatch(/Left open by Ann Lee, Bo Kim in HR t1 H02.* Share H02$/);
});
