import type { Language } from '#languages/languages.ts';
import { checkWords } from '#languages/words/check.ts';
import { pullRequestWords as words } from '#languages/words/pull-request.ts';
import type { BeforeAndAfter, ServiceChange } from '../model/change.ts';
import type { Share } from '../model/finding.ts';
import { nameOfInstitution, percent, voiceIn } from './check-result.ts';
import { isToldOneByOne, linkTo, section, titleOfService, type Page } from './change-section.ts';
import { asMarkdownText } from './markdown-text.ts';
import { reportOf } from '../model/look-up.ts';
import { coverageInWords } from './report-page.ts';

/** Before and after of each institution that a change touches: by dimension, or in one line each where it touches many. */
export function institutionTables({ result, language, most }: Page): string[] {
  const { change, reports, before, catalogue } = result;
  const touched = new Set([...change.services.map(({ institution }) => institution), ...change.findings.map(({ finding }) => finding.institution), ...change.files.flatMap((file) => /^institutions\/([^/]+)\//.exec(file)?.[1] ?? [])]);
  const ids = [...new Set([...reports, ...before.reports].map(({ institution }) => institution))].filter((id) => !isToldOneByOne({ change }) || touched.has(id)).sort();
  const nameOf = (id: string) => asMarkdownText(nameOfInstitution(result, id, language));
  const sharesOf = (id: string) => ({ before: before.reports.find(({ institution }) => institution === id) ?? null, after: reportOf(reports, id) ?? null });
  if (ids.length === 0) return [];
  const head = (first: string, more = '') => [`| ${first} |${more} ${words.before[language]} | ${words.after[language]} | ${words.points[language]} |`, `| --- |${more && ' ---: |'} ---: | ---: | ---: |`];
  if (ids.length > 3 || !isToldOneByOne(result)) {
    const rows = ids.slice(0, Math.max(most, 10)).map((id) => `| ${nameOf(id)} | ${sharesOf(id).after?.services ?? 0} |${cells(sharesOf(id), language)}`);
    const rest = ids.length - rows.length;
    return [[`### ${words.score[language]}`, '', ...head(checkWords.institution[language], ` ${checkWords.servicesHead[language]} |`), ...rows, ...(rest > 0 ? ['', words.andMore(rest)[language]] : []), ...(isToldOneByOne(result) ? [] : ['', words.findingsCounted(counted(result.change.findings, ['new', 'worse', 'unknown']), counted(result.change.findings, ['better', 'closed']))[language]])].join('\n')];
  }
  const dimensions = (catalogue.standard ?? before.catalogue.standard)?.dimensions ?? [];
  return ids.map((id) => {
    const { before: old, after: now } = sharesOf(id);
    const rows = dimensions.map((dimension) => `| ${asMarkdownText(dimension.words[language])} |${cells({ before: old?.dimensions[dimension.id] ?? null, after: now?.dimensions[dimension.id] ?? null }, language)}`);
    return [`### ${nameOf(id)}`, '', ...head(words.dimension[language]), `| **${words.all[language]}** |${cells({ before: old, after: now }, language, '**')}`, ...rows, ...(now && now.coverage.lacking > 0 ? ['', Object.values(coverageInWords(now, voiceIn(language))).join(' ')] : [])].join('\n');
  });
}

function counted(findings: readonly { kind: string }[], kinds: readonly string[]): number {
  return findings.filter(({ kind }) => kinds.includes(kind)).length;
}

/** What a change does to each service: what happened, before and after, and the dimensions in which it differs. */
export function servicesTable(page: Page): string {
  const { result, language, most } = page;
  const { services } = result.change;
  if (services.length === 0 || !isToldOneByOne(result)) return '';
  const several = new Set(services.map(({ institution }) => institution)).size > 1;
  const rows = services.slice(0, most).map((service) => `| ${nameOf(page, service, several)} | ${kindOf(service, language)} |${cells(service, language)} ${differing(page, service)} |`);
  const table = [`| ${words.service[language]} | ${words.what[language]} | ${words.before[language]} | ${words.after[language]} | ${words.points[language]} | ${words.byDimension[language]} |`, '| --- | --- | ---: | ---: | ---: | --- |', ...rows, ...(services.length > rows.length ? ['', words.andMore(services.length - rows.length)[language]] : [])];
  return section(page, words.services[language], services.length, table.join('\n'));
}

function nameOf(page: Page, { institution, service, kind }: ServiceChange, several: boolean): string {
  const title = titleOfService(page, institution, service);
  const linked = kind === 'removed' ? asMarkdownText(title) : linkTo(page, `institutions/${institution}/services/${service}/service.yaml`, undefined, title);
  return several ? `${asMarkdownText(nameOfInstitution(page.result, institution, page.language))}: ${linked}` : linked;
}

function kindOf({ kind, was, institution }: ServiceChange, language: Language): string {
  const before = was && (was.institution === institution ? was.service : `${was.institution}/${was.service}`);
  return `${words.kind[kind][language]}${before ? ` (${words.was(asMarkdownText(before))[language]})` : ''}`;
}

function differing({ result, language }: Page, { dimensions }: ServiceChange): string {
  const named = (result.catalogue.standard ?? result.before.catalogue.standard)?.dimensions ?? [];
  return named.flatMap(({ id, words: name }) => {
    const shares = dimensions[id];
    return !shares?.before || !shares.after || pointsOf(shares.before, language) === pointsOf(shares.after, language) ? [] : [`${asMarkdownText(name[language])} ${percent(shares.before.score, language)} → ${percent(shares.after.score, language)}`];
  }).join('; ');
}

function cells({ before, after }: BeforeAndAfter, language: Language, strong = ''): string {
  const [old, now] = [before, after].map((share) => (share ? pointsOf(share, language) : ''));
  return ` ${percent(before?.score, language)} | ${strong}${percent(after?.score, language)}${strong} | ${old === now || !old || !now ? now || old : `${old} → ${now}`} |`;
}

function pointsOf({ won, possible }: Share, language: Language): string {
  const { number } = voiceIn(language);
  return possible === 0 ? '' : `${number(won)}/${number(possible)}`;
}
