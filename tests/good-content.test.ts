import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { formatSource } from '#catalogue/write/format.ts';
import { checkAs } from '#catalogue/write/check.ts';
import { htmlOf } from '#catalogue/write/markdown.ts';
import { notFormatted } from '../scripts/not-formatted.ts';
import { file, judgedFiles } from './judged.ts';
import * as samples from './stored-samples.ts';

const institution = file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna e provës, sr: Probna opština, en: Municipality of Trial }\n');
const service = (facts = 'status: unconfirmed\n') => file('institutions/trial/services/permit/service.yaml', facts);
const text = (words: string, language = 'sq') => file(`institutions/trial/services/permit/${language}.md`, words);
const problemsOf = (...files: Parameters<typeof readCatalogue>[0][number][]) => readCatalogue([institution, ...files], notFormatted).problems.map(({ code, line, column, values }) => `${code} ${line}:${column} ${JSON.stringify(values)}`);

// As `npm run inspect` holds every page of a built site against it.
const validator = new HtmlValidate(new FileSystemConfigLoader());
const invalidIn = async (html: string) => (await validator.validateString(`<!doctype html><html lang="sq"><head><title>Leje</title></head><body><h1>Leje</h1><h2>Më shumë</h2>${html}</body></html>`, join(import.meta.dirname, 'page.html'))).results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`));

describe('ordinary content that looks unusual passes, and stays as it is written', () => {
  const bodies: Readonly<Record<string, string>> = {
    'Cyrillic among Latin': 'Shkruhet edhe „Општина Приштина“ ose Скупштина општине. Sat u hodniku, na spratu А.',
    'a line of Cyrillic with short words': 'Општина је на углу, а сат и каса су у холу.',
    'quotation marks of all kinds': 'Quhet „leja“, “leja”, «leja», ‚leja‘, ‘leja’ dhe › leja ‹.',
    'no-break blanks, decimal commas and units': 'Tarifa është 9,36\u00A0€, sipërfaqja 1\u00A0250,50\u00A0m², temperatura −5\u202F°C, 5 μm, 3 kΩ, ½ e shumës.',
    'dashes, dots and signs': 'Nga 8–16 — çdo ditë… § 3, № 5, ± 2 %, × 3, → sporteli.',
    'pictures of people and flags': 'Kujdes ☎️ 👩‍⚕️ 👍🏽 🇽🇰 1️⃣ ❤️‍🔥 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}.',
    'a table': '| Leja | Taksa |\n| :--- | ---: |\n| Ndërtimi | 1.250,00 € |\n| Rrënimi \\| shembja | 9,36 € |',
    'footnotes': 'Sipas ligjit[^1] dhe rregullores[^rregullorja].\n\n[^1]: Ligji nr. 04/L-110.\n\n[^rregullorja]: Rregullorja e taksave, [neni 6](https://gzk.rks-gov.net/ActDetail.aspx?ActID=8833).',
    'a very long word': `Donaudampfschifffahrts${'gesellschafts'.repeat(60)}kapitän dhe ${'a'.repeat(900)}.`,
    'lists in lists, with boxes': '1. Merrni formularin.\n   - [x] Plotësojeni.\n   - [ ] Nënshkruajeni.\n2. Dorëzojeni.\n\n---\n\n7. Vazhdon.\n8. Mbaron.',
    'a list of numbers all alike': '1. Një\n1. Dy\n1. Tri',
    'code, emphasis and quotations': '> Neni 5: **leja** jepet *falas*, ~~me taksë~~.\n\n`https://example.org/?a=1&b=2` dhe\n\n```yaml\nfees: none\n```',
    'a block of code at the beginning': '    <b>kod</b>\n\nFjalë.',
    'links that may be followed': '[Faqja](https://kk.rks-gov.net/prishtina/), <https://prishtinaonline.com/a_(b)>, https://example.org/?a=1&b=ë, [kk.rks-gov.net](https://kk.rks-gov.net/), [shkruani](mailto:info@rks-gov.net), [telefononi](tel:+383-38-200-100), info@example.org.',
    'telephones, as numbers and within words': '[038 200 100](tel:+38338200100), [telefononi në zyrë](tel:+383-38-200-100).',
    'links to other parts of the page': 'Shihni [taksat](#fees) dhe [afatin](#timeLimit).',
    'signs of HTML in words': 'Më pak se < 5 m², x < y && y > z, 5 &lt; 6, &copy; 2026, AT&T.',
    'other alphabets whole': 'Ελληνικά, العربية, 日本語, Türkçe ğış, romani čhib, bosanski đ.',
    'a hard break and an escape': 'Rruga „Nëna Terezë“, nr. 1  \nPrishtinë\n\n4\\. pika e katërt, 10\\* dhe \\<kështu\\>.',
  };
  test.each(Object.entries(bodies))('%s', async (_, body) => {
    const whole = `---\ntitle: Leje\n---\n\n${body}\n`;
    expect(problemsOf(service(), text(whole))).toEqual([]);
    expect(formatSource('text', whole)).toBe(whole);
    expect(await invalidIn(htmlOf(body, { footnotes: 'Shënime', backToText: 'Kthehu' }))).toEqual([]);
  });

  test('words that YAML takes for something else keep their characters', () => {
    const facts = 'status: unconfirmed\nfees:\n  - { id: issue, amount: 1.10, currency: EUR, article: 1.10 }\n  - { id: more, amount: 1250, currency: EUR, article: 010 }\n';
    const { catalogue, problems } = readCatalogue([{ ...institution, bytes: new TextEncoder().encode('type: municipality\nnames: { sq: Po, sr: Ne, en: No }\nphone: 038200200\naddress: { postalCode: 01000 }\n') }, service(facts), text('---\ntitle: No\nfees: { issue: on, more: 1e3 }\n---\n')]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(catalogue.institutions[0]!.facts).toMatchObject({ phone: '038200200', address: { postalCode: '01000' } });
    expect(catalogue.services[0]).toMatchObject({ facts: { fees: [{ amount: 1.1, article: '1.10' }, { amount: 1250, article: '010' }] }, texts: { sq: { title: 'No', fees: { issue: 'on', more: '1e3' } } } });
  });

  test('a service in Cyrillic', () => {
    expect(problemsOf(service(), text('---\ntitle: Грађевинска дозвола\nsteps:\n  - Поднесите захтев на шалтеру.\n  - Уплатите таксу од 9,36\u00A0€.\n---\n', 'sr'))).toEqual([]);
  });

  test('the file of a form is kept byte for byte, and its service says where it opens', () => {
    const stored = { path: 'institutions/trial/files/application.pdf', bytes: samples.pdf };
    const { catalogue, problems } = readCatalogue([institution, service('status: unconfirmed\nforms:\n  - { id: application, file: application.pdf, format: pdf }\n'), text('---\ntitle: Leje\nforms:\n  application: Kërkesa\n---\n'), stored]);
    expect(problems).toEqual([]);
    expect(catalogue.files).toEqual([{ institution: 'trial', name: 'application.pdf', kind: 'pdf', bytes: samples.pdf }]);
  });
});

