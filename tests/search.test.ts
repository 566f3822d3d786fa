import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { doorsOf } from '#catalogue/write/doors.ts';
import { toCyrillic } from '#languages/cyrillic.ts';
import { languages, routes, type Language } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { answersOf } from '#search/answers.ts';
import { weightOf } from '#search/asking.ts';
import { finderOf, type Finder } from '#search/finder.ts';
import { tokensOf } from '#search/fold.ts';
import type { Hit } from '#search/hits.ts';
import { judgedQueries, sharesBy, type Answered } from '#search/judged-queries.ts';
import { namesIn } from '#search/names.ts';
import type { Head } from '#search/packed.ts';
import { partedOf } from '#search/parted.ts';
import { partsOf } from '#search/parts.ts';
import { shownOf, titlesOf, type Titles } from '#search/titles.ts';
import { houseFolder, readContent } from '#src/content.ts';

// The names of the real services, asked as readers ask.
let catalogue: Catalogue;
const finders = new Map<string, Finder>();
const files = new Map<string, string>();

beforeAll(async () => {
  ({ catalogue } = (await readContent(join(houseFolder, 'content')))!);
  for (const route of routes) {
    const text = JSON.stringify(titlesOf(catalogue, voiceOf(route, catalogue.script), ''));
    files.set(route.path, text);
    finders.set(route.path, finderOf(JSON.parse(text) as Titles));
  }
});

const finderOn = (path: string): Finder => finders.get(path)!;

/** What each hit may be called in the judged queries: its address, its service and its concept. */
function idsOf({ titles }: Finder, { offers: [offer] }: Hit): string[] {
  const key = `${titles.institutions[offer!.at]!.id}/${offer!.id}`;
  return [key, offer!.id, catalogue.services.find(({ institution, id }) => `${institution}/${id}` === key)?.facts.concept ?? key];
}

const urls = (finder: Finder, question: string, limit = 5): string[] => finder.results(question, limit).map(({ url }) => url);

let answered: Answered[] | undefined;

/** Every judged question, asked once for all that is tested of the answers. */
function answersToAll(): readonly Answered[] {
  if (answered) return answered;
  const table = parse(readFileSync(join(import.meta.dirname, 'search/queries.yaml'), 'utf8')) as Parameters<typeof judgedQueries>[0];
  return (answered = judgedQueries(table).map((judged) => {
    const finder = finderOn(judged.ui);
    const { hits } = finder.ask(judged.query, { finished: true });
    return { ...judged, place: hits.findIndex((hit) => idsOf(finder, hit).some((id) => judged.right.includes(id))) + 1, sure: hits[0]?.sure ?? false };
  }));
}

