import { Document, isCollection, isPair, isScalar, visit } from 'yaml';
import { inEach, languages, type InEachLanguage, type Language } from '#languages/languages.ts';
import { checkWords } from '#languages/words/check.ts';
import { openDataWords, openDataWordsWith } from '#languages/words/open-data.ts';
import { byPublisher, dataScoreOf, dimensionSharesOf, inOrderOfNeed, outcomeCounts, outcomeOf, ratingOf } from '../assess/data-sets.ts';
import type { DataQuality } from '../model/data-quality.ts';
import { outcomes, type Outcome } from '../model/finding.ts';
import type { JudgedDataset, OpenDataRecord } from '../model/open-data.ts';
import { compare, type Problem } from '../model/problem.ts';
import { bar } from './check.ts';
import { percent } from './check-result.ts';
import { csv } from './csv.ts';
import { asExcerpt, inWords, printable } from './diagnostics.ts';
import { asMarkdownText, inMarkdown } from './markdown-text.ts';

/** What the monitoring of a catalogue found: its problems, and the record where it could be read. */
export interface Monitored {
  problems: readonly Problem[];
  record?: OpenDataRecord;
  quality: DataQuality;
  /** Folder of the catalogue file, as the user named it. */
  folder: string;
}

export const monitorFormats = ['text', 'json', 'csv', 'markdown'] as const;
export type MonitorFormat = (typeof monitorFormats)[number];

/** The result of a monitoring in the form that a person, a program, a spreadsheet or a pull request reads. */
export function monitorAs(format: MonitorFormat, monitored: Monitored, language: Language): string {
  return writers[format](monitored, language);
}

const writers: Readonly<Record<MonitorFormat, (monitored: Monitored, language: Language) => string>> = {
  text: asText, json: asJson, csv: ({ record, quality }) => dataFindingsAsCsv(record, quality), markdown: asMarkdown,
};

/** A metric's or check's answer for one data set, in words. */
export interface DataFinding {
  id: string;
  /** Absent for our own checks, which carry no points. */
  dimension?: string;
  outcome: Outcome;
  won: number;
  possible: number;
  title: InEachLanguage;
  message: InEachLanguage;
  help: InEachLanguage;
}

// A metric, or a check of ours without a weight.
type Asked = DataQuality['checks'][number] & Partial<DataQuality['metrics'][number]>;

/** The findings for a data set, in the order of the yardstick. An answer to what the yardstick no longer asks is left out. */
export function dataFindingsOf(dataset: JudgedDataset, quality: DataQuality): DataFinding[] {
  const asked: readonly Asked[] = [...quality.metrics, ...quality.checks];
  return asked.flatMap((metric) => {
    const outcome = outcomeOf(dataset, metric.id);
    if (outcome === undefined) return [];
    const title = inEach((language) => metric.words[language].title);
    const weight = outcome === 'unknown' || outcome === 'not-applicable' ? 0 : metric.weight ?? 0;
    const help = outcome === 'missing' || outcome === 'partial' ? inEach((language) => metric.words[language].remedy) : inEach(() => '');
    return [{
      id: metric.id, ...(metric.dimension ? { dimension: metric.dimension } : {}), outcome, won: outcome === 'met' ? weight : 0, possible: weight,
      title, help, message: metric.rule === 'fresh' ? freshnessInWords(dataset, quality) : isUntried(metric.rule, outcome) ? openDataWords.addressesUntried : openDataWordsWith.answer[outcome](title),
    }];
  });
}

function isUntried(rule: string, outcome: Outcome): boolean {
  return outcome === 'unknown' && rule.endsWith('-answers');
}

