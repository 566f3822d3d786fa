import type { Language } from '#languages/languages.ts';
import { pullRequestWords as words } from '#languages/words/pull-request.ts';
import { valueWords } from '#languages/values.ts';
import type { FindingChange } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import { institutionIn, serviceIn } from '../model/look-up.ts';
import { lostAddresses } from '../model/succession.ts';
import { openFindings, overridesByService, requirementsOf, voiceIn } from './check-result.ts';
import { isToldOneByOne, linkTo, listSection, placeOf, subjectOf, titleOfService, type Page } from './change-section.ts';
import { asExcerpt, inWords } from './diagnostics.ts';
import { helpOf, messageOf } from './finding-words.ts';
import { staleInWords, staleReasons } from './github.ts';
import { asMarkdownText, inMarkdown } from './markdown-text.ts';

/** The problems of a change: what, where, the line, what to write. */
export function problemsSection(page: Page): string {
  const { result, language } = page;
  const items = result.problems.map((problem) => {
    const worded = inWords(problem, language);
    // The line with its marks stands under message and place in the text form.
    const excerpt = problem.excerpt ? asExcerpt(worded, language, '').split('\n').slice(2, -1) : [];
    const fence = '`'.repeat(Math.max(3, ...excerpt.map((line) => longestRun(line) + 1)));
    const help = worded.help && excerpt.length === 0 ? ` – ${asMarkdownText(worded.help)}` : '';
    return [`${linkTo(page, problem.file, problem.line)}: ${asMarkdownText(worded.message)}${help}`, ...(excerpt.length > 0 ? ['', `${fence}text`, ...excerpt, fence] : [])].join('\n');
  });
  return listSection(page, words.problems[language], items, '\n\n');
}

/** Addresses that a change loses, which stand on paper and among bookmarks: each with the line by which it leads on. */
export function lostSection(page: Page): string {
  const { result, language } = page;
  const isUnread = (institution: string) => result.problems.some(({ file, severity }) => severity === 'error' && file === `institutions/${institution}/institution.yaml`);
  const lost = lostAddresses(result.before.catalogue, result.catalogue, result.change.services, isUnread);
  const items = lost.map(({ id, now }) => `- ${inCode(`/${id}/`)}: ${remedyOf(page, id, now, lost.filter((other) => now !== undefined && other.now === now).map((other) => other.id))}`);
  return listSection(page, words.lost[language], items);
}

// Several that lead to one place stand in one line of its file.
function remedyOf(page: Page, id: string, now: string | undefined, together: readonly string[]): string {
  const { language } = page;
  const [institution, service] = (now ?? '').split('/');
  const line = (ids: readonly string[]) => inCode(`formerIds: [${ids.join(', ')}]`);
  if (now === undefined) return id.includes('/') ? words.lostService(line([id]))[language] : words.lostInstitution(line([id]))[language];
  const path = service === undefined ? `institutions/${institution}/institution.yaml` : `institutions/${institution}/services/${service}/service.yaml`;
  const known = service === undefined ? institutionIn(page.result.catalogue, institution)?.facts.formerIds : serviceIn(page.result.catalogue, institution, service)?.facts.formerIds;
  return words.leadOn(linkTo(page, path, undefined, path), line([...known ?? [], ...together]))[language];
}

const inCode = (text: string): string => `\`${text}\``;

/** Findings that a change opens or makes worse, with points, place and remedy. */
export function worseSection(page: Page): string {
  return listSection(page, words.worse[page.language], worseOf(page).filter(({ before }) => before).map((one) => withRemedy(page, one)));
}

/** What services lack that the change adds: nothing is lost by it. */
export function lackingSection(page: Page): string {
  return listSection(page, words.lacking[page.language], worseOf(page).filter(({ before }) => !before).map((one) => withRemedy(page, one)));
}

// What the stale translations say is not said twice.
function worseOf(page: Page): FindingChange[] {
  return listed(page, ['new', 'worse', 'unknown']).filter(({ finding }) => !staleReasons.has(finding.reason?.code ?? '') || !page.result.change.stale.some(({ file, line }) => file === finding.file && line === finding.line));
}

