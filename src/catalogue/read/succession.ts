/** What came after what: former ids lead to one place, where nothing else stands, and what was withdrawn is replaced by what is offered. */
import { reservedIds, type InstitutionFacts } from '../model/institution.ts';
import type { Problem } from '../model/problem.ts';
import { compare } from '../model/problem.ts';
import type { ServiceFacts } from '../model/service.ts';
import { calledToday } from '../model/succession.ts';
import { kindOf } from './folders.ts';
import { listed, nameToday, type Records, type RecordOf, type Targets } from './link.ts';
import { nearest } from './nearest.ts';
import type { Source } from './source.ts';

/** Who says what of their former ids and of what replaces them: little enough to be kept for a whole catalogue. */
export interface Succession {
  /** The file in which it stands. */
  path: string;
  /** A service as `institution/service`, an institution by its id. */
  id: string;
  formerIds?: readonly string[];
  replacedBy?: string;
}

/** The successions in some records; of those that their schema refuses, what is right in them. */
export function successionsIn({ institutions, services, faulty }: Pick<Records, 'institutions' | 'services' | 'faulty'>): Succession[] {
  const of = (path: string, id: string, { formerIds, replacedBy }: Pick<ServiceFacts, 'formerIds' | 'replacedBy'>): Succession[] => (
    formerIds === undefined && replacedBy === undefined ? [] : [{ path, id, ...(formerIds === undefined ? {} : { formerIds }), ...(replacedBy === undefined ? {} : { replacedBy }) }]
  );
  return [
    ...[...institutions].flatMap(([id, { value: { formerIds } }]) => of(`institutions/${id}/institution.yaml`, id, formerIds === undefined ? {} : { formerIds })),
    ...[...services].flatMap(([id, { value }]) => of(`institutions/${id.replace('/', '/services/')}/service.yaml`, id, value)),
    ...[...faulty].flatMap(([path, { sound }]) => {
      const kind = kindOf(path);
      const id = kind.kind === 'institution' ? kind.institution : kind.kind === 'service-facts' ? `${kind.institution}/${kind.service}` : undefined;
      return id === undefined ? [] : of(path, id, sound);
    }),
  ];
}

/** Former ids that lead nowhere because something stands there. */
export function formerIdsInUse({ value: { formerIds = [] }, source }: RecordOf<Pick<InstitutionFacts | ServiceFacts, 'formerIds'>>, own: string, targets: Targets): Problem[] {
  if (formerIds.length === 0) return [];
  const inUse = setOf(targets.get(own.includes('/') ? 'services' : 'institutions') ?? []);
  return formerIds.flatMap((id, index) => {
    const [institution] = id.split('/') as [string];
    if (reservedIds.includes(institution)) return [source.problem('reserved-id', ['formerIds', index], { value: institution, former: 'former' })];
    return inUse.has(id) ? [source.problem('former-id-in-use', ['formerIds', index], { value: id, detail: id === own ? 'itself' : '' })] : [];
  });
}

// Once for all that ask: made anew for each of ten thousand services, it would cost the square of their number.
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(ids: readonly string[]): ReadonlySet<string> {
  const known = sets.get(ids) ?? new Set(ids);
  sets.set(ids, known);
  return known;
}

/** A service that is still offered is replaced by nothing, and none replaces itself. */
export function wronglyReplaced({ value: { status, replacedBy }, source }: RecordOf<ServiceFacts>, own: string): Problem[] {
  if (replacedBy === undefined) return [];
  if (status !== 'withdrawn') return [source.problem('replaced-while-offered', ['replacedBy'], { value: status }, { on: 'key' })];
  return replacedBy === own ? [source.problem('replaced-by-withdrawn', ['replacedBy'], { value: own, detail: 'itself', nearest: '' })] : [];
}

/** Acts that would be replaced by themselves, at once or through others: one problem a circle, at the act that closes it. */
export function actsInCircles({ value, source }: RecordOf<Readonly<Record<string, { replacedBy?: string | undefined }>>>): Problem[] {
  const done = new Set<string>();
  return Object.keys(value).flatMap((first) => {
    const way: string[] = [];
    let at: string | undefined = first;
    while (at !== undefined && !done.has(at)) {
      done.add(at);
      way.push(at);
      at = value[at]?.replacedBy;
    }
    // What was gone through before is told already, or leads to no circle.
    if (at === undefined || !way.includes(at)) return [];
    return [source.problem('replaced-by-itself', [way.at(-1)!, 'replacedBy'], { circle: [...way.slice(way.indexOf(at)), at].join(' → ') })];
  });
}

/** What institutions and services that were called otherwise are called today. */
export function namesToday(successions: readonly Succession[], services: readonly string[]): ReadonlyMap<string, string> {
  if (!successions.some(({ formerIds }) => formerIds)) return new Map();
  const said = successions.map(({ id, formerIds }) => ({ id, facts: { formerIds } }));
  const facts = new Map(said.filter(({ id }) => id.includes('/')).map((one) => [one.id, one.facts]));
  const { institutions, services: renamed } = calledToday({
    institutions: said.filter(({ id }) => !id.includes('/')),
    services: services.map((name) => { const [institution, id] = name.split('/') as [string, string]; return { institution, id, facts: facts.get(name) ?? {} }; }),
  });
  return new Map([...institutions, ...renamed]);
}

/** What successions are held against: the services there are, what was called otherwise, and which are withdrawn. */
export interface Standing { services: readonly string[]; today: ReadonlyMap<string, string>; isWithdrawn(id: string): boolean }

/** What only all services together show: an id that two were called by, a replacement that there is not, and one that was withdrawn itself. */
export function problemsOfSuccessions(successions: readonly Succession[], { services, today, isWithdrawn }: Standing, sourceOf: (path: string) => Source | undefined): Problem[] {
  const isThere = setOf(services);
  const sorted = [...successions].sort((a, b) => compare(a.path, b.path));
  const replacing = new Map(sorted.map(({ id, replacedBy }) => [id, replacedBy]));
  const first = new Map<string, string>();
  return sorted.flatMap(({ path, id, formerIds = [], replacedBy }) => {
    const taken = formerIds.flatMap((former, index) => {
      const other = first.get(former);
      if (other === undefined) first.set(former, id);
      return other === undefined || other === id ? [] : [{ index, former, other }];
    });
    const gone = replacedBy !== undefined && replacedBy !== id && isWithdrawn(replacedBy);
    const isNowhere = replacedBy !== undefined && !isThere.has(replacedBy);
    if (taken.length === 0 && !gone && !isNowhere) return [];
    const source = sourceOf(path);
    if (!source) return [];
    return [
      ...taken.map(({ index, former, other }) => source.problem('former-id-twice', ['formerIds', index], { value: former, other })),
      ...(gone ? [source.problem('replaced-by-withdrawn', ['replacedBy'], { value: replacedBy, nearest: offeredAfter(replacedBy, replacing, isWithdrawn) })] : []),
      ...(isNowhere ? [source.problem('unknown-reference', ['replacedBy'], { value: replacedBy, targetName: 'services', nearest: nearest(replacedBy, services), values: listed(services), known: services.length, file: '', ...nameToday(replacedBy, today) })] : []),
    ];
  });
}

// Where what replaced a service was replaced in its turn, its readers are led on to the last one.
function offeredAfter(id: string, replacing: ReadonlyMap<string, string | undefined>, isWithdrawn: (id: string) => boolean): string {
  const met = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && isWithdrawn(at) && !met.has(at)) {
    met.add(at);
    at = replacing.get(at);
  }
  return at === undefined || met.has(at) ? '' : at;
}
