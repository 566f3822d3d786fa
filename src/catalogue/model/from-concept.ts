import { languageBefore, languages } from '#languages/languages.ts';

/** What every service says for itself. */
export const notInherited: ReadonlySet<string> = new Set(['conflicts', 'review', 'sources', 'unseen', ...languages]);

/** Facts of which each part is inherited for itself. */
export const mergedFields: ReadonlySet<string> = new Set(['timeLimit', 'output']);

/** Words of which each entry is inherited for itself. */
export const mergedWords: ReadonlySet<string> = new Set(['when', 'notes', 'documents', 'fees', 'forms', 'outputs', 'applicantDeadlines', 'conflicts']);

/** Whether of a field – `timeLimit`, or words such as `sq.notes` – each part is inherited for itself. */
export function isMerged(field: string): boolean {
  const { language, field: name } = languageBefore(field);
  return (language === undefined ? mergedFields : mergedWords).has(name);
}
