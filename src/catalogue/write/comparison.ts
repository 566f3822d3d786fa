import { glanceWords } from '#languages/glance.ts';
import { browseWords } from '#languages/words/browse.ts';
import { comparedFacts, comparedWith, compareWords, type ComparedFact } from '#languages/words/compare.ts';
import { serviceWords } from '#languages/words/service.ts';
import type { Voice } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import type { Report } from '../model/finding.ts';
import { comparableFact, daysOfLimit, differs, documentKey, lowestFee, usualOf, type ComparableFact } from './compared-facts.ts';
import { addressOf, capital, nameIn, titlesApart, toldApart } from './names.ts';
import { bringInShort, glanceOf } from './glance.ts';
import { officeItem, type OfficeItem } from './offices.ts';
import { issuerBesides } from './service-links.ts';
import { documentItems, type DocumentItem, type ServicePage } from './service-page.ts';
import { limitInWords } from './time.ts';
import { institutionIn } from '../model/look-up.ts';
import { sharesOfOffers } from './shares.ts';

/** One fact of one institution: what it says, how sure that is, and whether it differs from what is usual. */
export interface ComparedCell {
  state: ComparableFact['state'];
  text: string;
  contradicted: boolean;
  partly: boolean;
  differs: boolean;
}

/** One institution's way of offering a service. */
export interface ComparedRow {
  institution: string;
  /** Where it stands on its page. */
  place: string;
  text: string;
  href: string;
  cells: Readonly<Record<ComparedFact, ComparedCell>>;
  /** Its documents, each with whether nobody else asks for it. */
  documents: readonly (DocumentItem & { only: boolean })[];
  share: number | null;
  /** What it is sorted by; null stands last. */
  by: { fee: number | null; time: number | null; share: number | null };
  offices: readonly OfficeItem[];
}

/** What one or more institutions say of a fact. */
export interface ComparedValue {
  cell: ComparedCell;
  institutions: readonly { text: string; href: string }[];
}

/** A document, with who asks for it in which form, or fetches it; `asked` counts those that ask. */
export interface ComparedDocument {
  name: string;
  or: readonly string[];
  asked: number;
  forms: readonly { form?: string; who: string }[];
}

/** A service across the institutions that offer it. */
export interface Comparison {
  rows: readonly ComparedRow[];
  facts: readonly { fact: ComparedFact; sentence: string; values: readonly ComparedValue[] }[];
  documents: { lead?: string; list: readonly ComparedDocument[] };
}

interface Offer {
  service: Service;
  name: string;
  facts: Readonly<Record<ComparedFact, ComparableFact>>;
  glance: ServicePage['glance'];
  documents: readonly DocumentItem[];
  /** What each of the documents is. */
  keys: readonly string[];
  /** The facts that have an order, as numbers. */
  by: Readonly<Partial<Record<ComparedFact, number | undefined>>>;
}

/** Holds the services of one concept against each other, for the readers of a route. */
export function comparison(catalogue: Catalogue, services: readonly Service[], reports: readonly Report[], voice: Voice): Comparison {
  const names = toldApart(titlesApart(catalogue, services, voice).map(({ text }, index) => ({ institution: voice.say(institutionIn(catalogue, services[index]!.institution)!.facts.names), title: text })));
  const offers = services.map((service, index): Offer => {
    const { documents } = service.facts;
    return {
      service, name: names[index]!, glance: glanceOf(catalogue, service, voice),
      facts: Object.fromEntries(comparedFacts.map((fact) => [fact, comparableFact(service, fact, catalogue.day)])) as Offer['facts'],
      // The service alone: what others offer is compared here, not on its page.
      documents: documentItems(catalogue, service, voice, (id) => issuerBesides(catalogue, service, id, voice)), keys: typeof documents === 'object' ? documents.map(documentKey) : [],
      by: { fee: lowestFee(service, catalogue.day), timeLimit: daysOfLimit(service) },
    };
  }).sort((a, b) => voice.compare(a.name, b.name) || voice.compare(a.service.id, b.service.id));
  const usual = Object.fromEntries(comparedFacts.map((fact) => {
    const all = offers.map((offer) => offer.facts[fact]);
    return [fact, { key: usualOf(all), kinds: new Set(all.flatMap(({ key }) => key ?? [])).size }];
  })) as Record<ComparedFact, { key: string | undefined; kinds: number }>;
  const cells = new Map(offers.map((offer) => [offer, Object.fromEntries(comparedFacts.map((fact): [ComparedFact, ComparedCell] => {
    const { state, contradicted, partly } = offer.facts[fact];
    return [fact, { state, contradicted, partly, differs: differs(offer.facts[fact], usual[fact].key, usual[fact].kinds), text: textOf[fact](catalogue, offer, voice) }];
  })) as ComparedRow['cells']]));
  const askedBy = Map.groupBy(offers.flatMap((offer) => offer.keys.map((key, index) => ({ key, item: offer.documents[index]!, offer }))), ({ key }) => key);
  const asking = new Map([...askedBy].map(([key, asked]) => [key, new Set(asked.map(({ offer }) => offer))]));
  const allKnown = offers.every(({ facts: { documents } }) => isWhole(documents));
  const concept = services[0]?.facts.concept;
  const shares = concept === undefined ? {} : sharesOfOffers({ catalogue, services: catalogue.services, reports }, concept);
  const places = new Set<string>();
  const rows = offers.map((offer): ComparedRow => {
    const { service, name } = offer;
    const share = shares[`${service.institution}/${service.id}`] ?? null;
    const institution = institutionIn(catalogue, service.institution)!;
    const place = places.has(service.institution) ? `${service.institution}/${service.id}` : service.institution;
    places.add(place);
    const offices = [...new Set((service.facts.channels ?? []).flatMap(({ office }) => office ?? []))];
    return {
      institution: service.institution, place, text: name, href: addressOf.service(voice, service), share, cells: cells.get(offer)!,
      documents: offer.documents.map((document, index) => ({ ...document, only: allKnown && offers.length > 1 && asking.get(offer.keys[index]!)!.size === 1 })),
      by: { fee: offer.by.fee ?? null, time: offer.by.timeLimit ?? null, share },
      offices: offices.map((office) => officeItem(catalogue, institution, office, voice)),
    };
  });
  return {
    rows,
    facts: comparedFacts.map((fact) => ({ fact, sentence: sentenceOf(fact, offers, voice, (offer) => cells.get(offer)![fact].text), values: valuesOf(fact, offers, rows) })),
    documents: { ...(allKnown ? {} : { lead: voice.say(comparedWith.documentsOf(offers.filter(({ facts: { documents } }) => isWhole(documents)).length, offers.length)) }), list: documentList(offers, [...askedBy].map(([key, asked]) => ({ asked, askers: asking.get(key)! })), voice) },
  };
}

