import { inEach, isLanguage } from '#languages/languages.ts';
import { openDataWords, openDataWordsWith } from '#languages/words/open-data.ts';
import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { byPublisher, dataScoreOf, dimensionSharesOf, inOrderOfNeed, outcomeCounts, ratingOf } from '../assess/data-sets.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { DataQuality } from '../model/data-quality.ts';
import type { Outcome } from '../model/finding.ts';
import type { JudgedDataset, OpenDataRecord } from '../model/open-data.ts';
import { quarterOf } from '../model/snapshot.ts';
import { dataFindingsOf, freshnessInWords, idOfFreshness, openFindingsOf, titleOfDataset } from './data-report.ts';
import { addressOf } from './names.ts';
import { countsInWords, pointsOf, type CountOf, type NamedShare } from './shares.ts';
import { richOf, type Rich } from './rich.ts';

/** What a data set, a publisher or all of them reach. */
export interface ReachedView extends NamedShare {
  band?: string;
  datasets: string;
  late?: string;
}

/** A metric or check: what it is worth, what to do where it is missing, and for how many data sets it is met. */
export interface MetricView {
  id: string;
  title: string;
  remedy: Rich;
  weight?: string;
  counts: readonly CountOf[];
}

/** A data set with what to do, the most rewarding first. */
export interface DatasetView {
  title: Phrase;
  publisher?: Phrase;
  href?: string;
  score: number | null;
  band?: string;
  points: string;
  freshness: string;
  late?: string;
  todo: readonly { id: string; title: string; remedy: Rich; word: string; outcome: Outcome; points?: string }[];
  /** Further things that are missing, by name. */
  more: readonly { id: string; title: string }[];
}

/** The report on the open data; without a record only what would be measured. */
export interface OpenDataPage {
  /** What to run for the current quarter. */
  command: string;
  lead?: string;
  whole?: ReachedView;
  publishers: readonly ReachedView[];
  dimensions: readonly (NamedShare & { asks: string; metrics: readonly MetricView[] })[];
  checks: readonly MetricView[];
  datasets: readonly DatasetView[];
  /** Version of the yardstick, and where its metrics come from. */
  version?: string;
  source?: { title: string; url: string };
}

const shownInFull = 5;

/** The newest kept record, as its page shows it on a day. */
export function openDataPage(catalogue: Catalogue, voice: Voice, today: string): OpenDataPage {
  const { dataQuality: quality } = catalogue;
  const record = catalogue.openData.at(-1);
  const command = `npm run monitor -- --catalogue catalogue.ttl --keep ${quarterOf(today).toUpperCase()}`;
  if (!quality) return { command, publishers: [], dimensions: [], checks: [], datasets: [] };
  const datasets = record?.datasets ?? [];
  const shares = dimensionSharesOf(quality, datasets);
  const reached = (name: string | Phrase, id: string, those: readonly JudgedDataset[], href?: string): ReachedView => {
    const score = dataScoreOf(quality, those);
    const late = those.filter((dataset) => dataset.late !== undefined).length;
    const band = ratingOf(quality, score.score);
    return { id, name, ...(href ? { href } : {}), score: score.score, points: pointsOf(score, voice), ...(band ? { band: voice.say(band.words) } : {}), datasets: voice.say(openDataWordsWith.datasets(those.length)), ...(late > 0 ? { late: voice.say(openDataWordsWith.lateCount(late)) } : {}) };
  };
  const publishers = byPublisher(datasets);
  const metric = ({ id, words }: DataQuality['checks'][number], weight?: number): MetricView => ({
    id, title: voice.say(inEach((language) => words[language].title)), remedy: richOf(words[voice.route.language].remedy, voice),
    ...(weight === undefined ? {} : { weight: voice.number(weight) }), counts: record ? countsInWords(outcomeCounts(datasets, id), voice, 'data-set') : [],
  });
  return {
    command, ...(record ? { lead: leadOf(record, publishers.filter(({ publisher }) => publisher !== undefined).length, voice), whole: reached(voice.say(openDataWords.overall), 'all', datasets) } : {}),
    publishers: publishers.map(({ publisher, datasets: own }) => {
      const { name, href } = publisherIn(catalogue, publisher, voice);
      return reached(name, publisher ?? '', own, href);
    }).sort((a, b) => Number(a.id === '') - Number(b.id === '') || (b.score ?? -1) - (a.score ?? -1)),
    dimensions: quality.dimensions.map(({ id, words, asks }) => ({
      id, name: voice.say(words), asks: voice.say(asks), score: shares[id]?.score ?? null, points: pointsOf(shares[id]!, voice),
      metrics: quality.metrics.filter(({ dimension }) => dimension === id).map((one) => metric(one, one.weight)),
    })).filter(({ metrics }) => metrics.length > 0),
    checks: quality.checks.map((check) => metric(check)),
    datasets: inOrderOfNeed(datasets).map((dataset) => datasetView(catalogue, quality, dataset, voice)),
    version: voice.say(openDataWordsWith.byVersion(record?.dataQuality ?? quality.version)), source: quality.source,
  };
}

