import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesIn, linkStates, opening, saysOf, type LinkRecord, type LinkState } from '../model/links.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { linksFile } from '../write/links-file.ts';
import type { Subject } from './rule.ts';
import { dueLinks, foundOn, headSaysNothing, isWorthAsking, nextAddress, recordAfter, retryAfter, type Found, type Hop } from './link-check.ts';
import { linksOf } from './links.ts';
import { linksWork } from './rules/links-work.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const folder = 'institutions/trial/services/permit';
const files = [
  file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\nwebsites:\n  - "https://trial.example/"\n'),
  file('institutions/trial/documents.yaml', 'vacancies: none\nbudget:\n  - { id: budget-2026, title: { sq: Buxheti }, url: "https://trial.example/budget" }\n'),
  file('vocabularies/acts.yaml', 'law-1:\n  words: { sq: Ligji, sr: Zakon, en: Law }\n  url: https://gazette.example/1\nlaw-2:\n  words: { sq: Ligji, sr: Zakon, en: Law }\n  url: https://gazette.example/2\n'),
  file('concepts/permit/service.yaml', 'forms:\n  - { id: application, url: "https://trial.example/form#page=2" }\n'),
  file(`${folder}/service.yaml`, 'concept: permit\nstatus: confirmed\nlegalBasis: [{ act: law-1 }]\nsources:\n  - { url: "https://trial.example/" }\n  - { url: "http://registry.example/?id=1&lang=sq" }\n'),
  file(`${folder}/sq.md`, '---\ntitle: Leje\nsteps:\n  - Shkoni te https://apply.example/sq.\n---\n\nFjalë.\n\nShihni [faqen](https://trial.example/wiki/a_(b)) dhe <https://other.example/>.\n'),
  file('institutions/trial/services/old/service.yaml', 'status: withdrawn\nsources: [{ url: "https://gone.example/" }]\n'),
  file('institutions/trial/services/old/sq.md', '---\ntitle: E vjetër\n---\n'),
];

describe('the links of a catalogue', () => {
  const links = linksOf(readCatalogue(files).catalogue);

  test('are every address that a page leads to, sorted and once each', () => {
    expect(links.map(({ url }) => url)).toEqual(['http://registry.example/?id=1&lang=sq', 'https://apply.example/sq', 'https://gazette.example/1', 'https://other.example/', 'https://trial.example/', 'https://trial.example/budget', 'https://trial.example/form', 'https://trial.example/wiki/a_(b)']);
  });

  test('say who uses them and where they are written', () => {
    const of = (url: string) => { const { users, places } = links.find((link) => link.url === url)!; return [users.map(({ kind, id, field }) => `${kind} ${id} ${field}`), places.map((place) => `${place.file}:${place.line}`)]; };
    expect(of('https://trial.example/')).toEqual([['institution trial websites', 'service trial/permit sources'], ['institutions/trial/institution.yaml:4', `${folder}/service.yaml:5`]]);
    expect(of('https://trial.example/form')).toEqual([['concept permit forms', 'service trial/permit forms'], ['concepts/permit/service.yaml:2']]);
    expect(of('https://trial.example/budget')).toEqual([['institution trial documents'], ['institutions/trial/documents.yaml:3']]);
    expect(of('https://gazette.example/1')).toEqual([['service trial/permit legalBasis'], ['vocabularies/acts.yaml:3']]);
    expect(of('https://apply.example/sq')).toEqual([['service trial/permit sq.steps'], [`${folder}/sq.md:4`]]);
    expect(of('https://other.example/')).toEqual([['service trial/permit sq.body'], [`${folder}/sq.md:9`]]);
  });

  test('are those of every field that can hold one, of a service as of an institution', () => {
    const words = 'words: { sq: Ligji, sr: Zakon, en: Law }';
    const acts = ['basis', 'fee', 'limit', 'apply', 'remedy'].map((id) => `${id}: { ${words}, url: "https://gazette.example/${id}" }\n`).join('');
    const facts = `status: confirmed
legalBasis: [{ act: basis }]
fees: [{ id: issue, amount: 1, currency: EUR, act: fee }]
timeLimit: { decision: { days: 5, act: limit } }
applicantDeadline: { days: 5, act: apply }
appeal: [{ body: court, act: remedy }]
channels: [{ id: online, type: online, url: "https://channel.example/" }]
forms: [{ id: form, url: "https://form.example/" }]
sources: [{ url: "https://source.example/" }]
`;
    const { catalogue, problems } = readCatalogue([
      file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\nwebsites: ["https://web.example/"]\nsources: [{ url: "https://about.example/" }]\nnotes: [{ sq: "Shihni https://note.example/.", sr: "Vidite.", en: "See." }]\n'),
      file('vocabularies/acts.yaml', acts), file('vocabularies/appeal-bodies.yaml', `court: { ${words} }\n`), file('vocabularies/channels.yaml', `online: { ${words} }\n`), file(`${folder}/service.yaml`, facts), file(`${folder}/sq.md`, '---\ntitle: Leje\n---\n'),
    ]);
    expect(problems.map(({ code, file: at, line }) => `${code} ${at}:${line}`)).toEqual([]);
    expect(linksOf(catalogue).flatMap(({ url, users }) => users.map(({ kind, field }) => [url.replace(/^https:\/\/|\/$/g, ''), kind, field].join(' ')))).toEqual([
      'about.example institution sources', 'channel.example service channels', 'form.example service forms',
      'gazette.example/apply service applicantDeadline', 'gazette.example/basis service legalBasis', 'gazette.example/fee service fees', 'gazette.example/limit service timeLimit.decision', 'gazette.example/remedy service appeal',
      'note.example institution notes', 'source.example service sources', 'web.example institution websites',
    ]);
  });

  test.each([
    ['(shih https://a.example/b).', ['https://a.example/b']], ['https://a.example/x_(y) dhe https://b.example/?q=1&amp;r=2!', ['https://a.example/x_(y)', 'https://b.example/?q=1&r=2']],
    ['„https://a.example/b“', ['https://a.example/b']], ['**https://a.example/b**', ['https://a.example/b']], ['[x](https://a.example/b "titull")', ['https://a.example/b']], ['https://a.example/b#c', ['https://a.example/b']], ['mailto:a@b.example ftp://a.example', []],
  ])('in %s are found without the marks around them', (words, found) => {
    expect(addressesIn(words)).toEqual(found);
  });
});