const textOf: Readonly<Record<ComparedFact, (catalogue: Catalogue, offer: Offer, voice: Voice) => string>> = {
  fee: (_, { glance }) => glance.fee.text,
  timeLimit: (_, { glance }) => glance.timeLimit.text,
  documents: (_, { documents, facts }, voice) => stated(facts.documents, voice, browseWords.noneNeeded, () => `${facts.documents.partly ? `${voice.say(browseWords.atLeast)} ` : ''}${broughtInShort(documents, voice)}`),
  forms: (_, { facts }, voice) => stated(facts.forms, voice, browseWords.noneNeeded, () => voice.say(compareWords.formNeeded)),
  appeal: (catalogue, { service: { facts: { appeal } }, facts }, voice) => stated(facts.appeal, voice, browseWords.noAppeal, () => remediesInShort(catalogue, appeal as Parameters<typeof remediesInShort>[1], voice)),
};

function remediesInShort(catalogue: Catalogue, remedies: Exclude<Service['facts']['appeal'], 'none' | undefined>, voice: Voice): string {
  return remedies.map(({ body, days, count }) => {
    const length = days === undefined ? voice.say(serviceWords.appealDaysMissing) : limitInWords({ days, ...(count ? { count } : {}) }, voice);
    return `${capital(nameIn(catalogue, 'appeal-bodies', body, voice))}, ${length}`;
  }).join('; ');
}

// As at a glance: what the institution fetches itself is not counted, unless it is all there is.
function broughtInShort(documents: readonly DocumentItem[], voice: Voice): string {
  const { count, names } = bringInShort(documents, voice)!;
  return documents.every(({ fetched }) => fetched) ? `${count}${names}` : count;
}

function stated({ state, contradicted }: ComparableFact, voice: Voice, none: Parameters<Voice['say']>[0], value: () => string): string {
  if (state === 'stated') return value();
  return voice.say(state === 'none' ? none : contradicted ? glanceWords.contradicted : glanceWords[state]);
}

// Said in a few words in a sentence: a list of documents is not.
const saidInSentence: ReadonlySet<ComparedFact> = new Set(['fee', 'timeLimit', 'forms', 'appeal']);

function sentenceOf(fact: ComparedFact, offers: readonly Offer[], voice: Voice, text: (offer: Offer) => string): string {
  const of = offers.length;
  const certain = offers.filter(({ facts }) => facts[fact].key !== undefined);
  const kinds = new Set(certain.map(({ facts }) => facts[fact].key)).size;
  const value = kinds === 1 && saidInSentence.has(fact) ? text(certain[0]!) : undefined;
  const values = kinds > 1 ? rangeOf(fact, certain, text) : undefined;
  const contradicted = offers.filter(({ facts }) => facts[fact].contradicted).length;
  const partly = offers.filter(({ facts }) => facts[fact].partly && !facts[fact].contradicted).length;
  const main = certain.length === 0 ? (contradicted + partly === 0 ? comparedWith.none(fact) : undefined)
    : certain.length === of ? (kinds === 1 ? comparedWith.allSame(fact, value) : comparedWith.allDiffer(fact, values))
      : certain.length === 1 ? comparedWith.onlyOne(fact, of, certain[0]!.name, value)
        : kinds === 1 ? comparedWith.someSame(fact, certain.length, of, value) : comparedWith.someDiffer(fact, certain.length, of, values);
  return [main ?? comparedWith.noneSure(fact), ...(contradicted > 0 ? [comparedWith.contradicted(contradicted, certain.length > 0)] : []), ...(partly > 0 ? [comparedWith.partly(partly, certain.length + contradicted > 0)] : [])].map(voice.say).join(' ');
}

