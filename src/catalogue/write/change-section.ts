import type { Language } from '#languages/languages.ts';
import { pullRequestWords as words } from '#languages/words/pull-request.ts';
import type { Finding } from '../model/finding.ts';
import { voiceIn, type Addresses, type CheckResult } from './check-result.ts';
import { asMarkdownText } from './markdown-text.ts';
import { nameOfCategory, nameOfObligation, titleBeside } from './names.ts';

/** One part of the summary: what it needs to be written, with no more than `most` entries a list. */
export interface Page {
  result: CheckResult & Required<Pick<CheckResult, 'change' | 'before'>>;
  language: Language;
  addresses: Addresses;
  most: number;
}

/** Whether a change touches what every entry is read by: then services are counted, not listed, except the few that really change under a word list. */
export function isWide({ change }: { change: NonNullable<CheckResult['change']> }): boolean {
  return change.files.some((file) => file.startsWith('standard/') || file.startsWith('vocabularies/'));
}

/** Whether the services and findings of a change are few enough to be told one by one. */
export function isToldOneByOne({ change }: { change: NonNullable<CheckResult['change']> }): boolean {
  return !change.files.some((file) => file.startsWith('standard/')) && (!isWide({ change }) || change.services.length <= 30);
}

/** A section with a list, which says what it leaves out. */
export function listSection(page: Page, title: string, items: readonly string[], separator = '\n'): string {
  const shown = items.slice(0, page.most);
  const rest = items.length - shown.length;
  return section(page, title, items.length, [...shown, ...(rest > 0 ? [`${separator === '\n' ? '- ' : ''}${words.andMore(rest)[page.language]}`] : [])].join(separator));
}

/** A section under its heading, folded when it is long; nothing where there is nothing. */
export function section({ language }: Page, title: string, count: number, body: string): string {
  if (count === 0) return '';
  const heading = `### ${title} (${count})`;
  return count <= 8 ? `${heading}\n\n${body}` : `${heading}\n\n<details><summary>${words.entries(count)[language]}</summary>\n\n${body}\n\n</details>`;
}

/** What a service is called: as it is now, otherwise as it was before the change. */
export function titleOfService({ result, language }: Page, institution: string, service: string): string {
  for (const { catalogue } of [result, result.before]) {
    const found = catalogue.services.find((candidate) => candidate.institution === institution && candidate.id === service);
    if (found) return titleBeside(catalogue, found, voiceIn(language)).text;
  }
  return service.replace(/-/g, ' ');
}

/** What a finding is about: a service, one that must be offered and may have no entry, or the documents of a category. */
export function subjectOf(page: Page, { institution, service, subject }: Finding): string {
  const nameOf = subject === 'obligation' ? nameOfObligation : subject === 'document' ? nameOfCategory : undefined;
  return nameOf ? nameOf(page.result.catalogue, service, voiceIn(page.language)).text : titleOfService(page, institution, service);
}

/** A link to a line of a service's file, which is called by its name alone: the service is named beside it. Nothing leads to a text that nobody has written yet. */
export function placeOf(page: Page, file: string, line: number): string {
  const name = file.split('/').at(-1)!;
  return page.addresses.isThere?.(file) === false ? asMarkdownText(`${name} (${words.newFile[page.language]})`) : linkTo(page, file, line, `${name}, ${words.line(line)[page.language]}`);
}

/** A link to a line of a content file in its repository. */
export function linkTo({ result, language, addresses }: Page, file: string, line: number | undefined, title?: string): string {
  const path = [result.before.prefix, file].filter((part) => part !== '' && part !== '.').join('/');
  // Markdown is shown rendered, without lines, unless it is asked for as it is written.
  const anchor = line === undefined ? '' : `${path.endsWith('.md') ? '?plain=1' : ''}#L${line}`;
  const address = path.toWellFormed().split('/').map((part) => encodeURIComponent(part).replace(/[()'*!~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)).join('/');
  return `[${asMarkdownText(title ?? `${path}, ${words.line(line ?? 1)[language]}`)}](${addresses.files === undefined ? '' : `${addresses.files}/`}${address}${anchor})`;
}
