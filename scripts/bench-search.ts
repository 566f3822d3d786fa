import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { parse } from 'yaml';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { languages, routes, type Language } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { finderOf, type Finder } from '#search/finder.ts';
import { openInside } from '#search/inside.ts';
import { judgedQueries, sharesBy, type Answered, type JudgedQuery, type Share } from '#search/judged-queries.ts';
import type { Head } from '#search/packed.ts';
import { partedOf, type PartedFinder } from '#search/parted.ts';
import { partsOf } from '#search/parts.ts';
import { namesOf, publishedAs } from '#search/published.ts';
import { textIndexOf } from '#search/text-index.ts';
import { linesOf } from '#search/texts.ts';
import { titlesOf, type Titles } from '#search/titles.ts';
import { readContent } from '#src/content.ts';
import { readFolder, readTextFile } from '#src/disk.ts';
import { amongOthers } from './distractors.ts';

const judgedFile = 'tests/search/queries.yaml';

/** How well the judged questions are answered, by class and language, by names and by texts alone, beside a library as it comes; what it weighs and how long it takes. */
export async function qualityOfSearch(): Promise<string> {
  const { catalogue } = (await readContent('content'))!;
  const judged = await judgedQuestions();
  const names = namesIn(catalogue);

  const weights: string[] = [];
  const finders = new Map<string, Finder>(routes.map((route) => {
    const text = JSON.stringify(titlesOf(catalogue, voiceOf(route, catalogue.script), ''));
    const [made, finder] = timed(() => finderOf(JSON.parse(text) as Titles));
    weights.push(`${route.path}: ${(weightOf(text) / 1000).toFixed(1)} kB compressed, ready in ${made.toFixed(0)} ms`);
    return [route.path, finder];
  }));
  const times: number[] = [];
  const ours = judged.map((query): Answered => {
    const finder = finders.get(query.ui)!;
    const [time, { hits }] = timed(() => finder.ask(query.query, { finished: true }));
    times.push(time);
    const answers = hits.map(({ offers: [offer] }) => `${finder.titles.institutions[offer!.at]!.id}/${offer!.id}`);
    return answered(query, answers, names, hits[0]?.sure ?? false);
  });
  const texts = await answersOfTexts(catalogue, judged, names);
  const others = { 'texts alone': texts.answers, MiniSearch: answersOfMiniSearch(catalogue, judged, names) };
  times.sort((a, b) => a - b);
  const first = ours.filter(({ place }) => place === 1);
  const nonsense = ours.filter(({ right }) => right.length === 0);
  return [
    `${judged.length} questions, ${catalogue.services.length} services`,
    table('by language', ours, others, ({ ui }) => ui), table('by class', ours, others, ({ kind }) => kind),
    `nonsense answered “not sure” or not at all: ${nonsense.filter(({ sure }) => !sure).length} of ${nonsense.length}; right first and yet “not sure”: ${first.filter(({ sure }) => !sure).length} of ${first.length}`,
    ...weights, ...(await weightOfScripts()), texts.weight, `MiniSearch: ${weightOfMiniSearch(catalogue)}`, `a question: median ${times[Math.floor(times.length / 2)]!.toFixed(1)} ms, 95 % below ${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms`,
    `fewer than ${enoughNames} everyday names: ${fewNames(catalogue).join(', ') || 'none'}`,
    `not first: ${ours.filter(({ right, place }) => right.length > 0 && place !== 1).map(({ ui, query, place }) => `${ui} “${query}” (${place || 'not found'})`).join(', ') || 'none'}`,
  ].join('\n');
}

const enoughNames = 8;

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

function table(title: string, ours: readonly Answered[], peers: Readonly<Record<string, readonly Answered[]>>, groupOf: (one: Answered) => string): string {
  const others = Object.values(peers).map((answers) => new Map(sharesBy(answers, groupOf).map((share) => [share.group, share])));
  const percent = ({ first, three }: Pick<Share, 'first' | 'three'>) => `${(first * 100).toFixed(1).padStart(5)} ${(three * 100).toFixed(1).padStart(5)}`;
  return [`${title.padEnd(16)}     n  S@1   S@3   MRR   ${Object.keys(peers).map((name) => name.padEnd(13)).join('')}`, ...sharesBy(ours, groupOf).map((share) => `${share.group.padEnd(16)} ${String(share.count).padStart(5)} ${percent(share)} ${share.reciprocal.toFixed(3)}   ${others.map((other) => percent(other.get(share.group)!)).join('  ')}`)].join('\n');
}

