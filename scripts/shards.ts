import { join, resolve } from 'node:path';
import { differenceWords, shardWords } from '#languages/words/shards.ts';
import { houseFolder } from '#src/content.ts';
import { filesBelow, fingerprint, isFolder, measureFiles, openBelow, readTextFile, wholeOf, writeInto, writeWhole } from '#src/disk.ts';
import { shardOf, type Shard } from '#src/press/shard.ts';
import { printable } from '#catalogue/write/diagnostics.ts';
import { WrongUse } from './command.ts';
import { isInside, oddThingsIn, type BuildRecord } from './integrity.ts';

/** What parts of one build have in common, whichever machine they are made on. */
export interface Made extends Omit<BuildRecord, 'files' | 'generator'> {
  /** Fingerprints of the program, of the content, and of what git says became of it. */
  program: string;
  content: string;
  history: string;
  /** What the environment sets. */
  settings: Readonly<Record<string, string>>;
}

/** What a part of a build says of itself in `shard.json`. */
export interface ShardRecord extends Made, Shard {
  generator: typeof marker;
  files: Readonly<Record<string, string>>;
}

/** A part of a build in its folder. */
export interface ShardFolder { folder: string; record: ShardRecord }

const marker = 'katalogu-shard';
const settings = ['KATALOGU_EDIT', 'KATALOGU_EDITOR', 'KATALOGU_FEEDBACK', 'KATALOGU_PRESS', 'KATALOGU_ROUTES'] as const;

/** What a build is made from, so that parts of several are never joined. */
export async function madeFrom(said: Omit<BuildRecord, 'files' | 'generator'>, content: string, history: string | undefined): Promise<Made> {
  const sumOf = async (folder: string, wanted: (path: string) => boolean) => fingerprint(JSON.stringify(await measureFiles(folder, wanted)));
  const program = await Promise.all([...['src', 'scripts', 'public'].map((name) => sumOf(join(houseFolder, name), () => true)), ...['package-lock.json', 'astro.config.mjs'].map(async (name) => fingerprint((await readTextFile(join(houseFolder, name))) ?? ''))]);
  return {
    ...said, program: fingerprint(program.join()), content: await sumOf(resolve(content), (path) => !/(?:^|\/)\./.test(path)), history: fingerprint(history ?? ''),
    settings: Object.fromEntries(settings.map((name) => [name, process.env[name] ?? ''])),
  };
}

/** Writes down beside its files what a part is made from, and what it holds. */
export async function recordShard(folder: string, shard: Shard, made: Made): Promise<number> {
  const measured = await measureFiles(folder, () => true);
  const record: ShardRecord = { generator: marker, ...shard, ...made, files: Object.fromEntries(measured.map(({ path, sha256 }) => [path, sha256])) };
  await writeWhole(join(folder, recordFile), `${JSON.stringify(record)}\n`);
  return measured.length;
}

const recordFile = 'shard.json';

/** Whether a folder holds a part of a build, whole or not. */
export async function holdsShard(folder: string): Promise<boolean> {
  return (await readTextFile(join(folder, recordFile)))?.includes(`"generator":"${marker}"`) === true;
}

/** Reads the folders that are to be joined: every part once, all of one build. What they hold is looked at when it is copied. */
export async function shardsIn(folders: readonly string[]): Promise<ShardFolder[]> {
  const shards: ShardFolder[] = [];
  for (const folder of folders) {
    const record = (await isFolder(folder)) ? recordIn(await readTextFile(join(folder, recordFile))) : undefined;
    if (!record) throw new WrongUse(shardWords.noShard(folder));
    shards.push({ folder, record });
  }
  const [first] = shards;
  if (!first) throw new WrongUse(shardWords.noShards);
  const { of } = first.record;
  for (const { folder, record } of shards) if (record.of !== of) throw new WrongUse(shardWords.differs(folder, differenceWords.of, String(record.of), String(of)));
  const numbers = shards.map(({ record }) => record.shard);
  for (const [index, number] of numbers.entries()) if (numbers.indexOf(number) !== index) throw new WrongUse(shardWords.doubled(number));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !numbers.includes(number));
  if (missing.length > 0) throw new WrongUse(shardWords.missing(missing.join(', '), of));
  return shards.sort((a, b) => a.record.shard - b.record.shard);
}

function recordIn(text: string | undefined): ShardRecord | undefined {
  try {
    const record = JSON.parse(text ?? '') as Partial<ShardRecord> | null;
    const { shard, of, files } = record ?? {};
    const isSound = record?.generator === marker && Number.isInteger(shard) && Number.isInteger(of) && shard! >= 1 && shard! <= of! && of! <= 999 && typeof files === 'object' && files !== null
      && Object.entries(files).every(([path, sum]) => isInside(path) && path !== recordFile && /^[0-9a-f]{64}$/.test(sum));
    return isSound ? (record as ShardRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** Refuses parts that were made from something else than what is here. */
export function refuseOthers(shards: readonly ShardFolder[], made: Made): void {
  const shown = (value: unknown) => printable(typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 80);
  for (const { folder, record } of shards) {
    for (const name of Object.keys(made) as (keyof Made)[]) if (shown(record[name]) !== shown(made[name])) throw new WrongUse(shardWords.differs(folder, differenceWords[name], shown(record[name]), shown(made[name])));
  }
}

/** Copies the files of all parts into one folder. A file stands in the part that its path says, or – what every part makes – in all of them, alike. */
export async function joinShards(shards: readonly ShardFolder[], out: string): Promise<void> {
  const everywhere = (path: string) => shards.every(({ record }) => Object.hasOwn(record.files, path));
  for (const { folder, record } of shards) {
    const refuse = (path: string): never => { throw new WrongUse(shardWords.damaged(folder, printable(path))); };
    // A link, a pipe, or a file that nobody wrote down is none of ours.
    const foreign = [...await filesBelow(folder), ...await oddThingsIn(folder)].find((path) => path !== recordFile && !Object.hasOwn(record.files, path));
    if (foreign !== undefined) refuse(foreign);
    for (const [path, sum] of Object.entries(record.files)) {
      const shared = everywhere(path);
      if (!shared && shardOf(plainOf(path), record.of) !== record.shard) refuse(path);
      if (shared && shards.some((other) => other.record.files[path] !== sum)) throw new WrongUse(shardWords.unlike(printable(path)));
      const file = await openBelow(folder, path);
      const bytes = file && (await wholeOf(file).finally(() => file.close()));
      if (!bytes || fingerprint(bytes) !== sum) return refuse(path);
      if (!shared || record.shard === 1) writeInto(join(out, path), bytes);
    }
  }
}

// A packed twin lies beside its file.
function plainOf(path: string): string {
  return path.replace(/\.(?:br|gz)$/, '');
}
