import { expect, test } from 'vitest';
import { rowsIn, withPasted } from './pasted.ts';

test('a list from a text program becomes rows, without its bullets and numbers', () => {
  expect(rowsIn('•\tParaqitni kërkesën\r\n•\tPaguani taksën,  1 €\r\n\r\n\uf0b7\tMerrni vendimin\n')).toEqual(['Paraqitni kërkesën', 'Paguani taksën, 1 €', 'Merrni vendimin']);
  expect(rowsIn('1. Podnesite zahtev\n2) Platite taksu\n– Preuzmite rešenje\no\tUslov')).toEqual(['Podnesite zahtev', 'Platite taksu', 'Preuzmite rešenje', 'Uslov']);
  expect(rowsIn('a) Letërnjoftimin\nç)\tFormularin\n1.1. Kërkesën\niv) Fotografinë')).toEqual(['Letërnjoftimin', 'Formularin', 'Kërkesën', 'Fotografinë']);
  expect(rowsIn('Formulari A) i ri\na mund ta marr\n1.1 euro')).toEqual(['Formulari A) i ri', 'a mund ta marr', '1.1 euro']);
  expect(rowsIn('Brenda 10–15 minutash\n1.5 euro\n-5 gradë\noriginal')).toEqual(['Brenda 10–15 minutash', '1.5 euro', '-5 gradë', 'original']);
});

test('pasted rows stay beside those of the other languages where there is room', () => {
  const lists = { sq: ['a', 'b', 'c'], sr: ['', '', ''] };
  expect(withPasted(lists, 'sr', 0, ['1', '2', '3', '4'])).toEqual({ sq: ['a', 'b', 'c'], sr: ['1', '2', '3', '4'] });
  expect(withPasted({ sq: ['a', 'b', 'c'] }, 'sr', 1, ['2', '3'])).toEqual({ sq: ['a', 'b', 'c'], sr: ['', '2', '3'] });
});

test('where words of the same language follow, rows are added for all', () => {
  expect(withPasted({ sq: ['a', '', 'c'], sr: ['1', '2', '3'], en: ['x'] }, 'sq', 1, ['b1', 'b2', 'b3'])).toEqual({ sq: ['a', 'b1', 'b2', 'b3', 'c'], sr: ['1', '2', '', '', '3'], en: ['x'] });
});

test('who acts in a step stays beside it where rows are added above', () => {
  expect(withPasted({ facts: [{ by: 'applicant' }, {}, { by: 'institution' }], sq: ['a', '', 'c'] }, 'sq', 1, ['b1', 'b2'])).toEqual({ facts: [{ by: 'applicant' }, {}, {}, { by: 'institution' }], sq: ['a', 'b1', 'b2', 'c'] });
});
