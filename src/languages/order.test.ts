import fc from 'fast-check';
import { expect, test } from 'vitest';
import { albanianOrder, orderIn } from './order.ts';

const own = albanianOrder();
const known = new Intl.Collator('sq').compare;

test('every two letters of the alphabet stand as Albanian has them, small and capital', () => {
  const alphabet = 'a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v x xh y z zh'.split(' ');
  expect([...alphabet].reverse().sort(own)).toEqual(alphabet);
  expect(alphabet.map((letter) => letter.toUpperCase()).reverse().sort(own)).toEqual(alphabet.map((letter) => letter.toUpperCase()));
});

test('any two names stand as where Albanian is known', () => {
  const letter = fc.constantFrom(...'abcçdeëfghijklmnopqrstuvxyz ', 'dh', 'gj', 'll', 'nj', 'rr', 'sh', 'th', 'xh', 'zh', 'e\u0308', '-', '1');
  const name = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''));
  fc.assert(fc.property(name, name, (a, b) => Math.sign(own(a, b)) === Math.sign(known(a, b))), { numRuns: 2000 });
});

test('where the language is known it is asked', () => {
  expect(['Ëndërr', 'Ekstrakt', 'Dhënie', 'Dritare'].sort(orderIn('sq-XK'))).toEqual(['Dritare', 'Dhënie', 'Ekstrakt', 'Ëndërr']);
  expect(['Žalba', 'Zub'].sort(orderIn('sr-Latn-RS'))).toEqual(['Zub', 'Žalba']);
});
