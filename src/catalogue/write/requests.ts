import { letterWords, requestWords, wrongReasons, wrongWords } from '#languages/words/letters.ts';
import { askWords, type Asked } from '#languages/words/service.ts';
import type { InEachLanguage } from '#languages/languages.ts';
import type { Voice } from '#languages/voice.ts';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import { shownAddress } from './institution-page.ts';
import { actInText, nameOfAct } from './names.ts';
import { issueAt, mailTo, onOneLine, type Piece } from './prefilled.ts';
import { shutOn } from './service-links.ts';
import type { ServicePage } from './service-page.ts';

/** A letter that a reader may send: its lines before and after what can be chosen, each choice with an address that opens it prefilled where there is one. */
export interface Letter {
  subject: string;
  before: readonly string[];
  items: readonly { id: string; text: string; href?: string }[];
  after: readonly string[];
  /** Opens the letter with everything in it. */
  href?: string;
  mailbox?: string;
  phone?: string;
}

/** Where the reader's words go: the mailbox of an office or role, or the page where an issue is begun. */
export interface Destination {
  mailbox?: string;
  issue?: string;
  phone?: string;
}

/** The parts of a service that nobody has stated, as its page shows them: each is a question. */
export function gapsOf(page: ServicePage): Asked[] {
  const open = ({ state, conflicts }: { state: string; conflicts: readonly unknown[] }) => state === 'unseen' || (state === 'missing' && conflicts.length === 0);
  const gaps: Readonly<Record<Asked, boolean>> = {
    eligibility: open(page.eligibility), steps: open(page.steps), documents: open(page.documents), fees: open(page.fees),
    payment: page.fees.state === 'stated' && page.fees.value!.every(({ payment }) => payment.length === 0),
    timeLimit: page.timeLimit.value === undefined && page.timeLimit.conflicts.length === 0, silence: page.silence.value === undefined,
    forms: open(page.forms), appeal: open(page.appeal), unit: page.unit.value === undefined && page.unit.conflicts.length === 0,
    channels: page.channels.value === undefined, contact: page.contact.state !== 'stated', legalBasis: open(page.legalBasis),
  };
  return (Object.keys(gaps) as Asked[]).filter((asked) => gaps[asked]);
}

/** The request for all that is missing, question by question; undefined where nothing is. What is missing is the same in every language. `address` is that of the page, as others can open it. */
export function requestFor(catalogue: Catalogue, page: Pick<ServicePage, 'title' | 'institution' | 'nameToday'>, asked: readonly Asked[], destination: Destination, address: string, voice: Voice): Letter | undefined {
  if (asked.length === 0) return undefined;
  const law = lawOf(catalogue);
  const fill = filledBy(voice);
  const [title, named] = [onOneLine(page.title.text, 160), onOneLine(page.institution.text, 160)];
  // Whoever opens the letter goes by the name of today.
  const institution = page.nameToday === undefined ? named : fill(requestWords.calledToday, named, onOneLine(page.nameToday, 160));
  const subject = fill(law ? requestWords.subject : requestWords.plainSubject, title);
  const dear = fill(requestWords.dear);
  const opening = law ? fill(requestWords.opening, title, institution, law.number ?? '', actInText(nameOfAct(catalogue, law.id, voice), voice)) : fill(requestWords.plainOpening, title, institution);
  const rights = [law?.request.answerDays && fill(requestWords.answer, law.request.answerDays), law?.request.complaintDays && law.request.complaintTo && fill(requestWords.complaint, law.request.complaintDays, voice.say(law.request.complaintTo))].filter(Boolean).join(' ');
  const ending = [...(rights ? [rights] : []), fill(requestWords.regards), fill(requestWords.signature)];
  const question = (one: Asked) => `– ${voice.say(askWords[one])}`;
  // The question and the page come first: what is dropped from a long address is politeness.
  const mail = (pieces: readonly Piece[], at: string) => (destination.mailbox === undefined ? {} : { href: mailTo(destination.mailbox, subject, [{ text: dear, spare: true }, { text: opening }, ...pieces, { text: fill(requestWords.page, at) }, ...ending.map((text) => ({ text, spare: true }))]) });
  return {
    subject, before: [dear, opening], after: [fill(requestWords.page, address), ...ending],
    items: asked.map((one) => ({ id: one, text: voice.say(askWords[one]), ...mail([{ text: question(one) }], address) })),
    ...mail(asked.map((one, index) => ({ text: question(one), spare: index > 0 })), address), ...reachedBy(destination),
  };
}

