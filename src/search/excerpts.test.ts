import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCyrillic } from '#languages/cyrillic.ts';
import { excerptOf } from './excerpts.ts';

const text = {
  title: 'Leje për taksi', summary: 'Taksimetri dhe taksia.', alsoCalled: ['taksimetër'],
  steps: ['Dorëzoni kërkesën në **Zyrën e Pranimit**. Taksimetri kontrollohet më vonë.', 'Drejtoria e jep [lejen](https://example.org/leja).'],
  eligibility: 'none', documents: { 'residence-proof': 'në Prishtinë' }, body: '## Kontrolli\n\n- Komisioni vulos taksimetrin dhe e shënon në procesverbal.',
};
const said = (...given: Parameters<typeof excerptOf>): string | undefined => excerptOf(...given)?.map(({ text: piece, matched }) => (matched ? `[${piece}]` : piece)).join('');

test.each([
  ['zyra e pranimit', 'Dorëzoni kërkesën në [Zyrën] e [Pranimit].'], ['taksimetri procesverbali', 'Komisioni vulos [taksimetrin] dhe e shënon në [procesverbal].'],
  ['procesvrebali', 'Komisioni vulos taksimetrin dhe e shënon në [procesverbal].'], ['kush e jep lejen', 'Drejtoria e jep [lejen].'], ['prishtinë', 'në [Prishtinë]'],
])('“%s” is answered with %s', (question, excerpt) => expect(said(text, question, 'sq')).toBe(excerpt));

test.each(['', '?!', 'helikopter', 'none'])('“%s” has no sentence', (question) => expect(excerptOf(text, question, 'sq')).toBeUndefined());

test('in Cyrillic the sentence is written so, and what stays in Latin stays', () =>
  expect(said({ steps: ['Predajte zahtev preko portala eKosova.'] }, 'захтев портал', 'sr', (sentence) => toCyrillic(sentence, { keepLatin: ['eKosova'], words: {} }))).toBe('Предајте [захтев] преко [портала] eKosova.'));

test('a long sentence is cut between words, around the first that matched', () => {
  const filler = 'fjalë të tjera '.repeat(30);
  const excerpt = said({ body: `${filler}taksimetri ${filler}` }, 'taksimetri', 'sq')!;
  expect(excerpt).toMatch(/^… (?:fjalë|të|tjera) .*\[taksimetri\].* (?:fjalë|të|tjera) …$/);
  expect(excerpt.length).toBeLessThan(240);
});

test('around a word that stands far from any space the text is cut, and the word is not', () => {
  expect(said({ body: `${'x'.repeat(300)}.taksimetri ${'fjalë '.repeat(50)}` }, 'taksimetri', 'sq')).toMatch(/^… x{79}\.\[taksimetri\] fjalë .* …$/);
  expect(said({ body: `${'fjalë '.repeat(50)}${'taksimetri'.repeat(30)} fund` }, 'taksimetri'.repeat(20), 'sq') ?? '').not.toMatch(/^[^[]+$/);
});

test('any text and any question give pieces that stand in the text, or nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 60 }), (body, question) => {
    const excerpt = excerptOf({ body }, `${question} ${body.slice(0, 20)}`, 'en');
    if (excerpt) expect(excerpt.some(({ matched }) => matched)).toBe(true);
  }));
});
