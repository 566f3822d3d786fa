import type { Phrase, Voice } from '#languages/voice.ts';
import { serviceWords } from '#languages/words/service.ts';
import type { DocumentItem } from './service-page.ts';

/** A document on one line, as a frame and a leaflet have room for it. */
export interface DocumentLine {
  /** What it is called, what may stand in its place, and its form. */
  text: string;
  /** When it is asked for, what there is to say of it, and whether nobody needs to bring it. */
  remarks: readonly Phrase[];
}

/** A document on one line, for the readers of a route. */
export function documentInLine({ name, or, form, when, note, fetched }: Omit<DocumentItem, 'id' | 'issuedBy'>, voice: Voice): DocumentLine {
  return {
    text: [name, ...(or.length > 0 ? [voice.say(serviceWords.orElse), voice.either(or)] : []), ...(form === undefined ? [] : [`(${form})`])].join(' '),
    remarks: [when, note, fetched ? { text: voice.say(serviceWords.fetched), lang: voice.route.tag } : undefined].filter((words) => words !== undefined),
  };
}
