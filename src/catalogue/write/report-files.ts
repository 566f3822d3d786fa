import type { Voice } from '#languages/voice.ts';
import { toldWords } from '#languages/words/letters.ts';
import { reportWords, reportWordsWith } from '#languages/words/reports.ts';
import { siteWords } from '#languages/words/site.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Finding, Report } from '../model/finding.ts';
import { asMarkdownText, richInMarkdown } from './markdown-text.ts';
import { reportPage } from './report-page.ts';
import { toldPage } from './told.ts';
import type { NamedShare } from './shares.ts';

/** The report of an institution as Markdown, in the order of its page. */
export function reportAsMarkdown(catalogue: Catalogue, report: Report, findings: readonly Finding[], today: string, voice: Voice): string {
  const { say } = voice;
  const told = toldPage(catalogue, report.institution, today, voice);
  const page = reportPage(catalogue, report, findings, voice);
  const figure = (score: number | null) => (score === null ? say(siteWords.notJudged) : voice.percent(score));
  const wordsOf = (name: NamedShare['name']) => (typeof name === 'string' ? name : name.text);
  const shares = (title: string, first: string, rows: readonly NamedShare[]) => (rows.length === 0 ? [] : [
    `## ${title}`, '', `| ${first} | ${say(reportWords.score)} | ${say(reportWords.pointsTitle)} |`, '| --- | ---: | ---: |',
    ...rows.map((row) => `| ${asMarkdownText(wordsOf(row.name))} | ${figure(row.score)} | ${row.points} |`), '',
  ]);
  return `${[
    `# ${asMarkdownText(say(reportWordsWith.reportTitle(page.institution.name)))}`, '', say(reportWordsWith.reportLead(page.services, voice.date(today))), '',
    `**${say(reportWords.score)}: ${figure(page.score)}**${page.band ? ` (${asMarkdownText(page.band)})` : ''}, ${page.points}`, '',
    ...(page.coverage ? [`${page.coverage.words} ${page.coverage.alone}`, '', ...page.coverage.owed.map(({ name, points }) => `- ${asMarkdownText(name.text)}: ${points}`), ...(page.coverage.owed.length > 0 ? [''] : [])] : []),
    ...shares(say(reportWords.byDimension), say(reportWords.dimension), page.dimensions), ...shares(say(reportWords.byLanguage), say(reportWords.language), page.languages), ...(page.addedTexts ? [page.addedTexts, ''] : []), ...shares(say(reportWords.byService), say(reportWords.service), page.perService),
    ...(told.length === 0 ? [] : [`## ${say(toldWords.title)}`, '', say(toldWords.lead), '', ...told.flatMap(({ title, lines }) => lines.map(({ text, state }) => `- **${asMarkdownText(title.text)}**: ${asMarkdownText(text)} ${asMarkdownText(state)}`)), '']),
    `## ${say(reportWords.findingsTitle)}`, '', ...(page.groups.length === 0 ? [page.findingsLead, ''] : []),
    ...page.groups.flatMap((group) => [
      `### ${asMarkdownText(wordsOf(group.title))} (${group.points})`, '', ...(group.folder ? [`${say(reportWords.folder)}: ${asMarkdownText(group.folder)}`, ''] : []), `${say(reportWords.whoActs)}: ${asMarkdownText(group.who.join(' · '))}`, '',
      ...group.findings.map((finding) => `- ${finding.word}: **${richInMarkdown(finding.requirement)}** (${finding.points})${finding.place ? ` ${asMarkdownText(finding.place)}` : ''}: ${richInMarkdown(finding.message)} ${richInMarkdown(finding.help)}`), '',
    ]),
  ].join('\n').trimEnd()}\n`;
}
