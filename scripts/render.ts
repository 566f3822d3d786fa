import { dirname, join, resolve } from 'node:path';
import type { History } from '#catalogue/model/history.ts';
import { checkAs, completenessLines, type CheckResult } from '#catalogue/write/check.ts';
import { printable } from '#catalogue/write/diagnostics.ts';
import { addressesIn, withChecksums, type Index } from '#catalogue/write/open-index.ts';
import { isRecorded, recordOf } from '#catalogue/write/dcat.ts';
import { formerInstitutions, formerServices } from '#catalogue/model/succession.ts';
import { askFirst } from '#catalogue/model/views.ts';
import { stillOffered } from '#catalogue/model/withdrawn.ts';
import { linkedFile, linkedFormats } from '#catalogue/write/linked-files.ts';
import { redirectsBeyond } from '#catalogue/write/hosting.ts';
import { movedAddresses } from '#catalogue/write/moved.ts';
import { unknownAddress } from '#catalogue/write/statements.ts';
import { dcatTerms } from '#catalogue/write/terms.ts';
import type { Language } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { interruptedWords } from '#languages/words/machine.ts';
import { shardWords } from '#languages/words/shards.ts';
import { buildDoor } from '#search/door.ts';
import { handOver, houseFolder } from '#src/content.ts';
import { exists, existsNow, filesBelow, fingerprint, isEmptyFolder, isWithin, keepTimes, makeFolder, moveFolder, readTextFile, writeWhole, writeWholeNow } from '#src/disk.ts';
import type { BegunBundle } from '#src/press/bundle.ts';
import { keptViews } from '#src/press/answers.ts';
import { printSite, type PressWish, type PrintedSite } from '#src/press/astro.ts';
import { growingSite, type GrowingSite } from '#src/press/growing.ts';
import { beginLookingOver } from '#src/press/looking-over.ts';
import type { Shard } from '#src/press/shard.ts';
import { beginBuild, beginPages, cache, historyFile, isPrintedByAstro, judgedFolder, type Beginning } from './begin.ts';
import { baseOf, exit, progress, WrongUse } from './command.ts';
import { compressFolder } from './compress.ts';
import { doubtOf, readHistory } from './history.ts';
import { keptHistory } from './kept-history.ts';
import { writeHosting } from './hosting.ts';
import { ownRecordIn, recordFor, recordOfBuild } from './integrity.ts';
import { judgeToPublish } from './judge-to-publish.ts';
import { writeKeepLists } from './keep-lists.ts';
import { tidyUp, withPassing } from './leftovers.ts';
import { carryingStyles, carryStyles } from './own-styles.ts';
import { packAhead } from './pack-ahead.ts';
import { notPacking } from './not-packing.ts';
import { packing, rewritten } from './packing.ts';
import { putSite } from './put-site.ts';
import { commitOf, dayOfChange } from './revision.ts';
import { holdsShard, joinShards, madeFrom, recordShard, refuseOthers, type ShardFolder } from './shards.ts';
import { buildTextIndex } from './text-index.ts';

export interface BuildWish {
  content: string;
  out: string;
  today: string;
  /** Address of the published site. */
  site?: string;
  /** Path within the address, such as `/catalogue`. */
  base?: string;
  language: Language;
  /** Nothing that an earlier build kept is used, and nothing is kept for a later one. */
  noCache?: boolean;
  /** False: no packed forms beside the files, for hosts that pack them themselves. */
  packed?: boolean;
  /** Only this part of the pages; the others are made elsewhere. */
  shard?: Shard;
  /** The parts that the pages are taken from, instead of making them. */
  shards?: readonly ShardFolder[];
}

export interface Built {
  code: number;
  result: CheckResult;
}

const steps = 4;

