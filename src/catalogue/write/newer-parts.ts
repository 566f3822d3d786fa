import { routes, type FurtherLanguage, type Language } from '#languages/languages.ts';
import type { Voice } from '#languages/voice.ts';
import { recordedFieldsOfAdded, staleFieldsOf, wordsAt, type TranslatedField } from '../assess/translations.ts';
import type { Service } from '../model/catalogue.ts';
import { addressOf } from './names.ts';

/** A part of the page of a service, called as its heading is; `summary` is what stands above them all. */
export type PagePart = 'summary' | 'glance' | 'eligibility' | 'steps' | 'documents' | 'fees' | 'timeLimit' | 'forms' | 'appeal' | 'contact' | 'legalBasis' | 'more' | 'sources';

/** Where the words of a part have been changed since they were translated for the reader: the language of the newer text, and its place. */
export interface Newer {
  from: Language;
  href: string;
}

// Asked in each language of a service, which whoever asks has read.
const staleOf = new WeakMap<Service, readonly TranslatedField[]>();

/** The parts of a service's page that are older, in the reader's language, than the text they were translated from. */
export function newerParts(service: Service, voice: Voice): Partial<Record<PagePart, Newer>> {
  let found = staleOf.get(service);
  if (!found) staleOf.set(service, (found = staleFieldsOf(service)));
  // Words that are gone from the other text are not to be read there.
  const stale = found.filter(({ language, field, from }) => language === voice.route.language && wordsAt(service.texts[from], field) !== undefined);
  return Object.fromEntries(stale.flatMap(({ field, from }) => partsOf(service, field, voice.route.language).map((part): [PagePart, Newer] => [part, newerAt(part, from, service, voice)])));
}

/** The fields of a text in an added language that are older than what they were translated from; the entries of a map together. */
export function newerFields(service: Service, language: FurtherLanguage, voice: Voice): Readonly<Partial<Record<string, Newer>>> {
  const stale = recordedFieldsOfAdded(service).filter((one) => one.language === language && one.stale && wordsAt(service.texts[one.from], one.field) !== undefined);
  return Object.fromEntries(stale.map(({ field, from }): [string, Newer] => [field.split('.')[0]!, newerAt(partsOf(service, field, from)[0], from, service, voice)]));
}

function newerAt(part: PagePart | undefined, from: Language, service: Service, voice: Voice): Newer {
  const route = routes.find(({ language }) => language === from)!;
  const anchor = part === undefined || part === 'summary' || part === 'glance' ? '' : `#${part}`;
  return { from, href: `${addressOf.service({ ...voice, route }, service)}${anchor}` };
}

const partOfWords: Readonly<Record<string, PagePart>> = {
  title: 'summary', summary: 'summary', eligibility: 'eligibility', exclusions: 'eligibility', steps: 'steps', information: 'steps', documents: 'documents', fees: 'fees', forms: 'forms', formGuidance: 'forms', appealHow: 'appeal', output: 'glance', outputs: 'glance', applicantDeadlines: 'timeLimit', body: 'more',
};

const partOfFacts: Readonly<Record<string, PagePart>> = {
  eligibility: 'eligibility', steps: 'steps', information: 'steps', documents: 'documents', fees: 'fees', timeLimit: 'timeLimit', silence: 'timeLimit', forms: 'forms', appeal: 'appeal', channels: 'contact', unit: 'contact', contact: 'contact', legalBasis: 'legalBasis', output: 'glance', outputs: 'glance', applicantDeadline: 'timeLimit', applicantDeadlines: 'timeLimit',
};

function partsOf(service: Service, path: string, language: Language): PagePart[] {
  const [field, ...rest] = path.split('.') as [string, ...string[]];
  const own = partOfWords[field];
  if (own) return [own];
  const key = rest.join('.');
  // What was recorded of a whole map concerns each of its entries.
  if (key === '') return Object.keys(wordsAt(service.texts[language], field) ?? {}).flatMap((entry) => partsOf(service, `${field}.${entry}`, language));
  const { facts } = service;
  if (field === 'notes') return [partOfFacts[rest[0]!] ?? 'sources'];
  if (field === 'conflicts') return (facts.conflicts ?? []).filter(({ note, resolved }) => note === key && resolved === undefined).map((conflict) => partOfFacts[conflict.field.split('.')[0]!] ?? 'sources');
  const asks = (items: unknown): boolean => Array.isArray(items) && (items as { when?: string }[]).some((item) => item.when === key);
  return [...(asks(facts.documents) ? ['documents' as const] : []), ...(asks(facts.fees) ? ['fees' as const] : [])];
}