describe('what people type', () => {
  test('at least 200 questions are judged, each by a service that there is', () => {
    const known = new Set(catalogue.services.flatMap(({ institution, id, facts }) => [id, `${institution}/${id}`, facts.concept ?? id]));
    const judged = answersToAll();
    expect(new Set(judged.map(({ ui, query }) => `${ui === 'sr-cyrl' ? 'sr' : ui} ${query}`)).size).toBeGreaterThanOrEqual(200);
    expect(judged.flatMap(({ right }) => right).filter((id) => !known.has(id))).toEqual([]);
  });

  test('the right service comes first, or among three', () => {
    const all = answersToAll();
    const below = (least: { first: number; three: number }) => ({ first, three }: { first: number; three: number }) => first < least.first || three < least.three;
    const lost = all.filter(({ right, place }) => right.length > 0 && place !== 1).map(({ ui, kind, query, place }) => `${ui} ${kind}: ${query} (${place})`).join('\n');
    expect(sharesBy(all, ({ ui }) => ui).filter(below({ first: 0.98, three: 0.99 })), lost).toEqual([]);
    const kinds = sharesBy(all, ({ kind }) => kind);
    expect(kinds.filter(({ group }) => ['exact', 'no-diacritics', 'variant', 'inflected', 'script', 'typo', 'other-language', 'question', 'partial', 'plain'].includes(group)).filter(below({ first: 0.98, three: 0.99 })), lost).toEqual([]);
    expect(kinds.filter(below({ first: 0.95, three: 0.97 })), lost).toEqual([]);
  });

  test.each(['kuća', 'kuću', 'kuće', 'kućom', 'кућа'])('a bare word leads to the same service in whatever case it stands, and what somebody lacks is not what a service is about (%s)', (question) => {
    for (const path of ['sr', 'sr-cyrl']) expect(urls(finderOn(path), question, 1)[0], path).toMatch(/\/construction-permit\/$/);
  });

  test.each([
    ['sr', 'status moje građevinske dozvole'], ['sr', 'brzi postupak za građevinsku dozvolu'], ['sr', 'odbijena građevinska dozvola'], ['sr-cyrl', 'образац за грађевинску дозволу'], ['sq', 'lejes së ndërtimit shembull'], ['en', 'status of my construction permit'],
  ])('what is asked besides does not make a longer name of a service the better one (%s: %s)', (path, question) => expect(urls(finderOn(path), question, 1)[0]).toMatch(/\/construction-permit\/$/));

  test.each([
    ['sq', 'mirëdita, jam qytetar i Gjilanit dhe do të doja të di ku dhe si mund të marr certifikatën e vendbanimit', 'gjilan/residence-certificate'],
    ['sr', 'dobar dan, da li biste mogli da mi kažete šta mi sve treba i gde treba da idem da bih dobio novu vozačku dozvolu', 'ministry-internal-affairs/driving-licence'],
    ['en', 'hello there, I would like to know if you could please tell me what I have to do and where I should go to get a new passport', 'ministry-internal-affairs/passport'],
  ])('a long question is read to its end, where the service stands (%s)', (path, question, service) => expect(urls(finderOn(path), question, 1)[0]).toContain(`/${service}/`));

  test.each([['sa zgjat leja e ndërtimit', 'construction-permit'], ['leja e ndërtimit sa kohë zgjat', 'construction-permit'], ['me e zgjat lejen e ndërtimit', 'construction-permit-extension'], ['a mund ta zgjat lejen e ndërtimit', 'construction-permit-extension']])('“%s” leads to %s', (question, service) => expect(urls(finderOn('sq'), question, 1)[0]).toMatch(new RegExp(`/${service}/$`)));

  test('nonsense is not answered with confidence', () => {
    const nonsense = answersToAll().filter(({ right }) => right.length === 0);
    expect(nonsense.filter(({ sure }) => !sure).length / nonsense.length).toBeGreaterThanOrEqual(0.95);
  });

  test('what is right is seldom called unsure', () => {
    const right = answersToAll().filter(({ kind, place }) => place === 1 && kind !== 'partial');
    expect(right.filter(({ sure }) => sure).length / right.length).toBeGreaterThanOrEqual(0.97);
  });

  test.each([
    ['sq', 'ekstrakt bankar'], ['sq', 'regjistrimi i veturës'], ['sq', 'regjistrimi i biznesit'], ['sq', 'testament'], ['sq', 'nxjerrja e certifikatës së vdekjes'], ['sq', 'nxjerrja e certifikates se marteses'], ['sq', 'shkollë'], ['sq', 'martesë'], ['sq', 'punësim'], ['sq', 'shtëpi'], ['sr', 'registracija auta'], ['sr-cyrl', 'регистрација фирме'],
    ['sq', 'shtesa për fëmijë'], ['sq', 'leje për peshkim'], ['sr', 'takse za đubre'], ['sr', 'usvajanje deteta'], ['sr', 'izvod iz matične knjige venčanih'], ['sr-cyrl', 'извод из матичне књиге умрлих'], ['en', 'bar licence'], ['en', 'register a company'], ['en', 'tax'], ['en', 'marriage'], ['en', 'visa'], ['en', 'house'],
  ])('in %s, no service is surely what “%s” asks for', (path, question) => expect(finderOn(path).ask(question, { finished: true }).hits[0]?.sure ?? false).toBe(false));

  test.each([['sq', 'mjedisi'], ['sr', 'životna sredina'], ['sr-cyrl', 'животна средина'], ['en', 'environment']])('in %s an institution is found by the name that it bears today (%s)', (path, question) => {
    const finder = finderOn(path);
    expect(finder.ask(question).places.map((at) => finder.titles.institutions[at]!.id)).toContain('ministry-infrastructure');
  });

  test('who names a house is led to building one and to moving into one', () => {
    expect(finderOn('sq').ask('shtëpi').doors.map(({ href }) => href.replace(/^.*\/(?=[^/]+\/$)/, ''))).toEqual(expect.arrayContaining(['building-a-house/', 'moving-house/']));
  });

  test('a word may be the beginning of another only until the question is sent', () => {
    const isSure = (question: string, finished: boolean) => finderOn('en').ask(question, { finished }).hits[0]!.sure;
    expect([isSure('tax', false), isSure('tax', true), isSure('taxi', true), isSure('passp', true)]).toEqual([true, false, true, true]);
  });

  test('the answers in both Serbian scripts are the same', () => {
    const firsts = (path: string) => answersToAll().filter(({ ui }) => ui === path).map(({ query, place }) => [query, place]);
    expect(firsts('sr-cyrl')).toEqual(firsts('sr'));
  });
});

