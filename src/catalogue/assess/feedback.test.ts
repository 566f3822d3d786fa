import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { taskInWords } from '../write/task-words.ts';
import { toldPage } from '../write/told.ts';
import { toldOf } from './feedback.ts';
import { idOf, workOf } from './worklist.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const service = (id: string, review: string) => [file(`institutions/trial/services/${id}/service.yaml`, `status: confirmed\nunit: desk\nfees:\n  - { id: issue, amount: 2, currency: EUR }\n${review}`), file(`institutions/trial/services/${id}/sq.md`, `---\ntitle: ${id}\nalsoCalled: [a b, c d, e f, g h, i j]\n---\n`)];
const catalogueWith = (rows: readonly string[], review = '') => readCatalogue([
  file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\nunits: [{ id: desk, names: { sq: Sporteli, sr: Šalter, en: Desk } }]\n'),
  ...service('permit', review), ...service('extract', ''), file('feedback/trial.csv', `month,service,reason,part,count,language\n${rows.join('\n')}\n`),
]).catalogue;
const today = '2026-11-21';

test('what readers told is summed over months and languages, most often first', () => {
  expect(toldOf(catalogueWith(['2026-10,permit,wrong,fees,4,sq', '2026-11,permit,wrong,fees,7,sr', '2026-09,permit,wrong,fees,1,sq', '2026-11,extract,unclear,,2,']), 'trial', today)).toEqual([
    { institution: 'trial', service: 'permit', reason: 'wrong', part: 'fees', count: 12, open: 12, from: '2026-09', to: '2026-11' },
    { institution: 'trial', service: 'extract', reason: 'unclear', count: 2, open: 2, from: '2026-11', to: '2026-11' },
  ]);
});

test('a check settles what was told in the months before it, but nothing of its own month; a check that lies ahead settles nothing', () => {
  const rows = ['2026-09,permit,wrong,fees,5,', '2026-10,permit,wrong,fees,7,'];
  const openAfter = (day: string) => toldOf(catalogueWith(rows, `review: { checked: ${day}, by: desk }\n`), 'trial', today)[0]!.open;
  expect([openAfter('2026-10-15'), openAfter('2026-11-01'), openAfter('2027-01-01')]).toEqual([7, 0, 12]);
});

test('months that lie ahead are not counted, and nobody else’s are', () => {
  expect(toldOf(catalogueWith(['2026-12,permit,wrong,fees,5,']), 'trial', today)).toEqual([]);
  expect(toldOf(catalogueWith(['2026-11,permit,wrong,fees,5,']), 'other', today)).toEqual([]);
});

test('the work list asks to check it, at the line of the fact, what is called wrong before what is called unclear', () => {
  const catalogue = catalogueWith(['2026-11,extract,unclear,,40,', '2026-11,permit,wrong,fees,12,', '2026-11,extract,otherwise,,13,']);
  const tasks = workOf({ catalogue, findings: [], today }, 'trial').filter(({ notice }) => notice?.what === 'told');
  expect(tasks.map(({ services, kind, field, file: at, line, points, doer }) => [services[0], kind, field, at, line, points, doer.unit])).toEqual([
    ['extract', 'check', 'review', 'institutions/trial/services/extract/service.yaml', 1, 0, 'desk'], ['permit', 'check', 'fees', 'institutions/trial/services/permit/service.yaml', 3, 0, 'desk'], ['extract', 'check', 'review', 'institutions/trial/services/extract/service.yaml', 1, 0, 'desk'],
  ]);
  expect(new Set(tasks.map(idOf)).size).toBe(3);
  const said = (path: string) => taskInWords(catalogue, tasks[1]!, voiceOf(routes.find((route) => route.path === path)!, catalogue.script)).matter.map((piece) => ('text' in piece ? piece.text : '')).join('');
  expect(routes.map(({ path }) => said(path))).toEqual(['12 herë: “Një e dhënë është e gabuar” – Taksat (2026-11).', '12 puta: „Neki podatak je pogrešan“ – Takse (2026-11).', '12 пута: „Неки податак је погрешан“ – Таксе (2026-11).', '12 times: “A fact is wrong” – Fees (2026-11).']);
});

test('the report names the service, how often, and what a check has settled since', () => {
  const catalogue = catalogueWith(['2026-09,permit,wrong,fees,5,', '2026-11,permit,wrong,fees,1,', '2026-09,permit,missing,,1,'], 'review: { checked: 2026-10-15, by: desk }\n');
  expect(toldPage(catalogue, 'trial', today, voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script))).toEqual([{ title: { text: 'permit', lang: 'sq' }, href: '/en/trial/permit/', lines: [
    { text: '6 times: “A fact is wrong” – Fees (2026-09 to 2026-11).', state: '1 since the last check' }, { text: 'Once: “Something is missing” (2026-09).', state: 'checked since then' },
  ] }]);
});
