import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import { addressOf, capital, nameIn } from '#catalogue/write/names.ts';
import type { Voice } from '#languages/voice.ts';
import { searchWords } from '#languages/words/search.ts';
import { glanceOf } from '#catalogue/write/glance.ts';
import type { FacetName } from './facets.ts';

/** A value that results can be narrowed by. */
export interface Choice {
  value: string;
  text: string;
  services: number;
  /** The page that lists its services, where there is one. */
  href?: string;
}

/** The values of each facet that some service has, by name. */
export function choicesOf(catalogue: Catalogue, services: readonly Service[], voice: Voice): Record<FacetName, Choice[]> {
  const choices = (values: readonly string[], text: (value: string) => string, href?: (value: string) => string): Choice[] =>
    [...Map.groupBy(values, (value) => value)]
      .map(([value, all]) => ({ value, text: text(value), services: all.length, ...(href ? { href: href(value) } : {}) }))
      .sort((a, b) => voice.compare(a.text, b.text));
  const institutionNames = new Map(catalogue.institutions.map(({ id, facts }) => [id, voice.say(facts.names)]));
  return {
    institution: choices(services.map(({ institution }) => institution), (id) => institutionNames.get(id) ?? id, (id) => addressOf.institution(voice, id)),
    topic: choices(services.flatMap(({ facts }) => facts.topics ?? []), (id) => capital(nameIn(catalogue, 'topics', id, voice)), (id) => addressOf.topic(voice, id)),
    audience: choices(services.flatMap(({ facts }) => facts.audience ?? []), (id) => capital(nameIn(catalogue, 'audiences', id, voice))),
    only: choices(services.flatMap((service) => onlyOf(catalogue, service, voice)), (value) => voice.say(searchWords[value as 'free' | 'online'])),
  };
}

/** What a service simply is: free of charge beyond doubt, to be had online. */
export function onlyOf(catalogue: Catalogue, service: Service, voice: Voice): ('free' | 'online')[] {
  const { fee, online } = glanceOf(catalogue, service, voice);
  return [...(fee.state === 'none' && !fee.contradicted ? ['free' as const] : []), ...(online.state === 'stated' ? ['online' as const] : [])];
}
