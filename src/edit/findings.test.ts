import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assess } from '#catalogue/assess/assess.ts';
import type { Finding } from '#catalogue/model/finding.ts';
import { languages, routes } from '#languages/languages.ts';
import { editRemedies } from '#languages/words/edit-remedies.ts';
import { voiceOf } from '#languages/voice.ts';
import { readContent } from '#src/content.ts';
import { matterInForm, remedyInForm } from './findings.ts';

const { catalogue } = (await readContent(join(import.meta.dirname, '../../content')))!;
const { findings, catalogue: judged } = assess(catalogue, '2026-11-22');
const requirements = judged.standard!.requirements;
const voices = routes.map((route) => voiceOf(route, catalogue.script));
const ofServices = findings.filter(({ service, subject, possible, won }) => service !== undefined && subject === undefined && possible > won);
const requirementOf = (finding: Finding) => requirements.find(({ id }) => id === finding.requirement)!;

// Names that only whoever opens the files ever sees.
const ofFiles = /`|\.ya?ml|\.md\b|npm run|\{|\b(?:service|institution|sq|sr|en)\.|[a-z][A-Z]|: none\b/;

test('what is missing and what to do about it is said without the names of fields, files and commands', () => {
  for (const voice of voices) {
    for (const finding of ofServices) {
      const said = `${matterInForm(finding, requirementOf(finding), voice)} ${remedyInForm(finding, requirementOf(finding), voice)}`;
      expect(said.replace(/https?:\S+/g, ''), `${voice.route.path} ${finding.requirement}`).not.toMatch(ofFiles);
    }
  }
});

test('every rule that judges the entry of a service has words for the form, and no words are left over', () => {
  const judging = requirements.filter(({ rule }) => rule !== 'described' && !rule.startsWith('document-') || rule === 'document-forms');
  expect(judging.filter(({ rule }) => !editRemedies[rule]).map(({ id }) => id)).toEqual([]);
  const asked = new Set(requirements.flatMap((requirement) => [requirement.rule, `${requirement.rule}:${requirement.with?.field}`]));
  expect(Object.keys(editRemedies).filter((key) => !asked.has(key))).toEqual([]);
});

test('a service is called free in the form on the same condition as in the standard', () => {
  const standard = requirements.find(({ id }) => id === 'fee-stated')!;
  for (const language of languages) {
    const [, condition] = /`fees: none` (.+)$/.exec(standard.words[language].remedy)!;
    expect(editRemedies['stated:fees']![language]).toContain(` ${condition}`);
  }
});

test('a label is the one that the form shows, in every script', () => {
  const finding = ofServices.find(({ requirement }) => requirement === 'confirmed')!;
  const [sq, sr, cyrillic, en] = voices.map((voice) => remedyInForm(finding, requirementOf(finding), voice));
  expect(sq).toContain('te “Gjendja” zgjidhni “E konfirmuar nga institucioni”');
  expect(sr).toMatch(/pod „Stan?j?e“ izaberite „/);
  expect(cyrillic).toMatch(/^[^A-Za-z]+$/);
  expect(en).toContain('under “Status”');
});

test('a requirement of a rule for which the form has no words keeps its own', () => {
  const finding = ofServices[0]!;
  const unknown = { ...requirementOf(finding), rule: 'seen-from-afar' } as unknown as ReturnType<typeof requirementOf>;
  expect(remedyInForm(finding, unknown, voices[0]!)).toBe(unknown.words.sq.remedy.replace(/`/g, ''));
});
