/** One institution as CPSV-AP 3.2: its addresses, hours and offices. */
import { routes, type InEachLanguage } from '#languages/languages.ts';
import type { Institution } from '../model/catalogue.ts';
import { metaOf } from '../model/field.ts';
import { institutionFacts, type Address, type Hours, type Office } from '../model/institution.ts';
import { isForATime } from '../model/lasting.ts';
import { remembered } from '../model/reads.ts';
import { thing, type Thing, type Value } from './statements.ts';
import { hoursInWords } from './offices.ts';
import { fieldTerm } from './vocabulary.ts';
import { eachOnce, link, plainly, propertyOf, text, thingAt, typed, words, type Writing } from './cpsv-writing.ts';

/** Everything that one institution says; reckoned once. */
export function institutionThings(writing: Writing, institution: Institution): ReadonlyMap<string, Thing> {
  return remembered(writing.ofInstitutions, institution.id, () => new Map(describeInstitution(writing, institution).map((one) => [one.id, one])));
}

function describeInstitution(writing: Writing, { id, facts }: Institution): Thing[] {
  const { root } = writing;
  const self = thingAt.institution(id);
  const place = (of: Pick<Office, 'address'>, owner: string): readonly [string, Value | undefined] => ['locn:address', of.address === undefined || of.address === null ? undefined : link(`${owner}-address`)];
  const named = (own: { id: string; names?: InEachLanguage | undefined }): Value[] => words(writing, own.names ?? writing.catalogue.vocabularies.units.get(own.id)?.words ?? plainly(own.id));
  return [
    thing(self, [metaOf(institutionFacts)!.cpsv!], [
      ['dct:identifier', text(id)], [propertyOf('names', institutionFacts.shape), words(writing, facts.names)], ...otherNames(writing, facts),
      // Every institution of this catalogue is one of Kosovo's, whatever smaller area it names.
      [propertyOf('area', institutionFacts.shape), (facts.area ?? ['kosovo']).map((area) => link(thingAt.entry('areas', area)))],
      ['adms:status', facts.status === undefined ? undefined : link(`kat:status-${facts.status}`)], ['org:classification', link(`kat:type-${facts.type}`)],
      [propertyOf('websites', institutionFacts.shape), (facts.websites ?? []).map(link)], ['cv:contactPoint', facts.phone ?? facts.email ?? facts.hours ?? facts.address ? link(`${self}#contact`) : undefined],
      [propertyOf('sources', institutionFacts.shape), eachOnce((facts.sources ?? []).map(({ url }) => url)).map(link)], ['foaf:page', routes.map(({ path }) => link(`${root}/${path}/${id}/`))],
      ['kat:notStated', facts.area === undefined ? link(fieldTerm('area')) : undefined],
      ['owl:sameAs', (facts.formerIds ?? []).map((former) => link(thingAt.institution(former)))],
    ]),
    ...(facts.phone ?? facts.email ?? facts.hours ?? facts.address ? [thing(`${self}#contact`, ['cv:ContactPoint'], [
      ['skos:prefLabel', words(writing, facts.names)], ['cv:telephone', text(facts.phone)], ['cv:email', text(facts.email)], place(facts, `${self}#contact`), ...hoursLinks(`${self}#contact`, facts.hours),
    ])] : []),
    ...addressThing(writing, facts.address, `${self}#contact`), ...hoursThings(writing, `${self}#contact`, facts.hours),
    ...(facts.units ?? []).map((unit) => thing(thingAt.unit(id, unit.id), ['org:OrganizationalUnit'], [['dct:identifier', text(`${id}#unit-${unit.id}`)], ['skos:prefLabel', named(unit)], ['org:unitOf', link(unit.parent === undefined ? self : thingAt.unit(id, unit.parent))]])),
    ...(facts.offices ?? []).flatMap((office) => {
      const at = thingAt.office(id, office.id);
      return [
        thing(at, ['cv:ContactPoint'], [
          ['dct:identifier', text(`${id}#office-${office.id}`)], ['skos:prefLabel', named(office)], ['org:unitOf', office.unit === undefined ? link(self) : link(thingAt.unit(id, office.unit))],
          ['cv:telephone', text(office.phone)], ['cv:email', text(office.email)], place(office, at), ...hoursLinks(at, office.hours), ['kat:stepFree', typed('xsd:boolean', office.accessible)],
        ]),
        ...addressThing(writing, office.address, at), ...hoursThings(writing, at, office.hours),
      ];
    }),
  ];
}

// What is said under one property stands together; the name of today is the other name that people look for.
function otherNames(writing: Writing, { abbreviations, successor }: Institution['facts']): Parameters<typeof thing>[2] {
  const named = [['abbreviations', words(writing, abbreviations)], ['successor', words(writing, successor?.names)]] as const;
  return [...Map.groupBy(named, ([field]) => propertyOf(field, institutionFacts.shape))].map(([property, all]) => [property, [...new Map(all.flatMap(([, values]) => values).map((value) => [JSON.stringify(value), value])).values()]]);
}

// Streets are written once and in the language of the place; we do not know which, so they carry the one in which they are read here.
function addressThing(writing: Writing, address: Address | undefined, owner: string): Thing[] {
  return address === undefined ? [] : [thing(`${owner}-address`, ['locn:Address'], [
    ['locn:thoroughfare', address.street === undefined ? [] : [{ text: address.street, lang: 'sq' }]], ['locn:postCode', text(address.postalCode)], ['locn:postName', words(writing, address.locality)],
  ])];
}

function hoursLinks(owner: string, hours: readonly Hours[] | undefined): Parameters<typeof thing>[2] {
  const numbered = (hours ?? []).map((time, index) => ({ time, id: `${owner}-hours-${index + 1}` }));
  return [
    ['cv:openingHours', numbered.filter(({ time }) => !isForATime(time)).map(({ id }) => link(id))],
    ['cv:specialOpeningHoursSpecification', numbered.filter(({ time }) => isForATime(time)).map(({ id }) => link(id))],
  ];
}

export function hoursOf(institution: string, office: Office | undefined): Parameters<typeof thing>[2] {
  return office === undefined ? [] : hoursLinks(thingAt.office(institution, office.id), office.hours);
}

const weekdays = { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' } as const;
function hoursThings(writing: Writing, owner: string, hours: readonly Hours[] | undefined): Thing[] {
  return (hours ?? []).map((time, index) => thing(`${owner}-hours-${index + 1}`, ['time:TemporalEntity', 'schema:OpeningHoursSpecification'], [
    ['dct:description', writing.voices.map((voice) => {
      const [said] = hoursInWords([time], voice);
      const dates = said!.from ?? said!.to ? ` (${said!.from ?? ''}–${said!.to ?? ''})` : '';
      return { text: `${said!.days === undefined ? '' : `${said!.days}: `}${said!.opens}–${said!.closes}${dates}`, lang: voice.route.tag };
    })],
    ['schema:dayOfWeek', (time.days ?? []).map((day) => link(`schema:${weekdays[day]}`))], ['schema:opens', typed('xsd:time', `${time.opens}:00`)], ['schema:closes', typed('xsd:time', `${time.closes}:00`)],
    ['schema:validFrom', typed('xsd:date', time.from)], ['schema:validThrough', typed('xsd:date', time.to)],
  ]));
}

