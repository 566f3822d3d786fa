import { isObject } from './draft.ts';
import type { EditableService, EditContext } from './context.ts';
import type { Subject } from './backend.ts';

/** A service that names another one, and the field in which it does. */
export interface Naming {
  service: EditableService;
  field: string;
}

/** The services that name one, and would lead to what nobody can apply for any more if it were withdrawn: first those that are replaced by it, which the check refuses. */
export function namersOf({ services }: Pick<EditContext, 'services'>, subject: Subject, concept: unknown): Naming[] {
  const own = services.filter(({ institution }) => institution === subject.institution);
  const others = services.filter(({ institution, id }) => institution !== subject.institution || id !== subject.service);
  // A concept is named in place of whichever service of the institution offers it.
  const isLast = (id: string): boolean => id === concept && !own.some((other) => other.id !== subject.service && !other.withdrawn && (other.id === id || other.concept === id));
  const replaced = others.flatMap((service) => (service.replacedBy === `${subject.institution}/${subject.service}` ? [{ service, field: 'replacedBy' }] : []));
  const needing = others.filter(({ institution, withdrawn }) => institution === subject.institution && !withdrawn)
    .flatMap((service) => (service.needs ?? []).flatMap(({ field, id }) => (id === subject.service || isLast(id) ? [{ service, field }] : [])));
  return [...replaced, ...needing];
}

/** The offices of its institution that a service names: whom to ask, and where to go. */
export function officesIn({ contact, channels }: Readonly<Record<string, unknown>>): string[] {
  const named = [...[contact].flat(), ...(Array.isArray(channels) ? channels.filter(isObject).map(({ office }) => office) : [])];
  return [...new Set(named.filter((id) => typeof id === 'string'))];
}

/** What a service needs of others, by the field that says so. */
export function needsIn(facts: Readonly<Record<string, unknown>>): { field: string; id: string }[] {
  const documents = Array.isArray(facts.documents) ? facts.documents.filter(isObject) : [];
  const required = Array.isArray(facts.requires) ? facts.requires : [];
  return [
    ...required.flatMap((id) => (typeof id === 'string' ? [{ field: 'requires', id }] : [])),
    ...[...new Set(documents.flatMap(({ issuedBy }) => (typeof issuedBy === 'string' ? [issuedBy] : [])))].map((id) => ({ field: 'documents.issuedBy', id })),
  ];
}