const judgedQuestions = async (): Promise<JudgedQuery[]> => judgedQueries(parse((await readTextFile(judgedFile))!) as Parameters<typeof judgedQueries>[0]);
const namesIn = ({ services }: Catalogue) => {
  const concepts = new Map(services.map(({ institution, id, facts }) => [`${institution}/${id}`, facts.concept]));
  return (service: string): string[] => [service, service.split('/')[1]!, concepts.get(service) ?? service];
};
const weightOf = (text: string | Uint8Array): number => brotliCompressSync(text).length;

/** What the engine weighs that a first search fetches, where a site has been built. */
async function weightOfScripts(): Promise<string[]> {
  const worker = (await readFolder('dist/assets'))?.find(({ path }) => /^search-worker\.[\w-]+\.js$/.test(path));
  return worker ? [`engine: ${(weightOf(worker.bytes) / 1000).toFixed(1)} kB compressed`] : [];
}

/** Middle, nearly the highest and the highest of some figures. */
function inWords(figures: readonly number[], say: (figure: number) => string): string {
  const sorted = [...figures].sort((a, b) => a - b);
  return `median ${say(sorted[Math.floor(sorted.length / 2)]!)}, 95 % ${say(sorted[Math.floor(sorted.length * 0.95)]!)}, at most ${say(sorted.at(-1)!)}`;
}

/** The same questions in a catalogue of so many services, most of them made up: what is lost, what a first question fetches, how long a keystroke takes. */
export async function qualityAmongOthers(wished: number): Promise<string> {
  const { catalogue } = (await readContent('content'))!;
  const large = amongOthers(catalogue, wished);
  const [judged, names] = [await judgedQuestions(), namesIn(large)];
  const lines = [`${large.services.length} services of ${large.institutions.length} institutions`];
  const all: { small: Answered[]; large: Answered[] } = { small: [], large: [] };
  for (const route of routes) {
    const voice = voiceOf(route, catalogue.script);
    const small = finderOf(titlesOf(catalogue, voice, ''));
    const titles = titlesOf(large, voice, '');
    if (publishedAs(titles).files.size === 1) return `${wished} services are too few for an index in parts`;
    const { files } = partsOf(titles);
    const fetched: string[] = [];
    const opened = (): PartedFinder => partedOf(JSON.parse(files.get('head')!) as Head, async (name) => { fetched.push(name); return JSON.parse(files.get(name)!) as unknown; });
    const weights = new Map<string, number>();
    const weigh = (name: string): number => { let weight = weights.get(name); if (weight === undefined) weights.set(name, (weight = weightOf(files.get(name)!))); return weight; };
    const [bytes, counts, times]: [number[], number[], number[]] = [[], [], []];
    const used = opened();
    for (const query of judged.filter(({ ui }) => ui === route.path)) {
      const keysOf = (finder: { titles: Titles }, hits: Awaited<ReturnType<PartedFinder['ask']>>['hits']): string[] => hits.map(({ offers: [offer] }) => `${finder.titles.institutions[offer!.at]!.id}/${offer!.id}`);
      const before = small.ask(query.query);
      all.small.push(answered(query, keysOf(small, before.hits), names, before.hits[0]?.sure ?? false));
      fetched.length = 0;
      const fresh = opened();
      const { hits } = await fresh.ask(query.query);
      all.large.push(answered(query, keysOf(fresh, hits.slice(0, 10)), names, hits[0]?.sure ?? false));
      bytes.push(['head', ...fetched].reduce((sum, name) => sum + weigh(name), 0));
      counts.push(fetched.length + 1);
      for (let length = 1; length <= query.query.length; length += 2) {
        const begin = performance.now();
        await used.ask(query.query.slice(0, length), { wanted: 6 });
        times.push(performance.now() - begin);
      }
    }
    lines.push(`${route.path}: ${files.size} files; a first question fetches ${inWords(bytes, (sum) => `${(sum / 1000).toFixed(1)} kB`)} of names in ${inWords(counts, String)} requests; a keystroke: ${inWords(times, (time) => `${time.toFixed(1)} ms`)}`);
  }
  const texts = await answersOfTexts(large, judged, names);
  const nonsense = (answers: readonly Answered[]): string => { const asked = answers.filter(({ right }) => right.length === 0); return `${asked.filter(({ sure }) => !sure).length} of ${asked.length}`; };
  const lost = all.large.filter(({ right, place }, at) => right.length > 0 && place !== 1 && all.small[at]!.place === 1);
  return [...lines, texts.weight, table('among others', all.large, { 'by itself': all.small, 'texts alone': texts.answers }, ({ ui }) => ui), `nonsense not answered with confidence: ${nonsense(all.large)}, by itself ${nonsense(all.small)}`, `no longer first: ${lost.map(({ ui, query, place }) => `${ui} “${query}” (${place || 'not among ten'})`).join(', ')}`].join('\n');
}