describe.each(languages)('every title in %s', (language) => {
  const titles = () => catalogue.services.flatMap(({ institution, id, texts }) => (texts[language]?.title === undefined ? [] : [{ key: `/${institution}/${id}/`, title: texts[language].title }]));
  const holds = (finder: Finder, question: string, key: string, among: number): boolean => finder.ask(question).hits.slice(0, among).some(({ offers }) => offers.some((offer) => finder.hrefOf(offer).endsWith(key)));

  test('finds its own service first', () => {
    expect(titles().filter(({ title, key }) => !holds(finderOn(language), title, key, 1))).toEqual([]);
  });

  test('gives the same first five without marks, in capitals and in Cyrillic', () => {
    for (const { title } of titles()) {
      const wanted = urls(finderOn(language), title);
      const spelt = [title.normalize('NFD').replace(/\p{M}/gu, ''), title.toUpperCase(), title.normalize('NFD'), ...(language === 'sr' ? [toCyrillic(title, { keepLatin: [], words: {} })] : [])];
      for (const typed of spelt) expect(urls(finderOn(language), typed), typed).toEqual(wanted);
    }
  });

  test('finds its service among three on the pages in another language', () => {
    for (const { path } of routes) expect(titles().filter(({ title, key }) => !holds(finderOn(path), title, key, 3)), path).toEqual([]);
  });

  test('keeps its service first with one slip in a word of five letters', () => {
    const all = titles();
    let [tried, kept] = [0, 0];
    fc.assert(fc.property(fc.constantFrom(...all), fc.nat(), fc.nat(), fc.constantFrom('leave', 'swap', 'exchange', 'insert'), fc.constantFrom(...'abcdefghijklmnoprstuvz'), ({ title, key }, which, where, slip, letter) => {
      const long = [...title.matchAll(/\p{L}{5,}/gu)];
      if (long.length === 0) return;
      const { 0: word, index } = long[which % long.length]!;
      const at = where % (word.length - 1);
      const slips = { leave: word.slice(0, at) + word.slice(at + 1), swap: word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2), exchange: word.slice(0, at) + letter + word.slice(at + 1), insert: word.slice(0, at) + letter + word.slice(at) };
      tried += 1;
      if (holds(finderOn(language), title.slice(0, index) + slips[slip as keyof typeof slips] + title.slice(index + word.length), key, 1)) kept += 1;
    }), { numRuns: 300, seed: 1 });
    expect(kept / tried).toBeGreaterThanOrEqual(0.98);
  });
});

