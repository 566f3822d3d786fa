/** A day to keep in a calendar. */
export interface Entry {
  /** Tells it from the other entries of the same page. */
  id: string;
  day: string;
  title: string;
  words: string;
}

/** A calendar file (RFC 5545) with whole days; `stamp` is the moment of writing, `address` the page that the days come from. */
export function calendarFile(entries: readonly Entry[], address: string, stamp: Date): string {
  const written = stamp.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Katalogu//Checklist//EN', 'CALSCALE:GREGORIAN',
    ...entries.flatMap(({ id, day, title, words }) => [
      'BEGIN:VEVENT', `UID:${id}-${day}@${encodeURIComponent(address.replace(/^https?:\/\/|#.*$/g, ''))}`, `DTSTAMP:${written}`,
      `DTSTART;VALUE=DATE:${basic(day)}`, `DTEND;VALUE=DATE:${basic(dayAfter(day))}`, `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(words)}`, `URL:${address}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const basic = (day: string): string => day.replaceAll('-', '');
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

// At most 75 octets a line, and no letter cut in two.
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [result, length] = ['', 0];
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (length + size > 75) {
      result += '\r\n ';
      length = 1;
    }
    result += letter;
    length += size;
  }
  return result;
}
