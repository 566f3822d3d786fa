import { languages, type Language } from '#languages/languages.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { browseWords } from '#languages/words/browse.ts';
import { paperWords } from '#languages/words/paper.ts';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import { addressOf, nameToday, titleBeside, titleOf } from './names.ts';
import { qrCodeOf, type QrCode } from './qr-code.ts';
import { bringInShort, glanceOf, isDisputed, type Glance } from './glance.ts';
import { officeItem, type OfficeItem } from './offices.ts';
import type { Part } from './parts.ts';
import { documentInLine, type DocumentLine } from './document-line.ts';
import { serviceInShort } from './service-page.ts';
import { servicesOf } from '../model/look-up.ts';

/** The sheet that hangs at the counter of an institution, in several languages at once. */
export interface Poster {
  names: readonly Phrase[];
  /** What the institution is called today, where that is another name, under its label. */
  nameToday: readonly (Phrase & { label: string })[];
  code: QrCode;
  services: readonly PosterLine[];
  /** Services that the sheet has no room for; the code of the institution leads to them. */
  more: number;
}

export interface PosterLine {
  titles: readonly Phrase[];
  /** Left out where there are too many services for a code each. */
  code?: QrCode;
  fee: readonly Said[];
  timeLimit: readonly Said[];
}

/** A short answer with the language it is said in; the same in several languages stands once. */
export interface Said extends Glance {
  lang: string;
  /** Another source says otherwise. */
  disputed: boolean;
}

/** What one sheet of A4 can hold and still be read from a step away: services with a code each, or lines of text. */
const posterRoom = { withCodes: 10, lines: 36 } as const;

/** Official languages that stand on every poster (Law 02/L-37); another language of the reader's comes before them. */
const official: readonly Language[] = languages.filter((language) => language !== 'en');

/** In which languages a poster speaks to the readers of a language: theirs first, then the official ones. */
export function posterLanguages(language: Language): readonly Language[] {
  return [language, ...official.filter((other) => other !== language)];
}

/** The poster of an institution; `voices` are its languages in order, `whole` makes a full address of one that begins with a slash. */
export function posterOf(catalogue: Catalogue, institution: Institution, services: readonly Service[], voices: readonly Voice[], whole: (address: string) => string): Poster {
  const [first] = voices as [Voice];
  const named = servicesOf(services, institution.id).map((service) => ({ service, title: titleBeside(catalogue, service, first).text }));
  const own = named.sort((a, b) => Number(forCitizens(b.service)) - Number(forCitizens(a.service)) || first.compare(a.title, b.title) || (a.service.id < b.service.id ? -1 : 1)).map(({ service }) => service);
  const shown = own.slice(0, Math.floor(posterRoom.lines / voices.length));
  const withCodes = own.length <= posterRoom.withCodes;
  return {
    names: differing(voices.map((voice) => ({ text: voice.say(institution.facts.names), lang: voice.route.tag }))),
    nameToday: differing(voices.flatMap((voice) => { const text = nameToday(institution, voice); return text === undefined ? [] : [{ label: voice.say(browseWords.today), text, lang: voice.route.tag }]; })),
    code: qrCodeOf(whole(addressOf.institution(first, institution.id))),
    services: shown.map((service) => ({
      titles: titlesIn(catalogue, service, voices),
      ...(withCodes ? { code: qrCodeOf(whole(addressOf.service(first, service))) } : {}),
      fee: said('fee', catalogue, service, voices), timeLimit: said('timeLimit', catalogue, service, voices),
    })),
    more: own.length - shown.length,
  };
}

// Where a language lends its title to another, it stands once, however it is told apart in either.
function titlesIn(catalogue: Catalogue, service: Service, voices: readonly Voice[]): Phrase[] {
  const plain = voices.map((voice) => titleOf(service, voice));
  return differing(plain).map((title) => titleBeside(catalogue, service, voices[plain.indexOf(title)]!));
}

function forCitizens({ facts }: Service): boolean {
  return facts.audience?.includes('citizen') === true;
}

// On the wall of the institution itself nobody is told what the catalogue does not know.
function said(part: 'fee' | 'timeLimit', catalogue: Catalogue, service: Service, voices: readonly Voice[]): Said[] {
  return differing(voices.map((voice) => {
    const { text, ...glance } = glanceOf(catalogue, service, voice)[part];
    const isOpen = (glance.state === 'missing' || glance.state === 'unseen') && !glance.contradicted;
    return { ...glance, text: isOpen ? voice.say(paperWords.askHere) : text, lang: voice.route.tag, disputed: isDisputed(glance) };
  }));
}

// €5 and 5 € are the same to every reader.
function differing<Words extends Phrase>(words: readonly Words[]): Words[] {
  return [...new Map([...words].reverse().map((one) => [one.text.replace(/[€\s]/g, ''), one])).values()].reverse();
}

/** The leaflet of an institution, to take home: each service with what to bring, what it costs and how long it takes. */
export interface Leaflet {
  /** What the institution is called today, where that is another name. */
  nameToday?: string;
  offices: readonly OfficeItem[];
  code: QrCode;
  /** Their documents are those that the reader brings: where the institution fetches all of a list, none is left, and `fetched` says so. */
  services: readonly { id: string; title: Phrase; fee: Glance; timeLimit: Glance; where: Glance; documents: Part<readonly DocumentLine[]> & { fetched?: string } }[];
}

/** The leaflet of an institution, for the readers of a route. */
export function leafletOf(catalogue: Catalogue, institution: Institution, services: readonly Service[], voice: Voice, whole: (address: string) => string): Leaflet {
  const own = servicesOf(services, institution.id);
  const today = nameToday(institution, voice);
  return {
    ...(today === undefined ? {} : { nameToday: today }),
    offices: (institution.facts.offices ?? []).map((office) => officeItem(catalogue, institution, office.id, voice)),
    code: qrCodeOf(whole(addressOf.institution(voice, institution.id))),
    services: own.map((service) => {
      const { id, glance, documents: { value, ...documents } } = serviceInShort(catalogue, service, voice);
      const bring = value?.filter(({ fetched }) => !fetched).map((document) => documentInLine(document, voice));
      const short = bring?.length === 0 ? bringInShort(value!, voice) : undefined;
      return { id, title: titleBeside(catalogue, service, voice), fee: glance.fee, timeLimit: glance.timeLimit, where: glance.where, documents: { ...documents, ...(bring ? { value: bring } : {}), ...(short ? { fetched: `${short.count}${short.names}` } : {}) } };
    }).sort((a, b) => voice.compare(a.title.text, b.title.text) || (a.id < b.id ? -1 : 1)),
  };
}
