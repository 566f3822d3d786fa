import type { Language } from '#languages/languages.ts';
import { problemWords } from '#languages/problems.ts';
import { checkWords } from '#languages/words/check.ts';
import { pullRequestWords } from '#languages/words/pull-request.ts';
import { gapWords, quotedWith } from '#languages/gaps.ts';
import { bandOf } from '../assess/completeness.ts';
import { doerOf } from '../assess/doer.ts';
import type { Finding, Report } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import { nameOfInstitution, openFindings, overridesByService, percent, requirementsOf, shortfallLines, type Addresses, type CheckResult } from './check-result.ts';
import { asExcerpt, asLine, inWords, pathIn, printable } from './diagnostics.ts';
import { documentsTable } from './documents-table.ts';
import { helpOf, messageOf } from './finding-words.ts';
import { asGithub } from './github.ts';
import { asMarkdownText, inMarkdown } from './markdown-text.ts';
import { asPullRequest } from './pull-request.ts';
import { asSarif } from './sarif.ts';
import { institutionIn } from '../model/look-up.ts';

export type { Addresses, CheckResult } from './check-result.ts';

export const checkFormats = ['text', 'line', 'json', 'github', 'sarif', 'markdown'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** The same in pieces, for a check that is longer than one text can be: the findings of ten thousand services one by one. */
export function* checkInPieces(format: CheckFormat, result: CheckResult, language: Language, addresses: Addresses = {}): Generator<string> {
  if (format === 'json') yield* jsonInPieces(result, language);
  else yield checkAs(format, result, language, addresses);
}

/** A check in the form that a person, an editor, a program, GitHub or a code scanner reads. */
export function checkAs(format: CheckFormat, result: CheckResult, language: Language, addresses: Addresses = {}): string {
  return writers[format](result, language, addresses);
}

const writers: Readonly<Record<CheckFormat, (result: CheckResult, language: Language, addresses: Addresses) => string>> = {
  text: asText, line: asLines, json: asJson, github: asGithub, sarif: asSarif,
  markdown: (result, language, addresses) => (result.change ? asPullRequest : asMarkdown)(result, language, addresses),
};

function asText(result: CheckResult, language: Language): string {
  // How a file is laid out comes last and once: what breaks the format must not be looked for among it.
  const laidOut = result.problems.filter(({ code, values }) => code === 'not-formatted' && !values.detail);
  const together: ReadonlySet<Problem> = new Set(laidOut.length > 1 ? laidOut : []);
  const problems = result.problems.filter((problem) => !together.has(problem)).map((problem) => asExcerpt(inWords(problem, language), language, result.folder));
  return [...problems, ...(together.size > 0 ? [asLaidOut(laidOut, language, result.folder)] : []), ...summaryLines(result, language), ...overrideLines(result, language), ...whereFindingsAre(result, language), ''].join('\n');
}

const mostNamed = 12;

function asLaidOut(problems: readonly Problem[], language: Language, folder: string): string {
  const { help } = inWords(problems[0]!, language);
  const places = problems.slice(0, mostNamed).map(({ file, line, column }) => `  --> ${printable(pathIn(folder, file))}:${line}:${column}`);
  const more = problems.length > mostNamed ? [`   … ${checkWords.andMore(problems.length - mostNamed)[language]}`] : [];
  return [`${problemWords[language].severities.warning}[not-formatted] ${checkWords.laidOut(problems.length)[language]}`, ...places, ...more, `   = ${help}`, ''].join('\n');
}

// Which services keep their own value of what changed in their concept.
function overrideLines({ change }: CheckResult, language: Language): string[] {
  const services = [...overridesByService(change?.overrides ?? []).values()];
  if (services.length === 0) return [];
  const named = services.slice(0, mostNamed).map((those) => `  ${printable(`${those[0]!.institution}/${those[0]!.service}: ${those.map(({ field }) => field).join(', ')}`)}`);
  return ['', `${pullRequestWords.overrides[language]}:`, ...named, ...(services.length > mostNamed ? [`  … ${checkWords.andMore(services.length - mostNamed)[language]}`] : [])];
}

// The text says problems and sums; findings, by the hundred, have a command of their own.
function whereFindingsAre({ reports, folder }: CheckResult, language: Language): string[] {
  if (!reports.some(({ score }) => score !== null && score < 1)) return [];
  const given = [...(folder === 'content' ? [] : ['--content', asArgument(printable(folder))]), ...(reports.length === 1 ? ['--institution', reports[0]!.institution] : [])];
  return ['', checkWords.whatIsMissing(['npm run report', ...(given.length > 0 ? ['--', ...given] : [])].join(' '))[language]];
}

// Who copies the command has the path arrive as one.
function asArgument(path: string): string {
  return /^[\p{L}\p{M}\p{N}@%+=:,./\\~_-]+$/u.test(path) ? path : `"${path.replace(/["$`]/g, '\\$&')}"`;
}

