import { stringify } from 'yaml';
import { languages, type InEachLanguage, type Language } from '#languages/languages.ts';
import { articleInWords, reportWords, reportWordsWith } from '#languages/words/reports.ts';
import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { bandOf, completenessOf, countsOf } from '../assess/completeness.ts';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import type { Counts, Finding, Outcome, Report, Share } from '../model/finding.ts';
import { compare } from '../model/problem.ts';
import { judgesDocuments } from '../model/rules.ts';
import type { RegistrySnapshot } from '../model/snapshot.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import { helpOf, messageOf } from './finding-words.ts';
import { doerOf } from '../assess/doer.ts';
import { responsibleInWords } from './responsible.ts';
import { addressOf, nameOfAct, nameOfCategory, nameOfObligation, titleOf } from './names.ts';

/** Words with the names of fields and files in them, which no script changes. */
export type Rich = readonly { text: string; code?: true; lang?: string }[];

export interface NamedShare {
  id: string;
  name: string | Phrase;
  href?: string;
  score: number | null;
  /** “12 of 20 points” */
  points: string;
}

/** How many services there are of an outcome, in the reader's words. */
export interface CountOf {
  outcome: Outcome;
  count: number;
  word: string;
}

/** A service's finding as an officer reads it: what is the matter, what to write, where, and what it is worth. */
export interface FindingItem {
  requirement: Rich;
  href: string;
  outcome: Outcome;
  word: string;
  message: Rich;
  help: Rich;
  place?: string;
  gain: number;
  points: string;
  /** The acts that it rests on, in one line. */
  basis?: string;
  /** “counts for all 9 services”, where one entry is missing for all of them. */
  counts?: string;
}

export interface FindingGroup {
  id: string;
  title: string | Phrase;
  href?: string;
  folder?: string;
  gain: number;
  points: string;
  /** Who has to act; a shared description may have another keeper than the rest. */
  who: readonly string[];
  findings: readonly FindingItem[];
}

export interface Overview {
  institutions: readonly (NamedShare & { services: string; band?: string; languages: readonly { name: string; score: number | null }[] })[];
  languages: readonly string[];
  dimensions: readonly { id: string; name: string; asks: string; rows: readonly NamedShare[] }[];
  how: readonly string[];
  bands?: string;
  snapshots: readonly SnapshotView[];
}

export interface SnapshotView {
  quarter: string;
  date: string;
  note?: string;
  registers: readonly { id: string; name: string; records: string; remarks: readonly string[] }[];
  /** What is stated, and in how many of the records of each register; a cell is left out where a register did not count it. */
  rows: readonly { id: string; title: Rich; href?: string; cells: readonly ({ share: number | null; figure: string } | undefined)[] }[];
}

/** The overview that compares the institutions, best score first. */
export function overviewOf(catalogue: Catalogue, reports: readonly Report[], voice: Voice): Overview {
  const { standard } = catalogue;
  const nameOf = (id: string) => voice.say(catalogue.institutions.find((institution) => institution.id === id)!.facts.names);
  const ranked = [...reports].sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || voice.compare(nameOf(a.institution), nameOf(b.institution)));
  return {
    institutions: ranked.map((report) => {
      const band = standard && bandOf(standard, report.score);
      return {
        ...namedShare(report.institution, nameOf(report.institution), report, voice, addressOf.report(voice, report.institution)), services: servicesInWords(report, voice),
        ...(band ? { band: voice.say(band.words) } : {}),
        languages: languages.map((language) => ({ name: nameOfLanguage(language, voice), score: report.languages[language].score })),
      };
    }),
    languages: languages.map((language) => nameOfLanguage(language, voice)),
    dimensions: (standard?.dimensions ?? []).map(({ id, words, asks }) => ({
      id, name: voice.say(words), asks: voice.say(asks),
      rows: ranked.map((report) => namedShare(report.institution, nameOf(report.institution), report.dimensions[id]!, voice, addressOf.report(voice, report.institution))),
    })),
    how: standard ? howScored(standard, voice) : [],
    ...(standard ? { bands: bandsInWords(standard, voice) } : {}),
    snapshots: catalogue.snapshots.filter((snapshot) => snapshot.counted === 'registry-records').map((snapshot) => snapshotView(snapshot, standard, voice)),
  };
}

