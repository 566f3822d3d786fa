import { changeKindWords, changeWords, changeWordsWith, partWords } from '#languages/words/changes.ts';
import { glanceWords } from '#languages/glance.ts';
import { inEach, isLanguage, languages, officialLanguages, type OfficialLanguage } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import type { FactChange, History, HistoryEntry } from '../model/history.ts';
import { dayInKosovo } from '../model/kosovo-day.ts';
import type { Appeal, Channel, Conflict, DurationOrRange, Fee, Form, Output, RequiredDocument, Source, TimeSpan } from '../model/service-parts.ts';
import type { ListName } from '../model/vocabulary.ts';
import { labelOfEntry, labelOfField } from './finding-words.ts';
import { actInText, addressOf, capital, nameIn, nameOfAct, nameOfUnit, titleBeside, titleOf } from './names.ts';
import type { Link } from './service-links.ts';
import { durationInWords, lengthInWords } from './time.ts';
import { entriesOf, conceptIn, institutionIn, serviceIn } from '../model/look-up.ts';

/** One change of a service, in the reader's words. */
export interface ChangeInWords {
  /** The moment, as it is kept, and its day in words. */
  date: string;
  day: string;
  kind: HistoryEntry['kind'];
  title: Phrase;
  /** Absent where the service has no page any more. */
  href?: string;
  institution: string;
  /** What became of it, where that is more than a change of facts. */
  became?: string;
  facts: readonly string[];
}

/** A service as a list of changes names it. */
export interface NamedService {
  title: Phrase;
  href?: string;
}

/** The page of changes: day by day, the newest first; what happened to many services at once is said once. */
export interface ChangesPage {
  /** How far back changes are known, and from what. */
  known: string;
  days: readonly {
    id: string;
    date: string;
    /** The same change in several services. */
    alike: readonly { facts: readonly string[]; services: readonly (NamedService & { institution: string })[] }[];
    institutions: readonly { institution: string; changes: readonly ChangeInWords[] }[];
    added: readonly { institution: string; services: readonly NamedService[] }[];
    /** So many changes that they are shown one institution at a time. */
    many: boolean;
  }[];
  /** Changes beyond those that the page shows. */
  older: number;
  feeds: { all: Link; institutions: readonly Link[]; topics: readonly Link[] };
}

/** What the page of changes shows; `most` bounds its length. */
export function changesPage(catalogue: Catalogue, services: readonly Service[], history: History, voice: Voice, most = 200): ChangesPage {
  const told = toldToReaders(history.entries);
  const shown = told.slice(0, most).map((entry) => ({ entry, words: changeInWords(catalogue, entry, voice) }));
  const topics = new Set(services.flatMap(({ facts }) => facts.topics ?? []));
  const named = (links: readonly Link[]) => links.toSorted((a, b) => voice.compare(a.text, b.text));
  return {
    known: historyKnown(history, voice), older: Math.max(0, told.length - most),
    days: [...Map.groupBy(shown, ({ entry }) => dayInKosovo(entry.date))].map(([id, those]) => dayOfChanges(catalogue, id, those, voice)),
    feeds: {
      all: { text: voice.say(changeWords.all), href: feedAddress.all(voice) },
      institutions: named(catalogue.institutions.map(({ id, facts }) => ({ text: voice.say(facts.names), href: feedAddress.institution(voice, id) }))),
      topics: named([...topics].map((id) => ({ text: nameIn(catalogue, 'topics', id, voice), href: feedAddress.topic(voice, id) }))),
    },
  };
}

const fewAlike = 3;
const fewOnADay = 12;

function dayOfChanges(catalogue: Catalogue, id: string, those: readonly { entry: HistoryEntry; words: ChangeInWords }[], voice: Voice): ChangesPage['days'][number] {
  const byInstitution = <Item extends { institution: string }>(items: readonly Item[]) => [...Map.groupBy(items, ({ institution }) => institution)].sort(([a], [b]) => voice.compare(a, b));
  const named = ({ title, href }: ChangeInWords): NamedService => ({ title, ...(href === undefined ? {} : { href }) });
  const changed = those.filter(({ entry }) => entry.kind !== 'new');
  const bulk = [...Map.groupBy(changed.filter(({ entry }) => entry.kind === 'changed'), ({ words }) => JSON.stringify(words.facts)).values()].filter((same) => byService(same).length >= fewAlike);
  const told = new Set(bulk.flat());
  const single = byService(changed.filter((one) => !told.has(one))).map((own): ChangeInWords => {
    const { became: _, ...words } = own[0]!.words;
    return { ...words, facts: linesOf(catalogue, own.map(({ entry }) => entry), voice) };
  });
  return {
    id, date: voice.date(id), many: single.length > fewOnADay,
    alike: bulk.map((same) => ({ facts: same[0]!.words.facts, services: byService(same).map(([{ words }]) => ({ ...named(words), institution: words.institution })) })),
    institutions: byInstitution(single).map(([institution, changes]) => ({ institution, changes })),
    added: byInstitution(those.filter(({ entry }) => entry.kind === 'new').map(({ words }) => words)).map(([institution, own]) => ({ institution, services: own.map(named).sort((a, b) => voice.compare(a.title.text, b.title.text)) })),
  };
}

