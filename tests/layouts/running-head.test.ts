import { expect, test } from 'vitest';
import { runningHead } from '../../src/layouts/running-head.ts';

test('a title with quotation marks, a backslash or a tag stays a string of the sheet', () => {
  const css = runningHead('A "b" \\ </style>', 'https://example.org/');
  expect(css).toContain('@top-left{content:"A \\22 b\\22  \\5c  \\3c /style>";');
  expect(css).not.toContain('</style');
  expect(css).toContain('@top-right{content:"https://example.org/";');
});
