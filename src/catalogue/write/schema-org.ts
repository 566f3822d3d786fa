import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import type { Address, Hours } from '../model/institution.ts';
import { isContradicted } from '../model/openness.ts';
import type { Channel, Fee, Form, TimeSpan } from '../model/service-parts.ts';
import { outputsOf, wordsOfOutput } from '../model/several.ts';
import { addressOfForm } from '../model/stored-file.ts';
import { replacementOf } from '../model/succession.ts';
import { moreFields } from './more-fields.ts';
import { addressOf, capital, nameIn, nameOfUnit, nameToday, summaryOf, titleOf } from './names.ts';
import { institutionIn } from '../model/look-up.ts';
import { isWithdrawn } from '../model/withdrawn.ts';

/** A thing in the words of schema.org. What nobody has said is left out of it. */
export type Thing = Readonly<Record<string, unknown>>;

/** A page between the home page and this one. */
export interface Crumb {
  text: string;
  /** Address on this site, with its base. */
  href: string;
}

/** The page of a service: `GovernmentService`, the page itself with its language, and where it stands. A withdrawn service is no service any more: its page says only what it is, and which page speaks of what took its place. */
export function serviceAsSchemaOrg(catalogue: Catalogue, service: Service, voice: Voice, root: string, crumbs: readonly Crumb[]): Thing {
  const institution = institutionIn(catalogue, service.institution)!;
  const url = `${root}${addressOf.service(voice, service)}`;
  const replacement = replacementOf(catalogue, service);
  const offered = isWithdrawn(service) ? undefined : governmentService(catalogue, institution, service, voice, root);
  const page = thing('WebPage', {
    '@id': url, url, name: nameFrom(titleOf(service, voice), voice), inLanguage: voice.route.tag,
    dateModified: service.facts.review?.checked, mainEntity: offered && { '@id': offered['@id'] }, significantLink: replacement && `${root}${addressOf.service(voice, replacement)}`,
  });
  return graph(page, offered, breadcrumbList([...crumbs, { text: titleOf(service, voice).text, href: url }], root));
}

/** The page of an institution: `GovernmentOrganization`, the page itself with its language, and where it stands. */
export function institutionAsSchemaOrg(catalogue: Catalogue, institution: Institution, voice: Voice, root: string, crumbs: readonly Crumb[]): Thing {
  const { facts } = institution;
  const url = `${root}${addressOf.institution(voice, institution.id)}`;
  const [website, ...others] = facts.websites ?? [];
  const organisation = thing('GovernmentOrganization', {
    '@id': idOf.institution(root, institution.id), identifier: institution.id, name: voice.say(facts.names),
    alternateName: oneOrSeveral([facts.abbreviations && voice.say(facts.abbreviations), nameToday(institution, voice)].filter((name) => name !== undefined)), url: website, sameAs: others,
    areaServed: areasOf(catalogue, facts.area, voice), ...reachable(facts, voice),
    department: (facts.offices ?? []).map((office) => thing('GovernmentOffice', { name: capital(nameOfUnit(catalogue, institution, office.id, voice)), ...reachable(office, voice) })),
  });
  const page = thing('WebPage', { '@id': url, url, name: voice.say(facts.names), inLanguage: voice.route.tag, mainEntity: { '@id': organisation['@id'] } });
  return graph(page, organisation, breadcrumbList([...crumbs, { text: voice.say(facts.names), href: url }], root));
}

