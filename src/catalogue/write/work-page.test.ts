import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { routes, type Route } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { assess } from '../assess/assess.ts';
import { datesOf } from '../assess/due.ts';
import { pointsOf, workOf, type Task } from '../assess/worklist.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import type { ServiceFacts } from '../model/service.ts';
import type { Requirement } from '../model/standard.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { plainOf } from './rich.ts';
import { workAsCalendar } from './work-calendar.ts';
import { workPage, type WorkPage } from './work-page.ts';
import { workAsCsv } from './work-table.ts';

const inEach = (words: string) => ({ sq: words, sr: words, en: words });
const requirement = (id: string, rule: string, given: Partial<Requirement> = {}): Requirement => {
  const words = { title: `Title of ${id}`, asks: `asks ${id}.`, why: '', remedy: `Write \`${id}\`.`, good: '', bad: '' };
  return { id, dimension: 'completeness', level: 'must', rule, words: { sq: words, sr: words, en: words }, ...given };
};
const requirements = [
  requirement('fee-stated', 'stated', { with: { field: 'fees' } }), requirement('text-in-serbian', 'translated', { with: { language: 'sr' }, dimension: 'language' }),
  requirement('checked-recently', 'checked-recently', { with: { months: 12, warn: 18 }, dimension: 'timeliness' }), requirement('editor-named', 'editor-named', { level: 'should', dimension: 'timeliness' }),
];
const service = (id: string, facts: Partial<ServiceFacts>, title = `Leje, ${id}; "e re"`): Service => ({ id, institution: 'trial', folder: `institutions/trial/services/${id}`, facts: { status: 'unconfirmed', ...facts }, texts: { sq: { title, summary: 'Leje për të ndërtuar.' }, sr: { title: 'Građevinska dozvola' } }, places: {}, inherited: [] });
const catalogue: Catalogue = {
  ...readCatalogue([]).catalogue,
  institutions: [{ id: 'trial', facts: { type: 'agency', names: { sq: 'Agjencia, e provës', sr: 'Probna agencija', en: 'Agency; of trial' }, units: [{ id: 'registry', names: inEach('Regjistri') }] }, places: {} }],
  services: [
    service('late', { unit: 'registry', review: { checked: '2025-01-01', next: '2027-01-01' } }), service('near', { review: { checked: '2026-06-01', next: '2026-12-01' } }),
    service('fee', { unit: 'registry', review: { checked: '2026-11-01' }, fees: [{ id: 'issue', amount: 9.36, currency: 'EUR', to: '2026-12-31' }] }, `=HYPERLINK("https://example.org") ${'shumë gjatë '.repeat(12)}ëëëë`),
  ],
  standard: { version: 1, inForceFrom: '2026-04-03', weights: { must: 3, should: 2, may: 1 }, partial: 0.5, requirements, dimensions: ['completeness', 'language', 'timeliness'].map((id) => ({ id, words: inEach(id), asks: inEach(id) })), bands: [{ id: 'low', from: 0, words: inEach('Low') }] },
};
const today = '2026-11-21';
const root = 'https://katalogu.example';
const assessment = assess(catalogue, today);
const tasks = workOf(assessment, 'trial');
const dates = datesOf(assessment.catalogue, assessment.catalogue.institutions[0]!, today);
const voice = (path: Route['path']) => voiceOf(routes.find((route) => route.path === path)!, { keepLatin: [], words: {} });
const page = (path: Route['path'] = 'en', edit?: (file: string) => string): WorkPage => workPage(assessment.catalogue, assessment.reports[0]!, tasks, dates, today, voice(path), edit);

