import { z } from 'zod';
import { described } from './field.ts';
import { source } from './service-parts.ts';
import { date, id, wordsInEachLanguage } from './values.ts';

/** `vocabularies/holidays.yaml`: the days on which offices are closed by law, year after year. Editors correct it when the official calendar of a year appears. */
export const holidaysFacts = described(z.strictObject({
  from: described(date, {
    label: { sq: 'Lista fillon më', sr: 'Spisak počinje', en: 'The list begins on' },
    hint: { sq: 'Jashtë këtyre dy ditëve askush nuk i ka shënuar festat.', sr: 'Izvan ova dva dana praznike niko nije upisao.', en: 'Outside these two days nobody has listed the holidays.' }, example: '2026-01-01',
  }),
  to: described(date, { label: { sq: 'Lista mbaron më', sr: 'Spisak se završava', en: 'The list ends on' }, example: '2030-12-31' }),
  sources: described(z.array(source).min(1).max(50), { label: { sq: 'Burimet', sr: 'Izvori', en: 'Sources' }, thing: 'source' }).optional(),
  names: described(z.record(id, wordsInEachLanguage), { label: { sq: 'Emrat e festave', sr: 'Nazivi praznika', en: 'Names of the holidays' }, thing: 'wordsInEachLanguage' }),
  days: described(z.array(described(z.strictObject({
    date: described(date, { label: { sq: 'Dita e pushimit', sr: 'Neradni dan', en: 'Day off' }, example: '2027-02-17' }),
    name: described(id, { label: { sq: 'Festa', sr: 'Praznik', en: 'Holiday' }, example: 'independence-day' }),
    insteadOf: described(date, {
      label: { sq: 'Në vend të', sr: 'Umesto', en: 'Instead of' },
      hint: { sq: 'Dita e vetë festës, kur bie të shtunën ose të dielën.', sr: 'Dan samog praznika, kada pada u subotu ili nedelju.', en: 'The day of the holiday itself, where it falls on a Saturday or Sunday.' }, example: '2027-05-09',
    }).optional(),
    expected: described(z.literal(true), {
      label: { sq: 'Vetëm pritet', sr: 'Samo se očekuje', en: 'Only expected' },
      hint: { sq: 'true derisa të dalë kalendari zyrtar i atij viti: bajramet ndjekin hënën, dhe pushimi për festë në fundjavë mund të mos jepet.', sr: 'true dok ne izađe zvanični kalendar za tu godinu: bajrami prate mesec, a slobodan dan za praznik vikendom može i da izostane.', en: 'true until the official calendar of that year appears: the Bajrams follow the moon, and a day off for a holiday on a weekend may not be given.' }, example: true,
    }).optional(),
  }), { label: { sq: 'Dita e pushimit', sr: 'Neradni dan', en: 'Day off' }, thing: 'dayOff' })).max(1000), { label: { sq: 'Ditët e pushimit', sr: 'Neradni dani', en: 'Days off' }, thing: 'dayOff' }),
}), { label: { sq: 'Festat zyrtare', sr: 'Državni praznici', en: 'Official holidays' }, thing: 'holidays' });
export type HolidaysFacts = z.infer<typeof holidaysFacts>;
