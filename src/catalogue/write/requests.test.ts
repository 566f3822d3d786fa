import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { longestAddress } from './prefilled.ts';
import { destinationOf, gapsOf, reachInWords, requestFor, wrongOf } from './requests.ts';
import { servicePage } from './service-page.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const law = 'law-a:\n  words: { sq: Ligji për qasje, sr: Zakon o pristupu, en: Law on Access }\n  number: 06/L-081\n  request: { answerDays: 7, complaintDays: 15, complaintTo: { sq: Agjencia, sr: Agencija, en: Agency }, sources: ["https://law.example/"] }\n';
const madeOf = (path: string, { institution = '', service = '', title = 'Ekstrakti', acts = law } = {}) => {
  const { catalogue } = readCatalogue([
    file('institutions/trial/institution.yaml', `type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n${institution}`),
    file('vocabularies/acts.yaml', acts),
    file('institutions/trial/services/extract/service.yaml', `status: confirmed\n${service}`), file('institutions/trial/services/extract/sq.md', `---\ntitle: ${JSON.stringify(title)}\nconflicts: { a: Burimet. }\n---\n`),
  ]);
  const voice = voiceOf(routes.find((route) => route.path === path)!, catalogue.script);
  const page = servicePage(catalogue, catalogue.services[0]!, voice);
  const destination = destinationOf(catalogue.institutions[0]!, catalogue.services[0]!);
  return { page, destination, voice, request: requestFor(catalogue, page, gapsOf(page), destination, 'https://site.example/sq/trial/extract/', voice) };
};
const all = (letter: { before: readonly string[]; items: readonly { text: string }[]; after: readonly string[] }) => [...letter.before, ...letter.items.map(({ text }) => `– ${text}`), ...letter.after].join('\n');

test('the request names service, institution, law, page, and what the law promises', () => {
  expect(all(madeOf('sq', { service: 'fees: none\ndocuments: none\nforms: none\nappeal: none\nsilence: refused\ntimeLimit: { decision: { days: 3 } }\n' }).request!)).toBe(`Të nderuar,
Sipas ligjit nr. 06/L-081 (Ligji për qasje) kërkoj dokumentin ku shënohet sa vijon për shërbimin “Ekstrakti” (Komuna):
– Kush mund ta marrë këtë shërbim dhe me cilat kushte?
– Çfarë duhet të bëj, me radhë?
– Cila njësi është përgjegjëse?
– Ku e dorëzoj kërkesën?
– Kë mund të pyes, ku dhe në çfarë orari?
– Në cilin akt mbështetet ky shërbim?
Në katalogun publik kjo nuk është shënuar: https://site.example/sq/trial/extract/
Vendimi merret brenda 7 ditësh nga regjistrimi i kërkesës. Kundër refuzimit ose heshtjes mund të ankohem brenda 15 ditësh; për ankesën vendos Agjencia.
Me respekt,
[emri, mbiemri dhe adresa ku e prisni përgjigjen]`);
});

test('in Cyrillic the words are Cyrillic; the address, the number of the law and a title in Albanian stay as they are', () => {
  const text = all(madeOf('sr-cyrl').request!);
  expect(text).toContain('На основу закона бр. 06/L-081 (Закон о приступу) тражим документ у коме је наведено следеће о услузи „Ekstrakti“ (Општина):');
  expect(text).toContain('https://site.example/sq/trial/extract/');
});

test('whoever has another name today is named with it', () => {
  const institution = 'successor: { names: { sq: Qyteti, sr: Grad, en: City } }\n';
  expect(['sq', 'sr-cyrl', 'en'].map((path) => madeOf(path, { institution }).request!.before.at(-1)!.match(/\(([^()]*)\):$/)![1])).toEqual(['Komuna, sot: Qyteti', 'Општина, данас: Град', 'Municipality, today: City']);
});

test('without a law in the catalogue the letter is a plain question that promises nothing', () => {
  const { request } = madeOf('en', { acts: 'law-a:\n  words: { sq: a, sr: a, en: a }\n' });
  expect(request!.subject).toBe('A question: Ekstrakti');
  expect(all(request!)).not.toMatch(/\d days|Law No/);
});

