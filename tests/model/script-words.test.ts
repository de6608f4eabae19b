import { expect, test } from 'vitest';
import { inScripts } from '../../src/model/script-words.ts';

const spoken = (text: string) =>
  inScripts(text, { Cyrillic: 'ru', Hangul: 'ko' }).flatMap((node) =>
    node.type === 'element' && node.children[0]?.type === 'text'
      ? [`${String(node.properties['lang'])}: ${node.children[0].value}`]
      : [],
  );

test('words of another script say their language, as one sentence where they follow each other', () => {
  expect(spoken('Kim (Ким Чен Ын; 김정은) spoke')).toEqual(['ru: Ким Чен Ын', 'ko: 김정은']);
  expect(spoken('no other letters, 1950–53')).toEqual([]);
});

test('figures that a word begins with belong to the word, others do not', () => {
  expect(spoken('the war, 6·25전쟁, 한국전쟁')).toEqual(['ko: 6·25전쟁, 한국전쟁']);
  expect(spoken('in 1950 전쟁')).toEqual(['ko: 전쟁']);
  expect(spoken('A1전쟁')).toEqual(['ko: 전쟁']);
});