function servicesInWords({ services, coverage, described }: Report, voice: Voice): string {
  if (coverage.lacking === 0) return voice.say(reportWordsWith.services(services));
  return `${voice.say(reportWordsWith.servicesOwed(services, services + coverage.lacking))}. ${voice.say(reportWordsWith.entriesAlone(described.score === null ? '–' : voice.percent(described.score)))}`;
}

/** The requirements whose points make the score of services; those for published documents have a sum of their own. */
export function serviceRequirements(standard: Pick<Standard, 'requirements'>): readonly Requirement[] {
  return standard.requirements.filter(({ rule }) => !judgesDocuments(rule));
}

/** The requirements for published documents. */
export function documentRequirements(standard: Pick<Standard, 'requirements'>): readonly Requirement[] {
  return standard.requirements.filter(({ rule }) => judgesDocuments(rule));
}

/** How the score is made, in a few sentences with the standard's own figures. */
export function howScored(standard: Standard, voice: Voice): string[] {
  const { must, should, may } = standard.weights;
  return [
    reportWordsWith.howOne(serviceRequirements(standard).length, standard.version),
    reportWordsWith.howTwo(voice.number(must), voice.number(should), voice.number(may), voice.percent(standard.partial)),
    reportWordsWith.howThree,
    ...(standard.requirements.some(({ rule }) => rule === 'described') ? [reportWords.coverageLead] : []),
  ].map(voice.say);
}

/** “Insufficient from 0%, Partial from 40% …” */
export function bandList(standard: Standard, voice: Voice): string {
  return [...standard.bands].sort((a, b) => a.from - b.from).map((band) => voice.say(reportWordsWith.from(band.words, voice.percent(band.from)))).join(', ');
}

/** The bands of the standard, as a sentence. */
export function bandsInWords(standard: Standard, voice: Voice): string {
  return voice.say(reportWordsWith.bandsFrom(bandList(standard, voice)));
}

function snapshotView(snapshot: RegistrySnapshot, standard: Standard | undefined, voice: Voice): SnapshotView {
  const counted = new Set(snapshot.registers.flatMap(({ requirements }) => Object.keys(requirements)));
  const known = (standard?.requirements ?? []).filter((requirement) => counted.has(requirement.id));
  const others = [...counted].filter((id) => !known.some((requirement) => requirement.id === id)).sort(compare);
  const cellsOf = (id: string) => snapshot.registers.map(({ requirements }) => {
    const cell = requirements[id];
    return cell && { share: cell.visible === 0 ? null : cell.stated / cell.visible, figure: voice.say(reportWordsWith.ofVisible(cell.stated, cell.visible)) };
  });
  return {
    quarter: snapshot.quarter, date: voice.date(snapshot.date), ...(snapshot.note ? { note: voice.say(snapshot.note) } : {}),
    registers: snapshot.registers.map(({ id, names, records, remarks = [] }) => ({ id, name: voice.say(names), records: voice.say(reportWordsWith.records(records)), remarks: remarks.map(voice.say) })),
    rows: [
      ...known.map((requirement) => ({ id: requirement.id, title: titleOfRequirement(requirement, voice), href: addressOf.requirement(voice, requirement.id), cells: cellsOf(requirement.id) })),
      ...others.map((id) => ({ id, title: [{ text: id, code: true as const }], cells: cellsOf(id) })),
    ],
  };
}

export interface ReportPage {
  institution: { id: string; name: string; href: string };
  services: number;
  score: number | null;
  band?: string;
  points: string;
  dimensions: readonly NamedShare[];
  languages: readonly NamedShare[];
  /** What can be gained in each service's own files, and where the report says how. */
  perService: readonly (NamedShare & { gain?: string; anchor?: string; dimensions: readonly NamedShare[] })[];
  requirements: readonly { dimension: string; rows: readonly { id: string; title: Rich; href: string; level: string; counts: readonly CountOf[]; score: number | null }[] }[];
  groups: readonly FindingGroup[];
  /** How many services are described of those that must be offered, and which have no entry. */
  coverage?: { score: number | null; words: string; alone: string; lost: string; owed: readonly { name: Phrase; message: Rich; points: string; sources: readonly string[] }[]; help?: Rich };
  unknown: readonly { requirement: Rich; href: string; reasons: readonly { message: Rich; services: readonly { title: Phrase; href: string }[] }[] }[];
}