test('what is stated, or contradicted, is no gap; a fee without a way to pay asks for the way to pay', () => {
  expect(gapsOf(madeOf('sq', { service: 'fees: [{ id: a, amount: 1, currency: EUR }]\ntimeLimit: { decision: { days: 3 } }\nconflicts: [{ field: documents, note: a }]\n' }).page)).toEqual(['eligibility', 'steps', 'payment', 'silence', 'forms', 'appeal', 'unit', 'channels', 'contact', 'legalBasis']);
  expect(gapsOf(madeOf('sq', { service: 'unseen: [documents, fees]\nconflicts: [{ field: fees, note: a }]\n' }).page)).toContain('fees');
});

test('where everything is stated there is nothing to ask', () => {
  const { page } = madeOf('sq');
  const whole = Object.fromEntries(Object.entries(page).map(([key, value]) => [key, typeof value === 'object' && 'state' in value ? { ...value, state: 'stated', value: key === 'fees' ? [{ payment: ['cash'] }] : [] } : value])) as unknown as typeof page;
  expect(gapsOf(whole)).toEqual([]);
});

test('a request goes to the mailbox of the office that is asked, then of the institution, then of whoever publishes', () => {
  const offices = 'offices: [{ id: a, names: { sq: a, sr: a, en: a }, email: a@x.example, phone: "038 111 111" }, { id: b, names: { sq: b, sr: b, en: b }, email: b@x.example }]\n';
  expect(madeOf('sq', { institution: `${offices}email: i@x.example\n`, service: 'contact: b\n' }).destination).toEqual({ mailbox: 'b@x.example', phone: '038 111 111' });
  expect(madeOf('sq', { institution: `${offices}email: i@x.example\n` }).destination.mailbox).toBe('i@x.example');
  expect(madeOf('sq', { institution: 'publishing: { role: { sq: a, sr: a, en: a }, email: p@x.example }\n' }).destination).toEqual({ mailbox: 'p@x.example' });
});

test('where no mailbox is known nothing pretends to be one: the telephone is named, or that there is none', () => {
  const { request, voice } = madeOf('en', { institution: 'phone: "038 222 222"\n' });
  expect([request!.href, request!.items[0]!.href]).toEqual([undefined, undefined]);
  expect(reachInWords(request!, voice)).toBe('We do not know the e-mail of the institution. Telephone: 038 222 222.');
  expect(reachInWords(madeOf('en').request!, voice)).toBe('We know neither e-mail nor telephone of the institution.');
});

test.each(routes.map(({ path }) => path))('every mail of a service with a hostile, endless title stays short and asks its own question: %s', (path) => {
  const { request, page, voice } = madeOf(path, { institution: 'email: i@x.example\n', title: `${'Leje & "ndërtimi" #1? 100% '.repeat(70)}fund` });
  for (const { href } of request!.items) {
    expect(href!.length).toBeLessThanOrEqual(longestAddress);
    expect(decodeURIComponent(href!)).toContain('https://site.example/sq/trial/extract/');
  }
  expect(request!.href!.length).toBeLessThanOrEqual(longestAddress);
  for (const to of [{ mailbox: 'i@x.example' }, { issue: 'https://forge.example/new' }]) for (const { href } of wrongOf(page.title.text, to, 'https://site.example/', voice).items) expect(href!.length).toBeLessThanOrEqual(longestAddress);
});

test('each of the four reasons opens its own message, at the mailbox or where issues are begun; without either they are lines of a text', () => {
  const { voice } = madeOf('en');
  const hrefs = (destination: object) => wrongOf('Permit', destination, 'https://site.example/', voice).items.map(({ href }) => href?.slice(0, 40));
  expect(hrefs({ mailbox: 'i@x.example' })[0]).toBe('mailto:i@x.example?subject=A%20fact%20is');
  expect(new Set(hrefs({ issue: 'https://forge.example/new' })).size).toBe(4);
  expect(hrefs({})).toEqual([undefined, undefined, undefined, undefined]);
});

test('what is missing is missing in every language', () => {
  for (const service of ['', 'fees: none\nforms: none\nconflicts: [{ field: steps, note: a }]\n', 'appeal: none\nsilence: refused\nunseen: [documents]\n']) {
    const [first, ...others] = routes.map(({ path }) => gapsOf(madeOf(path, { service }).page));
    expect(first!.length).toBeGreaterThan(3);
    for (const gaps of others) expect(gaps).toEqual(first);
  }
});
