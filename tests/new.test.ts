import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { draftOf, type RecordKind } from '#catalogue/write/draft.ts';
import { formatSource } from '#catalogue/write/format.ts';
import { idFrom } from '#languages/letters.ts';
import type { WrongUse } from '../scripts/command.ts';
import { Stopped, wishFrom, type Choice, type Given, type Prompts } from '../scripts/interview.ts';
import { filesOf, today } from './judged.ts';

const files = await filesOf(join(import.meta.dirname, '..', 'content'));
const { catalogue } = readCatalogue(files);

/** Answers in the order of the questions: a word is written, `undefined` takes the proposal, a function chooses. */
function prompts(...answers: (string | undefined | ((choices: readonly Choice[]) => string))[]): Prompts & { asked: string[] } {
  const asked: string[] = [];
  const next = (message: string) => { asked.push(message); return answers.shift(); };
  return {
    asked,
    line: async (message, proposal, refusal) => {
      const answer = (next(message) as string | undefined) ?? proposal ?? '';
      if (answer === 'Ctrl-C') return undefined;
      expect(refusal(answer)).toBeUndefined();
      return answer;
    },
    choice: async (message, choices, proposal) => {
      const answer = next(message);
      return typeof answer === 'function' ? answer(choices) : answer ?? proposal;
    },
  };
}
const problemsOf = (drafts: readonly { path: string; text: string }[]) => readCatalogue([...files, ...drafts.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))]).problems;
const wish = (given: Given, answers?: Prompts) => wishFrom('service', given, catalogue, { today, language: 'sq', prompts: answers });

