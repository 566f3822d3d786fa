import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { editContext } from '#src/edit/context.ts';
import { assess } from '../assess/assess.ts';
import { datesOf } from '../assess/due.ts';
import { workOf } from '../assess/worklist.ts';
import type { History } from '../model/history.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { titleOfService } from './change-section.ts';
import { changesPage } from './changes.ts';
import { changesAsAtom } from './feed.ts';
import { titleBeside } from './names.ts';
import { leafletOf, posterOf } from './paper.ts';
import { reportPage } from './report-page.ts';
import { requirementPage } from './requirement-page.ts';
import { linkTo } from './service-links.ts';
import { toldPage } from './told.ts';
import { workAsCalendar } from './work-calendar.ts';
import { workPage } from './work-page.ts';
import { workAsCsv } from './work-table.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const service = (id: string, facts: string, title: string) => [file(`institutions/m/services/${id}/service.yaml`, facts), file(`institutions/m/services/${id}/sq.md`, `---\ntitle: ${title}\n---\n`)];
const institution = file('institutions/m/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Town }\nunits:\n  - { id: gardens, names: { sq: Gjelbërim, sr: Zelenilo, en: Gardens } }\n  - { id: roads, names: { sq: Rrugë, sr: Putevi, en: Roads } }\n');
const requirement = 'dimension: completeness\nlevel: must\nrule: stated\nwith: { field: fees }\nwords:\n' + ['sq', 'sr', 'en'].map((language) => `  ${language}: { title: Fee, asks: a, why: b, remedy: c, good: d, bad: e }\n`).join('');
const today = '2026-11-21';
const { catalogue: read, problems } = readCatalogue([
  file('standard/standard.yaml', `version: 1\ninForceFrom: 2026-01-01\nweights: { must: 3, should: 2, may: 1 }\npartial: 0.5\ndimensions:\n  - { id: completeness, words: { sq: a, sr: b, en: c }, asks: { sq: a, sr: b, en: c } }\nbands:\n  - { id: low, from: 0, words: { sq: a, sr: b, en: c } }\n`),
  file('standard/requirements/fee-stated.yaml', requirement),
  institution,
  ...['gardens', 'roads'].flatMap((unit) => service(`permit-${unit}`, `status: confirmed\nunit: ${unit}\nreview: { checked: 2026-01-01, by: ${unit}, next: 2026-12-01 }\nrelated: [tax]\n`, 'Leje')),
  ...service('permit-old', 'status: withdrawn\nunit: roads\n', 'Leje'),
  ...service('tax', 'status: confirmed\nunit: roads\nrelated: [permit-gardens, permit-roads]\nreview: { checked: 2026-01-01, by: roads, next: 2026-12-01 }\n', 'Taksa'),
  file('feedback/m.csv', 'month,service,reason,part,count,language\n2026-10,permit-gardens,unclear,,3,sq\n2026-10,permit-roads,unclear,,2,sq\n'),
]);
const { catalogue, reports, findings } = assess(read, today);
const [m] = catalogue.institutions as [typeof catalogue.institutions[number]];
const shown = catalogue.services.filter(({ facts }) => facts.status !== 'withdrawn');
const [sq, , , en] = routes.map((route) => voiceOf(route, catalogue.script)) as [ReturnType<typeof voiceOf>, unknown, unknown, ReturnType<typeof voiceOf>];
const tasks = workOf({ catalogue, findings, today }, 'm');
const dates = datesOf(catalogue, m, today);
const work = () => workPage(catalogue, reports[0]!, tasks, dates, today, sq);
const history: History = { from: 'commits', complete: true, shallow: false, entries: ['gardens', 'roads'].map((unit) => ({ institution: 'm', service: `permit-${unit}`, kind: 'changed', date: '2026-10-01T10:00:00Z', revision: 'abc', titles: { sq: 'Leje' }, facts: [{ field: 'summary', change: 'changed', language: 'sq' }] })) } as History;
const wordsOf = (title: string | { text: string }) => (typeof title === 'string' ? title : title.text);

