import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readContent } from '../src/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'design-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, content: string): void => {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

// Letter for letter as the design shows it, its dots and comments too: others start from it.
const facts = `# institutions/prishtina/services/birth-extract/service.yaml   (shows the shape; the facts are in facts/, and what no source says is left out)
concept: birth-extract            # inherits the concept's facts and words; what stands here overrides, field by field
status: unconfirmed               # unconfirmed | confirmed | suspended | withdrawn
unit: administration              # an id in institution.yaml
topics: [civil-status]
lifeEvents: [having-a-child]
audience: [citizen]
channels:
  - { id: counter, type: counter, office: civil-status-office }
documents:                        # or: none
  - { id: id-card, form: copy, when: no-personal-number }   # id-card: a word list entry, translated once
  - { id: old-birth-certificate, form: copy, when: born-before-1981 }
fees:                             # or: none  (known to be free; leaving it out means "not stated")
  - { id: issue, amount: 1.00, currency: EUR, payment: [cash] }
timeLimit:                        # the legal limit, and what it rests on
  decision: { days: 30, count: calendar, from: complete-application }
  practice: PT15M
silence: may-appeal               # what follows when nobody answers: granted | refused | may-appeal; left out: nobody has said
appeal:                           # or left out: not stated. Never assumed.
  - { body: second-instance, days: 30, act: law-05-l-031 }
forms: none
legalBasis:
  - { act: prishtina-fees-regulation }
output: { type: certificate, validity: unlimited }
contact: civil-status-office
review: { checked: 2026-11-20, by: catalogue-team, next: 2027-05-20 }
sources:
  - { url: "https://rpapr.rks-gov.net/sq/licence?id=1232&institution=108", language: sq, seen: 2026-11-21 }
conflicts:
  - { field: timeLimit.decision, note: time-limit-against-text }
`;
const text = `---
title: Ekstrakti i lindjes
summary: Vërtetim nga regjistri i lindjeve …
alsoCalled: [certifikata e lindjes, çertifikatë lindjeje, ekstrakt]
eligibility:
  - Personat e regjistruar në librin amë të lindjeve
steps:
  - Paraqitni kërkesën në Zyrën e Gjendjes Civile.
  - …
when:                              # words for the conditions named in service.yaml
  no-personal-number: nëse nuk keni numër personal në sistem
notes: { timeLimit: Zakonisht lëshohet brenda 10–15 minutash. }
translatedFrom: { language: sq, revision: 3f9a… }   # written by a command, per field
---
Free text, where needed.
`;

test('the example of the design is read to the letter, and what it leaves open is only warned of', async () => {
  const names = '{ sq: Emri, sr: Naziv, en: Name }';
  write('institutions/prishtina/institution.yaml', `type: municipality\nnames: ${names}\nunits:\n  - { id: administration, names: ${names} }\noffices:\n  - { id: civil-status-office, names: ${names} }\n`);
  write('institutions/prishtina/services/birth-extract/service.yaml', facts);
  write('institutions/prishtina/services/birth-extract/sq.md', text);
  write('concepts/birth-extract/service.yaml', 'topics: [civil-status]\n');
  write('concepts/birth-extract/sq.md', '---\ntitle: Ekstrakti i lindjes\n---\n');
  const { catalogue, problems } = (await readContent(folder))!;
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(problems.map(({ code, line }) => `${code}:${line}`)).toEqual(['missing-words:12', 'missing-words:30', 'unfinished-words:9']);
  const [service] = catalogue.services;
  expect(service!.texts.sq!.steps, 'nobody reads three dots as a step').toEqual(['Paraqitni kërkesën në Zyrën e Gjendjes Civile.']);
  expect(service!.facts.fees).toEqual([{ id: 'issue', amount: 1, currency: 'EUR', payment: ['cash'] }]);
});
