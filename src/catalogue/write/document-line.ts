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

/** What a document is called, with what may be brought in its place: “identity card or passport”. */
export function documentOrOther({ name, or }: Pick<DocumentItem, 'name' | 'or'>, voice: Pick<Voice, 'say' | 'either'>): string {
  return or.length > 0 ? `${name} ${voice.say(serviceWords.orElse)} ${voice.either(or)}` : name;
}

/** A document on one line, for the readers of a route. */
export function documentInLine({ name, or, form, when, note, fetched }: Omit<DocumentItem, 'id' | 'issuedBy'>, voice: Voice): DocumentLine {
  return {
    text: [documentOrOther({ name, or }, voice), ...(form === undefined ? [] : [`(${form})`])].join(' '),
    remarks: [when, note, fetched ? { text: voice.say(serviceWords.fetched), lang: voice.route.tag } : undefined].filter((words) => words !== undefined),
  };
}
