import type { Voice } from '#languages/voice.ts';
import { writtenTag, type Language } from '#languages/languages.ts';
import { newerWords, readNewerWords, serviceWords, serviceWordsWith } from '#languages/words/service.ts';
import { siteWords } from '#languages/words/site.ts';

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A part of a page of ours as the front matter of a peer: what is not there is left out, names are in small letters (Hugo knows no others),
 * and the sentences that our components put together stand ready, so that a template only has to ask, to repeat and to print.
 */
export function plain(value: unknown, voice: Voice): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item, voice)).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isFields(value)) return value === null || value === false || value === '' ? undefined : value;
  const entries = Object.entries(inSentences(value, voice)).flatMap(([name, inner]) => {
    const made = plain(inner, voice);
    return made === undefined ? [] : [[name.toLowerCase(), made] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function inSentences(fields: Fields, voice: Voice): Fields {
  const { say } = voice;
  const made = { ...fields };
  if (typeof fields.text === 'string' && fields.lang === voice.route.tag) delete made.lang;
  // A line of “at a glance”.
  if (typeof fields.contradicted === 'boolean') {
    for (const name of ['state', 'contradicted']) delete made[name];
    made.gap = fields.state === 'missing' || fields.state === 'unseen' ? fields.state : undefined;
    made.doubt = fields.contradicted && fields.text !== say(serviceWords.contradictedShort);
  }
  if (typeof fields.shut === 'string') made.shut = say(serviceWordsWith.shut(fields.shut));
  if (Array.isArray(fields.or)) {
    delete made.or;
    made.orElse = fields.or.length > 0 ? voice.either(fields.or as string[]) : '';
  }
  if (Array.isArray(fields.conflicts)) made.conflicts = conflictsOf(fields.conflicts);
  if (typeof fields.amount === 'string') {
    made.days = spanOf(fields, voice);
    made.amount = [fields.amount, fields.per].filter(Boolean).join(' ');
    for (const name of ['per', 'from', 'to', 'payment', 'id']) if (name !== 'id' || fields.payment) delete made[name];
  }
  if (typeof fields.replaced === 'boolean' && typeof fields.number === 'string' && (fields.name as { text: string }).text.includes(fields.number)) delete made.number;
  if (Array.isArray(fields.hours)) Object.assign(made, officeOf(fields, voice));
  if (typeof fields.from === 'string' && isFields(newerWords) && fields.from in newerWords && typeof fields.href === 'string') return { words: say(newerWords[fields.from as Language]), href: fields.href, hreflang: writtenTag[fields.from as Language], link: say(readNewerWords[fields.from as Language]) };
  return made;
}

/** What sources say against each other, one sentence or several. */
export function conflictsOf(conflicts: readonly unknown[]): Fields | undefined {
  return conflicts.length === 0 ? undefined : conflicts.length === 1 ? { one: conflicts[0] } : { several: conflicts };
}

function officeOf(office: Fields, voice: Voice): Fields {
  const hours = (office.hours as Fields[]).map((time) => [time.days, `${String(time.opens)}–${String(time.closes)}`, spanOf(time, voice)].filter(Boolean).join(' ')).join('; ');
  const unit = typeof office.unit === 'string' && office.unit.toLowerCase() !== String(office.name).toLowerCase() ? office.unit : undefined;
  return { hours, unit, accessible: office.accessible === undefined ? undefined : office.accessible ? 'yes' : 'no', phone: phoneOf(office.phone) };
}

/** A telephone number to call, and as it is shown. */
export function phoneOf(phone: unknown): Fields | undefined {
  return typeof phone === 'string' ? { tel: phone.replace(/[^+\d]/g, ''), shown: phone.replace(/ /g, ' ') } : undefined;
}

function spanOf({ from, to }: Fields, { say }: Voice): string {
  return [from && say(serviceWordsWith.fromDay(String(from))), to && say(serviceWordsWith.toDay(String(to)))].filter(Boolean).join(' ');
}

/** A share as its bar and its figure. */
export function meterOf(share: number | null, voice: Voice): Fields {
  return share === null ? { figure: voice.say(siteWords.notJudged) } : { width: String(Math.round(share * 1000) / 10), figure: voice.percent(share) };
}
