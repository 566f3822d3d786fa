import { freeId, idFrom } from '#languages/letters.ts';
import { dutiesOf } from '#catalogue/assess/coverage.ts';
import { institutionTypes, reservedIds } from '#catalogue/model/institution.ts';
import type { Catalogue, Institution, Service } from '#catalogue/model/catalogue.ts';
import { formerInstitutions, formerServices } from '#catalogue/model/succession.ts';
import { idPattern } from '#catalogue/model/values.ts';
import type { RecordKind, Wish } from '#catalogue/write/draft.ts';
import { titleBeside } from '#catalogue/write/names.ts';
import { voiceFor } from '#catalogue/write/voices.ts';
import { furtherLanguages, languages, type FurtherLanguage, type InEachLanguage, type Language } from '#languages/languages.ts';
import { institutionKind } from '#languages/words/browse.ts';
import { commandWords } from '#languages/words/commands.ts';
import { newWords } from '#languages/words/new.ts';
import { renameWords } from '#languages/words/rename.ts';
import { WrongUse } from './command.ts';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** Where answers come from when no option gives them: a person at a terminal, or a test. Undefined: the question was broken off. */
export interface Prompts {
  line(message: string, proposal: string | undefined, refusal: (answer: string) => string | undefined): Promise<string | undefined>;
  choice(message: string, choices: readonly Choice[], proposal: string | undefined): Promise<string | undefined>;
}

/** A question was broken off: nothing is written. */
export class Stopped extends Error {}

/** What may be given by options instead of being asked. */
export type Given = Readonly<Partial<Record<'id' | 'institution' | 'concept' | 'like' | 'obligation' | 'unit' | 'office' | 'type' | 'title-sq' | 'title-sr' | 'title-en' | `title-${FurtherLanguage}`, string>>>;

/** Asks what a new record is to be, step by step in one language; an option that was given is not asked, and without prompts every proposal is taken. */
export async function wishFrom(kind: RecordKind, given: Given, catalogue: Catalogue, { today, language, prompts }: { today: string; language: Language; prompts?: Prompts | undefined }): Promise<Wish> {
  const say = (words: InEachLanguage): string => words[language];
  const ask = asker(given, language, prompts);
  const idle = ofOneKind[kind].find((option) => given[option] !== undefined);
  if (idle !== undefined) throw new WrongUse(newWords.notOfKind(`--${idle}`, kind));
  if (!prompts) refuseWithout(neededOf(kind, given));
  const institution = kind === 'service' ? await ask.choice('institution', say(newWords.institution), catalogue.institutions.map(({ id, facts }) => ({ value: id, label: facts.names[language] }))) : undefined;
  const home = catalogue.institutions.find(({ id }) => id === institution);
  const start = home ? await startOf(home, catalogue, { today, language, ask, given }) : {};
  if (start.entry && given.id === undefined) throw new WrongUse(alreadyThere(start.entry, catalogue, language));
  const titles: Partial<Record<Language, string>> = {};
  for (const spoken of languages) {
    // Nobody has to know every language: one name is enough, the others stay an open gap.
    const mayLack = namedInOne.has(kind) && (spoken !== languages.at(-1) || Object.keys(titles).length > 0);
    const allowed = (words: string) => ((mayLack && given[`title-${spoken}`] === undefined) || words.trim() !== '') && words.length <= 300;
    const title = (await ask.line(`title-${spoken}`, say(mayLack ? newWords.titleIfKnown(spoken) : newWords.titleIn(spoken)), allowed, start.titles?.[spoken] ?? (mayLack && !prompts ? '' : undefined))).trim();
    if (title !== '') titles[spoken] = title;
  }
  const addedTitles = home ? await titlesInAdded(home, { given, ask, say }) : {};
  const type = kind === 'institution' ? await ask.choice('type', say(newWords.type), institutionTypes.map((value) => ({ value, label: say(institutionKind[value]) }))) : undefined;
  const name = start.id ?? start.concept ?? idOfName(titles, type);
  const namesake = kind === 'service' ? catalogue.services.find((service) => service.institution === institution && service.id === name) : undefined;
  // Nobody is asked: a second one under a number would stand beside the entry that was meant.
  if (namesake && !prompts && given.id === undefined) throw new WrongUse(alreadyThere(namesake, catalogue, language));
  const id = await ask.line('id', say(newWords.id), (words) => idPattern.test(words) && words.length <= 64, freeId(name, takenIds(catalogue, kind, institution)));
  if (kind === 'institution' && reservedIds.includes(id)) throw new WrongUse(newWords.reserved(id));
  const owner = formerOf(catalogue, kind, institution).find((former) => former.id === id)?.now;
  if (owner !== undefined) throw new WrongUse(renameWords.wasCalledBy(id, owner));
  const place = async (name: 'unit' | 'office', places: Institution['facts']['units'] | Institution['facts']['offices']): Promise<string | undefined> => {
    if (places) return ask.optional(name, say(newWords[name]), places.map((one) => placeIn(one, catalogue, language)), say(newWords.notStated));
    if (given[name] !== undefined) throw new WrongUse(newWords.noneThere(`--${name}`, given[name], home?.id ?? ''));
    return undefined;
  };
  const unit = home && (await place('unit', home.facts.units));
  const office = home && (await place('office', home.facts.offices));
  const note = kind === 'concept' ? newWords.noFactYet : start.note;
  const conceptTitles = catalogue.concepts.find((concept) => concept.id === start.concept)?.texts;
  return {
    kind, id, titles, today,
    ...(Object.keys(addedTitles).length > 0 ? { addedTitles } : {}),
    ...(institution ? { institution } : {}), ...(start.concept ? { concept: start.concept } : {}), ...(type ? { type: type as Wish['type'] } : {}), ...(unit ? { unit } : {}), ...(office ? { office } : {}),
    ...(start.structure ? { structure: start.structure } : {}),
    ...(note ? { note: say(note) } : {}),
    ...(conceptTitles ? { inheritedTitles: Object.fromEntries(languages.flatMap((spoken) => (conceptTitles[spoken]?.title === undefined ? [] : [[spoken, conceptTitles[spoken]!.title]]))) } : {}),
  };
}