/** The report of an institution: its score in every cut, then all that is not met, then what is unknown. */
export function reportPage(catalogue: Catalogue, report: Report, findings: readonly Finding[], voice: Voice): ReportPage {
  const { standard } = catalogue;
  const institution = catalogue.institutions.find((candidate) => candidate.id === report.institution)!;
  const own = findings.filter((finding) => finding.institution === institution.id);
  const serviceOf = new Map(catalogue.services.filter((service) => service.institution === institution.id).map((service) => [service.id, service]));
  const serviceLink = (id: string) => ({ title: titleOf(serviceOf.get(id)!, voice), href: addressOf.service(voice, serviceOf.get(id)!) });
  const owed = own.filter((finding) => isOpen(finding) && finding.subject === 'obligation');
  const requirements = standard ? serviceRequirements(standard) : [];
  const requirementOf = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const groups = groupsOf(catalogue, own.filter((finding) => isOpen(finding) && finding.subject === undefined), institution, requirements, serviceOf, voice);
  const band = standard && bandOf(standard, report.score);
  return {
    institution: { id: institution.id, name: voice.say(institution.facts.names), href: addressOf.institution(voice, institution.id) },
    services: report.services, score: report.score, ...(band ? { band: voice.say(band.words) } : {}), points: pointsOf(report, voice),
    dimensions: (standard?.dimensions ?? []).map(({ id, words }) => namedShare(id, voice.say(words), report.dimensions[id]!, voice)),
    languages: languages.map((language) => namedShare(language, nameOfLanguage(language, voice), report.languages[language], voice)),
    perService: Object.entries(report.perService)
      .map(([id, share]) => {
        const { title, href } = serviceLink(id);
        const group = groups.find((candidate) => candidate.id === id);
        return { ...namedShare(id, title, share, voice, href), dimensions: (standard?.dimensions ?? []).flatMap(({ id: dimension, words }) => (share.dimensions[dimension]!.possible === 0 ? [] : [namedShare(dimension, voice.say(words), share.dimensions[dimension]!, voice)])), ...(group ? { gain: group.points, anchor: `#${anchorOf(id)}` } : {}) };
      })
      .sort((a, b) => (a.score ?? 2) - (b.score ?? 2) || voice.compare((a.name as Phrase).text, (b.name as Phrase).text)),
    requirements: (standard?.dimensions ?? []).map(({ id, words }) => ({
      dimension: voice.say(words),
      rows: requirements.filter((requirement) => requirement.dimension === id).map((requirement) => ({
        id: requirement.id, title: titleOfRequirement(requirement, voice), href: addressOf.requirement(voice, requirement.id), level: voice.say(valueWords.level[requirement.level]),
        counts: countsInWords(report.requirements[requirement.id]!, voice), score: report.requirements[requirement.id]!.score,
      })),
    })).filter(({ rows }) => rows.length > 0),
    groups,
    ...(report.coverage.score === null ? {} : { coverage: coverageView(catalogue, report, owed, requirementOf, voice) }),
    unknown: requirements.flatMap((requirement) => {
      const those = own.filter((finding) => finding.requirement === requirement.id && finding.outcome === 'unknown');
      if (those.length === 0) return [];
      const byMessage = Map.groupBy(those, (finding) => messageOf(finding, requirementOf.get(finding.requirement)!, voice.route.language));
      return [{
        requirement: titleOfRequirement(requirement, voice), href: addressOf.requirement(voice, requirement.id),
        reasons: [...byMessage].map(([message, same]) => ({ message: richOf(message, voice), services: same.map((finding) => serviceLink(finding.service)).sort((a, b) => voice.compare(a.title.text, b.title.text)) })),
      }];
    }),
  };
}

