import type { z } from 'zod';
import { inEach, routes, type Route } from '#languages/languages.ts';
import { addedTextsOf, type AddedTexts } from '../assess/added-texts.ts';
import { completenessOf } from '../assess/completeness.ts';
import { coverageIn } from '../assess/trend.ts';
import { shareOfPoints } from '../assess/points.ts';
import { wholeOf } from '../assess/quarter.ts';
import { doerOf } from '../assess/doer.ts';
import { holdingsOf } from '../assess/holdings.ts';
import { uncheckedFor } from '../assess/unchecked.ts';
import { byPublisher, dataScoreOf, dimensionSharesOf, outcomeCounts } from '../assess/data-sets.ts';
import { toldOf } from '../assess/feedback.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import type { History } from '../model/history.ts';
import type { Finding, Report, Share } from '../model/finding.ts';
import type { JudgedDataset } from '../model/open-data.ts';
import type { publishedConcepts, publishedInstitutions, publishedRequirements, publishedService, publishedServices } from '../model/published.ts';
import type { publishedDocuments, publishedOpenData, publishedQuarter, publishedReport } from '../model/published-judged.ts';
import { quartersIn, type CatalogueSnapshot, type Figures, type Points } from '../model/snapshot.ts';
import { calledToday, replacedWith, type CalledToday } from '../model/succession.ts';
import { isWithdrawn, withdrawnOn } from '../model/withdrawn.ts';
import { helpOf, messageOf } from './finding-words.ts';
import { findingsOf, institutionIn, offersIn, reportOf, servicesOf } from '../model/look-up.ts';

/** What the open files are made from. */
export interface Judged {
  catalogue: Catalogue;
  services: readonly Service[];
  /** The same as citizens' pages have them, by which views are known; left out where that makes no difference. */
  shown?: readonly Service[];
  findings: readonly Finding[];
  /** Findings of the documents that institutions publish without being asked. */
  inventory: readonly Finding[];
  reports: readonly Report[];
  today: string;
  /** Address of the site with its base, without a slash at the end. */
  root: string;
  /** The commit of the repository that the content is at, and whether it was changed since; absent where the content is not in git. */
  readonly revision?: { commit: string; changed: boolean } | undefined;
  /** What became of the services; left out where nobody asked. */
  history?: History;
}

type Published<Schema extends z.ZodType> = z.infer<Schema>;

/** /api/v1/services/{institution}/{service}.json; of a withdrawn service what was last known, with its status and the day. */
export function serviceAsData(judged: Judged, service: Service): Published<typeof publishedService> {
  const [report, withdrawn, replaces] = [reportOf(judged.reports, service.institution), withdrawnOn(judged.history, service), idsOf(replacedWith(judged.catalogue, service))];
  return {
    id: `${service.institution}/${service.id}`, institution: service.institution, service: service.id,
    addresses: addressesOf(judged, `${service.institution}/${service.id}/`),
    facts: service.facts as Published<typeof publishedService>['facts'], texts: service.texts, ...(service.further ? { further: service.further } : {}), inherited: [...service.inherited],
    completeness: onlyShare(report?.perService[service.id] ?? completenessOf([])), ...(!isWithdrawn(service) && uncheckedFor(judged.catalogue, service, judged.today) ? { stale: true as const } : {}), ...(withdrawn === undefined ? {} : { withdrawnOn: withdrawn }), ...(replaces.length === 0 ? {} : { replaces }),
  };
}

/** /api/v1/services.json */
export function servicesAsData(judged: Judged): Published<typeof publishedServices> {
  return { ...headerOf(judged), count: judged.services.length, services: judged.services.map((service) => serviceAsData(judged, service)) };
}

/** /api/v1/institutions.json */
export function institutionsAsData(judged: Judged): Published<typeof publishedInstitutions> {
  return {
    ...headerOf(judged), count: judged.catalogue.institutions.length,
    institutions: judged.catalogue.institutions.map(({ id, facts }) => ({
      id, addresses: addressesOf(judged, `${id}/`), facts, services: idsOf(servicesOf(judged.services, id)),
      completeness: onlyShare(reportOf(judged.reports, id) ?? completenessOf([])),
    })),
  };
}

