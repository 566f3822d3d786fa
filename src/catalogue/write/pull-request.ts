import { isLanguage, languages, type Language } from '#languages/languages.ts';
import { pullRequestWords as words } from '#languages/words/pull-request.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { nameOfInstitution, percent, shortfallLines, type Addresses, type CheckResult } from './check-result.ts';
import { betterSection, lackingSection, lostSection, nextSection, overridesSection, problemsSection, staleSection, worseSection } from './change-lists.ts';
import { isWide, type Page } from './change-section.ts';
import { institutionTables, servicesTable } from './change-tables.ts';
import { documentsTable } from './documents-table.ts';
import { asMarkdownText } from './markdown-text.ts';

/** By this line a workflow finds the comment that it wrote before. */
export const marker = '<!-- katalogu-check -->';

// GitHub takes 65,536 characters; bytes are never fewer, so the limit holds however it is counted.
const mostBytes = 65_000;

/** What a change does, as the comment of its pull request: the verdict, the problems, before and after, what got worse and better, what to do next. */
export function asPullRequest(result: CheckResult, language: Language, addresses: Addresses = {}): string {
  const { change, before } = result;
  if (!change || !before) return '';
  // How a file is laid out concerns nobody who changes it in a form or on a web page: one sentence at the end, instead of a problem for each file.
  const unformatted = result.problems.filter(({ code }) => code === 'not-formatted').length;
  const problems = result.problems.filter(({ code }) => code !== 'not-formatted');
  // Of a very large change, fewer entries are shown of each list, and how many there are besides.
  for (const most of [100, 50, 25, 12, 6, 3, 1]) {
    const text = written({ result: { ...result, problems, change, before }, language, addresses, most }, unformatted);
    if (most === 1 || new TextEncoder().encode(text).length <= mostBytes) return text;
  }
  return '';
}

/** The language of the institution that a change is about: the first of its official ones that messages are written in. Undefined when the change is about none or several. */
export function languageOfChange({ catalogue, before, change }: Pick<CheckResult, 'catalogue' | 'before' | 'change'>): Language | undefined {
  if (!change || change.files.some((file) => file.startsWith('standard/'))) return undefined;
  const named = change.files.flatMap((file) => /^institutions\/([^/]+)\//.exec(file)?.[1] ?? []);
  const touched = [...new Set([...named, ...change.services.map(({ institution }) => institution)])];
  const institution = touched.length === 1 ? [catalogue, before?.catalogue].flatMap((state) => state?.institutions.find(({ id }) => id === touched[0]) ?? [])[0] : undefined;
  return institution?.facts.languages?.find((language): language is Language => isLanguage(language));
}

function written(page: Page, unformatted: number): string {
  const { result, language } = page;
  const sections = [
    verdict(page), problemsSection(page), lostSection(page), ...institutionTables(page), servicesTable(page), documentsTable(result, language), worseSection(page), staleSection(page), overridesSection(page), betterSection(page), lackingSection(page), nextSection(page),
  ].filter((section) => section !== '');
  const notes = [...(unformatted > 0 ? [words.unformatted(unformatted)[language]] : []), ...(result.change.files.length > 0 ? [words.footer[language]] : [])];
  const footer = notes.length > 0 ? `<sub>${notes.join(' ')}</sub>` : '';
  return `${[marker, `## ${words.title[language]}`, ...sections, footer].filter(Boolean).join('\n\n')}\n`;
}

function verdict(page: Page): string {
  const { result, language } = page;
  const { problems, change } = result;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const short = shortfallLines(result, language).map((line) => asMarkdownText(line));
  if (change.files.length === 0 && problems.length === 0 && short.length === 0) return words.nothing[language];
  const head = errors > 0 ? words.mustMend(errors)[language] : short.length > 0 ? words.tooLow[language] : warnings > 0 ? words.mergeableWithWarnings(warnings)[language] : words.mergeable[language];
  return [[`**${head}**`, ...short, ...scoreSentences(page)].join(' '), ...wideSentences(page), ...(errors > 0 ? [words.notCounted[language]] : [])].join('\n\n');
}

function scoreSentences({ result, language }: Page): string[] {
  const { reports, before, change } = result;
  const nameOf = (id: string) => asMarkdownText(nameOfInstitution(result, id, language));
  const ids = [...new Set([...reports, ...before.reports].map(({ institution }) => institution))].sort();
  const sentences = ids.flatMap((id) => {
    const [old, now] = [before.reports, reports].map((state) => state.find(({ institution }) => institution === id));
    if (!now) return result.problems.some(({ file, severity }) => severity === 'error' && file === `institutions/${id}/institution.yaml`) ? [] : [words.goneInstitution(nameOf(id))[language]];
    if (!old) return [words.newInstitution(nameOf(id), percent(now.score, language))[language]];
    // Without a service that cannot be read, the sum says nothing.
    if (change.services.some(({ institution, kind }) => institution === id && kind === 'unreadable')) return [];
    if (now.score === null) return old.score === null ? [] : [words.notJudged(nameOf(id))[language]];
    if (old.score === null) return [words.completenessNow(nameOf(id), percent(now.score, language))[language]];
    if (old.score === now.score && !change.services.some(({ institution }) => institution === id)) return [];
    const direction = now.score > old.score ? 'up' : now.score < old.score ? 'down' : 'same';
    return [words.completeness(nameOf(id), percent(old.score, language), percent(now.score, language), direction)[language]];
  });
  if (sentences.length > 3) return [words.severalInstitutions(sentences.length)[language]];
  if (sentences.length === 0 && change.files.length > 0 && change.services.length === 0 && result.problems.length === 0 && documentsTable(result, language) === '' && !isShownBesides(result)) return [words.sameToReaders[language]];
  return sentences;
}

// What pages show that is no service’s own: title and summary of a concept, whether or not a service takes them over; what an institution says of itself and its offices; the words and the standard of all; the records of what was seen.
function isShownBesides({ catalogue, before, change }: Page['result']): boolean {
  const shown = ({ concepts, institutions }: Pick<Catalogue, 'concepts' | 'institutions'>) => JSON.stringify([concepts.map(({ id, texts }) => [id, languages.map((language) => [texts[language]?.title, texts[language]?.summary])]), institutions.map(({ id, facts }) => [id, facts])]);
  return isWide({ change }) || change.files.some((file) => file.startsWith('monitoring/')) || shown(catalogue) !== shown(before.catalogue);
}

function wideSentences({ result, language, most }: Page): string[] {
  const { change, catalogue } = result;
  const concepts = [...new Set(change.files.flatMap((file) => /^concepts\/([^/]+)\//.exec(file)?.[1] ?? []))];
  return [
    ...(isWide(result) ? [words.touchesAll(catalogue.services.length, catalogue.institutions.length)[language]] : []),
    ...concepts.slice(0, most).map((concept) => words.touchesConcept(asMarkdownText(concept), catalogue.services.filter(({ facts }) => facts.concept === concept).length)[language]),
    ...(concepts.length > most ? [words.andMore(concepts.length - most)[language]] : []),
  ];
}