// From the least to the most; a fee that is a range itself, or several, makes no range of ranges.
function rangeOf(fact: ComparedFact, certain: readonly Offer[], text: (offer: Offer) => string): string | undefined {
  if (certain.some((offer) => offer.by[fact] === undefined || /[–;(]/.test(text(offer)))) return undefined;
  const inOrder = certain.toSorted((a, b) => a.by[fact]! - b.by[fact]!);
  const [least, most] = [text(inOrder[0]!), text(inOrder.at(-1)!)];
  if (least === most) return undefined;
  // “7–45 days” rather than “7 days – 45 days”, where both are in one unit.
  const [[, number, unit] = [], [, , other] = []] = [least, most].map((one) => /^([\d.,]+)(\D+)$/.exec(one) ?? undefined);
  return unit !== undefined && unit === other ? `${number}–${most}` : `${least} – ${most}`;
}

// The lowest first where there is an order, else what most say; what nobody has said stands last.
function valuesOf(fact: ComparedFact, offers: readonly Offer[], rows: readonly ComparedRow[]): ComparedValue[] {
  const rank = ({ state, contradicted }: ComparedCell) => (state === 'stated' || state === 'none' ? (contradicted ? 1 : 0) : contradicted ? 2 : state === 'unseen' ? 3 : 4);
  const measured = fact === 'fee' || fact === 'timeLimit';
  const measure = ({ by }: ComparedRow) => (fact === 'fee' ? by.fee : by.time) ?? 0;
  const groups = Map.groupBy(rows.map((row, index) => ({ row, cell: row.cells[fact], key: offers[index]!.facts[fact].key })), ({ cell, key }) => JSON.stringify([key ?? '', cell.text, cell.contradicted, cell.partly]));
  return [...groups.values()]
    .sort((a, b) => rank(a[0]!.cell) - rank(b[0]!.cell) || (measured ? measure(a[0]!.row) - measure(b[0]!.row) : 0) || b.length - a.length)
    .map((same) => ({ cell: same[0]!.cell, institutions: same.map(({ row: { text, href } }) => ({ text, href })) }));
}

function isWhole({ state, partly }: ComparableFact): boolean {
  return (state === 'stated' || state === 'none') && !partly;
}

const mostNames = 3;

function documentList(offers: readonly Offer[], documents: readonly { asked: readonly { item: DocumentItem; offer: Offer }[]; askers: ReadonlySet<Offer> }[], voice: Voice): ComparedDocument[] {
  return documents.map(({ asked, askers }): ComparedDocument => {
    const others = offers.filter((offer) => !askers.has(offer));
    const first = new Map<Offer, DocumentItem>();
    // Who asks for it in one case and fetches it in another does ask.
    for (const { item, offer } of asked) if (!first.has(offer) || (first.get(offer)!.fetched && !item.fetched)) first.set(offer, item);
    const fetches = (offer: Offer): boolean => first.get(offer)!.fetched;
    const { name, or } = asked[0]!.item;
    const inForm = ({ form, fetched }: DocumentItem) => [form ?? '', fetched ? voice.say(serviceWords.fetched) : ''].filter(Boolean).join(', ');
    const byForm = [...Map.groupBy(askers, (offer) => inForm(first.get(offer)!))].sort(([, a], [, b]) => b.length - a.length);
    const whoOf = (some: readonly Offer[]): string => {
      const names = (list: readonly Offer[]) => list.map((offer) => offer.name).join(', ');
      if (some.length === offers.length) return voice.say(compareWords.everywhere);
      if (some.length <= mostNames) return names(some);
      const saysNo = some.length === askers.size && others.length <= mostNames && others.every(({ facts }) => isWhole(facts.documents));
      return voice.say(saysNo ? comparedWith.allBut(names(others)) : comparedWith[some.every(fetches) ? 'someOf' : 'askedBy'](some.length, offers.length));
    };
    return { name, or, asked: [...askers].filter((offer) => !fetches(offer)).length, forms: byForm.map(([form, some]) => ({ ...(form === '' ? {} : { form }), who: whoOf(some) })) };
  }).sort((a, b) => b.asked - a.asked || voice.compare(a.name, b.name));
}