/** Findings that a change closes or makes less. */
export function betterSection(page: Page): string {
  const items = listed(page, ['better', 'closed']).map(({ finding, before, kind }) => {
    const gained = finding.won - (before?.won ?? 0);
    const notes = [...(kind === 'better' || finding.outcome === 'not-applicable' ? [valueWords.outcome[finding.outcome][page.language]] : []), ...(gained > 0 ? [points(gained, page.language, '+')] : [])];
    return `- ${subject(page, finding)}: ${requirementTitle(page, finding)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  });
  return listSection(page, words.better[page.language], items);
}

/** Translations that were fresh before the change. */
export function staleSection(page: Page): string {
  const { result, language } = page;
  if (!isToldOneByOne(result)) return '';
  // Words of a concept are told once, not for each service that takes them over.
  const once = [...new Map(result.change.stale.map((stale) => [`${stale.file} ${stale.language} ${stale.field}`, stale])).values()];
  return listSection(page, words.stale[language], once.map((stale) => `- **${asMarkdownText(titleOfService(page, stale.institution, stale.service))}**: ${inMarkdown(staleInWords(stale, language))} ${placeOf(page, stale.file, stale.line ?? 1)}`));
}

/** Services that keep their own value of what changed in their concept: what their institutions should look at. */
export function overridesSection(page: Page): string {
  const items = [...overridesByService(page.result.change.overrides).values()].map((those) => `- **${asMarkdownText(titleOfService(page, those[0]!.institution, those[0]!.service))}**: ${those.map(({ field, file, line }) => `${asMarkdownText(field)} ${placeOf(page, file, line)}`).join(', ')}`);
  return listSection(page, words.overrides[page.language], items);
}

/** The three things that are worth most now, in the services that the change touches. */
export function nextSection(page: Page): string {
  const { result, language } = page;
  if (!isToldOneByOne(result) || result.problems.some(({ severity }) => severity === 'error')) return '';
  const touched = new Set(result.change.services.map(({ institution, service }) => `${institution}/${service}`));
  const best = openFindings(result.findings).filter((finding) => finding.subject === undefined && touched.has(`${finding.institution}/${finding.service}`) && worthOf(finding) > 0).sort((a, b) => worthOf(b) - worthOf(a)).slice(0, 3);
  return best.length === 0 ? '' : [`### ${words.next[language]}`, '', ...best.map((finding) => `- **${points(worthOf(finding), language, '+')}** – ${subject(page, finding)}: ${inMarkdown(helpText(page, finding))} ${place(page, finding)}`)].join('\n');
}

// What a requirement of the older standard asked is not asked any more.
function listed({ result }: Page, kinds: readonly FindingChange['kind'][]): FindingChange[] {
  const requirements = requirementsOf(result);
  return isToldOneByOne(result) ? result.change.findings.filter(({ kind, finding }) => kinds.includes(kind) && requirements.has(finding.requirement)) : [];
}

function withRemedy(page: Page, { finding, before, kind }: FindingChange): string {
  const { language } = page;
  const requirement = requirementsOf(page.result).get(finding.requirement)!;
  // An entry that is owed loses all that it could win, not only the points of one requirement.
  const lost = !before ? 0 : finding.subject === 'obligation' ? worthOf(finding) - worthOf(before) : before.won - finding.won;
  const note = kind === 'unknown' ? words.unknown[language] : lost > 0 ? points(lost, language, '−') : points(worthOf(finding), language, '');
  return `- ${subject(page, finding)} (${note}): ${inMarkdown(`${messageOf(finding, requirement, language)} ${helpText(page, finding)}`.trim())} ${place(page, finding)}`.trimEnd();
}

// The file of an entry that is owed is not there yet.
function place(page: Page, { file, line, subject: kind }: Finding): string {
  return file === undefined || kind === 'obligation' ? '' : placeOf(page, file, line ?? 1);
}

function worthOf(finding: Finding): number {
  return finding.possible - finding.won;
}

function helpText(page: Page, finding: Finding): string {
  return helpOf(finding, requirementsOf(page.result).get(finding.requirement)!, page.language);
}

function requirementTitle(page: Page, finding: Finding): string {
  return inMarkdown(requirementsOf(page.result).get(finding.requirement)?.words[page.language].title ?? finding.requirement);
}

function subject(page: Page, finding: Finding): string {
  return `**${asMarkdownText(subjectOf(page, finding))}**`;
}

function points(number: number, language: Language, sign: '' | '+' | '−'): string {
  return `${sign}${words.pointsOf(number, voiceIn(language).number(number))[language]}`;
}

function longestRun(line: string): number {
  return Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
}