describe('the page of the work list', () => {
  test('says what there is to gain and what the score would become', () => {
    const { lead, outlook, outlookNote, responsible } = page();
    expect(lead).toBe(`${tasks.length} tasks · ${pointsOf(tasks)} points to gain · 1 late`);
    expect(outlook.map(({ step }) => step)).toEqual(['Score today', `With the first ${Math.min(10, tasks.length)} tasks`, 'With all of them done']);
    expect(outlook[2]!.share).toBe(1);
    expect(outlook[0]!.share! < outlook[1]!.share! && outlook[1]!.share! <= outlook[2]!.share!).toBe(true);
    expect(outlookNote).toBeUndefined();
    expect(responsible).toBe('the institution has not named a role for publishing yet');
  });

  test('counts entries that lack by their number, apart from the other tasks', () => {
    const [finding] = tasks.find(({ requirement: of }) => of === 'fee-stated')!.findings;
    const owed = (obligation: string, lacking?: number): Task => ({
      ...tasks[0]!, kind: 'describe', services: [], obligation, requirement: 'fee-stated', points: 3, late: false, findings: [{ ...finding!, ...(lacking === undefined ? {} : { reason: { code: 'fewer-described', values: { lacking } } }) }],
    });
    const of = (given: readonly Task[], path: Route['path'] = 'en') => workPage(assessment.catalogue, assessment.reports[0]!, given, dates, today, voice(path));
    const both = [owed('register', 14), owed('permit'), ...tasks];
    const steps = (path: Route['path']) => of(both, path).outlook.slice(1, 3).map(({ step }) => step);
    const more = Math.min(10, both.length) - 2;
    expect(steps('sq')).toEqual(['Me 15 përshkrime të reja', `Pastaj me ${more} punë të tjera`]);
    expect(steps('sr')).toEqual(['Sa 15 novih opisa', `Zatim sa još ${more} poslova`]);
    expect(steps('en')).toEqual(['With 15 new entries', `Then with ${more} more tasks`]);
    const { won, possible } = assessment.reports[0]!;
    expect(of(both).outlook[1]!.share).toBe((won + 6) / possible);
    expect(of(both, 'sr').outlookNote).toContain('potpun');
    expect(of([owed('permit')]).outlook.map(({ step }) => step)).toEqual(['Score today', 'With 1 new entry', 'With all of them done']);
  });

  test('puts the title of a requirement as what is not met, never as if it were', () => {
    const said = (path: Route['path']) => page(path).groups.filter(({ gap }) => gap).map(({ gap, asked }) => `${gap}: ${plainOf(asked)}`);
    expect(said('sq')).toContain('Nuk plotësohet: “Title of fee-stated”');
    expect(said('sr')).toContain('Nije ispunjeno: „Title of fee-stated“');
    expect(said('en')).toContain('Not met: “Title of fee-stated”');
    expect(page().first.filter(({ href }) => href).every(({ gap }) => gap)).toBe(true);
    expect(page().groups.find(({ kind }) => kind === 'Renew')).not.toHaveProperty('gap');
  });

  test('shows each task once among the groups, and each group under every choice of its tasks', () => {
    const { groups, choices } = page();
    expect(groups.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines))).toHaveLength(tasks.length);
    for (const kind of ['kind', 'language', 'who', 'dimension'] as const) for (const choice of choices[kind]) {
      const shown = groups.filter(({ classes }) => classes.split(' ').includes(choice.id));
      const lines = shown.flatMap(({ parts }) => (kind === 'who' ? parts.filter(({ classes }) => classes.split(' ').includes(choice.id)) : parts).flatMap((part) => part.lines));
      expect(lines, choice.id).toHaveLength(choice.tasks);
    }
    expect(choices.kind.reduce((sum, { tasks: of }) => sum + of, 0)).toBe(tasks.length);
    expect(choices.who.reduce((sum, { tasks: of }) => sum + of, 0)).toBe(tasks.length);
  });

  test('says what to write and where, shortly, and links to the file where the site knows how to change it', () => {
    const { first } = page('en', (file) => `https://example.org/edit/${file}`);
    expect(first[0]).toMatchObject({ place: 'service.yaml:1', edit: 'https://example.org/edit/institutions/trial/services/late/service.yaml', when: 'late since 1 January 2026 (324 days)', who: 'Regjistri', late: true });
    expect(plainOf(first[0]!.help)).toBe('Write checked-recently.');
    expect(page().first[0]!.edit).toBeUndefined();
  });

  test('counts one line for all services once', () => {
    const group = page().groups.find(({ asked }) => plainOf(asked).includes('editor-named'))!;
    expect(group).toMatchObject({ sum: '1 task · 6 points to gain', parts: [{ lines: [{ title: 'The whole institution', place: 'institution.yaml:1', counts: 'counts for all 3 services' }] }] });
  });

  test('names the dates, the late ones as such', () => {
    expect(page().dates.map(({ day, late, what }) => ({ day, late, what }))).toEqual([{ day: '1 January 2026', late: true, what: 'Check of the entry' }, { day: '1 December 2026', late: false, what: 'Check of the entry' }, { day: '31 December 2026', late: false, what: 'A fee ceases to hold' }, { day: '1 November 2027', late: false, what: 'Check of the entry' }]);
  });

  test('lists for translators what is missing, by service', () => {
    const { translations } = page();
    expect(translations.map(({ language, fields }) => [language, fields])).toEqual([['sq', 0], ['sr', 3], ['en', 3]]);
    expect(translations[1]!.services[0]!.fields).toEqual([{ field: 'Summary', state: 'missing', place: 'sr.md:1' }]);
  });

  test('keeps the words of two shared descriptions apart, each under its own name', () => {
    const shared = ['licence', 'permit'].map((id) => ({ id, facts: {}, texts: { sq: { title: `Leje ${id}`, summary: 'Leje.' }, sr: { title: `Dozvola ${id}` } }, places: {} }) as unknown as Catalogue['concepts'][number]);
    const services = shared.map(({ id, texts }) => ({ ...service(id, { concept: id }), texts }));
    const { translations } = workPage({ ...assessment.catalogue, concepts: shared, services }, assessment.reports[0]!, [], [], today, voice('sq'));
    expect(translations[1]!.services.map(({ title, folder, fields }) => [title.text, folder, fields.length])).toEqual([['Leje licence', 'concepts/licence/', 1], ['Leje permit', 'concepts/permit/', 1]]);
  });

  test('is the same in Cyrillic, in Cyrillic', () => {
    const { lead, first } = page('sr-cyrl');
    expect(lead).toMatch(/посло|посао|посла/);
    expect(first[0]!.kind).toBe('Проверите');
  });
});

