import { describe, expect, test } from 'vitest';
import { factChangesBetween } from '#catalogue/assess/fact-changes.ts';
import { linksOfService } from '#catalogue/assess/links.ts';
import { mergeOf } from '#catalogue/assess/merge.ts';
import { staleFieldsOf, untranslatedFieldsOf } from '#catalogue/assess/translations.ts';
import { revisionOf } from '#catalogue/assess/revision.ts';
import { workOf } from '#catalogue/assess/worklist.ts';
import { outputsOf } from '#catalogue/model/several.ts';
import { serviceAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { linkedFile } from '#catalogue/write/linked-files.ts';
import { serviceAsSchemaOrg } from '#catalogue/write/schema-org.ts';
import { servicePage } from '#catalogue/write/service-page.ts';
import type { Table } from '#catalogue/write/table.ts';
import { tables } from '#catalogue/write/tables.ts';
import { cpsvTerms } from '#catalogue/write/terms.ts';
import { messageOf } from '#catalogue/write/finding-words.ts';
import { voiceFor } from '#catalogue/write/voices.ts';
import { textOf } from '#search/texts.ts';
import { file, filesOf, judgedFiles, siteFolder } from './judged.ts';

const shared = await filesOf(siteFolder('sparse'));
const acts = file('vocabularies/acts.yaml', 'law-old:\n  words: { sq: Ligji, sr: Zakon, en: Law }\n  url: https://example.org/old\n  replacedBy: law-new\nlaw-new:\n  words: { sq: Ligji i ri, sr: Novi zakon, en: New law }\n');
const text = (words: string) => `---\ntitle: T\n${words}---\n`;

/** A service of a folder, judged; `concept` gives it a shared description. */
function trial(facts: string, words: Partial<Record<'sq' | 'sr' | 'en', string>> = {}, concept?: { facts: string; en?: string }) {
  const judged = judgedFiles([
    ...shared.filter(({ path }) => /^(?:standard|vocabularies)\//.test(path) && path !== acts.path), acts,
    file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n'),
    file('institutions/trial/services/permit/service.yaml', `${concept ? 'concept: permit\n' : ''}status: confirmed\n${facts}`),
    ...Object.entries({ en: '', ...words }).map(([language, own]) => file(`institutions/trial/services/permit/${language}.md`, text(own))),
    ...(concept ? [file('concepts/permit/service.yaml', concept.facts), file('concepts/permit/en.md', text(concept.en ?? ''))] : []),
  ]);
  const service = judged.catalogue.services[0]!;
  const voice = voiceFor(judged.catalogue, 'en');
  return {
    ...judged, services: judged.catalogue.services, service, voice, page: servicePage(judged.catalogue, service, voice),
    finding: (requirement: string) => judged.findings.find((one) => one.requirement === requirement)!,
    linked: () => [...linkedFile('ttl', serviceAsCpsv({ catalogue: judged.catalogue, services: judged.catalogue.services, root: 'https://a.example' })(service), 'https://a.example', cpsvTerms)].join(''),
    schemaOrg: () => (serviceAsSchemaOrg(judged.catalogue, service, voice, 'https://a.example', []) as { '@graph': Record<string, unknown>[] })['@graph'].find((thing) => thing['@type'] === 'GovernmentService')!,
  };
}
const two = 'outputs:\n  - { id: permit, type: permit, validity: P1Y }\n  - { id: card, validity: unlimited }\n';
const card = 'outputs:\n  card: The foreigner’s card.\n';

describe('what one receives', () => {
  test('is one thing where one is stated, in a sentence or by its kind, and each by itself where several are', () => {
    expect(trial('output: { type: permit, validity: P1Y }\n').page.output.value).toEqual([{ type: 'Permit', validity: '1 year' }]);
    expect(trial('', { en: 'output: A paper.\n' }).page.output.value).toEqual([{ words: { text: 'A paper.', lang: 'en' } }]);
    expect(trial(two, { en: card }).page.output.value).toEqual([{ type: 'Permit', validity: '1 year' }, { words: { text: 'The foreigner’s card.', lang: 'en' }, validity: 'unlimited' }]);
    expect(trial('').page.output).toMatchObject({ state: 'missing' });
  });

  test('is stated whole only when each of them is, and the finding says of how many it is not', () => {
    const judged = trial('outputs:\n  - { id: permit, type: permit, validity: P1Y }\n  - { id: card, type: permit }\n');
    const finding = judged.finding('output-stated');
    expect(finding).toMatchObject({ outcome: 'partial', field: 'outputs', file: 'institutions/trial/services/permit/service.yaml', line: 2 });
    expect(messageOf(finding, judged.catalogue.standard!.requirements.find(({ id }) => id === finding.requirement)!, 'en')).toContain('is not stated for 1 of the 2 things that you receive');
    expect(trial(two, { en: card }).finding('output-stated').outcome).toBe('met');
    expect(trial('outputs: [{ id: permit }, { id: card }]\n').finding('output-stated').outcome).toBe('missing');
    expect(trial('unseen: [output]\noutputs: [{ id: permit }]\n').finding('output-stated').outcome).toBe('unknown');
  });

  test('fifty of them are read, shown and published, each under an address of its own', () => {
    const many = trial(`outputs:\n${Array.from({ length: 50 }, (_, index) => `  - { id: paper-${index + 1}, type: permit, validity: P${index + 1}D }\n`).join('')}`);
    expect(many.problems.filter(({ severity, file: path }) => severity === 'error' && path.startsWith('institutions/'))).toEqual([]);
    expect(many.page.output.value).toHaveLength(50);
    expect(new Set(many.linked().match(/permit#output-paper-\d+(?=> a cv:Output)/g))).toHaveLength(50);
  });

  test('keeps the address that it had in linked data where it is one, and has several in the vocabulary of the state and of search engines', () => {
    const one = trial('output: { type: permit, validity: P1Y }\n');
    expect(one.linked()).toMatch(/cpsv:produces <[^>]*permit#output>/);
    expect(one.schemaOrg().serviceOutput).toEqual({ '@type': 'Thing', name: 'permit' });
    const several = trial(two, { en: card });
    expect(several.linked()).toMatch(/permit#output-card> a cv:Output ;[^<]*dct:description "The foreigner’s card\."@en ;[^<]*kat:unlimited/);
    expect(several.schemaOrg().serviceOutput).toEqual([{ '@type': 'Thing', name: 'permit' }, { '@type': 'Thing', name: 'The foreigner’s card.' }]);
  });

  test('stands in the tables, and in what is searched', () => {
    const several = trial(two, { en: card });
    const cells = (table: Table, of: object, ...names: string[]) => [...table.rows({ ...of, generated: '2026-11-21', reports: [] } as never, 'trial')].map((row) => names.map((name) => row[table.columns.findIndex(({ id }) => id === name)]));
    expect(cells(tables.servicesTable, several, 'outputs')).toEqual([['id: permit, type: permit, validity: P1Y; id: card, validity: unlimited']]);
    expect(cells(tables.outputsTable, several, 'answer', 'id', 'validity', 'kind_en', 'words_en')).toEqual([['stated', 'permit', 'P1Y', 'permit', undefined], ['stated', 'card', 'unlimited', undefined, 'The foreigner’s card.']]);
    expect(cells(tables.outputsTable, trial('output: { validity: P1Y }\n', { en: 'output: A paper.\n' }), 'answer', 'id', 'validity', 'words_en')).toEqual([['stated', '', 'P1Y', 'A paper.']]);
    expect(cells(tables.outputsTable, trial('unseen: [output]\n'), 'answer')).toEqual([['not-seen']]);
    expect(cells(tables.deadlinesTable, trial('applicantDeadline: { days: 30 }\n'), 'answer', 'days')).toEqual([['stated', 30]]);
    expect(textOf(several.catalogue, several.service, 'en')).toContain('The foreigner’s card.');
  });

  test('a contradiction noted on the one or on the list holds for what is stated', () => {
    for (const field of ['output', 'outputs', 'outputs.validity']) {
      const judged = trial(`${two}conflicts: [{ field: ${field}, note: which }]\n`, { en: `${card}conflicts:\n  which: Two pages differ.\n` });
      expect(judged.finding('output-stated').outcome, field).toBe('partial');
      expect(judged.page.output.conflicts.map(({ text: said }) => said), field).toEqual(['Two pages differ.']);
      expect(judged.linked(), field).not.toMatch(/kat:validFor/);
    }
  });
});

describe('an institution over the shared description', () => {
  const one = { facts: 'output: { type: permit, validity: P1Y }\n', en: 'output: The permit.\n' };
  const several = { facts: two, en: 'outputs:\n  permit: The permit.\n  card: The card.\n' };

  test('that states several takes nothing of the one, and the other way round', () => {
    const own = trial('outputs:\n  - { id: copy, type: extract }\n', {}, one);
    expect(own.service.facts).toMatchObject({ outputs: [{ id: 'copy' }] });
    expect(own.service.facts.output).toBeUndefined();
    expect(own.service.texts.en!.output).toBeUndefined();
    expect(own.service.inherited).not.toContain('output');
    const back = trial('output: { validity: P6M }\n', {}, several);
    expect(back.service.facts).toMatchObject({ output: { validity: 'P6M' } });
    expect([back.service.facts.outputs, back.service.texts.en!.outputs]).toEqual([undefined, undefined]);
    expect(back.page.output.value).toEqual([{ validity: '6 months' }]);
  });

  test('inherits the list whole, puts its own list in its place, and words each by its id', () => {
    expect(trial('', { en: 'outputs:\n  card: Our card.\n' }, several).page.output.value!.map(({ words }) => words?.text)).toEqual(['The permit.', 'Our card.']);
    expect(outputsOf(trial('outputs: [{ id: card, type: permit }]\n', {}, several).service)).toEqual([{ id: 'card', type: 'permit' }]);
    expect(trial('output: { validity: P6M }\n', {}, one).page.output.value).toEqual([{ type: 'Permit', words: { text: 'The permit.', lang: 'en' }, validity: '6 months' }]);
  });
});

describe('by when one must apply', () => {
  const deadlines = 'applicantDeadlines:\n  - { id: here, days: 30, from: event, act: law-old }\n  - { id: abroad, days: 90, from: event }\n';
  const said = 'applicantDeadlines:\n  abroad: born abroad\n';

  test('is shown once as ever, and several times with what each is for', () => {
    expect(trial('applicantDeadline: { days: 30, from: event }\n').page.applicantDeadlines).toEqual([{ length: '30 days', from: expect.any(String) as string }]);
    expect(trial(deadlines, { en: said }).page.applicantDeadlines.map(({ length, words }) => [length, words?.text])).toEqual([['30 days', undefined], ['90 days', 'born abroad']]);
  });

  test('is said in linked data, each with its words', () => {
    expect(trial('applicantDeadline: { days: 30, from: event }\n').linked()).toMatch(/kat:applicantDeadline <[^>]*#applicant-deadline>/);
    const data = trial(deadlines, { en: said }).linked();
    expect(data).toMatch(/#applicant-deadline-here>.*#applicant-deadline-abroad>/s);
    expect(data).toMatch(/#applicant-deadline-abroad> a kat:TimeLimit ;[^<]*P90D[^<]*born abroad/);
  });

  test('names the act that each rests on: it is checked, and a replaced one is a task', () => {
    const judged = trial(deadlines);
    expect(linksOfService(judged.service, judged.catalogue.vocabularies.acts)).toContainEqual({ url: 'https://example.org/old', field: 'applicantDeadlines' });
    expect(workOf({ ...judged, today: '2026-11-21' } as never, 'trial').filter(({ notice }) => notice?.what === 'act').map(({ field }) => field)).toEqual(['applicantDeadlines']);
  });
});

describe('words by id', () => {
  const sq = 'outputs:\n  permit: Leja për 90 ditë.\n  card: Kartela.\n';

  test('agree in every language: a number that differs, an id that only one has', () => {
    const differs = trial(two, { sq, sr: 'outputs:\n  permit: Dozvola na 60 dana.\n  card: Kartica.\n' }).finding('facts-agree');
    expect(differs).toMatchObject({ outcome: 'missing', field: 'outputs.permit', file: 'institutions/trial/services/permit/sr.md', line: 4 });
    expect(trial(two, { sq, sr: 'outputs:\n  permit: Dozvola na 90 dana.\n' }).finding('facts-agree').outcome).toBe('met');
    const { texts } = trial(two, { sq, sr: 'outputs:\n  permit: Dozvola na 90 dana.\n' }).service;
    expect(untranslatedFieldsOf({ texts }).filter(({ language }) => language === 'sr')).toEqual([{ language: 'sr', field: 'outputs.card', from: 'sq' }]);
  });

  test('are stale one by one', () => {
    const fresh = revisionOf('Leja për 90 ditë.');
    const { service } = trial(two, { sq, sr: `outputs:\n  permit: Dozvola na 90 dana.\n  card: Kartica.\ntranslatedFrom:\n  language: sq\n  fields:\n    outputs.permit: ${fresh}\n    outputs.card: "00000000"\n` });
    expect(staleFieldsOf(service)).toEqual([{ language: 'sr', field: 'outputs.card', from: 'sq' }]);
  });
});

describe('a change', () => {
  test('of one of several is that one’s, before and after', () => {
    const after = trial(two.replace('P1Y', 'P5Y')).service;
    expect(factChangesBetween(trial(two).service, after)).toEqual([{ field: 'outputs', change: 'changed', before: { id: 'permit', type: 'permit', validity: 'P1Y' }, after: { id: 'permit', type: 'permit', validity: 'P5Y' } }]);
  });

  test('that an import brings is never written beside the other way of stating it', () => {
    const now = { facts: { output: { validity: 'P1Y' } }, texts: { en: { output: 'A paper.' } } };
    const fields = new Map<string, unknown>([['outputs', [{ id: 'permit', type: 'permit' }]], ['en.outputs', { permit: 'The permit.' }], ['kind', 'permit']]);
    expect(mergeOf(now, { fields, silenceRemoves: () => false, onlyAdds: () => false }, []).map(({ field, fate }) => [field, fate])).toEqual([['en.output', 'kept'], ['en.outputs', 'both-changed'], ['kind', 'taken'], ['output', 'kept'], ['outputs', 'both-changed']]);
  });
});
