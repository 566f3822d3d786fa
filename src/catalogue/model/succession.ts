import type { Catalogue, Service } from './catalogue.ts';
import type { ServiceChange } from './change.ts';
import { fewOf } from './few-fields.ts';
import { asOneQuestion, behind } from './reads.ts';
import { entriesWith, serviceIn } from './look-up.ts';
import { compare } from './problem.ts';
import { isWithdrawn } from './withdrawn.ts';

/** What a service was called before, and the service that is found under its old addresses today. */
export interface FormerService { institution: string; id: string; now: Pick<Service, 'institution' | 'id'> }

/** What an institution was called before, or one that was merged into it. */
export interface FormerInstitution { id: string; now: string }

/** Institutions and services, as far as their names go. */
export interface Bearing {
  institutions: readonly { id: string; facts: { formerIds?: readonly string[] | undefined } }[];
  services: readonly { institution: string; id: string; facts: { formerIds?: readonly string[] | undefined } }[];
}

/** Institutions by what they were called before. */
export function formerInstitutions({ institutions }: Pick<Bearing, 'institutions'>): FormerInstitution[] {
  return institutions.flatMap(({ id: now, facts }) => (facts.formerIds ?? []).map((id) => ({ id, now }))).sort((a, b) => compare(a.id, b.id));
}

/** Services by what they were called before. An institution that was called otherwise had its services under that name, also under the names that they had then, whichever of its names they say; what a service says itself comes first. */
export function formerServices(catalogue: Bearing): FormerService[] {
  const services = catalogue.services.map(fewOf);
  const today = new Set(services.map(nameOf));
  const former = new Map<string, FormerService>();
  const put = (name: string, now: FormerService['now']): void => {
    const [institution, id] = name.split('/') as [string, string];
    if (!today.has(name) && !former.has(name)) former.set(name, { institution, id, now: { institution: now.institution, id: now.id } });
  };
  for (const service of services) for (const name of service.facts.formerIds ?? []) put(name, service);
  const institutions = formerInstitutions(catalogue);
  const calledNow = new Map(institutions.map(({ id, now }) => [id, now]));
  const ofInstitution = Map.groupBy([...services.map((service) => ({ ...service, now: service })), ...former.values()], ({ institution }) => calledNow.get(institution) ?? institution);
  for (const { id, now } of institutions) for (const service of ofInstitution.get(now) ?? []) put(`${id}/${service.id}`, service.now);
  return [...former.values()].sort((a, b) => compare(nameOf(a), nameOf(b)));
}

/** What is called otherwise today, by what it was called: institutions by their ids, services as `institution/service`. */
export interface CalledToday { institutions: ReadonlyMap<string, string>; services: ReadonlyMap<string, string> }

const called = new WeakMap<object, { institutions: object; today: CalledToday }>();

/** What institutions and services of other days are called today; reckoned once. */
export function calledToday(catalogue: Bearing): CalledToday {
  const [{ name, all: services }, { all: institutions }] = [behind(catalogue.services), behind(catalogue.institutions)];
  const answer = (): CalledToday => {
    const found = called.get(services);
    if (found?.institutions === institutions) return found.today;
    const today: CalledToday = {
      institutions: new Map(formerInstitutions({ institutions }).map(({ id, now }) => [id, now])),
      services: new Map(formerServices({ institutions, services }).map((former) => [nameOf(former), nameOf(former.now)])),
    };
    called.set(services, { institutions, today });
    return today;
  };
  return name === undefined ? answer() : asOneQuestion(name, 'called-today', '', answer);
}

/** An address that was there before a change and leads nowhere after it: of an institution with all its services, or of one service; with what it became, where that is known. */
export interface LostAddress { id: string; now?: string }

type Named = Pick<Catalogue, 'institutions'> & { services: readonly Pick<Service, 'institution' | 'id' | 'facts'>[] };

type ChangeOfAddress = Pick<ServiceChange, 'institution' | 'service' | 'kind' | 'was'>;

/** The addresses that a change loses: of what went or is called otherwise, and former ones that are told no more. What is told of an institution is not told of each of its services; of one whose file cannot be read nothing is known. */
export function lostAddresses(before: Named, after: Named, changes: readonly ChangeOfAddress[], isUnread: (institution: string) => boolean = () => false): LostAddress[] {
  const standing = new Map([...after.institutions.map(({ id }) => [id, id] as const), ...formerInstitutions(after).map(({ id, now }) => [id, now] as const)]);
  const leading = new Map([...after.services.map((service) => [nameOf(service), nameOf(service)] as const), ...formerServices(after).map((former) => [nameOf(former), nameOf(former.now)] as const)]);
  const went = addressesLeft(changes).filter(({ id }) => !leading.has(id));
  const institutions = before.institutions.filter(({ id }) => !standing.has(id) && !isUnread(id)).map(({ id }) => {
    const heirs = new Set(went.filter(({ institution }) => institution === id).flatMap(({ now }) => now?.split('/')[0] ?? []));
    return { id, ...(heirs.size === 1 ? { now: [...heirs][0]! } : {}) };
  });
  const whole = new Set(institutions.map(({ id }) => id));
  // What keeps its name within an institution goes with it.
  const alone = went.filter(({ institution, id, now }) => !whole.has(institution) || (now !== undefined && now.split('/')[1] !== id.split('/')[1]));
  const saidBefore = before.services.map(fewOf).flatMap((service) => (service.facts.formerIds ?? []).map((id) => ({ id, now: nameOf(service) })));
  return [
    ...institutions, ...alone.map(({ id, now }) => ({ id, ...(now === undefined ? {} : { now }) })),
    ...forgotten(formerInstitutions(before), standing, institutions), ...forgotten(saidBefore, leading, went),
  ].sort((a, b) => compare(a.id, b.id));
}

function addressesLeft(changes: readonly ChangeOfAddress[]): (LostAddress & { institution: string })[] {
  return changes.flatMap(({ institution, service, kind, was }) => (
    kind === 'removed' ? [{ institution, id: `${institution}/${service}` }] : kind === 'renamed' && was ? [{ institution: was.institution, id: `${was.institution}/${was.service}`, now: `${institution}/${service}` }] : []
  ));
}

// Former addresses that led to something and lead nowhere, with what that is called now. Those of what went come back with it.
function forgotten(said: readonly { id: string; now: string }[], leading: ReadonlyMap<string, string>, lost: readonly LostAddress[]): LostAddress[] {
  const renamed = new Map(lost.map(({ id, now }) => [id, now]));
  return said.flatMap(({ id, now }) => {
    const heir = leading.get(now) ?? renamed.get(now);
    return leading.has(id) || heir === undefined ? [] : [{ id, now: heir }];
  });
}

/** The service that takes the place of a withdrawn one. */
export function replacementOf(catalogue: Pick<Catalogue, 'services'>, service: Pick<Service, 'facts'>): Service | undefined {
  const { replacedBy } = service.facts;
  if (!isWithdrawn(service) || replacedBy === undefined) return undefined;
  const [institution, id] = replacedBy.split('/');
  return serviceIn(catalogue, institution, id);
}

/** The withdrawn services whose place a service takes. */
export function replacedWith({ services }: Pick<Catalogue, 'services'>, service: Pick<Service, 'institution' | 'id'>): readonly Service[] {
  return entriesWith(services, 'replacedBy', nameOf(service));
}

const nameOf = ({ institution, id }: Pick<Service, 'institution' | 'id'>): string => `${institution}/${id}`;
