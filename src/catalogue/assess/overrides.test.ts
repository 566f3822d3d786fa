import { describe, expect, test } from 'vitest';
import type { State } from '../model/change.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { overridesOf } from './overrides.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const folder = 'institutions/trial/services/permit';
interface Said { facts?: string; words?: string }
/** The catalogue with one shared description and one service of it. */
const stateOf = (concept: Said, own: Said): State => {
  const { catalogue, problems } = readCatalogue([
    file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n'),
    file('concepts/permit/service.yaml', concept.facts ?? 'silence: granted\n'), file('concepts/permit/sq.md', `---\ntitle: Leje\n${concept.words ?? ''}---\n`),
    file(`${folder}/service.yaml`, `concept: permit\nstatus: unconfirmed\n${own.facts ?? ''}`), ...(own.words ? [file(`${folder}/sq.md`, `---\n${own.words}---\n`)] : []),
  ]);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { catalogue, problems, findings: [], reports: [], stale: [] };
};
const told = (was: Said, is: Said, own: Said, files = ['concepts/permit/service.yaml']) => overridesOf(stateOf(was, own), stateOf(is, own), files).map(({ institution, service, field, file: at, line }) => `${institution}/${service} ${field} ${at}:${line}`);

describe('an institution is told that the shared description says something else now', () => {
  test('where its service keeps a value of its own, at the place of it', () => {
    expect(told({ facts: 'fees: none\n' }, { facts: 'silence: granted\n' }, { facts: 'fees: [{ id: issue, amount: 1, currency: EUR }]\n' })).toEqual([`trial/permit fees ${folder}/service.yaml:3`]);
    expect(told({ words: 'summary: Leje.\n' }, { words: 'summary: Leja.\n' }, { words: 'summary: Leja jonë.\n' })).toEqual([`trial/permit sq.summary ${folder}/sq.md:2`]);
  });

  test('not where it takes over what is said, or says the new already', () => {
    expect(told({ facts: 'fees: none\n' }, { facts: 'silence: granted\n' }, { facts: 'forms: none\n' })).toEqual([]);
    expect(told({ facts: 'silence: granted\n' }, { facts: 'silence: refused\n' }, { facts: 'silence: refused\n' })).toEqual([]);
    expect(told({ facts: 'silence: granted\n' }, { facts: 'silence: refused\n' }, { facts: 'silence: may-appeal\n' }, [`${folder}/service.yaml`])).toEqual([]);
  });

  test('part by part of a time limit and entry by entry of words', () => {
    const limit = (days: number) => ({ facts: `timeLimit: { decision: { days: ${days} }, practice: P1D }\n`, words: `notes: { fees: Në bankë., contact: Para ${days} ditësh. }\n` });
    expect(told(limit(5), limit(6), { facts: 'timeLimit: { practice: P2D }\n', words: 'notes: { fees: Në arkë. }\n' })).toEqual([]);
    expect(told(limit(5), limit(6), { facts: 'timeLimit: { decision: { days: 7 } }\n', words: 'notes: { contact: Kurrë. }\n' })).toEqual([`trial/permit sq.notes.contact ${folder}/sq.md:2`, `trial/permit timeLimit.decision ${folder}/service.yaml:3`]);
  });

  test('not of what no service takes over: checks, sources, conflicts, and where a title comes from', () => {
    const of = (day: string, status: string) => ({ facts: `fees: none\nreview: { checked: ${day} }\nsources: [{ url: "https://example.org/${day}" }]\nconflicts: [{ field: fees, note: n${day} }]\n`, words: `titleStatus: ${status}\n` });
    expect(told(of('2026-01-01', 'official'), of('2026-02-01', 'translated'), { facts: 'review: { checked: 2026-03-01 }\nsources: [{ url: "https://example.org/own" }]\nconflicts: [{ field: fees, note: own }]\n', words: 'title: Leja jonë\ntitleStatus: official\n' })).toEqual([]);
  });
});
