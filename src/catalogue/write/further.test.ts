import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { borrowedHeadings, furtherParts } from '#languages/words/further.ts';
import { metaOf } from '../model/field.ts';
import { textWords } from '../model/text.ts';
import { freshRecord } from '../assess/translations.ts';
import { furtherTexts, wordsAround } from './further.ts';
import { htmlOf } from './markdown.ts';
import { servicePage } from './service-page.ts';
import { titlesOf } from '#search/titles.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const voice = voiceOf(routes[0]!, { keepLatin: [], words: {} });
const read = (languages: string, ...texts: [language: string, words: string][]) => readCatalogue([
  file('institutions/trial/institution.yaml', `type: municipality\nnames: { sq: Komuna e provës, sr: Probna opština, en: Municipality of Trial, tr: Deneme Belediyesi }\nlanguages: [${languages}]\n`),
  file('institutions/trial/services/permit/service.yaml', 'status: unconfirmed\nfees:\n  - { id: issue, amount: 2, currency: EUR }\n'),
  ...[['sq', 'title: Leje'], ...texts].map(([language, words]) => file(`institutions/trial/services/permit/${language}.md`, `---\n${words}\n---\n\nbody: ${language}\n`)),
]);

test('a text in a language that the institution added is read, and shown whole under headings of its own', () => {
  const { catalogue, problems } = read('sq, sr, tr', ['tr', 'title: İzin\nsummary: Bir izin.\nsteps:\n  - Başvurun.\n  - Bekleyin.']);
  expect(problems).toEqual([]);
  const [service] = catalogue.services;
  expect(Object.keys(service!.texts), 'it is none of the languages of the site').toEqual(['sq']);
  expect(furtherTexts(catalogue, service!, voice)).toEqual([{
    language: 'tr', name: 'Türkçe', title: 'İzin', summary: 'Bir izin.', body: 'body: tr', conflicts: [],
    parts: [{ heading: { text: 'Adımlar', lang: 'tr' }, steps: [{ text: 'Başvurun.', lang: 'tr' }, { text: 'Bekleyin.', lang: 'tr' }] }],
  }]);
  expect(catalogue.institutions[0]!.facts.names.tr).toBe('Deneme Belediyesi');
});