// A service may be named in the languages that its institution added; nobody has to know the name.
async function titlesInAdded({ id, facts }: Institution, { given, ask, say }: { given: Given; ask: Asker; say: (words: InEachLanguage) => string }): Promise<Partial<Record<FurtherLanguage, string>>> {
  const [added, others] = [furtherLanguages.filter((language) => facts.languages?.includes(language)), furtherLanguages.filter((language) => !facts.languages?.includes(language))];
  const foreign = others.find((language) => given[`title-${language}`] !== undefined);
  if (foreign !== undefined) throw new WrongUse(newWords.notItsLanguage(`--title-${foreign}`, id));
  const titles: Partial<Record<FurtherLanguage, string>> = {};
  for (const language of added) {
    const title = (await ask.line(`title-${language}`, say(newWords.titleIfKnown(language)), (words) => words.length <= 300, '')).trim();
    if (title !== '') titles[language] = title;
  }
  return titles;
}

const inAdded = furtherLanguages.map((language) => `title-${language}` as const);
const ofService = ['institution', 'concept', 'obligation', 'like', 'unit', 'office', ...inAdded] as const;
// What would say nothing of such a record: who gives it has something else in mind.
const ofOneKind: Readonly<Record<RecordKind, readonly (keyof Given)[]>> = { institution: ofService, concept: [...ofService, 'type'], service: ['type'], requirement: [...ofService, 'type'] };

// An id is short and never changes: a municipality goes by the name of its place.
function idOfName(titles: Partial<Record<Language, string>>, type: string | undefined): string {
  const id = idFrom(titles.en ?? titles.sq ?? titles.sr ?? '');
  return type === 'municipality' ? id.replace(/^(?:municipality-of|komuna-e|opstina)-(?=.)/, '') : id;
}

// What is shown to readers in three languages from the first day on needs its name in all of them.
const namedInOne: ReadonlySet<RecordKind> = new Set(['service', 'concept']);
const titleOptions = languages.map((spoken) => `title-${spoken}` as const);

/** The options without which nothing can be made where nobody is asked. */
function neededOf(kind: RecordKind, given: Given): string[] {
  const lacking = titleOptions.filter((option) => given[option] === undefined).map((option) => `--${option}`);
  const titles = !namedInOne.has(kind) ? lacking
    : lacking.length < titleOptions.length || given.concept || given.obligation || given.like ? []
    : [lacking.join(' | ')];
  return [...(kind === 'service' && given.institution === undefined ? ['--institution'] : []), ...titles, ...(kind === 'institution' && given.type === undefined ? ['--type'] : [])];
}

function refuseWithout(needed: readonly string[]): void {
  if (needed.length > 0) throw new WrongUse(newWords.needed(needed.join(', ')));
}

/** Where an entry stands that the institution has already. */
function alreadyThere(service: Service, catalogue: Catalogue, language: Language): InEachLanguage {
  return newWords.entryThere(titleBeside(catalogue, service, voiceFor(catalogue, language)).text, `institutions/${service.institution}/services/${service.id}/service.yaml`);
}

interface Start {
  /** The entry of the institution that is what was asked for. */
  entry?: Service;
  concept?: string;
  id?: string;
  titles?: Partial<Record<Language, string>>;
  structure?: Wish['structure'];
  note?: InEachLanguage;
}

