import { documentWords, documentWordsWith, formatWords, otherLicence, periodInWords, rhythmWords } from '#languages/words/documents.ts';
import { reportWordsWith } from '#languages/words/reports.ts';
import { languages, type Language } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { bandOf } from '../assess/completeness.ts';
import { doerOf } from '../assess/doer.ts';
import { documentsIn, holdingsOf } from '../assess/holdings.ts';
import type { Catalogue, Institution } from '../model/catalogue.ts';
import type { Finding, Outcome, Report } from '../model/finding.ts';
import type { DocumentCategory, PublishedDocument } from '../model/published-document.ts';
import { helpOf, messageOf } from './finding-words.ts';
import { addressOf } from './names.ts';
import { mostOnPage } from './paging.ts';
import { basisOf } from './requirement-page.ts';
import { countsInWords, namedShare, pointsOf, type CountOf, type NamedShare } from './shares.ts';
import { gapInWords, quoted, richOf, titleOfRequirement } from './rich.ts';
import type { FindingItem } from './report-page.ts';
import type { Link } from './service-links.ts';
import { responsibleInWords } from './responsible.ts';
import { findingsOf, institutionIn, reportOf } from '../model/look-up.ts';

/** A published document as a reader sees it; what nobody has stated is left out. */
export interface DocumentItem {
  id: string;
  title: Phrase;
  translated: boolean;
  url?: string;
  date?: string;
  period?: string;
  languages?: string;
  format?: string;
  licence?: string;
  seen?: string;
  note?: string;
}

/** A category of the inventory of one institution. */
export interface CategoryItem {
  id: string;
  name: string;
  asks: string;
  level: string;
  every?: string;
  /** What is known of it: documents, that there are none, nothing, or that nobody has looked. */
  answer: 'published' | 'none' | 'left-out' | 'unknown';
  outcome: Outcome;
  word: string;
  points: string;
  documents: readonly DocumentItem[];
  /** Languages that some document of it can be read in: what the page filters by. */
  readIn: readonly Language[];
  findings: readonly FindingItem[];
}

export interface DocumentsPage {
  institution: { id: string; name: string; href: string; report: string };
  looked: boolean;
  documents: number;
  score: number | null;
  band?: string;
  points: string;
  dimensions: readonly NamedShare[];
  who: string;
  /** How many categories there are of each outcome. */
  counts: readonly CountOf[];
  languages: readonly { language: Language; name: string }[];
  categories: readonly CategoryItem[];
}

/** The inventory of an institution: each category, what is published of it, and what to write. */
export function documentsPage(catalogue: Catalogue, report: Report, inventory: readonly Finding[], today: string, voice: Voice): DocumentsPage {
  const { standard } = catalogue;
  const { say } = voice;
  const institution = institutionIn(catalogue, report.institution)!;
  const own = Map.groupBy(findingsOf(inventory, institution.id), (finding) => finding.service);
  const categories = holdingsOf(catalogue, institution, today).map(({ category, documents }) => categoryItem(catalogue, institution, category, documentsIn({ ...(documents === undefined ? {} : { documents }) }), own.get(category.id) ?? [], report, voice));
  const band = standard && bandOf(standard, report.inventory.score);
  const readIn = languages.filter((language) => categories.some((category) => category.readIn.includes(language)));
  return {
    institution: { id: institution.id, name: say(institution.facts.names), href: addressOf.institution(voice, institution.id), report: addressOf.report(voice, institution.id) },
    looked: report.inventory.looked, documents: categories.reduce((sum, { documents }) => sum + documents.length, 0),
    score: report.inventory.score, ...(band ? { band: say(band.words) } : {}), points: pointsOf(report.inventory, voice),
    dimensions: (standard?.dimensions ?? []).flatMap(({ id, words }) => (report.inventory.dimensions[id]!.possible === 0 ? [] : [namedShare(id, say(words), report.inventory.dimensions[id]!, voice)])),
    who: responsibleInWords(catalogue, institution.id, doerOf(catalogue, { institution: institution.id, service: '', subject: 'document' }), voice),
    counts: countsInWords(countsBy(categories), voice), languages: readIn.map((language) => ({ language, name: say(valueWords.procedureLanguage[language]) })), categories,
  };
}

function categoryItem(catalogue: Catalogue, institution: Institution, category: DocumentCategory, documents: readonly PublishedDocument[], findings: readonly Finding[], report: Report, voice: Voice): CategoryItem {
  const { say } = voice;
  const held = institution.documents?.of.get(category.id);
  const sum = report.inventory.categories[category.id] ?? { outcome: 'unknown' as const, won: 0, possible: 0, score: null };
  return {
    id: category.id, name: say(category.words), asks: say(category.asks), level: say(valueWords.level[category.level]), ...(category.every ? { every: say(rhythmWords[category.every]) } : {}),
    answer: !institution.documents ? 'unknown' : held === undefined ? 'left-out' : held === 'none' ? 'none' : 'published',
    outcome: sum.outcome, word: say(valueWords.outcome[sum.outcome]), points: pointsOf(sum, voice),
    documents: documents.map((document) => documentItem(document, voice)), readIn: languages.filter((language) => documents.some((document) => document.languages?.includes(language))),
    findings: findingItems(catalogue, findings, documents.length, voice),
  };
}

