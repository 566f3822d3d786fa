import { join } from 'node:path';
import { assess, type Assessment } from '#catalogue/assess/assess.ts';
import { datesOf, type Dated } from '#catalogue/assess/due.ts';
import { historyFromQuarters } from '#catalogue/assess/history.ts';
import { workOf, type Task } from '#catalogue/assess/worklist.ts';
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import type { Finding, Report } from '#catalogue/model/finding.ts';
import { serviceAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { letterPageOf } from '#catalogue/write/letter-pages.ts';
import { linkedFile, type LinkedFormat } from '#catalogue/write/linked-files.ts';
import { bytesOf, type Content } from '#catalogue/write/bytes.ts';
import { linkedInPieces } from '#catalogue/write/open-pieces.ts';
import { movedPages } from '#catalogue/write/moved.ts';
import type { History } from '#catalogue/model/history.ts';
import { withAddressesOfForms } from '#catalogue/write/stored-files.ts';
import { namedDestination } from '#catalogue/write/prefilled.ts';
import type { Destination } from '#catalogue/write/requests.ts';
import type { Judged } from '#catalogue/write/open-data.ts';
import { unknownAddress } from '#catalogue/write/statements.ts';
import { writtenIn } from '#catalogue/write/written.ts';
import { cpsvTerms } from '#catalogue/write/terms.ts';
import { unreadableInHtml } from '#catalogue/write/unreadable.ts';
import { routeOf, routes, type Route } from '#languages/languages.ts';
import { handedOver, houseFolder, readContent, readHistoryFile } from '#src/content.ts';
import { issuerFor } from '#catalogue/model/chain.ts';
import { entriesWith, institutionIn, keys } from '#catalogue/model/look-up.ts';
import { endReading, noteRead, remembered, startReading, watchedAs, type Read, type Remembered } from '#catalogue/model/reads.ts';
import { askFirst, institutionsIn, viewFor, type Keeper, type Made, type Sources } from '#catalogue/model/views.ts';
import { formerServices } from '#catalogue/model/succession.ts';
import { serviceOrWithdrawn, stillOffered } from '#catalogue/model/withdrawn.ts';
import { keptCatalogue } from '#src/live.ts';
// What a view says may be asked before any page is.
import '#catalogue/write/views.ts';
import '#search/published.ts';
import '#search/titles.ts';

/** The one door from the core to the pages: the catalogue, judged on one day, loaded once outside Astro's content collections. */
export interface Site {
  catalogue: Catalogue;
  /** Services that citizens are shown: all but the withdrawn. */
  services: readonly Service[];
  /** The same, in which every form says where it opens: open data have no place of their own to look a stored file up. */
  addressed: readonly Service[];
  findings: readonly Finding[];
  /** Findings of the documents that institutions publish without being asked. */
  inventory: readonly Finding[];
  reports: readonly Report[];
  /** What became of the services, from the repository or from the quarters that were kept. */
  history: History;
  /** Year-month-day on which this was judged. */
  today: string;
  /** Address of the published site, without a slash at the end. */
  url: string;
}

/** What the commands hand to the pages (scripts/begin.ts and scripts/render.ts set them). */
export const settings = {
  content: process.env.KATALOGU_CONTENT ?? join(houseFolder, 'content'),
  today: process.env.KATALOGU_TODAY ?? new Date().toISOString().slice(0, 10),
  url: (process.env.KATALOGU_SITE ?? unknownAddress).replace(/\/+$/, ''),
  base: (process.env.KATALOGU_BASE ?? '').replace(/\/+$/, ''),
  /** The commit that the content is at; empty without git. */
  get commit() { noteRead('commit', '*'); return process.env.KATALOGU_COMMIT ?? ''; },
  /** Whether the content was changed since that commit. */
  get changed() { noteRead('commit', '*'); return Boolean(process.env.KATALOGU_CHANGED); },
  /** File of the history that the command read from the repository. */
  history: process.env.KATALOGU_HISTORY,
  /** Where a file of the content can be changed: the address before its path. Empty where the site knows no such place. */
  edit: (process.env.KATALOGU_EDIT ?? '').replace(/\/+$/, ''),
  /** Where readers tell what is wrong: a mailbox, or the address of a page where an issue is begun. Empty: the mailbox of the institution. */
  feedback: (process.env.KATALOGU_FEEDBACK ?? '').trim(),
  /** Where the form editor reads and writes: `local`, `download`, or the address of a repository. Empty where the site has no editor. */
  editor: (process.env.KATALOGU_EDITOR ?? '').replace(/\/+$/, ''),
};

let loaded: Promise<Site> | undefined;

/** The site's data. While editing, every page is made from what the files say at that moment. */
export function site(): Promise<Site> {
  if (process.env.KATALOGU_LIVE) return current();
  return (loaded ??= load());
}

let kept: { assessed: () => Promise<Assessment>; assessment?: Assessment; site?: Promise<Site> } | undefined;

async function current(): Promise<Site> {
  kept ??= { assessed: keptCatalogue(settings.content, settings.today, process.env.KATALOGU_JUDGED) };
  const assessment = await kept.assessed();
  if (kept.assessment !== assessment || !kept.site) Object.assign(kept, { assessment, site: siteFrom(assessment) });
  return kept.site!;
}

async function load(): Promise<Site> {
  const handed = handedOver(settings.content, settings.today);
  if (handed) {
    const { folder: _folder, packed: _packed, ...assessment } = handed;
    return siteFrom(assessment);
  }
  const read = await readContent(settings.content);
  if (!read) throw new Error(`There is no content folder ${settings.content}.`);
  return siteFrom(assess(read.catalogue, settings.today));
}

async function siteFrom(assessment: Assessment): Promise<Site> {
  const history = (await readHistoryFile(settings.history)) ?? historyFromQuarters(assessment.catalogue);
  const services = stillOffered(assessment.catalogue.services);
  return watchedSite({ ...assessment, history, services, addressed: withAddressesOfForms(services, root), url: settings.url });
}

/** What prints pages asks here what each of them has read, and what the answers are now: a page is printed again when one of them has changed (src/press/). */
export interface Reading {
  start(): void;
  end(): readonly Read[];
  /** What a question is answered with now. */
  answer(read: Read): readonly unknown[];
  /** What every page may rest on without saying so: the day, the address, the word lists, the standard. */
  ground: readonly unknown[];
  /** Makes the view that a question asks for. */
  view(read: Read): Made | undefined;
  /** The institutions of which a view of each is made. */
  institutions(): readonly string[];
}

function watchedSite(plain: Site): Site {
  const { services: _services, institutions: _institutions, concepts: _concepts, addresses, links, snapshots, openData, files, answers, feedback, ...shared } = plain.catalogue;
  const { entries, ...known } = plain.history;
  const lists = { ...plain.catalogue, shown: plain.services, findings: plain.findings, inventoryFindings: plain.inventory, reports: plain.reports, history: entries, knownHistory: known, commit: [process.env.KATALOGU_COMMIT, process.env.KATALOGU_CHANGED] };
  const watch = <Name extends keyof typeof lists>(name: Name): (typeof lists)[Name] => (lists[name] === undefined ? lists[name] : watchedAs(name, lists[name] as object) as (typeof lists)[Name]);
  const catalogue: Catalogue = {
    ...shared, services: watch('services'), institutions: watch('institutions'), concepts: watch('concepts'), addresses: watch('addresses'), links: watch('links'), snapshots: watch('snapshots'), openData: watch('openData'),
    ...(files ? { files: watch('files')! } : {}), ...(answers ? { answers: watch('answers')! } : {}), ...(feedback ? { feedback: watch('feedback')! } : {}),
  };
  const answer = (read: Read): readonly unknown[] => {
    const [list, by, ...rest] = read.split(' ') as [keyof typeof lists, string, ...string[]];
    if (by === '*') return Array.isArray(lists[list]) ? lists[list] : [lists[list]];
    if (by === 'get') return [(lists[list] as ReadonlyMap<string, unknown>).get(rest.join(' '))];
    if (by === 'letters') return [letterPageOf(plain.catalogue, { institution: rest[0]!, id: rest[1]! })];
    if (by === 'issuer') return [issuerFor(plain.catalogue, rest[0]!, rest[1]!)].map((found) => found?.service ?? found?.concept);
    return entriesWith(lists[list] as readonly object[] as never, by as keyof typeof keys, rest.join(' '));
  };
  const { content: _content, history: _history, commit: _commit, changed: _changed, ...told } = settings;
  const [services, reports, findings, inventory] = [watch('shown'), watch('reports'), watch('findings'), watch('inventoryFindings')];
  // What stands in them rests on what stands in the others.
  const addressed = watchedAs('shown', plain.addressed);
  // Somebody who kept what views said may be there or not, at any moment.
  askFirst({ valueOf: (read, keeps) => (globalThis as { kataloguKept?: Keeper }).kataloguKept?.valueOf(read, keeps) });
  (globalThis as { katalogu?: Reading }).katalogu = {
    start: startReading, end: () => [...endReading()], answer, ground: [told, shared, plain.today, plain.url],
    view: (read) => viewFor(sourcesIn(watched), read), institutions: () => institutionsIn(plain.services),
  };
  const history = Object.defineProperties({ entries: watch('history') } as History, Object.fromEntries(Object.entries(known).map(([name, value]) => [name, { enumerable: true, get: () => { noteRead('knownHistory', '*'); return value; } }])));
  const watched = { ...plain, catalogue, services, addressed, findings, inventory, reports, history };
  return watched;
}

const sourcesIn = ({ catalogue, services, reports, addressed, findings, inventory, today }: Site): Sources => ({ catalogue, services, reports, open: { addressed, findings, inventory, today, root } });

/** What views are made from. */
export async function sources(): Promise<Sources> {
  return sourcesIn(await site());
}

const work = new WeakMap<Site, Map<string, Remembered<{ tasks: readonly Task[]; dates: readonly Dated[] }>>>();

// Its files are made one after the other (src/press/threads.ts); those of ten thousand services would be gigabytes.
const mostWork = 3;

/** What an institution has to do, and the dates it has to keep: the same for its page, its table and its calendar in every language. */
export async function workIn(institution: string): Promise<{ tasks: readonly Task[]; dates: readonly Dated[] }> {
  const current = await site();
  const known = work.get(current) ?? new Map<string, Remembered<{ tasks: readonly Task[]; dates: readonly Dated[] }>>();
  work.set(current, known);
  if (known.size >= mostWork && !known.has(institution)) known.clear();
  const { catalogue, today } = current;
  return remembered(known, institution, () => ({ tasks: workOf(current, institution), dates: datesOf(catalogue, institutionIn(catalogue, institution)!, today) }));
}

/** Where a file of the content can be changed: in the form, where the site has one and the file is a service's, else in the place that was named; undefined where the site knows none. */
export function editAddressIn(lang: string, catalogue: Catalogue): ((file: string) => string | undefined) | undefined {
  if (settings.edit === '' && settings.editor === '') return undefined;
  const isThere = writtenIn(catalogue);
  return (file) => {
    const [, institution, service] = /^institutions\/([^/]+)\/services\/([^/]+)\//.exec(file) ?? [];
    if (settings.editor !== '' && service !== undefined) return at(`/edit/${lang}/?service=${institution}/${service}`);
    return settings.edit === '' ? undefined : isThere(file) ? `${settings.edit}/${file}` : newFileAt(settings.edit, file);
  };
}

// GitHub opens no file for editing that is not there yet, but begins one; what other forges do is not known.
function newFileAt(edit: string, file: string): string | undefined {
  const [, repository, branch] = /^(https:\/\/github\.com\/[^/]+\/[^/]+)\/edit\/(.+)$/.exec(edit) ?? [];
  const [folder, name] = [file.slice(0, file.lastIndexOf('/')), file.slice(file.lastIndexOf('/') + 1)];
  return repository === undefined ? undefined : `${repository}/new/${branch}/${folder}?filename=${name}`;
}

/** Where the words of readers go: to the place that was named for the whole site, else to the institution. */
export function feedbackTo(destination: Destination = {}): Destination {
  const { feedback } = settings;
  if (feedback === '') return destination;
  const named = namedDestination(feedback);
  if (!named) throw new Error(`KATALOGU_FEEDBACK is neither a mailbox nor the address of a page: ${feedback}`);
  return named;
}

/** An address of this site, with the base that it is published under. */
export function at(address: string): string {
  return `${settings.base}${address}`;
}

/** Address of the published site with the folder that it stands in: a whole address begins with it. */
export const root = `${settings.url}${settings.base}`;

/** Static paths for every language route; `extra` gives the further parts of the address. */
export function pathsIn<Params extends Record<string, string | undefined>>(extra: readonly Params[] = [{} as Params]): { params: Params & { lang: Route['path'] } }[] {
  return routes.flatMap((route) => extra.map((params) => ({ params: { ...params, lang: route.path } })));
}

/** While content is edited, a page may be asked for whose files cannot be read just then. */
export async function unreadable(within: string, lang: string | undefined): Promise<Response> {
  const own = ((await readContent(settings.content))?.problems ?? []).filter(({ severity, file }) => severity === 'error' && (file.startsWith(within) || file === `${within.split('/').slice(0, 2).join('/')}/institution.yaml`));
  return new Response(unreadableInHtml(own, routeOf(lang) ?? routes[0]!, settings.content), { status: own.length > 0 ? 500 : 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** What the open files are made from. */
export async function judged(): Promise<Judged> {
  const { catalogue, addressed: services, services: shown, findings, inventory, reports, history, today } = await site();
  // Only who asks for the commit rests on it: else every file would be made again with each.
  return { get revision() { return settings.commit ? { commit: settings.commit, changed: settings.changed } : undefined; }, catalogue, services, shown, findings, inventory, reports, history, today, root };
}

/** The whole catalogue as linked data, in pieces: a large one does not fit into one string. */
export async function linkedCatalogue(format: LinkedFormat): Promise<Response> {
  const data = await judged();
  return inPieces(linkedFile(format, linkedInPieces(data), data.root, cpsvTerms));
}

const writers = new WeakMap<Site, Remembered<ReturnType<typeof serviceAsCpsv>>>();

/** One service as linked data. */
export async function linkedService(format: LinkedFormat, institution: string, id: string): Promise<Response> {
  const [current, data] = [await site(), await judged()];
  const write = remembered(writers, current, () => serviceAsCpsv(data));
  const service = serviceOrWithdrawn(current, institution, id)!;
  return inPieces(linkedFile(format, write(service), data.root, cpsvTerms));
}

/** The service whose file stands at an address. */
export interface OfService { of: Pick<Service, 'institution' | 'id'> }

/** Where a file of each service stands: at its own address, and at those that it had before. */
export async function servicePaths(): Promise<{ params: { institution: string; service: string }; props: OfService }[]> {
  const { services } = (await site()).catalogue;
  return [...services.map(({ institution, id }) => ({ params: { institution, service: id }, props: { of: { institution, id } } })), ...(await formerPaths())];
}

/** Where a page stands that only leads on, in every language and script. */
export async function movedPaths(): Promise<{ params: { lang: string; moved: string }; props: { to: string } }[]> {
  const pages = movedPages((await site()).catalogue);
  return routes.flatMap(({ path }) => pages.map(({ at: moved, to }) => ({ params: { lang: path, moved }, props: { to } })));
}

/** Where a file of a service stood before. */
export async function formerPaths(): ReturnType<typeof servicePaths> {
  return formerServices((await site()).catalogue).map(({ institution, id, now }) => ({ params: { institution, service: id }, props: { of: now } }));
}

/** An answer that is made while it is sent. */
export function inPieces(content: Content, type?: string): Response {
  const parts = bytesOf(content);
  const stream = new ReadableStream({ pull: async (to) => { const { value, done } = await parts.next(); if (done) to.close(); else to.enqueue(value); } });
  return new Response(stream, type === undefined ? {} : { headers: { 'Content-Type': type } });
}

/** The voice of a route for this catalogue. */
export { voiceFor } from '#catalogue/write/voices.ts';

/** How pages find their own service, institution, concept and report among thousands. */
export { conceptIn, institutionIn, reportOf, serviceIn, servicesOf } from '#catalogue/model/look-up.ts';

/** What of a service is known without taking it out. */
export { fewOf } from '#catalogue/model/few-fields.ts';