describe('words stand beside the fact that they belong to, and what only another language says is marked as that', () => {
  const facts = `
documents:
  - { id: id-card, form: copy }
  - { id: passport, form: original, when: abroad }
fees:
  - { id: issue, amount: 2, currency: EUR, to: 2025-12-31 }
  - { id: again, amount: 3, currency: EUR, from: 2026-01-01 }
  - { id: pensioners, amount: 0, currency: EUR, when: pensioner }
forms:
  - { id: application, url: "https://example.org/a.pdf", format: pdf }
appeal:
  - { body: second-instance, days: 30 }
outputs:
  - { id: card, validity: P1Y }
applicantDeadlines:
  - { id: abroad, days: 90 }
conflicts:
  - { field: fees, note: two-prices }
`;
  const shown = (words: string, languages = 'sq, sr, tr', language = 'tr') => {
    const { catalogue } = read(languages, [language, `title: İzin\n${words}`]);
    const [service] = catalogue.services;
    const own = { ...service!, facts: { ...service!.facts, ...(parse(facts) as object) }, texts: { sq: { ...service!.texts.sq, fees: { again: 'lëshimi' } } } };
    return furtherTexts({ ...catalogue, day: '2026-11-21' }, own, voice)[0]!;
  };

  test('every fee with its amount and its days, the ended one told as that', () => {
    const { parts: [{ fees } = {}] } = shown('fees:\n  issue: eski harç\nwhen:\n  pensioner: emekliler için');
    expect(fees?.map(({ amount, what, when, past }) => [amount, what, when, past])).toEqual([
      [voice.money(2, 'EUR'), { text: 'eski harç', lang: 'tr' }, undefined, true],
      [voice.money(3, 'EUR'), { text: 'lëshimi', lang: 'sq' }, undefined, false],
      [voice.money(0, 'EUR'), undefined, { text: 'emekliler için', lang: 'tr' }, false],
    ]);
  });

  test('documents are named, with the condition of each', () => {
    const { parts } = shown('documents:\n  id-card: her ikisinin\nwhen:\n  abroad: yurt dışında');
    expect(parts.map(({ heading }) => heading.text)).toEqual(['Belgeler']);
    expect(parts[0]!.documents?.map(({ id, note, when }) => [id, note?.text, when?.text])).toEqual([['id-card', 'her ikisinin', undefined], ['passport', undefined, 'yurt dışında']]);
  });

  test('forms lead to themselves; an appeal has its days, a thing received its validity, a deadline its length', () => {
    const { parts } = shown('forms:\n  application: Başvuru\nappealHow: Yazılı olarak.\noutputs:\n  card: Kart\napplicantDeadlines:\n  abroad: yurt dışında');
    expect(parts.map(({ forms, remedies, received, deadlines }) => [forms?.[0]?.href, remedies?.[0]?.length, received?.[0]?.validity, deadlines?.[0]?.length].filter(Boolean))).toEqual([['https://example.org/a.pdf'], [voice.count(30, 'day')], [voice.count(1, 'year')], [voice.count(90, 'day')]]);
  });

  test('a note is told of what it is, and a contradiction in its own words', () => {
    const { parts, conflicts } = shown('notes:\n  fees: Bankada.\n  timeLimit: İki gün.\nconflicts:\n  two-prices: İki fiyat.');
    expect(parts[0]!.notes).toEqual([{ on: { text: 'Ücretler', lang: 'tr' }, note: { text: 'Bankada.', lang: 'tr' } }, { on: { text: 'Afati', lang: 'sq' }, note: { text: 'İki gün.', lang: 'tr' } }]);
    expect(conflicts).toEqual([{ text: 'İki fiyat.', lang: 'tr' }]);
  });

  test('what sources contradict each other on is told where it stands, whether the text has words for it or not', () => {
    const told = (words: string) => { const { parts, conflicts } = shown(words); return [parts[0]!.conflicts, conflicts]; };
    expect(told('fees:\n  issue: harç\nconflicts:\n  two-prices: İki fiyat.')).toEqual([[{ text: 'İki fiyat.', lang: 'tr' }], []]);
    expect(told('fees:\n  issue: harç')).toEqual([[{ text: '', lang: '' }], []]);
  });
});

test('a language without headings of its own borrows those of the page, marked as theirs', () => {
  const { catalogue } = read('sq, sr, rom', ['rom', 'title: Lil\nsteps:\n  - Jekh.\nappealHow: Duj.']);
  expect(furtherTexts(catalogue, catalogue.services[0]!, voice)[0]!.parts.map(({ heading }) => heading)).toEqual([{ text: 'Hapat', lang: 'sq' }, { text: 'Si ankoheni', lang: 'sq' }]);
});

test('a heading that the model has already is the model’s', () => {
  const { catalogue } = read('sq, sr, rom', ['rom', 'title: Lil\nappealHow: Duj.\noutput: Trin.\nnotes:\n  fees: Štar.']);
  expect(furtherTexts(catalogue, catalogue.services[0]!, voice)[0]!.parts.map(({ heading }) => heading.text)).toEqual(['Si ankoheni', 'Çfarë merrni', 'Shënime']);
  expect(Object.entries(borrowedHeadings).filter(([part, words]) => JSON.stringify(metaOf(textWords.shape[part as keyof typeof textWords.shape])!.label) === JSON.stringify(words))).toEqual([]);
});

