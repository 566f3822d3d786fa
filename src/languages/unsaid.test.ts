import { describe, expect, test } from 'vitest';
import { isPlaceholder, pointsElsewhere, pointsToLaw } from './unsaid.ts';

describe('words that only keep a place', () => {
  test.each(['-', '–', '--', '/', '?', '( )', 'N/A', 'n/a', 'N.A.', 'n. a.', 'NA', 'xxxxx', 'XX', 'TBD', 'TODO', 'Do të plotësohet.', 'do te plotesohet', '[Do të plotësohet më vonë]', 'Për t’u plotësuar', 'Nuk ka të dhëna.', "S'ka të dhëna", 'Biće dopunjeno.', 'Биће допуњено.', 'Nema podataka', 'Нема података.', 'U pripremi', 'Nije navedeno', 'Uskoro', 'To be completed', 'No data available.', 'Not applicable', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod'])('%s', (words) => {
    expect(isPlaceholder(words)).toBe(true);
  });

  test.each(['Nuk ka', 'None', 'x', '5 €', '2', 'Aplikoni në sportel.', 'Formulari do të plotësohet në sportel.', 'Nuk ka të dhëna për ju në regjistër.', 'Ako nema podataka u registru, donesite izvod.', 'Vërtetimi se nuk ka të dhëna', 'Leja në pritje të vendimit', 'To be completed by the applicant', 'Čeka se uskoro', 'Potvrda da lice nije poznato', 'Nana', 'Ana', 'Unknown father'])('not in “%s”', (words) => {
    expect(isPlaceholder(words)).toBe(false);
  });
});

describe('words that only point to a law', () => {
  test.each(['Sipas ligjit.', 'Sipas ligjit në fuqi.', 'Sipas Ligjit për Procedurën e Përgjithshme Administrative.', 'Shihni Ligjin nr. 04/L-110 për ndërtim.', 'Shih ligjin', 'Në përputhje me legjislacionin në fuqi', 'U skladu sa zakonom.', 'Prema važećem zakonu.', 'Vidite Zakon br. 04/L-110 o izgradnji.', 'Видети закон'.replace('Видети', 'Видите'), 'Према Закону о грађењу.', 'According to the Law on Construction.', 'See Law No. 04/L-110 on construction', 'As provided by the applicable law.', 'Under Article 5 of the Law on Forests.'])('%s', (words) => {
    expect(pointsToLaw(words)).toBe(true);
  });

  test.each(['Sipas Ligjit për ndërtim lëshohet leja e ndërtimit.', 'Sipas ligjit jepet leja.', 'Prema Zakonu o gradnji opština izdaje dozvolu.', 'Under the law you may build a house.', 'According to the law on forests, the municipality issues it.', 'Lejon prerjen e drurit sipas ligjit.', 'See what the law lets you build and who decides.', 'Shihni ekstraktin.', 'U skladu sa zakonom možete graditi kuću.'])('not in “%s”', (words) => {
    expect(pointsToLaw(words)).toBe(false);
  });

  test('an address alone says nothing either', () => {
    expect(pointsElsewhere('https://example.org')).toBe(true);
    expect(pointsElsewhere('Apply at https://example.org')).toBe(false);
  });
});