describe('any question', () => {
  test.each(['', ' ', '!!!', '…', '😀😀', '\u0000\u0007', 'x'.repeat(10_000), 'пасош pasoš 護照', '<img src=x onerror=alert(1)>', '__proto__', 'constructor', '%00', '"', '\\', 'a', 'š', '５'])('“%s” gets a calm answer', (question) => {
    for (const finder of finders.values()) expect(Array.isArray(finder.results(question))).toBe(true);
  });

  test('of any letters is answered, alike each time, best first', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (question) => {
      const results = finderOn('sq').results(question, 100);
      expect(results).toEqual(finderOn('sq').results(question, 100));
      expect(results.map(({ score }) => score)).toEqual(results.map(({ score }) => score).sort((a, b) => b - a));
      expect(new Set(results.map(({ url }) => url)).size).toBe(results.length);
    }), { numRuns: 60 });
  });
});

describe('topics and life events', () => {
  const doorsOn = (path: string, question: string) => finderOn(path).doors(question).map(({ href }) => href.replace(`/${path}/`, ''));

  test.each([
    ['sq', 'biznes'], ['sq', 'hap biznes'], ['sq', 'si ta hap një biznes në Prishtinë'], ['sq', 'regjistrimi i biznesit'], ['sq', 'kompani'], ['sq', 'ARBK'], ['sr', 'biznis'], ['sr', 'firma'], ['sr', 'registracija firme'], ['sr-cyrl', 'отварам предузеће'], ['sr-cyrl', 'otvaram preduzece'],
    ['en', 'business'], ['en', 'register a company'], ['en', 'hap biznes'], ['sq', 'opening a business'],
  ])('in %s, “%s” leads to the opening of a business', (path, question) => expect(doorsOn(path, question)).toContain('life-events/opening-a-business/'));

  test.each([['sq', 'transport', 'topics/transport/'], ['sr-cyrl', 'прeбивалиште', 'topics/residence/'], ['en', 'moving house', 'life-events/moving-house/'], ['sq', 'provimi për shofer', 'life-events/driving-a-vehicle/']])('in %s, “%s” leads to %s', (path, question, door) => expect(doorsOn(path, question)).toContain(door));

  test.each([['sq', 'leternjoftim'], ['sq', 'leje ndërtimi'], ['sq', 'sa kushton pasaporta'], ['sr', 'lična karta'], ['en', 'birth certificate'], ['en', 'taxi'], ['sr', 'stan'], ['sq', 'Prishtina'], ['sq', 'qwxzvbn'], ['sq', '']])('in %s, “%s” names none', (path, question) => expect(doorsOn(path, question)).toEqual([]));

  test('each that has services has a page, is found by its name on every route, and is shown under the name that the reader knows', () => {
    for (const route of routes) {
      const voice = voiceOf(route, catalogue.script);
      const doors = (['topics', 'life-events'] as const).flatMap((list) => doorsOf({ catalogue, services: shownOf(catalogue) }, list, voice));
      expect(doors.length).toBeGreaterThan(10);
      for (const { text, href } of doors) expect(finderOn(route.path).doors(text), text).toContainEqual(expect.objectContaining({ name: text, href }));
    }
  });

  test('an index without them names none', () => {
    const { doors: _, ...titles } = finderOn('sq').titles;
    expect(finderOf(titles).doors('hap biznes')).toEqual([]);
  });
});

