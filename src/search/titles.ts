/** The index of names: all that a search needs to know of every service, as one file a route. The browser reads it with src/search/finder.ts. */
import type { Catalogue, Concept, Service } from '#catalogue/model/catalogue.ts';
import { conceptIn, servicesOf } from '#catalogue/model/look-up.ts';
import { institutionsIn, ofEach, view } from '#catalogue/model/views.ts';
import { stillOffered } from '#catalogue/model/withdrawn.ts';
import { doorCounts } from '#catalogue/write/doors.ts';
import { addressOf, capital, nameIn, nameToday, summaryOf, titleOf, titlesApart } from '#catalogue/write/names.ts';
import { documentOrOther } from '#catalogue/write/document-line.ts';
import { fetchedInShort, glanceOf, type Glance } from '#catalogue/write/glance.ts';
import { voiceFor } from '#catalogue/write/voices.ts';
import { glanceWords } from '#languages/glance.ts';
import { furtherLanguages, inEach, languages, type FurtherLanguage, type InEachLanguage, type Language, type Route } from '#languages/languages.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { searchWords } from '#languages/words/search.ts';
import { weightOf } from './asking.ts';
import { onlyOf } from './choices.ts';
import { tokensOf } from './fold.ts';
import { stemIn } from './stems.ts';

/** The file. Names are in the script of the route. */
export interface Titles {
  /** What these names are known by, once they are published (published.ts): entries have numbers, and those of two builds must not meet. */
  mark?: string;
  route: Route['path'];
  institutions: readonly NamedInstitution[];
  topics: readonly { id: string; words: InEachLanguage }[];
  /** What else a question may name: life events and those of the topics that have a page, and what stands before their addresses. */
  doors?: { before: string; topics: readonly number[]; lifeEvents: readonly { id: string; words: InEachLanguage; steps?: readonly InEachLanguage[] }[] };
  /** Names of documents, which services cite by place. */
  documents: readonly string[];
  entries: readonly Entry[];
  /** How many entries there are, where only some of them are here (parts.ts). */
  count?: number;
  /** Everyday phrase → words that stand in the names, by language. */
  everyday: InEachLanguage<readonly (readonly [string, readonly string[]])[]>;
}

/** An institution that has a service, as the readers of a route call it; elsewhere, in the other languages in their order. */
export interface NamedInstitution {
  id: string;
  href: string;
  name: string;
  elsewhere: readonly string[];
  /** What it is called today, where its name was another: in the reader’s language, then elsewhere. */
  today?: readonly string[];
}

/** One service, or the same one of several institutions. */
export interface Entry {
  titles: InEachLanguage<readonly string[]>;
  alsoCalled: InEachLanguage<readonly string[]>;
  /** Which of its names are in a language that an institution added, and which institutions have their text in it. */
  added?: readonly AddedName[];
  /** What the service is called where several institutions offer it. */
  name?: Phrase;
  summary?: Phrase;
  /** The page that compares what several institutions offer. */
  compare?: string;
  offers: readonly Offer[];
}

/** A name in a language that institutions added, with their places among the institutions. */
export interface AddedName { name: string; lang: FurtherLanguage; at: readonly number[] }

/** What one institution offers. */
export interface Offer {
  /** Place of the institution among the institutions. */
  at: number;
  id: string;
  /** Place of its title among the titles of each language; −1 where it has none. */
  titles: readonly [number, number, number];
  /** What tells it apart from another service of its institution under the same title. */
  apart?: string;
  topics: readonly number[];
  audience: readonly string[];
  only: readonly ('free' | 'online')[];
  fees: Glance;
  timeLimit: Glance;
  documents: { state: Glance['state']; text: string; always: readonly number[]; sometimes: number };
}

