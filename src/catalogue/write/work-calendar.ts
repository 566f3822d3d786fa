import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { noticeWords, workWords, workWordsWith } from '#languages/words/work.ts';
import type { Voice } from '#languages/voice.ts';
import { doerOf } from '../assess/doer.ts';
import type { Dated } from '../assess/due.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { addressOf, titleBeside } from './names.ts';
import { plainOf, richOf } from './rich.ts';
import { responsibleInWords } from './responsible.ts';
import { nameOfPart } from './task-words.ts';
import { institutionIn, serviceIn } from '../model/look-up.ts';

/** /{lang}/reports/{institution}/work.ics (RFC 5545): a whole day for each check, and for the last day of each fee and of hours. The stamp is the day of judging, so the same content gives the same bytes. `root` is the address of the site. */
export function workAsCalendar(catalogue: Catalogue, institution: string, dates: readonly Dated[], today: string, voice: Voice, root: string): string {
  const owner = institutionIn(catalogue, institution)!;
  const name = voice.say(owner.facts.names);
  const calendar = ical({
    name: escaped(voice.say(workWordsWith.calendarName(name))), description: escaped(voice.say(workWordsWith.calendarNote(name))), method: ICalCalendarMethod.PUBLISH, ttl: 86_400,
    prodId: { company: 'Katalogu', product: 'Katalogu', language: voice.route.tag.toUpperCase() }, url: `${root}${addressOf.calendar(voice, institution)}`,
  });
  for (const date of dates) {
    const service = serviceIn(catalogue, institution, date.service);
    const title = service ? titleBeside(catalogue, service, voice).text : nameOfPart(catalogue, institution, date, voice);
    const part = date.what === 'fee' ? [nameOfPart(catalogue, institution, date, voice)] : [];
    const who = responsibleInWords(catalogue, institution, doerOf(catalogue, { institution, service: date.service ?? '', file: date.file }), voice);
    calendar.createEvent({
      id: `${[date.what, institution, date.service, date.part].filter((word) => word !== undefined).join('.')}@katalogu`,
      stamp: dayOf(today), start: dayOf(date.due), allDay: true, transparency: ICalEventTransparency.TRANSPARENT,
      // The title is in its own script already.
      summary: clean(voice.say(summaryOf(date, today)('{0}')).replace('{0}', () => title)),
      description: clean([...part, plainOf(richOf(noticeWords[date.what].help[voice.route.language], voice)), `${voice.say(workWords.byWho)}: ${who}`, `${date.file}:${date.line}`].join('\n')),
      categories: [{ name: clean(name) }, { name: clean(voice.say(date.what === 'check' ? workWords.check : noticeWords[date.what].title)) }],
      url: `${root}${service ? addressOf.service(voice, service) : addressOf.institution(voice, institution)}`,
    });
  }
  // Every line of RFC 5545 ends with CRLF, the last one too; the package leaves that one open.
  return `${calendar.toString()}\r\n`;
}

function summaryOf({ what, due }: Dated, today: string): (title: string) => ReturnType<typeof workWordsWith.checkOf> {
  if (what === 'fee') return workWordsWith.feeOf;
  if (what === 'hours') return workWordsWith.hoursOf;
  return due < today ? workWordsWith.checkOverdue : workWordsWith.checkOf;
}

function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

// The package escapes what an event says, and leaves the calendar's own name as it is.
function escaped(words: string): string {
  return clean(words).replace(/[\\;,]/g, '\\$&').replace(/[\n\t]/g, ' ');
}

// A text of RFC 5545 holds no control characters.
function clean(words: string): string {
  return words.replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ' ');
}
