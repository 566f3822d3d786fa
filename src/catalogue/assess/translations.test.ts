import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '#languages/languages.ts';
import type { Catalogue, Service, Texts } from '../model/catalogue.ts';
import type { Text } from '../model/text.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { findingsOf } from './findings.ts';
import { revisionOf } from './revision.ts';
import { rules } from './rules/index.ts';
import { fieldsOfWords, recordedFieldsOf, staleFieldsOf, translationWorkOf, untranslatedFieldsOf, wordsAt } from './translations.ts';

const source: Text = { title: 'Leje', summary: 'Leje për të ndërtuar.', steps: ['Paraqituni.', 'Paguani.'], notes: { fees: 'Në bankë.', 'timeLimit.decision': 'Shpejt.' }, when: { 'under-16': 'nën 16 vjeç' }, body: 'Fjalë.', alsoCalled: ['lejë'], titleStatus: 'official' };
const translation: Text = { title: 'Dozvola', summary: 'Dozvola za gradnju.', steps: ['Dođite.', 'Platite.'], notes: { fees: 'U banci.', 'timeLimit.decision': 'Brzo.' }, when: { 'under-16': 'mlađi od 16 godina' }, body: 'Reči.' };
const fields = ['body', 'notes.fees', 'notes.timeLimit.decision', 'steps', 'summary', 'title', 'when.under-16'];

/** A translation with the revisions of the words it was made from. */
function recorded(text: Text, from: Text, language: Language = 'sq', which = fieldsOfWords(text)): Text {
  return { ...text, translatedFrom: { language, fields: Object.fromEntries(which.map((field) => [field, revisionOf(wordsAt(from, field))])) } };
}

/** The text with other words in one field. */
function changed(text: Text, path: string): Text {
  const [field, ...rest] = path.split('.') as [keyof Text, ...string[]];
  const value = text[field];
  if (rest.length > 0) return { ...text, [field]: { ...(value as object), [rest.join('.')]: 'Tjetër.' } };
  return { ...text, [field]: Array.isArray(value) ? [...(value as string[]), 'Tjetër.'] : 'Tjetër.' };
}

const names = (stale: readonly { language: Language; field: string }[]) => stale.map(({ language, field }) => `${language} ${field}`);
const judged = (texts: Texts, conceptTexts?: Texts) => rules['translation-fresh'].judge({ service: { facts: { status: 'confirmed' }, texts, ...(conceptTexts ? { conceptTexts } : {}) }, institution: { facts: { type: 'agency', names: { sq: '', sr: '', en: '' } } }, acts: new Map(), links: new Map(), today: '2026-11-21' }, {});

describe('a changed source', () => {
  test('every field of words is followed, entry by entry; other names are each language’s own', () => {
    expect(fieldsOfWords(source).sort()).toEqual(fields);
  });

  test.each(fields)('marks exactly the field that was changed (%s)', (field) => {
    const sr = recorded(translation, source);
    expect(staleFieldsOf({ texts: { sq: source, sr } })).toEqual([]);
    expect(staleFieldsOf({ texts: { sq: changed(source, field), sr } })).toEqual([{ language: 'sr', field, from: 'sq' }]);
  });

  test('marks exactly the fields that were changed, in exactly the languages that were made from them', () => {
    fc.assert(fc.property(fc.subarray(fields), fc.subarray(fields), fc.constantFrom<Language>('sq', 'sr'), (which, known, from) => {
      const texts: Texts = { sq: which.reduce(changed, source), sr: recorded(translation, source), en: recorded(translation, from === 'sq' ? source : translation, from, known) };
      const expected = [...[...which].sort().map((field) => `sr ${field}`), ...(from === 'sq' ? known.filter((field) => which.includes(field)).sort().map((field) => `en ${field}`) : [])];
      expect(names(staleFieldsOf({ texts }))).toEqual(expected);
    }));
  });

  test('is noticed when the words are gone, not when the translation is', () => {
    const { summary: _summary, ...without } = source;
    expect(names(staleFieldsOf({ texts: { sq: without, sr: recorded(translation, source) } }))).toEqual(['sr summary']);
    const { summary: _own, ...shorter } = recorded(translation, source);
    expect(staleFieldsOf({ texts: { sq: without, sr: shorter } })).toEqual([]);
  });

  test('is noticed by a record of a whole map too, and by a shorter or longer revision', () => {
    const sr: Text = { ...translation, translatedFrom: { language: 'sq', fields: { notes: revisionOf(source.notes).slice(0, 6), title: `${revisionOf(source.title)}00ff` } } };
    expect(staleFieldsOf({ texts: { sq: source, sr } })).toEqual([]);
    expect(names(staleFieldsOf({ texts: { sq: changed(changed(source, 'notes.fees'), 'title'), sr } }))).toEqual(['sr notes', 'sr title']);
  });
});