/** Checks the content and builds the site beside the old one; only a finished site takes its place. `beginning`: what was begun before. With `alone`, nothing of the old one stays. */
export async function buildSite(wish: BuildWish, beginning?: Beginning, alone = false): Promise<Built> {
  const { language } = wish;
  const say = (words: Record<Language, string>) => words[language];
  const out = resolve(wish.out);
  await refuseForeignFolder(wish);
  const tidied = await tidyUp(out, cache);
  if (tidied) process.stderr.write(`${say(interruptedWords[tidied](wish.out))}\n`);

  const { mark, made, bundle: begun } = beginning ?? await beginBuild(wish);
  let pages = 0;
  const part = `${out}.part-${mark}`;
  const kept = () => { if (existsNow(out)) process.stderr.write(`${say(commandWords.keptSite(wish.out))}\n`); };
  let result: CheckResult;
  try {
    const done = await withPassing([part, made, `${made}.history.json`], async (stopping) => {
      progress(1, steps, say(commandWords.reading));
      const earlier = alone || wish.noCache || wish.shard || wish.shards || isPrintedByAstro() ? undefined : earlierSite(out);
      const packed = wish.packed !== false;
      const compress = packed ? compressFolder : async () => new Map<string, string>();
      const ahead = earlier && packed ? packAhead(part, out) : undefined;
      stopping.addEventListener('abort', () => { void begun?.stop(); ahead?.stop(); });
      const judged = await judgeToPublish(wish.content, wish.today, wish.noCache ? undefined : judgedFolder(wish.content));
      if (judged.problems.some((problem) => problem.severity === 'error')) {
        await begun?.stop();
        process.stderr.write(checkAs('text', judged, language));
        kept();
        return { judged };
      }
      if (judged.problems.length > 0) process.stderr.write(checkAs('line', judged, language));
      await makeFolder(dirname(part));
      progress(2, steps, say(commandWords.rendering));
      const commit = await commitFor(wish.content);
      const history = await tellPages(wish, commit, `${made}.history.json`);
      const said = { judgedOn: wish.today, standard: judged.catalogue.standard?.version ?? null, services: judged.catalogue.services.length, ...commit, site: wish.site ?? process.env.KATALOGU_SITE ?? null, base: baseOf(wish.base), node: process.version, packed };
      // Astro alone reads for itself, and is held against what was handed over (tests/site/press.test.ts).
      const { catalogue, findings, inventory, reports } = judged;
      if (!isPrintedByAstro()) handOver({ folder: resolve(wish.content), today: wish.today, catalogue, findings, inventory: inventory ?? [], reports, packed: judged.packed });
      const services = judged.catalogue.services.map(({ institution, id }) => `${institution}/${id}`);
      const carried = carryingStyles({ out: part, base: baseOf(wish.base), services });
      const printing = { made, begun, out: part, base: baseOf(wish.base), noCache: wish.noCache ?? false, finishing: carried.finishing, packing: packed ? packing : notPacking, written: (file: string) => { ahead?.take(file); } };
      if (wish.shard) {
        const { site } = await printPages({ ...printing, shard: wish.shard });
        await compress(part, (path) => path === rewritten);
        await recordShard(part, wish.shard, await madeFrom(said, wish.content, history));
        return { judged, isPut: await putSite(site, out, mark) };
      }
      let printed: PrintedSite | undefined;
      if (wish.shards) {
        refuseOthers(wish.shards, await madeFrom(said, wish.content, history));
        await joinShards(wish.shards, part);
      } else printed = await printPages({ ...printing, earlier });
      const site = printed?.site ?? growingSite(part);
      // Parts of other builds, and what Astro alone has printed, are gone through once more.
      const styles = wish.shards || isPrintedByAstro() ? await carryStyles(part, baseOf(wish.base), services) : carried.allowed();
      const moved = movedAddresses({ catalogue, services: stillOffered(catalogue.services), reports });
      await writeHosting(part, baseOf(wish.base), process.env.KATALOGU_EDITOR ?? '', { styles, moved });
      const beyond = redirectsBeyond({ moved });
      if (beyond.hosts.length > 0) process.stderr.write(`${say(commandWords.redirectsBeyond(beyond.wide, beyond.exact, beyond.hosts.join(', ')))}\n`);
      progress(3, steps, say(commandWords.indexing));
      // What the pages made of names is taken over, not made again.
      askFirst(wish.shards ? undefined : keptViews);
      await buildDoor(part);
      await site.settle();
      // What stands as it stood is in the record of the earlier site, where that is the one that was written.
      const ownRecord = printed?.isNoted('build.json') ? await readTextFile(join(out, 'build.json')) : undefined;
      const before = ownRecord === undefined ? (await recordFor(out))?.record : ownRecordIn(ownRecord);
      const sums = ownRecord === undefined ? undefined : before?.files;
      const packedAhead = new Map<string, string>();
      const known: Known = (path, stands) => (stands ? sums?.[path] : path === rewritten ? undefined : printed?.sums.get(path) ?? packedAhead.get(path));
      // What stands is packed by further threads while the rest is made.
      const formsMade = await meanwhile(compress(part, (path) => path === rewritten || ahead?.has(path) === true), async () => {
        await buildTextIndex({ catalogue, out: part, base: baseOf(wish.base), packed, kept: wish.noCache ? undefined : join(cache, 'texts'), stays: site.stays });
        for (const [path, sum] of await ahead?.done() ?? []) packedAhead.set(path, sum);
        progress(4, steps, say(commandWords.publishing));
        // The index of the open files names the record of the data sets with its checksum, so the record comes first.
        await writeRecord(wish, judged, site, known);
        await sumUp(site, known);
        await writeKeepLists(site, catalogue.institutions.map(({ id }) => id), formerServices(catalogue), formerInstitutions(catalogue));
      });
      await site.settle();
      const summed = new Map([...packedAhead, ...formsMade, ...await compress(part)]);
      const measured = await site.measure(() => true, (path, stands) => summed.get(path) ?? known(path, stands));
      // Readers and caches ask for a page again by its time: one that did not change keeps it, so that they are told so. What was kept has it already.
      if (before) {
        const fresh = new Set((await site.files()).fresh);
        await keepTimes(out, part, measured.flatMap(({ path, sha256 }) => (fresh.has(path) && Object.hasOwn(before.files, path) && before.files[path] === sha256 ? [path] : [])), 'build.json');
      }
      await writeWhole(`${part}/build.json`, recordOfBuild({ generator: marker, ...said }, measured));
      await site.settle();
      await printed?.note();
      pages = (await site.files().then(({ fresh, kept }) => [...fresh, ...kept])).filter((path) => path.endsWith('.html')).length;
      return { judged, isPut: await putSite(site, out, mark) };
    }, () => { process.stderr.write(`${say(interruptedWords.stopped)}\n`); kept(); });
    // Another build was faster, and what was to stay of the earlier site may be another's now.
    if (done.isPut === false) return buildSite(wish, undefined, true);
    result = done.judged;
    if (done.isPut === undefined) return { code: exit.problems, result };
  } catch (fault) {
    kept();
    throw fault;
  }
  if (wish.shard) {
    process.stderr.write(`${say(shardWords.built(wish.out, wish.shard.shard, wish.shard.of, (await filesBelow(out)).length))}\n`);
    return { code: exit.fine, result };
  }
  process.stderr.write(`${say(commandWords.built(wish.out, pages))}\n`);
  process.stdout.write(`${completenessLines(result, language).join('\n')}\n`);
  return { code: exit.fine, result };
}

