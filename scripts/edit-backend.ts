import type { IncomingMessage, ServerResponse } from 'node:http';
import { execFile } from 'node:child_process';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isFileName } from '#catalogue/model/stored-file.ts';
import { idPattern } from '#catalogue/model/values.ts';
import { readYaml } from '#catalogue/read/source.ts';
import { mostBytes, problemsOfStoredFile } from '#catalogue/read/stored/stored.ts';
import { exists, fingerprint, isReachedWithoutLinks, readBytes, readTextFile, remove, temporaryFolder } from '#src/disk.ts';
import { branchName } from '#src/edit/forge.ts';
import { fileNamesOf, folderOf, type ServiceFiles } from '#src/edit/draft.ts';
import type { Change, Opened, Saved, Subject } from '#src/edit/backend.ts';
import { fileNamesIn, storeOf } from '#src/edit/stored.ts';
import { saveTogether } from './half-saved.ts';

/** What the local backend works on. */
export interface EditPlace {
  /** The content folder, absolute. */
  content: string;
  today: string;
  /** Called with each service or institution that was written. */
  written?(subject: Subject): void;
}

export interface EditBackend {
  /** The secret that the printed address carries. */
  key: string;
  /** Answers what lies below `/edit/`; false when the request is for somebody else. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
}

const largest = 512 * 1024;
// As many forms as one sends at once; in base64 three bytes are four letters.
const largestWithForms = largest + 4 * Math.ceil((mostBytes * 4) / 3);

/** The backend of `npm run edit`: reads and writes the files of one service or institution at a time, for the page of this computer alone. */
export function editBackend({ content, today, written }: EditPlace): EditBackend {
  const key = randomBytes(24).toString('base64url');
  // One save after the other: what a save finds when it looks is still there when it writes.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  const open = async (subject: Subject): Promise<Opened> => {
    const files = Object.fromEntries((await Promise.all(fileNamesOf(subject).map(async (name) => [name, await readTextFile(join(content, folderOf(subject), name))] as const))).filter(([, text]) => text !== undefined)) as ServiceFiles;
    return { files, revision: fingerprint(JSON.stringify(fileNamesOf(subject).map((name) => files[name] ?? null))) };
  };
  // A service stands in a folder of an institution that is there, as its file does, and no link leads out of it.
  const isOurs = async (subject: Subject): Promise<boolean> => isSubject(subject) && (await exists(join(content, 'institutions', subject.institution, 'institution.yaml')))
    && (await Promise.all(fileNamesOf(subject).map((name) => isReachedWithoutLinks(content, join(content, folderOf(subject), name))))).every(Boolean);
  const save = (change: Change): Promise<Saved> => inTurn(async () => {
    const now = await open(change);
    if (now.revision !== change.base) return { outcome: 'conflict', ...now };
    const forms = formsOf(content, change);
    if (!(await Promise.all(forms.map(isFree))).every(Boolean)) return { outcome: 'fault', fault: 'file-taken' };
    try {
      await saveTogether(content, [...Object.entries(change.files).map(([name, text]) => ({ path: join(content, folderOf(change), name), content: text ?? undefined })), ...forms]);
    } catch {
      return { outcome: 'fault', fault: 'not-saved' };
    }
    written?.(change);
    const { revision } = await open(change);
    if (!change.proposal) return { outcome: 'saved', revision };
    const branch = branchName(change, today);
    return commitOnBranch(content, branch, change).then((is) => ({ outcome: 'saved' as const, revision, ...(is ? { branch } : {}) }), () => ({ outcome: 'saved' as const, revision, fault: 'no-git' as const }));
  });