describe('what the question wants', () => {
  test.each([
    ['sq', 'sa kushton pasaporta', 'fees'], ['sq', 'sa zgjat letërnjoftimi', 'timeLimit'], ['sq', 'çfarë dokumente duhen për pasaportë', 'documents'],
    ['sr', 'koliko košta pasoš', 'fees'], ['sr-cyrl', 'колико траје лична карта', 'timeLimit'], ['sr', 'koja dokumenta za pasoš', 'documents'],
    ['en', 'how much is a passport', 'fees'], ['en', 'how long does a passport take', 'timeLimit'], ['en', 'what documents for a passport', 'documents'], ['en', 'passport', undefined],
  ])('in %s, “%s” asks for %s', (path, question, intent) => expect(finderOn(path).ask(question).intent).toBe(intent));

  test.each([
    ['sq', 'afati i lejes së ndërtimit', 'construction-permit'], ['sr', 'rok za građevinsku dozvolu', 'construction-permit'], ['sr-cyrl', 'грађевинска дозвола рок', 'construction-permit'], ['en', 'building permit time limit', 'construction-permit'],
    ['sq', 'zgjatja e afatit të lejes', 'construction-permit-extension'], ['sr', 'istekao rok za gradnju', 'construction-permit-extension'], ['en', 'extend the construction time limit', 'construction-permit-extension'],
  ])('in %s, “%s” asks of %s, be it its time limit or a longer one', (path, question, service) => {
    expect(finderOn(path).hrefOf(finderOn(path).ask(question, { finished: true }).hits[0]!.offers[0]!)).toMatch(new RegExp(`/${service}/$`));
  });

  test('an institution that is named comes first among those that offer the service, and is told', () => {
    const { hits: [first], places } = finderOn('sq').ask('leje ndertimi gjilan');
    expect(finderOn('sq').hrefOf(first!.offers[0]!)).toBe('/sq/gjilan/construction-permit/');
    expect(places.map((place) => finderOn('sq').titles.institutions[place]!.id)).toEqual(['gjilan']);
  });

  test('a slip is mended and told', () => {
    expect(finderOn('sq').ask('pasaprota').corrected).toMatch(/^pasaport/);
    expect(finderOn('sq').ask('pasaporta').corrected).toBeUndefined();
  });

  test('the same service of several institutions is one answer', () => {
    const { hits } = finderOn('en').ask('birth certificate');
    expect(hits[0]!.offers.length).toBeGreaterThan(1);
  });
});

describe('everyday words', () => {
  test('each means words that stand in the names of some service, topic or life event', () => {
    const lost = languages.flatMap((language: Language) => {
      const { vocabulary } = namesIn(finderOn(language).titles, language, true);
      const stands = (phrase: string): boolean => tokensOf(phrase).every((token) => weightOf(token) === 0 || vocabulary.knows(token)) || finderOn(language).doors(phrase).length > 0;
      return Object.entries(catalogue.everyday?.[language] ?? {}).flatMap(([word, meant]) => meant.filter((phrase) => !stands(phrase)).map((phrase) => `${language}: ${word} → ${phrase}`));
    });
    expect(lost).toEqual([]);
  });
});

test('the names of a route stay small', () => {
  for (const [path, text] of files) expect(gzipSync(text, { level: 9 }).length, path).toBeLessThan(6000 + catalogue.services.length * 300);
});

test('two services of one institution under one title are told apart in what is found', () => {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const units = 'units:\n  - { id: gardens, names: { sq: Gjelbërim, sr: Zelenilo, en: Gardens } }\n  - { id: roads, names: { sq: Rrugë, sr: Putevi, en: Roads } }\n';
  const { catalogue: small } = readCatalogue([
    file('institutions/m/institution.yaml', `type: municipality\nnames: { sq: Komuna, sr: Opština, en: Town }\n${units}`),
    ...['gardens', 'roads'].flatMap((unit) => [file(`institutions/m/services/permit-${unit}/service.yaml`, `status: confirmed\nunit: ${unit}\n`), file(`institutions/m/services/permit-${unit}/sq.md`, '---\ntitle: Leje\n---\n')]),
    file('institutions/m/services/tax/service.yaml', 'status: confirmed\nunit: roads\n'), file('institutions/m/services/tax/sq.md', '---\ntitle: Taksa\n---\n'),
  ]);
  const finder = finderOf(JSON.parse(JSON.stringify(titlesOf(small, voiceOf(routes[0]!, small.script), ''))) as Titles);
  expect(finder.results('leje').map(({ title }) => title).sort()).toEqual(['Leje (Gjelbërim)', 'Leje (Rrugë)']);
  expect(finder.results('taksa').map(({ title }) => title)).toEqual(['Taksa']);
});

