import { languages } from '#languages/languages.ts';
import { reportWords, reportWordsWith } from '#languages/words/reports.ts';
import type { Voice } from '#languages/voice.ts';
import { bandOf } from '../assess/completeness.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Report } from '../model/finding.ts';
import { compare } from '../model/problem.ts';
import type { RegistrySnapshot } from '../model/snapshot.ts';
import type { Standard } from '../model/standard.ts';
import { inTypes, type OfType } from './institution-page.ts';
import { addressOf } from './names.ts';
import { mostOnPage } from './paging.ts';
import { titleOfRequirement, type Rich } from './rich.ts';
import { nameOfLanguage, namedShare, type NamedShare } from './shares.ts';
import { serviceRequirements } from './requirement-page.ts';
import { institutionIn } from '../model/look-up.ts';

type InOverview = NamedShare & { services: string; band?: string; languages: readonly { name: string; score: number | null }[] };

export interface Overview {
  institutions: readonly InOverview[];
  /** The same by type, where they are too many for one table; what compares all of them in one list then stands folded. */
  types?: readonly OfType<InOverview>[];
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
  const nameOf = (id: string) => voice.say(institutionIn(catalogue, id)!.facts.names);
  const ranked = [...reports].sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || voice.compare(nameOf(a.institution), nameOf(b.institution)));
  const institutions = ranked.map((report): InOverview => {
    const band = standard && bandOf(standard, report.score);
    return {
      ...namedShare(report.institution, nameOf(report.institution), report, voice, addressOf.report(voice, report.institution)), services: servicesInWords(report, voice),
      ...(band ? { band: voice.say(band.words) } : {}),
      languages: languages.map((language) => ({ name: nameOfLanguage(language, voice), score: report.languages[language].score })),
    };
  });
  return {
    institutions, ...(institutions.length > mostOnPage.compared ? { types: inTypes(institutions.map((row) => ({ type: institutionIn(catalogue, row.id)!.facts.type, row })), voice) } : {}),
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
function bandList(standard: Standard, voice: Voice): string {
  return [...standard.bands].sort((a, b) => a.from - b.from).map((band) => voice.say(reportWordsWith.from(band.words, voice.percent(band.from)))).join(', ');
}

/** The figures of the standard that the guide names, so that no page of it says others. */
export function figuresOfStandard(standard: Standard | undefined, voice: Voice): Readonly<Record<string, string | number>> {
  if (!standard) return {};
  const { must, should, may } = standard.weights;
  return {
    version: standard.version, requirements: serviceRequirements(standard).length, partial: voice.percent(standard.partial), bands: bandList(standard, voice),
    must: voice.number(must), should: voice.number(should), may: voice.number(may),
  };
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