/** The index of names for the readers of a route: every service that citizens are shown, by title. */
export function titlesOf(catalogue: Catalogue, voice: Voice, base: string, services: readonly Service[] = shownOf(catalogue)): Titles {
  const of = { catalogue, services };
  const institutions = places(of, voice.route.path).map(({ id, ...place }) => ({ id, href: `${base}${addressOf.institution(voice, id)}`, ...place }));
  const topics = [...catalogue.vocabularies.topics].map(([id, { words }]) => ({ id, words: inScript(words, voice) }));
  const counts = doorCounts(of);
  const doors = { before: `${base}${addressOf.home(voice)}`, topics: topics.flatMap(({ id }, at) => (counts.topics[id] ? [at] : [])), lifeEvents: [...catalogue.vocabularies['life-events']].flatMap(([id, { words, steps = [] }]) => (counts['life-events'][id] ? [{ id, words: inScript(words, voice), ...namedOf(steps, voice) }] : [])) };
  const topicAt = new Map(topics.map(({ id }, at) => [id, at]));
  const placeAt = new Map(institutions.map(({ id }, at) => [id, at]));
  const documents = new Map<string, number>();
  const [calledOf, offeredOf] = [ofEach(of, called), ofEach(of, offered, voice.route.path)];
  const all = institutionsIn(services).flatMap((institution, place): Named[] => calledOf[place]!.map((own, number) => ({ institution, ...own, ...offeredOf[place]![number]! })));
  const elsewhere = inEach((language) => (language === voice.route.language ? {} : namesElsewhere(of, language)));
  const entries = [...Map.groupBy(all, groupOf)].map(([key, group]): Entry => {
    const concept = conceptIn(catalogue, group[0]!.concept);
    const own = titlesIn(group);
    const titles = inEach((language) => distinct(own[language].map((title) => voice.write(title, language).text)));
    const summary = concept ? summaryOf(concept, voice) : group[0]!.summary;
    return {
      titles, alsoCalled: inEach((language) => {
        if (language !== voice.route.language) return elsewhere[language][key]!;
        return [...distinct(namesIn(language, concept, group)).map((name) => voice.write(name, language).text), ...distinct(group.flatMap(({ further = [] }) => further.map(({ name }) => name)))].filter((name) => !titles[language].includes(name));
      }),
      ...addedIn(group, titles[voice.route.language]),
      ...(summary ? { summary } : {}), ...(concept && group.length > 1 ? { name: titleOf(concept, voice), compare: `${base}${addressOf.concept(voice, concept.id)}` } : {}),
      offers: group.map((service) => offerOf(service, own)),
    };
  });
  return { route: voice.route.path, institutions, topics, doors, documents: [...documents.keys()], entries: entries.sort((a, b) => voice.compare(firstTitle(a, voice), firstTitle(b, voice)) || (keyOf(a) < keyOf(b) ? -1 : 1)), everyday: inEach((language) => (language === voice.route.language ? Object.entries(catalogue.everyday?.[language] ?? {}) : [])) };

  function addedIn(group: readonly Named[], titles: readonly string[]): Pick<Entry, 'added'> {
    const said = group.flatMap(({ institution, further = [] }) => further.flatMap((one) => (titles.includes(one.name) ? [] : [{ ...one, at: placeAt.get(institution)! }])));
    const added = [...Map.groupBy(said, ({ name }) => name)].map(([name, same]): AddedName => ({ name, lang: same[0]!.lang, at: [...new Set(same.map(({ at }) => at))] }));
    return added.length > 0 ? { added } : {};
  }

  function offerOf({ institution, id, texts, apart, topics: under, documents: { always, sometimes, ...short }, audience, only, fees, timeLimit }: Named, titles: InEachLanguage<readonly string[]>): Offer {
    const place = (name: string): number => {
      if (!documents.has(name)) documents.set(name, documents.size);
      return documents.get(name)!;
    };
    return {
      at: placeAt.get(institution)!, id,
      titles: languages.map((language) => titles[language].indexOf(texts[language]?.title ?? '')) as unknown as Offer['titles'],
      ...(apart ? { apart } : {}),
      topics: under.flatMap((topic) => topicAt.get(topic) ?? []), audience, only, fees, timeLimit,
      documents: { ...short, always: [...new Set(always.map(place))], sometimes },
    };
  }
}