/** /api/v1/concepts.json */
export function conceptsAsData(judged: Judged): Published<typeof publishedConcepts> {
  return {
    ...headerOf(judged), count: judged.catalogue.concepts.length,
    concepts: judged.catalogue.concepts.map(({ id, facts, texts }) => ({ id, addresses: addressesOf(judged, `concepts/${id}/`), facts, texts, services: idsOf(offersIn(judged.services, id)) })),
  };
}

/** /api/v1/requirements.json */
export function requirementsAsData(judged: Judged): Published<typeof publishedRequirements> {
  const { standard } = judged.catalogue;
  return { ...headerOf(judged), weights: standard?.weights ?? null, dimensions: standard?.dimensions ?? [], requirements: [...(standard?.requirements ?? [])] };
}

/** /api/v1/reports/{institution}.json */
export function reportAsData(judged: Judged, report: Report): Published<typeof publishedReport> {
  const own = (findings: readonly Finding[]) => findingsOf(findings, report.institution).map((finding) => findingAsData(judged, finding));
  const told = toldOf(judged.catalogue, report.institution, judged.today).map(({ institution: _institution, ...rest }) => rest);
  return { ...headerOf(judged), ...report, ...addedTextsIn(judged, report), ...(told.length > 0 ? { told } : {}), inventory: { ...report.inventory, findings: own(judged.inventory) }, findings: own(judged.findings) } as Published<typeof publishedReport>;
}

/** What a report says of texts in languages that its institution added. */
export function addedTextsIn({ catalogue }: Pick<Judged, 'catalogue'>, { institution }: Pick<Report, 'institution'>): { addedTexts?: readonly AddedTexts[] } {
  const addedTexts = addedTextsOf(catalogue, institutionIn(catalogue, institution)!);
  return addedTexts.length === 0 ? {} : { addedTexts };
}

/** /api/v1/documents.json: the categories of the inventory, and what each institution publishes of them. */
export function documentsAsData(judged: Judged): Published<typeof publishedDocuments> {
  const { catalogue } = judged;
  return {
    ...headerOf(judged), categories: (catalogue.inventory ?? []).map((category) => ({ ...category })),
    institutions: catalogue.institutions.map((institution) => {
      const { looked, won, possible, score, categories } = reportOf(judged.reports, institution.id)!.inventory;
      return {
        id: institution.id, addresses: addressesOf(judged, `reports/${institution.id}/documents/`), looked, completeness: { won, possible, score },
        categories: holdingsOf(catalogue, institution, judged.today).map(({ category, documents }) => ({ id: category.id, ...(documents === undefined ? {} : { documents: documents === 'none' ? documents : [...documents] }), outcome: categories[category.id]?.outcome ?? 'unknown' })),
      };
    }),
  };
}

/** /api/v1/open-data.json: the newest kept judgement of an open-data catalogue; nulls and empty lists where none was kept. */
export function openDataAsData(judged: Judged, record = judged.catalogue.openData.at(-1)): Published<typeof publishedOpenData> {
  const { dataQuality: quality } = judged.catalogue;
  const datasets = quality ? record?.datasets ?? [] : [];
  const reached = (those: readonly JudgedDataset[]) => ({
    datasets: those.length, late: those.filter(({ late }) => late !== undefined).length,
    ...(quality ? { ...dataScoreOf(quality, those), dimensions: dimensionSharesOf(quality, those) } : { ...completenessOf([]), rating: null, dimensions: {} }),
  });
  const asked: readonly { id: string; dimension?: string; weight?: number; words: NonNullable<typeof quality>['checks'][number]['words'] }[] = [...(quality?.metrics ?? []), ...(quality?.checks ?? [])];
  return {
    ...headerOf(judged), quarter: record?.quarter ?? null, monitored: record?.date ?? null, dataQuality: record?.dataQuality ?? quality?.version ?? null,
    metrics: asked.map(({ id, dimension, weight, words }) => ({
      id, dimension: dimension ?? null, weight: weight ?? 0, title: inEach((language) => words[language].title), remedy: inEach((language) => words[language].remedy), counts: outcomeCounts(datasets, id),
    })),
    summary: reached(datasets), publishers: byPublisher(datasets).map(({ publisher, datasets: own }) => ({ publisher: publisher ?? null, ...reached(own) })),
    datasets: quality ? datasets.map((dataset) => ({ ...dataset, completeness: dataScoreOf(quality, [dataset]) })) : [],
  };
}