test('what the institution fetches itself is not named among what to bring', async () => {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const documentsWith = async (documents: string) => {
    const { catalogue: small } = readCatalogue([
      file('institutions/m/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Town }\n'),
      file('institutions/m/services/permit/service.yaml', `status: confirmed\ndocuments: [${documents}]\n`), file('institutions/m/services/permit/sq.md', '---\ntitle: Leje\n---\n'),
    ]);
    const english = routes.find(({ path }) => path === 'en')!;
    const { answers } = await answersOf(finderOf(JSON.parse(JSON.stringify(titlesOf(small, voiceOf(english, small.script), ''))) as Titles)).find({ question: 'leje', limits: {}, own: [], from: 0, most: 10 });
    return answers[0]!.documents;
  };
  expect(await documentsWith('{ id: form }, { id: card, fetched: true }, { id: deed, when: abroad, fetched: true }')).toEqual({ state: 'stated', text: '', names: ['Form'], sometimes: 0 });
  // Of a choice everybody brings one: it depends on no case.
  expect(await documentsWith('{ id: card, or: [deed] }, { id: form, when: abroad }')).toEqual({ state: 'stated', text: '', names: ['Card or deed'], sometimes: 1 });
  expect(await documentsWith('{ id: card, fetched: true }')).toEqual({ state: 'stated', text: '1 document – the institution fetches it itself', names: [], sometimes: 0 });
  expect((await documentsWith('{ id: card, fetched: true }, { id: deed, fetched: true }')).text).toBe('2 documents – the institution fetches them itself');
});

test('where one institution offers what others offer too more than once, each of its offers is told apart, in a whole index and in parts', async () => {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const units = 'units:\n  - { id: gardens, names: { sq: Gjelbërim, sr: Zelenilo, en: Gardens } }\n  - { id: roads, names: { sq: Rrugë, sr: Putevi, en: Roads } }\n';
  const answersWith = async (places: readonly string[], question: string) => {
    const { catalogue: shared } = readCatalogue([
      file('concepts/permit/service.yaml', 'kind: permit\n'), file('concepts/permit/sq.md', '---\ntitle: Leje komunale\n---\n'),
      file('institutions/m/institution.yaml', `type: municipality\nnames: { sq: Drenas, sr: Drenas, en: Drenas }\n${units}`),
      ...['gardens', 'roads'].flatMap((unit) => [file(`institutions/m/services/permit-${unit}/service.yaml`, `concept: permit\nstatus: confirmed\nunit: ${unit}\n`), file(`institutions/m/services/permit-${unit}/sq.md`, '---\ntitle: Leje\n---\n')]),
      ...places.flatMap((id) => [file(`institutions/${id}/institution.yaml`, `type: municipality\nnames: { sq: Qyteti ${id}, sr: Grad ${id}, en: City ${id} }\n`), file(`institutions/${id}/services/permit/service.yaml`, 'concept: permit\nstatus: confirmed\n')]),
    ]);
    const titles = titlesOf(shared, voiceOf(routes[0]!, shared.script), '');
    const files = partsOf(titles).files;
    const searchers = [finderOf(JSON.parse(JSON.stringify(titles)) as Titles), partedOf(JSON.parse(files.get('head')!) as Head, async (name) => JSON.parse(files.get(name)!) as unknown)];
    return Promise.all(searchers.map(async (searcher) => {
      const { answers } = await answersOf(searcher).find({ question, limits: {}, own: [], from: 0, most: 10 });
      return answers.map(({ title, name, others }) => [title.pieces.map(({ text }) => text).join(''), [name, ...others.map((other) => other.name)].sort()]);
    }));
  };
  for (const places of [['x'], ['x', 'y', 'z']]) {
    const expected = [['Leje komunale', ['Drenas: Leje (Gjelbërim)', 'Drenas: Leje (Rrugë)', ...places.map((id) => `Qyteti ${id}`)]]];
    expect(await answersWith(places, 'leje komunale')).toEqual([expected, expected]);
  }
  // Where the question names the institution, its own title leads, and is not said twice.
  for (const [[title, names]] of await answersWith(['x', 'y', 'z'], 'leje drenas') as [[string, string[]]][]) expect([title, names.includes('Drenas'), names.filter((name) => name.startsWith('Drenas: '))]).toEqual(['Leje (Gjelbërim)', true, ['Drenas: Leje (Rrugë)']]);
});