function coverageView(catalogue: Catalogue, report: Report, owed: readonly Finding[], requirementOf: ReadonlyMap<string, Requirement>, voice: Voice): NonNullable<ReportPage['coverage']> {
  const { described, lacking, score } = report.coverage;
  const lost = lostIn(owed);
  const [first] = owed;
  return {
    score, words: voice.say(reportWordsWith.ofOwed(described, described + lacking)), alone: voice.say(reportWordsWith.entriesAlone(report.described.score === null ? '–' : voice.percent(report.described.score))),
    lost: voice.say(reportWordsWith.pointsToGain(lost, voice.number(lost))),
    owed: owed.map((finding) => ({
      name: nameOfObligation(catalogue, finding.service, voice), message: richOf(messageOf(finding, requirementOf.get(finding.requirement)!, voice.route.language), voice), points: voice.say(reportWordsWith.points(lostIn([finding]), voice.number(lostIn([finding])))),
      sources: (catalogue.obligations?.find(({ id }) => id === finding.service)?.sources ?? []).map(({ url }) => url),
    })),
    ...(first ? { help: richOf(helpOf(first, requirementOf.get(first.requirement)!, voice.route.language), voice) } : {}),
  };
}

/** The id of a service's findings within a report. */
export function anchorOf(service: string): string {
  return `findings-${service}`;
}

function groupsOf(catalogue: Catalogue, open: readonly Finding[], institution: Institution, requirements: readonly Requirement[], serviceOf: ReadonlyMap<string, Parameters<typeof titleOf>[0] & { folder: string; institution: string; id: string }>, voice: Voice): FindingGroup[] {
  const order = new Map(requirements.map((requirement, index) => [requirement.id, index]));
  const requirementOf = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const item = (finding: Finding, gain: number, folder: string, services?: number): FindingItem => {
    const requirement = requirementOf.get(finding.requirement)!;
    return {
      requirement: titleOfRequirement(requirement, voice), href: addressOf.requirement(voice, requirement.id), outcome: finding.outcome, word: voice.say(valueWords.outcome[finding.outcome]),
      message: messageInScript(finding, requirement, voice), help: richOf(helpOf(finding, requirement, voice.route.language), voice),
      ...placeOf(finding, folder), gain, points: voice.say(reportWordsWith.points(gain, voice.number(gain))),
      ...basisOf(catalogue, requirement, voice),
      ...(services === undefined ? {} : { counts: voice.say(reportWordsWith.forServices(services)) }),
    };
  };
  const inOrder = (a: FindingItem & { order: number }, b: FindingItem & { order: number }) => b.gain - a.gain || a.order - b.order;
  const group = (id: string, title: string | Phrase, of: readonly Finding[], items: readonly (FindingItem & { order: number })[], more: { href?: string; folder?: string }): FindingGroup => {
    const gain = items.reduce((sum, { gain: points }) => sum + points, 0);
    const who = [...new Set(of.map((finding) => responsibleInWords(catalogue, institution.id, doerOf(catalogue, finding), voice)))];
    return { id, title, who, ...more, gain, points: voice.say(reportWordsWith.pointsToGain(gain, voice.number(gain))), findings: [...items].sort(inOrder) };
  };
  // What is missing in institution.yaml is missing once, however many services it counts for.
  const ofInstitution = open.filter((finding) => finding.file === `institutions/${institution.id}/institution.yaml`);
  const ofServices = open.filter((finding) => !ofInstitution.includes(finding));
  const folder = `institutions/${institution.id}/`;
  const shared = [...Map.groupBy(ofInstitution, (finding) => finding.requirement)].map(([requirement, same]) => ({ ...item(same[0]!, lostIn(same), folder, same.length), order: order.get(requirement)! }));
  const perService = [...Map.groupBy(ofServices, (finding) => finding.service)].map(([id, same]) => {
    const service = serviceOf.get(id)!;
    return group(id, titleOf(service, voice), same, same.map((finding) => ({ ...item(finding, lostIn([finding]), `${service.folder}/`), order: order.get(finding.requirement)! })), { href: addressOf.service(voice, service), folder: `${service.folder}/` });
  });
  const text = (title: string | Phrase) => (typeof title === 'string' ? title : title.text);
  return [...(shared.length > 0 ? [group('institution', voice.say(reportWords.wholeInstitution), ofInstitution.slice(0, 1), shared, { folder })] : []), ...perService]
    .sort((a, b) => b.gain - a.gain || voice.compare(text(a.title), text(b.title)));
}

