import { expect, test } from 'vitest';
import { followCss } from '../../src/components/article/strip-css.ts';

test('following somebody needs somebody', () => {
  expect(followCss([])).toBe('');
  expect(followCss([{ id: 'a' }])).toContain(":root:has(#follow-a:checked) .passage:not([data-voices~='a'])");
});
