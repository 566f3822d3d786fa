import { glanceWords } from '#languages/glance.ts';
import { valueWords } from '#languages/values.ts';
import type { Voice } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { institutionIn } from '../model/look-up.ts';
import { isContradicted, isUnseen } from '../model/openness.ts';
import { nameOfUnit } from './names.ts';
import type { Part } from './parts.ts';
import { lengthInWords } from './time.ts';

/** A line of “at a glance”: the answer in a few words, and how sure it is. */
export interface Glance {
  state: Part<unknown>['state'];
  text: string;
  contradicted: boolean;
}

/** The lines of “at a glance” of a service. */
export interface Glances { fee: Glance; timeLimit: Glance; where: Glance; online: Glance }

/** Fee, time limit, place and online in a few words, as lists, search results and the top of the page show them: the fee of the catalogue’s day. */
export function glanceOf(catalogue: Catalogue, service: Service, voice: Voice): Glances {
  const { facts } = service;
  const institution = institutionIn(catalogue, service.institution)!;
  const glance = (field: string, text: string | undefined, none = ''): Glance => {
    const contradicted = isContradicted(facts, field);
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
    timeLimit: glance('timeLimit.decision', decision && lengthInWords(decision, voice)),
    where: glance('channels', offices.length > 0 ? offices.join(', ') : online ? voice.say(glanceWords.online) : undefined),
    online: online ? { state: 'stated', text: voice.say(glanceWords.yes), contradicted: false } : { state: facts.channels ? 'none' : 'missing', text: voice.say(facts.channels ? glanceWords.notKnownOnline : glanceWords.missing), contradicted: false },
  };
}

function feeInShort({ facts }: Service, voice: Voice, day: string | undefined): string | undefined {
  if (typeof facts.fees !== 'object') return undefined;
  const due = day === undefined ? facts.fees : facts.fees.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));
  // Where none is due on that day, something has not been carried on: better all of them than none.
  const fees = due.length > 0 ? due : facts.fees;
  const amounts = [...new Set(fees.map((fee) => fee.amount))].sort((a, b) => a - b);
  const currency = fees[0]!.currency;
  const per = new Set(fees.map((fee) => fee.per));
  const unit = per.size === 1 && fees[0]!.per ? ` ${voice.say(valueWords.per[fees[0]!.per])}` : '';
  const [least, most] = [amounts[0]!, amounts.at(-1)!];
  return least === most ? `${voice.money(least, currency)}${unit}` : `${voice.money(least, currency)} – ${voice.money(most, currency)}${unit}`;
}
