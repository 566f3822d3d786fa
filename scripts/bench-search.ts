import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { parse } from 'yaml';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { enoughNames } from '#catalogue/model/text.ts';
import { languages, routes, type Language } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { finderOf, type Finder } from '#search/finder.ts';
import { judgedQueries, sharesBy, type Answered, type JudgedQuery, type Share } from '#search/judged-queries.ts';
import { linesOf } from '#search/texts.ts';
import { titlesFile, titlesOf, type Titles } from '#search/titles.ts';
import { readContent } from '#src/content.ts';
import { readBytes, readTextFile, remove, temporaryFolder, writeWhole } from '#src/disk.ts';

const judgedFile = 'tests/search/queries.yaml';

/** How well the judged questions are answered, by class and language, beside Pagefind as it comes; what it weighs and how long it takes. */
export async function qualityOfSearch(): Promise<string> {
  const { catalogue } = (await readContent('content'))!;
  const judged = judgedQueries(parse((await readTextFile(judgedFile))!) as Parameters<typeof judgedQueries>[0]);
  const names = (service: string): string[] => [service, service.split('/')[1]!, catalogue.services.find(({ institution, id }) => `${institution}/${id}` === service)?.facts.concept ?? service];

  const weights: string[] = [];
  const finders = new Map<string, Finder>(routes.map((route) => {
    const { text } = titlesFile(titlesOf(catalogue, voiceOf(route, catalogue.script), ''));
    const [made, finder] = timed(() => finderOf(JSON.parse(text) as Titles));
    weights.push(`${route.path}: ${(gzipSync(text, { level: 9 }).length / 1000).toFixed(1)} kB compressed, ready in ${made.toFixed(0)} ms`);
    return [route.path, finder];
  }));
  const times: number[] = [];
  const ours = judged.map((query): Answered => {
    const finder = finders.get(query.ui)!;
    const [time, { hits }] = timed(() => finder.ask(query.query));
    times.push(time);
    const answers = hits.map(({ offers: [offer] }) => `${finder.titles.institutions[offer!.at]!.id}/${offer!.id}`);
    return answered(query, answers, names, hits[0]?.sure ?? false);
  });
  const theirs = { Pagefind: await answersOfPagefind(catalogue, judged, names), MiniSearch: answersOfMiniSearch(catalogue, judged, names) };
  times.sort((a, b) => a - b);
  const nonsense = ours.filter(({ right }) => right.length === 0);
  return [
    `${judged.length} questions, ${catalogue.services.length} services`,
    table('by language', ours, theirs, ({ ui }) => ui), table('by class', ours, theirs, ({ kind }) => kind),
    `nonsense answered “not sure” or not at all: ${nonsense.filter(({ sure }) => !sure).length} of ${nonsense.length}`,
    ...weights, `a question: median ${times[Math.floor(times.length / 2)]!.toFixed(1)} ms, 95 % below ${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms`,
    `fewer than ${enoughNames} everyday names: ${fewNames(catalogue).join(', ') || 'none'}`,
    `not first: ${ours.filter(({ right, place }) => right.length > 0 && place !== 1).map(({ ui, query, place }) => `${ui} “${query}” (${place || 'not found'})`).join(', ') || 'none'}`,
  ].join('\n');
}

/** Services that few would find, because nobody has written down what people call them. */
function fewNames({ services }: Catalogue): string[] {
  return services.flatMap(({ institution, id, texts }) => languages.filter((language) => (texts[language]?.alsoCalled?.length ?? 0) < enoughNames).map((language) => `${institution}/${id} (${language})`));
}

function timed<Value>(work: () => Value): [number, Value] {
  const begin = performance.now();
  const value = work();
  return [performance.now() - begin, value];
}

function answered(query: JudgedQuery, answers: readonly string[], names: (service: string) => readonly string[], sure: boolean): Answered {
  return { ...query, place: answers.findIndex((service) => names(service).some((id) => query.right.includes(id))) + 1, sure };
}

