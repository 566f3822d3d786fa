import { routes } from '#languages/languages.ts';
import { voiceOf, type Voice } from '#languages/voice.ts';
import type { Catalogue } from '../model/catalogue.ts';

const voices = new WeakMap<Pick<Catalogue, 'script'>, Map<string, Voice>>();

/** The voice of a route for a catalogue: one for all who ask, so that what it remembers serves them all. */
export function voiceFor(catalogue: Pick<Catalogue, 'script'>, path: string): Voice {
  const route = routes.find((candidate) => candidate.path === path);
  if (!route) throw new Error(`No language is read at /${path}/.`);
  let known = voices.get(catalogue);
  if (!known) voices.set(catalogue, (known = new Map()));
  let voice = known.get(path);
  if (!voice) known.set(path, (voice = voiceOf(route, catalogue.script)));
  return voice;
}
