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
