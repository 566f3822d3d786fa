import type { Language } from '#languages/languages.ts';
import { reasonWords } from '#languages/reasons.ts';
import { pullRequestWords } from '#languages/words/pull-request.ts';
import type { FindingChange, StaleField } from '../model/change.ts';
import { openFindings, requirementsOf, type CheckResult } from './check-result.ts';
import { asAnnotation, inWords, pathIn } from './diagnostics.ts';
import { helpOf, labelOfField, messageOf } from './finding-words.ts';

type Severity = 'error' | 'warning' | 'notice';
interface Annotation { severity: Severity; file: string; line: number; column?: number; title: string; message: string }

/** What GitHub shows of one kind in one step; of more it says nothing. https://docs.github.com/en/rest/checks/runs (annotations in workflow runs) */
const shown = 10;

/** Annotations at the lines of a pull request: problems, translations that the change makes stale, and findings – of a change only those that it makes new or worse. */
export function asGithub(result: CheckResult, language: Language): string {
  const annotations = [...problems(result, language), ...staleTranslations(result, language), ...findings(result, language)];
  return (['error', 'warning', 'notice'] as const)
    .flatMap((severity) => withinLimit(annotations.filter((annotation) => annotation.severity === severity), severity, language))
    .map(({ severity, file, line, column, title, message }) => `${asAnnotation(severity, pathIn(result.folder, file), line, column, title, message)}\n`).join('');
}

// The last place says how many have none.
function withinLimit(annotations: readonly Annotation[], severity: Severity, language: Language): Annotation[] {
  if (annotations.length <= shown) return [...annotations];
  const { file, line } = annotations[shown - 1]!;
  return [...annotations.slice(0, shown - 1), { severity, file, line, title: 'more', message: pullRequestWords.moreOfThem(annotations.length - shown + 1, severity)[language] }];
}

function problems(result: CheckResult, language: Language): Annotation[] {
  return result.problems.map((problem) => {
    const { message, help } = inWords(problem, language);
    return { severity: problem.severity, file: problem.file, line: problem.line, column: problem.column, title: problem.code, message: help ? `${message} – ${help}` : message };
  });
}

function staleTranslations({ change }: CheckResult, language: Language): Annotation[] {
  return (change?.stale ?? []).map((stale) => ({
    severity: 'warning', file: stale.file, line: stale.line ?? 1, title: 'stale-translation',
    message: `${staleInWords(stale, language)} ${pullRequestWords.translateAgain(`${stale.language}.md`)[language]}`,
  }));
}

/** The reasons that the stale translations say already. */
export const staleReasons: ReadonlySet<string> = new Set(['field-stale', 'fields-stale']);

/** That a field has changed since it was translated, in one sentence. */
export function staleInWords(stale: StaleField, language: Language): string {
  const label = labelOfField(stale.field.split('.')[0]!, language, 'words');
  return reasonWords['field-stale']({ field: `\`${stale.field}\`${label ? ` (${label})` : ''}`, other: `\`${stale.from}.md\``, file: `\`${stale.language}.md\`` })[language];
}

function findings(result: CheckResult, language: Language): Annotation[] {
  const requirementOf = requirementsOf(result);
  const all = result.change ? lostFirst(result.change.findings).filter(({ kind }) => kind === 'new' || kind === 'worse').map(({ finding }) => finding) : openFindings([...result.findings, ...result.inventory ?? []]);
  // What the stale translations say already is not said twice.
  const staleAt = new Set(result.change?.stale.map(({ file, line }) => `${file}:${line ?? 1}`));
  return all.filter((finding) => !staleReasons.has(finding.reason?.code ?? '') || !staleAt.has(`${finding.file}:${finding.line ?? 1}`)).map((finding) => {
    const requirement = requirementOf.get(finding.requirement)!;
    return { severity: 'notice', file: finding.file ?? '.', line: finding.line ?? 1, title: finding.requirement, message: `${messageOf(finding, requirement, language)} – ${helpOf(finding, requirement, language)}` };
  });
}

// What was there and went is shown before what a new service does not have yet.
function lostFirst(changes: readonly FindingChange[]): FindingChange[] {
  return [...changes.filter(({ before }) => before), ...changes.filter(({ before }) => !before)];
}
