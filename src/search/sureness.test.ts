import { expect, test } from 'vitest';
import { finderOf } from './finder.ts';
import type { Entry, Titles } from './titles.ts';

const unknown = { state: 'missing', text: '', contradicted: false } as const;

/** A service with these names in Albanian, the first its title. */
function named(id: string, topic: number, title: string, ...others: readonly string[]): Entry {
  return {
    titles: { sq: [title], sr: [], en: [] }, alsoCalled: { sq: others, sr: [], en: [] },
    offers: [{ at: 0, id, titles: [0, -1, -1], topics: [topic], audience: [], only: [], fees: unknown, timeLimit: unknown, documents: { state: 'missing', text: '', always: [], sometimes: 0 } }],
  };
}

const titles: Titles = {
  route: 'sq', institutions: [{ id: 'drenas', href: '/sq/drenas/', name: 'Komuna e Drenasit', elsewhere: ['Opština Glogovac', 'Municipality of Drenas'] }],
  topics: [{ id: 'business', words: { sq: 'Biznesi', sr: 'Poslovanje', en: 'Business' } }, { id: 'people', words: { sq: 'Njerëzit', sr: 'Ljudi', en: 'People' } }],
  documents: [], everyday: { sq: [['bankar', ['transport i parave']]], sr: [], en: [] },
  entries: [named('taxi', 0, 'Leje për taksi', 'leje taksie', 'regjistrimi i taksisë', 'transport me veturë'), named('birth', 1, 'Ekstrakti i lindjes', 'ekstrakt', 'nxjerrja e ekstraktit të lindjes'), named('stay', 1, 'Leje qëndrimi', 'qëndrim pas martese', 'vizë', 'leje e qëndrimit'), named('money', 0, 'Trajnim i rojeve', 'transport i parave'), named('school', 1, 'Licencë për ligjërues profesional në shkollë')],
};

const answerTo = (question: string, finished = true) => finderOf(titles).ask(question, { finished }).hits[0];

test.each(['leje për taksi', 'taksi', 'regjistrimi i taksisë', 'taksi drenas', 'ekstrakt lindje', 'nxjerrja e ekstraktit të lindjes', 'bankar', 'qëndrim', 'vizë', 'ligjërues në shkollë', 'provimi i ligjëruesit profesional në shkollë'])('“%s” is answered surely', (question) => expect(answerTo(question)!.sure).toBe(true));

test.each([
  ['two names of one service bring words together that none of them does', 'regjistrimi i veturës', 'taxi'],
  ['one word of several stands, in everyday speech, for a whole name', 'kurs bankar', 'money'],
  ['only the topic has the word', 'biznes', 'taxi'],
  ['a long name says much more', 'shkollë', 'school'],
  ['a word alone is a part of a name in which the service is not named', 'martesë', 'stay'],
  ['all of a title is said but one word, for which another stands', 'licencë për ligjërues profesional në spital', 'school'],
  ['what is done stands before a title of which another word stands for one', 'nxjerrja e ekstraktit të vdekjes', 'birth'],
])('it is not sure where %s', (_, question, id) => {
  expect(answerTo(question)).toMatchObject({ sure: false, offers: [{ id }] });
});

test('the beginning of a word is enough only while it is being typed', () => {
  expect([answerTo('tak', false)!.sure, answerTo('tak')!.sure]).toEqual([true, false]);
});
