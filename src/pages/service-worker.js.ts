import type { APIRoute } from 'astro';
import { routes } from '#languages/languages.ts';
import { namesOf } from '#search/published.ts';
import { settings, site, voiceFor } from '#src/site.ts';
import worker from '../offline/worker.js?raw';

// The worker as a script of the site's root, with the id of this build: a new id makes a new worker, which drops what the old one kept.
export const GET: APIRoute = async () => {
  const { catalogue } = await site();
  const id = [settings.today, ...routes.map(({ path }) => namesOf(catalogue, voiceFor(catalogue, path), settings.base).opening.replace(/\/head$/, ''))].join(' ');
  return new Response(`const build = ${JSON.stringify({ name: 'katalogu-search', id })};\n${worker}`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
