import { expect, test } from 'vitest';
import { followGeometry } from '../../src/components/article/geometry.ts';

test('following somebody needs somebody', () => {
  expect(followGeometry([])).toBe('');
  expect(followGeometry([{ id: 'a' }])).toContain(
    ":root:has(#follow-a:checked) .passage:not([data-voices~='a'])",
  );
});