/** Any value as the text of a `<script type="application/ld+json">`: no character in it can end the block or open another. https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements */
export function asJsonBlock(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// The same thing has one name in all languages: the address of its Albanian page.
const idOf = {
  institution: (root: string, institution: string) => `${root}/sq/${institution}/#institution`,
  service: (root: string, { institution, id }: Service) => `${root}/sq/${institution}/${id}/#service`,
};

function governmentService(catalogue: Catalogue, institution: Institution, service: Service, voice: Voice, root: string): Thing {
  const { facts } = service;
  const agreed = agreedOf(catalogue, service);
  const fees = agreed('fees', facts.fees);
  const summary = summaryOf(service, voice);
  const names = service.texts[voice.route.language]?.alsoCalled?.map((name) => voice.write(name, voice.route.language).text);
  const outputs = (agreed('output.type', outputsOf(service)) ?? []).flatMap((output) => {
    const words = wordsOfOutput(service.texts[voice.route.language], output);
    const name = words ? voice.write(words, voice.route.language).text : output.type && nameIn(catalogue, 'outputs', output.type, voice);
    return name ? [thing('Thing', { name })] : [];
  });
  return thing('GovernmentService', {
    ...Object.fromEntries(moreFields(catalogue, service, voice).flatMap(({ field, schema, values }) => (schema && agreed(field, values) ? [[schema, values.map(({ text }) => text)]] : []))),
    '@id': idOf.service(root, service), identifier: `${service.institution}/${service.id}`, url: `${root}${addressOf.service(voice, service)}`,
    name: nameFrom(titleOf(service, voice), voice), alternateName: names, description: summary && nameFrom(summary, voice),
    serviceType: agreed('kind', facts.kind && nameIn(catalogue, 'kinds', facts.kind, voice)), category: agreed('topics', facts.topics)?.map((id) => nameIn(catalogue, 'topics', id, voice)),
    serviceOperator: thing('GovernmentOrganization', {
      '@id': idOf.institution(root, institution.id), name: voice.say(institution.facts.names), alternateName: nameToday(institution, voice), url: `${root}${addressOf.institution(voice, institution.id)}`,
      department: agreed('unit', facts.unit && thing('GovernmentOrganization', { name: nameOfUnit(catalogue, institution, facts.unit, voice) })),
    }),
    areaServed: areasOf(catalogue, agreed('area', facts.area ?? institution.facts.area), voice),
    audience: agreed('audience', facts.audience)?.map((id) => thing('Audience', { audienceType: nameIn(catalogue, 'audiences', id, voice) })),
    availableChannel: agreed('channels', facts.channels)?.map((channel) => serviceChannel(catalogue, institution, service, channel, voice)),
    offers: fees === 'none' ? [thing('Offer', { price: 0, priceCurrency: 'EUR' })] : fees?.map((fee) => offer(service, fee, voice)),
    serviceOutput: oneOrSeveral(outputs),
    potentialAction: application(catalogue, service, voice, root),
  });
}

/** Gives what is stated of a field, and nothing where sources contradict each other on it: of two answers neither is claimed. */
function agreedOf({ day }: Catalogue, { facts }: Service): <Value>(field: string, value: Value) => Value | undefined {
  return (field, value) => (isContradicted(facts, field, day) ? undefined : value);
}

function serviceChannel(catalogue: Catalogue, institution: Institution, service: Service, channel: Channel, voice: Voice): Thing {
  const agreed = agreedOf(catalogue, service);
  const limit = agreed('timeLimit.decision', service.facts.timeLimit?.decision);
  const office = channel.office === undefined ? undefined : (institution.facts.offices ?? []).find(({ id }) => id === channel.office) ?? {};
  return thing('ServiceChannel', {
    name: nameIn(catalogue, 'channels', channel.type, voice), serviceUrl: channel.url,
    serviceLocation: office && thing('GovernmentOffice', { name: capital(nameOfUnit(catalogue, institution, channel.office!, voice)), ...reachable(office, voice) }),
    availableLanguage: agreed('languages', service.facts.languages),
    processingTime: limit && durationOf(limit),
  });
}

function offer(service: Service, fee: Fee, voice: Voice): Thing {
  const words = service.texts[voice.route.language]?.fees?.[fee.id];
  const price = { price: fee.amount, priceCurrency: fee.currency };
  return thing('Offer', {
    name: words && voice.write(words, voice.route.language).text,
    ...(fee.per ? { priceSpecification: thing('UnitPriceSpecification', { ...price, unitText: fee.per }) } : price), validFrom: fee.from, validThrough: fee.to,
  });
}

const mediaTypes = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', odt: 'application/vnd.oasis.opendocument.text', html: 'text/html', online: 'text/html' } as const satisfies Record<NonNullable<Form['format']>, string>;

// One applies with the forms.
function application(catalogue: Catalogue, service: Service, voice: Voice, root: string): Thing | undefined {
  const { texts, institution } = service;
  const agreed = agreedOf(catalogue, service);
  const forms = agreed('forms', service.facts.forms);
  if (typeof forms !== 'object') return undefined;
  const written = (words: string | undefined) => words && voice.write(words, voice.route.language).text;
  const own = texts[voice.route.language];
  return thing('ApplyAction', {
    description: written(agreed('formGuidance', own?.formGuidance?.join('\n'))),
    instrument: forms.map((form) => thing('DigitalDocument', {
      name: written(own?.forms?.[form.id]), url: addressOfForm(form, institution, root), inLanguage: form.language, version: form.version,
      encodingFormat: form.format && mediaTypes[form.format], contentSize: form.kilobytes && `${form.kilobytes} kB`,
    })),
  });
}

// Working days have no duration in ISO 8601.
function durationOf({ days, hours, months, count }: TimeSpan): string | undefined {
  if (days !== undefined) return count === 'working' ? undefined : `P${days}D`;
  return hours !== undefined ? `PT${hours}H` : months === undefined ? undefined : `P${months}M`;
}

function areasOf(catalogue: Catalogue, areas: readonly string[] | undefined, voice: Voice): Thing[] | undefined {
  return areas?.map((id) => thing('AdministrativeArea', { name: nameIn(catalogue, 'areas', id, voice) }));
}

function reachable({ address, phone, email, hours }: { address?: Address | undefined; phone?: string | undefined; email?: string | undefined; hours?: readonly Hours[] | undefined }, voice: Voice): Thing {
  return {
    address: address && thing('PostalAddress', { streetAddress: address.street, postalCode: address.postalCode, addressLocality: address.locality && voice.say(address.locality), addressCountry: 'XK' }),
    telephone: phone, email, openingHoursSpecification: (hours ?? []).flatMap(openingHours),
  };
}

const dayNames = { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' } as const;

// Hours without days would be read as those of every day.
function openingHours({ days, opens, closes, from, to }: Hours): Thing[] {
  return days ? [thing('OpeningHoursSpecification', { dayOfWeek: days.map((day) => dayNames[day]), opens, closes, validFrom: from, validThrough: to })] : [];
}

function breadcrumbList(crumbs: readonly Crumb[], root: string): Thing {
  const origin = new URL(root).origin;
  return thing('BreadcrumbList', { itemListElement: crumbs.map(({ text, href }, index) => thing('ListItem', { position: index + 1, name: text, item: href.startsWith('/') ? `${origin}${href}` : href })) });
}

// Words that are shown in another language than the page's carry their own.
function nameFrom({ text, lang }: Phrase, voice: Voice): string | Thing {
  return lang === voice.route.tag ? text : { '@value': text, '@language': lang };
}

function graph(...things: readonly (Thing | undefined)[]): Thing {
  return { '@context': 'https://schema.org', '@graph': things.filter((one) => one !== undefined) };
}

function oneOrSeveral<Value>(values: readonly Value[]): Value | readonly Value[] | undefined {
  return values.length > 1 ? values : values[0];
}

// What is not known, and lists of nothing, are no properties.
function thing(type: string, properties: Thing): Thing {
  const stated: Record<string, unknown> = { '@type': type };
  for (const name in properties) {
    const value = properties[name];
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) stated[name] = value;
  }
  return stated;
}
