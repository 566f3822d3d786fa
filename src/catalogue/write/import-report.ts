import type { Language } from '#languages/languages.ts';
import { problemWords } from '#languages/problems.ts';
import { importFaults } from '#languages/words/import-faults.ts';
import { importWords } from '#languages/words/import.ts';
import type { FieldMerge } from '../assess/merge.ts';
import type { ImportFault } from '../model/import.ts';
import { asExcerpt, onOneLine, pathIn, printable, type WordedProblem } from './diagnostics.ts';
import type { PlannedService } from './import-plan.ts';
import { asMarkdownText } from './markdown-text.ts';

/** A fault in one line of an officer's language: how grave, where, then what and what to do. */
export function faultInWords(fault: ImportFault, language: Language): string {
  return `${problemWords[language].severities[fault.severity]}[${fault.code}] ${faultAtPlace(fault, language)}`;
}

/** The same without how grave it is. */
export function faultAtPlace({ code, file, at, values }: ImportFault, language: Language): string {
  return printable(`${file}${at ? `, ${at}` : ''}: ${importFaults[code](values)[language]}`);
}

/** What the check refuses of a file that is not written for that reason: without its line, which nobody would find there. */
export function refusedInWords(problem: WordedProblem, language: Language, folder: string): string {
  const [what] = asExcerpt(problem, language, folder).split('\n', 1);
  return [what, `  --> ${printable(pathIn(folder, problem.file))} (${importWords.asPlanned[language]})`, ...(problem.help ? [`   = ${printable(problem.help)}`] : []), ''].join('\n');
}

/** Whether somebody has to look at a service after its import. */
export function hasRemainders(planned: PlannedService, notes: readonly ImportFault[] = []): boolean {
  const { draft, merges } = planned;
  return draft.unplaced.length > 0 || differing(merges).length > 0 || conflictsOf(planned).length > 0 || notes.length > 0;
}

const differing = (merges: readonly FieldMerge[]) => merges.filter(({ fate }) => fate === 'kept' || fate === 'both-changed');

function conflictsOf({ draft }: PlannedService): { field: string; note: string }[] {
  const found = draft.kind === 'workbook' ? undefined : draft.fields.get('conflicts');
  return Array.isArray(found) ? (found as { field: string; note: string }[]) : [];
}

/** What an import could not do to one service, for programs: the same after every import of the same file. */
export function remaindersAsObject(planned: PlannedService, notes: readonly ImportFault[], language: Language): object {
  const { draft, merges } = planned;
  return {
    institution: draft.institution, service: draft.service, kind: draft.kind, from: draft.from,
    pieces: { all: draft.pieces.all, placed: draft.pieces.placed, unplaced: draft.pieces.all - draft.pieces.placed, ...(draft.pieces.labels === undefined ? {} : { labels: draft.pieces.labels }) },
    differs: differing(merges).map(({ field, fate, ours, theirs }) => ({ field, fate, ours: ours ?? null, theirs: theirs ?? null })),
    conflicts: conflictsOf(planned),
    unplaced: draft.unplaced.map((remainder) => ({ ...remainder, message: importWords.reasons[remainder.reason][language] })),
    warnings: notes.map((note) => ({ code: note.code, file: note.file, ...(note.at ? { at: note.at } : {}), message: importFaults[note.code](note.values)[language] })),
  };
}

/** What an import did to one service, for programs. */
export function reportAsObject(planned: PlannedService, notes: readonly ImportFault[], language: Language): object {
  const { merges, isNew, files } = planned;
  const withFate = (wanted: string) => merges.filter(({ fate }) => fate === wanted).map(({ field }) => field);
  return { ...remaindersAsObject(planned, notes, language), isNew, taken: withFate('taken'), removed: withFate('removed'), files: files.map(({ path }) => path) };
}

