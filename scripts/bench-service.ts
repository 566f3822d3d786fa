import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import type { History } from '#catalogue/model/history.ts';
import { institutionIn } from '#catalogue/model/look-up.ts';
import { otherNamesOf } from '#catalogue/write/a-z.ts';
import { altogetherOf } from '#catalogue/write/chain.ts';
import { daysOfService, feedAddress } from '#catalogue/write/changes.ts';
import { checklistOf } from '#catalogue/write/checklist.ts';
import { shownAddress } from '#catalogue/write/institution-page.ts';
import { letterAddress } from '#catalogue/write/letter-pages.ts';
import { addressOf } from '#catalogue/write/names.ts';
import { qrCodeOf } from '#catalogue/write/qr-code.ts';
import { destinationOf, wrongOf } from '#catalogue/write/requests.ts';
import { asJsonBlock, serviceAsSchemaOrg } from '#catalogue/write/schema-org.ts';
import { servicePage, type ServicePage } from '#catalogue/write/service-page.ts';
import { unknownAddress as root } from '#catalogue/write/statements.ts';
import { glanceWords } from '#languages/glance.ts';
import { valueWords } from '#languages/values.ts';
import type { Voice } from '#languages/voice.ts';
import { browseWordsWith } from '#languages/words/browse.ts';
import { changeWordsWith } from '#languages/words/changes.ts';
import { noneWords, serviceHeadings, serviceWords, serviceWordsWith } from '#languages/words/service.ts';
import { siteWords, siteWordsWith } from '#languages/words/site.ts';
import { conflictsOf } from './bench-plain.ts';

