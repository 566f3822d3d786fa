import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { expect, test } from 'vitest';
import { readCatalogue } from '../read/catalogue.ts';
import { serviceAsCpsv } from './cpsv-ap.ts';
import { profileAsShacl } from './profile.ts';
import { basesOf } from './statements.ts';
import { asTurtle } from './turtle.ts';

const root = 'https://katalogu.example';
const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const institution = file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n');

/** One service as Turtle, on a day. */
function turtleOf(facts: string, texts: Readonly<Record<string, string>>, day?: string): string {
  const read = readCatalogue([institution, file('institutions/trial/services/permit/service.yaml', `status: confirmed\n${facts}`), ...Object.entries(texts).map(([language, words]) => file(`institutions/trial/services/permit/${language}.md`, `---\n${words}---\n`))]);
  const catalogue = { ...read.catalogue, ...(day === undefined ? {} : { day }) };
  return [...asTurtle(serviceAsCpsv({ catalogue, services: catalogue.services, root })(catalogue.services[0]!), basesOf(root))].join('');
}

test('a conflict that is settled on a day to come is open until then', () => {
  const facts = 'fees: [{ id: issue, amount: 5, currency: EUR }]\noutput: { validity: P1Y }\nconflicts: [{ field: fees, note: two-fees, resolved: 2026-12-24 }, { field: output.validity, note: two-lengths, resolved: 2026-12-24 }]\n';
  const before = turtleOf(facts, { sq: 'title: Leje\n' }, '2026-12-23');
  expect(before).not.toMatch(/cv:hasCost|kat:validFor/);
  expect(before).toMatch(/kat:hasConflict <[^>]*#conflict-two-fees>, <[^>]*#conflict-two-lengths>/);
  const after = turtleOf(facts, { sq: 'title: Leje\n' }, '2026-12-24');
  expect(after).toMatch(/cv:hasCost[^]*kat:validFor "P1Y"/);
  expect(after).not.toContain('kat:hasConflict');
});

test('who acts in a step is said where the facts and every text have as many steps', () => {
  const two = 'steps: [{ by: applicant }, { by: institution }]\n';
  const steps = (...lines: string[]) => `title: Leje\nsteps: [${lines.join(', ')}]\n`;
  expect(turtleOf(two, { sq: steps('një', 'dy'), en: steps('one', 'two') }).match(/kat:actor kat:by-\w+/g)).toEqual(['kat:actor kat:by-applicant', 'kat:actor kat:by-institution']);
  expect(turtleOf(two, { sq: steps('një', 'dy', 'tre') })).not.toContain('kat:actor');
  expect(turtleOf(two, { sq: steps('një', 'dy'), en: steps('all in one') })).not.toContain('kat:actor');
});

test('a condition keeps its id, and a check the role of whoever made it', () => {
  const text = turtleOf('fees: [{ id: issue, amount: 5, currency: EUR, when: abroad }]\nreview: { checked: 2026-11-01, by: registry-desk }\n', { sq: 'title: Leje\nwhen: { abroad: jashtë vendit }\n' });
  expect(text).toContain('kat:condition "jashtë vendit"@sq ;\n  kat:conditionId "abroad"');
  expect(text).toContain('kat:checkedBy "registry-desk"');
});

test('a time limit on which sources agree stays beside a conflict about how long it takes in practice', async () => {
  const text = turtleOf('timeLimit: { decision: { days: 10 }, practice: P3D }\nconflicts: [{ field: timeLimit.practice, note: two-lengths }]\n', { sq: 'title: Leje\n' });
  expect(text).toContain('cv:processingTime "P10D"');
  expect(text).not.toContain('kat:usuallyTakes');
  const storeOf = (turtle: string) => new Store(new Parser().parse(turtle) as never[]) as never;
  expect((await new SHACLValidator(storeOf(profileAsShacl(root))).validate(storeOf(text))).results.map(({ message }) => message.map(({ value }) => value))).toEqual([]);
});

test('the name that an institution has today is another label of it, beside its abbreviation and once in each language', () => {
  const { catalogue } = readCatalogue([
    file('institutions/trial/institution.yaml', 'type: ministry\nnames: { sq: Ministria, sr: Ministarstvo, en: Ministry }\nabbreviations: { sq: M, sr: M, en: M }\nsuccessor: { names: { sq: Ministria e re, sr: M, en: New ministry } }\n'),
    file('institutions/trial/services/permit/service.yaml', 'status: confirmed\n'), file('institutions/trial/services/permit/sq.md', '---\ntitle: Leje\n---\n'),
  ]);
  const text = [...asTurtle(serviceAsCpsv({ catalogue, services: catalogue.services, root })(catalogue.services[0]!), basesOf(root))].join('');
  expect(text.match(/skos:altLabel (.*) ;/)?.[1]).toBe('"M"@sq, "M"@sr-Latn, "М"@sr-Cyrl, "M"@en, "Ministria e re"@sq, "New ministry"@en');
});

test('what an institution says in a language that it added is said in it, as it is written, and breaks no rule of the profile', async () => {
  const text = turtleOf('fees: [{ id: issue, amount: 5, currency: EUR }]\n', { sq: 'title: Leje\nsteps: [paraqitni kërkesën]\n', tr: 'title: İzin\nsummary: Kısa açıklama.\nalsoCalled: [ruhsat]\nsteps: [başvurun]\nfees: { issue: verilmesi için }\n' });
  expect(text).toContain('dct:title "Leje"@sq, "İzin"@tr');
  expect(text).toContain('dct:description "Kısa açıklama."@tr');
  expect(text).toContain('dcat:keyword "ruhsat"@tr');
  expect(text).toContain('"Adımlar: İzin"@tr');
  expect(text).toContain('dct:description "paraqitni kërkesën"@sq, "başvurun"@tr');
  expect(text).toContain('dct:description "verilmesi için"@tr');
  expect(text).not.toMatch(/kat:notStated[^;]*field-summary/);
  const storeOf = (turtle: string) => new Store(new Parser().parse(turtle) as never[]) as never;
  expect((await new SHACLValidator(storeOf(profileAsShacl(root))).validate(storeOf(text))).results.map(({ message }) => message.map(({ value }) => value))).toEqual([]);
});

test('of a withdrawn service stays what it was, that it was withdrawn and when: no fee and no channel of yesterday', async () => {
  const { catalogue } = readCatalogue([institution, file('institutions/trial/services/permit/service.yaml', 'status: withdrawn\nfees: [{ id: issue, amount: 5, currency: EUR }]\n'), file('institutions/trial/services/permit/sq.md', '---\ntitle: Leje\nsummary: Leje e provës.\n---\n')]);
  const entry = { date: '2026-03-01T10:00:00Z', revision: '0'.repeat(12), institution: 'trial', service: 'permit', kind: 'withdrawn' as const, titles: {}, facts: [] };
  const text = [...asTurtle(serviceAsCpsv({ catalogue, services: [], root, history: { from: 'commits', complete: true, shallow: false, entries: [entry] } })(catalogue.services[0]!), basesOf(root))].join('');
  expect(text).toContain('adms:status kat:status-withdrawn');
  expect(text).toContain('kat:withdrawnOn "2026-03-01"^^xsd:date');
  expect(text).toContain('dct:title "Leje"@sq');
  expect(text).not.toMatch(/cv:hasCost|kat:field-fees/);
  const storeOf = (turtle: string) => new Store(new Parser().parse(turtle) as never[]) as never;
  expect((await new SHACLValidator(storeOf(profileAsShacl(root))).validate(storeOf(text))).results.map(({ message }) => message.map(({ value }) => value))).toEqual([]);
});