describe('what nobody sees is written without it, once and for all', () => {
  test.each([
    ['a mark of byte order, lines of Windows, parted letters', '\uFEFF---\r\ntitle: Leje e re e\u0308\r\n---\r\n', '---\ntitle: Leje e re ë\n---\n'],
    ['lines of old computers', '---\rtitle: Leje\r---\r\rFjalë.\r', '---\ntitle: Leje\n---\n\nFjalë.\n'],
    ['signs of direction and of no width', '---\ntitle: Le\u202Ej\u200Be\n---\n\nTak\u00ADsa\u2028falas\uFEFF.\n', '---\ntitle: Leje\n---\n\nTaksa falas.\n'],
    ['the same in quotation marks', '---\ntitle: "Le\\u202Eje"\n---\n', '---\ntitle: Leje\n---\n'],
    ['letters of another alphabet', '---\ntitle: Lеje ndërtimi\n---\n\nOпштина 𝐋eje.\n', '---\ntitle: Leje ndërtimi\n---\n\nОпштина Leje.\n'],
  ])('%s', (_, before, after) => {
    expect(formatSource('text', before)).toBe(after);
    expect(formatSource('text', after)).toBe(after);
    expect(problemsOf(service(), text(before))).not.toEqual([]);
    expect(problemsOf(service(), text(after))).toEqual([]);
  });
});

test('files that are only laid out in another way are told together, after what breaks the format', () => {
  const files = [institution, service('unit: none-such\nstatus: unconfirmed\n'), text('---\nsummary: "Fjalë."\ntitle: Leje\n---\n'), text('---\nsummary: "Reči."\ntitle: Dozvola\n---\n', 'sr')];
  const printed = checkAs('text', judgedFiles(files, notFormatted), 'en');
  expect(printed.match(/^(?:error|warning)\[.*$/gm)).toEqual(['error[unknown-reference] “none-such” is not among the units of this institution', 'warning[not-formatted] 3 files are not written the catalogue’s one way']);
  expect(printed.match(/^ {2}--> .*$/gm)!.slice(1).map((line) => line.split('/').at(-1))).toEqual(['service.yaml:1:1', 'sq.md:2:1', 'sr.md:2:1']);
});
