import type { InstitutionFacts, Office } from './institution.ts';

/** Where, how and when an office or an institution is reached. */
export type Reached = Pick<Office, 'address' | 'phone' | 'email' | 'hours'>;

/** The offices of an institution that a service names. */
export function officesNamed({ offices = [] }: InstitutionFacts, ids: readonly string[]): Office[] {
  return offices.filter(({ id }) => ids.includes(id));
}

/** What an institution says of itself where none of these offices does: it counts for them, and stands beside them on a page. */
export function leftToInstitution(offices: readonly Reached[], { address, phone, email, hours }: InstitutionFacts): Reached {
  return {
    ...(offices.some((office) => office.address) ? {} : { address }),
    ...(offices.some((office) => office.phone ?? office.email) ? {} : { phone, email }),
    ...(offices.some((office) => office.hours) ? {} : { hours }),
  };
}
