import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { builtPages } from './pages.ts';

interface Message {
  readonly type: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}

/** What the checker says without ground, and why. */
const UNFOUNDED: readonly { message: RegExp; reason: string }[] = [
  {
    message:
      /^CSS: “(position-area|position-try-fallbacks|anchor-name|view-timeline|view-timeline-inset|animation-timeline|timeline-scope)”: Property .* doesn't exist\.$/,
    reason:
      'CSS Anchor Positioning 1 and Scroll-driven Animations 1 have them; the checker does not know these yet.',
  },
  {
    message:
      /^CSS: (“container-type”: Property “container-type” doesn't exist\.|Unrecognized at-rule “@container”)$/,
    reason:
      'CSS Conditional Rules 5 has container queries, and all engines of ours; the checker does not know them.',
  },
  {
    message: /^CSS: “(max-)?inline-size”: The types are incompatible\.$/,
    reason:
      'Lengths in calc() and min() with a custom property, as in calc(100% - 2 * var(…)): on some pages it takes them for two types.',
  },
  {
    message: /^Inline script violates Content Security Policy/,
    reason:
      'A record for machines (JSON-LD) is no script that runs; the test below looks that there is no other.',
  },
  {
    message:
      /^Resource violates Content Security Policy \(meta tag\): external script “\/sub\/_astro\/[\w.-]+” blocked by/,
    reason:
      'It reads files and knows no host, so nothing is its “self”; the test below looks that the policy allows it.',
  },
  {
    message: /^Section lacks heading\./,
    reason:
      'Evidence, grounds and facts stand in sections under the heading of their page: reader views drop a div of few words and many links, and keep a section.',
  },
  {
    message: /^Inline style violates Content Security Policy/,
    reason: 'It does not compare hashes; the test below does.',
  },
];

const jar = join(
  dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
  'build/dist/vnu.jar',
);
const java = spawnSync('java', ['-version']).status === 0;
if (!java) console.log('java is not installed: the Nu checker was not asked');

test.skipIf(!java)('the Nu checker finds no fault in any page or style', { timeout: 180_000 }, () => {
  const files = builtPages().map(({ file }) => join(inject('folder'), file));
  const { stderr } = spawnSync('java', ['-jar', jar, '--format', 'json', '--also-check-css', ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const { messages } = JSON.parse(stderr) as { messages: Message[] };
  const founded = messages.filter(({ message }) => !UNFOUNDED.some((u) => u.message.test(message)));
  expect(
    founded.map((m) => `${m.url.split('/test-site/')[1]}:${m.lastLine} ${m.type}: ${m.message}`),
  ).toEqual([]);
  expect(
    UNFOUNDED.filter((u) => !messages.some(({ message }) => u.message.test(message))),
    'these are said no more: take them out',
  ).toEqual([]);
});

test('every style that stands in a page is allowed by the hash in its policy, and every script is a file of ours', () => {
  for (const { file, html } of builtPages()) {
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map((m) => m[1]!);
    expect(styles.length, file).toBeGreaterThan(0);
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map((m) => m[1]!);
    const running = scripts.filter((attributes) => !/type="application\/ld\+json"/.test(attributes));
    expect(
      running.filter((attributes) => !/ src="\/sub\/_astro\/[\w.-]+\.js"/.test(attributes)),
      file,
    ).toEqual([]);
    expect(/script-src 'self'(?:;|$)/.test(policy), file).toBe(running.length > 0);
    for (const style of styles)
      expect(policy, file).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  }
});