/** What the page of a service says (`src/pages/[lang]/[institution]/[service].astro`), as values that a template of a peer prints. */
export function serviceForPeers(catalogue: Catalogue, history: History, service: Service, voice: Voice, today: string): { front: Record<string, unknown>; body: string } {
  const { say } = voice;
  const page = servicePage(catalogue, service, voice);
  const address = `${root}${addressOf.service(voice, service)}`;
  const part = (name: 'eligibility' | 'steps' | 'documents' | 'fees' | 'forms' | 'appeal' | 'legalBasis') => {
    const { note, ...rest } = page[name];
    return { ...rest, newer: page.newer[name], ...(rest.state === 'missing' && rest.conflicts.length === 0 ? { why: note } : { note }) };
  };
  const shown = new Set([page.eligibility, page.steps, page.information, page.documents, page.fees, page.timeLimit, page.silence, page.forms, page.appeal, page.channels, page.unit, page.contact, page.legalBasis].flatMap(({ conflicts }) => conflicts.map(({ text }) => text)));
  const offices = new Map([...(page.contact.value ?? []), ...(page.channels.value ?? []).flatMap(({ office }) => office ?? [])].map((office) => [office.name, office]));
  const askedAt = new Set((page.contact.value ?? []).map(({ name }) => name));
  const changes = daysOfService(catalogue, history, service, voice);
  const letters = letterAddress(catalogue, service, voice);
  const wrong = wrongOf(`${page.title.text}, ${page.institution.text}`, destinationOf(institutionIn(catalogue, service.institution)!, service), address, voice);
  const headings = (Object.keys(serviceHeadings) as (keyof typeof serviceHeadings)[]).filter((name) => ({ glance: false, exclusions: false, information: false, formGuidance: false, more: page.body !== undefined, history: changes.length > 0, ask: false, others: page.others.length > 0 } as Partial<Record<typeof name, boolean>>)[name] ?? true);
  const crumbs = [{ text: say(siteWords.home), href: `/${voice.route.path}/` }, page.institution];
  const name = `${page.title.text}, ${page.institution.text}`;
  const front = {
    path: `${service.institution}/${service.id}/`, href: addressOf.service(voice, service), name, noindex: page.status === 'withdrawn',
    description: page.summary && page.summary.lang === voice.route.tag ? page.summary.text : say(serviceWordsWith.description(page.title.text, page.institution.text)),
    feed: { title: say(changeWordsWith.feedOf(page.institution.text)), href: feedAddress.institution(voice, service.institution) },
    ld: asJsonBlock(serviceAsSchemaOrg(catalogue, service, voice, root, crumbs)),
    code: codeOf(address), crumbs: crumbs.map(({ text, href }) => ({ text, href })), title: page.title, institution: { text: page.institution.text, href: page.institution.href }, today: page.nameToday,
    status: page.status, replacedBy: page.replacedBy, checked: page.checked && say(siteWordsWith.checked(page.checked)), next: page.next && say(siteWordsWith.next(page.next)),
    insteadOf: page.insteadOf && say(serviceWordsWith.insteadOf(say(valueWords.procedureLanguage[page.insteadOf]))), lead: page.summary, newerSummary: page.newer.summary, newerGlance: page.newer.glance, newerSources: page.newer.sources,
    glance: glanceFor(page, voice), practice: page.practice, output: outputFor(page, voice),
    unchecked: page.unchecked && (page.unchecked.checked ? say(serviceWordsWith.uncheckedTitle(page.unchecked.checked, page.unchecked.months)) : say(serviceWords.neverCheckedTitle)),
    checklist: listFor(catalogue, service, page, voice, today), called: otherNamesOf(catalogue, service, voice).slice(0, 4).map(({ text }) => text).join(', '), translated: page.titleTranslated,
    headings: headings.map((id) => ({ id, text: say(serviceHeadings[id]) })), letters,
    eligibility: page.eligibility.state === 'stated' && page.eligibility.value!.length === 0 ? { ...part('eligibility'), state: 'none' } : part('eligibility'), audience: page.audience.join(', '), area: page.area.join(', '), exclusions: page.exclusions,
    steps: part('steps'), requires: page.requires, information: { ...page.information, state: undefined, unseen: page.information.state === 'unseen' }, documents: part('documents'), altogether: altogetherFor(catalogue, service, voice),
    fees: part('fees'), payments: [...new Set((page.fees.value ?? []).flatMap(({ payment }) => payment))].join(', '),
    timeLimit: { ...page.timeLimit, newer: page.newer.timeLimit }, deadlines: page.applicantDeadlines, silence: page.silence,
    forms: { ...part('forms'), value: page.forms.value?.map(({ format, language, fillable, kilobytes, version, ...form }) => ({ ...form, about: [format?.toUpperCase(), language, fillable && say(serviceWords.fillable), kilobytes && `${voice.number(kilobytes)} kB`, version && say(serviceWordsWith.versionOf(version))].filter(Boolean).join(', ') })) }, formGuidance: page.formGuidance,
    appeal: { ...part('appeal'), value: page.appeal.value?.map((remedy) => ({ ...remedy, length: remedy.length && say(serviceWordsWith.within(remedy.length)) })) }, appealHow: page.appealHow,
    unit: page.unit, channels: { ...page.channels, value: page.channels.value?.map(({ type, office, ...channel }) => ({ ...channel, kind: type, office: office?.name })) },
    contact: { state: page.contact.state, value: page.contact.state === 'stated', note: page.contact.note, conflicts: page.contact.conflicts, newer: page.newer.contact },
    offices: [...offices.values()].map((office) => ({ ...office, asked: askedAt.has(office.name) })), contactofall: page.contactOfAll, spoken: page.procedureLanguages.join(', '),
    legalBasis: part('legalBasis'), more: page.body && { there: true, lang: languageOf(voice.write('', page.body.language).lang, voice), newer: page.newer.more },
    sources: sourcesFor(page.sources, voice), notes: page.otherNotes, conflicts: conflictsOf(page.conflicts.filter(({ words }) => !shown.has(words.text)).map(({ words }) => words)),
    changes,
    others: page.others.map(({ href }) => href.replace(/\/$/, '')), concept: page.concept && addressOf.concept(voice, page.concept),
    wrong: { items: wrong.items.map(({ id, text, href }) => ({ text, href: href ?? `${letters}-wrong-${id}` })) },
    report: { text: say(serviceWordsWith.reportOf(page.institution.text)), href: addressOf.report(voice, service.institution) }, alike: page.related, related: [...page.topics, ...page.lifeEvents],
  };
  return { front, body: page.body?.words ?? '' };
}

