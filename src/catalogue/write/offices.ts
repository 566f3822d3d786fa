import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue, Institution } from '../model/catalogue.ts';
import { leftToInstitution, officesNamed, type Reached } from '../model/contact.ts';
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
  const [office] = officesNamed(institution.facts, [id]);
  return stated<OfficeItem>({
    name: capital(nameOfUnit(catalogue, institution, id, voice)),
    unit: office?.unit && nameOfUnit(catalogue, institution, office.unit, voice),
    hours: [], ...reachedInWords(office ?? {}, voice), accessible: office?.accessible,
  });
}

/** What an institution says of itself where the offices to ask at (`asked`, by their ids) leave it open, and none of the offices that a page shows says the same; nothing where that is all. */
export function institutionBeside(asked: readonly string[], shown: readonly OfficeItem[], { facts }: Institution, voice: Voice): OfficeItem | undefined {
  const own = reachedInWords(leftToInstitution(officesNamed(facts, asked), facts), voice);
  const added = (['address', 'phone', 'email', 'hours'] as const).filter((part) => own[part] && !shown.some((office) => JSON.stringify(office[part]) === JSON.stringify(own[part])));
  return added.length === 0 ? undefined : { name: voice.say(facts.names), hours: [], ...Object.fromEntries(added.map((part) => [part, own[part]])) };
}

function reachedInWords({ address, phone, email, hours }: Reached, voice: Voice): Partial<Pick<OfficeItem, keyof Reached>> {
  return stated({ address: addressInWords(address, voice), phone, email, hours: hours && hoursInWords(hours, voice) });
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
