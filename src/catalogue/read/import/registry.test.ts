import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFaults } from '#languages/words/import-faults.ts';
import { languages } from '#languages/languages.ts';
import { readCatalogue } from '../catalogue.ts';
import { readRegistry } from './registry.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const yaml = (path: string, text: string) => ({ path, bytes: encode(text) });
const { catalogue } = readCatalogue([
  yaml('institutions/example/institution.yaml', 'type: municipality\nnames: { sq: Komuna Shembull, sr: Opština Primer, en: Municipality of Example }\nunits:\n  - { id: environment, names: { sq: Drejtoria e Mjedisit, sr: Direkcija za životnu sredinu, en: Directorate of the Environment } }\n'),
  yaml('vocabularies/documents.yaml', 'id-card:\n  words: { sq: letërnjoftim, sr: lična karta, en: identity card }\nproperty-certificate:\n  words: { sq: certifikatë e pronës, sr: uverenje o svojini, en: property certificate }\n'),
  yaml('vocabularies/acts.yaml', 'law-05-l-031:\n  words: { sq: Ligji i procedurës, sr: Zakon o postupku, en: Law on Procedure }\n  number: "05/L-031"\n'),
  yaml('vocabularies/payment-methods.yaml', 'bank-transfer:\n  words: { sq: transfer bankar, sr: bankarski transfer, en: bank transfer }\n'),
  yaml('vocabularies/appeal-bodies.yaml', 'ministry:\n  words: { sq: ministria, sr: ministarstvo, en: the ministry }\n'),
]);
const folder = join(import.meta.dirname, '../../../../tests/sites/registry');
const page = (name: string) => ({ path: name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
const three = ['licence-501.sq.html', 'licence-501.sr.html', 'licence-501.en.txt'].map(page);
const read = (files: Parameters<typeof readRegistry>[0], wish = {}) => readRegistry(files, catalogue, wish, '2026-11-22');
const of = (html: string, name = 'licence-7.sq.html') => read([{ path: name, bytes: encode(html) }], { institution: 'example', service: 'x' });
const codes = ({ faults }: ReturnType<typeof read>) => faults.map(({ code }) => code);

describe('three language versions of one record', () => {
  const { drafts, faults } = read(three);
  const [draft] = drafts;
  const fields = draft!.fields;

  test('become one service, told by the number in the address', () => {
    expect(faults).toEqual([]);
    expect(drafts).toHaveLength(1);
    expect([draft!.institution, draft!.service]).toEqual(['example', 'permit-for-felling-trees']);
    expect(draft!.from.map(({ language }) => language)).toEqual(['sq', 'sr', 'en']);
  });

  test('give facts once and words in each language', () => {
    expect([fields.get('sq.title'), fields.get('sr.title'), fields.get('en.title')]).toEqual(['Leja për prerjen e drurëve', 'Dozvola za sečenje drveća', 'Permit for felling trees']);
    expect(fields.get('unit')).toBe('environment');
    expect(fields.get('output')).toEqual({ validity: 'P1Y' });
    expect(fields.get('timeLimit')).toEqual({ decision: { days: 30 } });
    expect(fields.get('legalBasis')).toEqual([{ act: 'law-05-l-031', article: '98' }]);
    expect(fields.get('sr.information')).toEqual(['Ime i prezime vlasnika', 'Broj parcele']);
    expect(fields.get('en.summary')).toBe('Allows the felling of trees on private land');
    expect(fields.get('fees')).toEqual([{ id: 'fee', amount: 5.5, currency: 'EUR', payment: ['bank-transfer'], account: '1000430070003710' }]);
    expect(fields.get('sr.fees')).toEqual({ fee: 'Taksa za dozvolu' });
    expect(fields.get('forms')).toEqual([{ id: 'application', url: 'https://rpa.example.rks-gov.net/files/501.pdf' }]);
    expect(fields.get('sources')).toHaveLength(3);
  });

  test('a contradiction between the field and the text is recorded in the words of all three', () => {
    expect(fields.get('conflicts')).toContainEqual({ field: 'timeLimit.decision', note: 'time-limit-against-text' });
    for (const language of languages) expect(fields.get(`${language}.conflicts`)).toMatchObject({ 'time-limit-against-text': expect.stringMatching(/15/) });
  });

  test('where Serbian asks for a verified copy and the others for a copy, the others are taken and it is said', () => {
    expect(fields.get('documents')).toEqual([{ id: 'id-card', form: 'copy' }, { id: 'property-certificate', form: 'original' }]);
    expect(fields.get('conflicts')).toContainEqual({ field: 'documents', note: 'verified-or-plain-copy' });
  });

  test('what has no place is listed with its label, its reason and the nearest entries', () => {
    const listed = (words: RegExp) => draft!.unplaced.filter((one) => words.test(one.words));
    expect(listed(/sipas m²/)[0]).toMatchObject({ reason: 'no-amount', under: 'Pagesa:' });
    expect(listed(/Foto e drurit/)[0]).toMatchObject({ reason: 'no-entry', proposals: expect.arrayContaining(['id-card']) });
    expect(listed(/Rregullorja/)[0]).toMatchObject({ reason: 'no-entry' });
    expect(listed(/Not available/)[0]).toMatchObject({ reason: 'form-not-said' });
  });

  test('nothing is lost: every piece is placed or listed', () => {
    expect(draft!.pieces.all).toBe(draft!.pieces.placed + draft!.unplaced.length);
    // Every word of the pages stands in a piece, a label or the frame.
    expect(draft!.pieces.all).toBeGreaterThan(90);
  });
});

const shapes: Readonly<Record<string, (rows: readonly (readonly [string, string])[]) => string>> = {
  table: (rows) => `<table>${rows.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table>`,
  'list of terms': (rows) => `<dl>${rows.map(([label, value]) => `<dt>${label}:</dt><dd>${value}</dd>`).join('')}</dl>`,
  headings: (rows) => rows.map(([label, value]) => `<h3>${label}</h3><p>${value}</p>`).join(''),
  'blocks side by side': (rows) => rows.map(([label, value]) => `<div><div class="l">${label}</div><div class="v">${value}</div></div>`).join(''),
  'words in bold': (rows) => rows.map(([label, value]) => `<p><strong>${label}</strong> ${value}</p>`).join(''),
  'a colon': (rows) => rows.map(([label, value]) => `<p>${label}: ${value}</p>`).join(''),
  'plain text': (rows) => rows.map(([label, value]) => `${label}: ${value}`).join('\n'),
};
const rows = [['Titulli', 'Leja për ndërtim'], ['Qëllimi', 'Për të ndërtuar në pronën e vet'], ['Koha e parashikuar e përgjigjes', '45 ditë'], ['Vlefshmëria', 'E pakufizuar'], ['Pagesa', 'Pa pagesë']] as const;

test.each(Object.keys(shapes))('a record in the shape of %s is read alike', (shape) => {
  const { drafts } = of(shapes[shape]!(rows), shape === 'plain text' ? 'licence-7.sq.txt' : undefined);
  expect(Object.fromEntries(drafts[0]!.fields)).toMatchObject({ 'sq.title': 'Leja për ndërtim', 'sq.summary': 'Për të ndërtuar në pronën e vet', timeLimit: { decision: { days: 45 } }, output: { validity: 'unlimited' }, fees: 'none' });
  expect(drafts[0]!.unplaced).toEqual([]);
});

describe('it never guesses', () => {
  const sq = (...more: (readonly [string, string])[]) => of(shapes.table!([['Titulli', 'Leja për diçka në komunë'], ['Qëllimi', 'Për të bërë diçka që duhet'], ...more])).drafts[0]!;

  test('two periods are none', () => {
    const draft = sq(['Koha e parashikuar e përgjigjes', '15 dhe 30']);
    expect(draft.fields.has('timeLimit')).toBe(false);
    expect(draft.unplaced).toContainEqual(expect.objectContaining({ words: '15 dhe 30', reason: 'several-values' }));
    expect(draft.fields.get('conflicts')).toEqual([{ field: 'timeLimit.decision', note: 'several-time-limits' }]);
  });

  test.each(['table', 'list of terms', 'headings'])('what stands under a label that nobody knows, in the shape of %s, is not what the label before it asks for', (shape) => {
    const html = shapes[shape]!([['Titulli', 'Leja për diçka në komunë'], ['Qëllimi', 'Për të bërë diçka që duhet'], ['Informatat e kërkuara', 'Emri dhe adresa'], ['Zyra që e jep lejen', 'Zyra 30'], ['Vlefshmëria', '1 vit']]);
    const draft = of(html).drafts[0]!;
    expect(draft.fields.get('sq.information')).toEqual(['Emri dhe adresa']);
    expect(draft.fields.get('output')).toEqual({ validity: 'P1Y' });
    expect(draft.unplaced).toEqual([{ words: 'Zyra 30', file: 'licence-7.sq.html', under: expect.stringMatching(/^Zyra që e jep lejen:?$/), reason: 'no-field' }]);
  });

  test.each([
    ['a table of its own', '<table><tr><th>Dokumentet e kërkuara</th><th>Forma</th></tr><tr><td>Letërnjoftim</td><td>kopje</td></tr><tr><td>Certifikatë e pronës</td><td>kopje</td></tr></table>'],
    ['a table within the cell', '<table><tr><td>Dokumentet e kërkuara</td><td><table><tr><td>Letërnjoftim</td><td>kopje</td></tr><tr><td>Certifikatë e pronës</td><td>kopje</td></tr></table></td></tr></table>'],
    ['rows below a label that reaches down', '<tr><td rowspan="2">Dokumentet e kërkuara</td><td>Letërnjoftim</td><td>kopje</td></tr><tr><td>Certifikatë e pronës</td><td>kopje</td></tr>'],
    ['rows below a label alone in its row', '<tr><td colspan="2">Dokumentet e kërkuara</td></tr><tr><td>Letërnjoftim</td><td>kopje</td></tr><tr><td>Certifikatë e pronës</td><td>kopje</td></tr>'],
  ])('names in %s are no labels', (_, documents) => {
    const labels = '<table><tr><td>Titulli</td><td>Leja për diçka në komunë</td></tr><tr><td>Qëllimi</td><td>Për të bërë diçka që duhet</td></tr><tr><td>Vlefshmëria</td><td>1 vit</td></tr>';
    const draft = of(documents.startsWith('<tr>') ? `${labels}${documents}</table>` : `${labels}</table>${documents}`).drafts[0]!;
    expect(draft.fields.get('documents')).toMatchObject([{ id: 'id-card' }, { id: 'property-certificate' }]);
  });

  test.each(['rreth 30', 'sipas ligjit', '0', '30–45'])('“%s” is no time limit', (words) => expect(sq(['Koha e parashikuar e përgjigjes', words]).fields.has('timeLimit')).toBe(false));
  test.each(['sipas sipërfaqes', '2 € për m²', '1–3 €', '5 CHF'])('“%s” is no amount', (words) => expect(sq(['Pagesa', `<table><tr><td>Taksa e lejes</td><td>${words}</td></tr></table>`]).fields.has('fees')).toBe(false));

  test('free of charge against a fee in the text is neither', () => {
    const draft = sq(['Përshkrimi', 'Qytetari paguan 3 euro në arkë dhe e merr dokumentin.'], ['Pagesa', 'Pa pagesë']);
    expect(draft.fields.has('fees')).toBe(false);
    expect(draft.fields.get('conflicts')).toEqual([{ field: 'fees', note: 'free-against-text' }]);
    expect(draft.fields.get('sq.conflicts')).toMatchObject({ 'free-against-text': expect.stringContaining('3 euro') });
  });

  test('what a contradiction quotes stands as the page has it', () => {
    const draft = sq(['Përshkrimi', 'Zyra e Pranimit e shqyrton kërkesën brenda 15 ditëve; qytetari paguan 3,50 EURO.'], ['Koha e parashikuar e përgjigjes', '30'], ['Pagesa', 'Pa pagesë']);
    expect(draft.fields.get('sq.conflicts')).toEqual({ 'time-limit-against-text': expect.stringContaining('“15 ditëve”'), 'free-against-text': expect.stringContaining('“3,50 EURO”') });
  });

  test('an amount of 0 is neither a fee nor free of charge', () => {
    const draft = sq(['Pagesa', '<table><tr><th>Lloji</th><th>Shuma</th></tr><tr><td>Taksa e lejes</td><td>0,00 €</td></tr><tr><td>Taksa e kopjes</td><td>2 €</td></tr></table>']);
    expect(draft.fields.get('fees')).toMatchObject([{ amount: 2 }]);
    expect(draft.unplaced.filter(({ reason }) => reason === 'amount-of-zero').map(({ words }) => words)).toEqual(['Taksa e lejes', '0,00 €']);
  });

  test('words without their diacritics are told and kept as they are', () => {
    const answer = of(shapes.table!([['Titulli', 'Leje per ndertim ne komune'], ['Qellimi', 'Per te ndertuar nje objekt ne pronen e vet, me certifikate dhe me leternjoftim']]));
    expect(answer.drafts[0]!.fields.get('sq.title')).toBe('Leje per ndertim ne komune');
    expect(answer.faults).toMatchObject([{ code: 'missing-marks', severity: 'warning', values: { words: 'certifikate → certifikatë, leternjoftim → letërnjoftim' } }]);
  });

  test('a document is known by another name that its entry carries, word for word, and by no name that is only alike', () => {
    const known = readCatalogue([
      yaml('institutions/example/institution.yaml', 'type: municipality\nnames: { sq: Komuna Shembull, sr: Opština Primer, en: Municipality of Example }\n'),
      yaml('vocabularies/documents.yaml', 'id-card:\n  words: { sq: letërnjoftim, sr: lična karta, en: identity card }\n  alsoCalled: { sq: [letërnjoftimi i vlefshëm], en: [ID card] }\n'),
    ]).catalogue;
    const placed = (line: string) => readRegistry([{ path: 'licence-7.sq.html', bytes: encode(`<h1>Leja</h1><p>Dokumentet e kërkuara</p><ul><li>${line}</li></ul>`) }], known, { institution: 'example', service: 'x' }, '2026-11-22').drafts[0]?.fields.get('documents');
    expect(['Letërnjoftimi i vlefshëm', 'id card.'].map(placed)).toEqual([[{ id: 'id-card' }], [{ id: 'id-card' }]]);
    expect(['Letërnjoftimi i vlefshëm i prindit', 'ID cards'].map(placed)).toEqual([undefined, undefined]);
  });

  test('a Serbian copy alone may be a verified one, so no form is taken', () => {
    const { drafts } = of(shapes.table!([['Naslov', 'Dozvola za izgradnju objekta'], ['Opis', 'Zahtev se podnosi u opštini i rešava se u roku.'], ['Traženi dokumenti', '<ul><li>Lična karta (Kopija)</li></ul>']]), 'licence-7.sr.html');
    expect(drafts[0]!.fields.get('documents')).toEqual([{ id: 'id-card' }]);
    expect(drafts[0]!.unplaced).toContainEqual(expect.objectContaining({ reason: 'doubtful-form' }));
  });

  test('the words decide on the language, and what the address said is told', () => {
    const answer = of(shapes.table!([['Titulli', 'Dozvola za izgradnju'], ['Përshkrimi', 'Lice koje podnosi zahtev mora da dokaže da je vlasnik parcele ili da ima saglasnost.']]));
    expect(codes(answer)).toEqual(['language-differs']);
    expect(answer.drafts[0]!.fields.get('sr.title')).toBe('Dozvola za izgradnju');
  });

  test('words whose language nobody can tell stay out', () => {
    const answer = of(shapes.table!([['Titulli', 'XY 7'], ['Description', 'ABC']]), 'saved-page.html');
    expect(codes(answer)).toContain('language-unknown');
    expect(answer.drafts[0]!.unplaced).toContainEqual(expect.objectContaining({ words: 'XY 7', reason: 'unknown-language' }));
  });

  test('a Serbian page in Cyrillic is kept in Latin', () => {
    const { drafts } = of(shapes.table!([['Наслов', 'Дозвола за изградњу'], ['Опис', 'Захтев се подноси у општини и решава се у року.'], ['Предвиђено време одговора', '30']]), 'licence-7.sr.html');
    expect(Object.fromEntries(drafts[0]!.fields)).toMatchObject({ 'sr.title': 'Dozvola za izgradnju', timeLimit: { decision: { days: 30 } } });
  });

  test('the name of the institution and the documents of a page in Cyrillic are known like those in Latin', () => {
    const cyrillic = `<h2>Општина Пример</h2><h1>Дозвола за изградњу</h1>${shapes.table!([['Опис', 'Захтев се подноси у општини и решава се у року.'], ['Тражени документи', '<ul><li>Лична карта родитеља</li></ul>']])}`;
    const { drafts, faults } = read([{ path: 'licence-7.sr.html', bytes: encode(cyrillic) }]);
    expect(faults).toEqual([]);
    expect(drafts[0]!.unplaced).toMatchObject([{ words: 'Лична карта родитеља', proposals: ['id-card', expect.any(String)] }]);
  });

  test('Markdown in the source is words', () => expect(sq(['Përshkrimi', 'Kërkesa *nuk* është [lidhje](javascript:x) dhe &lt;b&gt;']).fields.get('sq.body')).toBe('Kërkesa \\*nuk\\* është \\[lidhje\\](javascript:x) dhe \\<b\\>'));
});

describe('broken pages', () => {
  test('a page cut in the middle says so: its last words are not trusted and what follows is unseen', () => {
    const whole = new TextDecoder().decode(three[0]!.bytes);
    const { drafts, faults } = read([{ path: 'licence-501.sq.html', bytes: encode(whole.slice(0, whole.indexOf('Certifikatë e pron') + 12)) }]);
    expect(faults.map(({ code }) => code)).toContain('page-cut');
    expect(drafts[0]!.fields.get('unseen')).toEqual(['fees', 'forms']);
    expect(drafts[0]!.fields.get('sources')).toMatchObject([{ complete: false }]);
    expect(drafts[0]!.unplaced).toContainEqual(expect.objectContaining({ words: 'Certifikatë', reason: 'cut-off' }));
  });

  test('the page may break off anywhere: every piece is still placed or listed', () => {
    const whole = new TextDecoder().decode(three[0]!.bytes);
    fc.assert(fc.property(fc.integer({ min: 0, max: whole.length }), (at) => {
      for (const draft of of(whole.slice(0, at)).drafts) expect(draft.pieces.all).toBe(draft.pieces.placed + draft.unplaced.length);
    }), { numRuns: 40 });
  });

  test('any text is read without a crash', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('<p>Titulli: ', 'Pagesa: ', '<table><tr><td>Pagesa<td>', ''), (text, start) => {
      expect(Array.isArray(of(start + text).drafts)).toBe(true);
    }), { numRuns: 150 });
  });

  test('a page nested very deep is read', () => expect(of(`${'<div>'.repeat(20_000)}Titulli: Leja për ndërtim në komunë dhe për të tjera`).drafts).toHaveLength(1));

  test('notes of programs behind the end of a page cut nothing off, however many they are', () => {
    const page = (behind: string) => codes(of(`<html><body><table><tr><td>Titulli</td><td>Leja për ndërtim në komunë</td></tr></table></body></html>${behind}`));
    for (const behind of ['', '\n<!-- kept -->\n', '<!-- one <!-- in one --> <!----><!-->', '<!-- a -->\n'.repeat(5000)]) expect(page(behind)).not.toContain('page-cut');
    for (const behind of ['<!-- a -->\n'.repeat(5000) + 'x', '<!-- never ends', '-->', '<p>more']) expect(page(behind)).toContain('page-cut');
  });

  // Each is read in a second; whoever goes back for every sign takes hours.
  test.each([['&nbsp;<br>', 40_000], ['(', 400_000], ['a(', 200_000], ['-', 400_000], ['– * ', 100_000]])('a page of nothing but %s is read once', (unit, times) => {
    expect(Array.isArray(of(`<html><body><p>Titulli: Leja</p><div>${unit.repeat(times)}x</div></body></html>`).drafts)).toBe(true);
  });

  test.each([
    ['no-record', '<html><body><p>Mirë se vini</p></body></html>'],
    ['page-too-long', `<table><tr><td>Titulli</td></tr>${'<tr><td>a</td></tr>'.repeat(5001)}</table>`],
  ])('%s is said in three languages', (code, html) => {
    const { faults } = of(html);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    for (const language of languages) expect(importFaults[faults[0]!.code](faults[0]!.values)[language]).not.toMatch(/undefined|NaN/);
  });

  test('two pages in one language are not merged', () => expect(codes(read([three[0]!, { ...three[0]!, path: 'again-501.sq.html' }]))).toContain('two-pages-in-one-language'));
});
