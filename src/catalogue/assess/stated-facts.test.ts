import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, type InEachLanguage, type Language } from '#languages/languages.ts';
import type { Text } from '../model/text.ts';
import { factsAgree } from './rules/facts-agree.ts';
import { looseFactsIn, statedIn } from './stated-facts.ts';
import { factCode } from './fact.ts';

const facts = (words: string, language: Language) => statedIn(words, language).facts.map(factCode);

describe('what a sentence states', () => {
  test.each<[Language, string, string[]]>([
    ['sq', 'Brenda pesëmbëdhjetë ditëve, më së voni 30 ditë pune.', ['15 day', '30 working-day']],
    ['sr', 'U roku od petnaest dana, najkasnije 30 radnih dana.', ['15 day', '30 working-day']],
    ['sr', 'У року од петнаест дана, најкасније 30 радних дана.', ['15 day', '30 working-day']],
    ['en', 'Within fifteen days, at the latest 30 working days.', ['15 day', '30 working-day']],
    ['sq', 'afati gjashtëmujor, 15-ditor, trevjeçar', ['6 month', '15 day', '3 year']],
    ['sr', 'petnaestodnevni rok, šestomesečni boravak, trogodišnji ugovor', ['15 day', '6 month', '3 year']],
    ['en', 'a six-month stay, a 15-day limit', ['6 month', '15 day']],
    ['sq', 'brenda 10–15 minutash, 15 deri në 30 ditë', ['10 minute', '15 minute', '15 day', '30 day']],
    ['sr', 'pola sata, dvadeset pet dana, trideset i pet dana', ['0.5 hour', '25 day', '35 day']],
    ['sq', 'gjysmë ore, njëzet e pesë ditë, tridhjetëepesë ditë', ['0.5 hour', '25 day', '35 day']],
    ['en', 'half an hour, twenty-five days, one hundred and twenty days', ['0.5 hour', '25 day', '120 day']],
    ['sq', '6,70 EUR, 2 euro, pesëdhjetë eurosh, 1 000 €, € 5', ['6.7 EUR', '2 EUR', '50 EUR', '1000 EUR', '5 EUR']],
    ['sr', '6.70 evra, 2 €, pedeset evra, 1.000 evra, 50 centi', ['6.7 EUR', '2 EUR', '50 EUR', '1000 EUR', '0.5 EUR']],
    ['en', '6.70 euros, EUR 2, fifty euros, 1,000.50 EUR', ['6.7 EUR', '2 EUR', '50 EUR', '1000.5 EUR']],
    ['sq', '10 mijë euro, 300 mijë €, 1,5 milion euro, dy milionë euro, 5 deri në 10 mijë euro, 5 mijë m²', ['10000 EUR', '300000 EUR', '1500000 EUR', '2000000 EUR', '5000 EUR', '10000 EUR', '5000']],
    ['sr', '10 hiljada evra, 300 хиљада евра, 2 miliona evra', ['10000 EUR', '300000 EUR', '2000000 EUR']],
    ['en', '10 thousand euros, 1.1 million EUR', ['10000 EUR', '1100000 EUR']],
    ['sq', '5 dinarë, 50 dollarë, $ 5, 20 franga zvicerane, 100 lekë', ['5 RSD', '50 USD', '5 USD', '20 CHF', '100 ALL']],
    ['sr', '5 динара, 50 američkih dolara, 50 $, 20 švajcarskih franaka', ['5 RSD', '50 USD', '50 USD', '20 CHF']],
    ['en', 'CHF 20, 20 Swiss francs, £5, all 5 forms', ['20 CHF', '20 CHF', '5 GBP', '5']],
    ['sq', '15 (pesëmbëdhjetë) ditësh, pesëmbëdhjetë (15) ditësh, 50 (pesëdhjetë) euro, 1 (një) muaj', ['15 day', '15 day', '50 EUR', '1 month']],
    ['sr', '15 (dvadeset) dana, tri (3) meseca, član 5 (2) zakona', ['15 day', '20 day', '3 month', '5', '2']],
    ['sr', 'polugodišnje, svako tromesečje', ['0.5 year', '3 month']],
    ['sq', 'tel. (038) 200-100 ose +383 38 200 100', ['038) 200-100', '+383 38 200 100']],
    ['sr', 'tel. +383 (0)38 200 100, 00383 38 200 100, +383 38/200-100, 038200100', ['+383 (0)38 200 100', '00383 38 200 100', '+383 38/200-100', '038200100']],
    ['sr', 'do 5. dana u mesecu, najkasnije 15-og dana', ['5 day', '15 day']],
    ['en', 'on the 15th day, by the 2nd month', ['15 day', '2 month']],
    ['sq', '5%, 5 për qind, dhjetë përqind', ['5 %', '5 %', '10 %']],
    ['sr', '5 odsto, deset posto', ['5 %', '10 %']],
    ['sr', 'deset procenata', ['10 %']],
    ['sr', 'десет процената', ['10 %']],
    ['sq', 'më 21 nëntor 2026, nga 9 maji deri më 23 gusht 2024, në maj 2023', ['2026-11-21', '--05-09', '2024-08-23', '2023-05']],
    ['sr', '21. novembra 2026. godine, 21.11.2026, 21. 11. 2026. godine, u maju 2023.', ['2026-11-21', '2026-11-21', '2026-11-21', '2023-05']],
    ['en', 'on 21 November 2026, November 21, 2026, 2026-11-21, in May 2023', ['2026-11-21', '2026-11-21', '2026-11-21', '2023-05']],
    ['en', 'Persons over 21 may apply.', ['21']],
    ['sr', 'pre 1981. godine, od 2023 godine', ['1981', '2023']],
    ['sq', 'orari 8:00–16:00', ['08:00', '16:00']],
    ['sr', 'od 08.00 do 16.00 časova', ['8', '16:00']],
    ['en', 'from 8 am to 4:30 p.m.', ['08:00', '16:30']],
    ['sq', 'Ligji nr. 05/L-031, UA 06/2018, rregullorja 01/346/02-257624/22, neni 5, kategoria B1', ['05/L-031', '06/2018', '01/346/02-257624/22', '5', 'B1']],
    ['sr', 'Закон бр. 05/Л-031, члан 5', ['05/L-031', '5']],
    ['en', 'an area of 350 m², 350 m2, 3.5 t, 5 (4+1) seats, Annex III, section 1.2.3', ['350', '350', '3.5', '5', '4', '1', '1.2.3']],
    ['sq', 'një prind, dy dokumente, të dy prindërit', []],
    ['sr', 'jedan roditelj, dva dokumenta, oba roditelja', []],
    ['en', 'one parent, two documents, both parents, once a month, a year', []],
  ])('%s: %s', (language, words, stated) => {
    expect(facts(words, language)).toEqual(stated);
  });

  test.each<[Language, string, string, string]>([
    ['sq', 'ditë', 'dy tre katër pesë gjashtë shtatë tetë nëntë dhjetë njëmbëdhjetë dymbëdhjetë trembëdhjetë katërmbëdhjetë pesëmbëdhjetë gjashtëmbëdhjetë shtatëmbëdhjetë tetëmbëdhjetë nëntëmbëdhjetë njëzet', 'tridhjetë dyzet pesëdhjetë gjashtëdhjetë shtatëdhjetë tetëdhjetë nëntëdhjetë njëqind'],
    ['sr', 'dana', 'dva tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest dvadeset', 'trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset sto'],
    ['en', 'days', 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty', 'thirty forty fifty sixty seventy eighty ninety hundred'],
  ])('%s: every number up to twenty, and every ten up to a hundred, is read before %s', (language, days, ones, tens) => {
    const read = [...ones.split(' '), ...tens.split(' ')].map((word) => facts(`${word} ${days}`, language).join());
    expect(read).toEqual([...Array.from({ length: 19 }, (_, index) => index + 2), 30, 40, 50, 60, 70, 80, 90, 100].map((number) => `${number} day`));
  });

  test('an article and a turn of phrase are loose: they explain, and never accuse', () => {
    expect(looseFactsIn('za godinu dana, oba roditelja, svih deset dokumenata', 'sr').map(factCode)).toEqual(['1 year', '1 day', '2', '2', '10', '10']);
    expect(looseFactsIn('within fifteen days', 'en')).toEqual([]);
  });

  test.each<[Language, string, string[]]>([
    ['sq', 'kopje të vërtetuar', ['verified-copy']], ['sq', 'kopja e diplomës e noterizuar', ['verified-copy']], ['sq', 'origjinal, kopje', ['copy', 'original']], ['sq', 'kopja e kontratës së noterizuar', ['copy']], ['sq', 'origjinali për shikim', ['original', 'for-viewing']],
    ['sr', 'overena fotokopija', ['verified-copy']], ['sr', 'kopija lične karte overena kod notara', ['verified-copy']], ['sr', 'kopija overenog ugovora', ['copy']], ['sr', 'overena kopija; ovde je navedena obična', ['verified-copy', 'copy']], ['sr', 'original na uvid', ['original', 'for-viewing']],
    ['en', 'a certified copy', ['verified-copy']], ['en', 'a copy certified by a notary', ['verified-copy']], ['en', 'a copy of the certified contract', ['copy']], ['en', 'a notarised rent contract', []],
  ])('%s: “%s” asks for %s', (language, words, forms) => {
    expect([...statedIn(words, language).forms]).toEqual(forms);
  });

  test('the same page in another language is the same link', () => {
    const links = languages.map((language) => statedIn(`(https://www.example.org/${language}/fees?lang=${language}).`, language).links);
    expect(new Set(links.map(String)).size).toBe(1);
    expect(statedIn('https://example.org/fees', 'sq').links).not.toEqual(statedIn('https://example.org/fines', 'sq').links);
    expect(statedIn('Info@example.org', 'sq').links).toEqual(['info@example.org']);
    expect(statedIn('www.example.org/fees, WWW.Example.org/fees', 'sq').links).toEqual(statedIn('https://www.example.org/fees https://example.org/fees', 'sq').links);
  });
});

const judged = (texts: Partial<Record<Language, Text>>) => factsAgree.judge({ service: { facts: { status: 'confirmed' }, texts } } as never, {});
const agreeing = (words: Partial<InEachLanguage>) => judged(Object.fromEntries(Object.entries(words).map(([language, summary]) => [language, { summary }]))).outcome === 'met';

describe('texts that say the same in another way agree', () => {
  test.each<Partial<InEachLanguage>>([
    { sq: 'Brenda 15 ditëve.', sr: 'U roku od petnaest dana.', en: 'Within fifteen days.' },
    { sq: 'Brenda pesëmbëdhjetë (15) ditëve.', sr: 'U roku od 15 dana.', en: 'Within 15 (fifteen) days.' },
    { sq: 'Për aplikuesin nën 16 vjeç.', sr: 'Za podnosioca mlađeg od 16 godina.', en: 'For an applicant under 16.' },
    { sq: 'Vlen një vit.', sr: 'Važi godinu dana.', en: 'Valid for a year.' },
    { sq: 'Vlen 1 vit.', sr: 'Važi godinu dana.', en: 'Valid for one year.' },
    { sq: 'Vlen 12 muaj.', sr: 'Važi godinu dana, odnosno 12 meseci.', en: 'Valid for 12 months.' },
    { sq: 'Brenda 24 orëve.', sr: 'U roku od dvadeset četiri sata.', en: 'Within 24 hours.' },
    { sq: 'Dy javë.', sr: 'Dve nedelje.', en: '14 days.' },
    { sq: 'Sillni 2 fotografi.', sr: 'Donesite dve fotografije.', en: 'Bring two photographs.' },
    { sq: 'Orari: 8:00–16:00.', sr: 'Od 08.00 do 16.00 časova.', en: 'From 8 am to 4 pm.' },
    { sq: 'Më 9 maj 2024.', sr: '9. maja 2024. godine.', en: 'On 2024-05-09.' },
    { sq: 'Sipas nenit 5 të Ligjit nr. 05/L-031.', sr: 'Prema članu 5. Zakona br. 05/L-031.', en: 'Under Article 5 of Law No. 05/L-031.' },
    { sq: 'Tel. +383 38 200 100', sr: 'Tel. 038/200-100', en: 'Tel. 038 200 100' },
    { sq: 'Taksa është 1.000 euro.', sr: 'Taksa je hiljadu evra.', en: 'The fee is EUR 1,000.' },
    { sq: 'Deri në 10 mijë euro.', sr: 'Do 10.000 evra.', en: 'Up to 10,000 euros.' },
    { sq: '25 mijë €', sr: '25.000 €', en: 'twenty-five thousand euros' },
    { sq: 'Mbi 5 mijë m².', sr: 'Više od 5000 m².' },
    { sq: 'dhjetë përqind', sr: 'deset procenata', en: 'ten per cent' },
    { sq: '20 për qind', sr: 'dvadeset procenata' },
    { sq: 'Tel. 038 200 100', sr: 'Tel. +383 (0)38 200 100', en: 'Tel. 038200100' },
    { sq: 'Tel. 038200100', sr: 'Tel. +383 38 200 100', en: 'Tel. +383 38/200-100' },
    { sq: '15 (pesëmbëdhjetë) ditësh', sr: '15 (petnaest) dana', en: '15 days' },
    { sq: '2 barna', sr: '2 leka', en: '2 medicines' },
    { sq: 'Kërkesa shqyrtohet brenda 30 ditësh. Pas këtyre 30 ditëve mund të ankoheni.', sr: 'Zahtev se razmatra u roku od 30 dana. Posle toga možete da se žalite.' },
    { sq: 'Çdo gjashtë muaj.', sr: 'Polugodišnje.', en: 'Every 6 months.' },
    { sq: 'Në 2 kopje.', sr: 'U dva primerka.', en: 'In duplicate.' },
    { sq: 'Hapat:\n\n1. Ejani.\n2. Prisni 5 ditë.', sr: 'Koraci:\n\n- Dođite.\n- Čekajte 5 dana.' },
    { sq: 'Tel. (038) 200-100', sr: 'Tel. +383 38 200 100' },
    { sq: 'Kopja e planit', sr: 'Izvod iz plana' },
    { sq: 'Sillni dy fotografi dhe tri kopje.', sr: 'Donesite tri kopije i dve fotografije.', en: 'Bring two photographs and three copies.' },
    { sq: 'Të dy prindërit, në tri kopje.', sr: 'Oba roditelja, u tri primerka.', en: 'Both parents, in three copies.' },
    { sq: 'Dy herë në vit.', sr: 'Dvaput godišnje.', en: 'Twice a year.' },
    { sq: 'Të dy prindërit, në 3 kopje.', sr: 'Oba roditelja, u tri primerka.', en: 'Both parents, in 3 copies.' },
    { sq: 'Njëqind veta, dy të tretat e tyre.', sr: 'Stotinu ljudi, dve trećine njih.', en: 'A hundred people, two thirds of them.' },
    { sq: 'Shkalla e dytë, tre anëtarë.', sr: 'Drugi stepen, tri člana.', en: 'Second instance, three members.' },
    { sq: 'Origjinal, kopje e vërtetuar', sr: 'Original, overena kopija', en: 'Original, verified copy' },
  ])('%o', (words) => { expect(agreeing(words)).toBe(true); });
});

describe('the registries’ own mix-ups are found', () => {
  test.each<[string, Partial<InEachLanguage>]>([
    ['times-differ', { sq: 'Kërkesa shqyrtohet brenda 30 ditësh.', sr: 'Zahtev se razmatra u roku od 45 dana.' }],
    ['times-differ', { sq: 'Përgjigje brenda pesëmbëdhjetë ditësh.', en: 'An answer within thirty days.' }],
    ['times-differ', { sq: 'Brenda 15 ditëve.', sr: 'U roku od 15 radnih dana.' }],
    ['times-differ', { sq: 'Vlen 6 muaj.', sr: 'Važi 6 godina.' }],
    ['amounts-differ', { sq: 'Taksa është 3 euro.', en: 'The fee is 2 euros.' }],
    ['amounts-differ', { sq: 'Taksa është 6,70 EUR.', sr: 'Taksa je 67,0 EUR.' }],
    ['amounts-differ', { sq: '5 euro', sr: '5 dinara' }],
    ['amounts-differ', { sq: '50 €', sr: '50 $' }],
    ['amounts-differ', { sq: '50 euro', en: '50 dollars' }],
    ['amounts-differ', { sq: '10 mijë euro', sr: '10 evra' }],
    ['times-differ', { sq: '15 (pesëmbëdhjetë) ditësh', sr: '15 (dvadeset) dana' }],
    ['forms-differ', { sq: 'kopje e letërnjoftimit', sr: 'overena kopija lične karte' }],
    ['forms-differ', { sq: 'origjinal, kopje e vërtetuar', sr: 'original, kopija' }],
    ['forms-differ', { sr: 'Za prijavu overena kopija.', en: 'For the application a copy.' }],
    ['forms-differ', { sq: 'origjinal', sr: 'kopija' }],
    ['dates-differ', { sq: 'më 23 maj 2023', sr: '25. maja 2023.' }],
    ['numbers-differ', { sq: 'Ligji nr. 04/L-034', sr: 'Zakon br. 04/L-043' }],
    ['numbers-differ', { sq: 'neni 10', sr: 'član 11' }],
    ['numbers-differ', { sq: 'Sillni dy fotografi.', sr: 'Donesite tri fotografije.' }],
    ['numbers-differ', { sr: 'Донесите две фотографије.', en: 'Bring four photographs.' }],
    ['numbers-differ', { sq: 'Dy dëshmitarë, tri kopje.', en: 'Two witnesses, twenty-one copies.' }],
    ['links-differ', { sq: 'Shihni https://example.org/a.', sr: 'Vidite https://example.org/b.' }],
  ])('%s: %o', (code, words) => {
    const texts = Object.fromEntries(Object.entries(words).map(([language, summary]) => [language, { summary }]));
    expect(judged(texts)).toMatchObject({ outcome: 'missing', field: 'summary', reason: { code } });
  });

  test('with the numbers that take each other’s place, and no others', () => {
    expect(judged({ sq: { summary: 'Dy dëshmitarë, tri kopje.' }, en: { summary: 'Two witnesses, five copies.' } })).toMatchObject({ reason: { values: { here: '5', there: '3' } } });
  });

  test('at the item of the list, with the number of further differences', () => {
    const answer = judged({
      sq: { steps: ['Paguani 5 euro.', 'Prisni 15 ditë.'], notes: { fees: 'Vetëm 10 euro.' } },
      sr: { steps: ['Platite 5 evra.', 'Čekajte 30 dana.'], notes: { fees: 'Samo 10 evra.' } },
      en: { steps: ['Pay 6 euros.', 'Wait 15 days.'], notes: { fees: 'Only 20 euros.' } },
    });
    expect(answer).toEqual({ outcome: 'missing', language: 'sr', with: 'sq', field: 'steps.2', reason: { code: 'times-differ', values: { field: 'steps', item: 2, with: 'sq', here: '30 day', there: '15 day', more: 2, elsewhere: 'en:steps:1 en:notes.fees' } } });
  });

  test('where the first language leaves the field out, the others are held against each other', () => {
    expect(judged({ sq: { title: 'Leje' }, sr: { summary: '15 dana' }, en: { summary: '16 days' } })).toMatchObject({ language: 'en', reason: { values: { with: 'sr' } } });
  });

  test('“none” against a list', () => {
    expect(judged({ sq: { eligibility: 'none' }, sr: { eligibility: ['Svako'] } })).toMatchObject({ reason: { code: 'lengths-differ', values: { here: 1, there: 0 } } });
  });
});

// Numbers in words, spelled here on their own so that the table is not tested with itself.
const ones: InEachLanguage<readonly string[]> = {
  sq: ['', 'një', 'dy', 'tre', 'katër', 'pesë', 'gjashtë', 'shtatë', 'tetë', 'nëntë', 'dhjetë', 'njëmbëdhjetë', 'dymbëdhjetë', 'trembëdhjetë', 'katërmbëdhjetë', 'pesëmbëdhjetë', 'gjashtëmbëdhjetë', 'shtatëmbëdhjetë', 'tetëmbëdhjetë', 'nëntëmbëdhjetë'],
  sr: ['', 'jedan', 'dva', 'tri', 'četiri', 'pet', 'šest', 'sedam', 'osam', 'devet', 'deset', 'jedanaest', 'dvanaest', 'trinaest', 'četrnaest', 'petnaest', 'šesnaest', 'sedamnaest', 'osamnaest', 'devetnaest'],
  en: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
};
const tens: InEachLanguage<readonly string[]> = {
  sq: ['', '', 'njëzet', 'tridhjetë', 'dyzet', 'pesëdhjetë', 'gjashtëdhjetë', 'shtatëdhjetë', 'tetëdhjetë', 'nëntëdhjetë'],
  sr: ['', '', 'dvadeset', 'trideset', 'četrdeset', 'pedeset', 'šezdeset', 'sedamdeset', 'osamdeset', 'devedeset'],
  en: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
};
const joins: InEachLanguage<readonly string[]> = { sq: [' e ', 'e'], sr: [' ', ' i '], en: ['-', ' '] };

function inWords(number: number, language: Language, join: number): string {
  if (number < 20) return ones[language][number]!;
  const [ten, one] = [tens[language][Math.floor(number / 10)]!, ones[language][number % 10]!];
  return one ? `${ten}${joins[language][join]!}${one}` : ten;
}

const unitWords: Readonly<Record<string, InEachLanguage<readonly string[]>>> = {
  day: { sq: ['ditë', 'ditësh', 'ditëve', 'dite'], sr: ['dana', 'dan', 'дана'], en: ['days', 'day'] },
  'working-day': { sq: ['ditë pune', 'ditësh pune'], sr: ['radnih dana', 'radna dana'], en: ['working days', 'business days'] },
  month: { sq: ['muaj', 'muajsh', 'muajve'], sr: ['meseci', 'meseca', 'месеци'], en: ['months'] },
  year: { sq: ['vjet', 'vjetësh', 'vite'], sr: ['godina', 'godine'], en: ['years'] },
  hour: { sq: ['orë', 'orëve'], sr: ['sati', 'časova'], en: ['hours'] },
  minute: { sq: ['minuta', 'minutash'], sr: ['minuta'], en: ['minutes'] },
  euro: { sq: ['euro', 'eurosh', '€', 'EUR'], sr: ['evra', '€', 'EUR', 'eura'], en: ['euros', 'EUR', '€'] },
};
const sentence: InEachLanguage<(said: string) => string> = { sq: (said) => `Përgjigjja jepet brenda ${said}, sipas “rregullores”.`, sr: (said) => `Odgovor se daje u roku od ${said}, prema „pravilniku“.`, en: (said) => `The answer is given within ${said}, under the “regulation”.` };

const spelled = (number: number, unit: string, language: Language, how: number): string => {
  const words = unitWords[unit]![language];
  const named = words[how % words.length]!;
  const sign = named === '€' || named === 'EUR';
  const written = how % 2 === 0 || number > 99 || sign ? (number > 999 ? [`${Math.floor(number / 1000)} ${String(number % 1000).padStart(3, '0')}`, `${Math.floor(number / 1000)}.${String(number % 1000).padStart(3, '0')}`, String(number)][how % 3]! : String(number)) : inWords(number, language, how % 3 === 0 ? 1 : 0);
  return `${written} ${named}`;
};

const unit = fc.constantFrom(...Object.keys(unitWords));
const how = fc.nat(23);

describe('a text and its re-spelling', () => {
  test('agree, in any two languages, digits or words', () => {
    fc.assert(fc.property(fc.oneof(fc.integer({ min: 2, max: 99 }), fc.integer({ min: 100, max: 9999 })), unit, how, how, how, (number, of, sq, sr, en) => {
      const words = { sq: sentence.sq(spelled(number, of, 'sq', sq)), sr: sentence.sr(spelled(number, of, 'sr', sr)), en: sentence.en(spelled(number, of, 'en', en)) };
      expect(judged({ sq: { summary: words.sq }, sr: { summary: words.sr }, en: { summary: words.en } }), JSON.stringify(words)).toEqual({ outcome: 'met' });
    }), { numRuns: 1500 });
  });

  test('disagree when one number is changed', () => {
    const several = fc.array(fc.record({ number: fc.integer({ min: 2, max: 99 }), of: unit, how }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(several, fc.nat(), fc.integer({ min: 2, max: 99 }), how, (said, which, other, otherHow) => {
      const changed = which % said.length;
      fc.pre(said[changed]!.number !== other);
      const sq = said.map(({ number, of, how: spelling }) => sentence.sq(spelled(number, of, 'sq', spelling))).join(' ');
      const same = said.map(({ number, of }) => sentence.sr(spelled(number, of, 'sr', otherHow))).join(' ');
      const sr = said.map(({ number, of }, index) => sentence.sr(spelled(index === changed ? other : number, of, 'sr', otherHow))).join(' ');
      expect(agreeing({ sq, sr: same }), `${sq} / ${same}`).toBe(true);
      expect(agreeing({ sq, sr }), `${sq} / ${sr}`).toBe(false);
    }), { numRuns: 1500 });
  });

  test('agree whatever sign parts thousands and cents', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom('', '.', ',', ' '), fc.constantFrom('', '.', ',', ' '), fc.constantFrom('.', ','), (whole, cents, thousands, otherThousands, point) => {
      const written = (sign: string, decimal: string) => `${whole > 999 ? String(whole).replace(/\B(?=(\d{3})+$)/g, sign) : whole}${decimal === sign ? { '.': ',', ',': '.' }[decimal]! : decimal}${String(cents).padStart(2, '0')}`;
      expect(agreeing({ sq: `Taksa: ${written(thousands, point)} €`, en: `Fee: EUR ${written(otherThousands, '.')}` }), `${written(thousands, point)} ${written(otherThousands, '.')}`).toBe(true);
    }), { numRuns: 1000 });
  });

  test('a very long text of nothing but numbers or letters is read to its end', () => {
    for (const piece of ['1 2 ', 'kopj', 'a@', 'overen ', '1/2-', '15 dana ', 'x', '0 33 ']) {
      const long = piece.repeat(15_000);
      expect(judged({ sq: { summary: `${long} 7` }, sr: { summary: `${long.slice(0, 30_000)}3 8 dana` } }).outcome).toBe('missing');
    }
  });

  test('each of many sentences is read for itself, however often and in whatever language', () => {
    const sentences = Array.from({ length: 1200 }, (_, number) => `Brenda ${number + 2} minutash.`);
    for (const sentence of [...sentences, ...sentences.toReversed()]) {
      expect(facts(sentence, 'sq')).toEqual([`${sentence.split(' ')[1]!} minute`]);
      expect(facts(sentence, 'en')).toEqual([sentence.split(' ')[1]!]);
    }
  });

  test('a time in one word is read also where nothing else states anything', () => {
    const compounds = { sq: ['tremujor', 'dyjavor', 'dyvjeçar', 'dyditor', 'dyorësh'], sr: ['tromesečni', 'šestomjesečno', 'dvonedeljni', 'dvogodišnji', 'trodnevni', 'dvočasovni', 'dvosatni'] } as const;
    for (const language of ['sq', 'sr'] as const) for (const word of compounds[language]) {
      const beside = facts(`${word} 7`, language);
      expect([word, ...facts(word, language), '7']).toEqual([word, ...beside]);
    }
    expect(facts('Podnosi se tromesečni izveštaj.', 'sr')).toEqual(['3 month']);
  });

  test('any words can be read, in any language', () => {
    const anything = fc.array(fc.oneof(fc.string(), fc.constantFrom('15', '.', '/', '-', ':', '+', '€', ' ', 'njëzet', 'e', 'dvadeset', 'sto', 'hundred', 'half', 'ditë', 'dana', 'kopje', 'overena', 'https://', '@', '05/L-031', '21.', 'maj', '2026')), { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(anything, anything, fc.constantFrom(...languages), (a, b, language) => {
      expect(judged({ sq: { summary: a }, sr: { summary: b } }).outcome).toMatch(/^(?:met|missing)$/);
      expect(judged({ [language]: { summary: a }, [language === 'sq' ? 'sr' : 'sq']: { summary: a } }).outcome).toBe('met');
    }), { numRuns: 800 });
  });
});