type Asker = ReturnType<typeof asker>;

// What the institution owes comes first, then what others describe; a neighbour's facts are never taken over, only what the service is about.
async function startOf(home: Institution, catalogue: Catalogue, { today, language, ask, given }: { today: string; language: Language; ask: Asker; given: Given }): Promise<Start> {
  const own = catalogue.services.filter((service) => service.institution === home.id);
  const concepts = catalogue.concepts.filter(({ id }) => !own.some(({ facts }) => facts.concept === id));
  const owed = dutiesOf(catalogue, home, today).filter(({ obligation, entries }) => obligation.atLeast === undefined && entries.length === 0).map(({ obligation }) => obligation);
  const neighbours = catalogue.services.filter((service) => service.institution !== home.id && service.facts.concept === undefined && !own.some(({ id }) => id === service.id));
  const titleOf = (texts: Service['texts']): string | undefined => texts[language]?.title ?? texts.sq?.title;
  const choices: Choice[] = [
    ...owed.map((obligation) => ({ value: obligation.concept === undefined ? `obligation:${obligation.id}` : `concept:${obligation.concept}`, label: obligation.names?.[language] ?? titleOf(catalogue.concepts.find(({ id }) => id === obligation.concept)?.texts ?? {}) ?? obligation.id, hint: newWords.owed[language] })),
    ...concepts.filter(({ id }) => !owed.some(({ concept }) => concept === id)).map(({ id, texts }) => ({ value: `concept:${id}`, label: titleOf(texts) ?? id, hint: newWords.sharedDescription[language] })),
    ...neighbours.map((service) => ({ value: `like:${service.institution}/${service.id}`, label: titleBeside(catalogue, service, voiceFor(catalogue, language)).text, hint: newWords.describedBy(catalogue.institutions.find(({ id }) => id === service.institution)!.facts.names)[language] })),
  ];
  const byOption = (['concept', 'obligation', 'like'] as const).filter((option) => given[option]);
  if (byOption.length > 1) throw new WrongUse(newWords.oneStart(byOption.map((option) => `--${option}`).join(', ')));
  const chosen = byOption[0] === undefined ? choices.length > 0 ? await ask.start(newWords.start[language], choices, newWords.fromNothing[language]) : undefined : `${byOption[0]}:${given[byOption[0]]}`;
  const [named, name] = [chosen?.slice(0, chosen.indexOf(':')), chosen?.slice(chosen.indexOf(':') + 1)];
  const shared = named === 'obligation' ? (catalogue.obligations ?? []).find((obligation) => obligation.id === name)?.concept : undefined;
  const [from, id] = shared === undefined ? [named, name] : ['concept', shared];
  if (from === 'concept') {
    const concept = catalogue.concepts.find((candidate) => candidate.id === id);
    if (!concept) throw new WrongUse(refusalOf('concept', id!, concepts.map((one) => ({ value: one.id, label: one.id }))));
    const others = catalogue.services.filter(({ institution, facts }) => institution !== home.id && facts.concept === id);
    return { ...entryAmong(own, ({ facts }) => facts.concept === id), concept: concept.id, titles: titlesOf(concept.texts), ...noteOn(others, catalogue) };
  }
  if (from === 'obligation') {
    const obligation = (catalogue.obligations ?? []).find((candidate) => candidate.id === id);
    if (!obligation) throw new WrongUse(refusalOf('obligation', id!, owed.map((one) => ({ value: one.id, label: one.id }))));
    const met = dutiesOf(catalogue, home, today).find((duty) => duty.obligation.id === id)?.entries ?? [];
    return { ...entryAmong(own, (service) => met.some((entry) => entry.id === service.id)), id: obligation.id, ...(obligation.names ? { titles: obligation.names } : {}) };
  }
  if (from === 'like') {
    const neighbour = catalogue.services.find((service) => `${service.institution}/${service.id}` === id);
    if (!neighbour) throw new WrongUse(newWords.notPossible('--like', id!));
    const { concept, kind, topics, lifeEvents, audience, output, outputs } = neighbour.facts;
    const structure = Object.fromEntries(Object.entries({ kind, topics, lifeEvents, audience, output: output?.type === undefined ? undefined : { type: output.type }, outputs: outputs?.map(({ id, type }) => ({ id, ...(type ? { type } : {}) })) }).filter(([, value]) => value !== undefined));
    return { ...entryAmong(own, (service) => service.id === neighbour.id || (concept !== undefined && service.facts.concept === concept)), id: neighbour.id, titles: titlesOf(neighbour.texts), ...(concept ? { concept } : { structure }), ...noteOn([neighbour], catalogue) };
  }
  return {};
}

function entryAmong(own: readonly Service[], is: (service: Service) => boolean): Pick<Start, 'entry'> {
  const entry = own.find(is);
  return entry ? { entry } : {};
}

