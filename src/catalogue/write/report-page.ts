import { inEach, languages } from '#languages/languages.ts';
import { reportWords, reportWordsWith } from '#languages/words/reports.ts';
import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { addedTextsOf } from '../assess/added-texts.ts';
import { bandOf } from '../assess/completeness.ts';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import type { Finding, Outcome, Report } from '../model/finding.ts';
import type { Requirement } from '../model/standard.ts';
import { helpOf, messageOf } from './finding-words.ts';
import { doerOf } from '../assess/doer.ts';
import { responsibleInWords } from './responsible.ts';
import { inPages, mostOnPage, type Part } from './paging.ts';
import { addressOf, nameOfObligation, titleBeside } from './names.ts';
import { gapInWords, messageInScript, quoted, richOf, titleOfRequirement, type Rich } from './rich.ts';
import { countsInWords, isLacking, nameOfLanguage, namedShare, pointsOf, type CountOf, type NamedShare } from './shares.ts';
import { basisOf, serviceRequirements } from './requirement-page.ts';
import { findingsOf, institutionIn, servicesOf } from '../model/look-up.ts';

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

export interface ReportPage {
  institution: { id: string; name: string; href: string };
  services: number;
  /** False where there is neither an entry nor a service that must have one. */
  judged: boolean;
  score: number | null;
  band?: string;
  points: string;
  dimensions: readonly NamedShare[];
  languages: readonly NamedShare[];
  /** How many services have a text in languages that the institution added, where it added any. */
  addedTexts?: string;
  /** What can be gained in each service's own files, and where the report says how. */
  perService: readonly (NamedShare & { gain?: string; anchor?: string; dimensions: readonly NamedShare[] })[];
  requirements: readonly { dimension: string; rows: readonly { id: string; title: Rich; href: string; level: string; counts: readonly CountOf[]; score: number | null }[] }[];
  groups: readonly FindingGroup[];
  /** What is to be said of the findings as a whole, also where there are none. */
  findingsLead: string;
  /** How many services are described of those that must be offered, and which have no entry. */
  coverage?: { score: number | null; words: string; alone: string; lost: string; owed: readonly { name: Phrase; message: Rich; points: string; sources: readonly string[] }[]; help?: Rich };
  unknown: readonly { requirement: Rich; href: string; reasons: readonly { message: Rich; services: readonly { title: Phrase; href: string }[]; more?: number }[] }[];
}

/** What one page of a long report shows: some services, and what is open in exactly these. */
export interface ReportPart extends Part {
  perService: ReportPage['perService'];
  groups: readonly FindingGroup[];
}

/** A report in pages: all of a short one on the first; of a long one as many services as fit, those that lack most first. What concerns the whole institution stands on the first. */
export function reportParts({ perService, groups }: Pick<ReportPage, 'perService' | 'groups'>, most: number = mostOnPage.reported): ReportPart[] {
  if (perService.length <= most) return [{ number: 1, of: 1, perService, groups }];
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const services = new Set(perService.map(({ id }) => id));
  const ofAll = groups.filter(({ id }) => !services.has(id));
  return inPages(perService, most).map((own, index, pages) => ({ number: index + 1, of: pages.length, perService: own, groups: [...(index === 0 ? ofAll : []), ...own.flatMap(({ id }) => groupOf.get(id) ?? [])] }));
}

/** On how many pages the report of so many services stands. */
export function reportPages(services: number): number {
  return Math.max(1, Math.ceil(services / mostOnPage.reported));
}

