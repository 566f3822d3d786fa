import { marker } from '#catalogue/write/pull-request.ts';
import type { EditFault } from '#languages/words/edit.ts';
import type { Backend, BackendFault, Change, Opened, Saved, Subject } from './backend.ts';
import { fileNames, folderOf, type ServiceFiles } from './draft.ts';

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

/** The backend of a hosted forge (GitHub's REST API): a branch, one commit with all files, a pull request. Reading needs no token where the repository is open. */
export function forgeBackend(repository: Repository, today: string, nonce: () => string): Backend {
  let token: string | undefined;
  const call = async <Answer>(path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<Answer> => {
    const answer = await fetch(`${repository.api}${path}`, {
      method, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer',
      headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch(() => { throw { fault: 'forge-unreachable' } satisfies BackendFault; });
    if (answer.status === 404) throw notFound;
    if (answer.status === 401 || answer.status === 403) throw { fault: 'bad-token' } satisfies BackendFault;
    if (answer.status === 422) throw refused;
    if (!answer.ok) throw { fault: 'forge-unreachable' } satisfies BackendFault;
    return (await answer.json()) as Answer;
  };
  const branchOf = async (): Promise<string> => repository.branch ?? (await call<{ default_branch: string }>('')).default_branch;
  const tipOf = async (branch: string) => (await call<{ object: { sha: string } }>(`/git/ref/heads/${branch}`)).object.sha;

  async function filesAt(commit: string, subject: Subject): Promise<Opened> {
    const folder = `${repository.folder}/${folderOf(subject)}`;
    const listed = await call<{ name: string; sha: string }[]>(`/contents/${folder}?ref=${commit}`).catch((thrown: unknown) => { if (thrown === notFound) return []; throw thrown; });
    const ours = listed.filter(({ name }) => (fileNames as readonly string[]).includes(name));
    const files = Object.fromEntries(await Promise.all(ours.map(async ({ name, sha }) => [name, fromBase64((await call<{ content: string }>(`/git/blobs/${sha}`)).content)] as const))) as ServiceFiles;
    return { files, revision: ours.map(({ name, sha }) => `${name}:${sha}`).sort().join(' ') };
  }

  async function propose(change: Change): Promise<Saved> {
    const base = await branchOf();
    const tip = await tipOf(base);
    const now = await filesAt(tip, change);
    if (now.revision !== change.base) return { outcome: 'conflict', ...now };
    const tree = (await call<{ tree: { sha: string } }>(`/git/commits/${tip}`)).tree.sha;
    const folder = `${repository.folder}/${folderOf(change)}`;
    const made = await call<{ sha: string }>('/git/trees', { base_tree: tree, tree: Object.entries(change.files).map(([name, text]) => ({ path: `${folder}/${name}`, mode: '100644', type: 'blob', ...(text === null ? { sha: null } : { content: text }) })) });
    const commit = await call<{ sha: string }>('/git/commits', { message: change.title, tree: made.sha, parents: [tip] });
    const branch = await freshBranch(branchName(change, today), commit.sha);
    const { number, html_url: address } = await call<{ number: number; html_url: string }>('/pulls', { title: change.title, body: change.text, head: branch, base });
    return { outcome: 'saved', revision: change.base, branch, number, address };
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
  return `edit/${institution}-${service}-${today}`;
}

function fromBase64(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.charCodeAt(0)));
}