/** The acts that a requirement rests on, in one line. */
export function basisOf(catalogue: Catalogue, requirement: Pick<Requirement, 'basis'>, voice: Voice): { basis?: string } {
  const acts = basisInWords(catalogue, requirement, voice).map(({ name, number, article }) => [name.text, number, article].filter(Boolean).join(', '));
  return acts.length === 0 ? {} : { basis: acts.join('; ') };
}

/** The acts that a requirement rests on, with the places in them. */
export function basisInWords(catalogue: Catalogue, requirement: Pick<Requirement, 'basis'>, voice: Voice): RequirementPage['basis'] {
  return (requirement.basis ?? []).map(({ act, article }) => {
    const entry = catalogue.vocabularies.acts.get(act);
    const place = article === undefined ? undefined : articleInWords(article, entry?.kind);
    return { name: nameOfAct(catalogue, act, voice), ...(entry?.number ? { number: entry.number } : {}), ...(place ? { article: `${voice.say(place.word)} ${place.number}` } : {}), ...(entry?.url ? { url: entry.url } : {}) };
  });
}

function placeOf(finding: Finding, folder: string): { place?: string } {
  if (finding.file === undefined) return {};
  const file = finding.file.startsWith(folder) ? finding.file.slice(folder.length) : finding.file;
  return { place: `${file}:${finding.line ?? 1}` };
}

function isOpen(finding: Finding): boolean {
  return finding.outcome === 'missing' || finding.outcome === 'partial';
}

function lostIn(findings: readonly Finding[]): number {
  return findings.reduce((sum, finding) => sum + finding.possible - finding.won, 0);
}

/** Requirements of the standard by dimension, with how binding each is and what it weighs; those for services unless others are given. */
export function requirementsPage(standard: Standard, voice: Voice, requirements: readonly Requirement[] = serviceRequirements(standard)): { id: string; name: string; asks: string; rows: { id: string; title: Rich; href: string; level: string; weight: string }[] }[] {
  return standard.dimensions.map(({ id, words, asks }) => ({
    id, name: voice.say(words), asks: voice.say(asks),
    rows: requirements.filter((requirement) => requirement.dimension === id).map((requirement) => ({
      id: requirement.id, title: titleOfRequirement(requirement, voice), href: addressOf.requirement(voice, requirement.id),
      level: voice.say(valueWords.level[requirement.level]), weight: voice.number(standard.weights[requirement.level]),
    })),
  })).filter(({ rows }) => rows.length > 0);
}

export interface RequirementPage {
  id: string;
  title: Rich;
  asks: Rich;
  why: Rich;
  remedy: Rich;
  good: Rich;
  bad: Rich;
  /** The examples as they are written in the files; the rule is tested on them. */
  judged?: { good: string | undefined; bad: string | undefined };
  /** It judges published documents, not services. */
  ofDocuments: boolean;
  dimension: string;
  level: string;
  weight: string;
  basis: readonly { name: Phrase; number?: string; article?: string; url?: string }[];
  institutions: readonly (NamedShare & { counts: readonly CountOf[]; services: readonly (CountOf & { links: readonly { title: Phrase; href?: string }[] })[] })[];
}

/** A requirement: what it asks and why, on what basis, how to meet it, and who does. */
export function requirementPage(catalogue: Catalogue, requirement: Requirement, findings: readonly Finding[], voice: Voice): RequirementPage {
  const standard = catalogue.standard!;
  const words = requirement.words[voice.route.language];
  const weight = standard.weights[requirement.level];
  const byInstitution = Map.groupBy(findings.filter((finding) => finding.requirement === requirement.id), (finding) => finding.institution);
  const serviceOf = new Map(catalogue.services.map((service) => [`${service.institution}/${service.id}`, service]));
  return {
    id: requirement.id, title: richOf(words.title, voice), asks: richOf(words.asks, voice), why: richOf(words.why, voice), remedy: richOf(words.remedy, voice), good: richOf(words.good, voice), bad: richOf(words.bad, voice),
    dimension: voice.say(standard.dimensions.find((dimension) => dimension.id === requirement.dimension)?.words ?? inEach(requirement.dimension)),
    level: voice.say(valueWords.level[requirement.level]), weight: voice.say(reportWordsWith.points(weight, voice.number(weight))),
    basis: basisInWords(catalogue, requirement, voice), ofDocuments: judgesDocuments(requirement.rule),
    ...(requirement.examples ? { judged: { good: asWrittenInFiles(requirement.examples.good), bad: asWrittenInFiles(requirement.examples.bad) } } : {}),
    institutions: catalogue.institutions.flatMap(({ id, facts }) => {
      const own = byInstitution.get(id) ?? [];
      if (own.length === 0) return [];
      const counts = countsInWords(countsOf(own), voice);
      return [{
        ...namedShare(id, voice.say(facts.names), completenessOf(own), voice, judgesDocuments(requirement.rule) ? addressOf.documents(voice, id) : addressOf.report(voice, id)), counts,
        services: counts.map((count) => ({
          ...count,
          links: own.filter((finding) => finding.outcome === count.outcome).map((finding) => subjectOf(catalogue, finding, serviceOf.get(`${id}/${finding.service}`), voice)).sort((a, b) => voice.compare(a.title.text, b.title.text)),
        })),
      }];
    }),
  };
}