function leadOf(record: OpenDataRecord, publishers: number, voice: Voice): string {
  return voice.say(openDataWordsWith.judged(record.datasets.length, publishers, record.date));
}

function datasetView(catalogue: Catalogue, quality: DataQuality, dataset: JudgedDataset, voice: Voice): DatasetView {
  const score = dataScoreOf(quality, [dataset]);
  const band = ratingOf(quality, score.score);
  const open = openFindingsOf(dataFindingsOf(dataset, quality)).filter(({ id, dimension }) => id !== idOfFreshness(quality) || dimension !== undefined);
  const byGain = [...open].sort((a, b) => (b.possible - b.won) - (a.possible - a.won));
  const { name } = publisherIn(catalogue, dataset.publisher, voice);
  return {
    title: titleInScript(dataset, voice), ...(dataset.publisher === undefined ? {} : { publisher: name }), ...(dataset.page ? { href: dataset.page } : {}),
    score: score.score, ...(band ? { band: voice.say(band.words) } : {}), points: pointsOf(score, voice), freshness: voice.say(freshnessInWords(dataset, quality)), ...(dataset.late === undefined ? {} : { late: voice.say(openDataWordsWith.lateBy(dataset.late)) }),
    todo: byGain.slice(0, shownInFull).map(({ id, title, help, outcome, possible, won }) => ({ id, title: voice.say(title), remedy: richOf(help[voice.route.language], voice), outcome, word: voice.say(valueWords.outcome[outcome]), ...(possible > won ? { points: voice.number(possible - won) } : {}) })),
    more: byGain.slice(shownInFull).map(({ id, title }) => ({ id, title: voice.say(title) })),
  };
}

// A Serbian title in Latin script is derived for readers of Cyrillic, like every other Serbian word; others keep their tag.
function titleInScript(dataset: JudgedDataset, voice: Voice): Phrase {
  const own = dataset.titles[voice.route.tag];
  if (own !== undefined) return { text: own, lang: voice.route.tag };
  const title = titleOfDataset(dataset, voice.order);
  if (!title) return { text: dataset.id, lang: '' };
  const [language, ...rest] = title.tag.split('-');
  if (language !== undefined && isLanguage(language) && !rest.includes('Cyrl')) return voice.write(title.text, language);
  // Nobody has said which language “und” is.
  return { text: title.text, lang: language === 'und' ? '' : title.tag };
}

// A publisher that is an institution of the catalogue is called by its name there, and leads to it.
function publisherIn(catalogue: Catalogue, publisher: string | undefined, voice: Voice): { name: Phrase; href?: string } {
  if (publisher === undefined) return { name: { text: voice.say(openDataWords.noPublisher), lang: voice.route.tag } };
  const plain = (words: string) => words.trim().toLowerCase();
  const institution = catalogue.institutions.find(({ facts }) => Object.values(facts.names).some((name) => plain(name) === plain(publisher)));
  return institution ? { name: { text: voice.say(institution.facts.names), lang: voice.route.tag }, href: addressOf.institution(voice, institution.id) } : { name: { text: publisher, lang: '' } };
}
