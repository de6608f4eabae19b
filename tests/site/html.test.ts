import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages } from './pages.ts';

test('every page is valid HTML', async () => {
  const rules = {
    // There is nothing from another host to check the integrity of.
    'require-sri': 'off',
    // Void elements are written as the template compiler writes them.
    'void-style': 'off',
    // Long titles of news pages are what they are.
    'long-title': 'off',
    // Forms of filters act at once, by styles: nothing is submitted.
    'wcag/h32': 'off',
    // White space that compression leaves at line ends is no fault of the document.
    'no-trailing-whitespace': 'off',
  } as const;
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules,
    }),
  );
  const problems: string[] = [];
  for (const { file, html } of builtPages())
    for (const result of (await validator.validateString(html, file)).results)
      problems.push(...result.messages.map((m) => `${file}:${m.line}:${m.column} ${m.ruleId} ${m.message}`));
  expect(problems).toEqual([]);
});
