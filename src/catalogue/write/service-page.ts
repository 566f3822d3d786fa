import type { FurtherLanguage, Language } from '#languages/languages.ts';
import { glanceWords } from '#languages/glance.ts';
import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { serviceWords } from '#languages/words/service.ts';
import { uncheckedFor } from '../assess/unchecked.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { endedBefore } from '../model/lasting.ts';
import { institutionIn } from '../model/look-up.ts';
import { openConflicts } from '../model/openness.ts';
import type { Channel, TimeSpan } from '../model/service-parts.ts';
import { deadlinesOf, outputsOf } from '../model/several.ts';
import { factsOfSteps } from '../model/steps.ts';
import { addressOfForm } from '../model/stored-file.ts';
import { isWithdrawn } from '../model/withdrawn.ts';
import { appealInShort, bringInShort, glanceOf, type Bring, type Glances } from './glance.ts';
import { addressOf, capital, nameIn, nameOfAct, nameOfUnit, nameToday, summaryOf, titleOf } from './names.ts';
import { newerParts, type Newer, type PagePart } from './newer-parts.ts';
import { institutionBeside, officeItem, type OfficeItem } from './offices.ts';
import { bodyOf, partsOf, wordsOf, type Part } from './parts.ts';
import { issuerOf, linkTo, linkToReplacement, othersOf, shutOn, type IssuerLink, type Link, type OfferLink } from './service-links.ts';
import { stated } from './stated.ts';
import { durationInWords, lengthInWords, limitInWords } from './time.ts';

export interface ActRef {
  name: Phrase;
  number?: string;
  article?: string;
  url?: string;
  /** The day on which its address did not open at the last check. */
  shut?: string;
  replaced: boolean;
}

export interface DocumentItem {
  id: string;
  name: string;
  or: readonly string[];
  form?: string;
  when?: Phrase;
  note?: Phrase;
  issuedBy?: IssuerLink;
  fetched: boolean;
}

export interface FeeItem {
  id: string;
  amount: string;
  what?: Phrase;
  per?: string;
  when?: Phrase;
  payment: readonly string[];
  account?: string;
  reference?: string;
  /** What it rests on. */
  act?: ActRef;
  from?: string;
  to?: string;
  /** Its last day has passed. */
  past: boolean;
}

export interface Limit {
  length: string;
  counted?: string;
  from?: string;
  act?: ActRef;
}

/** Everything the page of a service shows, in the reader's words, in the order of design, section 7. */
export interface ServicePage {
  id: string;
  address: string;
  institution: Link & { id: string };
  /** What the institution is called today, where that is another name. */
  nameToday?: string;
  title: Phrase;
  titleTranslated: boolean;
  summary?: Phrase;
  alsoCalled: readonly Phrase[];
  audience: readonly string[];
  /** Where it is offered, if that is not simply where its institution works. */
  area: readonly string[];
  topics: readonly Link[];
  lifeEvents: readonly Link[];
  concept?: string;
  status: Service['facts']['status'];
  /** What takes the place of a withdrawn service. */
  replacedBy?: Link;
  checked?: string;
  next?: string;
  /** Set when nobody has checked the entry for so long that citizens are told: the day of the last check, if there was one, and after how many months. */
  unchecked?: { checked?: string; months: string };
  /** Set when there is no text in the reader's language: the language that is shown instead. */
  insteadOf?: Language;
  /** Parts whose words have been changed in another language since they were translated into the reader's. */
  newer: Readonly<Partial<Record<PagePart, Newer>>>;
  glance: Glances;
  eligibility: Part<readonly Phrase[]>;
  exclusions: readonly Phrase[];
  /** What the applicant is asked; nothing is said where no source lists it. */
  information: Part<readonly Phrase[]>;
  /** Each with who acts and, where there are several ways to apply, by which of them. */
  steps: Part<readonly { words: Phrase; who?: string }[]>;
  documents: Part<readonly DocumentItem[]>;
  /** The same at a glance. */
  bring?: Bring;
  fees: Part<readonly FeeItem[]>;
  timeLimit: Part<Limit>;
  practice?: string;
  applicantDeadlines: readonly (Limit & { words?: Phrase })[];
  silence: Part<string>;
  forms: Part<readonly { name: Phrase; href: string; shut?: string; format?: string; language?: string; fillable?: true; kilobytes?: number; version?: string }[]>;
  formGuidance: readonly Phrase[];
  appeal: Part<readonly { body: string; length?: string; limit?: string; counted?: string; from?: string; act?: ActRef; fee?: string; court?: string }[]>;
  /** The same at a glance. */
  appealInShort?: string;
  appealHow?: Phrase;
  channels: Part<readonly { type: string; office?: OfficeItem; url?: string; shut?: string; identification?: string }[]>;
  unit: Part<string>;
  contact: Part<readonly OfficeItem[]>;
  /** The institution itself, where the offices to ask at leave open what it says, and no other office here says the same. */
  contactOfAll?: OfficeItem;
  procedureLanguages: readonly string[];
  legalBasis: Part<readonly ActRef[]>;
  output: Part<readonly { type?: string; words?: Phrase; validity?: string }[]>;
  body?: { words: string; language: Language };
  sources: readonly { url: string; host: string; shut?: string; language?: string; kind?: string; seen?: string; complete: boolean }[];
  conflicts: readonly { field: string; words: Phrase }[];
  otherNotes: readonly Phrase[];
  requires: readonly Link[];
  related: readonly Link[];
  others: readonly OfferLink[];
}