const lists: Readonly<Record<string, () => readonly string[]>> = {
  'on a poster': () => posterOf(catalogue, m, shown, [sq], (address) => address).services.map(({ titles }) => titles[0]!.text),
  'on a leaflet': () => leafletOf(catalogue, m, shown, sq, (address) => address).services.map(({ title }) => title.text),
  'among the dates of a work list': () => work().dates.flatMap(({ names }) => names.map(({ title }) => wordsOf(title))),
  'among the first tasks': () => work().first.map(({ subject }) => wordsOf(subject.title)),
  'among all tasks': () => work().groups.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines.map(({ title }) => wordsOf(title)))),
  'among what is to be translated': () => work().translations.flatMap(({ services }) => services.map(({ title }) => title.text)),
  'in the table of tasks': () => [...workAsCsv(catalogue, tasks, sq, '').matchAll(/Leje[^",;\r\n]*/g)].map(([title]) => title),
  'in the calendar of tasks': () => [...workAsCalendar(catalogue, 'm', dates, today, sq, 'https://katalogu.example').matchAll(/Leje[^"\r\n]*/g)].map(([title]) => title),
  'in the report of an institution': () => { const page = reportPage(catalogue, reports[0]!, findings, sq); return [...page.groups.map(({ title }) => wordsOf(title)), ...page.perService.map(({ name }) => wordsOf(name))]; },
  'under a requirement': () => requirementPage({ catalogue, services: shown, reports, open: { addressed: [], findings, inventory: [], today, root: '' } }, catalogue.standard!.requirements[0]!, sq).institutions.flatMap(({ services }) => services.flatMap(({ links }) => links.map(({ title }) => title.text))),
  'among what readers told': () => toldPage(catalogue, 'm', today, sq).map(({ title }) => title.text),
  'among changes': () => changesPage(catalogue, shown, history, sq).days.flatMap(({ institutions }) => institutions.flatMap(({ changes }) => changes.map(({ title }) => title.text))),
  'in a feed': () => [...changesAsAtom({ catalogue, services: shown, history, today, root: 'https://katalogu.example' }, {}, sq).matchAll(/<title>(Leje[^<]*), Komuna/g)].map(([, title]) => title!),
  'among related services': () => ['permit-gardens', 'permit-roads'].map((id) => linkTo(catalogue, shown.find((one) => one.id === 'tax')!, id, sq)!.text),
  'in the answer to a pull request': () => ['permit-gardens', 'permit-roads'].map((id) => titleOfService({ result: { catalogue, before: { catalogue } }, language: 'sq' } as Parameters<typeof titleOfService>[0], 'm', id)),
  'in the list of the editor': () => editContext([], catalogue, reports, today).services.filter(({ id }) => id !== 'permit-old').map(({ titles }) => titles.sq!),
};

test('the content is right', () => expect(problems).toEqual([]));

test.each(Object.entries(lists))('two services of an institution under one title are told apart %s', (_, listed) => {
  const permits = listed().filter((title) => title.startsWith('Leje'));
  expect([...new Set(permits)].sort()).toEqual(['Leje (Gjelbërim)', 'Leje (Rrugë)']);
});

test('a withdrawn service keeps its title, and so does the only one under a title', () => {
  const titled = (id: string) => titleBeside(catalogue, catalogue.services.find((one) => one.id === id)!, en).text;
  expect(['permit-old', 'tax', 'permit-roads'].map(titled)).toEqual(['Leje', 'Taksa', 'Leje (Roads)']);
});

test('a poster says a title once where one language has to lend it to another', () => {
  const files = ['gardens', 'roads'].flatMap((unit) => service(`permit-${unit}`, `status: confirmed\nunit: ${unit}\n`, 'Leje'));
  const { catalogue: lent } = readCatalogue([institution, ...files, file('institutions/m/services/permit-roads/sr.md', '---\ntitle: Dozvola\n---\n')]);
  const [first, second] = routes.map((route) => voiceOf(route, lent.script)) as [typeof sq, typeof sq];
  expect(posterOf(lent, lent.institutions[0]!, lent.services, [first, second], (address) => address).services.map(({ titles }) => titles.map(({ text }) => text))).toEqual([['Leje (Gjelbërim)'], ['Leje (Rrugë)', 'Dozvola']]);
});