/** How fresh a data set is, in a sentence; why it is not known, where it is not. */
export function freshnessInWords({ frequency: id, modified, late, outcomes: found }: JudgedDataset, quality: DataQuality): InEachLanguage {
  const frequency = quality.frequencies.find((candidate) => candidate.id === id);
  if (frequency?.never) return openDataWords.neverUpdated;
  const asked = quality.checks.find(({ rule }) => rule === 'frequency')?.id;
  if (frequency === undefined && asked !== undefined && found.missing?.includes(asked)) return openDataWords.noFrequency;
  if (frequency?.days === undefined) return openDataWords.noLength;
  if (modified === undefined) return openDataWords.noDate;
  return late === undefined ? openDataWordsWith.freshSentence(frequency.words, modified) : openDataWordsWith.lateSentence(late, frequency.words, modified);
}

/** The title of a data set in a language, or in the first that it has; undefined when it has none. */
export function titleOfDataset({ titles }: JudgedDataset, order: readonly Language[]): { text: string; tag: string } | undefined {
  const tags = Object.keys(titles);
  const tag = order.map((language) => tags.find((candidate) => candidate.toLowerCase().split('-')[0] === language)).find(Boolean) ?? tags[0];
  return tag === undefined ? undefined : { text: titles[tag]!, tag };
}

function orderFrom(language: Language): Language[] {
  return [language, ...languages.filter((other) => other !== language)];
}

function nameIn(dataset: JudgedDataset, language: Language): string {
  return titleOfDataset(dataset, orderFrom(language))?.text ?? dataset.id;
}

/** What is missing or only partly there, what gains most points first. */
export function openFindingsOf(findings: readonly DataFinding[]): DataFinding[] {
  return findings.filter(({ outcome }) => outcome === 'missing' || outcome === 'partial').sort((a, b) => Number(a.dimension !== undefined) - Number(b.dimension !== undefined) || (b.possible - b.won) - (a.possible - a.won));
}

/** What to do, each thing once: for how many data sets, where most points can be gained first. */
function remediesOf(record: OpenDataRecord, quality: DataQuality): { id: string; title: InEachLanguage; help: InEachLanguage; datasets: number; gain: number }[] {
  const open = record.datasets.flatMap((dataset) => openFindingsOf(dataFindingsOf(dataset, quality)));
  return [...Map.groupBy(open, ({ id }) => id)].map(([id, those]) => ({ id, title: those[0]!.title, help: those[0]!.help, datasets: those.length, gain: those.reduce((sum, { possible, won }) => sum + possible - won, 0) }))
    .sort((a, b) => Number(b.id === idOfFreshness(quality)) - Number(a.id === idOfFreshness(quality)) || b.gain - a.gain || b.datasets - a.datasets || compare(a.id, b.id));
}

/** The id of the check that judges freshness, which is said in a sentence of its own. */
export function idOfFreshness(quality: DataQuality): string | undefined {
  return quality.checks.find(({ rule }) => rule === 'fresh')?.id;
}

const datasetsInText = 30;