test('its footnotes are headed as elsewhere, in the language that is marked, and lead to themselves beside another text', () => {
  const body = 'Bir[^1].\n\n[^1]: Not.';
  const [own, borrowed] = [htmlOf(body, wordsAround('tr', voice)), htmlOf(body, wordsAround('rom', voice))];
  expect(own).toContain('<h3 id="tr-footnote-label" lang="tr">Notlar</h3>');
  expect(borrowed).toContain('<h3 id="rom-footnote-label" lang="sq">Shënime</h3>');
  expect(own).toMatch(/<a href="#tr-fnref-1"[^>]* aria-label="Kthehuni te teksti"[^>]* lang="sq"/);
  const plain = htmlOf(body, { footnotes: 'Shënime', backToText: 'Kthehuni te teksti' });
  const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  const leads = (html: string) => [...html.matchAll(/ (?:href="#|aria-describedby=")([^"]+)"/g)].map(([, id]) => id!);
  for (const html of [own, borrowed, plain]) expect(leads(html).filter((id) => !ids(html).includes(id))).toEqual([]);
  const all = [own, borrowed, plain].flatMap(ids);
  expect(new Set(all).size).toBe(all.length);
});

test('what is wrong in it is told at its place, like in any text', () => {
  const { problems } = read('sq, sr, tr', ['tr', 'title: İzin\nfees:\n  isue: izin harcı\nnone: x']);
  expect(problems.map(({ code, file: path, line }) => `${code} ${path.split('/').at(-1)}:${line}`)).toEqual(['unknown-field tr.md:5']);
  expect(read('sq, sr, tr', ['tr', 'title: İzin\nfees:\n  isue: izin harcı']).problems.map(({ code, values }) => `${code} ${values.nearest}`)).toEqual(['unused-words issue']);
});

test('a form and a source may be in that language', () => {
  const service = 'status: unconfirmed\nforms:\n  - { id: application, url: "https://example.org/basvuru.pdf", language: tr }\nsources:\n  - { url: "https://example.org/tr", language: tr }\n';
  const { catalogue, problems } = readCatalogue([file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna e provës, sr: Probna opština, en: Municipality of Trial }\nlanguages: [sq, sr, tr]\n'), file('institutions/trial/services/permit/service.yaml', service), file('institutions/trial/services/permit/sq.md', '---\ntitle: Leje\n---\n')]);
  expect(problems.filter(({ code }) => code === 'unknown-value')).toEqual([]);
  const { forms, sources } = servicePage(catalogue, catalogue.services[0]!, voice);
  expect([forms.value?.[0]?.language, sources[0]?.language]).toEqual(['turqisht', 'turqisht']);
});

test('nobody is told to name it as a text of another language', () => {
  const { problems } = readCatalogue([file('concepts/permit/service.yaml', 'topics: [civil-status]\n'), file('concepts/permit/sq.md', '---\ntitle: Leje\n---\n'), file('concepts/permit/tr.md', '---\ntitle: İzin\n---\n')]);
  expect(problems.filter(({ code }) => code === 'unknown-file').map(({ values }) => values.nearest)).toEqual(['']);
});

test('whoever types its name in that language finds it on every route, and the name stays as it is written', () => {
  const { catalogue } = read('sq, sr, tr', ['tr', 'title: Doğum belgesi\nalsoCalled: [doğum kaydı]']);
  for (const route of routes) expect(titlesOf(catalogue, voiceOf(route, { keepLatin: [], words: {} }), '').entries[0]!.alsoCalled[route.language], route.path).toEqual(['Doğum belgesi', 'doğum kaydı']);
});

test('every word of a text has its place there: none is read and not shown', () => {
  const elsewhere = ['title', 'titleStatus', 'summary', 'alsoCalled', 'when', 'conflicts', 'translatedFrom'];
  expect([...furtherParts, ...elsewhere].sort()).toEqual(Object.keys(textWords.shape).sort());
});

test('what is older than the text it was translated from says so at its part, and leads to that part', () => {
  const { catalogue } = read('sq, sr, tr', ['tr', 'title: İzin\nsteps:\n  - Başvurun.\nfees:\n  issue: belgenin verilmesi']);
  const [service] = catalogue.services;
  const sq = { title: 'Leje', steps: ['Kërkoni.'], fees: { issue: 'lëshimi' } };
  const from = (old: object) => ({ language: 'sq' as const, fields: freshRecord(service!.further!.tr!, { ...sq, ...old }, 'sq').fields });
  const shown = (old: object) => furtherTexts(catalogue, { ...service!, texts: { sq }, further: { tr: { ...service!.further!.tr!, translatedFrom: from(old) } } }, voice)[0]!;
  const newerOf = (text: ReturnType<typeof shown>) => [text.newer, ...text.parts.map(({ newer }) => newer)];
  expect(newerOf(shown({}))).toEqual([undefined, undefined, undefined]);
  expect(newerOf(shown({ steps: ['Prisni.'] }))).toEqual([undefined, { from: 'sq', href: '/sq/trial/permit/#steps' }, undefined]);
  expect(newerOf(shown({ title: 'Lejet', fees: { issue: 'dhënia' } }))).toEqual([{ from: 'sq', href: '/sq/trial/permit/' }, undefined, { from: 'sq', href: '/sq/trial/permit/#fees' }]);
});