function byService<Told extends { entry: HistoryEntry }>(those: readonly Told[]): [Told, ...Told[]][] {
  return [...Map.groupBy(those, ({ entry }) => `${entry.institution}/${entry.service}`).values()] as [Told, ...Told[]][];
}

// What commits of one day did to a service, newest first; what several of them did alike is said once.
function linesOf(catalogue: Catalogue, entries: readonly HistoryEntry[], voice: Voice): string[] {
  const facts = [...new Map(entries.flatMap((entry) => entry.facts).map((fact) => [JSON.stringify(fact), fact])).values()];
  const became = (isNew: boolean) => entries.filter(({ kind }) => (kind === 'new') === isNew).flatMap((entry) => changeInWords(catalogue, { ...entry, facts: [] }, voice).became ?? []);
  return [...new Set([...became(false), ...changeInWords(catalogue, { ...entries[0]!, facts }, voice).facts, ...became(true)])];
}

// Names that people type, and no page reads out.
const searchedOnly: ReadonlySet<string> = new Set(['alsoCalled']);
// What leads old addresses here changes nothing for whoever reads.
const notTold: ReadonlySet<string> = new Set(['formerIds']);

/** What readers are told of a history: what only the search reads stays in the data. */
export function toldToReaders(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.flatMap((entry) => {
    const facts = entry.facts.filter(({ field, language }) => (language === undefined ? !notTold.has(field) : !searchedOnly.has(field)));
    return facts.length === 0 && entry.facts.length > 0 && entry.kind === 'changed' ? [] : [{ ...entry, facts }];
  });
}

/** Where the feeds of a language stand. */
export const feedAddress = {
  all: (voice: Voice) => `/${voice.route.path}/changes.atom`,
  institution: (voice: Voice, institution: string) => `/${voice.route.path}/${institution}/changes.atom`,
  topic: (voice: Voice, topic: string) => `/${voice.route.path}/topics/${topic}/changes.atom`,
} as const;

/** How far back changes are known, and from what. */
function historyKnown({ from, complete, shallow, since }: History, voice: Voice): string {
  if (from === 'nothing' || since === undefined) return voice.say(changeWords.nothing);
  const day = voice.date(dayInKosovo(since));
  if (from === 'quarters') return `${voice.say(changeWords.quarters)} ${voice.say(changeWordsWith.since(day))}`;
  return voice.say(shallow ? changeWordsWith.shallow(day) : complete ? changeWordsWith.since(day) : changeWordsWith.capped(day));
}

/** The newest days on which a service changed, each with what changed. */
export function daysOfService(catalogue: Catalogue, history: History, service: Pick<Service, 'institution' | 'id'>, voice: Voice, most = 3): { date: string; day: string; lines: readonly string[] }[] {
  const days = [...Map.groupBy(toldToReaders(entriesOf(history.entries, service)), ({ date }) => dayInKosovo(date))].slice(0, most);
  return days.map(([date, entries]) => ({ date, day: voice.date(date), lines: linesOf(catalogue, entries, voice) }));
}

/** One entry of the history in the reader's words. */
export function changeInWords(catalogue: Catalogue, entry: HistoryEntry, voice: Voice): ChangeInWords {
  const institution = institutionIn(catalogue, entry.institution);
  const service = serviceIn(catalogue, entry.institution, entry.service);
  return {
    date: entry.date, day: voice.date(dayInKosovo(entry.date)), kind: entry.kind,
    title: service ? titleBeside(catalogue, service, voice) : voice.firstOf(entry.titles) ?? { text: entry.service.replace(/-/g, ' '), lang: 'en' },
    ...(service ? { href: addressOf.service(voice, service) } : {}),
    institution: institution ? voice.say(institution.facts.names) : entry.institution,
    ...(entry.kind === 'changed' ? {} : { became: [voice.say(changeKindWords[entry.kind]), ...(entry.was ? [`${entry.was.institution}/${entry.was.service} → ${entry.institution}/${entry.service}`] : [])].join(': ') }),
    facts: factsInWords(catalogue, institution, service, entry.facts, voice),
  };
}