const answer = (url: string, status: number, location?: string): Hop => ({ url, reply: { status, ...(location === undefined ? {} : { location }) } });
const [a, b, c] = ['https://a.example/x', 'https://b.example/y', 'https://c.example/z'];

describe('what a way through redirects says', () => {
  test.each<[string, Hop[], Found]>([
    ['an answer', [answer(a, 200)], { state: 'works' }],
    ['a part of a file', [answer(a, 206)], { state: 'works' }],
    ['an empty file', [answer(a, 416)], { state: 'works' }],
    ['no such page', [answer(a, 404)], { state: 'broken', status: 404 }],
    ['gone', [answer(a, 410)], { state: 'broken', status: 410 }],
    ['not to a program', [answer(a, 403)], { state: 'refused', status: 403 }],
    ['too many requests', [answer(a, 429)], { state: 'refused', status: 429 }],
    ['a fault of the server', [answer(a, 503)], { state: 'failing', status: 503 }],
    ['nothing in time', [{ url: a, reply: { fault: 'timeout' } }], { state: 'timeout' }],
    ['moved for good', [answer(a, 301, b), answer(b, 200)], { state: 'moved', to: b }],
    ['moved for good twice', [answer(a, 301, b), answer(b, 308, c), answer(c, 200)], { state: 'moved', to: c }],
    ['moved for good, then sent on for the moment', [answer(a, 301, b), answer(b, 302, c), answer(c, 200)], { state: 'moved', to: b }],
    ['sent on for the moment', [answer(a, 302, b), answer(b, 301, c), answer(c, 200)], { state: 'works' }],
    ['moved to a page that is not there', [answer(a, 301, b), answer(b, 404)], { state: 'broken', status: 404 }],
    ['moved into an inner network', [answer(a, 301, b), { url: b, reply: { fault: 'private' } }], { state: 'private' }],
    ['redirected again at the end', [answer(a, 302, a)], { state: 'loop' }],
    ['redirected to nowhere', [answer(a, 302)], { state: 'broken', status: 302 }],
  ])('%s', (_, way, found) => {
    expect(foundOn(way)).toEqual(found);
  });

  test('a redirect leads to the web only, without its #', () => {
    expect(nextAddress(answer(a, 302, '../z?q=1#part'))).toBe('https://a.example/z?q=1');
    for (const location of ['javascript:alert(1)', 'file:///etc/passwd', 'https://', undefined]) expect(nextAddress(answer(a, 301, location))).toBeUndefined();
    expect(nextAddress(answer(a, 200, b))).toBeUndefined();
  });

  test('every state says whether the address opens', () => {
    const says = (state: LinkState, since?: string) => opening({ url: a, checked: '2026-11-01', state, ...(since ? { since } : {}) });
    expect(linkStates.map((state) => says(state, '2026-11-01'))).toEqual(['opens', 'moved', 'shut', 'shut', 'unsure', 'unsure', 'unsure', 'unsure', 'unsure', 'unsure', 'unsure']);
    expect(says('timeout', '2026-10-31')).toBe('shut');
    expect(says('refused', '2026-10-31')).toBe('unsure');
  });

  test('a HEAD that fails is asked again as a GET, what may pass is asked again later', () => {
    expect([404, 405, 403, 501, 500].map((status) => headSaysNothing({ status }))).toEqual([true, true, true, true, true]);
    expect([200, 301, 429].map((status) => headSaysNothing({ status }))).toEqual([false, false, false]);
    expect([404, 403, 200].map((status) => isWorthAsking({ status }))).toEqual([false, false, false]);
    expect([429, 500, 503].map((status) => isWorthAsking({ status }))).toEqual([true, true, true]);
    expect((['timeout', 'unreachable', 'certificate', 'private'] as const).map((fault) => isWorthAsking({ fault }))).toEqual([true, true, false, false]);
  });

  test('Retry-After is read in seconds and as a date', () => {
    const now = Date.parse('2026-11-21T10:00:00Z');
    expect(retryAfter('120', now)).toBe(120_000);
    expect(retryAfter('Sat, 21 Nov 2026 10:00:30 GMT', now)).toBe(30_000);
    expect(retryAfter('Sat, 21 Nov 2020 10:00:30 GMT', now)).toBe(0);
    for (const header of ['soon', '', undefined]) expect(retryAfter(header, now)).toBeUndefined();
  });
});