/** /api/v1/quarters/{quarter}.json: a snapshot with its shares, and what institutions answered. */
export function quarterAsData(catalogue: Pick<Catalogue, 'answers' | 'snapshots' | 'institutions' | 'services'>, quarter: string): Published<typeof publishedQuarter> {
  return snapshotAsData(catalogue, quartersIn(catalogue.snapshots).find((snapshot) => snapshot.quarter === quarter)!);
}

function snapshotAsData(catalogue: Parameters<typeof quarterAsData>[0], snapshot: CatalogueSnapshot): Published<typeof publishedQuarter> {
  const called = calledToday(catalogue);
  return {
    licence: 'CC-BY-4.0', judgedOn: snapshot.date, standard: snapshot.standard, quarter: snapshot.quarter, ...(snapshot.standardFrom ? { standardFrom: snapshot.standardFrom } : {}), content: snapshot.content,
    all: withShares(wholeOf(snapshot)),
    institutions: snapshot.institutions.map((figures) => ({ id: figures.id, ...idToday(called, figures.id), ...withShares(figures), recommendations: figures.recommendations })),
    answers: (catalogue.answers ?? []).filter(({ quarter }) => quarter === snapshot.quarter).map(({ institution, quarter: _quarter, ...answer }) => ({ institution, ...answer })),
  };
}

/** What an institution of a quarter is called today, where that is something else. */
export function idToday(called: CalledToday, institution: string): { institutionToday?: string } {
  const now = called.institutions.get(institution);
  return now === undefined ? {} : { institutionToday: now };
}

function withShares(figures: Omit<Figures, 'id' | 'recommendations'>): Omit<Published<typeof publishedQuarter>['all'], never> {
  const each = <Kept extends Points>(record: Readonly<Record<string, Kept>>) => Object.fromEntries(Object.entries(record).map(([id, points]) => [id, { ...points, ...shareOfPoints(points) }]));
  const coverage = coverageIn(figures);
  return {
    services: figures.services, ...(figures.coverage && coverage ? { coverage: { ...figures.coverage, score: shareOfPoints(coverage).score } } : {}), ...shareOfPoints(figures), described: shareOfPoints(figures.described),
    dimensions: each(figures.dimensions), languages: each(figures.languages) as Published<typeof publishedQuarter>['all']['languages'], requirements: each(figures.requirements), perService: each(figures.perService), ...(figures.texts ? { texts: figures.texts } : {}),
  };
}

/** A finding as the open files say it: with its message in three languages, its basis, and who has to act. */
export function findingAsData(judged: Judged, finding: Finding): Published<typeof publishedReport>['findings'][number] {
  const requirement = judged.catalogue.standard!.requirements.find((candidate) => candidate.id === finding.requirement)!;
  const { service, subject, dimension, outcome, language, field, file, line, won, possible } = finding;
  return {
    service, ...(subject ? { subject } : {}), requirement: requirement.id, dimension, outcome, ...(language ? { language } : {}), ...(field ? { field } : {}), ...(file ? { file } : {}), ...(line ? { line } : {}), points: possible - won, won, possible,
    message: inEach((spoken) => messageOf(finding, requirement, spoken)), help: inEach((spoken) => helpOf(finding, requirement, spoken)), basis: requirement.basis ?? [], doer: doerOf(judged.catalogue, finding),
  };
}

/** What every open file says of itself. */
export function headerOf(judged: Judged): { licence: 'CC-BY-4.0'; judgedOn: string; standard: number | null } {
  return { licence: 'CC-BY-4.0', judgedOn: judged.today, standard: judged.catalogue.standard?.version ?? null };
}

/** The address of a page in every language and script. */
export function addressesOf(judged: Judged, path: string): Record<Route['path'], string> {
  return Object.fromEntries(routes.map((route) => [route.path, `${judged.root}/${route.path}/${path}`])) as Record<Route['path'], string>;
}

function idsOf(services: readonly Service[]): string[] {
  return services.map((service) => `${service.institution}/${service.id}`);
}

function onlyShare({ won, possible, score }: Share): Share {
  return { won, possible, score };
}