/** What others than its page show of a service: the same words, and nothing worked out that they do not show. */
export type ServiceInShort = Pick<ServicePage, 'id' | 'institution' | 'nameToday' | 'title' | 'summary' | 'status' | 'replacedBy' | 'checked' | 'glance' | 'documents'>;

/** A service in short, for the readers of a route. */
export function serviceInShort(catalogue: Catalogue, service: Service, voice: Voice, added?: FurtherLanguage): ServiceInShort {
  const { facts } = service;
  const institution = institutionIn(catalogue, service.institution)!;
  const documents = typeof facts.documents === 'object' ? documentItems(catalogue, service, voice, (id) => issuerOf(catalogue, service, id, voice), added) : facts.documents;
  return stated<ServiceInShort>({
    id: service.id, institution: { id: institution.id, text: voice.say(institution.facts.names), href: addressOf.institution(voice, institution.id) }, nameToday: nameToday(institution, voice),
    title: titleOf(service, voice), summary: summaryOf(service, voice), status: facts.status, replacedBy: linkToReplacement(catalogue, service, voice), checked: facts.review && voice.date(facts.review.checked),
    glance: glanceOf(catalogue, service, voice), documents: partsOf(service, wordsOf(service, voice, added))('documents', documents),
  });
}

/** The page of a service, for the readers of a route; of a catalogue that has a day it says, too, whether the entry has gone unchecked for long. Its words may be those of a language that the institution added, where that has them. */
export function servicePage(catalogue: Catalogue, service: Service, voice: Voice, added?: FurtherLanguage): ServicePage {
  const { facts } = service;
  const { day } = catalogue;
  const unchecked = isWithdrawn(service) || day === undefined ? undefined : uncheckedFor(catalogue, service, day);
  const institution = institutionIn(catalogue, service.institution)!;
  const words = wordsOf(service, voice, added);
  const own = service.texts[voice.route.language];
  const shown = voice.order.find((language) => service.texts[language]?.title !== undefined);
  const part = partsOf(service, words, day);
  const shut = (url: string | undefined) => shutOn(catalogue, url, voice).shut;
  const act = (id: string, article?: string): ActRef => {
    const entry = catalogue.vocabularies.acts.get(id);
    return stated<ActRef>({ name: nameOfAct(catalogue, id, voice), number: entry?.number, article, url: entry?.url, shut: shut(entry?.url), replaced: entry?.replacedBy !== undefined });
  };
  const limit = (span: TimeSpan) => stated<Limit>({
    length: lengthInWords(span, voice),
    counted: span.count && voice.say(valueWords.count[span.count]),
    from: span.from && voice.say(valueWords.from[span.from]),
    act: span.act === undefined ? undefined : act(span.act, span.article),
  });
  const office = (id: string) => officeItem(catalogue, institution, id, voice);
  const askedAt = facts.contact === undefined ? undefined : [facts.contact].flat();
  const contact = askedAt?.map(office);
  const channels = facts.channels?.map((channel) => stated<Value<'channels'>[number]>({
    type: capital(nameIn(catalogue, 'channels', channel.type, voice)),
    office: channel.office === undefined ? undefined : office(channel.office),
    url: channel.url, shut: shut(channel.url),
    identification: channel.identification && nameIn(catalogue, 'documents', channel.identification, voice),
  }));
  const inLanguage = (language: keyof typeof valueWords.procedureLanguage | undefined) => language && voice.say(valueWords.procedureLanguage[language]);
  const fees = typeof facts.fees === 'object' ? facts.fees.map((fee) => stated<FeeItem>({
    id: fee.id, amount: voice.money(fee.amount, fee.currency),
    what: words.entry('fees', fee.id),
    per: fee.per && voice.say(valueWords.per[fee.per]),
    when: fee.when === undefined ? undefined : words.entry('when', fee.when),
    payment: (fee.payment ?? []).map((method) => nameIn(catalogue, 'payment-methods', method, voice)),
    account: fee.account, reference: fee.reference,
    act: fee.act === undefined ? undefined : act(fee.act, fee.article),
    from: fee.from && voice.date(fee.from), to: fee.to && voice.date(fee.to), past: day !== undefined && endedBefore(fee, day),
  })) : facts.fees;
  const steps = words.list('steps');
  const ofSteps = factsOfSteps(facts, steps?.length ?? 0);
  const outputs = outputsOf(service).map((output) => stated<Value<'output'>[number]>({
    type: output.type && capital(nameIn(catalogue, 'outputs', output.type, voice)), words: output.id === undefined ? words.one('output') : words.entry('outputs', output.id),
    validity: output.validity === undefined ? undefined : output.validity === 'unlimited' ? voice.say(glanceWords.unlimited) : durationInWords(output.validity, voice),
  })).filter((output) => Object.keys(output).length > 0);
  const remedies = typeof facts.appeal === 'object' ? facts.appeal.map((remedy) => stated<Value<'appeal'>[number]>({
    body: capital(nameIn(catalogue, 'appeal-bodies', remedy.body, voice)),
    length: remedy.days === undefined ? undefined : voice.count(remedy.days, 'day'), limit: remedy.days === undefined ? undefined : limitInWords(remedy, voice),
    counted: remedy.count && voice.say(valueWords.count[remedy.count]), from: remedy.from && voice.say(valueWords.from[remedy.from]),
    act: remedy.act === undefined ? undefined : act(remedy.act, remedy.article),
    court: remedy.court === undefined ? undefined : capital(nameIn(catalogue, 'appeal-bodies', remedy.court, voice)),
    fee: remedy.fee === undefined ? undefined : remedy.fee === 'none' ? voice.say(glanceWords.free) : voice.money(remedy.fee, 'EUR'),
  })) : facts.appeal;
  const usedNotes = new Set(['eligibility', 'steps', 'information', 'documents', 'fees', 'timeLimit', 'timeLimit.decision', 'silence', 'forms', 'appeal', 'channels', 'unit', 'contact', 'legalBasis', 'output', 'output.validity', 'outputs']);
  const inShort = serviceInShort(catalogue, service, voice, added);
  return stated<ServicePage>({
    ...inShort, address: addressOf.service(voice, service), titleTranslated: (own ?? (shown && service.texts[shown]))?.titleStatus === 'translated',
    alsoCalled: (own?.alsoCalled ?? []).map((name) => voice.write(name, voice.route.language)),
    audience: (facts.audience ?? []).map((id) => nameIn(catalogue, 'audiences', id, voice)),
    area: areasBeside(facts.area, institution.facts.area).map((id) => nameIn(catalogue, 'areas', id, voice)),
    topics: (facts.topics ?? []).map((id) => ({ text: nameIn(catalogue, 'topics', id, voice), href: addressOf.topic(voice, id) })),
    lifeEvents: (facts.lifeEvents ?? []).map((id) => ({ text: nameIn(catalogue, 'life-events', id, voice), href: addressOf.lifeEvent(voice, id) })),
    concept: facts.concept, next: facts.review?.next && voice.date(facts.review.next),
    unchecked: unchecked && stated<NonNullable<ServicePage['unchecked']>>({ checked: unchecked.checked && voice.date(unchecked.checked), months: voice.count(unchecked.months, 'month') }),
    insteadOf: shown !== undefined && own?.title === undefined ? shown : undefined,
    newer: newerParts(service, voice),
    bring: bringInShort(inShort.documents.value ?? [], voice),
    eligibility: part('eligibility', words.list('eligibility')),
    exclusions: words.list('exclusions') ?? [], information: part('information', words.list('information')),
    steps: part('steps', steps?.map((step, index) => stated<Value<'steps'>[number]>({ words: step, who: whoActs(catalogue, facts.channels ?? [], ofSteps[index], voice) }))),
    fees: part('fees', fees),
    timeLimit: part('timeLimit.decision', facts.timeLimit?.decision && limit(facts.timeLimit.decision)),
    practice: facts.timeLimit?.practice && durationInWords(facts.timeLimit.practice, voice),
    applicantDeadlines: deadlinesOf(facts).map((deadline) => {
      const said = deadline.id === undefined ? undefined : words.entry('applicantDeadlines', deadline.id);
      return { ...limit(deadline), ...(said ? { words: said } : {}) };
    }),
    silence: part('silence', facts.silence && voice.say(valueWords.silence[facts.silence])),
    forms: part('forms', typeof facts.forms === 'object' ? facts.forms.map((form) => stated<Value<'forms'>[number]>({
      name: words.entry('forms', form.id) ?? voice.write(form.id, 'en'),
      href: addressOfForm(form, service.institution, ''), shut: shut(form.url),
      format: form.format, language: inLanguage(form.language), fillable: form.fillable || undefined, kilobytes: form.kilobytes, version: form.version && voice.date(form.version),
    })) : facts.forms),
    formGuidance: words.list('formGuidance') ?? [],
    appeal: part('appeal', remedies),
    appealInShort: typeof remedies === 'object' ? appealInShort(remedies, voice) : undefined,
    appealHow: words.one('appealHow'),
    channels: part('channels', channels),
    unit: part('unit', facts.unit && nameOfUnit(catalogue, institution, facts.unit, voice)),
    contact: part('contact', contact),
    contactOfAll: askedAt && institutionBeside(askedAt, [...contact!, ...(channels ?? []).flatMap((channel) => channel.office ?? [])], institution, voice),
    procedureLanguages: (facts.languages ?? []).map((language) => inLanguage(language)!),
    legalBasis: part('legalBasis', facts.legalBasis?.map((basis) => act(basis.act, basis.article))),
    output: part('output', outputs.length === 0 ? undefined : outputs),
    body: bodyOf(service, voice),
    sources: (facts.sources ?? []).map((source) => stated<ServicePage['sources'][number]>({
      url: source.url, host: new URL(source.url).hostname, shut: shut(source.url),
      language: inLanguage(source.language), kind: source.kind && voice.say(valueWords.sourceKind[source.kind]),
      seen: source.seen && voice.date(source.seen), complete: source.complete !== false,
    })),
    conflicts: openConflicts(facts, day).flatMap(({ field, note }) => { const said = words.entry('conflicts', note); return said ? [{ field, words: said }] : []; }),
    otherNotes: Object.keys(own?.notes ?? {}).filter((field) => !usedNotes.has(field)).flatMap((field) => words.entry('notes', field) ?? []),
    requires: (facts.requires ?? []).flatMap((id) => issuerOf(catalogue, service, id, voice) ?? []),
    related: [...new Map((facts.related ?? []).flatMap((id) => linkTo(catalogue, service, id, voice) ?? []).map((link) => [link.href, link])).values()],
    others: othersOf(catalogue, service, voice),
  });
}

