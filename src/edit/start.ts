import './interpreted.ts';
import { createRoot } from 'react-dom/client';
import type { EditContext } from './context.ts';
import { routeOf, routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { editFaults, editWords } from '#languages/words/edit.ts';
import type { Backend, Subject } from './backend.ts';
import { downloadBackend } from './download.ts';
import { h, type ReactNode } from './element.ts';
import { forgeBackend, repositoryAt } from './forge.ts';
import { surroundingsOf } from './judge.ts';
import { Services } from './list.ts';
import { localBackend } from './local.ts';
import { ServiceEditor } from './service.ts';

const root = document.getElementById('editor')!;
const { lang, base = '', backend: place = '', languages: switches } = root.dataset;
const route = routeOf(lang) ?? routes[0]!;
const query = new URLSearchParams(location.search);

/** Where the editor reads and writes: the page was built for one of three places. */
function backendAt(today: string): Backend {
  if (place === 'local') return localBackend(`${base}/edit/api/`);
  const repository = repositoryAt(place);
  return repository ? forgeBackend(repository, today, () => Math.random().toString(36).slice(2, 6)) : downloadBackend(`${base}/edit/files/`);
}

async function start(): Promise<ReactNode> {
  const answer = await fetch(`${base}/edit/catalogue.json`, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const context = (await answer.json()) as EditContext;
  const surroundings = surroundingsOf(context);
  const voice = voiceOf(route, surroundings.catalogue.script);
  const offices = query.get('offices');
  if (offices) return h(ServiceEditor, { surroundings, voice, subject: { institution: offices }, backend: backendAt(context.today), wish: undefined, page: `${base}/${route.path}/${offices}/` });
  const [institution, service] = (query.get('service') ?? '').split('/');
  if (!institution || !service) return h('div', null, h('h1', null, voice.say(editWords.title)), h(Services, { surroundings, voice, institution: query.get('institution') ?? undefined }));
  const subject: Subject = { institution, service };
  const title = query.get('title');
  const concept = query.get('concept');
  return h(ServiceEditor, {
    surroundings, voice, subject, backend: backendAt(context.today), wish: title === null ? undefined : { title, ...(concept ? { concept } : {}) },
    page: `${base}/${route.path}/${institution}/${service}/`,
  });
}

// The language can be changed without losing which service is open.
if (switches) for (const link of document.querySelectorAll<HTMLAnchorElement>(switches)) link.search = location.search;

const page = createRoot(root);
// What is written around the form needs no exceptions of the script.
const plain = voiceOf(route, { keepLatin: [], words: {} });
const notLoaded = (): ReactNode => h('div', { className: 'notice warn', role: 'alert' }, h('p', null, plain.say(editFaults['not-loaded'])), h('p', null, h('button', { type: 'button', onClick: () => location.reload() }, plain.say(editWords.openAgain))));
start().then((content) => page.render(content), () => page.render(notLoaded()));
