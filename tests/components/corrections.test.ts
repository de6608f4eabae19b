import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import Corrected from '../../src/components/corrections/Corrected.astro';
import CorrectionItem from '../../src/components/corrections/CorrectionItem.astro';
import Publisher from '../../src/components/corrections/Publisher.astro';
import ReportLink from '../../src/components/corrections/ReportLink.astro';
import { type EventDate, readDate } from '../../src/markup/date.ts';
import type { Correction } from '../../src/model/corrections.ts';
import { named, textOf } from '../site/pages.ts';

const CORRECTION: Correction = {
  id: 'two-days',
  href: '/corrections/#two-days',
  date: readDate('2026-12-01') as EventDate,
  wrong: 'We had one day.',
  right: 'It was two.',
  targets: [
    { id: 'passage:talk/t1', name: 'HR t1', href: '/articles/talk/#t1' },
    { id: 'event:x', name: 'First visit', href: '/events/x/' },
  ],
};
const container = await AstroContainer.create();
const draw = async (
  component: Parameters<typeof container.renderToString>[0],
  props: Record<string, unknown>,
) => fromHtml(await container.renderToString(component, { props }), { fragment: true });
const said = (tree: Awaited<ReturnType<typeof draw>>) => textOf(tree).replace(/\s+/g, ' ').trim();
const links = (tree: Awaited<ReturnType<typeof draw>>) =>
  named(tree, 'a').map((a) => String(a.properties['href']));

describe('the line under what was corrected', () => {
  test('says when, what was wrong and what is right, and leads to the entry', async () => {
    const tree = await draw(Corrected, { corrections: [CORRECTION] });
    expect(said(tree)).toBe('Corrected 1 December 2026: We had one day. It was two.');
    expect(links(tree)).toEqual(['/corrections/#two-days']);
    expect(named(tree, 'time')[0]!.properties['dateTime']).toBe('2026-12-01');
  });
  test('is not drawn where nothing was', async () => {
    expect(said(await draw(Corrected, { corrections: [] }))).toBe('');
  });
});

test('an entry of the list leads to everything it names', async () => {
  const tree = await draw(CorrectionItem, { correction: CORRECTION });
  expect(named(tree, 'li')[0]!.properties['id']).toBe('two-days');
  expect(said(tree)).toMatch(
    /1 December 2026 Was wrong We had one day\. Is right It was two\. Where HR t1, First visit$/,
  );
  expect(links(tree)).toEqual(['/articles/talk/#t1', '/events/x/']);
});

describe('the link that reports an error', () => {
  const props = { about: 'HR t1', href: '/articles/talk/#t1' };
  test('is filled in with the passage', async () => {
    const tree = await draw(ReportLink, { ...props, contact: 'desk@harbor.example' });
    const link = new URL(links(tree)[0]!);
    expect(link.searchParams.get('subject')).toBe('Vostochny to Pyongyang: HR t1');
    expect(link.searchParams.get('body')).toMatch(/^http.*\/articles\/talk\/#t1\r\n/);
    expect(named(tree, 'a')[0]!.properties['ariaLabel']).toBe('Report an error in HR t1');
  });
  test('is not drawn where no address is given', async () => {
    expect(links(await draw(ReportLink, props))).toEqual([]);
  });
});

describe('what only a publisher can say', () => {
  test('nothing is made up', async () => {
    expect(said(await draw(Publisher, {}))).toBe('');
  });
  test('reports go to the tracker where there is no address', async () => {
    const tree = await draw(Publisher, { tracker: 'https://example.org/issues/new' });
    expect(said(tree)).toMatch(/^Report an error /);
    expect(links(tree)[0]).toMatch(/^https:\/\/example\.org\/issues\/new\?title=/);
  });
  test('what is given is shown', async () => {
    const tree = await draw(Publisher, {
      contact: 'https://example.org/new',
      authors: 'Ann Lee wrote it.',
      funding: 'The harbor paid.',
    });
    expect(said(tree)).toContain('Authors Ann Lee wrote it. Funding The harbor paid.');
    expect(links(tree)[0]).toMatch(/^https:\/\/example\.org\/new\?title=Vostochny\+to\+Pyongyang&body=http/);
  });
});