describe('the words of a concept', () => {
  const conceptTexts: Texts = { sq: changed(source, 'summary'), sr: recorded(translation, source) };

  test('are judged by the concept’s own texts, and only where the service shows them', () => {
    const { translatedFrom: _record, ...shown } = conceptTexts.sr!;
    expect(staleFieldsOf({ texts: { sq: { ...conceptTexts.sq!, summary: 'E komunës.' }, sr: shown }, conceptTexts })).toEqual([{ language: 'sr', field: 'summary', from: 'sq', inherited: true }]);
    expect(staleFieldsOf({ texts: { sq: conceptTexts.sq!, sr: { ...shown, summary: 'Opštinski.' } }, conceptTexts })).toEqual([]);
  });

  test('are put right in the concept’s file', () => {
    const { catalogue } = readCatalogue(Object.entries({
      'institutions/trial/institution.yaml': 'type: agency\nnames: { sq: A, sr: B, en: C }\n',
      'institutions/trial/services/permit/service.yaml': 'status: unconfirmed\nconcept: permit\n',
      'institutions/trial/services/permit/sr.md': '---\nnotes: { fees: Samo gotovina. }\n---\n',
      'concepts/permit/service.yaml': 'kind: permit\n',
      'concepts/permit/sq.md': '---\ntitle: Leje e re\nnotes: { unit: Vetë. }\n---\n',
      'concepts/permit/sr.md': `---\nnotes: { unit: Sami. }\ntitle: Dozvola\ntranslatedFrom: { language: sq, fields: { title: "${revisionOf('Leje')}", notes.unit: "${revisionOf('Vetë.')}" } }\n---\n`,
    }).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })));
    const said = { title: 'a', asks: 'a', why: 'a', remedy: 'a', good: 'a', bad: 'a' };
    const words = { sq: 'a', sr: 'b', en: 'c' };
    const standard = { version: 1, inForceFrom: '2026-04-03', weights: { must: 3, should: 2, may: 1 }, partial: 0.5, dimensions: [{ id: 'language', words, asks: words }], bands: [], requirements: [{ id: 'fresh', dimension: 'language', level: 'should' as const, rule: 'translation-fresh', words: { sq: said, sr: said, en: said } }] };
    expect(findingsOf({ ...catalogue, standard } as unknown as Catalogue, '2026-11-21')).toMatchObject([{ outcome: 'partial', language: 'sr', file: 'concepts/permit/sr.md', line: 3, reason: { code: 'field-stale', values: { field: 'title', from: 'sq' } }, won: 1, possible: 2 }]);
  });
});

describe('the rule', () => {
  test('names every stale field, and is partial while some are fresh', () => {
    const texts: Texts = { sq: changed(changed(source, 'title'), 'notes.fees'), sr: recorded(translation, source), en: recorded(translation, source, 'sq', ['title']) };
    expect(judged(texts)).toEqual({ outcome: 'partial', language: 'sr', field: 'notes.fees', reason: { code: 'fields-stale', values: { field: 'notes.fees', count: 3, stale: 'sr:notes.fees sr:title en:title' } } });
    expect(judged({ sq: changed(source, 'title'), en: texts.en! })).toMatchObject({ outcome: 'missing', reason: { code: 'field-stale' } });
    expect(judged({ sq: source, sr: translation })).toEqual({ outcome: 'unknown' });
  });

  test('never answers worse after a field is recorded anew', () => {
    const worth = { unknown: -1, missing: 0, partial: 0.5, met: 1, 'not-applicable': -1 };
    fc.assert(fc.property(fc.subarray(fields), fc.subarray(fields), fc.subarray(fields), (known, which, again) => {
      const sq = which.reduce(changed, source);
      const before = recorded(translation, source, 'sq', known);
      const after: Text = { ...before, translatedFrom: { language: 'sq', fields: { ...before.translatedFrom!.fields, ...recorded(translation, sq, 'sq', again).translatedFrom!.fields } } };
      const [old, now] = [judged({ sq, sr: before }).outcome, judged({ sq, sr: after }).outcome];
      expect(worth[now]).toBeGreaterThanOrEqual(worth[old]);
      if (again.length === fields.length) expect(now).toBe('met');
    }));
  });
});

