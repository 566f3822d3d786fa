import type { DataQuality, DataRule } from '../model/data-quality.ts';
import type { Dataset, Distribution } from '../model/dataset.ts';
import type { Outcome } from '../model/finding.ts';
import { addressAsked, opening, type LinkRecord } from '../model/links.ts';
import { compare } from '../model/problem.ts';
import { daysBetween, endOf } from './days.ts';

/** What a rule is asked about: a data set, and one way of getting its data. */
export interface Asked {
  dataset: Dataset;
  /** Absent when the data set names no way of getting its data. */
  distribution?: Distribution | undefined;
  quality: DataQuality;
  today: string;
  /** What a recorded check found at the addresses; what it does not name nobody has tried. */
  links?: ReadonlyMap<string, LinkRecord> | undefined;
}

/** Answers a rule for a data set. */
export function answerOf(rule: DataRule, asked: Asked): Outcome {
  return rules[rule](asked);
}

const met = (claim: boolean): Outcome => (claim ? 'met' : 'missing');
const stated = (value: unknown): Outcome => met(Array.isArray(value) ? value.length > 0 : value !== undefined);

const rules: Readonly<Record<DataRule, (asked: Asked) => Outcome>> = {
  // Findability
  keywords: ({ dataset }) => stated(dataset.keywords),
  themes: ({ dataset }) => stated(dataset.themes),
  spatial: ({ dataset }) => stated(dataset.spatial),
  temporal: ({ dataset }) => stated(dataset.temporal),
  // Accessibility
  'access-url-answers': ({ distribution, links }) => answers(distribution?.accessUrl, links),
  'download-url': ({ distribution }) => stated(distribution?.downloadUrl),
  'download-url-answers': ({ distribution, links }) => answers(distribution?.downloadUrl, links),
  // Interoperability
  format: ({ distribution }) => stated(distribution?.formats ?? []),
  'media-type': ({ distribution }) => stated(distribution?.mediaType),
  'format-from-vocabulary': ({ distribution, quality }) => met((distribution?.formats ?? []).some((format) => isIn(quality.vocabularies.fileTypes, format)) || (distribution?.mediaType !== undefined && (isIn(quality.vocabularies.mediaTypes, distribution.mediaType) || isMediaType(quality, distribution.mediaType)))),
  'non-proprietary': ({ distribution, quality }) => met(formatsOf(quality, distribution).some((format) => format.nonProprietary)),
  'machine-readable': ({ distribution, quality }) => met(formatsOf(quality, distribution).some((format) => format.machineReadable)),
  'dcat-ap': ({ dataset }) => met(hasWords(dataset.titles) && hasWords(dataset.descriptions) && dataset.distributions.every(({ accessUrl }) => accessUrl !== undefined)),
  // Reusability: many catalogues state the licence of the whole and not of each file.
  licence: ({ dataset, distribution }) => stated(distribution?.licence ?? dataset.licence),
  'licence-from-vocabulary': ({ dataset, distribution, quality }) => met([distribution?.licence, dataset.licence].some((licence) => licence !== undefined && isIn(quality.vocabularies.licences, licence))),
  'access-rights': ({ dataset }) => stated(dataset.accessRights),
  'access-rights-from-vocabulary': ({ dataset, quality }) => met(dataset.accessRights !== undefined && isIn(quality.vocabularies.accessRights, dataset.accessRights)),
  'contact-point': ({ dataset }) => stated(dataset.contact),
  publisher: ({ dataset }) => stated(dataset.publisher),
  // Contextuality
  rights: ({ distribution }) => stated(distribution?.rights),
  'byte-size': ({ distribution }) => stated(distribution?.byteSize),
  issued: ({ dataset, distribution }) => stated(dataset.issued ?? distribution?.issued),
  modified: ({ dataset, distribution }) => stated(dataset.modified ?? distribution?.modified),
  // Ours, without points
  fresh: ({ dataset, quality, today }) => freshnessOf(dataset, quality, today).outcome,
  frequency: ({ dataset }) => stated(dataset.frequency),
  described: ({ dataset }) => (hasWords(dataset.descriptions) ? (saysMoreThan(Object.values(dataset.descriptions), Object.values(dataset.titles)) ? 'met' : 'partial') : 'missing'),
  language: ({ dataset }) => stated(dataset.languages),
  'official-titles': ({ dataset }) => {
    const tags = Object.keys(dataset.titles).map((tag) => tag.toLowerCase().split('-')[0]);
    const given = ['sq', 'sr'].filter((language) => tags.includes(language)).length;
    return given === 2 ? 'met' : given === 1 ? 'partial' : 'missing';
  },
  'contact-reachable': ({ dataset: { contact } }) => (contact === undefined ? 'missing' : met((contact.email ?? contact.phone ?? contact.page) !== undefined) === 'met' ? 'met' : 'partial'),
};

