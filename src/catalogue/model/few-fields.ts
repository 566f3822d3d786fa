import type { ServiceFacts } from './service.ts';

/*
 * The few fields by which services are found among thousands. A service that was kept from an earlier run is taken out whole when anybody looks at any other (src/kept/when-asked.ts), so whoever goes through all services for no more than these asks for them here.
 */

/** Those fields; of forms, only those where one of them is a file that is stored here. */
export interface FewFields {
  id: string;
  institution: string;
  facts: Pick<ServiceFacts, 'status' | 'concept'> & Partial<Pick<ServiceFacts, 'topics' | 'lifeEvents' | 'forms' | 'replacedBy' | 'formerIds'>>;
}

/** Where a service has them that is not taken out. Seen by every copy of this module. */
export const fewFields = Symbol.for('katalogu few fields');

/** The few fields of a service, without anything being taken out for them. */
export function fewOf<Entry extends object>(entry: Entry): Entry extends FewFields ? FewFields : Entry {
  return ((entry as { [fewFields]?: FewFields })[fewFields] ?? entry) as never;
}

/** The few fields, to be kept. */
export function fewFieldsOf({ id, institution, facts: { status, concept, topics, lifeEvents, forms, replacedBy, formerIds } }: FewFields): FewFields {
  return {
    id, institution,
    facts: {
      status, ...(concept === undefined ? {} : { concept }), ...(topics === undefined ? {} : { topics }), ...(lifeEvents === undefined ? {} : { lifeEvents }), ...(isStored(forms) ? { forms } : {}),
      ...(replacedBy === undefined ? {} : { replacedBy }), ...(formerIds === undefined ? {} : { formerIds }),
    },
  };
}

const isStored = (forms: FewFields['facts']['forms']): boolean => Array.isArray(forms) && forms.some(({ file }) => file !== undefined);