// The site may be taken away only when nobody writes into it any more, also where the work fails.
async function meanwhile<Done>(begun: Promise<Done>, work: () => Promise<void>): Promise<Done> {
  begun.catch(() => undefined);
  try {
    await work();
  } finally {
    await begun.catch(() => undefined);
  }
  return begun;
}

/** The sum of a file that is known without reading it; `stands`: it is that of the earlier site. */
type Known = (path: string, stands: boolean) => string | undefined;

const marker = 'katalogu';
// A folder that holds anything but a site of ours is never replaced, whatever --out says; nor is the one that a site is made from written into.
async function refuseForeignFolder({ shard, shards = [], ...wish }: BuildWish): Promise<void> {
  const [out, ...others] = [wish.out, wish.content, ...shards.map(({ folder }) => folder)].map((folder) => resolve(folder)) as [string, ...string[]];
  const around = others.find((folder) => isWithin(folder, out));
  if (around !== undefined) throw new WrongUse(commandWords.outWithin(out, around));
  const held = [...others, process.cwd()].find((folder) => isWithin(out, folder));
  if (held !== undefined) throw new WrongUse(commandWords.outHolds(out, held));
  if (!(await exists(out))) return;
  const isOurs = shard ? await holdsShard(out) : (await readTextFile(`${out}/build.json`))?.includes(`"generator":"${marker}"`);
  if (!(await isEmptyFolder(out)) && !isOurs) throw new WrongUse(commandWords.foreignFolder(out));
}

