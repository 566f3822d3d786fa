import { routes, type Language } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { documentWords } from '#languages/words/documents.ts';
import { checkWords } from '#languages/words/check.ts';
import { valueWords } from '#languages/values.ts';
import { bandOf } from '../assess/completeness.ts';
import { doerOf } from '../assess/doer.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Finding, Report } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import { asAnnotation, asExcerpt, asLine, asMarkdownText, inWords, pathIn, printable } from './diagnostics.ts';
import { helpOf, messageOf } from './finding-words.ts';

/** What a check found. `before` is the same for an older state of the content, to say what a change does. */
export interface CheckResult {
  catalogue: Catalogue;
  problems: readonly Problem[];
  findings: readonly Finding[];
  /** Findings of the document inventory: a sum of their own. */
  inventory: readonly Finding[];
  reports: readonly Report[];
  before?: { findings: readonly Finding[]; reports: readonly Report[]; ref: string };
  /** Content folder as the user named it. */
  folder: string;
}

export const checkFormats = ['text', 'line', 'json', 'github', 'sarif', 'markdown'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** A check in the form that a person, an editor, a program, GitHub or a code scanner reads. */
export function checkAs(format: CheckFormat, result: CheckResult, language: Language): string {
  return writers[format](result, language);
}

const writers: Readonly<Record<CheckFormat, (result: CheckResult, language: Language) => string>> = { text: asText, line: asLines, json: asJson, github: asGithub, sarif: asSarif, markdown: asMarkdown };

function asText(result: CheckResult, language: Language): string {
  const problems = result.problems.map((problem) => asExcerpt(inWords(problem, language), language, result.folder));
  return [...problems, ...summaryLines(result, language), ''].join('\n');
}

// What institutions publish is a sum of its own, so it stands in a table of its own; after a change, where the change moved it.
function documentLines({ reports, before }: CheckResult, language: Language, nameOf: (id: string) => string): string[] {
  const say = (words: Record<Language, string>) => words[language];
  const old = (id: string) => before?.reports.find((report) => report.institution === id)?.inventory.score ?? null;
  const shown = reports.filter(({ institution, inventory }) => inventory.looked && (!before || old(institution) !== inventory.score));
  if (shown.length === 0) return [];
  const documents = (report: Report) => Object.values(report.inventory.categories).reduce((sum, category) => sum + category.documents, 0);
  return [
    '', `### ${say(documentWords.overviewTitle)}`, '',
    `| ${say(checkWords.institution)} | ${say(documentWords.documents)} | ${before ? `${say(checkWords.before)} | ` : ''}${say(checkWords.now)} |`, `| --- | ---: | ${before ? '---: | ' : ''}---: |`,
    ...shown.map((report) => `| ${nameOf(report.institution)} | ${documents(report)} | ${before ? `${percent(old(report.institution), language)} | ` : ''}${percent(report.inventory.score, language)} |`),
  ];
}

/** The closing lines of a check: problems counted, and each institution's completeness. */
export function summaryLines(result: CheckResult, language: Language): string[] {
  const say = (words: Record<Language, string>) => words[language];
  const files = new Set(result.problems.map((problem) => problem.file)).size;
  const errors = result.problems.filter((problem) => problem.severity === 'error').length;
  const warnings = result.problems.length - errors;
  const head = result.problems.length === 0 ? say(checkWords.noProblems) : say(checkWords.problems(errors, warnings, files));
  return [head, '', ...completenessLines(result, language)];
}

/** A line for each institution: name, services, share, band, and what the change did to it. */
export function completenessLines(result: Pick<CheckResult, 'catalogue' | 'reports' | 'before'>, language: Language): string[] {
  const { catalogue, reports, before } = result;
  if (reports.length === 0) return [];
  const names = reports.map((report) => printable(catalogue.institutions.find(({ id }) => id === report.institution)!.facts.names[language]));
  const width = Math.max(...names.map((name) => name.length));
  return reports.map((report, index) => {
    const band = catalogue.standard && bandOf(catalogue.standard, report.score);
    const old = before?.reports.find((candidate) => candidate.institution === report.institution);
    const change = old && old.score !== report.score ? ` (${percent(old.score, language)} → ${percent(report.score, language)})` : '';
    return `${names[index]!.padEnd(width)}  ${bar(report.score)} ${percent(report.score, language).padStart(5)}  ${band ? band.words[language] : '–'} · ${servicesOf(report, language)}${change}`;
  });
}

// What an institution owes is said beside what it has, and what its entries alone would score.
function servicesOf({ services, coverage, described }: Report, language: Language): string {
  return coverage.lacking === 0 ? checkWords.services(services)[language] : checkWords.ofOwed(services, services + coverage.lacking, percent(described.score, language))[language];
}

function bar(score: number | null): string {
  const full = Math.round((score ?? 0) * 10);
  return '█'.repeat(full) + '░'.repeat(10 - full);
}

const noExceptions = { keepLatin: [], words: {} };

// The same figures as on the pages, from the same code.
function percent(score: number | null, language: Language): string {
  return score === null ? '–' : voiceOf(routes.find((route) => route.language === language)!, noExceptions).percent(score);
}

function asLines(result: CheckResult, language: Language): string {
  return result.problems.map((problem) => `${asLine(inWords(problem, language), result.folder)}\n`).join('');
}

/** The object of the contract (design, section 5); further fields may be added, none taken away. */
export function checkAsObject(result: CheckResult, language: Language): object {
  const requirementOf = new Map(result.catalogue.standard?.requirements.map((requirement) => [requirement.id, requirement]));
  const written = (finding: Finding): object => ({
    institution: finding.institution, service: finding.service, ...(finding.subject ? { subject: finding.subject } : {}), requirement: finding.requirement, dimension: finding.dimension, outcome: finding.outcome,
    ...(finding.language ? { language: finding.language } : {}), ...(finding.field ? { field: finding.field } : {}), ...(finding.file ? { file: finding.file } : {}), ...(finding.line ? { line: finding.line } : {}),
    message: messageOf(finding, requirementOf.get(finding.requirement)!, language), help: helpOf(finding, requirementOf.get(finding.requirement)!, language),
    points: finding.possible - finding.won, won: finding.won, possible: finding.possible,
    basis: requirementOf.get(finding.requirement)!.basis ?? [], doer: doerOf(result.catalogue, finding),
  });
  return {
    problems: result.problems.map((problem) => {
      const { code, severity, file, line, column, message, help } = inWords(problem, language);
      return { code, severity, file, line, column, message, help };
    }),
    findings: result.findings.map(written),
    reports: result.reports.map(({ perService, ...report }) => ({ ...report, servicesScores: perService })),
    inventory: result.inventory.map(written),
    ...(result.before ? { before: { ref: result.before.ref, reports: result.before.reports.map(({ perService, ...report }) => ({ ...report, servicesScores: perService })) } } : {}),
  };
}

function asJson(result: CheckResult, language: Language): string {
  return `${JSON.stringify(checkAsObject(result, language))}\n`;
}

function openFindings(result: CheckResult): Finding[] {
  return result.findings.filter((finding) => finding.outcome === 'missing' || finding.outcome === 'partial');
}

function asGithub(result: CheckResult, language: Language): string {
  const requirementOf = new Map(result.catalogue.standard?.requirements.map((requirement) => [requirement.id, requirement]));
  const problems = result.problems.map((problem) => {
    const worded = inWords(problem, language);
    return asAnnotation(problem.severity, pathIn(result.folder, problem.file), problem.line, problem.column, problem.code, `${worded.message}${worded.help ? ` – ${worded.help}` : ''}`);
  });
  const notices = openFindings(result).map((finding) => asAnnotation('notice', pathIn(result.folder, finding.file ?? '.'), finding.line ?? 1, undefined, finding.requirement, `${messageOf(finding, requirementOf.get(finding.requirement)!, language)} – ${helpOf(finding, requirementOf.get(finding.requirement)!, language)}`));
  return [...problems, ...notices].map((line) => `${line}\n`).join('');
}

function asSarif(result: CheckResult, language: Language): string {
  const requirements = result.catalogue.standard?.requirements ?? [];
  const requirementOf = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const location = (file: string, line: number, column?: number) => [{ physicalLocation: { artifactLocation: { uri: pathIn(result.folder, file).split('/').map(encodeURIComponent).join('/') }, region: { startLine: line, ...(column ? { startColumn: column } : {}) } } }];
  const codes = [...new Set(result.problems.map((problem) => problem.code))].sort();
  return `${JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0',
    runs: [{
      columnKind: 'utf16CodeUnits',
      tool: { driver: { name: 'Katalogu', informationUri: 'https://katalogu.example', rules: [...codes.map((id) => ({ id })), ...requirements.map((requirement) => ({ id: requirement.id, shortDescription: { text: requirement.words[language].title }, help: { text: requirement.words[language].remedy } }))] } },
      results: [
        ...result.problems.map((problem) => {
          const worded = inWords(problem, language);
          return { ruleId: problem.code, level: problem.severity, message: { text: `${worded.message}. ${worded.help}`.trim() }, locations: location(problem.file, problem.line, problem.column) };
        }),
        ...openFindings(result).map((finding) => ({ ruleId: finding.requirement, level: 'note', message: { text: `${messageOf(finding, requirementOf.get(finding.requirement)!, language)} ${helpOf(finding, requirementOf.get(finding.requirement)!, language)}`.trim() }, locations: location(finding.file ?? '.', finding.line ?? 1) })),
      ],
    }],
  })}\n`;
}

function asMarkdown(result: CheckResult, language: Language): string {
  const say = (words: Record<Language, string>) => words[language];
  const { catalogue, before } = result;
  const nameOf = (id: string) => asMarkdownText(catalogue.institutions.find((institution) => institution.id === id)?.facts.names[language] ?? id);
  const requirementOf = new Map(catalogue.standard?.requirements.map((requirement) => [requirement.id, requirement]));
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
  const shown = result.reports.filter((report) => !before || before.reports.find((old) => old.institution === report.institution)?.score !== report.score || result.findings.some((finding) => finding.institution === report.institution));
  lines.push(`| ${say(checkWords.institution)} | ${say(checkWords.servicesHead)} | ${before ? `${say(checkWords.before)} | ` : ''}${say(checkWords.now)} |`, `| --- | ---: | ${before ? '---: | ' : ''}---: |`);
  for (const report of shown) {
    const old = before?.reports.find((candidate) => candidate.institution === report.institution);
    lines.push(`| ${nameOf(report.institution)} | ${report.services} | ${before ? `${percent(old?.score ?? null, language)} | ` : ''}${percent(report.score, language)} |`);
  }
  lines.push(...documentLines(result, language, nameOf));
  const wasOpen = new Set((before?.findings ?? []).filter((finding) => finding.outcome === 'missing' || finding.outcome === 'partial').map((finding) => `${finding.institution}/${finding.service}/${finding.requirement}/${finding.outcome}`));
  const open = openFindings(result).filter((finding) => !before || !wasOpen.has(`${finding.institution}/${finding.service}/${finding.requirement}/${finding.outcome}`));
  if (open.length > 0) {
    lines.push('', `### ${say(before ? checkWords.newFindings : checkWords.openFindings)}`, '');
    for (const finding of open.slice(0, 100)) {
      const requirement = requirementOf.get(finding.requirement)!;
      lines.push(`- **${nameOf(finding.institution)} / ${asMarkdownText(finding.service)}**, ${asMarkdownText(requirement.words[language].title)} (${valueWords.outcome[finding.outcome][language]}): ${asMarkdownText(messageOf(finding, requirement, language))} – ${asMarkdownText(helpOf(finding, requirement, language))}`);
    }
    if (open.length > 100) lines.push(`- ${say(checkWords.andMore(open.length - 100))}`);
  }
  return `${lines.join('\n')}\n`;
}