describe('a new service is asked for step by step', () => {
  test('in the officer’s language; what the institution owes stands first, and what it has is not offered again', async () => {
    let offered: readonly Choice[] = [];
    const answers = prompts('gjakova', (choices) => { offered = choices; return 'concept:residence-change'; }, undefined, undefined, undefined, undefined, 'dir-general-administration', '');
    const { kind, id, concept, unit, office } = await wish({}, answers);
    expect({ kind, id, concept, unit, office }).toEqual({ kind: 'service', id: 'residence-change', concept: 'residence-change', unit: 'dir-general-administration', office: undefined });
    expect(answers.asked[0]).toBe('Institucioni');
    expect(offered[0]!.hint).toBe('duhet ofruar, por ende nuk është përshkruar');
    expect(offered.map(({ value }) => value)).toContain('concept:residence-change');
    expect(offered.map(({ value }) => value)).not.toContain('concept:taxi-permit');
  });

  test('a neighbour’s entry says what it is about, never what it costs, how long it takes or whom to ask', async () => {
    const like = await wish({ institution: 'prishtina', like: 'gjilan/legalisation' });
    const drafts = draftOf(like);
    expect(drafts.map(({ path }) => path.split('/').at(-1))).toEqual(['service.yaml', 'sq.md', 'sr.md', 'en.md']);
    expect(like.structure).toEqual({ kind: 'permit', topics: ['construction'], lifeEvents: ['building-a-house'], audience: ['citizen', 'business'], output: { type: 'permit' } });
    expect(drafts[0]!.text).toMatch(/^# Të tjerët \(Komuna e Gjilanit\) shënojnë edhe: .*fees.*\n/);
    expect(drafts[0]!.text).not.toMatch(/amount|days|office|P\d/);
    expect(problemsOf(drafts)).toEqual([]);
    for (const { path, text } of drafts) expect(formatSource(path.endsWith('.md') ? 'text' : 'service', text)).toBe(text);
  });

  test('everything may be given by options; titles that the concept gives are not written again', async () => {
    const drafts = draftOf(await wish({ institution: 'gjakova', obligation: 'residence-change', office: 'civil-status-office', 'title-en': 'Moving house' }));
    expect(drafts.map(({ path }) => path)).toEqual(['institutions/gjakova/services/residence-change/service.yaml', 'institutions/gjakova/services/residence-change/en.md']);
    expect(drafts[0]!.text).toContain('concept: residence-change\nstatus: unconfirmed\ncontact: civil-status-office\nchannels:\n  - { id: counter, type: counter, office: civil-status-office }\n');
    expect(problemsOf(drafts)).toEqual([]);
  });

  test('a question that is broken off leaves nothing', async () => {
    await expect(wish({ institution: 'gjakova' }, prompts(() => '', 'Ctrl-C'))).rejects.toBeInstanceOf(Stopped);
  });

  test.each([[{ institution: 'nobody' }], [{ institution: 'gjakova', concept: 'nothing' }], [{ institution: 'gjakova', like: 'gjilan/nothing' }], [{ institution: 'gjakova', obligation: 'nothing' }], [{ institution: 'gjakova', concept: 'residence-change', unit: 'nowhere' }], [{ institution: 'gjakova' }]] as Given[][])('what is not possible is refused: %o', async (given) => {
    await expect(wish(given!)).rejects.toThrow(/--/);
  });

  test('what is possible instead is said', async () => {
    await expect(wish({ institution: 'gjakova', concept: 'residence-change', unit: 'nowhere' })).rejects.toThrow(/possible are .*dir-general-administration/);
    await expect(wish({ institution: 'gjakova', concept: 'residence-change', id: 'Ndërrim banimi' })).rejects.toThrow(/write nderrim-banimi/);
    const without = { ...catalogue, institutions: catalogue.institutions.map(({ facts: { units: _units, ...facts }, ...home }) => ({ ...home, facts })) };
    await expect(wishFrom('service', { institution: 'gjakova', concept: 'residence-change', unit: 'nowhere' }, without, { today, language: 'sq' })).rejects.toThrow(/lists none yet/);
  });

  test.each([
    ['service', {}, '--institution, --title-sq | --title-sr | --title-en'], ['service', { institution: 'gjakova' }, '--title-sq | --title-sr | --title-en'], ['concept', {}, '--title-sq | --title-sr | --title-en'],
    ['institution', { 'title-sq': 'A' }, '--title-sr, --title-en, --type'], ['requirement', { 'title-en': 'A' }, '--title-sq, --title-sr'],
  ] as [RecordKind, Given, string][])('where nobody is asked, all that a %s lacks is said at once, in the asked language: %o', async (kind, given, needed) => {
    const fault = await wishFrom(kind, given, catalogue, { today, language: 'sq' }).catch((thrown: WrongUse) => thrown);
    expect((fault as WrongUse).words.sr).toBe(`Nedostaje: ${needed}. Sa --yes, ili bez terminala, ništa se ne pita: dodajte u komandu.`);
  });

  test('a name in one language is enough, and nothing is written in the others', async () => {
    const drafts = draftOf(await wish({ institution: 'gjakova', 'title-sr': 'Dozvola za sečenje stabla' }));
    expect(drafts.map(({ path }) => path.split('/').slice(-2).join('/'))).toEqual(['dozvola-za-secenje-stabla/service.yaml', 'dozvola-za-secenje-stabla/sr.md']);
    expect(problemsOf(drafts)).toEqual([]);
    // Asked for, too: an empty answer is one that is not known.
    const asked = await wish({ institution: 'gjakova' }, prompts(() => '', '', '', 'Tree permit', undefined, undefined, undefined));
    expect(asked.titles).toEqual({ en: 'Tree permit' });
  });

  test('a municipality goes by the name of its place, its type is asked in the language of the officer, and an answer that lacks is told without an option', async () => {
    const asked: string[] = [];
    const wished = await wishFrom('institution', {}, catalogue, {
      today, language: 'sq',
      prompts: {
        line: (_message, proposal, refusal) => { asked.push(refusal('') ?? ''); return Promise.resolve(proposal ?? 'Municipality of Testville'); },
        choice: (_message, choices) => { asked.push(choices.map(({ label }) => label).join(', ')); return Promise.resolve(choices[0]!.value); },
      },
    });
    expect(wished.id).toBe('testville');
    expect(asked[0]).toMatch(/^Këtu duhet një përgjigje/);
    expect(asked).toContain('Komunë, Ministri, Agjenci, Institucion publik');
  });

  test('what the institution has already is led to, however it is asked for; another of the kind gets a name of its own', async () => {
    const said = (given: Given) => wish({ institution: 'prishtina', ...given }).then(({ id }) => id, (fault: WrongUse) => fault.words.sq);
    const there = expect.stringMatching(/“Ekstrakti i lindjes”: ndreqeni te institutions\/prishtina\/services\/birth-extract\/service\.yaml\..*--id\./) as string;
    expect(await said({ concept: 'birth-certificate' })).toEqual(there);
    expect(await said({ obligation: 'birth-certificate' })).toEqual(there);
    expect(await said({ like: 'gjilan/birth-certificate' })).toEqual(there);
    expect(await said({ 'title-en': 'Birth extract' })).toEqual(there);
    expect(await said({ concept: 'birth-certificate', id: 'birth-certificate-abroad' })).toBe('birth-certificate-abroad');
  });

  test('an id is made of the title, and never one that is taken', async () => {
    expect(idFrom('Ekstrakt i Lindjes për Đakovicu, çmimi 5 €')).toBe('ekstrakt-i-lindjes-per-djakovicu-cmimi-5');
    const { id } = await wish({ institution: 'gjakova' }, prompts(() => '', 'A', 'B', 'Taxi permit', undefined, undefined, undefined));
    expect(id).toBe('taxi-permit-2');
  });

  test('an id that leads elsewhere is given to nobody again: it is not proposed, and refused with what it leads to', async () => {
    const renamed = { ...catalogue, institutions: catalogue.institutions.map((home) => (home.id === 'gjakova' ? { ...home, facts: { ...home.facts, formerIds: ['old-town'] } } : home)), services: catalogue.services.map((service) => (service.institution === 'gjilan' && service.id === 'taxi-permit' ? { ...service, facts: { ...service.facts, formerIds: ['gjakova/carriage-permit'] } } : service)) };
    const asked = (kind: RecordKind, given: Given) => wishFrom(kind, given, renamed, { today, language: 'sq' }).then(({ id }) => id, (fault: WrongUse) => fault.words.en);
    const town: Given = { type: 'municipality', 'title-sq': 'A', 'title-sr': 'B', 'title-en': 'Old town' };
    expect(await asked('institution', town)).toBe('old-town-2');
    expect(await asked('institution', { ...town, id: 'old-town' })).toBe('“old-town” is a former id of “gjakova”; its addresses lead there. Choose another.');
    expect(await asked('service', { institution: 'gjakova', 'title-en': 'Carriage permit' })).toBe('carriage-permit-2');
    expect(await asked('service', { institution: 'gjakova', 'title-en': 'Carriage permit', id: 'carriage-permit' })).toMatch(/former id of “gjilan\/taxi-permit”/);
    expect(await asked('service', { institution: 'prishtina', 'title-en': 'Carriage permit' })).toBe('carriage-permit');
  });

  test('a service is named also in the languages that its institution added, where somebody knows the name; in no other', async () => {
    const added = { ...catalogue, institutions: catalogue.institutions.map((home) => (home.id === 'gjakova' ? { ...home, facts: { ...home.facts, languages: ['sq', 'sr', 'tr'] as const } } : home)) } as typeof catalogue;
    const of = (given: Given, answers?: Prompts) => wishFrom('service', { institution: 'gjakova', ...given }, added, { today, language: 'sq', prompts: answers });
    expect(draftOf(await of({ 'title-en': 'Tree permit', 'title-tr': 'Ağaç izni' })).map(({ path, text }) => [path.split('/').at(-1), text]).at(-1)).toEqual(['tr.md', '---\ntitle: Ağaç izni\n---\n']);
    expect((await of({ 'title-en': 'Tree permit' })).addedTitles).toBeUndefined();
    const answers = prompts(() => '', 'Leje', '', '', 'Ağaç izni', undefined, undefined, undefined);
    expect((await of({}, answers)).addedTitles).toEqual({ tr: 'Ağaç izni' });
    expect(answers.asked).toContain('Emri në turqisht (bosh, nëse nuk e dini)');
    await expect(wish({ institution: 'gjakova', 'title-en': 'Tree permit', 'title-tr': 'Ağaç izni' })).rejects.toThrow(/languages of institutions\/gjakova\/institution\.yaml/);
  });
});