/** MiniSearch as its documentation shows it: the same names and texts, a title worth more, beginnings and slips allowed. */
function answersOfMiniSearch(catalogue: Catalogue, judged: readonly JudgedQuery[], names: (service: string) => readonly string[]): Answered[] {
  const indexes = Object.fromEntries(languages.map((language) => [language, miniSearchOf(catalogue, language)])) as Record<Language, MiniSearch>;
  return judged.map((query) => {
    const found = indexes[routes.find(({ path }) => path === query.ui)!.language].search(query.query).slice(0, 30).map(({ id }) => String(id));
    const groups = [...new Map(found.map((service) => [names(service)[2]!, service] as const).reverse()).values()].reverse();
    return answered(query, groups, names, found.length > 0);
  });
}

function miniSearchOf(catalogue: Catalogue, language: Language): MiniSearch {
  const index = new MiniSearch({ fields: ['title', 'alsoCalled', 'text'], searchOptions: { boost: { title: 3, alsoCalled: 2 }, prefix: true, fuzzy: 0.2 } });
  index.addAll(catalogue.services.map((service) => ({ id: `${service.institution}/${service.id}`, title: service.texts[language]?.title ?? service.id, alsoCalled: (service.texts[language]?.alsoCalled ?? []).join('. '), text: linesOf(catalogue, service, language).filter(Boolean).join('. ') })));
  return index;
}

const weightOfMiniSearch = (catalogue: Catalogue): string => languages.map((language) => `${language} ${(weightOf(JSON.stringify(miniSearchOf(catalogue, language))) / 1000).toFixed(1)} kB`).join(', ');

/** The texts alone: what the page asks where the names answer too little. The weights are those of the index of texts, without what results show. */
async function answersOfTexts(catalogue: Catalogue, judged: readonly JudgedQuery[], names: (service: string) => readonly string[]): Promise<{ answers: Answered[]; weight: string }> {
  const [first, later, answers]: [number[], number[], Answered[]] = [[], [], []];
  for (const language of languages) {
    const { files } = textIndexOf(catalogue, language, '');
    const weights = new Map([...files].map(([name, text]) => [name, weightOf(text)]));
    for (const route of routes.filter((one) => one.language === language)) {
      const { ids } = namesOf(catalogue, voiceOf(route, catalogue.script), '');
      let fetched = 0;
      const opened = () => openInside(route.path, async (name) => { fetched += weights.get(name)!; return JSON.parse(files.get(name)!) as unknown; });
      const used = await opened();
      for (const query of judged.filter(({ ui }) => ui === route.path)) {
        fetched = 0;
        const found = await (await opened()).ask(query.query);
        first.push(fetched);
        fetched = 0;
        await used.ask(query.query);
        later.push(fetched);
        // The same service of several institutions is one answer.
        const services = found.map(([entry, offer]) => ids[entry]![offer]!);
        const groups = [...Map.groupBy(services, (service) => names(service)[2]!).values()].map(([one]) => one!);
        answers.push(answered(query, groups, names, false));
      }
    }
  }
  const kilobytes = (figures: readonly number[]): string => inWords(figures, (bytes) => `${(bytes / 1000).toFixed(1)} kB`);
  return { answers, weight: `texts: a first question fetches ${kilobytes(first)}, one after another ${kilobytes(later)}` };
}