const languageOf = (lang: string, voice: Voice): string | undefined => (lang === voice.route.tag ? undefined : lang);

// The square is as wide as the code with its margin; a value that begins with a hyphen is no plain YAML.
function codeOf(address: string): { width: string; path: string } {
  const { viewBox, path } = qrCodeOf(address);
  return { width: viewBox.split(' ').at(-1)!, path };
}

/** Where facts come from, with what is said of each in one line. */
export function sourcesFor(sources: ServicePage['sources'], { say }: Voice): object[] {
  return sources.map(({ url, shut, language, kind, seen, complete }) => ({ url, shown: shownAddress(url), cut: shownAddress(url).endsWith('…'), about: [kind, language, seen && say(serviceWordsWith.readOn(seen))].filter(Boolean).join(', '), broke: !complete, ...(shut ? { shut } : {}) }));
}

// As `src/components/Glance.astro` says it.
function glanceFor(page: ServicePage, voice: Voice): object {
  const { say } = voice;
  const { glance, documents, bring, eligibility, appeal, appealInShort, steps } = page;
  const lineOf = (name: 'documents' | 'eligibility' | 'appeal', { state, value, conflicts }: { state: ServicePage['glance']['fee']['state']; value?: readonly unknown[]; conflicts: readonly unknown[] }, stated: string) => ({
    state, contradicted: conflicts.length > 0,
    text: value && value.length > 0 ? stated : say(state === 'none' || state === 'stated' ? noneWords[name] : state === 'unseen' ? glanceWords.unseen : conflicts.length > 0 ? glanceWords.contradicted : glanceWords.missing),
  });
  return {
    ...glance, online: glance.online.state === 'none' ? { ...glance.online, state: 'missing' } : glance.online,
    may: lineOf('eligibility', eligibility, say(browseWordsWith.conditions(eligibility.value?.length ?? 0))),
    appeal: lineOf('appeal', appeal, appealInShort ?? ''),
    stepsdoubt: steps.conflicts.length > 0,
    bring: bring ? { ...bring, doubt: documents.conflicts.length > 0 } : lineOf('documents', documents, ''),
  };
}

function outputFor({ output: { state, value, note, conflicts } }: ServicePage, { say }: Voice): object {
  const received = value?.map(({ type, words, validity }) => ({ words: words ?? (type === undefined ? undefined : { text: type }), validity: validity && say(serviceWordsWith.validFor(validity)) }));
  return received
    ? { ...(received.length === 1 ? { one: received } : { several: received }), doubt: conflicts.length > 0, note }
    : { line: { state, text: say(state === 'unseen' ? glanceWords.unseen : conflicts.length > 0 ? glanceWords.contradicted : glanceWords.missing), contradicted: false }, note };
}

function listFor(catalogue: Catalogue, service: Service, page: ServicePage, voice: Voice, today: string): object | undefined {
  const list = checklistOf(catalogue, service, page, voice, today);
  return list && {
    conditions: list.conditions, picks: list.fees.some(({ pick }) => pick), fees: list.fees.map(({ id, amount, per, what, counted }) => ({ id, amount: [amount, per].filter(Boolean).join(' '), what, counted })),
    applied: list.asksApplied, decided: list.asksDecided, nothing: list.noDocument, open: list.documentsOpen, appeal: list.data.appeal.length > 0, offices: list.offices, data: asJsonBlock(list.data),
  };
}

function altogetherFor(catalogue: Catalogue, service: Service, voice: Voice): object | undefined {
  const found = altogetherOf(catalogue, service, voice);
  return found && { ...found, steps: found.steps.map((step, index) => ({ ...step, last: index === found.steps.length - 1 })) };
}

