import { glanceWords } from '#languages/glance.ts';
import { valueWords } from '#languages/values.ts';
import type { Voice } from '#languages/voice.ts';
import { browseWordsWith } from '#languages/words/browse.ts';
import { serviceHeadings, serviceWords, serviceWordsWith } from '#languages/words/service.ts';
import { feesDue } from '../assess/fees-due.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { institutionIn } from '../model/look-up.ts';
import { isContradicted, isUnseen } from '../model/openness.ts';
import type { Fee } from '../model/service-parts.ts';
import { documentOrOther } from './document-line.ts';
import { nameOfUnit } from './names.ts';
import type { Part } from './parts.ts';
import { limitInWords } from './time.ts';

/** A line of “at a glance”: the answer in a few words, and how sure it is. */
export interface Glance {
  state: Part<unknown>['state'];
  text: string;
  contradicted: boolean;
}

/** Whether something is answered and another source says otherwise. */
export function isDisputed({ state, contradicted }: Pick<Glance, 'state' | 'contradicted'>): boolean {
  return contradicted && (state === 'stated' || state === 'none');
}

/** The lines of “at a glance” of a service. */
export interface Glances { fee: Glance; timeLimit: Glance; where: Glance; online: Glance }

/** Fee, time limit, place and online in a few words, as lists, search results and the top of the page show them: the fee of the catalogue’s day, or until or from when another one is due. */
export function glanceOf(catalogue: Catalogue, service: Service, voice: Voice): Glances {
  const { facts } = service;
  const institution = institutionIn(catalogue, service.institution)!;
  const glance = (field: string, text: string | undefined, none = ''): Glance => {
    const contradicted = isContradicted(facts, field, catalogue.day);
    if (text !== undefined) return { state: 'stated', text, contradicted };
    if (none) return { state: 'none', text: none, contradicted };
    const unseen = isUnseen(facts, field);
    return { state: unseen ? 'unseen' : 'missing', text: voice.say(contradicted ? glanceWords.contradicted : unseen ? glanceWords.unseen : glanceWords.missing), contradicted };
  };
  const offices = [...new Set((facts.channels ?? []).flatMap((channel) => channel.office ?? []))].map((id) => nameOfUnit(catalogue, institution, id, voice));
  const online = (facts.channels ?? []).find((channel) => channel.type === 'online');
  const decision = facts.timeLimit?.decision;
  return {
    fee: glance('fees', feeInShort(service, voice, catalogue.day), facts.fees === 'none' ? voice.say(glanceWords.free) : ''),
    timeLimit: glance('timeLimit.decision', decision && limitInWords(decision, voice)),
    where: glance('channels', offices.length > 0 ? offices.join(', ') : online ? voice.say(glanceWords.online) : undefined),
    online: online ? { state: 'stated', text: voice.say(glanceWords.yes), contradicted: false } : { state: facts.channels ? 'none' : 'missing', text: voice.say(facts.channels ? glanceWords.notKnownOnline : glanceWords.missing), contradicted: false },
  };
}

// Fees of different kinds, such as one for the service and one for each page, are no range.
function feeInShort({ facts }: Service, voice: Voice, day: string | undefined): string | undefined {
  if (typeof facts.fees !== 'object') return undefined;
  const { standing, fees, on } = feesDue(facts.fees, day);
  const text = [...Map.groupBy(fees, ({ per }) => per)].map(([per, alike]) => `${rangeOf(alike, voice)}${per === undefined ? '' : ` ${voice.say(valueWords.per[per])}`}`).join('; ');
  if (on === undefined) return text;
  return `${text} (${voice.say(standing === 'to-come' ? serviceWordsWith.fromDay(voice.date(on)) : serviceWordsWith.toDay(voice.date(on)))})`;
}

function rangeOf(fees: readonly Fee[], voice: Voice): string {
  const amounts = fees.map(({ amount }) => amount);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)].map((amount) => voice.money(amount, fees[0]!.currency)) as [string, string];
  return least === most ? least : `${least} – ${most}`;
}

/** What to bring, in a few words: how many documents, and which. */
export interface Bring { count: string; names: string }

const namedDocuments = 3;

/** Of documents that the institution fetches, none of which has to be brought: how many. */
export function fetchedInShort(count: number, { say }: Pick<Voice, 'say'>): Bring {
  return { count: say(browseWordsWith.documents(count)), names: ` – ${say(count === 1 ? serviceWords.fetched : serviceWords.fetchedAll)}` };
}

/** What to bring, at a glance: what everybody brings is named, with what may stand in its place; what is only asked for in some cases is counted; where all depends on the case, some of it is named. What the institution fetches itself is not brought. Undefined where no document is listed. */
export function bringInShort(documents: readonly { name: string; or: readonly string[]; when?: unknown; fetched: boolean }[], voice: Voice): Bring | undefined {
  const { say } = voice;
  const brought = documents.filter(({ fetched }) => !fetched);
  if (brought.length === 0) return documents.length === 0 ? undefined : fetchedInShort(documents.length, voice);
  const always = brought.filter(({ when }) => when === undefined);
  const sometimes = brought.length - always.length;
  const names = [...new Set((always.length > 0 ? always : brought).map((document) => documentOrOther(document, voice)))];
  const named = `${names.slice(0, namedDocuments).join('; ')}${names.length > namedDocuments ? ' …' : ''}`;
  return {
    count: say(browseWordsWith.documents(brought.length)),
    names: sometimes === 0 ? `: ${named}` : always.length === 0 ? ` (${say(serviceWords.asApplies)}): ${named}` : `: ${named}; ${say(glanceWords.documentsMore).replace('#', String(sometimes))}`,
  };
}

/** What follows a refusal, at a glance: within how long one may appeal; of several bodies how many, with the time of each, since none of them is the only one. */
export function appealInShort(remedies: readonly { limit?: string }[], { say }: Pick<Voice, 'say'>): string {
  const limits = [...new Set(remedies.map(({ limit }) => limit))];
  if (limits.every((limit) => limit === undefined)) return say(serviceHeadings.appeal);
  const within = limits.map((limit) => limit ?? say(glanceWords.missing)).join('; ');
  return say(remedies.length > 1 ? serviceWordsWith.appealTo(remedies.length, within) : serviceWordsWith.appealWithin(within));
}
