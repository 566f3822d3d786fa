import type { Phrase, Voice } from '#languages/voice.ts';
import { toldWords } from '#languages/words/letters.ts';
import { toldOf } from '../assess/feedback.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { addressOf, titleBeside } from './names.ts';
import { toldInWords } from './task-words.ts';
import { serviceIn } from '../model/look-up.ts';

/** What readers told an institution of one service, line by line. */
export interface ToldService {
  title: Phrase;
  href: string;
  lines: readonly { text: string; state: string }[];
}

/** What readers told an institution, service by service, most often first; empty where nobody has counted. */
export function toldPage(catalogue: Catalogue, institution: string, today: string, voice: Voice): ToldService[] {
  return [...Map.groupBy(toldOf(catalogue, institution, today), ({ service }) => service)].flatMap(([id, own]): ToldService[] => {
    const service = serviceIn(catalogue, institution, id);
    if (!service) return [];
    return [{ title: titleBeside(catalogue, service, voice), href: addressOf.service(voice, service), lines: own.map((told) => ({ text: toldInWords(told, voice, true), state: voice.say(told.open === 0 ? toldWords.settled : told.open === told.count ? toldWords.open : toldWords.partly).replace('{0}', voice.number(told.open)) })) }];
  });
}