function asText({ problems, record, quality, folder }: Monitored, language: Language): string {
  const say = (words: InEachLanguage) => words[language];
  const lines = problems.map((problem) => asExcerpt(inWords(problem, language), language, folder));
  if (!record) return [...lines, say(checkWords.problems(problems.length, 0, 1)), ''].join('\n');
  const publishers = byPublisher(record.datasets);
  const rows = publishers.map(({ publisher, datasets }) => ({ name: printable(publisher ?? say(openDataWords.noPublisher)), datasets }));
  const width = Math.max(...rows.map(({ name }) => Math.min(60, name.length)));
  const line = (name: string, datasets: readonly JudgedDataset[], more: readonly string[]) => {
    const { score } = dataScoreOf(quality, datasets);
    return `${name.padEnd(width)}  ${bar(score)} ${percent(score, language).padStart(5)}  ${[say(ratingOf(quality, score)?.words ?? inEach(() => '–')), ...more].join(' · ')}`;
  };
  const lateIn = (datasets: readonly JudgedDataset[]) => datasets.filter(({ late }) => late !== undefined).length;
  const counted = (datasets: readonly JudgedDataset[]) => [say(openDataWordsWith.datasets(datasets.length)), ...(lateIn(datasets) > 0 ? [say(openDataWordsWith.lateCount(lateIn(datasets)))] : [])];
  const needy = inOrderOfNeed(record.datasets);
  const details = needy.slice(0, datasetsInText).flatMap((dataset) => {
    const open = openFindingsOf(dataFindingsOf(dataset, quality)).filter(({ id }) => id !== idOfFreshness(quality));
    return ['', line(printable(nameIn(dataset, language)), [dataset], []), `  ${say(freshnessInWords(dataset, quality))}`, ...(open.length > 0 ? [`  ${say(openDataWords.missing)}: ${open.map(({ title, possible, won }) => `${say(title)}${possible > won ? ` (+${possible - won})` : ''}`).join(', ')}`] : [])];
  });
  const todo = remediesOf(record, quality).map(({ title, help, datasets }) => `  ${say(title)} (${datasets}): ${say(help).replaceAll('`', '')}`);
  const known = new Set(publishers.flatMap(({ publisher }) => publisher ?? [])).size;
  return [
    ...lines, say(openDataWordsWith.judged(record.datasets.length, known, record.date)), '',
    ...rows.map(({ name, datasets }) => line(name, datasets, counted(datasets))), ...details,
    ...(needy.length > datasetsInText ? ['', say(openDataWordsWith.andMore(needy.length - datasetsInText))] : []), ...(todo.length > 0 ? ['', `${say(openDataWords.whatToDo)}:`, ...todo] : []), '',
  ].join('\n');
}

/** The object that programs rely on; further fields may be added, none taken away. */
export function monitoredAsObject({ problems, record, quality }: Monitored, language: Language): object {
  const datasets = record?.datasets ?? [];
  const score = (those: readonly JudgedDataset[]) => {
    const { won, possible, score: share, rating } = dataScoreOf(quality, those);
    return { score: share, points: won, possible, rating, dimensions: dimensionSharesOf(quality, those) };
  };
  return {
    problems: problems.map((problem) => {
      const { code, severity, file, line, column, message, help } = inWords(problem, language);
      return { code, severity, file, line, column, message, help };
    }),
    datasets: datasets.map((dataset) => ({
      id: dataset.id, title: titleOfDataset(dataset, orderFrom(language))?.text ?? null, publisher: dataset.publisher ?? null, ...score([dataset]),
      frequency: dataset.frequency ?? null, modified: dataset.modified ?? null, late: dataset.late ?? null,
      findings: dataFindingsOf(dataset, quality).map(({ id, dimension, outcome, won, possible, title, message, help }) => ({ id, ...(dimension ? { dimension } : {}), outcome, points: possible - won, won, possible, title: title[language], message: message[language], help: help[language] })),
    })),
    publishers: byPublisher(datasets).map(({ publisher, datasets: own }) => ({ publisher: publisher ?? null, datasets: own.length, late: own.filter(({ late }) => late !== undefined).length, ...score(own) })),
    summary: {
      date: record?.date ?? null, quarter: record?.quarter ?? null, dataQuality: quality.version, format: record?.catalogue.format ?? null, datasets: datasets.length, late: datasets.filter(({ late }) => late !== undefined).length, ...score(datasets),
      metrics: Object.fromEntries([...quality.metrics, ...quality.checks].map(({ id }) => [id, outcomeCounts(datasets, id)])),
    },
  };
}

function asJson(monitored: Monitored, language: Language): string {
  return `${JSON.stringify(monitoredAsObject(monitored, language))}\n`;
}

/** Columns of the table of data findings. */
export const dataFindingColumns: readonly string[] = ['dataset', 'title', 'publisher', 'metric', 'dimension', 'outcome', 'points', 'won', 'possible', 'frequency', 'modified', 'late', ...languages.flatMap((language) => [`message_${language}`, `help_${language}`])];

/** A row for each data set and each metric or check, in all languages. */
export function dataFindingsAsCsv(record: OpenDataRecord | undefined, quality: DataQuality | undefined): string {
  const rows = quality === undefined ? [] : (record?.datasets ?? []).flatMap((dataset) => dataFindingsOf(dataset, quality).map((finding) => ({
    dataset: dataset.id, title: nameIn(dataset, 'sq'), publisher: dataset.publisher ?? '', metric: finding.id, dimension: finding.dimension ?? '', outcome: finding.outcome,
    points: finding.possible - finding.won, won: finding.won, possible: finding.possible, frequency: dataset.frequency ?? '', modified: dataset.modified ?? '', late: dataset.late ?? '',
    ...Object.fromEntries(languages.flatMap((language) => [[`message_${language}`, finding.message[language]], [`help_${language}`, finding.help[language].replaceAll('`', '')]])),
  })));
  return csv(rows, dataFindingColumns);
}

function asMarkdown({ problems, record, quality, folder }: Monitored, language: Language): string {
  const say = (words: InEachLanguage) => words[language];
  const lines = [`## ${say(openDataWords.title)}`, ''];
  for (const problem of problems) {
    const { message, help, line, column, file } = inWords(problem, language);
    lines.push(`- **${asMarkdownText(`${folder}/${file}:${line}:${column}`)}** ${inMarkdown(message)}${help ? ` – ${inMarkdown(help)}` : ''}`);
  }
  if (!record) return `${lines.join('\n')}\n`;
  const known = byPublisher(record.datasets).filter(({ publisher }) => publisher !== undefined).length;
  const cells = (those: readonly JudgedDataset[]) => {
    const { score } = dataScoreOf(quality, those);
    return `${percent(score, language)} | ${say(ratingOf(quality, score)?.words ?? inEach(() => '–'))}`;
  };
  if (problems.length > 0) lines.push('');
  lines.push(say(openDataWordsWith.judged(record.datasets.length, known, record.date)), '', `| ${say(openDataWords.publisher)} | ${say(openDataWords.score)} | |`, '| --- | ---: | --- |');
  for (const { publisher, datasets } of byPublisher(record.datasets)) lines.push(`| ${asMarkdownText(publisher ?? say(openDataWords.noPublisher))} | ${cells(datasets)} |`);
  lines.push('', `### ${say(openDataWords.byDataset)}`, '');
  for (const dataset of inOrderOfNeed(record.datasets).slice(0, datasetsInText)) {
    const open = openFindingsOf(dataFindingsOf(dataset, quality)).filter(({ id }) => id !== idOfFreshness(quality));
    lines.push(`- **${asMarkdownText(nameIn(dataset, language))}** (${percent(dataScoreOf(quality, [dataset]).score, language)}): ${asMarkdownText(say(freshnessInWords(dataset, quality)))}${open.length > 0 ? ` ${say(openDataWords.missing)}: ${open.map(({ title }) => inMarkdown(say(title))).join(', ')}` : ''}`);
  }
  if (record.datasets.length > datasetsInText) lines.push(`- ${say(openDataWordsWith.andMore(record.datasets.length - datasetsInText))}`);
  return `${lines.join('\n')}\n`;
}

/** The record as it is kept in the content: the same bytes for the same result. */
export function recordAsYaml(record: OpenDataRecord): string {
  const inOrder = {
    quarter: record.quarter, date: record.date, dataQuality: record.dataQuality, catalogue: record.catalogue,
    datasets: record.datasets.map(({ id, titles, publisher, page, frequency, modified, late, won, possible, outcomes: found }) => ({ id, titles, publisher, page, frequency, modified, late, won, possible, outcomes: Object.fromEntries(outcomes.flatMap((outcome) => (found[outcome] ? [[outcome, found[outcome]]] : []))) })),
  };
  const document = new Document(inOrder, { aliasDuplicateObjects: false, keepUndefined: false });
  // A data set is a block, and so are its outcomes; every list and every map of figures or words stands on one line.
  visit(document, { Collection: (_, node, path) => {
    const holder = path.at(-1);
    if (path.filter(isCollection).length >= 3 && !(isPair(holder) && isScalar(holder.key) && holder.key.value === 'outcomes')) node.flow = true;
  } });
  return `# Written by: npm run monitor\n${document.toString({ lineWidth: 0 })}`;
}