const actors = { applicant: serviceWords.byYou, institution: serviceWords.byInstitution } as const;

// Where there is one way to apply, it is that of every step.
function whoActs(catalogue: Catalogue, channels: readonly Channel[], step: { by?: keyof typeof actors | undefined; channel?: string | undefined } | undefined, voice: Voice): string | undefined {
  const way = channels.length > 1 ? channels.find(({ id }) => id === step?.channel) : undefined;
  const said = [step?.by && voice.say(actors[step.by]), way && nameIn(catalogue, 'channels', way.type, voice)].filter((words) => words !== undefined);
  return said.length === 0 ? undefined : capital(said.join(', '));
}

function areasBeside(own: readonly string[] = [], ofInstitution: readonly string[] = []): readonly string[] {
  return own.length === ofInstitution.length && own.every((id) => ofInstitution.includes(id)) ? [] : own;
}

/** The documents that a service asks for, with who issues them. */
export function documentItems(catalogue: Catalogue, service: Service, voice: Voice, issuer: (id: string | undefined) => IssuerLink | undefined, added?: FurtherLanguage): DocumentItem[] {
  const words = wordsOf(service, voice, added);
  const { documents } = service.facts;
  return typeof documents !== 'object' ? [] : documents.map((document) => stated<DocumentItem>({
    id: document.id, name: capital(nameIn(catalogue, 'documents', document.id, voice)),
    or: (document.or ?? []).map((id) => nameIn(catalogue, 'documents', id, voice)),
    form: document.form && voice.say(valueWords.form[document.form]),
    when: document.when === undefined ? undefined : words.entry('when', document.when) ?? voice.write(document.when.replace(/-/g, ' '), 'en'),
    note: words.entry('documents', document.id),
    issuedBy: issuer(document.issuedBy ?? catalogue.vocabularies.documents.get(document.id)?.issuedBy),
    fetched: document.fetched === true,
  }));
}

type Value<Name extends keyof ServicePage> = ServicePage[Name] extends Part<infer Inner> ? Inner : never;
