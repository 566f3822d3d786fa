import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import type { Obligation } from '../model/standard.ts';
import { holdsOn } from '../model/lasting.ts';
import { servicesOf } from '../model/look-up.ts';
import { stillOffered } from '../model/withdrawn.ts';

/** An obligation of one institution, and the entries that it is held against. */
export interface Duty {
  obligation: Obligation;
  /** Entries of the institution that meet it; withdrawn ones too. */
  entries: readonly Pick<Service, 'id' | 'facts'>[];
  /** For a number of services: how many the institution describes, offers no longer or owes by name. */
  known: number;
  /** How many of them it describes. */
  described: number;
}

/** What an institution must offer on a day, each duty with the entries that meet it, sorted by id. */
export function dutiesOf(catalogue: Pick<Catalogue, 'obligations' | 'services'>, institution: Institution, today: string): Duty[] {
  const own = servicesOf(catalogue.services, institution.id);
  const bound = (catalogue.obligations ?? []).filter((obligation) => binds(obligation, institution, today));
  const named = bound.filter((obligation) => obligation.atLeast === undefined).map((obligation) => ({ obligation, entries: own.filter((service) => meets(service, obligation)) }));
  const described = stillOffered(own).length;
  // What is withdrawn has its entry, which says so: the register that was counted held it too.
  const known = own.length + named.filter(({ entries }) => entries.length === 0).length;
  return bound.map((obligation) => ({ obligation, entries: named.find((duty) => duty.obligation === obligation)?.entries ?? [], known, described }));
}

function binds(obligation: Obligation, institution: Institution, today: string): boolean {
  const { types, institutions } = obligation;
  const named = types === undefined && institutions === undefined;
  return (named || types?.includes(institution.facts.type) === true || institutions?.includes(institution.id) === true) && holdsOn(obligation, today);
}

function meets(service: Pick<Service, 'id' | 'facts'>, { id, concept, services }: Obligation): boolean {
  return service.id === id || services?.includes(service.id) === true || (concept !== undefined && service.facts.concept === concept);
}
