import type { Voice } from '#languages/voice.ts';
import { quarterWords } from '#languages/words/quarters.ts';
import { reportWords, reportWordsWith } from '#languages/words/reports.ts';
import { csv } from './csv.ts';
import { asMarkdownText, richInMarkdown } from './markdown-text.ts';
import type { Moved, QuarterPage, QuarterRow } from './quarter-page.ts';
import type { RecommendationView } from './quarter-recommendations.ts';
import { plainOf } from './rich.ts';

/** The report of a quarter as Markdown, in the order of its page. */
export function quarterAsMarkdown(page: QuarterPage, voice: Voice): string {
  const { say } = voice;
  const { baseline, last, now, target } = page.columns;
  const figure = (share: number | null | undefined) => (share === null || share === undefined ? '–' : voice.percent(share));
  const cells = (row: QuarterRow) => [row.name, ...(baseline ? [figure(row.baseline)] : []), ...(last ? [figure(row.last)] : []), figure(row.now), ...(target ? [figure(row.target)] : []), ...(last ? [row.change.words] : []), row.figure];
  const head = (first: string) => [first, ...(baseline ? [`${say(quarterWords.baseline)} (${baseline})`] : []), ...(last ? [`${say(baseline ? quarterWords.last : quarterWords.baseline)} (${last})`] : []), `${say(quarterWords.now)} (${now})`, ...(target ? [`${say(quarterWords.target)} (${target})`] : []), ...(last ? [say(quarterWords.trend)] : []), say(reportWords.pointsTitle)];
  const rows = (title: string, first: string, those: readonly QuarterRow[]) => (those.length === 0 ? [] : [`### ${asMarkdownText(title)}`, '', ...table(head(first), those.map(cells)), '']);
  const of = (...parts: QuarterRow['part'][]) => page.rows.filter(({ part }) => parts.includes(part));
  const moved = (title: string, those: readonly Moved[]) => (those.length === 0 ? [] : [`**${asMarkdownText(title)}**`, '', ...those.map(({ name, before, now: share, change }) => `- ${richInMarkdown(name)}: ${before !== null && share !== null ? `${figure(before)} → ${figure(share)}, ` : ''}${change.words}`), '']);
  return `${[
    `# ${asMarkdownText(page.title)}`, '', asMarkdownText(page.lead), '',
    `## ${say(quarterWords.figuresTitle)}`, '', ...page.notes.flatMap((note) => [asMarkdownText(note), '']),
    ...rows(say(quarterWords.figuresCaption), say(quarterWords.measure), of('score', 'described', 'coverage')),
    ...rows(say(quarterWords.all), say(reportWords.institution), page.institutions),
    ...rows(say(reportWords.byDimension), say(quarterWords.part), of('dimension')), ...rows(say(reportWords.byLanguage), say(reportWords.language), of('language')),
    ...(page.history.length > 1 ? [`## ${say(quarterWords.historyChart)}`, '', ...table([say(quarterWords.quarter), say(quarterWords.score), say(quarterWords.coverage), say(quarterWords.standard)], page.history.map((row) => [row.name, figure(row.score), figure(row.coverage), row.version])), ''] : []),
    ...(page.moved ? [
      `## ${say(quarterWords.improvedTitle)}`, '', ...(page.moved.improved.requirements.length + page.moved.improved.services.length === 0 ? [say(quarterWords.nothingImproved), ''] : []),
      ...moved(say(quarterWords.requirements), page.moved.improved.requirements), ...moved(say(quarterWords.services), page.moved.improved.services), ...moved(say(quarterWords.newServices), page.moved.fresh),
      `## ${say(quarterWords.fellTitle)}`, '', ...(page.moved.fell.requirements.length + page.moved.fell.services.length + page.moved.lostTexts.length === 0 ? [say(quarterWords.nothingFell), ''] : []),
      ...moved(say(quarterWords.requirements), page.moved.fell.requirements), ...moved(say(quarterWords.services), page.moved.fell.services), ...moved(say(quarterWords.goneServices), page.moved.gone), ...moved(say(quarterWords.elsewhereServices), page.moved.elsewhere),
      ...(page.moved.lostTexts.length === 0 ? [] : [`**${asMarkdownText(say(quarterWords.lostTexts))}**`, '', ...page.moved.lostTexts.map(({ name, languages }) => `- ${richInMarkdown(name)}: ${asMarkdownText(languages)}`), '']),
    ] : []),
    `## ${say(quarterWords.recommendationsTitle)}`, '',
    ...(page.recommendations.length === 0 ? [say(quarterWords.noRecommendation)] : [say(page.institution === undefined ? quarterWords.recommendationsOfAllLead : quarterWords.recommendationsLead), '', ...page.recommendations.flatMap((one, index) => recommended(one, index, voice, false))]), '',
    ...(page.earlier && page.earlier.recommendations.length > 0 ? [`## ${say(quarterWords.earlierTitle)}`, '', page.earlier.lead, '', ...page.earlier.recommendations.flatMap((one, index) => recommended(one, index, voice, true)), ''] : []),
    ...page.registry.flatMap(({ name, rows: counted }) => [
      `## ${say(quarterWords.registryTitle)}`, '', asMarkdownText(name), '', say(quarterWords.registryNotComparable), '',
      ...table([say(reportWords.requirement), say(quarterWords.inRegister), say(quarterWords.inCatalogue)], counted.map((row) => [plainOf(row.name), say(reportWordsWith.ofVisible(row.stated, row.visible)), row.judged === 0 ? '–' : say(reportWordsWith.ofVisible(row.met, row.judged))])), '',
    ]),
    `${say(quarterWords.fingerprint)}: \`${page.fingerprint}\``,
  ].join('\n')}\n`;
}

function recommended({ asked, remedy, unmet, gain, who, day, answer, answered, since }: RecommendationView, index: number, voice: Voice, earlier: boolean): string[] {
  const { say } = voice;
  const said = answer ? `${answer.kind}: ${answer.words.text} (${answer.from}${answer.due === undefined ? '' : `; ${answer.due}`})` : say(quarterWords.noAnswer);
  return [
    `${index + 1}. ${unmet}: **${richInMarkdown(asked)}** – ${gain}`,
    ...(earlier || remedy.length === 0 ? [] : [`   - ${say(reportWords.whatToWrite)}: ${richInMarkdown(remedy)}`]),
    ...(since ? [`   - ${say(quarterWords.since)}: ${since.words}`] : []),
    `   - ${say(quarterWords.who)}: ${asMarkdownText(who)}`, `   - ${say(quarterWords.by)}: ${day}`,
    `   - ${answered ?? `${say(quarterWords.answer)}: ${asMarkdownText(said)}`}`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => asMarkdownText(cell)).join(' | ')} |`;
  return [line(head), `| ${head.map((_, index) => (index === 0 ? '---' : '---:')).join(' | ')} |`, ...rows.map(line)];
}