const groupOf = ({ concept, institution, id }: Called & { institution: string }): string => concept ?? `${institution}/${id}`;

/** The names of each entry as readers of another language are given them: the same for all of these. */
const namesElsewhere = view('names-elsewhere', (of, language: string): Readonly<Record<string, readonly string[]>> => {
  const calledOf = ofEach(of, called);
  const all = institutionsIn(of.services).flatMap((institution, place) => calledOf[place]!.map((own) => ({ institution, ...own })));
  return Object.fromEntries([...Map.groupBy(all, groupOf)].map(([key, group]) => {
    const titles = titlesIn(group)[language as Language];
    const names = distinct(namesIn(language as Language, conceptIn(of.catalogue, group[0]!.concept), group)).filter((name) => !titles.includes(name));
    return [key, tellingNames(titles, names, language as Language)];
  }));
});

/** The services that citizens are shown. */
export function shownOf({ services }: Pick<Catalogue, 'services'>): Service[] {
  return stillOffered(services);
}

/** What a service adds to the index: what it is called, in every language, and what it offers, in the reader's words. */
type Named = { institution: string } & Called & Offered;
interface Called {
  id: string;
  concept?: string;
  /** What it is called in languages that its institution added: readers of every route type it, and it stays as it is written. */
  further?: readonly { name: string; lang: FurtherLanguage }[];
  texts: Readonly<Partial<Record<Language, { title?: string; alsoCalled?: readonly string[] }>>>;
}
interface Offered extends Omit<Offer, 'at' | 'id' | 'titles' | 'topics' | 'documents'> { summary?: Phrase; topics: readonly string[]; documents: Omit<Offer['documents'], 'always'> & { always: readonly string[] } }

const called = view('called', ({ services }, institution): readonly Called[] => servicesOf(services, institution).map(({ id, facts: { concept }, texts, further }) => ({
  id, ...(concept === undefined ? {} : { concept }),
  ...(further ? { further: furtherLanguages.flatMap((lang) => { const { title, alsoCalled = [] } = further[lang] ?? {}; return [...(title === undefined ? [] : [title]), ...alsoCalled].map((name) => ({ name, lang })); }) } : {}),
  texts: Object.fromEntries(languages.flatMap((language) => {
    const { title, alsoCalled } = texts[language] ?? {};
    return title === undefined && alsoCalled === undefined ? [] : [[language, { ...(title === undefined ? {} : { title }), ...(alsoCalled === undefined ? {} : { alsoCalled }) }]];
  })),
})), { keeps: 'filed' });

const offered = view('offered', ({ catalogue, services }, institution, route: string): readonly Offered[] => {
  const voice = voiceFor(catalogue, route);
  const own = servicesOf(services, institution);
  const titles = titlesApart(catalogue, own, voice);
  const named = (document: string): string => nameIn(catalogue, 'documents', document, voice);
  return own.map((service, index) => {
    const { facts } = service;
    const apart = titles[index]!.text.slice(titleOf(service, voice).text.length);
    const { fee, timeLimit } = glanceOf(catalogue, service, voice);
    const [needed, summary] = [typeof facts.documents === 'object' ? facts.documents.filter(({ fetched }) => !fetched) : [], summaryOf(service, voice)];
    return {
      ...(summary ? { summary } : {}), ...(apart ? { apart } : {}), topics: facts.topics ?? [], audience: facts.audience ?? [], only: onlyOf(catalogue, service, voice), fees: fee, timeLimit,
      documents: {
        ...documentsInShort(facts, voice),
        always: needed.filter(({ when }) => when === undefined).map(({ id, or = [] }) => documentOrOther({ name: capital(named(id)), or: or.map(named) }, voice)),
        sometimes: needed.filter(({ when }) => when !== undefined).length,
      },
    };
  });
}, { keeps: 'filed' });