function documentItem(document: PublishedDocument, voice: Voice): DocumentItem {
  const { say } = voice;
  const { id, title, translated, url, date, period, languages: readIn, format, licence, seen, note } = document;
  const spoken = voice.order.find((language) => title[language] !== undefined);
  return {
    id, title: voice.firstOf(title as Partial<Record<Language, string>>) ?? { text: id, lang: 'en' }, translated: spoken !== undefined && translated?.includes(spoken) === true,
    ...(url ? { url } : {}), ...(date ? { date: voice.date(date) } : {}), ...(period ? { period: say(periodInWords(period)) } : {}),
    ...(readIn ? { languages: readIn.map((language) => say(valueWords.procedureLanguage[language])).join(', ') } : {}),
    ...(format ? { format: formatWords[format] ? say(formatWords[format]) : format.toUpperCase() } : {}), ...(licence ? { licence: licence === 'other' ? say(otherLicence) : licence } : {}),
    ...(seen ? { seen: voice.date(seen) } : {}), ...(note ? { note: say(note) } : {}),
  };
}

// Of a category without documents one sentence says all: everything else is missing with it.
function findingItems(catalogue: Catalogue, findings: readonly Finding[], documents: number, voice: Voice): FindingItem[] {
  const open = findings.filter(({ outcome }) => outcome === 'missing' || outcome === 'partial');
  const shown = documents > 0 ? open : open.slice(0, 1);
  return shown.map((finding) => {
    const requirement = catalogue.standard!.requirements.find(({ id }) => id === finding.requirement)!;
    const gain = (documents > 0 ? [finding] : open).reduce((sum, { possible, won }) => sum + possible - won, 0);
    return {
      requirement: quoted(titleOfRequirement(requirement, voice), voice), href: addressOf.requirement(voice, requirement.id), outcome: finding.outcome, word: gapInWords(finding.outcome, voice),
      message: richOf(messageOf(finding, requirement, voice.route.language), voice), help: richOf(helpOf(finding, requirement, voice.route.language), voice),
      ...(finding.file ? { place: `${finding.file}:${finding.line ?? 1}` } : {}), gain, points: voice.say(reportWordsWith.points(gain, voice.number(gain))), ...basisOf(catalogue, requirement, voice),
    };
  });
}

/** What all institutions publish: their shares, and how many documents of each category. */
export interface DocumentsOverview {
  /** Of many, those that nobody has looked at yet. */
  unseen: readonly Link[];
  institutions: readonly (NamedShare & { looked: boolean; documents: string; band?: string })[];
  categories: readonly { id: string; name: string; asks: string; level: string; basis: string; cells: readonly DocumentCell[] }[];
}

export interface DocumentCell {
  href?: string;
  outcome: Outcome | 'not-asked';
  words: string;
}

/** The overview that compares what institutions publish, by category. */
export function documentsOverview(catalogue: Catalogue, reports: readonly Report[], today: string, voice: Voice): DocumentsOverview {
  const { say } = voice;
  const { standard } = catalogue;
  const rows = catalogue.institutions.map((institution) => ({ institution, report: reportOf(reports, institution.id)!, holdings: new Map(holdingsOf(catalogue, institution, today).map((holding) => [holding.category.id, holding])) }))
    .sort((a, b) => voice.compare(say(a.institution.facts.names), say(b.institution.facts.names)));
  // Of many, those that nobody has looked at yet are only named: a column for each would hide the others.
  const shown = rows.length > mostOnPage.compared ? rows.filter(({ report }) => report.inventory.looked) : rows;
  return {
    unseen: rows.filter((row) => !shown.includes(row)).map(({ institution }) => ({ text: say(institution.facts.names), href: addressOf.documents(voice, institution.id) })),
    institutions: shown.map(({ institution, report: { inventory } }) => {
      const band = standard && bandOf(standard, inventory.score);
      const documents = Object.values(inventory.categories).reduce((sum, category) => sum + category.documents, 0);
      return { ...namedShare(institution.id, say(institution.facts.names), inventory, voice, addressOf.documents(voice, institution.id)), looked: inventory.looked, documents: say(documentWordsWith.documents(documents)), ...(band ? { band: say(band.words) } : {}) };
    }),
    categories: (catalogue.inventory ?? []).map((category) => ({
      id: category.id, name: say(category.words), asks: say(category.asks), level: say(valueWords.level[category.level]), basis: basisOf(catalogue, category, voice).basis ?? '',
      cells: shown.map(({ institution, report, holdings }): DocumentCell => {
        const holding = holdings.get(category.id);
        if (!holding) return { outcome: 'not-asked', words: say(documentWords.notAsked) };
        const count = documentsIn(holding).length;
        return {
          href: `${addressOf.documents(voice, institution.id)}#${category.id}`, outcome: report.inventory.categories[category.id]?.outcome ?? 'unknown',
          words: count > 0 ? voice.number(count) : say(!report.inventory.looked ? documentWords.unknown : holding.documents === 'none' ? documentWords.nonePublished : documentWords.notStated),
        };
      }),
    })),
  };
}

function countsBy(categories: readonly { outcome: Outcome }[]): Record<Outcome, number> {
  const of = (outcome: Outcome) => categories.filter((category) => category.outcome === outcome).length;
  return { met: of('met'), partial: of('partial'), missing: of('missing'), 'not-applicable': of('not-applicable'), unknown: of('unknown') };
}
