import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, type Entry } from './calendar-file.ts';

const stamp = new Date('2026-11-28T15:00:00.123Z');
const address = 'https://example.org/sq/gjilan/birth-certificate/#checklist&when=renewal';
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('a calendar file', () => {
  it('holds whole days that a calendar reads back', () => {
    const entries: Entry[] = [{ id: 'answer-1', day: '2026-12-31', title: 'Dita e fundit, për: “Çertifikatë”; \\ë', words: 'një\ndy, tri; katër' }, { id: 'appeal-2', day: '2028-02-29', title: 'Жалба', words: '' }];
    const events = read(calendarFile(entries, address, stamp));
    expect(events.map(({ summary, description, startDate, endDate }) => [summary, description, startDate.toString(), endDate.toString(), startDate.isDate])).toEqual([
      [entries[0]!.title, entries[0]!.words, '2026-12-31', '2027-01-01', true],
      ['Жалба', '', '2028-02-29', '2028-03-01', true],
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  });

  it('any words come back as they were, in lines of at most 75 octets that end in CRLF', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' '));
    fc.assert(fc.property(words, words, (title, line) => {
      const text = calendarFile([{ id: 'a', day: '2026-12-01', title, words: `${line}\n${line}` }], address, stamp);
      const [event] = read(text);
      expect(event!.summary).toBe(title);
      expect(event!.description).toBe(`${line}\n${line}`);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const one of text.split('\r\n')) expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(75);
    }));
  });

  it('the same page, day and moment give the same file', () => {
    const one = () => calendarFile([{ id: 'a', day: '2026-12-01', title: 't', words: 'w' }], address, stamp);
    expect(one()).toBe(one());
    expect(one()).toContain('DTSTAMP:20261128T150000Z\r\n');
  });
});
