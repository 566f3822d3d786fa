import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { routeOf } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { assess } from '#catalogue/assess/assess.ts';
import { filesOf } from '../../tests/judged.ts';
import * as samples from '../../tests/stored-samples.ts';
import { choicesIn } from './choices.ts';
import { editContext } from './context.ts';
import { judgeService, surroundingsOf } from './judge.ts';
import { fileNamesIn, storedWith, takenUp, withStored } from './stored.ts';

const sq = voiceOf(routeOf('sq')!, { keepLatin: [], words: {} });
const cyrillic = voiceOf(routeOf('sr-cyrl')!, { keepLatin: [], words: {} });
const file = (name: string, bytes: Uint8Array | string) => new File([bytes as BlobPart], name);

test('a file gets a name that it may have and that nobody has taken', async () => {
  const named = async (name: string, taken: string[] = []) => { const answer = await takenUp(file(name, samples.pdf), 'prishtina', taken, sq); return 'name' in answer ? answer.name : answer.refusal; };
  expect(await named('Kërkesa për çertifikatë 2026.PDF')).toBe('kerkesa-per-certifikate-2026.pdf');
  expect(await named('Kërkesa v.2.1.pdf')).toBe('kerkesa-v-2-1.pdf');
  expect(await named('kerkesa.pdf', ['kerkesa.pdf', 'kerkesa-2.pdf'])).toBe('kerkesa-3.pdf');
  expect(await named('Захтев за дозволу.pdf')).toBe('zahtev-za-dozvolu.pdf');
  const long = `${'k'.repeat(61)}-ab`;
  expect(await named(`${long}.pdf`, [`${long}.pdf`, `${long}.png`])).toBe(`${'k'.repeat(61)}-2.pdf`);
  for (const name of ['kerkesa.doc', 'kerkesa', '.pdf', 'con.pdf']) expect(await named(name), name).toMatch(/^Ky lloj skedari nuk ruhet\. Zgjidhni një PDF/);
});

test('what the check would refuse is refused at once, in the officer’s language and script', async () => {
  const refused = async (bytes: Uint8Array | string, voice = sq) => (await takenUp(file('kerkesa.pdf', bytes), 'prishtina', [], voice) as { refusal: string }).refusal;
  expect(await refused('MZ')).toMatch(/ – /);
  expect(await refused(samples.pdfWithPackedScript)).toMatch(/ – /);
  expect(await refused('', cyrillic)).toMatch(/^[^A-Za-z]*\p{Script=Cyrillic}/u);
});

test('a file that is too large is not read, and one that does not open is refused in words', async () => {
  const unread = (size: number) => Object.defineProperties(file('kerkesa.pdf', samples.pdf), { size: { value: size }, arrayBuffer: { value: () => Promise.reject(new DOMException('', 'NotReadableError')) } });
  expect(await takenUp(unread(2 * 1024 * 1024 + 1), 'prishtina', [], sq)).toEqual({ refusal: expect.stringMatching(/2049 kB; lexohen deri në 2048 kB/) as string });
  expect(await takenUp(unread(1), 'prishtina', [], sq)).toEqual({ refusal: 'ky skedar nuk mund të hapet – ruajeni në këtë pajisje dhe zgjidheni sërish' });
  // In the form nobody sees the fields of a file.
  expect(await takenUp(unread(2 * 1024 * 1024 + 1), 'prishtina', [], cyrillic)).toEqual({ refusal: 'датотека има 2049 kB; чита се највише 2048 kB – сачувајте је са мањим сликама и изаберите поново, или је ставите на свој сајт и овде упишите њену адресу' });
});

test('a file that goes with the next save can be chosen and named; of those only what a form names goes along', async () => {
  const files = await filesOf(join(import.meta.dirname, '../../content'));
  const { catalogue } = readCatalogue(files);
  const subject = { institution: 'prishtina', service: 'new-one' };
  const around = surroundingsOf(editContext(files, catalogue, assess(catalogue, '2026-11-22').reports, '2026-11-22'));
  const stored = new Map([['kerkesa.pdf', samples.pdf], ['left.pdf', samples.pdf]]);
  const draft = { facts: { status: 'unconfirmed', forms: [{ id: 'application', file: 'kerkesa.pdf' }] }, texts: {} };
  const judged = (known: typeof around) => judgeService(known, subject, { 'service.yaml': 'status: unconfirmed\nforms:\n  - { id: application, file: kerkesa.pdf }\n', 'sq.md': '---\ntitle: Leje\n---\n' }, sq).errors;
  expect(judged(around)).toMatchObject([{ field: 'facts.forms' }]);
  expect(judged(withStored(around, 'prishtina', stored))).toEqual([]);
  expect(choicesIn(withStored(around, 'prishtina', stored), subject, draft, sq)('files').map(({ value }) => value)).toEqual(['kerkesa.pdf', 'left.pdf']);
  expect(choicesIn(withStored(around, 'gjilan', stored), subject, draft, sq)('files')).toEqual([]);
  expect(storedWith(draft, stored)).toEqual({ stored: { 'kerkesa.pdf': Buffer.from(samples.pdf).toString('base64') } });
  expect([storedWith({ ...draft, facts: { forms: 'none' } }, stored), fileNamesIn('none')]).toEqual([{}, []]);
});