describe('what is not translated', () => {
  test('is named with a language that says it', () => {
    expect(untranslatedFieldsOf({ texts: { sq: { title: 'Leje', notes: { fees: 'a', unit: 'b' } }, sr: { title: 'Dozvola', notes: { fees: 'a' }, output: 'c' } } })).toEqual([
      { language: 'sq', field: 'output', from: 'sr' }, { language: 'sr', field: 'notes.unit', from: 'sq' },
      { language: 'en', field: 'notes.fees', from: 'sq' }, { language: 'en', field: 'notes.unit', from: 'sq' }, { language: 'en', field: 'output', from: 'sr' }, { language: 'en', field: 'title', from: 'sq' },
    ]);
  });

  test('and what is stale stand in the translators’ list, in the service or, once, in the concept', () => {
    const concept = { sq: { title: 'Leje', summary: 'Re.' }, sr: recorded({ title: 'Dozvola', summary: 'Stara.' }, { title: 'Leje', summary: 'E vjetër.' }) };
    const service = (institution: string, id: string, own: Texts, facts: object = {}): Service => ({ id, institution, folder: `institutions/${institution}/services/${id}`, facts: { status: 'unconfirmed', concept: 'permit', ...facts }, texts: Object.fromEntries((['sq', 'sr', 'en'] as const).flatMap((language) => { const { translatedFrom: _record, ...shared } = (concept as Texts)[language] ?? {}; const words = { ...shared, ...own[language] }; return Object.keys(words).length > 0 ? [[language, words]] : []; })), conceptTexts: concept, places: {}, inherited: [] });
    const catalogue = {
      institutions: [], concepts: [{ id: 'permit', facts: {}, texts: concept, places: {} }, { id: 'unused', facts: {}, texts: { sq: { title: 'x' } }, places: {} }],
      services: [service('a', 'two', { sq: { output: 'Letër.' }, sr: recorded({ steps: ['a'] }, {}, 'sq', ['steps']) }), service('a', 'one', {}), service('a', 'gone', { sq: { output: 'x' } }, { status: 'withdrawn' }), service('b', 'one', { en: { output: 'x' } })],
    } as unknown as Catalogue;
    const [shared, two] = ['concepts/permit', 'institutions/a/services/two'];
    expect(translationWorkOf(catalogue, 'a')).toEqual({
      sq: [{ state: 'missing', service: 'two', folder: two, file: `${two}/sq.md`, field: 'steps', from: 'sr' }],
      sr: [{ state: 'stale', concept: 'permit', folder: shared, file: `${shared}/sr.md`, field: 'summary', from: 'sq' }, { state: 'missing', service: 'two', folder: two, file: `${two}/sr.md`, field: 'output', from: 'sq' }],
      en: [
        { state: 'missing', concept: 'permit', folder: shared, file: `${shared}/en.md`, field: 'summary', from: 'sq' }, { state: 'missing', concept: 'permit', folder: shared, file: `${shared}/en.md`, field: 'title', from: 'sq' },
        { state: 'missing', service: 'two', folder: two, file: `${two}/en.md`, field: 'output', from: 'sq' }, { state: 'missing', service: 'two', folder: two, file: `${two}/en.md`, field: 'steps', from: 'sr' },
      ],
    });
    expect(recordedFieldsOf({ texts: concept }).length).toBe(2);
  });
});
