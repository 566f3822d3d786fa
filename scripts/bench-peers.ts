import { join } from 'node:path';
import { Document, Scalar, visit } from 'yaml';
import { assess } from '#catalogue/assess/assess.ts';
import { historyFromQuarters } from '#catalogue/assess/history.ts';
import type { History } from '#catalogue/model/history.ts';
import { stillOffered } from '#catalogue/model/withdrawn.ts';
import { writeInto } from '#src/disk.ts';
import { routes, type InEachLanguage, type Route } from '#languages/languages.ts';
import { voiceOf, type Voice } from '#languages/voice.ts';
import { browseWords } from '#languages/words/browse.ts';
import { siteName } from '#languages/words/site.ts';
import { readContent } from '#src/content.ts';
import { barsForPeers, wordsForPeers } from './bench-words.ts';
import { conceptsForPeers, doorsForPeers, institutionsForPeers, listsForPeers, type Front, type Judged } from './bench-lists.ts';
import { reportsForPeers, SharedTexts } from './bench-reports.ts';
import { plain } from './bench-plain.ts';
import { serviceForPeers } from './bench-service.ts';
import { layoutsForEleventy, layoutsForHugo, moduleForFloor, readTemplates } from './bench-templates.ts';

// As YAML 1.1 has it, which Hugo reads: “N” and “yes” stay words there. What begins with a sign is quoted, so that no reader has to look twice.
function asYaml(value: object): string {
  const document = new Document(value, { version: '1.1' });
  visit(document, { Scalar(_, scalar) { if (typeof scalar.value === 'string' && /^[^\p{L}\d/{]/u.test(scalar.value)) scalar.type = /["\\]/.test(scalar.value) ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE; } });
  return document.toString({ lineWidth: 0 });
}

/** Where the front matter and the body of each page stand, and the folders that the peers are run from. */
export interface PeerFolders { content: string; hugo: string; eleventy: string; floor: string }

/** The folders within one. */
export function peerFolders(to: string): PeerFolders {
  return { content: join(to, 'content'), hugo: join(to, 'hugo'), eleventy: join(to, 'eleventy'), floor: join(to, 'floor') };
}

/**
 * Writes a catalogue for other generators: one Markdown file a page and language, already in the reader's words, so that they are spared
 * reading with places, inheriting, judging, wording and the Cyrillic script, which our own build has to do; and their templates, which print
 * the same elements as ours (`bench/templates`). Gives how many pages it wrote. What became of the services is taken from the quarters, as the measured builds take it, unless it is given.
 */
export async function writeForPeers(content: string, to: string, today: string, known?: History): Promise<number> {
  const { catalogue, findings, reports } = assess((await readContent(content))!.catalogue, today);
  const judged: Judged = { catalogue, findings, reports, services: stillOffered(catalogue.services), today };
  const history = known ?? historyFromQuarters(catalogue);
  const folders = peerFolders(to);
  const voices = routes.map((route) => voiceOf(route, catalogue.script));
  const texts = new Map(routes.map(({ path }) => [path, new SharedTexts()]));
  let pages = 0;
  const write = (path: string, text: string): void => writeInto(path, new TextEncoder().encode(text));
  const put = (voice: Voice, layout: string, front: Front, body = ''): void => {
    pages++;
    const { route } = voice;
    const name = String(front.name);
    const p = plain({ lang: route.path, tag: route.tag, locale: route.locale.replace(/-(?:Latn|Cyrl)/, '').replace('-', '_'), bar: barOf(route, String(front.path)), otherwise: front.path === '' ? '' : `sq/${String(front.elsewhere ?? front.path)}`, fullTitle: `${name} – ${siteName}`, ...front }, voice);
    write(join(folders.content, route.path, `${front.path === '' ? '_index' : String(front.path).replace(/\/$/, '')}.md`), `---\n${asYaml({ layout, p })}---\n${body}`);
  };
  for (const voice of voices) {
    put(voice, 'home', doorsForPeers(judged, voice));
    for (const service of catalogue.services) {
      const { front, body } = serviceForPeers(catalogue, history, service, voice, today);
      put(voice, 'service', front, body.replace(/\{\{|\{%/g, ''));
    }
    for (const { layout, front } of [...institutionsForPeers(judged, voice), ...listsForPeers(judged, voice), ...conceptsForPeers(judged, voice), ...reportsForPeers(judged, voice, texts.get(voice.route.path)!)]) put(voice, layout, front);
  }
  const inAll = (words: InEachLanguage) => voices.map((voice) => voice.say(words)).join(' · ');
  write(join(folders.content, '_index.md'), `---\n${asYaml({ layout: 'doors', p: { lang: 'sq', fulltitle: `${siteName}: ${inAll(browseWords.chooseTitle)}`, description: inAll(browseWords.homeTitle) } })}---\n`);
  const data = { words: Object.fromEntries(voices.map((voice) => [voice.route.path, wordsForPeers(voice, today)])), langs: routes.map(({ path, tag, name }) => ({ path, tag, name })), bars: barsForPeers(routes.map(({ path }) => path)), texts: Object.fromEntries([...texts].map(([path, { table }]) => [path, table])) };
  const templates = await readTemplates();
  for (const [path, text] of layoutsForHugo(templates)) write(join(folders.hugo, 'layouts', path), text);
  for (const [name, value] of Object.entries(data)) write(join(folders.hugo, 'data', `${name}.json`), JSON.stringify(value));
  for (const [path, text] of layoutsForEleventy(templates)) write(join(folders.eleventy, path), text);
  for (const folder of [folders.eleventy, folders.floor]) write(join(folder, 'shared.json'), JSON.stringify(data));
  write(join(folders.floor, 'templates.mjs'), moduleForFloor(templates));
  return pages + 1;
}

// The bar of a page marks where one is, on the few pages that it names.
function barOf({ path: lang }: Route, path: string): string {
  return `${lang} ${['', 'a-z/', 'reports/', 'guide/', 'data/'].includes(path) ? path : '-'}`;
}

