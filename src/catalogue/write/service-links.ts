import type { Voice } from '#languages/voice.ts';
import type { Catalogue, Concept, Service } from '../model/catalogue.ts';
import { issuerFor } from '../model/chain.ts';
import { addressAsked, opening } from '../model/links.ts';
import { conceptIn, institutionIn, offersIn } from '../model/look-up.ts';
import { replacementOf } from '../model/succession.ts';
import { view } from '../model/views.ts';
import { isWithdrawn, stillOffered } from '../model/withdrawn.ts';
import { differsWords, feeAndTime } from './chain.ts';
import { glanceOf, type Glances } from './glance.ts';
import { addressOf, titleOfOther, titleOf, titlesApart, toldApart } from './names.ts';
import { voiceFor } from './voices.ts';

export interface Link {
  text: string;
  href: string;
}

/** A service that issues a document, with its fee and time limit in a few words. */
export interface IssuerLink extends Link {
  terms: string;
}

/** Another institution’s offer of the same service. */
export type OfferLink = Link & Pick<Glances, 'fee' | 'timeLimit'>;

/** The shared description of a service that issues a document, unless it is the service itself that is asked of. */
export function issuerBesides(catalogue: Catalogue, service: Service, id: string | undefined, voice: Voice): IssuerLink | undefined {
  if (!isWithdrawn(service) && (id === service.id || id === service.facts.concept)) return undefined;
  const concept = conceptIn(catalogue, id);
  return concept && linkToConcept(concept, voice);
}

function linkToConcept(concept: Concept, voice: Voice): IssuerLink {
  return { text: titleOf(concept, voice).text, href: addressOf.concept(voice, concept.id), terms: differsWords(voice) };
}

/** Who issues a document or offers a service that another asks for: the own service of that name or concept where the institution has one, else the concept. */
export function issuerOf(catalogue: Catalogue, service: Service, id: string | undefined, voice: Voice): IssuerLink | undefined {
  const found = id === undefined ? undefined : issuerFor(catalogue, service.institution, id);
  if (!found || found.service === service) return undefined;
  if (found.service === undefined) return linkToConcept(conceptIn(catalogue, id)!, voice);
  return { text: titleOfOther(catalogue, found.service, voice).text, href: addressOf.service(voice, found.service), terms: feeAndTime(catalogue, found.service, voice) };
}

/** A service that another names as related, found in the same way. */
export function linkTo(catalogue: Catalogue, service: Service, id: string, voice: Voice): Link | undefined {
  const found = issuerFor(catalogue, service.institution, id);
  if (!found || found.service === service || (found.service === undefined && id === service.facts.concept)) return undefined;
  if (found.service) return { text: titleOfOther(catalogue, found.service, voice).text, href: addressOf.service(voice, found.service) };
  return { text: titleOf(conceptIn(catalogue, id)!, voice).text, href: addressOf.concept(voice, id) };
}

/** What takes the place of a withdrawn service; with its institution, where that is another. */
export function linkToReplacement(catalogue: Catalogue, service: Service, voice: Voice): Link | undefined {
  const found = replacementOf(catalogue, service);
  if (!found) return undefined;
  const institution = found.institution === service.institution ? [] : [voice.say(institutionIn(catalogue, found.institution)!.facts.names)];
  return { text: [titleOfOther(catalogue, found, voice).text, ...institution].join(', '), href: addressOf.service(voice, found) };
}

/** What other institutions offer under the concept of a service. */
export function othersOf(catalogue: Catalogue, service: Service, voice: Voice): OfferLink[] {
  if (service.facts.concept === undefined) return [];
  const own = addressOf.service(voice, service);
  return offersInWords({ catalogue, services: catalogue.services }, voice.route.path, service.facts.concept).filter(({ href }) => href !== own);
}

/** Who offers a concept, as they are named on each other's pages: hundreds of them are worded once, and stand on a page that rests on nothing else of theirs. */
const offersInWords = view('offers', ({ catalogue }, route, concept: string): OfferLink[] => {
  const voice = voiceFor(catalogue, route);
  const offers = stillOffered(offersIn(catalogue.services, concept));
  const names = toldApart(titlesApart(catalogue, offers, voice).map(({ text }, index) => ({ institution: voice.say(institutionIn(catalogue, offers[index]!.institution)!.facts.names), title: text })));
  return offers.map((other, index) => {
    const { fee, timeLimit } = glanceOf(catalogue, other, voice);
    return { text: names[index]!, href: addressOf.service(voice, other), fee, timeLimit };
  });
});

/** The day on which an address did not open at the last check; nothing where it did, or where nobody can say. */
export function shutOn(catalogue: Catalogue, url: string | undefined, voice: Voice): { shut?: string } {
  const record = url === undefined ? undefined : catalogue.links.get(addressAsked(url));
  return record && opening(record) === 'shut' ? { shut: voice.date(record.checked) } : {};
}
