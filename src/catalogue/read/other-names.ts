import { conceptFacts, serviceFacts } from '../model/service.ts';
import { textWords } from '../model/text.ts';

/** What a field is called here that somebody called otherwise, and the file it belongs to where that is another. */
export interface NameHere {
  nearest: string;
  within?: 'text' | 'service' | 'acts' | 'offices';
}

const named = { name: 'names', title: 'names', titles: 'names' };
const counted = { basis: 'act', counted: 'count', countedFrom: 'from', unit: 'days' };

/** The words of the template, of CPSV-AP and of other catalogues, where ours are others; `text:` and the like name the file. */
export const otherNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  service: { businessEvents: 'lifeEvents', events: 'lifeEvents', lifeEvent: 'lifeEvents', fee: 'fees', cost: 'fees', deadline: 'timeLimit', processingTime: 'timeLimit', appeals: 'appeal', channel: 'channels', deadlines: 'applicantDeadlines', form: 'forms', type: 'kind', notEligible: 'text:exclusions', conditions: 'text:eligibility', description: 'text:summary', name: 'text:title', keywords: 'text:alsoCalled', hours: 'offices:hours', phone: 'offices:phone', email: 'offices:email', address: 'offices:address' },
  text: { notEligible: 'exclusions', conditions: 'eligibility', description: 'summary', name: 'title', keywords: 'alsoCalled', procedure: 'steps', guidance: 'formGuidance' },
  institution: { ...named, kind: 'type', website: 'websites', url: 'websites', abbreviation: 'abbreviations', editor: 'publishing', contact: 'offices' },
  unit: named, office: { ...named, accessibility: 'accessible', telephone: 'phone' },
  channel: { place: 'office', accessibility: 'offices:accessible', hours: 'offices:hours', phone: 'offices:phone', email: 'offices:email', address: 'offices:address' },
  document: { which: 'id', condition: 'when', issuer: 'issuedBy', fetchedByInstitution: 'fetched', alternatives: 'or', note: 'text:documents', words: 'text:documents' },
  fee: { basis: 'act', validFrom: 'from', validTo: 'to', condition: 'when', method: 'payment', for: 'text:fees', what: 'text:fees', whatFor: 'text:fees', title: 'text:fees', name: 'text:fees', words: 'text:fees' },
  decision: counted, applicantDeadline: counted,
  appeal: { ...counted, how: 'text:appealHow', authority: 'body' },
  form: { size: 'kilobytes', address: 'url', title: 'text:forms', titles: 'text:forms', name: 'text:forms', guidance: 'text:formGuidance' },
  stepFacts: { actor: 'by', who: 'by', text: 'text:steps', words: 'text:steps', title: 'text:steps' },
  legalBasisEntry: { law: 'act', number: 'acts:number', url: 'acts:url', address: 'acts:url', title: 'acts:words' },
  output: { what: 'type', form: 'text:output', words: 'text:output' },
  review: { date: 'checked', on: 'checked', role: 'by' },
  source: { address: 'url', date: 'seen', read: 'seen' },
  entry: { ...Object.fromEntries(Object.keys(named).map((name) => [name, 'words'])), names: 'words' },
  act: { ...Object.fromEntries(Object.keys(named).map((name) => [name, 'words'])), names: 'words', address: 'url' },
  dimension: { names: 'words', name: 'words' }, band: { names: 'words', name: 'words', threshold: 'from' },
  requirement: { weight: 'level', field: 'with', names: 'words', asks: 'words', why: 'words', how: 'words', remedy: 'words', title: 'words', example: 'examples' },
  requirementWords: { how: 'remedy', example: 'good', name: 'title' },
};

// A service's facts stand in one file, its words in others: what is written in the wrong one is named by its right place.
const placed: Readonly<Record<string, (field: string) => NameHere['within']>> = {
  service: (field) => (Object.hasOwn(textWords.shape, field) ? 'text' : undefined),
  concept: (field) => (Object.hasOwn(textWords.shape, field) ? 'text' : Object.hasOwn(serviceFacts.shape, field) ? 'service' : undefined),
  text: (field) => (Object.hasOwn(serviceFacts.shape, field) || Object.hasOwn(conceptFacts.shape, field) ? 'service' : undefined),
};

/** What a field that a thing does not have is called here, where that is known. */
export function nameHere(thing: string, field: string): NameHere | undefined {
  const within = placed[thing]?.(field);
  if (within) return { nearest: field, within };
  const names = otherNames[thing === 'concept' ? 'service' : thing];
  const here = names && Object.hasOwn(names, field) ? names[field]! : undefined;
  if (here === undefined) return undefined;
  const [place, name] = here.split(':') as [string, string?];
  return name === undefined ? { nearest: place } : { nearest: name, within: place as NonNullable<NameHere['within']> };
}

/** Whether a field of that name stands in both files of a service, as facts and as words. */
export function sharedName(thing: string, field: PropertyKey | undefined): boolean {
  return field !== undefined && ['service', 'concept', 'text'].includes(thing) && Object.hasOwn(textWords.shape, field) && Object.hasOwn(serviceFacts.shape, field);
}
