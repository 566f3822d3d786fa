/** What every part of the linked data is written with: addresses of things, texts in all languages, lengths of time, terms. */
import { furtherLanguages, officialLanguages, routes, type FurtherLanguage, type InEachLanguage, type Language } from '#languages/languages.ts';
import { voiceOf, type Voice } from '#languages/voice.ts';
import type { Catalogue, Service, Texts } from '../model/catalogue.ts';
import { metaOf } from '../model/field.ts';
import type { History } from '../model/history.ts';
import type { Remembered } from '../model/reads.ts';
import { compare } from '../model/problem.ts';
import { serviceFacts } from '../model/service.ts';
import type { DurationOrRange, TimeSpan } from '../model/service-parts.ts';
import { textWords, type TextWords } from '../model/text.ts';
import type { ListName } from '../model/vocabulary.ts';
import { asDouble, type Thing, type Value } from './statements.ts';

/** What the linked data are made from. */
export interface Published {
  catalogue: Catalogue;
  /** Services that citizens are shown. */
  services: readonly Service[];
  /** Address of the site with its base, without a slash at the end. */
  root: string;
  /** What became of the services; left out where nobody asked. */
  history?: History;
}

/** What is known while the linked data are written. */
export interface Writing {
  catalogue: Catalogue;
  root: string;
  voices: readonly Voice[];
  /** Services that citizens are shown. */
  services: readonly Service[];
  /** The things of an institution by their address, once somebody has asked. */
  ofInstitutions: Map<string, Remembered<ReadonlyMap<string, Thing>>>;
  /** What was referred to before: word lists and terms recur in every service. */
  described: Map<string, Remembered<Thing | undefined>>;
}

/** Makes ready what the parts are written with. */
export function writingOf({ catalogue, services, root }: Published): Writing {
  return {
    catalogue, root, services, voices: routes.map((route) => voiceOf(route, catalogue.script)), ofInstitutions: new Map(), described: new Map(),
  };
}

/** Addresses of things, below `/id/`. They name the thing, not a file, and never change. */
export const thingAt = {
  service: (service: Pick<Service, 'institution' | 'id'>) => `services/${nameOf(service)}`,
  institution: (id: string) => `institutions/${id}`,
  concept: (id: string) => `concepts/${id}`,
  entry: (list: ListName, id: string) => `${list}/${id}`,
  office: (institution: string, id: string) => `institutions/${institution}#office-${id}`,
  unit: (institution: string, id: string) => `institutions/${institution}#unit-${id}`,
  language: (code: keyof typeof languageCodes) => `${authority}language/${languageCodes[code]}`,
  currency: (code: string) => `${authority}currency/${code}`,
  fileType: (format: string) => `${authority}file-type/${format.toUpperCase()}`,
} as const;

/** Where the Publications Office of the EU names languages, currencies and types of files. */
export const authority = 'http://publications.europa.eu/resource/authority/';

/** Our language codes, and those of the Publications Office. */
export const languageCodes = { sq: 'SQI', sr: 'SRP', en: 'ENG', tr: 'TUR', bs: 'BOS', rom: 'ROM' } as const;

/** Institution and service, as addresses have them. */
export function nameOf({ institution, id }: Pick<Service, 'institution' | 'id'>): string {
  return `${institution}/${id}`;
}

/** A reference to another thing. */
export const link = (id: string): Value => ({ id });

/** Words without a language. */
export const text = (words: string | undefined): Value | undefined => (words === undefined ? undefined : { text: words });

/** A value with its type. */
export const typed = (type: string, value: string | number | boolean | undefined): Value | undefined => (value === undefined ? undefined : { text: String(value), type });

/** A number as xsd:double. */
export const double = (value: number): Value => ({ text: asDouble(value), type: 'xsd:double' });

/** The same words in every language that has them: Serbian in both scripts, a language that an institution added as it is written. */
export function words({ voices }: Writing, by: Partial<Record<Language | FurtherLanguage, string | undefined>> | undefined): Value[] {
  if (by === undefined) return [];
  const derived = voices.map((voice) => ({ lang: voice.route.tag, said: by[voice.route.language], write: (said: string) => voice.write(said, voice.route.language).text }));
  const added = furtherLanguages.map((lang) => ({ lang, said: by[lang], write: (said: string) => said }));
  return [...derived, ...added].flatMap(({ lang, said, write }) => (said === undefined ? [] : [{ text: write(said), lang }]));
}

