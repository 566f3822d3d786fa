import { assess, type Assessment } from '#catalogue/assess/assess.ts';
import { datesOf, type Dated } from '#catalogue/assess/due.ts';
import { historyFromQuarters } from '#catalogue/assess/history.ts';
import { workOf, type Task } from '#catalogue/assess/worklist.ts';
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import type { Finding, Report } from '#catalogue/model/finding.ts';
import type { History } from '#catalogue/model/history.ts';
import { institutionIn, keysIn } from '#catalogue/model/look-up.ts';
import { remembered, type Remembered } from '#catalogue/model/reads.ts';
import { calledToday } from '#catalogue/model/succession.ts';
import type { Sources } from '#catalogue/model/views.ts';
import { serviceOrWithdrawn, stillOffered } from '#catalogue/model/withdrawn.ts';
import { bytesOf, type Content } from '#catalogue/write/bytes.ts';
import { serviceAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { linkedFile, type LinkedFormat } from '#catalogue/write/linked-files.ts';
import { movedFrames, movedPages, type MovedPage } from '#catalogue/write/moved.ts';
import type { Judged } from '#catalogue/write/open-data.ts';
import { linkedInPieces } from '#catalogue/write/open-pieces.ts';
import { withAddressesOfForms } from '#catalogue/write/stored-files.ts';
import { cpsvTerms } from '#catalogue/write/terms.ts';
import { unreadableInHtml } from '#catalogue/write/unreadable.ts';
import { routeOf, routes, type Route } from '#languages/languages.ts';
import { handedOver, readContent, readHistoryFile } from '#src/content.ts';
import { keptCatalogue } from '#src/live.ts';
import { root, settings } from './site/settings.ts';
import { sourcesIn, watchedSite } from './site/watched.ts';
// What a view says may be asked before any page is.
import '#catalogue/write/views.ts';
import '#search/published.ts';
import '#search/titles.ts';

/** What the commands hand to the pages, and the addresses that follow from it. */
export { at, editAddressIn, feedbackTo, root, settings } from './site/settings.ts';

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

/** What views are made from. */
export async function sources(): Promise<Sources> {
  return sourcesIn(await site());
}

/** What an institution has to do, and the dates it has to keep. */
interface Work { tasks: readonly Task[]; dates: readonly Dated[] }

const work = new WeakMap<Site, Map<string, Remembered<Work>>>();

// Its files are made one after the other (src/press/threads.ts); those of ten thousand services would be gigabytes.
const mostWork = 3;

/** The work of an institution: the same for its page, its table and its calendar in every language. */
export async function workIn(institution: string): Promise<Work> {
  const current = await site();
  const known = work.get(current) ?? new Map<string, Remembered<Work>>();
  work.set(current, known);
  if (known.size >= mostWork && !known.has(institution)) known.clear();
  const { catalogue, today } = current;
  return remembered(known, institution, () => ({ tasks: workOf(current, institution), dates: datesOf(catalogue, institutionIn(catalogue, institution)!, today) }));
}

/** Static paths for every language route; `extra` gives the further parts of the address. */
export function pathsIn<Params extends Record<string, string | undefined>>(extra: readonly Params[] = [{} as Params]): { params: Params & { lang: Route['path'] } }[] {
  return routes.flatMap((route) => extra.map((params) => ({ params: { ...params, lang: route.path } })));
}

/** The parameters of a service in an address. */
export type ServiceParams = { institution: string; service: string };

/** The parameters of all services: a route that names them alone is not asked again because one of them says something else. */
export async function serviceParams(): Promise<ServiceParams[]> {
  return keysIn((await site()).catalogue.services, 'address').map(paramsOf);
}

function paramsOf(address: string): ServiceParams {
  const [institution, service] = address.split('/') as [string, string];
  return { institution, service };
}

/** The same of institutions. */
export async function institutionParams(): Promise<{ institution: string }[]> {
  return keysIn((await site()).catalogue.institutions, 'id').map((institution) => ({ institution }));
}

/** The same of institutions that have a report. */
export async function reportParams(): Promise<{ institution: string }[]> {
  return keysIn((await site()).reports, 'institution').map((institution) => ({ institution }));
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
export async function linkedService(format: LinkedFormat, { institution, service: id }: ServiceParams): Promise<Response> {
  const [current, data] = [await site(), await judged()];
  const write = remembered(writers, current, () => serviceAsCpsv(data));
  const service = serviceOrWithdrawn(current, institution, id)!;
  return inPieces(linkedFile(format, write(service), data.root, cpsvTerms));
}

/** The service whose file stands at an address that it had before; at its own there is nothing to be handed. */
export interface OfService { of?: ServiceParams }
type ServicePath = { params: ServiceParams; props?: OfService };

/** Where a file of each service stands: at its own address, and at those that it had before. */
export async function servicePaths(): Promise<ServicePath[]> {
  return [...(await serviceParams()).map((params) => ({ params })), ...(await formerPaths())];
}

/** Where a file of a service stood before. */
export async function formerPaths(): Promise<(ServicePath & { props: Required<OfService> })[]> {
  return [...calledToday((await site()).catalogue).services].map(([address, now]) => ({ params: paramsOf(address), props: { of: paramsOf(now) } }));
}

/** The institution whose file stands at an address. */
export interface OfInstitution { of: string }

/** Where a file of each institution stands: at its own address, and at those that it had before. */
export async function institutionPaths(): Promise<{ params: { institution: string }; props: OfInstitution }[]> {
  const today = (await institutionParams()).map(({ institution }) => [institution, institution] as const);
  return [...today, ...calledToday((await site()).catalogue).institutions].map(([institution, now]) => ({ params: { institution }, props: { of: now } }));
}

/** The same in every language and script. */
export async function institutionPathsIn(): Promise<{ params: { lang: string; institution: string }; props: OfInstitution }[]> {
  const paths = await institutionPaths();
  return routes.flatMap(({ path }) => paths.map(({ params, props }) => ({ params: { lang: path, ...params }, props })));
}

type MovedPath = { params: { lang: string; moved: string }; props: Omit<MovedPage, 'at'> };
const inRoutes = (pages: readonly MovedPage[]): MovedPath[] => routes.flatMap(({ path }) => pages.map(({ at: moved, ...props }) => ({ params: { lang: path, moved }, props })));

/** Where a page stands that only leads on, in every language and script. */
export async function movedPaths(): Promise<MovedPath[]> {
  return inRoutes(movedPages(await site()));
}

/** The same of pages that other sites show within their own. */
export async function movedFramePaths(): Promise<MovedPath[]> {
  return inRoutes(movedFrames(await site()));
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
export { conceptIn, institutionIn, keysIn, reportOf, serviceIn, servicesOf } from '#catalogue/model/look-up.ts';