// An address that nobody has tried, or that turned a program away, may well answer people.
function answers(address: string | undefined, links: ReadonlyMap<string, LinkRecord> | undefined): Outcome {
  const record = address === undefined ? undefined : links?.get(addressAsked(address));
  const found = record && opening(record);
  return found === undefined || found === 'unsure' ? 'unknown' : met(found !== 'shut');
}

/** How fresh a data set is against the frequency that it states: late by how many days, where it is. */
export interface Freshness {
  outcome: Outcome;
  /** Code of the frequency, where we know it. */
  frequency?: string;
  /** The last change that the catalogue states, of the data set or of one of its files. */
  modified?: string;
  late?: number;
}

/** Judges freshness; without a frequency that says a length of time, or without a date, it is unknown. */
export function freshnessOf(dataset: Dataset, quality: DataQuality, today: string): Freshness {
  const frequency = dataset.frequency === undefined ? undefined : frequencyOf(quality, dataset.frequency);
  const modified = lastChangeOf(dataset);
  const known = { ...(frequency ? { frequency: frequency.id } : {}), ...(modified ? { modified } : {}) };
  if (frequency?.never) return { outcome: 'not-applicable', ...known };
  if (frequency?.days === undefined || modified === undefined) return { outcome: 'unknown', ...known };
  const late = daysBetween(endOf(modified), today) - frequency.days;
  return late > 0 ? { outcome: 'missing', ...known, late } : { outcome: 'met', ...known };
}

function lastChangeOf(dataset: Dataset): string | undefined {
  const changes = [dataset.modified, ...dataset.distributions.map(({ modified }) => modified)];
  const dates = changes.some((date) => date !== undefined) ? changes : [dataset.issued, ...dataset.distributions.map(({ issued }) => issued)];
  return dates.filter((date) => date !== undefined).sort((a, b) => compare(endOf(a), endOf(b)) || compare(a, b)).at(-1);
}

/** The frequency that a word, a code or an address names. */
export function frequencyOf(quality: DataQuality, written: string): DataQuality['frequencies'][number] | undefined {
  const word = plainly(lastPart(written));
  return quality.frequencies.find(({ id, also = [] }) => plainly(id) === word || also.some((other) => plainly(other) === word || plainly(other) === plainly(written)));
}

function formatsOf(quality: DataQuality, distribution: Distribution | undefined): DataQuality['formats'] {
  const written = [...(distribution?.formats ?? []), ...(distribution?.mediaType === undefined ? [] : [distribution.mediaType])];
  return written.flatMap((format) => formatOf(quality, format) ?? []);
}

/** The format that a word, a file ending, a media type or an address names. */
export function formatOf(quality: DataQuality, written: string): DataQuality['formats'][number] | undefined {
  const type = mediaTypeIn(quality, written);
  const word = plainly(lastPart(written).replace(/^\./, ''));
  return quality.formats.find(({ id, also = [] }) => plainly(id) === word || also.some((other) => other.toLowerCase() === type || plainly(other) === word));
}

// `text/csv; charset=utf-8` and the address of the type in IANA's list are the type.
function mediaTypeIn(quality: DataQuality, written: string): string {
  const plain = inHttp(written);
  const start = quality.vocabularies.mediaTypes.find((beginning) => plain.startsWith(beginning));
  return plain.slice(start?.length ?? 0).split(';')[0]!.trim().toLowerCase();
}

function isMediaType(quality: DataQuality, written: string): boolean {
  const type = mediaTypeIn(quality, written);
  return quality.formats.some(({ also = [] }) => also.some((other) => other.includes('/') && other.toLowerCase() === type));
}

function isIn(beginnings: readonly string[], address: string): boolean {
  const plain = inHttp(address);
  return beginnings.some((beginning) => plain.startsWith(beginning) && plain.length > beginning.length);
}

// Lists are named by http addresses; many catalogues write https.
function inHttp(address: string): string {
  return address.trim().replace(/^https:/i, 'http:');
}

function lastPart(written: string): string {
  const address = written.trim();
  return /^https?:/i.test(address) ? address.replace(/(?<![/#])[/#]+$/, '').split(/[/#]/).at(-1)! : address;
}

function plainly(word: string): string {
  return word.trim().toLowerCase().replace(/[_\s-]+/g, '');
}

function hasWords(words: Readonly<Record<string, string>>): boolean {
  return Object.keys(words).length > 0;
}

const fewestNewWords = 3;

// A title said twice describes nothing: a description has words that no title has.
function saysMoreThan(descriptions: readonly string[], titles: readonly string[]): boolean {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const known = new Set(titles.flatMap(wordsOf));
  return descriptions.some((description) => new Set(wordsOf(description).filter((word) => !known.has(word))).size >= fewestNewWords);
}