describe('the table of the work list', () => {
  const rows = (path: Route['path']) => parse(workAsCsv(assessment.catalogue, tasks, voice(path), root), { bom: true, columns: true }) as Record<string, string>[];

  test('has a row for each task, in the order of the list, with the points of the report', () => {
    const read = rows('en');
    expect(read.map(({ Order }) => Number(Order))).toEqual(tasks.map((_, index) => index + 1));
    expect(read.reduce((sum, { Points }) => sum + Number(Points), 0)).toBe(assessment.reports[0]!.possible - assessment.reports[0]!.won);
    expect(read[0]).toMatchObject({ Task: 'Check', 'Days late': '324', Due: '2026-01-01', Unit: 'Regjistri', Role: 'the institution has not named a role for publishing yet', Page: `${root}/en/trial/late/` });
  });

  test.each(routes.map(({ path }) => path))('names every column once in %s', (path) => {
    const [header] = parse(workAsCsv(assessment.catalogue, tasks, voice(path), root), { bom: true }) as string[][];
    expect(new Set(header).size).toBe(header!.length);
  });

  test('begins with the mark that spreadsheets need and disarms what they would calculate', () => {
    const written = workAsCsv(assessment.catalogue, tasks, voice('sq'), root);
    expect(written.startsWith('\uFEFF')).toBe(true);
    expect(rows('sq').some(({ Shërbimi }) => Shërbimi!.startsWith("'=HYPERLINK"))).toBe(true);
  });
});

