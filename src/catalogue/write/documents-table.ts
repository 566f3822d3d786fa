import type { Language } from '#languages/languages.ts';
import { checkWords } from '#languages/words/check.ts';
import { documentWords } from '#languages/words/documents.ts';
import { pullRequestWords } from '#languages/words/pull-request.ts';
import type { Report } from '../model/finding.ts';
import { nameOfInstitution, percent, type CheckResult } from './check-result.ts';
import { asMarkdownText } from './markdown-text.ts';

/** What institutions publish is a sum of its own, so it stands in a table of its own (Markdown); of a change, where the change moved it. Empty where there is nothing to show. */
export function documentsTable(result: Pick<CheckResult, 'catalogue' | 'reports' | 'before'>, language: Language): string {
  const { reports, before } = result;
  const old = (id: string) => before?.reports.find((report) => report.institution === id)?.inventory;
  const shown = reports.filter(({ institution, inventory }) => inventory.looked && (!before || old(institution)?.won !== inventory.won || old(institution)?.possible !== inventory.possible));
  if (shown.length === 0) return '';
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const documents = ({ inventory }: Report) => String(Object.values(inventory.categories).reduce((sum, category) => sum + category.documents, 0));
  return [
    `### ${documentWords.overviewTitle[language]}`, '',
    row(checkWords.institution[language], documentWords.documents[language], ...(before ? [pullRequestWords.before[language]] : []), checkWords.now[language]), row('---', '---:', ...(before ? ['---:'] : []), '---:'),
    ...shown.map((report) => row(asMarkdownText(nameOfInstitution(result, report.institution, language)), documents(report), ...(before ? [percent(old(report.institution)?.score, language)] : []), percent(report.inventory.score, language))),
  ].join('\n');
}