/** Changes of facts as sentences without a verb: “Fee (issuing the extract): €2 → €3”, “Required document – removed: identity card (copy)”. Words that changed in one language stand in one line. */
function factsInWords(catalogue: Catalogue, institution: Institution | undefined, service: Service | undefined, changes: readonly FactChange[], voice: Voice): string[] {
  const facts = changes.filter(({ language }) => language === undefined).map((change) => factInWords(catalogue, institution, service, change, voice));
  const texts = (['added', 'removed', 'changed'] as const).flatMap((kind) => {
    const own = changes.filter((change) => change.language !== undefined && change.change === kind);
    // What changed alike in every language of the site is said once.
    const inAll = new Set([...Map.groupBy(own.filter(({ language }) => isLanguage(language!)), ({ field }) => field)].filter(([field, those]) => those.length === languages.length && field !== 'title').map(([field]) => field));
    return [
      ...(inAll.size === 0 ? [] : [textLine([...inAll], kind, 'all', voice)]),
      ...officialLanguages.flatMap((language) => wordsChanged(language, kind, own.filter((change) => change.language === language && !(isLanguage(language) && inAll.has(change.field))), voice)),
    ];
  });
  return [...facts, ...texts];
}

function wordsChanged(language: OfficialLanguage, kind: FactChange['change'], changes: readonly FactChange[], voice: Voice): string[] {
  // A title is shown before and after to those who read its language.
  const title = language === voice.route.language ? changes.find(({ field, before, after }) => field === 'title' && before !== undefined && after !== undefined) : undefined;
  const others = changes.filter((change) => change !== title).map(({ field }) => field);
  return [
    ...(title ? [`${labelIn('title', voice)}: ${[title.before, title.after].map((words) => voice.write(String(words), voice.route.language).text).join(' → ')}`] : []),
    ...(others.length === 0 ? [] : [textLine(others, kind, language, voice)]),
  ];
}

function textLine(fields: readonly string[], kind: FactChange['change'], language: OfficialLanguage | 'all', voice: Voice): string {
  return `${capital(fields.map((field) => labelIn(field, voice)).join(', '))} – ${voice.say(changeWordsWith.text(kind, language))}`;
}

function labelIn(field: string, voice: Voice): string {
  const words = partWords[field];
  return words ? voice.say(words) : voice.say(inEach((language) => labelOfField(field, language, 'words') ?? field));
}

function factInWords(catalogue: Catalogue, institution: Institution | undefined, service: Service | undefined, { field, change, before, after }: FactChange, voice: Voice): string {
  const label = voice.say(inEach((language) => labelOfEntry(field, language) ?? labelOfField(field.split('.')[0]!, language) ?? field));
  const inWords = (value: unknown): string => (value === undefined ? '' : valueInWords(field, value, { catalogue, institution, service, voice }));
  const [old, now] = [inWords(before), inWords(after)];
  if (change === 'changed' && old && now && old !== now) return `${label}: ${old} → ${now}`;
  const named = now || old;
  return `${label} – ${voice.say(changeWords[change])}${named ? `: ${named}` : ''}`;
}

interface Speaking {
  catalogue: Catalogue;
  institution: Institution | undefined;
  service: Service | undefined;
  voice: Voice;
}