// Only a finished site knows the length of its files, so their record is written last.
async function writeRecord(wish: BuildWish, { catalogue }: CheckResult, site: GrowingSite, known: Known): Promise<void> {
  const { today, content } = wish;
  const root = `${(wish.site ?? process.env.KATALOGU_SITE ?? unknownAddress).replace(/\/+$/, '')}${baseOf(wish.base)}`;
  const published = await site.measure(isRecorded, known);
  const things = recordOf({ catalogue, root, today, changed: await dayOfChange(content) }, published);
  for (const format of linkedFormats) await writeWhole(`${site.part}/api/v1/dcat.${format}`, [...linkedFile(format, things, root, dcatTerms)].join(''));
}

/** Sets what the pages are told, and gives what git says became of the content. */
async function tellPages(wish: BuildWish, { commit, changed }: CommitOf, history: string): Promise<string | undefined> {
  Object.assign(process.env, { KATALOGU_HISTORY: history, KATALOGU_COMMIT: commit ?? '', KATALOGU_CHANGED: changed ? '1' : '' });
  const doubt = await doubtOf(resolve(wish.content), await keepHistory(wish.content, history, wish.noCache ? undefined : historyFile(wish.content)));
  if (doubt) process.stderr.write(`${printable(doubt[wish.language])}\n`);
  return readTextFile(history);
}

/** Prints the pages by what the environment says (environmentOf): from a bundle that is kept, or, where KATALOGU_PRESS is 0, by Astro alone. Pages of the site in `earlier` stand as they are where nothing changed that they rest on; what is given notes that for the next time, once the files of this site are as they will stay. */
export async function printPages({ made, noCache, begun, ...wish }: { made: string; begun?: BegunBundle | undefined; noCache: boolean } & Pick<PressWish, 'out' | 'base' | 'shard' | 'finishing' | 'packing' | 'written'> & Partial<Pick<PressWish, 'earlier'>>): Promise<PrintedSite> {
  const { out, shard, earlier } = wish;
  if (isPrintedByAstro() && !shard) {
    const { build } = await import('astro');
    await build({ root: houseFolder, outDir: made, logLevel: 'error' });
    await moveFolder(made, out);
    return { site: growingSite(out), note: async () => undefined, isNoted: () => false, sums: new Map() };
  }
  return printSite({ house: houseFolder, kept: noCache ? undefined : join(cache, 'bundles'), passing: made, begun: begun ?? await beginPages({ made, noCache, shard }), earlier: undefined, ...wish, meanwhile: earlier ? undefined : join(made, 'pieces') });
}

/** The site that stands in a folder, so that what did not change of it stays; it is looked over while something else is done. */
export function earlierSite(out: string): PressWish['earlier'] {
  const earlier = { site: out, notes: join(cache, 'printed', `${fingerprint(out)}.json`) };
  return { ...earlier, lookedOver: beginLookingOver(earlier) };
}

interface CommitOf { commit: string | null; changed: boolean }

async function commitFor(content: string): Promise<CommitOf> {
  return (await commitOf(resolve(content))) ?? { commit: null, changed: false };
}

/** Writes the size and checksum of every open file into their index: they are known only now that the files stand. */
async function sumUp(site: GrowingSite, known: Known): Promise<void> {
  const index = JSON.parse((await readTextFile(site.placeOf(rewritten)))!) as Index;
  const addresses = new Set(addressesIn(index));
  const measured = new Map((await site.measure((path) => addresses.has(`/${path}`), known)).map(({ path, ...found }) => [`/${path}`, found]));
  for (const address of addresses) if (!measured.has(address)) throw new Error(`${address} is listed and was not written.`);
  await writeWhole(join(site.part, rewritten), `${JSON.stringify(withChecksums(index, measured))}\n`);
}

/** Writes down, for the pages, what became of the services, and gives it; they ask no git. Where there is no repository nothing is written. `kept`: the file of what earlier runs read. */
export async function keepHistory(content: string, file: string, kept: string | undefined): Promise<History | undefined> {
  const history = await readHistory(resolve(content), undefined, kept === undefined ? undefined : await keptHistory(kept));
  // At once: a signal that is heard comes before or after it, so that nothing half written is left.
  if (history) writeWholeNow(file, [Buffer.from(JSON.stringify(history))]);
  return history;
}
