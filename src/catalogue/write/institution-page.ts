import { furtherLanguages } from '#languages/languages.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { valueWords } from '#languages/values.ts';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import { institutionTypes, type InstitutionFacts } from '../model/institution.ts';
import type { Report } from '../model/finding.ts';
import { byTopic, type ListedService } from './browse.ts';
import { addressOf, nameToday } from './names.ts';
import { groupsInPages, inPages, keptWith, longestOpen, mostOnPage } from './paging.ts';
import { addressInWords, hoursInWords, officeItem, type OfficeItem } from './offices.ts';
import { shutOn, type Link } from './service-links.ts';
import type { ServicePage } from './service-page.ts';
import { reportOf, servicesOf } from '../model/look-up.ts';

/** Everything the page of an institution shows, in the reader's words. */
export interface InstitutionPage {
  id: string;
  name: string;
  nameTranslated: boolean;
  /** Its name in languages that it added. */
  inFurther: readonly Phrase[];
  abbreviation?: string;
  /** What the institution is called today, where that is another name. */
  nameToday?: string;
  type: InstitutionFacts['type'];
  status: NonNullable<InstitutionFacts['status']>;
  websites: readonly { url: string; shown: string; shut?: string }[];
  address?: Phrase;
  phone?: string;
  email?: string;
  hours: OfficeItem['hours'];
  languages: readonly string[];
  offices: readonly OfficeItem[];
  publishing?: { role: string; deputy?: string; email?: string };
  notes: readonly string[];
  sources: ServicePage['sources'];
  /** Those of the first page of its list. */
  services: readonly TopicOfInstitution[];
  /** How many pages the list of its services has. */
  pages: number;
  count: number;
  share: number | null;
  report: { href: string };
}

/** Services of one institution under one topic. */
export interface TopicOfInstitution { topic: string; services: readonly ListedService[] }

/** The services of an institution by topic, in pages; the first stands on its own page. */
export function servicePagesOf(catalogue: Catalogue, services: readonly Service[], institution: string, voice: Voice): TopicOfInstitution[][] {
  return keptWith(services, `services of ${institution} ${voice.route.path}`, () => groupsInPages<TopicOfInstitution, ListedService>(byTopic(catalogue, servicesOf(services, institution), voice), (group) => group.services, ({ topic }, own) => ({ topic, services: own }), mostOnPage.services));
}

/** On how many pages the services of an institution stand. */
export function servicePages(services: readonly Service[], institution: string): number {
  return inPages(servicesOf(services, institution), mostOnPage.services).length;
}

/** The address of a page of the services of an institution: its own page first, then one below “services”, a word that no institution may have. */
export function addressOfServices(institution: string, number: number): string {
  return number === 1 ? `${institution}/` : `services/${institution}/${number}/`;
}

/** The page of an institution, for the readers of a route. */
export function institutionPage(catalogue: Catalogue, institution: Institution, services: readonly Service[], report: Report | undefined, voice: Voice): InstitutionPage {
  const { facts, id } = institution;
  const own = servicesOf(services, id);
  const pages = servicePagesOf(catalogue, services, id, voice);
  const [address, today] = [addressInWords(facts.address, voice), nameToday(institution, voice)];
  return {
    id, name: voice.say(facts.names), nameTranslated: facts.translated?.includes(voice.route.language) === true, type: facts.type, status: facts.status ?? 'unconfirmed',
    inFurther: furtherLanguages.flatMap((language) => (facts.names[language] === undefined ? [] : [{ text: facts.names[language], lang: language }])),
    ...(facts.abbreviations ? { abbreviation: voice.say(facts.abbreviations) } : {}),
    ...(today === undefined ? {} : { nameToday: today }),
    websites: (facts.websites ?? []).map((url) => ({ url, shown: shownAddress(url), ...shutOn(catalogue, url, voice) })),
    ...(address ? { address } : {}), ...(facts.phone ? { phone: facts.phone } : {}), ...(facts.email ? { email: facts.email } : {}),
    hours: hoursInWords(facts.hours ?? [], voice),
    languages: (facts.languages ?? []).map((language) => voice.say(valueWords.procedureLanguage[language])),
    offices: (facts.offices ?? []).map((office) => officeItem(catalogue, institution, office.id, voice)),
    ...(facts.publishing ? { publishing: { role: voice.say(facts.publishing.role), ...(facts.publishing.deputy ? { deputy: voice.say(facts.publishing.deputy) } : {}), ...(facts.publishing.email ? { email: facts.publishing.email } : {}) } } : {}),
    notes: (facts.notes ?? []).map(voice.say),
    sources: (facts.sources ?? []).map((source) => ({
      url: source.url, host: new URL(source.url).hostname, complete: source.complete !== false, ...shutOn(catalogue, source.url, voice),
      ...(source.language ? { language: voice.say(valueWords.procedureLanguage[source.language]) } : {}), ...(source.kind ? { kind: voice.say(valueWords.sourceKind[source.kind]) } : {}), ...(source.seen ? { seen: voice.date(source.seen) } : {}),
    })),
    services: pages[0]!, pages: pages.length, count: own.length, share: report?.score ?? null, report: { href: addressOf.report(voice, id) },
  };
}

/** Institutions of one type; many of them stand folded. */
export interface OfType<Row> {
  type: string;
  institutions: readonly Row[];
  folded: boolean;
}

/** Institutions by type, as the home page lists them. */
export function institutionsByType(catalogue: Catalogue, services: readonly Service[], reports: readonly Report[], voice: Voice): OfType<Link & { services: number; share: number | null }>[] {
  const rows = catalogue.institutions.map(({ id, facts }) => ({
    type: facts.type,
    row: { text: voice.say(facts.names), href: addressOf.institution(voice, id), services: servicesOf(services, id).length, share: reportOf(reports, id)?.score ?? null },
  }));
  return inTypes(rows.sort((a, b) => voice.compare(a.row.text, b.row.text)), voice);
}

/** Rows by the type of their institution, in the order of types and as they stand. */
export function inTypes<Row>(rows: readonly { type: (typeof institutionTypes)[number]; row: Row }[], voice: Voice): OfType<Row>[] {
  return institutionTypes.flatMap((type) => {
    const own = rows.filter((one) => one.type === type).map(({ row }) => row);
    return own.length === 0 ? [] : [{ type: voice.say(valueWords.institutionType[type]), institutions: own, folded: own.length > longestOpen }];
  });
}

/** A web address as it is read: without its scheme, cut where it grows long. */
export function shownAddress(url: string, longest = 60): string {
  const shown = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
}
