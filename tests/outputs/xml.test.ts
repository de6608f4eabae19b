import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { el, xmlDocument } from '../../src/outputs/xml.ts';
import { hostileTexts } from './hostile-texts.ts';

/** What XML 1.0 can hold of a text, written down a second time from the recommendation: Char, and one kind of line end. */
const held = (text: string) =>
  [...text.replace(/\r\n|\r/g, '\n')]
    .filter((c) => {
      const code = c.codePointAt(0)!;
      if (code < 0x20) return code === 9 || code === 10;
      return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');

test('any text comes out as it went in, less what XML cannot hold', () => {
  for (const text of hostileTexts(400)) {
    using document = XmlDocument.fromString(
      xmlDocument(el('a', {}, el('b', {}, `x${text}`, el('i', {}, 'x')))),
    );
    expect(document.root.firstChild?.next?.content).toBe(`x${held(text)}x`);
  }
});

test('and so does an attribute, whose white space XML makes into spaces', () => {
  for (const text of hostileTexts(400, 7)) {
    using document = XmlDocument.fromString(xmlDocument(el('a', { title: `x${text}` })));
    expect(document.root.attr('title')?.value.replace(/[\t\n]/g, ' ')).toBe(
      `x${held(text)}`.replace(/[\t\n]/g, ' '),
    );
  }
});

test('elements stand on lines of their own, but no white space is added to text', () => {
  const written = xmlDocument(
    el('a', { x: '1', y: undefined }, el('p', {}, 'one', el('b', {}, 'two'), '', ' three'), el('q')),
  );
  expect(written).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a x="1">\n<p>one<b>two</b> three</p>\n<q/>\n</a>\n',
  );
});