type InWords = (value: never, speaking: Speaking) => string;
const listed = (list: ListName): InWords => (id: string, { catalogue, voice }: Speaking) => nameIn(catalogue, list, id, voice);
const office: InWords = (ids: string | readonly string[], { catalogue, institution, voice }) => [ids].flat().map((id) => (institution ? nameOfUnit(catalogue, institution, id, voice) : id)).join(', ');
const other: InWords = (id: string, { catalogue, institution, voice }) => {
  const named = catalogue.services.find((candidate) => candidate.id === id && candidate.institution === institution?.id) ?? conceptIn(catalogue, id) ?? catalogue.services.find((candidate) => candidate.id === id);
  return named ? titleOf(named, voice).text : id;
};
const offered: InWords = (id: string, { catalogue, voice }) => { const [institution, own] = id.split('/'); const named = serviceIn(catalogue, institution, own); return named ? titleOf(named, voice).text : id; };
const span: InWords = (limit: TimeSpan, { voice }) => [lengthInWords(limit, voice), limit.count && `(${voice.say(valueWords.count[limit.count])})`, limit.from && voice.say(valueWords.from[limit.from])].filter(Boolean).join(' ');
const valid: InWords = (duration: DurationOrRange | 'unlimited', { voice }) => (duration === 'unlimited' ? voice.say(glanceWords.unlimited) : durationInWords(duration, voice));
const day: InWords = (date: string, { voice }) => voice.date(date);
const fieldNamed: InWords = (field: string, { voice }) => voice.say(inEach((language) => labelOfField(field, language) ?? labelOfField(field.split('.')[0]!, language) ?? field));
const spoken: InWords = (language: keyof typeof valueWords.procedureLanguage, { voice }) => voice.say(valueWords.procedureLanguage[language]);

// How a value, or an entry of a list, is said. What has no words of its own, such as who acts in which step, is only said to have changed.
const wordsOfValue: Readonly<Record<string, InWords>> = {
  status: (status: keyof typeof valueWords.status, { voice }) => voice.say(valueWords.status[status]), silence: (silence: keyof typeof valueWords.silence, { voice }) => voice.say(valueWords.silence[silence]),
  kind: listed('kinds'), topics: listed('topics'), lifeEvents: listed('life-events'), audience: listed('audiences'), area: listed('areas'), 'output.type': listed('outputs'),
  unit: office, contact: office, concept: other, requires: other, related: other, replacedBy: offered, languages: spoken,
  documents: ({ id, or = [], form }: RequiredDocument, { catalogue, voice }) => `${[id, ...or].map((document) => nameIn(catalogue, 'documents', document, voice)).join(' / ')}${form ? ` (${voice.say(valueWords.form[form])})` : ''}`,
  fees: ({ id, amount, currency, per }: Fee, { service, voice }) => {
    const what = service && voice.firstOf(Object.fromEntries(languages.map((language) => [language, service.texts[language]?.fees?.[id]])))?.text;
    return `${voice.money(amount, currency)}${per ? ` ${voice.say(valueWords.per[per])}` : ''}${what ? ` (${what})` : ''}`;
  },
  outputs: ({ id, type, validity }: Output & { id: string }, speaking) => {
    const words = speaking.service && speaking.voice.firstOf(Object.fromEntries(languages.map((language) => [language, speaking.service!.texts[language]?.outputs?.[id]])))?.text;
    const what = words ?? (type && capital(nameIn(speaking.catalogue, 'outputs', type, speaking.voice)));
    return [what, validity && (what ? `(${valid(validity as never, speaking)})` : valid(validity as never, speaking))].filter(Boolean).join(' ');
  },
  'timeLimit.decision': span, applicantDeadline: span, applicantDeadlines: span, 'timeLimit.practice': (duration: DurationOrRange, { voice }) => durationInWords(duration, voice),
  'output.validity': valid,
  appeal: ({ body, days }: Appeal, { catalogue, voice }) => `${capital(nameIn(catalogue, 'appeal-bodies', body, voice))}${days === undefined ? '' : ` (${voice.count(days, 'day')})`}`,
  channels: ({ type, office: at, url }: Channel, speaking) => [nameIn(speaking.catalogue, 'channels', type, speaking.voice), at && office(at as never, speaking), url].filter(Boolean).join(', '),
  forms: ({ url, file }: Form) => url ?? file ?? '', sources: ({ url }: Source) => url,
  legalBasis: ({ act, article }: { act: string; article?: string }, { catalogue, voice }) => [actInText(nameOfAct(catalogue, act, voice), voice), article].filter(Boolean).join(', '),
  'review.checked': day, 'review.next': day,
  unseen: fieldNamed,
  conflicts: ({ field, resolved }: Conflict, speaking) => `${fieldNamed(field as never, speaking)}${resolved ? ` (${speaking.voice.say(changeWordsWith.settled(speaking.voice.date(resolved)))})` : ''}`,
};

function valueInWords(field: string, value: unknown, speaking: Speaking): string {
  if (value === 'none') return field === 'fees' ? speaking.voice.say(glanceWords.free) : speaking.voice.say(changeWords.noneOfIt);
  return wordsOfValue[field]?.(value as never, speaking) ?? '';
}
