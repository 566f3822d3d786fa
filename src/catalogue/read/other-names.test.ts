import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inWords } from '../write/diagnostics.ts';
import { innerOf, metaOf } from '../model/field.ts';
import { institutionFacts } from '../model/institution.ts';
import { conceptFacts, serviceFacts } from '../model/service.ts';
import { requirementFacts, standardFacts } from '../model/standard.ts';
import { textWords } from '../model/text.ts';
import { vocabularySchemas } from '../model/vocabulary.ts';
import { readCatalogue } from './catalogue.ts';
import { nameHere, otherNames } from './other-names.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const names = '{ sq: Emri, sr: Naziv, en: Name }';
const institution = `type: municipality\nnames: ${names}\n`;
const title = '---\ntitle: Leje\n---\n';
const helpOf = (service: string, text = title, of = institution): string[] => readCatalogue([
  file('institutions/trial/institution.yaml', of), file('institutions/trial/services/permit/service.yaml', service), file('institutions/trial/services/permit/sq.md', text),
  file('vocabularies/appeal-bodies.yaml', `second-instance:\n  words: ${names}\n`),
]).problems.filter(({ severity }) => severity === 'error').map((problem) => `${problem.values.field}: ${inWords(problem, 'en').help}`);

// The fields of every thing, by the name that messages give it.
const fields = new Map<string, Set<string>>();
function collect(schema: z.ZodType): void {
  const inner = innerOf(schema);
  const thing = metaOf(schema)?.thing;
  if (inner) return collect(inner);
  if (schema instanceof z.ZodObject) {
    if (thing) fields.set(thing, new Set([...(fields.get(thing) ?? []), ...Object.keys(schema.shape)]));
    for (const part of Object.values(schema.shape)) collect(part as z.ZodType);
  } else if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType;
    // A list may carry the name of what it holds.
    if (element instanceof z.ZodObject && thing && !metaOf(element)) fields.set(thing, new Set(Object.keys(element.shape)));
    collect(element);
  } else if (schema instanceof z.ZodRecord) collect(schema.valueType as z.ZodType);
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) collect(option as z.ZodType);
}

describe('a field that somebody calls otherwise', () => {
  test('is named as the template’s reader would look for it', () => {
    expect(helpOf('status: unconfirmed\nappeal: [{ body: second-instance, how: me shkrim }]\n')).toEqual(['how: write “appealHow” in sq.md, sr.md and en.md']);
    expect(helpOf('status: unconfirmed\ntitle: Leje\n')).toEqual(['title: write “title” in sq.md, sr.md and en.md']);
    expect(helpOf('status: unconfirmed\n', '---\ntitle: Leje\ntopics: [civil-status]\n---\n')).toEqual(['topics: write “topics” in service.yaml']);
    expect(helpOf('status: unconfirmed\nforms: [{ id: a, url: https://example.org/a.pdf, size: 12 }]\n')).toEqual(['size: write “kilobytes”']);
  });

  test('is one mistake where it is needed, not two', () => {
    expect(helpOf('status: unconfirmed\n', title, `kind: municipality\nname: ${names}\n`)).toEqual(['name: write “names”', 'kind: write “type”'].reverse());
  });

  test('facts among the words are sent to the file of facts, and words to that of words', () => {
    expect(helpOf('status: unconfirmed\n', '---\ntitle: Leje\nfees: none\n---\n')).toEqual(['fees: write it in service.yaml']);
    expect(helpOf('status: unconfirmed\nsteps:\n  - Paraqitni kërkesën.\n')).toEqual(['steps: write it in sq.md, sr.md and en.md']);
    expect(helpOf('status: unconfirmed\nfees: falas\n')).toEqual(['fees: write none']);
  });

  test('several in the field of one are sent to the field of several', () => {
    expect(helpOf('status: unconfirmed\noutput: [{ type: permit }]\n')).toEqual(['output: write outputs']);
    expect(helpOf('status: unconfirmed\napplicantDeadline: [{ days: 3 }]\n')).toEqual(['applicantDeadline: write applicantDeadlines']);
  });

  test('a service of another institution is named by its own id alone', () => {
    expect(helpOf('status: unconfirmed\nrelated: [prishtina/birth-extract]\n')).toEqual(['related: write “birth-extract”']);
  });

  test('a folder in capital letters is one mistake, whoever names it rightly', () => {
    const { problems } = readCatalogue([
      file('institutions/Trial/institution.yaml', institution), file('standard/obligations.yaml', `permit:\n  names: ${names}\n  institutions: [trial]\n`),
    ]);
    expect(problems.filter(({ code }) => code === 'not-an-id' || code === 'unknown-reference').map((problem) => `${problem.values.value}: ${inWords(problem, 'en').help}`)).toEqual(['Trial: name it “trial”']);
  });

  test('every name leads to a field that there is, and none hides a field of its own', () => {
    for (const schema of [serviceFacts, conceptFacts, textWords, institutionFacts, standardFacts, requirementFacts, ...Object.values(vocabularySchemas)] as z.ZodType[]) collect(schema);
    for (const [thing, known] of Object.entries(otherNames)) {
      expect(fields.has(thing), thing).toBe(true);
      for (const name of Object.keys(known)) {
        expect(fields.get(thing)!.has(name), `${thing}.${name} is a field itself`).toBe(false);
        const { nearest, within } = nameHere(thing, name)!;
        const there = { text: fields.get('text')!, service: fields.get('service')!, acts: fields.get('act')!, offices: fields.get('office')! };
        expect(within ? there[within].has(nearest) : fields.get(thing)!.has(nearest), `${thing}.${name} → ${nearest}`).toBe(true);
      }
    }
  });
});