// Nothing, where the example is that nothing is said.
function asWrittenInFiles(example: object): string | undefined {
  const said = Object.fromEntries(Object.entries(example as Record<string, object>).filter(([, part]) => Object.keys(part).length > 0));
  return Object.keys(said).length === 0 ? undefined : stringify(said, { lineWidth: 0 }).trimEnd();
}

// What a finding is about: a service with its page, one that must be offered and may have none, or a category of documents.
function subjectOf(catalogue: Catalogue, finding: Finding, service: Service | undefined, voice: Voice): { title: Phrase; href?: string } {
  if (finding.subject === 'document') return { title: nameOfCategory(catalogue, finding.service, voice), href: `${addressOf.documents(voice, finding.institution)}#${finding.service}` };
  return service && finding.subject === undefined ? { title: titleOf(service, voice), href: addressOf.service(voice, service) } : { title: nameOfObligation(catalogue, finding.service, voice) };
}

/** Words with backticks as pieces: names of fields and files stay as they are written in every script. */
export function richOf(words: string, voice: Voice): Rich {
  return words.split('`').flatMap((text, index) => {
    if (text === '') return [];
    return [index % 2 === 1 ? { text, code: true as const } : { text: voice.write(text, voice.route.language).text }];
  });
}

/** The letters of rich words alone, for a title or a description. */
export function plainOf(rich: Rich): string {
  return rich.map(({ text }) => text).join('');
}

/** What is the matter, in the reader's script; a sentence quoted from a text keeps the language it is in. */
export function messageInScript(finding: Finding, requirement: Requirement, voice: Voice): Rich {
  const message = messageOf(finding, requirement, voice.route.language);
  const quoted = finding.reason?.values.sentence;
  if (typeof quoted !== 'string' || finding.language === undefined || !message.includes(quoted)) return richOf(message, voice);
  const [before = '', ...after] = message.split(quoted);
  return [...richOf(before, voice), voice.write(quoted, finding.language), ...richOf(after.join(quoted), voice)];
}

/** The title of a requirement, in the reader's words. */
export function titleOfRequirement(requirement: Requirement, voice: Voice): Rich {
  return richOf(requirement.words[voice.route.language].title, voice);
}

const shownOutcomes: readonly Outcome[] = ['met', 'partial', 'missing', 'unknown', 'not-applicable'];

/** How many there are of each outcome, in words; what is none is left out. */
export function countsInWords(counts: Counts, voice: Voice): CountOf[] {
  return shownOutcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => ({ outcome, count: counts[outcome], word: voice.say(valueWords.outcome[outcome]) }));
}

/** A share under its name. */
export function namedShare(id: string, name: string | Phrase, share: Share, voice: Voice, href?: string): NamedShare {
  return { id, name, ...(href ? { href } : {}), score: share.score, points: pointsOf(share, voice) };
}

/** “12 of 20 points” */
export function pointsOf(share: Share, voice: Voice): string {
  return voice.say(reportWordsWith.ofPoints(voice.number(share.won), voice.number(share.possible)));
}

function nameOfLanguage(language: Language, voice: Voice): string {
  return voice.say(valueWords.procedureLanguage[language]);
}

function inEach(words: string): InEachLanguage {
  return { sq: words, sr: words, en: words };
}
