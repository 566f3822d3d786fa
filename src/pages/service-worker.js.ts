import type { APIRoute } from 'astro';
import { routes } from '#languages/languages.ts';
import { storeWords } from '#languages/words/offline.ts';
import { namesIndexOf } from '#search/published.ts';
import { settings, site, voiceFor } from '#src/site.ts';
import keeping from '../offline/keeping.js?raw';
import rules from '../offline/rules.js?raw';
import stores from '../offline/stores.js?raw';
import visits from '../offline/visits.js?raw';
import worker from '../offline/worker.js?raw';

// The worker as a script of the site's root, with the id of this build: a new id makes a new worker, which drops what the old one kept of the search.
export const GET: APIRoute = async () => {
  const { catalogue, services } = await site();
  const voices = routes.map(({ path }) => voiceFor(catalogue, path));
  const id = [settings.today, settings.commit.slice(0, 12), ...voices.map((voice) => namesIndexOf({ catalogue, services }, voice.route.path, settings.base).mark)].filter(Boolean).join(' ');
  const words = Object.fromEntries(voices.map((voice) => [voice.route.path, {
    tag: voice.route.tag, dates: Array.from({ length: 12 }, (_, month) => voice.date(`2001-${String(month + 1).padStart(2, '0')}-03`).replace('2001', '{y}').replace('3', '{d}')),
    ...Object.fromEntries(Object.entries(storeWords).map(([name, said]) => [name, voice.say(said)])),
  }]));
  const build = { name: `katalogu ${settings.base || '/'}`, id, words };
  // What is said to readers of the source is of no use to a telephone.
  const code = [rules.replace(/^export /gm, ''), stores, keeping, visits, worker].join('\n').replace(/^\s*(?:\/\/|\/\*\*).*\n/gm, '');
  return new Response(`const build = ${JSON.stringify(build)};\n${code}`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
