import { marker } from '#catalogue/write/pull-request.ts';
import type { EditFault } from '#languages/words/edit.ts';
import type { Backend, BackendFault, Change, Opened, Saved, Subject } from './backend.ts';
import { fileNamesOf, folderOf, type ServiceFiles } from './draft.ts';
import { storeOf } from './stored.ts';

/** A repository on a forge, with the branch and the folder that hold the content. */
export interface Repository {
  /** Address of its API. */
  api: string;
  /** Left out: the branch that the forge calls its default. */
  branch?: string;
  folder: string;
}

/** A repository by its address in a browser: `https://github.com/owner/name`, or with `/tree/<branch>/<folder>`. Undefined when it is none. */
export function repositoryAt(address: string): Repository | undefined {
  const [, origin, host, owner, name, branch, folder] = /^(https?:\/\/([^/\s]+))\/([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:\/tree\/([^/\s]+)(?:\/([^\s?#]+?))?)?\/?$/.exec(address) ?? [];
  if (!origin || !owner || !name) return undefined;
  // GitHub has its API at an address of its own, a GitHub Enterprise server below its own.
  const api = host === 'github.com' ? 'https://api.github.com' : `${origin}/api/v3`;
  return { api: `${api}/repos/${owner}/${name}`, folder: folder ?? 'content', ...(branch ? { branch } : {}) };
}

/** The origins that the page of the editor talks to. */
export function originsOf(address: string): string[] {
  const repository = repositoryAt(address);
  return repository ? [new URL(repository.api).origin] : [];
}

/** A proposal that was sent: where it stands, the commit that it began from, and its last one. */
interface Proposal { branch: string; number: number; address: string; from: string; commit: string }

/** The backend of a hosted forge (GitHub's REST API): a branch, one commit with all files, a pull request. Reading needs no token where the repository is open. */
export function forgeBackend(repository: Repository, today: string, nonce: () => string): Backend {
  let token: string | undefined;
  const proposals = new Map<string, Proposal>();
  const call = async <Answer>(path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<Answer> => {
    const answer = await fetch(`${repository.api}${path}`, {
      method, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer',
      headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch(() => { throw { fault: 'forge-unreachable' } satisfies BackendFault; });
    if (answer.status === 404) throw notFound;
    // GitHub answers whoever asks too often with 403 or 429, and says so in its headers alone.
    if (answer.status === 429 || (answer.status === 403 && (answer.headers.get('x-ratelimit-remaining') === '0' || answer.headers.has('retry-after')))) throw { fault: 'forge-busy' } satisfies BackendFault;
    if (answer.status === 401 || answer.status === 403) throw { fault: 'bad-token' } satisfies BackendFault;
    if (answer.status === 422) throw refused;
    if (!answer.ok) throw { fault: 'forge-unreachable' } satisfies BackendFault;
    return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  };
  const branchOf = async (): Promise<string> => repository.branch ?? (await call<{ default_branch: string }>('')).default_branch;
  const tipOf = async (branch: string) => (await call<{ object: { sha: string } }>(`/git/ref/heads/${branch}`)).object.sha;

  const listed = (folder: string, commit: string) => call<{ name: string; sha: string }[]>(`/contents/${folder}?ref=${commit}`).catch((thrown: unknown) => { if (thrown === notFound) return []; throw thrown; });

  async function filesAt(commit: string, subject: Subject): Promise<Opened> {
    const folder = `${repository.folder}/${folderOf(subject)}`;
    const ours = (await listed(folder, commit)).filter(({ name }) => (fileNamesOf(subject) as readonly string[]).includes(name));
    const files = Object.fromEntries(await Promise.all(ours.map(async ({ name, sha }) => [name, fromBase64((await call<{ content: string }>(`/git/blobs/${sha}`)).content)] as const))) as ServiceFiles;
    return { files, revision: ours.map(({ name, sha }) => `${name}:${sha}`).sort().join(' ') };
  }

  async function propose(change: Change): Promise<Saved> {
    const base = await branchOf();
    const tip = await tipOf(base);
    const now = await filesAt(tip, change);
    if (now.revision !== change.base) return { outcome: 'conflict', ...now };
    const earlier = await openProposal(change);
    if (!earlier && Object.keys(change.files).length === 0) return { outcome: 'saved', revision: change.base };
    const from = earlier?.from ?? tip;
    const tree = (await call<{ tree: { sha: string } }>(`/git/commits/${from}`)).tree.sha;
    const folder = `${repository.folder}/${folderOf(change)}`;
    const files = [...Object.entries(change.files).map(([name, text]) => ({ path: `${folder}/${name}`, ...(text === null ? { sha: null } : { content: text }) })), ...(await storedAsBlobs(change, tip))];
    const made = files.length === 0 ? { sha: tree } : await call<{ sha: string }>('/git/trees', { base_tree: tree, tree: files.map((file) => ({ ...file, mode: '100644', type: 'blob' })) });
    const commit = await call<{ sha: string }>('/git/commits', { message: change.title, tree: made.sha, parents: [earlier?.commit ?? tip] });
    const proposal = earlier ? await goOn(earlier, commit.sha, change) : await begin(from, commit.sha, base, change);
    proposals.set(folderOf(change), proposal);
    const { branch, number, address } = proposal;
    return { outcome: 'saved', revision: change.base, branch, number, address };
  }

  // What stands there already may be the form of another service: it is never written over.
  async function storedAsBlobs({ institution, stored = {} }: Change, tip: string): Promise<{ path: string; sha: string }[]> {
    if (Object.keys(stored).length === 0) return [];
    const store = `${repository.folder}/${storeOf(institution)}`;
    const there = new Map((await listed(store, tip)).map(({ name, sha }) => [name, sha]));
    const blobs = await Promise.all(Object.entries(stored).map(async ([name, content]) => ({ name, sha: (await call<{ sha: string }>('/git/blobs', { content, encoding: 'base64' })).sha })));
    if (blobs.some(({ name, sha }) => (there.get(name) ?? sha) !== sha)) throw { fault: 'file-taken' } satisfies BackendFault;
    return blobs.map(({ name, sha }) => ({ path: `${store}/${name}`, sha }));
  }

  // The one that this page sent before, as long as nobody has decided about it or added to it.
  async function openProposal(change: Change): Promise<Proposal | undefined> {
    const known = proposals.get(folderOf(change));
    if (!known) return undefined;
    const isOpen = await Promise.all([call<{ state: string }>(`/pulls/${known.number}`), tipOf(known.branch)]).then(([{ state }, tip]) => state === 'open' && tip === known.commit, (thrown: unknown) => { if (thrown === notFound) return false; throw thrown; });
    return isOpen ? known : undefined;
  }

  async function begin(from: string, commit: string, base: string, { title, text, ...subject }: Change): Promise<Proposal> {
    const branch = await freshBranch(branchName(subject, today), commit);
    try {
      const { number, html_url: address } = await call<{ number: number; html_url: string }>('/pulls', { title, body: text, head: branch, base });
      return { branch, number, address, from, commit };
    } catch (fault) {
      // A branch that nobody is asked about would be left behind at every try.
      await call(`/git/refs/heads/${branch}`, undefined, 'DELETE').catch(() => undefined);
      throw fault;
    }
  }

  async function goOn(earlier: Proposal, commit: string, { title, text }: Change): Promise<Proposal> {
    await call(`/git/refs/heads/${earlier.branch}`, { sha: commit }, 'PATCH');
    await call(`/pulls/${earlier.number}`, { title, body: text }, 'PATCH');
    return { ...earlier, commit };
  }

  // A branch of that name may be there already, from an earlier proposal of the same day.
  async function freshBranch(wish: string, commit: string): Promise<string> {
    const put = (branch: string) => call('/git/refs', { ref: `refs/heads/${branch}`, sha: commit }).then(() => branch);
    return put(wish).catch((thrown: unknown) => { if (thrown === refused) return put(`${wish}-${nonce()}`); throw thrown; });
  }

  return {
    kind: 'forge',
    useToken(given) { token = given; },
    async open(subject) {
      return filesAt(await tipOf(await branchOf()), subject).catch((thrown: unknown) => { throw thrown === notFound ? ({ fault: 'bad-token' } satisfies BackendFault) : thrown; });
    },
    async save(change) {
      try {
        return await propose(change);
      } catch (thrown) {
        const fault = (thrown as { fault?: EditFault } | undefined)?.fault;
        return { outcome: 'fault', fault: fault ?? 'bad-token' };
      }
    },
    async status(number) {
      const { head } = await call<{ head: { sha: string } }>(`/pulls/${number}`);
      const [{ check_runs: runs }, comments] = await Promise.all([call<{ check_runs: { status: string; conclusion: string | null }[] }>(`/commits/${head.sha}/check-runs`), call<{ body: string; user: { login: string } | null }[]>(`/issues/${number}/comments?per_page=100`)]);
      const state = runs.length === 0 ? 'unknown' : runs.some(({ status }) => status !== 'completed') ? 'running' : runs.every(({ conclusion }) => conclusion === 'success' || conclusion === 'neutral' || conclusion === 'skipped') ? 'passed' : 'failed';
      // Anybody may write below a proposal, and other workflows under the same name: only what begins with the mark of the check stands beside the outcome (.github/workflows/comment.yml).
      const comment = comments.findLast(({ user, body }) => user?.login === 'github-actions[bot]' && body.startsWith(marker))?.body.slice(marker.length).trimStart();
      return { state, ...(comment === undefined ? {} : { comment }) };
    },
  };
}

const notFound = { fault: 'forge-unreachable', status: 404 } as const;
const refused = { fault: 'refused', status: 422 } as const;

/** The branch of a proposal: who, what, when. */
export function branchName({ institution, service }: Subject, today: string): string {
  return `edit/${[institution, ...(service === undefined ? [] : [service]), today].join('-')}`;
}

function fromBase64(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.charCodeAt(0)));
}
