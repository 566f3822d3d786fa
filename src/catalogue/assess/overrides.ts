import type { Concept, Service } from '../model/catalogue.ts';
import type { Override, State } from '../model/change.ts';
import { isMerged, notInherited } from '../model/from-concept.ts';
import { offersIn } from '../model/look-up.ts';
import { compare } from '../model/problem.ts';
import { otherWay } from '../model/several.ts';

/** Where services keep a value of their own though their concept now says something else: their institutions are told, for nothing of theirs changes by itself. */
export function overridesOf(before: State, after: State, files: readonly string[]): Override[] {
  const touched = new Set(files.flatMap((file) => /^concepts\/([^/]+)\//.exec(file)?.[1] ?? []));
  return after.catalogue.concepts.filter(({ id }) => touched.has(id)).flatMap((now): Override[] => {
    const old = before.catalogue.concepts.find(({ id }) => id === now.id);
    return old === undefined ? [] : offersIn(after.catalogue.services, now.id).flatMap((service) => overridesIn(service, old, now));
  }).sort((a, b) => compare(a.institution, b.institution) || compare(a.service, b.service) || compare(a.field, b.field));
}

function overridesIn(service: Service, old: Concept, now: Concept): Override[] {
  const [own, was, is] = [service, old, now].map(inheritableIn) as [ReadonlyMap<string, string>, ReadonlyMap<string, string>, ReadonlyMap<string, string>];
  return [...new Set([...was.keys(), ...is.keys()])].filter((field) => was.get(field) !== is.get(field) && own.get(field) !== is.get(field)).flatMap((field): Override[] => {
    // Who states several does not take over the one of the concept, nor the other way round.
    const place = [field, otherWay(field) ?? field].map((name) => service.places[name]).find((found) => found?.file.startsWith(`${service.folder}/`));
    return place ? [{ institution: service.institution, service: service.id, concept: now.id, field, file: place.file, line: place.line }] : [];
  });
}

// What a service may take over, by the names under which it does.
function inheritableIn({ facts, texts }: Pick<Concept, 'texts'> & { facts: object }): ReadonlyMap<string, string> {
  const fields: [string, unknown][] = [
    ...Object.entries(facts).filter(([field]) => !notInherited.has(field)),
    ...Object.entries(texts).flatMap(([language, text]) => Object.entries(text ?? {}).filter(([field]) => field !== 'translatedFrom' && field !== 'titleStatus').map(([field, words]): [string, unknown] => [`${language}.${field}`, words])),
  ];
  return new Map(fields.flatMap(([field, value]) => (isMerged(field) && typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).map(([part, within]): [string, unknown] => [`${field}.${part}`, within]) : [[field, value] as [string, unknown]]))
    .flatMap(([field, value]): [string, string][] => (value === undefined ? [] : [[field, JSON.stringify(value)]])));
}
