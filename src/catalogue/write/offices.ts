import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue, Institution } from '../model/catalogue.ts';
import type { Address, Hours } from '../model/institution.ts';
import { capital, nameOfUnit } from './names.ts';
import { stated } from './stated.ts';

export interface OfficeItem {
  name: string;
  unit?: string;
  address?: Phrase;
  phone?: string;
  email?: string;
  accessible?: boolean;
  hours: readonly { days?: string; opens: string; closes: string; from?: string; to?: string }[];
}

/** An office as a page shows it: name, unit, address, telephone, hours. */
export function officeItem(catalogue: Catalogue, institution: Institution, id: string, voice: Voice): OfficeItem {
  const office = (institution.facts.offices ?? []).find((candidate) => candidate.id === id);
  return stated<OfficeItem>({
    name: capital(nameOfUnit(catalogue, institution, id, voice)),
    unit: office?.unit && nameOfUnit(catalogue, institution, office.unit, voice),
    address: addressInWords(office?.address ?? undefined, voice),
    phone: office?.phone, email: office?.email, accessible: office?.accessible,
    hours: hoursInWords(office?.hours ?? [], voice),
  });
}

/** What the offices to ask at leave open of whom, where and when, and the institution says of itself; nothing where it says no more than they. The rule `contact` counts its address and hours in the same way. */
export function institutionBeside(offices: readonly OfficeItem[], { facts }: Institution, voice: Voice): OfficeItem | undefined {
  const own = stated<OfficeItem>({
    name: voice.say(facts.names),
    address: offices.some(({ address }) => address) ? undefined : addressInWords(facts.address, voice),
    ...(offices.some(({ phone, email }) => phone ?? email) ? {} : { phone: facts.phone, email: facts.email }),
    hours: offices.some(({ hours }) => hours.length > 0) ? [] : hoursInWords(facts.hours ?? [], voice),
  });
  return own.address ?? own.phone ?? own.email ?? own.hours[0] ? own : undefined;
}

/** An address on one line; streets stay as they are written. */
export function addressInWords(address: Address | undefined, voice: Voice): Phrase | undefined {
  if (!address) return undefined;
  const place = [address.postalCode, address.locality && voice.say(address.locality)].filter(Boolean).join(' ');
  return { text: [address.street, place].filter(Boolean).join(', '), lang: 'sq' };
}

/** Opening hours with their days, where the source names them. */
export function hoursInWords(hours: readonly Hours[], voice: Voice): OfficeItem['hours'] {
  return hours.map((time) => stated<OfficeItem['hours'][number]>({
    days: time.days?.map((day) => voice.say(valueWords.weekday[day])).join(', '), opens: time.opens, closes: time.closes,
    from: time.from && voice.date(time.from), to: time.to && voice.date(time.to),
  }));
}