/** The closing lines of a check: problems counted, and each institution's completeness. */
function summaryLines(result: CheckResult, language: Language): string[] {
  const say = (words: Record<Language, string>) => words[language];
  const files = new Set(result.problems.map((problem) => problem.file)).size;
  const errors = result.problems.filter((problem) => problem.severity === 'error').length;
  const warnings = result.problems.length - errors;
  const head = result.problems.length === 0 ? say(checkWords.noProblems) : say(checkWords.problems(errors, warnings, files));
  return [head, '', ...completenessLines(result, language)];
}

/** A line for each institution: name, services, share, band, and what the change did to it. */
export function completenessLines(result: Pick<CheckResult, 'catalogue' | 'reports' | 'before' | 'below'>, language: Language): string[] {
  const { catalogue, reports, before, below = [] } = result;
  if (reports.length === 0) return [];
  const names = reports.map((report) => printable(institutionIn(catalogue, report.institution)!.facts.names[language]));
  const width = Math.max(...names.map((name) => name.length));
  return reports.map((report, index) => {
    const band = catalogue.standard && bandOf(catalogue.standard, report.score);
    const old = before?.reports.find((candidate) => candidate.institution === report.institution);
    const change = old && old.score !== report.score ? ` (${percent(old.score, language)} → ${percent(report.score, language)})` : '';
    const short = below.filter(({ institution }) => institution === report.institution).map(({ required }) => ` · ${pullRequestWords.belowMark(percent(required, language))[language]}`).join('');
    return `${names[index]!.padEnd(width)}  ${bar(report.score)} ${percent(report.score, language).padStart(5)}  ${band ? printable(band.words[language]) : '–'} · ${servicesOf(report, language)}${change}${short}`;
  });
}

// What an institution owes is said beside what it has, and what its entries alone would score.
function servicesOf({ services, coverage, described }: Report, language: Language): string {
  return coverage.lacking === 0 ? checkWords.services(services)[language] : checkWords.ofOwed(services, services + coverage.lacking, percent(described.score, language))[language];
}

/** A share as ten blocks. */
export function bar(score: number | null): string {
  const full = Math.round((score ?? 0) * 10);
  return '█'.repeat(full) + '░'.repeat(10 - full);
}

function asLines(result: CheckResult, language: Language): string {
  return result.problems.map((problem) => `${asLine(inWords(problem, language), result.folder)}\n`).join('');
}

