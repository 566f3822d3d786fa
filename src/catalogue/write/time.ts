import { workingDays } from '#languages/reasons.ts';
import type { Voice } from '#languages/voice.ts';
import type { DurationOrRange, TimeSpan } from '../model/service-parts.ts';

const parts = [['Y', 'year'], ['M', 'month'], ['W', 'week'], ['D', 'day']] as const;
const timeParts = [['H', 'hour'], ['M', 'minute']] as const;

/** An ISO 8601 duration in words: PT15M → “15 minutes”; a range → “10–15 minutes”. */
export function durationInWords(duration: DurationOrRange, voice: Voice): string {
  if (typeof duration === 'string') return oneDuration(duration, voice);
  if (duration.min === undefined) return `≤ ${oneDuration(duration.max, voice)}`;
  const [least, most] = [/^\D*(\d+)(\D)$/.exec(duration.min), /^\D*(\d+)(\D)$/.exec(duration.max)];
  const longest = oneDuration(duration.max, voice);
  // 10–15 minutes rather than 10 minutes – 15 minutes, where both are in one unit.
  return least && most && least[2] === most[2] ? `${voice.number(Number(least[1]))}–${longest}` : `${oneDuration(duration.min, voice)} – ${longest}`;
}

/** The length of a time limit in words: “30 days”. */
export function lengthInWords(span: TimeSpan, voice: Voice): string {
  if (span.days !== undefined) return voice.count(span.days, 'day');
  if (span.hours !== undefined) return voice.count(span.hours, 'hour');
  return voice.count(span.months ?? 0, 'month');
}

/** The same, said by itself: “15 working days”. */
export function limitInWords(span: TimeSpan, voice: Voice): string {
  return span.days !== undefined && span.count === 'working' ? voice.say(workingDays(span.days)) : lengthInWords(span, voice);
}

/** The length of a time limit in days by the calendar: a working day counts for seven fifths of a day, an hour for a twenty-fourth, a month for thirty. */
export function daysOf({ days, hours, months, count }: TimeSpan): number {
  if (days !== undefined) return count === 'working' ? (days * 7) / 5 : days;
  return hours !== undefined ? hours / 24 : (months ?? 0) * 30;
}

function oneDuration(duration: string, voice: Voice): string {
  const [days = '', time = ''] = duration.slice(1).split('T');
  const read = (text: string, units: readonly (readonly [string, Parameters<Voice['count']>[1]])[]) => units.flatMap(([letter, unit]) => {
    const amount = new RegExp(`(\\d+)${letter}`).exec(text)?.[1];
    return amount === undefined ? [] : [voice.count(Number(amount), unit)];
  });
  return [...read(days, parts), ...read(time, timeParts)].join(' ');
}