describe('the record after a check', () => {
  const link = (url: string) => ({ url, users: [], places: [] });
  const record = (known: readonly LinkRecord[], found: readonly [string, Found][], today: string, links = [link(a), link(b)]) => recordAfter(new Map(known.map((one) => [one.url, one])), new Map(found), links, today);

  test('keeps since when a fault goes on, whatever it is now', () => {
    const first = record([], [[a, { state: 'timeout' }], [b, { state: 'works' }]], '2026-10-01');
    expect(first).toEqual({ checked: '2026-10-01', links: [{ url: a, checked: '2026-10-01', state: 'timeout', since: '2026-10-01' }, { url: b, checked: '2026-10-01', state: 'works' }] });
    expect(record(first.links, [[a, { state: 'broken', status: 404 }]], '2026-11-01').links).toEqual([{ url: a, checked: '2026-11-01', state: 'broken', status: 404, since: '2026-10-01' }, { url: b, checked: '2026-10-01', state: 'works' }]);
    expect(record(first.links, [[a, { state: 'works' }]], '2026-11-01').links[0]).toEqual({ url: a, checked: '2026-11-01', state: 'works' });
  });

  test('drops what is no longer linked', () => {
    const known: LinkRecord[] = [{ url: c, checked: '2026-10-01', state: 'works' }];
    expect(record(known, [[a, { state: 'works' }]], '2026-11-01').links.map(({ url }) => url)).toEqual([a]);
  });

  test('asks what was never checked, what is old, and what failed once in a way that may have passed', () => {
    const known = new Map<string, LinkRecord>([[a, { url: a, checked: '2026-11-01', state: 'works' }], [b, { url: b, checked: '2026-11-01', state: 'failing', since: '2026-11-01' }]]);
    const due = (today: string, olderThan?: number) => dueLinks([link(a), link(b), link(c)], known, today, olderThan).map(({ url }) => url);
    expect(due('2026-11-01')).toEqual([a, b, c]);
    expect(due('2026-11-01', 30)).toEqual([c]);
    expect(due('2026-11-02', 30)).toEqual([b, c]);
    expect(due('2026-12-01', 30)).toEqual([b, c]);
    expect(due('2026-12-02', 30)).toEqual([a, b, c]);
    expect(due('2026-10-01', 30)).toEqual([a, b, c]);
  });

  const day = fc.constantFrom('2026-10-01', '2026-10-02', '2026-11-01');
  const anyFound: fc.Arbitrary<Found> = fc.oneof(fc.constantFrom(...linkStates.filter((state) => state !== 'moved')).map((state) => ({ state })), fc.constant({ state: 'moved' as const, to: 'https://new.example/"\\?ë=1' }), fc.constant({ state: 'broken' as const, status: 404 }));
  const anyUrl = fc.constantFrom(a, b, c, 'https://d.example/"quoted\\back', 'http://e.example/ë?x=1&y=: #'.replace(' #', ''), 'https://f.example/%20{a},[b]');

  test('is read again as it was written, without a problem', () => {
    fc.assert(fc.property(fc.array(fc.tuple(day, fc.dictionary(anyUrl, anyFound)), { minLength: 1, maxLength: 4 }), (checks) => {
      let known: ReadonlyMap<string, LinkRecord> = new Map();
      for (const [today, found] of [...checks].sort(([x], [y]) => (x < y ? -1 : 1))) {
        const links = [...new Set([...known.keys(), ...Object.keys(found)])].map(link);
        const after = recordAfter(known, new Map(Object.entries(found)), links, today);
        known = new Map(after.links.map((one) => [one.url, one]));
        const { catalogue, problems } = readCatalogue([...files, file('monitoring/links.yaml', linksFile(after))]);
        expect(problems.filter((problem) => problem.file === 'monitoring/links.yaml')).toEqual([]);
        expect([...catalogue.links]).toEqual([...known]);
      }
    }), { numRuns: 60 });
  });
});