/** The report of a quarter as a table: a row for each figure, movement and recommendation; shares from 0 to 1. */
export function quarterAsCsv(page: QuarterPage, voice: Voice): string {
  const share = (value: number | null | undefined) => (value === null || value === undefined ? '' : value.toFixed(4));
  const figures = [...page.rows, ...page.institutions].map((row) => ({
    part: row.part, id: row.id, name: row.name,
    baseline: share(row.baseline), before: share(row.last), now: share(row.now), target: share(row.target),
    change: page.columns.last ? row.change.words : '', figure: row.figure,
  }));
  const { improved, fell, fresh = [], gone = [], elsewhere = [] } = page.moved ?? {};
  const moved = [['requirement', [improved?.requirements, fell?.requirements]], ['service', [improved?.services, fell?.services, fresh, gone, elsewhere]]] as const;
  const moves = moved.flatMap(([part, those]) => those.flatMap((rows) => rows ?? []).map((row) => ({ part, id: row.id, name: plainOf(row.name), before: share(row.before), now: share(row.now), change: row.change.words })));
  const lost = (page.moved?.lostTexts ?? []).map((row) => ({ part: 'lost-text', id: row.id, name: plainOf(row.name), change: row.languages }));
  const advice = ([['recommendation', page.recommendations], ['earlier-recommendation', page.earlier?.recommendations ?? []]] as const).flatMap(([part, those]) => those.map((row) => ({
    part, id: row.id, name: plainOf(row.name), figure: row.unmet, points: row.points, who: row.who, by: row.by, change: row.since?.words ?? '',
    answer: row.answered ?? (row.answer ? `${row.answer.kind}: ${row.answer.words.text} (${row.answer.from})` : voice.say(quarterWords.noAnswer)),
  })));
  const head = { quarter: page.quarter, institution: page.institution ?? '' };
  return csv([...figures, ...moves, ...lost, ...advice].map((row) => ({ ...head, ...row })), ['quarter', 'institution', 'part', 'id', 'name', 'baseline', 'before', 'now', 'target', 'change', 'figure', 'points', 'who', 'by', 'answer']);
}