function titlesOf(texts: Service['texts']): Partial<Record<Language, string>> {
  return Object.fromEntries(languages.flatMap((language) => (texts[language]?.title === undefined ? [] : [[language, texts[language]!.title!]])));
}

const ofEachInstitution: ReadonlySet<string> = new Set(['concept', 'status', 'review', 'sources', 'conflicts', 'unseen', 'kind', 'topics', 'lifeEvents', 'audience', 'output', 'outputs']);

function noteOn(others: readonly Service[], catalogue: Catalogue): { note?: InEachLanguage } {
  const fields = [...new Set(others.flatMap(({ facts, inherited }) => Object.keys(facts).filter((field) => !ofEachInstitution.has(field) && !inherited?.includes(field))))];
  const names = (language: Language) => [...new Set(others.map(({ institution }) => catalogue.institutions.find(({ id }) => id === institution)!.facts.names[language]))].join(', ');
  return fields.length === 0 ? {} : { note: newWords.othersState({ sq: names('sq'), sr: names('sr'), en: names('en') }, fields.join(', ')) };
}

function placeIn({ id, names }: { id: string; names?: InEachLanguage | undefined }, catalogue: Catalogue, language: Language): Choice {
  return { value: id, label: names?.[language] ?? catalogue.vocabularies.units.get(id)?.words[language] ?? id };
}

function takenIds(catalogue: Catalogue, kind: RecordKind, institution: string | undefined): string[] {
  const former = formerOf(catalogue, kind, institution).map(({ id }) => id);
  if (kind === 'service') return [...catalogue.services.filter((service) => service.institution === institution).map(({ id }) => id), ...former];
  return [...(kind === 'concept' ? catalogue.concepts : kind === 'institution' ? catalogue.institutions : catalogue.standard?.requirements ?? []).map(({ id }) => id), ...former];
}

// Ids that lead elsewhere, with where: nobody is called so again.
function formerOf(catalogue: Catalogue, kind: RecordKind, institution: string | undefined): { id: string; now: string }[] {
  if (kind === 'institution') return formerInstitutions(catalogue);
  return kind === 'service' ? formerServices(catalogue).filter((former) => former.institution === institution).map(({ id, now }) => ({ id, now: `${now.institution}/${now.id}` })) : [];
}

// Whoever wrote what is not possible is told what is.
function refusalOf(name: keyof Given, value: string, choices: readonly Choice[] = []): InEachLanguage {
  if (name === 'id') return newWords.notAnId(value, idFrom(value));
  return choices.length > 0 ? commandWords.badChoice(`--${name}`, value, choices.map((choice) => choice.value).join(', ')) : newWords.notPossible(`--${name}`, value);
}

function asker(given: Given, language: Language, prompts: Prompts | undefined) {
  const optionOf = (name: keyof Given, allowed: (value: string) => boolean, choices?: readonly Choice[]): string | undefined => {
    const value = given[name];
    if (value !== undefined && !allowed(value)) throw new WrongUse(refusalOf(name, value, choices));
    return value;
  };
  const answered = (answer: string | undefined): string => {
    if (answer === undefined) throw new Stopped();
    return answer;
  };
  return {
    async line(name: keyof Given, message: string, allowed: (value: string) => boolean, proposal?: string): Promise<string> {
      const known = optionOf(name, allowed);
      if (known !== undefined) return known;
      if (prompts) return answered(await prompts.line(message, proposal, (answer) => (allowed(answer) ? undefined : (answer.trim() === '' ? newWords.nothingWritten : refusalOf(name, answer))[language])));
      if (proposal !== undefined && allowed(proposal)) return proposal;
      throw new WrongUse(newWords.needed(`--${name}`));
    },
    async choice(name: keyof Given, message: string, choices: readonly Choice[]): Promise<string> {
      const known = optionOf(name, (value) => choices.some((choice) => choice.value === value), choices);
      if (known !== undefined) return known;
      if (!prompts) throw new WrongUse(newWords.needed(`--${name}`));
      return answered(await prompts.choice(message, choices, undefined));
    },
    async optional(name: keyof Given, message: string, choices: readonly Choice[], none: string): Promise<string | undefined> {
      const known = optionOf(name, (value) => choices.some((choice) => choice.value === value), choices);
      if (known !== undefined || !prompts) return known;
      return answered(await prompts.choice(message, [{ value: '', label: none }, ...choices], '')) || undefined;
    },
    async start(message: string, choices: readonly Choice[], nothing: string): Promise<string | undefined> {
      if (!prompts) return undefined;
      return answered(await prompts.choice(message, [...choices, { value: '', label: nothing }], choices[0]!.value)) || undefined;
    },
  };
}