/** Names that are not derived into the other script: acts, streets. */
export function asWritten(by: InEachLanguage): Value[] {
  return routes.filter(({ tag }) => tag !== 'sr-Cyrl').map(({ language, tag }) => ({ text: by[language], lang: tag }));
}

/** The texts of a service in every language that it has one in, those that its institution added among them. */
export type AllTexts = Texts & NonNullable<Service['further']>;

/** The texts of a service, and those in languages that its institution added. */
export function allTextsOf({ texts, further }: Pick<Service, 'texts' | 'further'>): AllTexts {
  return { ...texts, ...further };
}

/** What each language’s text says. */
export function fromTexts(writing: Writing, texts: AllTexts, pick: (text: TextWords & { body?: string }) => string | undefined): Value[] {
  return words(writing, Object.fromEntries(officialLanguages.map((language) => [language, texts[language] && pick(texts[language])])));
}

/** The lines of a list, each in every language that has it. */
export function linesOf(writing: Writing, texts: AllTexts, field: 'eligibility' | 'exclusions' | 'information' | 'steps' | 'formGuidance'): Value[][] {
  const lists = Object.values(texts).map((one) => one?.[field]).filter((list) => Array.isArray(list));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => fromTexts(writing, texts, (one) => { const list = one[field]; return Array.isArray(list) ? list[index] : undefined; }));
}

/** Our durations know weeks, those of XML Schema do not. */
function asDuration(iso: string): string {
  const [, years = '', months = '', weeks = '', days = '', time = ''] = /^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T.*)?$/.exec(iso) ?? [];
  const inDays = (weeks ? 7 * Number.parseInt(weeks, 10) : 0) + (days ? Number.parseInt(days, 10) : 0);
  return `P${years}${months}${weeks || days ? `${inDays}D` : ''}${time}`;
}

/** The longest of a duration, as xsd:duration. */
export function longest(duration: DurationOrRange): string {
  return asDuration(typeof duration === 'string' ? duration : duration.max);
}

/** The shortest of a duration, as xsd:duration. An exact length is its own shortest; “at most five years” has none. */
export function shortest(duration: DurationOrRange): string | undefined {
  const least = typeof duration === 'string' ? duration : duration.min;
  return least === undefined ? undefined : asDuration(least);
}

/** A span of time as xsd:duration; months and days are not reckoned into each other. */
export function lengthOf({ days, hours, months }: Pick<TimeSpan, 'days' | 'hours' | 'months'>): string | undefined {
  const length = `P${months === undefined ? '' : `${months}M`}${days === undefined ? '' : `${days}D`}${hours === undefined ? '' : `T${hours}H`}`;
  return length === 'P' ? undefined : length;
}

const shapes = { ...serviceFacts.shape, ...textWords.shape } as Readonly<Record<string, Parameters<typeof metaOf>[0]>>;

/** The CPSV-AP property that the model names for a field. */
export function propertyOf(field: string, shape: Readonly<Record<string, unknown>> = shapes): string {
  const { cpsv } = metaOf(shape[field] as Parameters<typeof metaOf>[0]) ?? {};
  if (cpsv === undefined) throw new Error(`The field “${field}” names no CPSV-AP property.`);
  return cpsv;
}

/** Fields whose ids name entries of a word list: each is its property and those entries. */
export const entryFields = { kind: 'kinds', topics: 'topics', lifeEvents: 'life-events', audience: 'audiences', area: 'areas' } as const satisfies Partial<Record<keyof typeof serviceFacts.shape, ListName>>;

/** The titles of a service; its id where it has none. */
export function titlesOf(writing: Writing, { id, ...said }: Pick<Service, 'id' | 'texts' | 'further'>): Value[] {
  const titles = fromTexts(writing, allTextsOf(said), (one) => one.title);
  return titles.length > 0 ? titles : [{ text: id.replace(/-/g, ' '), lang: 'en' }];
}

/** Fields that have notes in any language. */
export function notedFields(texts: AllTexts): string[] {
  return eachOnce(Object.values(texts).flatMap((one) => Object.keys(one?.notes ?? {}))).sort(compare);
}

/** Words of an id, for a thing that nobody named. */
export const plainly = (id: string): { en: string } => ({ en: id.replace(/-/g, ' ') });

/** Each item once, in order. */
export function eachOnce<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

const tagOrder: readonly string[] = [...routes.map(({ tag }) => tag), ...furtherLanguages];

/** Orders texts as the routes are ordered. */
export function inOrderOfTags(a: Value, b: Value): number {
  return tagOrder.indexOf((a as { lang: string }).lang) - tagOrder.indexOf((b as { lang: string }).lang);
}
