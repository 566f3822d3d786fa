import { join, resolve } from 'node:path';
import { fingerprint, houseFolder, remove } from '#src/disk.ts';
import { beginBundle, type BegunBundle } from '#src/press/bundle.ts';
import type { Shard } from '#src/press/shard.ts';
import { baseOf } from './command.ts';
import { ownMark } from './leftovers.ts';
import { checkSettings } from './settings.ts';
import type { Built, BuildWish } from './render.ts';

/** What builds keep for later ones, and where they make what nobody is to see yet. */
// Astro keeps its passing files beside the output only below the working folder; elsewhere two builds would share them and break each other.
export const cache = join(houseFolder, 'node_modules/.cache');

/** A build that began: its mark, the folder for what it makes in passing, and the bundle, where one is needed. */
export interface Beginning { mark: string; made: string; bundle: BegunBundle | undefined }

/** Builds the site (buildSite of render.ts). The program is being bundled in its process while this one loads what else it needs; a build that is refused leaves neither. */
export async function build(wish: BuildWish): Promise<Built> {
  await checkSettings();
  const beginning = await beginBuild(wish);
  try {
    const { buildSite } = await import('./render.ts');
    return await buildSite(wish, beginning);
  } finally {
    await beginning.bundle?.stop();
    await remove(beginning.made).catch(() => undefined);
  }
}

/** Says to this process and those it starts what is built, and has the program bundled. */
export async function beginBuild(wish: Pick<BuildWish, 'content' | 'today' | 'site' | 'base' | 'noCache' | 'shard' | 'shards'>): Promise<Beginning> {
  Object.assign(process.env, environmentOf(wish));
  const mark = ownMark();
  const made = join(cache, `site-${mark}`);
  return { mark, made, bundle: wish.shards ? undefined : await beginPages({ made, noCache: wish.noCache ?? false, shard: wish.shard }) };
}

/** Has the program bundled for printPages while something else is done, by what the environment says; undefined where nothing of that kind is needed. */
export async function beginPages({ made, noCache, shard }: { made: string; noCache: boolean; shard?: Shard | undefined }): Promise<BegunBundle | undefined> {
  // Astro says so only while it bundles; libraries ask for it while pages are printed.
  process.env.NODE_ENV ??= 'production';
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  return isPrintedByAstro() && !shard ? undefined : beginBundle({ house: houseFolder, kept: noCache ? undefined : join(cache, 'bundles'), passing: made });
}

/** Whether Astro is to build alone. */
export const isPrintedByAstro = (): boolean => process.env.KATALOGU_PRESS === '0';

/** What the pages are told (see settings in src/site.ts). */
export function environmentOf(wish: Pick<BuildWish, 'content' | 'today' | 'site' | 'base'>): Record<string, string> {
  return {
    KATALOGU_HOME: houseFolder, KATALOGU_CONTENT: resolve(wish.content), KATALOGU_TODAY: wish.today, KATALOGU_BASE: baseOf(wish.base),
    ...(wish.site ? { KATALOGU_SITE: wish.site } : {}),
  };
}

/** The file in which is kept what was read of the commits of a content folder. */
export function historyFile(content: string): string {
  return join(cache, 'history', fingerprint(resolve(content)).slice(0, 16));
}

/** The folder in which is kept what was read and judged of a content folder. */
export function judgedFolder(content: string): string {
  return join(cache, 'judged', fingerprint(resolve(content)).slice(0, 16));
}