// Each field of the object of the contract (design, section 5): further ones may be added, none taken away. Of a list the items, with how one of them is written.
function fieldsOf(result: CheckResult, language: Language): [name: string, value: unknown, written?: (item: never) => object][] {
  const requirementOf = requirementsOf(result);
  const finding = (finding: Finding): object => ({
    institution: finding.institution, service: finding.service, ...(finding.subject ? { subject: finding.subject } : {}), requirement: finding.requirement, dimension: finding.dimension, outcome: finding.outcome,
    ...(finding.language ? { language: finding.language } : {}), ...(finding.field ? { field: finding.field } : {}), ...(finding.file ? { file: finding.file } : {}), ...(finding.line ? { line: finding.line } : {}),
    message: messageOf(finding, requirementOf.get(finding.requirement)!, language), help: helpOf(finding, requirementOf.get(finding.requirement)!, language),
    points: finding.possible - finding.won, won: finding.won, possible: finding.possible,
    basis: requirementOf.get(finding.requirement)!.basis ?? [], doer: doerOf(result.catalogue, finding),
  });
  const problem = (problem: Problem): object => {
    const { code, severity, file, line, column, message, help } = inWords(problem, language);
    return { code, severity, file, line, column, message, help };
  };
  const report = ({ perService, ...report }: Report): object => ({ ...report, servicesScores: perService });
  return [
    ['problems', result.problems, problem], ['findings', result.findings, finding], ['reports', result.reports, report], ['inventory', result.inventory ?? [], finding],
    ...(result.before ? [['before', { ref: result.before.ref, reports: result.before.reports.map(report) }] as [string, object]] : []),
    ...(result.change ? [['changes', result.change.services], ['stale', result.change.stale], ['overrides', result.change.overrides]] as [string, object][] : []),
    ...(result.below && result.below.length > 0 ? [['below', result.below] as [string, object]] : []),
  ];
}

function asJson(result: CheckResult, language: Language): string {
  return [...jsonInPieces(result, language)].join('');
}

const itemsOfAPiece = 1000;

function* jsonInPieces(result: CheckResult, language: Language): Generator<string> {
  let before = '{';
  for (const [name, value, written] of fieldsOf(result, language)) {
    yield `${before}${JSON.stringify(name)}:`;
    before = ',';
    if (!written) {
      yield JSON.stringify(value);
      continue;
    }
    const items = value as readonly never[];
    for (let at = 0; at < items.length; at += itemsOfAPiece) yield `${at === 0 ? '[' : ','}${items.slice(at, at + itemsOfAPiece).map((item) => JSON.stringify(written(item))).join(',')}`;
    yield items.length === 0 ? '[]' : ']';
  }
  yield '}\n';
}

function asMarkdown(result: CheckResult, language: Language): string {
  const say = (words: Record<Language, string>) => words[language];
  const nameOf = (id: string) => asMarkdownText(nameOfInstitution(result, id, language));
  const requirementOf = requirementsOf(result);
  const lines = [`## ${say(checkWords.markdownTitle)}`, ''];
  if (result.problems.length === 0) lines.push(say(checkWords.noProblems), '');
  else {
    const errors = result.problems.filter((problem) => problem.severity === 'error').length;
    lines.push(say(checkWords.problems(errors, result.problems.length - errors, new Set(result.problems.map((problem) => problem.file)).size)), '');
    for (const problem of result.problems.slice(0, 100)) {
      const worded = inWords(problem, language);
      lines.push(`- **${asMarkdownText(pathIn(result.folder, problem.file))}:${problem.line}:${problem.column}** ${asMarkdownText(worded.message)}${worded.help ? ` – ${asMarkdownText(worded.help)}` : ''}`);
    }
    lines.push('');
  }
  for (const line of shortfallLines(result, language)) lines.push(asMarkdownText(line), '');
  lines.push(`| ${say(checkWords.institution)} | ${say(checkWords.servicesHead)} | ${say(checkWords.now)} |`, '| --- | ---: | ---: |');
  for (const report of result.reports) lines.push(`| ${nameOf(report.institution)} | ${report.services} | ${percent(report.score, language)} |`);
  const documents = documentsTable(result, language);
  if (documents) lines.push('', documents);
  const open = openFindings(result.findings);
  if (open.length > 0) {
    lines.push('', `### ${say(checkWords.openFindings)}`, '');
    for (const finding of open.slice(0, 100)) {
      const requirement = requirementOf.get(finding.requirement)!;
      lines.push(`- **${nameOf(finding.institution)} / ${asMarkdownText(finding.service)}**, ${gapWords[finding.outcome as keyof typeof gapWords][language]}: ${quotedWith[language][0]}${inMarkdown(requirement.words[language].title)}${quotedWith[language][1]}. ${inMarkdown(messageOf(finding, requirement, language))} – ${inMarkdown(helpOf(finding, requirement, language))}`);
    }
    if (open.length > 100) lines.push(`- ${say(checkWords.andMore(open.length - 100))}`);
  }
  return `${lines.join('\n')}\n`;
}