/** What a reader sends to tell what is wrong on a page, for each of the four reasons. */
export function wrongOf(title: string, destination: Destination, address: string, voice: Voice): Letter {
  const fill = filledBy(voice);
  const name = onOneLine(title, 160);
  const [page, should] = [fill(wrongWords.page, address), fill(wrongWords.should)];
  const reasons = (Object.keys(wrongReasons) as (keyof typeof wrongReasons)[]).map((id) => ({ id, text: voice.say(wrongReasons[id]) }));
  const addressFor = (reason: string): { href?: string } => {
    const subject = fill(wrongWords.subject, reason, name);
    const pieces: Piece[] = [{ text: page }, { text: `${fill(wrongWords.what)} ${reason}` }, { text: should, spare: true }];
    if (destination.issue !== undefined) return { href: issueAt(destination.issue, subject, pieces) };
    return destination.mailbox === undefined ? {} : { href: mailTo(destination.mailbox, subject, pieces) };
  };
  return { subject: name, before: [`${name}`, page, fill(wrongWords.what)], items: reasons.map((reason) => ({ ...reason, ...addressFor(reason.text) })), after: [should], ...reachedBy(destination) };
}

/** Where the words about an institution go: the mailbox of the office that is asked, of the institution, of whoever publishes; and the nearest telephone. Never a person's. */
export function destinationOf({ facts }: Institution, service?: Service): Destination {
  const asked = [service?.facts.contact ?? []].flat();
  const offices = [...(facts.offices ?? []).filter(({ id }) => asked.includes(id))];
  const mailbox = offices.find(({ email }) => email)?.email ?? facts.email ?? facts.publishing?.email;
  const phone = offices.find((office) => office.phone)?.phone ?? facts.phone ?? facts.offices?.find((office) => office.phone)?.phone;
  return { ...(mailbox === undefined ? {} : { mailbox }), ...(phone === undefined ? {} : { phone }) };
}

/** The website of an institution that opens, for readers who find no mailbox. */
export function websiteOf(catalogue: Catalogue, { facts }: Institution, voice: Voice): { url: string; shown: string } | undefined {
  const url = facts.websites?.find((address) => shutOn(catalogue, address, voice).shut === undefined);
  return url === undefined ? undefined : { url, shown: shownAddress(url) };
}

/** The platform for requests that the law's entry names. */
export function platformOf(catalogue: Catalogue): string | undefined {
  return lawOf(catalogue)?.request.platform;
}

/** How the institution is reached beside the letter. */
export function reachInWords({ mailbox, phone }: Pick<Letter, 'mailbox' | 'phone'>, voice: Voice): string {
  const fill = filledBy(voice);
  return mailbox !== undefined ? fill(letterWords.mailbox, mailbox) : phone !== undefined ? fill(letterWords.telephone, phone) : fill(letterWords.neither);
}

function reachedBy({ mailbox, phone }: Destination): Pick<Letter, 'mailbox' | 'phone'> {
  return { ...(mailbox === undefined ? {} : { mailbox }), ...(phone === undefined ? {} : { phone }) };
}

function lawOf(catalogue: Catalogue) {
  for (const [id, act] of catalogue.vocabularies.acts) if (act.request !== undefined && act.replacedBy === undefined) return { id, number: act.number, request: act.request };
  return undefined;
}

// Names and addresses are put in after the words have got their script.
function filledBy(voice: Voice): (words: InEachLanguage, ...values: readonly (string | number)[]) => string {
  return (words, ...values) => voice.say(words).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
