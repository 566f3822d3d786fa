import type { DataQuality } from '../model/data-quality.ts';
import { catalogueFormats, type CatalogueFormat, type Dataset, type WordsByTag } from '../model/dataset.ts';
import { outcomes, type Counts, type Outcome, type Share } from '../model/finding.ts';
import type { LinkRecord } from '../model/links.ts';
import type { JudgedDataset, OpenDataRecord } from '../model/open-data.ts';
import { webAddressPattern } from '../model/values.ts';
import { compare } from '../model/problem.ts';
import { answerOf, freshnessOf } from './data-rules.ts';

/** Judges a catalogue of data sets on one day, with what a recorded check found at their addresses: the record that is shown, published and kept. */
export function judgeDatasets(datasets: readonly Dataset[], quality: DataQuality, catalogue: { file: string; format: CatalogueFormat }, today: string, quarter: string, links?: ReadonlyMap<string, LinkRecord>): OpenDataRecord {
  const judged = datasets.map((dataset) => judgeDataset(dataset, quality, today, links)).sort((a, b) => compare(a.id, b.id));
  return { quarter, date: today, dataQuality: quality.version, catalogue: { file: shortened(catalogue.file), format: catalogueFormats.find((format) => format === catalogue.format)! }, datasets: judged };
}

/** Judges one data set. Of several ways of getting the data the one that wins most points counts, as the MQA does. */
export function judgeDataset(dataset: Dataset, quality: DataQuality, today: string, links?: ReadonlyMap<string, LinkRecord>): JudgedDataset {
  const ways = dataset.distributions.length > 0 ? dataset.distributions : [undefined];
  const candidates = ways.map((distribution) => {
    const answers = new Map<string, Outcome>([...quality.metrics, ...quality.checks].map(({ id, rule }) => [id, answerOf(rule, { dataset, distribution, quality, today, links })]));
    return { answers, won: quality.metrics.reduce((sum, { id, weight }) => sum + wonBy(answers.get(id)!, weight), 0) };
  });
  const { answers } = candidates.reduce((best, one) => (one.won > best.won ? one : best));
  const { frequency, modified, late } = freshnessOf(dataset, quality, today);
  const { publisher, page } = dataset;
  const inDimension = (points: (metric: DataQuality['metrics'][number]) => number) => Object.fromEntries(quality.dimensions.map(({ id }) => [id, quality.metrics.filter(({ dimension }) => dimension === id).reduce((sum, metric) => sum + points(metric), 0)]));
  return {
    id: shortened(dataset.id, 2000), titles: shortTitles(dataset.titles), ...(publisher === undefined ? {} : { publisher: shortened(publisher) }), ...(page !== undefined && webAddressPattern.test(page) && page.length <= 2000 ? { page } : {}),
    ...(frequency === undefined ? {} : { frequency }), ...(modified === undefined ? {} : { modified }), ...(late === undefined ? {} : { late }),
    won: inDimension(({ id, weight }) => wonBy(answers.get(id)!, weight)),
    possible: inDimension(({ id, weight }) => (counts(answers.get(id)!) ? weight : 0)),
    outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome, [...answers].filter(([, answer]) => answer === outcome).map(([id]) => id)] as const).filter(([, ids]) => ids.length > 0)),
  };
}

// Unknown answers stay out of both sums: not looking is not the same as not having.
function counts(outcome: Outcome): boolean {
  return outcome !== 'unknown' && outcome !== 'not-applicable';
}

function wonBy(outcome: Outcome, weight: number): number {
  return outcome === 'met' ? weight : 0;
}

function shortTitles(titles: WordsByTag): WordsByTag {
  return Object.fromEntries(Object.entries(titles).map(([tag, title]) => [tag, shortened(title)]));
}

// A record holds a line of words, whatever a catalogue writes into a title.
function shortened(text: string, longest = 300): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim().toWellFormed();
  const signs = [...line];
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('').trimEnd()}…` : line || '–';
}

/** Points won and possible, their share, and the share projected onto all points there are. */
export interface DataScore extends Share {
  rating: string | null;
}

/** The score of a data set, or of several. */
export function dataScoreOf(quality: DataQuality, datasets: readonly JudgedDataset[]): DataScore {
  const share = shareOf(datasets, () => true);
  return { ...share, rating: ratingOf(quality, share.score)?.id ?? null };
}

/** The share of each dimension over some data sets. */
export function dimensionSharesOf(quality: DataQuality, datasets: readonly JudgedDataset[]): Record<string, Share> {
  return Object.fromEntries(quality.dimensions.map(({ id }) => [id, shareOf(datasets, (dimension) => dimension === id)]));
}

function shareOf(datasets: readonly JudgedDataset[], counted: (dimension: string) => boolean): Share {
  const sum = (points: (dataset: JudgedDataset) => Readonly<Record<string, number>>) => datasets.reduce((total, dataset) => total + Object.entries(points(dataset)).reduce((inner, [dimension, number]) => inner + (counted(dimension) ? number : 0), 0), 0);
  const [won, possible] = [sum((dataset) => dataset.won), sum((dataset) => dataset.possible)];
  return { won, possible, score: possible === 0 ? null : won / possible };
}

/** The rating that a share falls into, held against all points of the metrics: what could not be judged counts like the rest. */
export function ratingOf(quality: DataQuality, score: number | null): DataQuality['ratings'][number] | undefined {
  const all = quality.metrics.reduce((sum, { weight }) => sum + weight, 0);
  // Ratings begin at whole points: 350.6 of 405 is not yet 351.
  return score === null ? undefined : [...quality.ratings].sort((a, b) => b.from - a.from).find(({ from }) => Math.floor(score * all + 1e-9) >= from);
}

/** The outcome of a metric or check for a data set; undefined when the record does not have it. */
export function outcomeOf(dataset: JudgedDataset, id: string): Outcome | undefined {
  return outcomes.find((outcome) => dataset.outcomes[outcome]?.includes(id));
}

/** How many data sets there are of each outcome of a metric or check. */
export function outcomeCounts(datasets: readonly JudgedDataset[], id: string): Counts {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, datasets.filter((dataset) => dataset.outcomes[outcome]?.includes(id)).length])) as Counts;
}

/** Data sets by the body that publishes them; those without a publisher come last, under undefined. */
export function byPublisher(datasets: readonly JudgedDataset[]): { publisher: string | undefined; datasets: readonly JudgedDataset[] }[] {
  return [...Map.groupBy(datasets, ({ publisher }) => publisher)].map(([publisher, own]) => ({ publisher, datasets: own }))
    .sort((a, b) => Number(a.publisher === undefined) - Number(b.publisher === undefined) || compare(a.publisher ?? '', b.publisher ?? ''));
}

/** Data sets in the order of need: the latest first, then those with the lowest share. */
export function inOrderOfNeed(datasets: readonly JudgedDataset[]): JudgedDataset[] {
  const score = (dataset: JudgedDataset) => shareOf([dataset], () => true).score ?? 2;
  return [...datasets].sort((a, b) => (b.late ?? 0) - (a.late ?? 0) || score(a) - score(b) || compare(a.id, b.id));
}