describe('the rule', () => {
  const today = '2026-11-21';
  const rank = { missing: 0, partial: 1, met: 2 } as const;
  const anyRecord = (url: string) => fc.record({ url: fc.constant(url), checked: fc.constantFrom('2026-01-01', '2026-11-01', '2026-12-31'), state: fc.constantFrom(...linkStates), since: fc.constantFrom('2026-01-01', '2026-11-01') }).map((record): LinkRecord => {
    const { since, ...rest } = record;
    return saysOf[record.state] === 'shut' || saysOf[record.state] === 'passing' ? { ...rest, since } : rest;
  });
  const urls = Array.from({ length: 5 }, (_, index) => `https://example.org/${index}`);
  const anyRecords = fc.tuple(...urls.map((url) => fc.option(anyRecord(url), { nil: undefined }))).map((records) => new Map(records.flatMap((record) => (record ? [[record.url, record] as const] : []))));
  const judge = (used: readonly string[], links: ReadonlyMap<string, LinkRecord>) => linksWork.judge({ service: { facts: { status: 'confirmed', sources: used.map((url) => ({ url })) }, texts: {} }, institution: { facts: {} }, acts: new Map(), links, today } as unknown as Subject, { months: 3 });

  test('never falls when a link that did not open opens again', () => {
    fc.assert(fc.property(anyRecords, fc.constantFrom(...urls), (links, mended) => {
      const [before, after] = [judge(urls, links).outcome, judge(urls, new Map([...links, [mended, { url: mended, checked: '2026-11-20', state: 'works' as const }]])).outcome];
      if (before in rank) expect(rank[after as keyof typeof rank]).toBeGreaterThanOrEqual(rank[before as keyof typeof rank]);
      else expect(after).toBe('met');
    }));
  });

  test('never falls when a link is added that nobody has checked, or that works', () => {
    fc.assert(fc.property(anyRecords, fc.subarray(urls, { minLength: 1 }), fc.boolean(), (links, used, checked) => {
      const added = 'https://example.org/new';
      const [before, after] = [judge(used, links).outcome, judge([...used, added], checked ? new Map([...links, [added, { url: added, checked: '2026-11-20', state: 'works' as const }]]) : links).outcome];
      if (!checked) expect(after).toBe(before);
      else if (before in rank) expect(rank[after as keyof typeof rank]).toBeGreaterThanOrEqual(rank[before as keyof typeof rank]);
      else expect(after).toBe('met');
    }));
  });

  test('names the address that does not open, since when, and its line', () => {
    const broken = { url: urls[1]!, checked: '2026-11-20', state: 'broken' as const, status: 404, since: '2026-10-20' };
    expect(judge(urls.slice(0, 2), new Map<string, LinkRecord>([[urls[0]!, { url: urls[0]!, checked: '2026-11-20', state: 'works' }], [urls[1]!, broken]]))).toMatchObject({ outcome: 'partial', field: 'sources', address: urls[1], reason: { code: 'links-shut', values: { address: urls[1], status: 404, since: '2026-10-20', shut: 1, all: 2 } } });
  });
});