/** The report of an institution: its score in every cut, then all that is not met, then what is unknown. */
export function reportPage(catalogue: Catalogue, report: Report, findings: readonly Finding[], voice: Voice): ReportPage {
  const { standard } = catalogue;
  const institution = institutionIn(catalogue, report.institution)!;
  const own = findingsOf(findings, institution.id);
  const serviceOf = new Map(servicesOf(catalogue.services, institution.id).map((service) => [service.id, service]));
  const serviceLink = (id: string) => ({ title: titleBeside(catalogue, serviceOf.get(id)!, voice), href: addressOf.service(voice, serviceOf.get(id)!) });
  const owed = own.filter((finding) => isOpen(finding) && finding.subject === 'obligation');
  const requirements = standard ? serviceRequirements(standard) : [];
  const requirementOf = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const groups = groupsOf(catalogue, own.filter((finding) => isOpen(finding) && finding.subject === undefined), institution, requirements, serviceOf, voice);
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const unknown = Map.groupBy(own.filter(({ outcome }) => outcome === 'unknown'), (finding) => finding.requirement);
  const stale = new Set(own.filter((finding) => isOpen(finding) && requirementOf.get(finding.requirement)?.rule === 'translation-fresh').map(({ language }) => language));
  const band = standard && bandOf(standard, report.score);
  return {
    institution: { id: institution.id, name: voice.say(institution.facts.names), href: addressOf.institution(voice, institution.id) },
    services: report.services, judged: own.length > 0, score: report.score, ...(band ? { band: voice.say(band.words) } : {}), points: pointsOf(report, voice),
    dimensions: (standard?.dimensions ?? []).map(({ id, words }) => namedShare(id, voice.say(words), report.dimensions[id]!, voice)),
    languages: languages.map((language) => namedShare(language, nameOfLanguage(language, voice), report.languages[language], voice, isLacking(report.languages[language]) || stale.has(language) ? addressOf.translations(voice, institution.id, language) : undefined)),
    ...addedTextsInWords(catalogue, institution, report.services, voice),
    perService: Object.entries(report.perService)
      .map(([id, share]) => {
        const { title, href } = serviceLink(id);
        const group = groupOf.get(id);
        return { ...namedShare(id, title, share, voice, href), dimensions: (standard?.dimensions ?? []).flatMap(({ id: dimension, words }) => (share.dimensions[dimension]!.possible === 0 ? [] : [namedShare(dimension, voice.say(words), share.dimensions[dimension]!, voice)])), ...(group ? { gain: group.points, anchor: `#${anchorOf(id)}` } : {}) };
      })
      .sort((a, b) => (a.score ?? 2) - (b.score ?? 2) || voice.compare((a.name as Phrase).text, (b.name as Phrase).text)),
    requirements: (standard?.dimensions ?? []).map(({ id, words }) => ({
      dimension: voice.say(words),
      rows: requirements.filter((requirement) => requirement.dimension === id).map((requirement) => ({
        id: requirement.id, title: titleOfRequirement(requirement, voice), href: addressOf.requirement(voice, requirement.id), level: voice.say(valueWords.level[requirement.level]),
        counts: countsInWords(report.requirements[requirement.id]!, voice), score: report.requirements[requirement.id]!.score,
      })).filter(({ counts }) => counts.length > 0),
    })).filter(({ rows }) => rows.length > 0),
    groups, findingsLead: voice.say(groups.length > 0 ? reportWords.findingsLead : owed.length > 0 ? reportWords.entriesMissing : reportWords.nothingMissing),
    ...(report.coverage.score === null ? {} : { coverage: coverageView(catalogue, report, owed, requirementOf, voice) }),
    unknown: requirements.flatMap((requirement) => {
      const those = unknown.get(requirement.id) ?? [];
      if (those.length === 0) return [];
      const byMessage = Map.groupBy(those, (finding) => messageOf(finding, requirementOf.get(finding.requirement)!, voice.route.language));
      return [{
        requirement: titleOfRequirement(requirement, voice), href: addressOf.requirement(voice, requirement.id),
        reasons: [...byMessage].map(([message, same]) => {
          const services = same.map((finding) => serviceLink(finding.service)).sort((a, b) => voice.compare(a.title.text, b.title.text));
          return { message: richOf(message, voice), services: services.slice(0, mostOnPage.rows), ...(services.length > mostOnPage.rows ? { more: services.length - mostOnPage.rows } : {}) };
        }),
      }];
    }),
  };
}

function addedTextsInWords(catalogue: Catalogue, institution: Institution, of: number, voice: Voice): Pick<ReportPage, 'addedTexts'> {
  const added = addedTextsOf(catalogue, institution).map(({ language, services }) => reportWordsWith.addedTexts(valueWords.procedureLanguage[language], services, of));
  return added.length === 0 ? {} : { addedTexts: voice.say(reportWordsWith.addedTextsLead(inEach((language) => added.map((words) => words[language]).join('; ')))) };
}

/** How many of the services that an institution has to offer are described, and from what its points add up. */
export function coverageInWords({ coverage: { described, lacking }, described: entries, won, possible }: Report, voice: Voice): { words: string; alone: string } {
  const duties = { won: won - entries.won, possible: possible - entries.possible, score: null };
  return {
    words: voice.say(reportWordsWith.ofOwed(described, described + lacking)),
    alone: [reportWordsWith.entriesAlone(entries.score === null ? '–' : voice.percent(entries.score)), ...(duties.possible > 0 ? [reportWordsWith.howItAddsUp(pointsOf(entries, voice), pointsOf(duties, voice))] : [])].map(voice.say).join(' '),
  };
}

