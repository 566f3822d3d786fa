import { join, resolve } from 'node:path';
import type { CheckResult } from '#catalogue/write/check.ts';
import { asExcerpt, inWords, printable } from '#catalogue/write/diagnostics.ts';
import { quarterAsData, reportAsData, type Judged } from '#catalogue/write/open-data.ts';
import { quarterAsCsv, quarterAsMarkdown } from '#catalogue/write/quarter-files.ts';
import { quarterPage, quarterPages } from '#catalogue/write/quarter-page.ts';
import { reportAsMarkdown } from '#catalogue/write/report-files.ts';
import { tableAsCsv } from '#catalogue/write/table.ts';
import { tables } from '#catalogue/write/tables.ts';
import { routes } from '#languages/languages.ts';
import { voiceOf, type Voice } from '#languages/voice.ts';
import { commandWords } from '#languages/words/commands.ts';
import { writeWhole } from '#src/disk.ts';
import { dayOf, exit, options, quarterGiven, run, unknownInstitution, WrongUse } from './command.ts';
import { judge } from './judge.ts';
import { stillOffered } from '#catalogue/model/withdrawn.ts';

const formats = ['json', 'csv', 'markdown'] as const;
type Format = (typeof formats)[number];
const endings: Readonly<Record<Format, string>> = { json: 'json', csv: 'csv', markdown: 'md' };

await run({
  name: 'report',
  does: commandWords.reportDoes,
  options: {
    format: { type: 'string', value: 'FORMAT', does: commandWords.reportFormat },
    institution: { type: 'string', value: 'ID', does: commandWords.institution },
    quarter: { type: 'string', value: 'YYYY-Qn', does: commandWords.quarter },
    content: options.content,
    out: { type: 'string', value: 'DIR|-', does: commandWords.reportOut },
    today: options.today,
    lang: options.lang,
  },
  async run({ values, language, say }) {
    const format = formats.find((candidate) => candidate === (values.format ?? 'markdown'));
    if (!format) throw new WrongUse(commandWords.badChoice('--format', String(values.format), formats.join(', ')));
    const quarter = quarterGiven(values.quarter);
    const folder = String(values.content ?? 'content');
    const today = dayOf(values.today);
    const result = await judge(folder, today);
    if (result.problems.some(({ severity }) => severity === 'error')) {
      process.stderr.write(`${result.problems.map((problem) => asExcerpt(inWords(problem, language), language, folder)).join('\n')}\n${say(commandWords.notReported)}\n`);
      return exit.problems;
    }
    const institution = values.institution === undefined ? undefined : String(values.institution);
    const known = quarter === undefined ? result.reports.map((report) => report.institution) : institutionsIn(result, quarter);
    if (institution !== undefined && !known.includes(institution)) throw unknownInstitution(institution, known, result.catalogue.institutions);
    const voice = voiceOf(routes.find((route) => route.language === language)!, result.catalogue.script);
    const write = quarter === undefined ? (of: string | undefined) => ofToday(result, today, of, format, voice) : (of: string | undefined) => ofQuarter(result, quarter, today, of, format, voice);
    if (values.out === undefined || values.out === '-') {
      process.stdout.write(write(institution));
      return exit.fine;
    }
    for (const one of institution === undefined ? [undefined, ...known] : [institution]) {
      const file = join(String(values.out), `${one ?? 'all'}${quarter === undefined ? '' : `-${quarter}`}.${endings[format]}`);
      await writeWhole(resolve(file), write(one));
      process.stdout.write(`${printable(say(commandWords.kept(file)))}\n`);
    }
    return exit.fine;
  },
});

function institutionsIn({ catalogue }: CheckResult, quarter: string): string[] {
  const pages = quarterPages(catalogue);
  if (!pages.some((page) => page.quarter === quarter)) throw new WrongUse(commandWords.quarterNotKept(quarter, [...new Set(pages.map((page) => page.quarter))].join(', ')));
  return pages.flatMap((page) => (page.quarter === quarter && page.institution !== undefined ? [page.institution] : []));
}

function ofToday(result: CheckResult, today: string, institution: string | undefined, format: Format, voice: Voice): string {
  const { catalogue } = result;
  const own = <Entry extends { institution: string }>(entries: readonly Entry[]): Entry[] => entries.filter((entry) => institution === undefined || entry.institution === institution);
  const reports = own(result.reports);
  const judged: Judged = { catalogue, services: stillOffered(catalogue.services), reports, findings: own(result.findings), inventory: own(result.inventory ?? []), today, root: '' };
  if (format === 'csv') return [...tableAsCsv(tables.findingsTable, judged)].join('');
  if (format === 'markdown') return reports.map((report) => reportAsMarkdown(catalogue, report, judged.findings, judged.today, voice)).join('\n');
  const data = reports.map((report) => reportAsData(judged, report));
  return `${JSON.stringify(institution === undefined ? data : data[0])}\n`;
}

function ofQuarter({ catalogue }: CheckResult, quarter: string, today: string, institution: string | undefined, format: Format, voice: Voice): string {
  if (format === 'json') {
    const data = quarterAsData(catalogue, quarter);
    return `${JSON.stringify(institution === undefined ? data : { ...data, institutions: data.institutions.filter(({ id }) => id === institution), answers: data.answers.filter((answer) => answer.institution === institution) })}\n`;
  }
  return (format === 'csv' ? quarterAsCsv : quarterAsMarkdown)(quarterPage(catalogue, quarter, institution, voice, today), voice);
}
