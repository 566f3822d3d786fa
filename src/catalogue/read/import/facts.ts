import { furtherLanguages, languages, type FurtherLanguage, type Language, type OfficialLanguage } from '#languages/languages.ts';
import type { Catalogue, Institution, Service } from '../../model/catalogue.ts';
import type { RemainderReason } from '../../model/import.ts';
import type { Statement } from '../dcat.ts';

/** What relative addresses are held against while a file is read. */
export const base = 'http://relative.invalid/';
const ns = { cpsv: 'http://purl.org/vocab/cpsv#', cv: 'http://data.europa.eu/m8g/', dct: 'http://purl.org/dc/terms/', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', skos: 'http://www.w3.org/2004/02/skos/core#', dcat: 'http://www.w3.org/ns/dcat#', adms: 'http://www.w3.org/ns/adms#', foaf: 'http://xmlns.com/foaf/0.1/', owl: 'http://www.w3.org/2002/07/owl#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', schema: 'http://schema.org/' } as const;
/** The full address behind a prefix and the last part of a name. */
export const name = (prefix: keyof typeof ns, local: string) => `${ns[prefix]}${local}`;

/** A statement with what became of it. */
export interface Fact {
  statement: Statement;
  state: 'placed' | { reason: RemainderReason; proposals?: readonly string[]; words?: string };
}

/** The address of a thing, or its own mark where it has none. */
export function keyOf({ termType, value }: Statement['object']): string {
  return termType === 'BlankNode' ? `_:${value}` : value;
}

/** What is known of one service, and the fields that were made of it. */
export interface Reading {
  catalogue: Catalogue;
  facts: ReadonlyMap<string, readonly Fact[]>;
  fields: Map<string, unknown>;
  /** Ids of the services that the same file describes. */
  offered: ReadonlySet<string>;
  /** The names that the file gives to a thing that it refers to. */
  named(key: string): readonly Statement['object'][];
  /** The shared description of a service that the file describes. */
  conceptOf(key: string): string | undefined;
  /** What the file says of a thing that belongs to another record, as the hours of an office do. */
  saidOf(key: string, ...predicates: readonly string[]): readonly Statement['object'][];
  about(key: string, ...predicates: readonly string[]): Fact[];
}

/** A value as a report shows it. */
export const wordsOf = ({ value, language }: Statement['object']): string => `${value.replace(base, '')}${language ? ` @${language}` : ''}`;
/** A statement stands in a field now. */
export const place = (fact: Fact): void => { fact.state = 'placed'; };
/** A statement is listed, with the reason, and with other words than its own where it only leads to what is meant. */
export const leave = (fact: Fact, reason: RemainderReason, proposals?: readonly string[], words?: string): void => { fact.state = { reason, ...(proposals?.length ? { proposals } : {}), ...(words === undefined ? {} : { words }) }; };

/** The language of a value, whatever its script. */
export function languageOf(object: Statement['object']): Language | undefined {
  const tag = tagOf(object);
  return languages.find((one) => one === tag);
}

/** The language of a value, where it is one that institutions may add. */
export function furtherLanguageOf(object: Statement['object']): FurtherLanguage | undefined {
  const tag = tagOf(object);
  return furtherLanguages.find((one) => one === tag);
}

/** The language of words: one of the site, or one that the institution added, or that the service has a text in already. */
export function spokenIn({ own, before }: { own: Institution['facts'] | undefined; before?: Service | undefined }, object: Statement['object']): OfficialLanguage | undefined {
  const further = furtherLanguageOf(object);
  return languageOf(object) ?? (further && (own?.languages?.includes(further) || own?.names[further] !== undefined || before?.further?.[further] !== undefined) ? further : undefined);
}

/** Lists words whose language is none of ours: one that institutions add is known, but this one did not add it. */
export function leaveForeign(fact: Fact): void {
  leave(fact, furtherLanguageOf(fact.statement.object) ? 'added-language' : 'unknown-language');
}

function tagOf({ language }: Statement['object']): string {
  return (language ?? '').toLowerCase().split('-')[0]!;
}

const languageCodes: Readonly<Record<string, OfficialLanguage>> = { SQI: 'sq', SRP: 'sr', ENG: 'en', TUR: 'tr', BOS: 'bs', ROM: 'rom' };
/** The language that an address of the Publications Office of the EU names. */
export const languageNamed = ({ statement }: Fact): OfficialLanguage | undefined => languageCodes[statement.object.value.split('/').at(-1) ?? ''];
