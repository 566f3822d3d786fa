import { describe, expect, test } from 'vitest';
import { routeOf, type Route } from './languages.ts';
import { letterOf } from './letters.ts';
import { voiceOf } from './voice.ts';

/** Each alphabet as schools teach it. */
const alphabets: Readonly<Record<string, string>> = {
  sq: 'A B C Ç D Dh E Ë F G Gj H I J K L Ll M N Nj O P Q R Rr S Sh T Th U V X Xh Y Z Zh',
  sr: 'A B C Č Ć D Dž Đ E F G H I J K L Lj M N Nj O P R S Š T U V Z Ž',
  'sr-cyrl': 'А Б В Г Д Ђ Е Ж З И Ј К Л Љ М Н Њ О П Р С Т Ћ У Ф Х Ц Ч Џ Ш',
  en: 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z',
};

/** Names that stand in another place where a list is sorted letter by letter. */
const names: Readonly<Record<string, readonly string[]>> = {
  sq: ['Autorizim', 'Certifikatë', 'Çlajmërim', 'Dëshmi', 'Dritare', 'Dhënie', 'Ekstrakt', 'Ëndërr', 'Gurore', 'Gjendje', 'Leje', 'Lundrim', 'Llogari', 'Ndërtim', 'Nuhatje', 'Njësi', 'Rusi', 'Rrugë', 'Sulm', 'Shtetësi', 'Tunel', 'Thirrje', 'Xixë', 'Xhep', 'Zyrë', 'Zhvillim'],
  sr: ['Cena', 'Časopis', 'Ćup', 'Deo', 'Duvan', 'Džep', 'Đak', 'Euro', 'Lek', 'Luka', 'Ljubav', 'Nasleđe', 'Nužda', 'Njiva', 'Sutra', 'Šuma', 'Takse', 'Zub', 'Žalba'],
  'sr-cyrl': ['Дувач', 'Ђак', 'Ека', 'Жалба', 'Зуб', 'Изјава', 'Југ', 'Лука', 'Љубав', 'Нужда', 'Њива', 'Оглас', 'Тунел', 'Ћуп', 'Усев', 'Чунак', 'Џеп', 'Шума'],
  en: ['Application', 'Élan', 'Extract', 'Zoning'],
};

const shuffled = (list: readonly string[]): string[] => [...list].reverse().sort((a, b) => a.length - b.length);

describe.each(Object.keys(alphabets))('in %s', (path) => {
  const route: Route = routeOf(path)!;
  const { compare } = voiceOf(route, { keepLatin: [], words: {} });
  const letters = alphabets[path]!.split(' ');

  test('letters stand in the order of the alphabet', () => {
    expect(shuffled(letters).sort(compare)).toEqual(letters);
  });

  test('names stand in the order of the alphabet, not of their signs', () => {
    expect(shuffled(names[path]!).sort(compare)).toEqual(names[path]);
  });

  test('a list of names comes to each letter once, in order', () => {
    const seen = [...names[path]!].sort(compare).map((name) => letterOf(name, route));
    const once = seen.filter((letter, index) => seen.indexOf(letter) === index);
    expect(seen.filter((letter, index) => letter !== seen[index - 1])).toEqual(once);
    expect(once).toEqual(letters.filter((letter) => once.includes(letter)));
  });
});
