import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../src/build/build.ts';
import { serve } from '../../src/build/serve.ts';
import { assemble } from '../../src/model/assemble.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { kindsOf } from '../site/kinds.ts';
import { startFirefox } from './engines/firefox.ts';
import { startWebKit } from './engines/webkit.ts';
import { launch } from './launch.ts';

/*
 * `npm run screenshots`: a picture of one page of each kind, and of every component, at three widths, light and dark, and in
 * print as PDF, into `.build/screenshots/`, for people to look at. Names are `kind-width-theme.png`.
 * With `-- --engines` also in Firefox and WebKit where the machine has them: `kind-width-firefox.png`, to lie beside the others.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, '.build/screenshots');
const SITE = join(ROOT, '.build/screenshots-site');
const WIDTHS = [360, 768, 1440];
/** What an engine can paint in one piece; a longer page is cut there. */
const TALLEST = 16_000;

const { entries, proven } = checkContent(ROOT);
const KINDS = kindsOf(assemble(entries, proven));

process.env['GALLERY'] = '1';
process.env['BASE_PATH'] = '/';
const problems = await build(SITE);
if (problems.length > 0) throw new Error(problems.join('\n'));
if (existsSync(OUT)) rmSync(OUT, { recursive: true });
mkdirSync(OUT, { recursive: true });
const { url, close } = await serve(SITE, '/', 0);
const browser = await launch();
const page = await browser.newPage({ reducedMotion: 'reduce' });
let count = 0;
for (const [kind, path] of Object.entries({ ...KINDS, gallery: 'gallery/' })) {
  await page.goto(url + path);
  for (const width of WIDTHS)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ media: 'screen', colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight));
      const clip = { x: 0, y: 0, width, height };
      await page.screenshot({ path: join(OUT, `${kind}-${width}-${colorScheme}.png`), fullPage: true, clip });
      count++;
    }
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  writeFileSync(join(OUT, `${kind}-print.pdf`), await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  count++;
}
await browser.close();
for (const start of process.argv.includes('--engines') ? [startFirefox, startWebKit] : []) {
  const engine = await start({});
  if (typeof engine === 'string') {
    console.log(`Left out: ${engine}`);
    continue;
  }
  for (const [kind, path] of Object.entries(KINDS)) {
    await engine.screen.goto(url + path);
    for (const width of WIDTHS) {
      await engine.screen.resize(width, 900);
      const name = `${kind}-${width}-${engine.name.toLowerCase()}.png`;
      writeFileSync(join(OUT, name), await engine.screen.picture());
      count++;
    }
  }
  await engine.close();
}
close();
rmSync(SITE, { recursive: true });
console.log(`${count} pictures in .build/screenshots/`);