function table(title: string, ours: readonly Answered[], theirs: Readonly<Record<string, readonly Answered[]>>, groupOf: (one: Answered) => string): string {
  const others = Object.values(theirs).map((answers) => new Map(sharesBy(answers, groupOf).map((share) => [share.group, share])));
  const percent = ({ first, three }: Pick<Share, 'first' | 'three'>) => `${(first * 100).toFixed(1).padStart(5)} ${(three * 100).toFixed(1).padStart(5)}`;
  return [`${title.padEnd(16)}     n  S@1   S@3   MRR   ${Object.keys(theirs).map((peer) => peer.padEnd(13)).join('')}`, ...sharesBy(ours, groupOf).map((share) => `${share.group.padEnd(16)} ${String(share.count).padStart(5)} ${percent(share)} ${share.reciprocal.toFixed(3)}   ${others.map((other) => percent(other.get(share.group)!)).join('  ')}`)].join('\n');
}

/** MiniSearch as its documentation shows it: prefixes, slips, a weight for titles; an index a language, of the same names and texts. */
function answersOfMiniSearch(catalogue: Catalogue, judged: readonly JudgedQuery[], names: (service: string) => readonly string[]): Answered[] {
  const engines = new Map(languages.map((language) => {
    const engine = new MiniSearch({ fields: ['title', 'alsoCalled', 'text'], searchOptions: { boost: { title: 4, alsoCalled: 3 }, prefix: true, fuzzy: 0.2 } });
    engine.addAll(catalogue.services.map((service) => ({ id: `${service.institution}/${service.id}`, title: service.texts[language]?.title ?? '', alsoCalled: (service.texts[language]?.alsoCalled ?? []).join('. '), text: linesOf(catalogue, service, language).filter(Boolean).join('. ') })));
    return [language, engine];
  }));
  return judged.map((query) => {
    const found = engines.get(routes.find(({ path }) => path === query.ui)!.language)!.search(query.query).map(({ id }) => String(id));
    return answered(query, grouped(found, names), names, found.length > 0);
  });
}

/** The same service of several institutions is one answer, as ours are counted. */
function grouped(found: readonly string[], names: (service: string) => readonly string[]): string[] {
  return [...Map.groupBy(found, (service) => names(service)[2]!).values()].map(([first]) => first!).slice(0, 10);
}

/** Pagefind out of the box: an index a language, with all names and texts of that language, asked in the language of the page. */
async function answersOfPagefind(catalogue: Catalogue, judged: readonly JudgedQuery[], names: (service: string) => readonly string[]): Promise<Answered[]> {
  const folder = await temporaryFolder();
  const network = globalThis.fetch;
  // Pagefind asks for its files by fetch; here they lie on the disk.
  globalThis.fetch = async (address) => { const bytes = await readBytes(fileURLToPath(String(address).replace(/\?.*$/, ''))); return bytes ? new Response(Buffer.from(bytes)) : new Response('', { status: 404 }); };
  try {
    const engines = new Map<Language, { search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> }>();
    for (const language of languages) {
      const { index } = await createIndex({ forceLanguage: language });
      for (const service of catalogue.services) {
        const text = service.texts[language];
        await index!.addCustomRecord({ url: `${service.institution}/${service.id}`, language, content: [...linesOf(catalogue, service, language), ...(text?.alsoCalled ?? [])].filter(Boolean).join('. '), meta: { title: text?.title ?? service.id } });
      }
      for (const { path, content } of (await index!.getFiles()).files) await writeWhole(join(folder, language, path), content);
      const address = `${pathToFileURL(join(folder, language))}/`;
      const { createInstance } = await import(`${address}pagefind.js`) as { createInstance(options: object): typeof engines extends Map<Language, infer Engine> ? Engine : never };
      engines.set(language, createInstance({ basePath: address, noWorker: true }));
    }
    const all: Answered[] = [];
    for (const query of judged) {
      const { results } = await engines.get(routes.find(({ path }) => path === query.ui)!.language)!.search(query.query);
      const found = (await Promise.all(results.slice(0, 10).map((result) => result.data()))).map(({ url }) => url.replace(/^\//, ''));
      all.push(answered(query, grouped(found, names), names, results.length > 0));
    }
    return all;
  } finally {
    globalThis.fetch = network;
    await close();
    await remove(folder);
  }
}
