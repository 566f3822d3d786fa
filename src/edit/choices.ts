import { editForm, type Choice } from '#catalogue/write/edit-form.ts';
import { nameOfUnit } from '#catalogue/write/names.ts';
import type { Institution } from '#catalogue/model/catalogue.ts';
import { listNames, type ListName } from '#catalogue/model/vocabulary.ts';
import { furtherLanguages, languages, type OfficialLanguage } from '#languages/languages.ts';
import type { Voice } from '#languages/voice.ts';
import { editWords } from '#languages/words/edit.ts';
import type { Subject } from './backend.ts';
import { fieldAt, type Draft } from './draft.ts';
import type { Surroundings } from './judge.ts';
import { namesStored } from './stored.ts';

/** The conditions that a service names, each with its words in the first language that has them. */
export function conditionsOf(draft: Draft, shared: Readonly<Partial<Record<string, { when?: Readonly<Record<string, string>> | undefined }>>> | undefined, voice: Voice): Choice[] {
  const named = new Map<string, string>();
  for (const language of voice.order) for (const when of [fieldAt(draft, `${language}.when`) as Readonly<Record<string, string>> | undefined, shared?.[language]?.when]) for (const [id, words] of Object.entries(when ?? {})) if (!named.has(id)) named.set(id, voice.write(words, language).text);
  return [...named].map(([value, label]) => ({ value, label }));
}

/** The languages that words are asked for in: those of the site, those that the institution added, and those that somebody wrote in all the same. */
export function tonguesOf(institution: Institution | undefined, { texts }: Draft): readonly OfficialLanguage[] {
  const { languages: spoken, names } = institution?.facts ?? {};
  return [...languages, ...furtherLanguages.filter((language) => spoken?.includes(language) || names?.[language] !== undefined || texts[language] !== undefined)];
}

/** Services and common descriptions in one list: a description that bears the title of a service says what it is. */
export function namedApart(services: readonly Choice[], concepts: readonly Choice[], word: string): Choice[] {
  const taken = new Set(services.map(({ label }) => label));
  return [...services, ...concepts.map(({ value, label }) => ({ value, label: taken.has(label) ? `${label} (${word})` : label }))];
}

/** What may be chosen from each list in the form of a service. */
export function choicesIn({ catalogue, context }: Surroundings, subject: Subject, draft: Draft, voice: Voice): (list: string) => readonly Choice[] {
  const institution = catalogue.institutions.find(({ id }) => id === subject.institution);
  const known = new Map<string, readonly Choice[]>();
  const sorted = (choices: Choice[]) => choices.sort((a, b) => voice.compare(a.label, b.label));
  const words = (list: ListName) => sorted([...catalogue.vocabularies[list]].map(([value, entry]) => ({ value, label: list === 'acts' ? [(entry as { words: Record<string, string> }).words[voice.route.language], (entry as { number?: string }).number].filter(Boolean).join(', ') : voice.say((entry as { words: { sq: string; sr: string; en: string } }).words) })));
  const named = (list: readonly { id: string }[] | undefined) => sorted((list ?? []).map(({ id }) => ({ value: id, label: nameOfUnit(catalogue, institution!, id, voice) })));
  const others: Readonly<Record<string, () => Choice[]>> = {
    files: () => namesStored(context, subject.institution).map((name) => ({ value: name, label: name })),
    units: () => named(institution?.facts.units), offices: () => named(institution?.facts.offices),
    ownChannels: () => (Array.isArray(draft.facts.channels) ? (draft.facts.channels as { id?: string; type?: string }[]) : []).flatMap(({ id, type }) => (id ? [{ value: id, label: words('channels').find(({ value }) => value === type)?.label ?? id }] : [])),
    servicesOrConcepts: () => sorted(namedApart(
      context.services.filter((service) => service.institution === subject.institution && service.id !== subject.service).map(({ id, titles }) => ({ value: id, label: voice.firstOf(titles)?.text ?? id })),
      catalogue.concepts.filter(({ id }) => !context.services.some((service) => service.institution === subject.institution && service.id === id)).map(({ id, texts }) => ({ value: id, label: voice.firstOf({ sq: texts.sq?.title, sr: texts.sr?.title, en: texts.en?.title })?.text ?? id })),
      voice.say(editWords.concept).toLocaleLowerCase(),
    )),
    // What is not offered takes nobody’s place; others’ services are named with their institution.
    services: () => sorted(context.services.filter((service) => !service.withdrawn && (service.institution !== subject.institution || service.id !== subject.service)).map(({ institution: of, id, titles }) => {
      const other = of === subject.institution ? undefined : catalogue.institutions.find((one) => one.id === of);
      return { value: `${of}/${id}`, label: [voice.firstOf(titles)?.text ?? id, ...(other ? [voice.say(other.facts.names)] : [])].join(', ') };
    })),
    fields: () => editForm(voice).flatMap(({ elements }) => elements.flatMap((element) => (element.part === 'facts' ? [{ value: element.field, label: element.label }] : []))),
  };
  return (list) => {
    let found = known.get(list);
    if (!found) known.set(list, (found = others[list]?.() ?? ((listNames as readonly string[]).includes(list) ? words(list as ListName) : [])));
    return found;
  };
}
