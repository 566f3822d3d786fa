import type { Catalogue, Service } from './catalogue.ts';
import type { Finding, Report } from './finding.ts';
import { asOneQuestion, behind, remembered, type Read, type Remembered } from './reads.ts';

/*
 * What lists are made of. A view is plain data, made from the catalogue and from other views, that has a name of its own: whoever asks for it rests on what it says, not on what it was made from. So a text that changed and stands in no list makes no list again.
 *
 * A view is a pure function of what is given and of its keys (ids, without a space). Nothing is declared: what is read while it is made is noted as everywhere (reads.ts).
 */

/** What views are made from. */
export interface Sources {
  catalogue: Catalogue;
  /** Services that citizens are shown. */
  services: readonly Service[];
  reports?: readonly Report[];
  /** What open files are made from besides; left out where none is made. */
  open?: { addressed: readonly Service[]; findings: readonly Finding[]; inventory: readonly Finding[]; today: string; root: string };
}

/** Asks for a view of all, or of one institution (its first key). */
export interface View<Keys extends readonly string[], Value> {
  (of: Sources, ...keys: Keys): Value;
  readonly called: string;
}

/** Whether the value of a view is worth being kept for a later run, because it is asked for where nothing of it changed: among the notes of what views say, or in a file of its own. What is `apart` is not remembered by anybody meanwhile: of ten thousand services that would be gigabytes. */
export type Keeping = 'noted' | 'filed' | 'apart' | undefined;

/** A view that was made, with what was read for it. */
export interface Made extends Remembered<unknown>, Ways {}

/** How a view is kept, and whether it is a record of which single entries are asked for (entryOf). */
interface Ways { keeps?: Keeping; byEntry?: boolean }

const makers = new Map<string, Ways & { make: (of: Sources, ...keys: never) => unknown }>();
const made = new WeakMap<readonly Service[], Map<Read, Remembered<unknown>>>();

/** Who knows from an earlier run what a view says now; undefined where it has to be made. */
export interface Keeper { valueOf(view: Read, keeps: Keeping): unknown }
let keeper: Keeper | undefined;

/** From now on somebody is asked for values of views before they are made. */
export function askFirst(asked: Keeper | undefined): void {
  keeper = asked;
}

/** A view under its name. */
export function view<Keys extends readonly string[], Value>(called: string, make: (of: Sources, ...keys: Keys) => Value, ways: Ways = {}): View<Keys, Value> {
  const { keeps } = ways;
  makers.set(called, { ...ways, make: make as (of: Sources, ...keys: never) => unknown });
  const ask = (of: Sources, ...keys: Keys): Value => asOneQuestion('view', called, keys.join(' '), () => {
    const read = ['view', called, ...keys].join(' ');
    const earlier = keeps && !made.get(of.services)?.has(read) ? keeper?.valueOf(read, keeps) : undefined;
    return (earlier === undefined ? viewFor(of, read)!.value : earlier) as Value;
  });
  return Object.assign(ask, { called });
}

/** One entry of a view that is a record: who asks rests on this one alone. */
export function entryOf<Keys extends readonly string[], Value>(of: Sources, all: View<Keys, Readonly<Record<string, Value>>>, keys: Keys, entry: string): Value | undefined {
  return asOneQuestion('entry', all.called, [...keys, entry].join(' '), () => all(of, ...keys)[entry]);
}

/** What a view says of each institution that has services, in the order of the list: one question. */
export function ofEach<Keys extends readonly string[], Value>(of: Sources, each: View<readonly [institution: string, ...keys: Keys], Value>, ...keys: Keys): Value[] {
  return asOneQuestion('every', each.called, keys.join(' '), () => institutionsIn(of.services).map((institution) => each(of, institution, ...keys)));
}

/** The same one institution at a time, for what would be too much at once. */
export function* ofEachInTurn<Keys extends readonly string[], Value>(of: Sources, each: View<readonly [institution: string, ...keys: Keys], Value>, ...keys: Keys): Generator<Value> {
  const ask = <Answer>(answer: () => Answer): Answer => asOneQuestion('every', each.called, keys.join(' '), answer);
  for (const institution of ask(() => institutionsIn(of.services))) yield ask(() => each(of, institution, ...keys));
}

/** Makes the view that a question asks for, once; undefined where no such view is known here. */
export function viewFor(of: Sources, read: Read): Made | undefined {
  const [, called = '', ...keys] = read.split(' ');
  const maker = makers.get(called);
  if (!maker) return undefined;
  const { make, keeps, ...ways } = maker;
  let own = keeps === 'apart' ? new Map<Read, Remembered<unknown>>() : made.get(of.services);
  if (!own) made.set(of.services, (own = new Map()));
  // What is read meanwhile is the view's own.
  asOneQuestion('view', called, keys.join(' '), () => remembered(own, read, () => make(of, ...(keys as never))));
  return { ...own.get(read)!, keeps, ...ways };
}

const institutions = new WeakMap<readonly Service[], readonly string[]>();

/** The institutions that have a service in a list, in its order. */
export function institutionsIn(services: readonly Service[]): readonly string[] {
  const { all } = behind(services);
  let found = institutions.get(all);
  if (!found) institutions.set(all, (found = [...new Set(all.map(({ institution }) => institution))]));
  return found;
}