/** The report that lies beside a draft, in an officer's language. */
export function reportAsMarkdown(planned: PlannedService, notes: readonly ImportFault[], language: Language): string {
  const { draft, merges } = planned;
  const say = <Key extends 'unplaced' | 'conflicts' | 'differs' | 'warnings' | 'reportFiles'>(key: Key) => importWords[key][language];
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']);
  const code = (value: unknown) => (value === undefined ? importWords.nothingStated[language] : inCode(typeof value === 'string' ? value : JSON.stringify(value)));
  return [
    `# ${importWords.reportTitle[language]}: ${asMarkdownText(draft.service)}`, '',
    importWords.reportLead[language], '',
    importWords.placed(draft.pieces.placed, draft.pieces.all)[language], '',
    ...section(say('unplaced'), draft.unplaced.map(({ words, under, reason, proposals, file }) => `- ${inCode(words)}${under ? ` (${importWords.under[language]} ${inCode(under)})` : ''}: ${importWords.reasons[reason][language]}${proposals?.length ? `; ${importWords.closest[language]}: ${proposals.map(inCode).join(', ')}` : ''}. ${asMarkdownText(file)}`)),
    ...section(say('conflicts'), conflictsOf(planned).map(({ field, note }) => `- ${inCode(field)}: ${inCode(note)}`)),
    ...section(say('differs'), differing(merges).flatMap(({ field, fate, ours, theirs }) => [`- ${inCode(field)} (${theirs === undefined ? importWords.sourceSilent[language] : importWords[fate === 'kept' ? 'youChanged' : 'bothChanged'][language]})`, `  - ${importWords.ours[language]}: ${code(ours)}`, `  - ${importWords.theirs[language]}: ${code(theirs)}`])),
    ...section(say('warnings'), notes.map((note) => `- ${asMarkdownText(`${note.at ? `${note.at}: ` : ''}${importFaults[note.code](note.values)[language]}`)}`)),
    ...section(say('reportFiles'), draft.from.map(({ file, language: read }) => `- ${asMarkdownText(file)}${read ? ` (${read})` : ''}`)),
  ].join('\n').trimEnd() + '\n';
}

// Words of a source as they were written, on one line; signs of Markdown inside say nothing.
function inCode(words: string): string {
  const plain = printable(onOneLine(words, ' ↵ '));
  const fence = '`'.repeat(Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${plain}${pad}${fence}`;
}

/** What an import says on the terminal of one service. */
export function reportAsText(planned: PlannedService, notes: readonly ImportFault[], language: Language): string {
  const { draft, merges, isNew } = planned;
  const taken = merges.filter(({ fate }) => fate === 'taken');
  const removed = merges.filter(({ fate }) => fate === 'removed');
  const value = (one: unknown) => printable(one === undefined ? importWords.nothingStated[language] : typeof one === 'string' ? one : JSON.stringify(one));
  return [
    `${isNew ? '+' : taken.length + removed.length > 0 ? '~' : '='} ${draft.institution}/${draft.service}  ${draft.pieces.placed}/${draft.pieces.all}`,
    ...(isNew ? [] : [...taken.map(({ field, ours, theirs }) => `    ${field}: ${value(ours)} → ${value(theirs)}`), ...removed.map(({ field, ours }) => `    ${field}: ${value(ours)} → ${importWords.nothingStated[language]}`)]),
    ...differing(merges).flatMap(({ field, fate, ours, theirs }) => [`    ! ${field} (${theirs === undefined ? importWords.sourceSilent[language] : importWords[fate === 'kept' ? 'youChanged' : 'bothChanged'][language]})`, `      - ${importWords.ours[language]}: ${value(ours)}`, `      + ${importWords.theirs[language]}: ${value(theirs)}`]),
    ...draft.unplaced.map(({ words, under, reason, proposals }) => `    ? ${printable(words.replace(/\s+/g, ' ').slice(0, 100))}${under ? ` (${importWords.under[language]} ${language === 'sr' ? '„' : '“'}${printable(under)}${language === 'sr' ? '“' : '”'})` : ''}: ${importWords.reasons[reason][language]}${proposals?.length ? `; ${importWords.closest[language]}: ${proposals.join(', ')}` : ''}`),
    ...notes.map((note) => `    ${faultInWords(note, language)}`),
  ].join('\n') + '\n';
}