/** Reads a calendar back by RFC 5545: unfolds, parts names, parameters and values, and resolves what is escaped. */
function readCalendar(text: string): { properties: Record<string, string>; events: Record<string, string>[] } {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean);
  const events: Record<string, string>[] = [];
  const properties: Record<string, string> = {};
  let open: Record<string, string> = properties;
  for (const line of lines) {
    const [, name, parameters = '', value = ''] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? expect.fail(`no content line: ${line}`);
    if (line === 'BEGIN:VEVENT') events.push((open = {}));
    else if (line === 'END:VEVENT') open = properties;
    else open[`${name}${parameters}`] = value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
  }
  return { properties, events };
}

describe('the calendar of the work list', () => {
  const written = (path: Route['path'] = 'sq') => workAsCalendar(assessment.catalogue, 'trial', dates, today, voice(path), root);

  test.each(routes.map(({ path }) => path))('keeps to the lines of RFC 5545 in %s', (path) => {
    const text = written(path);
    expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    for (const line of text.split('\r\n')) expect(Buffer.from(line).toString('utf8')).toBe(line);
    const begun = [...text.matchAll(/^(BEGIN|END):(\w+)/gm)].map(([, which, what]) => `${which} ${what}`);
    expect(begun[0]).toBe('BEGIN VCALENDAR');
    expect(begun.filter((one) => one === 'BEGIN VEVENT')).toHaveLength(begun.filter((one) => one === 'END VEVENT').length);
    expect(readCalendar(text).properties).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH' });
  });

  test('says when, what and where, as whole days that leave nobody busy', () => {
    const { properties, events } = readCalendar(written());
    expect(properties['X-WR-CALNAME']).toBe('Agjencia, e provës: datat e katalogut');
    expect(events.map((event) => event['DTSTART;VALUE=DATE'])).toEqual(['20260101', '20261201', '20261231', '20271101']);
    expect(events[0]).toMatchObject({ UID: 'check.trial.late@katalogu', DTSTAMP: '20261121T000000Z', SUMMARY: 'Kontroll i vonuar: Leje, late; "e re"', TRANSP: 'TRANSPARENT', 'URL;VALUE=URI': `${root}/sq/trial/late/` });
    expect(events[2]).toMatchObject({ UID: 'fee.trial.fee.issue@katalogu', CATEGORIES: expect.stringContaining('Agjencia') as string });
    expect(events[2]!.DESCRIPTION).toContain('9,36');
    expect(events[2]!.DESCRIPTION).toContain('institutions/trial/services/fee/service.yaml:1');
  });

  test('names the office whose hours end, beside the last day of them', () => {
    const [trial] = assessment.catalogue.institutions;
    const offices = ['desk', 'archive'].map((id) => ({ id, names: inEach(`Zyra ${id}`), hours: [{ opens: '07:00', closes: '15:00', from: '2026-12-01', to: '2027-01-31' }, { opens: '08:00', closes: '16:00', from: '2026-01-01', to: '2026-11-30' }] }));
    const read = { ...assessment.catalogue, services: [], institutions: [{ ...trial!, facts: { ...trial!.facts, offices } }] };
    const { events } = readCalendar(workAsCalendar(read, 'trial', datesOf(read, read.institutions[0]!, today), today, voice('sq'), root));
    expect(events.map((event) => [event.UID, event['DTSTART;VALUE=DATE'], event.SUMMARY])).toEqual(['archive', 'desk'].map((id) => [`hours.trial.${id}@katalogu`, '20270131', `Orarit i mbaron vlefshmëria: Zyra ${id}`]));
  });

  test('is the same bytes each time, with the same ids in every language', () => {
    expect(written()).toBe(written());
    const uids = (path: Route['path']) => readCalendar(written(path)).events.map(({ UID }) => UID);
    for (const { path } of routes) expect(uids(path)).toEqual(uids('sq'));
    expect(new Set(uids('sq')).size).toBe(dates.length);
  });

  test('is written in the script of its readers', () => {
    expect(readCalendar(written('sr-cyrl')).events[1]!.SUMMARY).toBe('Провера: Грађевинска дозвола (near)');
  });
});
