import { fingerprint } from '../disk.ts';

/** One of several parts that a site is printed in, each on a machine of its own: the second of three, say. */
export interface Shard { shard: number; of: number }

/** Which part a file belongs to: by its path alone, so that all machines agree, and evenly. */
export function shardOf(file: string, of: number): number {
  return (Number.parseInt(fingerprint(file).slice(0, 8), 16) % of) + 1;
}

/** Reads “2/3”; undefined where that is no part of anything. */
export function shardIn(text: string): Shard | undefined {
  const [, shard, of] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  return Number(shard) <= Number(of) ? { shard: Number(shard), of: Number(of) } : undefined;
}