function coverageView(catalogue: Catalogue, report: Report, owed: readonly Finding[], requirementOf: ReadonlyMap<string, Requirement>, voice: Voice): NonNullable<ReportPage['coverage']> {
  const lost = lostIn(owed);
  const [first] = owed;
  return {
    score: report.coverage.score, ...coverageInWords(report, voice),
    lost: voice.say(reportWordsWith.pointsToGain(lost, voice.number(lost))),
    owed: owed.map((finding) => ({
      name: nameOfObligation(catalogue, finding.service, voice), message: richOf(messageOf(finding, requirementOf.get(finding.requirement)!, voice.route.language), voice), points: voice.say(reportWordsWith.points(lostIn([finding]), voice.number(lostIn([finding])))),
      sources: (catalogue.obligations?.find(({ id }) => id === finding.service)?.sources ?? []).map(({ url }) => url),
    })),
    ...(first ? { help: richOf(helpOf(first, requirementOf.get(first.requirement)!, voice.route.language), voice) } : {}),
  };
}

/** The id of a service's findings within a report. */
function anchorOf(service: string): string {
  return `findings-${service}`;
}

function groupsOf(catalogue: Catalogue, open: readonly Finding[], institution: Institution, requirements: readonly Requirement[], serviceOf: ReadonlyMap<string, Service>, voice: Voice): FindingGroup[] {
  const order = new Map(requirements.map((requirement, index) => [requirement.id, index]));
  const requirementOf = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  // Hundreds of findings are of the same requirement, and worth the same.
  const saidOf = once((id: string) => {
    const requirement = requirementOf.get(id)!;
    const [missing, partial] = (['missing', 'partial'] as const).map((outcome) => richOf(helpOf({ outcome }, requirement, voice.route.language), voice)) as [Rich, Rich];
    return { requirement, title: quoted(titleOfRequirement(requirement, voice), voice), href: addressOf.requirement(voice, id), help: { missing, partial }, basis: basisOf(catalogue, requirement, voice) };
  });
  const pointsIn = once((gain: number) => voice.say(reportWordsWith.points(gain, voice.number(gain))));
  const item = (finding: Finding, gain: number, folder: string, services?: number): FindingItem => {
    const { requirement, title, href, help, basis } = saidOf(finding.requirement);
    return {
      requirement: title, href, outcome: finding.outcome, word: gapInWords(finding.outcome, voice),
      message: messageInScript(finding, requirement, voice), help: help[finding.outcome as keyof typeof help],
      ...placeOf(finding, folder), gain, points: pointsIn(gain),
      ...basis,
      ...(services === undefined ? {} : { counts: voice.say(reportWordsWith.forServices(services)) }),
    };
  };
  const inOrder = (a: FindingItem & { order: number }, b: FindingItem & { order: number }) => b.gain - a.gain || a.order - b.order;
  const group = (id: string, title: string | Phrase, of: readonly Finding[], items: readonly (FindingItem & { order: number })[], more: { href?: string; folder?: string }): FindingGroup => {
    const gain = items.reduce((sum, { gain: points }) => sum + points, 0);
    // Of one service, only what stands in a shared description is somebody else's.
    const shared = Map.groupBy(of, ({ file }) => (file?.startsWith('concepts/') ? file.split('/')[1] : undefined));
    const who = [...new Set([...shared.values()].map(([finding]) => responsibleInWords(catalogue, institution.id, doerOf(catalogue, finding!), voice)))];
    return { id, title, who, ...more, gain, points: voice.say(reportWordsWith.pointsToGain(gain, voice.number(gain))), findings: [...items].sort(inOrder) };
  };
  // What is missing in institution.yaml is missing once, however many services it counts for.
  const isOfInstitution = ({ file }: Finding) => file === `institutions/${institution.id}/institution.yaml`;
  const ofInstitution = open.filter(isOfInstitution);
  const ofServices = open.filter((finding) => !isOfInstitution(finding));
  const folder = `institutions/${institution.id}/`;
  const shared = [...Map.groupBy(ofInstitution, (finding) => finding.requirement)].map(([requirement, same]) => ({ ...item(same[0]!, lostIn(same), folder, same.length), order: order.get(requirement)! }));
  const perService = [...Map.groupBy(ofServices, (finding) => finding.service)].map(([id, same]) => {
    const service = serviceOf.get(id)!;
    return group(id, titleBeside(catalogue, service, voice), same, same.map((finding) => ({ ...item(finding, lostIn([finding]), `${service.folder}/`), order: order.get(finding.requirement)! })), { href: addressOf.service(voice, service), folder: `${service.folder}/` });
  });
  const text = (title: string | Phrase) => (typeof title === 'string' ? title : title.text);
  return [...(shared.length > 0 ? [group('institution', voice.say(reportWords.wholeInstitution), ofInstitution.slice(0, 1), shared, { folder })] : []), ...perService]
    .sort((a, b) => b.gain - a.gain || voice.compare(text(a.title), text(b.title)));
}

function once<Asked, Made>(make: (asked: Asked) => Made): (asked: Asked) => Made {
  const known = new Map<Asked, Made>();
  return (asked) => {
    if (!known.has(asked)) known.set(asked, make(asked));
    return known.get(asked)!;
  };
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