/** The institutions that have a service, as the readers of a route and others call them. */
const places = view('places', (of, route): readonly Omit<NamedInstitution, 'href'>[] => {
  const [voice, offering] = [voiceFor(of.catalogue, route), new Set(ofEach(of, itself))];
  const elsewhere = (names: InEachLanguage): string[] => languages.filter((language) => language !== voice.route.language).map((language) => names[language]);
  return of.catalogue.institutions.filter(({ id }) => offering.has(id)).map((institution) => {
    const { id, facts: { names, successor } } = institution;
    const today = nameToday(institution, voice);
    return { id, name: voice.say(names), elsewhere: elsewhere(names), ...(successor && today !== undefined ? { today: [today, ...elsewhere(successor.names)] } : {}) };
  });
});

const itself = view('institution', (_, institution): string => institution);

const distinct = (words: readonly string[]): string[] => [...new Set(words)];
const inScript = (words: InEachLanguage, voice: Voice): InEachLanguage => inEach((language) => voice.write(words[language], language).text);
/** What steps are called that are in no institution's register: nothing else here leads to them. */
function namedOf(steps: readonly { names?: InEachLanguage | undefined }[], voice: Voice): { steps?: InEachLanguage[] } {
  const named = steps.flatMap(({ names }) => (names ? [inScript(names, voice)] : []));
  return named.length > 0 ? { steps: named } : {};
}

const firstTitle = ({ titles }: Entry, voice: Voice): string => voice.order.flatMap((language) => titles[language])[0] ?? '';
const keyOf = ({ offers }: Entry): string => `${offers[0]!.at}/${offers[0]!.id}`;
const titlesIn = (group: readonly Called[]): InEachLanguage<string[]> => inEach((language) => distinct(group.flatMap(({ texts }) => texts[language]?.title ?? [])));

const wholeNames = 3;
// Names stand with the best known first.
const namesKept = 6;

/** In another language than the reader's, the first names that bring a word of their own, and the words that only the next ones have: the file stays small. */
function tellingNames(titles: readonly string[], names: readonly string[], language: Language): string[] {
  const stemsOf = (words: string): string[] => tokensOf(words).filter((token) => weightOf(token, language) > 0).map(stemIn[language]);
  const known = new Set(titles.flatMap(stemsOf));
  const [first, further]: [string[], string[]] = [[], []];
  for (const name of names.slice(0, namesKept)) {
    const telling = name.split(' ').filter((word) => stemsOf(word).some((stem) => !known.has(stem)));
    if (first.length < wholeNames ? telling.length > 0 : telling.length === name.split(' ').length) first.push(name);
    else further.push(...telling);
    for (const stem of stemsOf(name)) known.add(stem);
  }
  return further.length > 0 ? [...first, further.join(' ')] : first;
}

function namesIn(language: Language, concept: Concept | undefined, group: readonly Called[]): string[] {
  return [...(concept?.texts[language]?.title === undefined ? [] : [concept.texts[language].title]), ...(concept?.texts[language]?.alsoCalled ?? []), ...group.flatMap(({ texts }) => texts[language]?.alsoCalled ?? [])];
}

/** What is known of the documents, where none is listed that the reader brings. */
function documentsInShort({ documents, unseen }: Service['facts'], voice: Voice): { state: Glance['state']; text: string } {
  if (typeof documents === 'object' && documents.every(({ fetched }) => fetched)) {
    const { count, names } = fetchedInShort(documents.length, voice);
    return { state: 'stated', text: `${count}${names}` };
  }
  if (documents !== undefined) return documents === 'none' ? { state: 'none', text: voice.say(searchWords.noDocuments) } : { state: 'stated', text: '' };
  const state = unseen?.includes('documents') ? 'unseen' : 'missing';
  return { state, text: voice.say(glanceWords[state]) };
}