  return {
    key,
    answer(request, response) {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (!url.pathname.startsWith('/edit/')) return false;
      const say = (status: number, body: object) => { response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(JSON.stringify(body)); };
      const { host, origin } = request.headers;
      // Another page in the same browser may send requests here, under a name that somebody bends to this computer: only our own name is answered.
      if (!/^(?:127\.0\.0\.1|localhost):\d+$/.test(host ?? '') || (origin !== undefined && origin !== `http://${host}`)) {
        say(403, { fault: 'refused' });
        return true;
      }
      const cookie = `katalogu-edit-${/\d+$/.exec(host!)?.[0]}`;
      if (isSame(url.searchParams.get('key') ?? '', key)) {
        url.searchParams.delete('key');
        response.writeHead(303, { location: `${url.pathname}${url.search}`, 'set-cookie': `${cookie}=${key}; HttpOnly; SameSite=Strict; Path=/edit/`, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' }).end();
        return true;
      }
      if (!url.pathname.startsWith('/edit/api/')) return false;
      const given = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${cookie}=`))?.slice(cookie.length + 1) ?? '';
      if (!isSame(given, key)) say(403, { fault: 'no-key' });
      else if (request.method === 'GET' && url.pathname === '/edit/api/service/') {
        const subject = { institution: url.searchParams.get('institution') ?? '', service: url.searchParams.get('service') ?? undefined };
        void isOurs(subject).then(async (ours) => (ours ? say(200, { ...(await open(subject)), ...(await proposedOn(content, branchName(subject, today), subject)) }) : say(400, { fault: 'refused' }))).catch(() => say(500, { fault: 'unreachable' }));
      } else if (request.method === 'POST' && url.pathname === '/edit/api/save/' && origin !== undefined && request.headers['content-type'] === 'application/json') {
        void bodyOf(request).then(async (text) => {
          if (text === undefined) return say(413, { outcome: 'fault', fault: 'too-large' });
          const change = changeIn(text);
          if (text.length - Object.values(change?.stored ?? {}).join('').length > largest) return say(413, { outcome: 'fault', fault: 'too-large' });
          return change && (await isOurs(change)) && (await Promise.all(formsOf(content, change).map(({ path }) => isReachedWithoutLinks(content, path)))).every(Boolean) ? say(200, await save(change)) : say(400, { outcome: 'fault', fault: 'refused' });
        }).catch(() => say(500, { outcome: 'fault', fault: 'not-saved' }));
      } else say(404, { fault: 'refused' });
      return true;
    },
  };
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

// An id is one folder, never a way out of it.
function isSubject({ institution, service }: Subject): boolean {
  return [institution, ...(service === undefined ? [] : [service])].every((id) => typeof id === 'string' && idPattern.test(id) && id.length <= 64);
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= largestWithForms) chunks.push(chunk as Buffer);
  }
  return size > largestWithForms ? undefined : Buffer.concat(chunks).toString('utf8');
}

function changeIn(text: string): Change | undefined {
  let value: Partial<Change>;
  try {
    value = JSON.parse(text) as Partial<Change>;
  } catch {
    return undefined;
  }
  const { institution = '', service, files, stored = {}, base, proposal, title, text: words } = value ?? {};
  if (!isSubject({ institution, service }) || typeof base !== 'string' || typeof files !== 'object' || files === null) return undefined;
  const isFile = ([name, content]: [string, unknown]) => (fileNamesOf({ service, institution }) as readonly string[]).includes(name) && ((content === null && !name.endsWith('.yaml')) || typeof content === 'string');
  if (!Object.entries(files).every(isFile)) return undefined;
  if (typeof stored !== 'object' || stored === null || !Object.entries(stored).every(([name, base64]) => typeof base64 === 'string' && isFileName(name) && problemsOfStoredFile({ path: name, bytes: Buffer.from(base64, 'base64') }).length === 0)) return undefined;
  return { institution, service, files, stored, base, proposal: proposal === true, title: String(title ?? '').slice(0, 300), text: String(words ?? '').slice(0, 10_000) };
}

/** The files of forms that come with a change, as they are to stand. */
function formsOf(content: string, { institution, stored = {} }: Change): { path: string; content: Uint8Array }[] {
  return Object.entries(stored).map(([name, base64]) => ({ path: join(content, storeOf(institution), name), content: Buffer.from(base64, 'base64') }));
}

// What stands there already may be the form of another service: it is never written over.
async function isFree({ path, content }: { path: string; content: Uint8Array }): Promise<boolean> {
  const there = await readBytes(path);
  return there === undefined || Buffer.compare(there, content) === 0;
}

const run = promisify(execFile);
const gitIn = (content: string, env = process.env) => async (...args: string[]): Promise<string> => (await run('git', ['-C', content, ...args], { env })).stdout;

/** The files of a service as the next proposal finds them: on its branch, where that was begun, or where somebody works. Nothing where the folder is not in git. */
async function proposedOn(content: string, branch: string, subject: Subject): Promise<Pick<Opened, 'proposedOn'>> {
  const git = gitIn(content);
  const commitAt = async (name: string) => (await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`)).trim();
  try {
    const commit = await commitAt(`refs/heads/${branch}`).catch(() => commitAt('HEAD'));
    const textOf = (name: string) => git('show', `${commit}:./${folderOf(subject)}/${name}`).catch(() => undefined);
    return { proposedOn: Object.fromEntries((await Promise.all(fileNamesOf(subject).map(async (name) => [name, await textOf(name)] as const))).filter(([, text]) => text !== undefined)) as ServiceFiles };
  } catch {
    return {};
  }
}


/** Keeps a service as it stands on the disk as a commit on a branch of its own: also what was saved before. The files and the branch that somebody works on are not touched: git looks at the files through an index made for the purpose. False where there is nothing to propose. */
async function commitOnBranch(content: string, branch: string, change: Change): Promise<boolean> {
  const folder = await temporaryFolder();
  try {
    const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') };
    const ask = gitIn(content, env);
    const git = async (...args: string[]) => (await ask(...args)).trim();
    const commitAt = (name: string) => git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
    const begun = await commitAt(`refs/heads/${branch}`).catch(() => undefined);
    const parent = begun ?? await commitAt('HEAD');
    await git('read-tree', parent);
    await git('add', '--all', '--', ...pathsOf(change), ...(await formsNamed(content, change)));
    const tree = await git('write-tree');
    if (tree === await git('rev-parse', `${parent}^{tree}`)) return begun !== undefined;
    // Whoever has no name in git still can propose.
    const author = await git('config', 'user.email').catch(() => '') ? [] : ['-c', 'user.name=Katalogu', '-c', 'user.email=katalogu@localhost'];
    const commit = await git(...author, 'commit-tree', tree, '-p', parent, '-m', change.title || branch, '-m', change.text);
    await git('update-ref', `refs/heads/${branch}`, commit);
    return true;
  } finally {
    await remove(folder);
  }
}

// A service is its folder; an institution its file alone, for its services lie beside it.
function pathsOf(subject: Subject): string[] {
  return subject.service === undefined ? fileNamesOf(subject).map((name) => `${folderOf(subject)}/${name}`) : [folderOf(subject)];
}

// Beside its entry, also the forms that were stored with an earlier save.
async function formsNamed(content: string, subject: Subject): Promise<string[]> {
  const bytes = await readBytes(join(content, folderOf(subject), 'service.yaml'));
  const facts = bytes && (readYaml({ path: 'service.yaml', bytes }).value?.value as { forms?: unknown } | undefined);
  const paths = fileNamesIn(facts?.forms).filter(isFileName).map((name) => `${storeOf(subject.institution)}/${name}`);
  const there = await Promise.all(paths.map((path) => exists(join(content, path))));
  return paths.filter((_path, index) => there[index]);
}
