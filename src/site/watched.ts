import { issuerFor } from '#catalogue/model/chain.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { History } from '#catalogue/model/history.ts';
import { entriesWith, keysIn, type keys } from '#catalogue/model/look-up.ts';
import { endReading, noteRead, startReading, watchedAs, type Read } from '#catalogue/model/reads.ts';
import { calledToday } from '#catalogue/model/succession.ts';
import { askFirst, institutionsIn, viewFor, type Keeper, type Made, type Sources } from '#catalogue/model/views.ts';
import { letterPageOf } from '#catalogue/write/letter-pages.ts';
import type { Site } from '../site.ts';
import { root, settings } from './settings.ts';

/** What prints pages asks here what each of them has read, and what the answers are now: a page is printed again when one of them has changed (src/press/). */
interface Reading {
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

/** The same site, which notes what each page asks of it, and tells whoever prints the pages. */
export function watchedSite(plain: Site): Site {
  const lists = listsOf(plain);
  const watch = <Name extends keyof Lists>(name: Name): Lists[Name] => (lists[name] === undefined ? lists[name] : watchedAs(name, lists[name] as object) as Lists[Name]);
  const shared: Partial<Catalogue> = { ...plain.catalogue };
  const seen: Partial<Record<keyof Catalogue, unknown>> = {};
  for (const name of ownLists) {
    delete shared[name];
    if (plain.catalogue[name] !== undefined) seen[name] = watch(name);
  }
  const watched: Site = {
    ...plain, catalogue: { ...shared, ...seen } as Catalogue, services: watch('shown'), findings: watch('findings'), inventory: watch('inventoryFindings'), reports: watch('reports'), history: watchedHistory(plain.history, watch('history')),
    // What stands in them rests on what stands in the others.
    addressed: watchedAs('shown', plain.addressed),
  };
  const { content: _content, history: _history, commit: _commit, changed: _changed, ...told } = settings;
  // Somebody who kept what views said may be there or not, at any moment.
  askFirst({ valueOf: (read, keeps) => (globalThis as { kataloguKept?: Keeper }).kataloguKept?.valueOf(read, keeps) });
  (globalThis as { katalogu?: Reading }).katalogu = {
    start: startReading, end: () => [...endReading()], answer: (read) => answerIn(lists, plain.catalogue, read), ground: [told, shared, plain.today, plain.url],
    view: (read) => viewFor(sourcesIn(watched), read), institutions: () => institutionsIn(plain.services),
  };
  return watched;
}

// Lists of the catalogue that change with what institutions write; all else of it every page may rest on.
const ownLists = ['services', 'institutions', 'concepts', 'addresses', 'links', 'snapshots', 'openData', 'files', 'answers', 'feedback'] as const;

type Lists = ReturnType<typeof listsOf>;

/** What questions are asked of, by the names under which they are noted. */
function listsOf({ catalogue, services, findings, inventory, reports, history: { entries, ...known } }: Site) {
  return { ...catalogue, shown: services, findings, inventoryFindings: inventory, reports, history: entries, knownHistory: known, commit: [process.env.KATALOGU_COMMIT, process.env.KATALOGU_CHANGED] };
}

function answerIn(lists: Lists, catalogue: Catalogue, read: Read): readonly unknown[] {
  const [list, by, ...rest] = read.split(' ') as [keyof Lists, string, ...string[]];
  if (by === '*') return Array.isArray(lists[list]) ? lists[list] : [lists[list]];
  if (by === 'get') return [(lists[list] as ReadonlyMap<string, unknown>).get(rest.join(' '))];
  if (by === 'keys') return [keysIn(lists[list] as readonly object[], rest[0] as keyof typeof keys)];
  if (by === 'letters') return [letterPageOf(catalogue, { institution: rest[0]!, id: rest[1]! })];
  if (by === 'called-today') { const { institutions, services } = calledToday(catalogue); return [[...institutions], [...services]]; }
  if (by === 'issuer') return [issuerFor(catalogue, rest[0]!, rest[1]!)].map((found) => found?.service ?? found?.concept);
  return entriesWith(lists[list] as readonly object[] as never, by as keyof typeof keys, rest.join(' '));
}

function watchedHistory({ entries: _, ...known }: History, entries: History['entries']): History {
  const told = Object.entries(known).map(([name, value]) => [name, { enumerable: true, get: () => { noteRead('knownHistory', '*'); return value; } }]);
  return Object.defineProperties({ entries } as History, Object.fromEntries(told));
}

/** What views of a site are made from. */
export const sourcesIn = ({ catalogue, services, reports, addressed, findings, inventory, today }: Site): Sources => ({ catalogue, services, reports, open: { addressed, findings, inventory, today, root } });
