import type { Backend, BackendFault, Opened, Saved } from './backend.ts';

/** The backend of `npm run edit`: a folder on this computer, behind the same address as the page. */
export function localBackend(api: string): Backend {
  const ask = async (path: string, init?: RequestInit): Promise<Response> => fetch(`${api}${path}`, { ...init, credentials: 'same-origin' });
  return {
    kind: 'local',
    async open({ institution, service }) {
      const answer = await ask(`service/?${new URLSearchParams({ institution, ...(service === undefined ? {} : { service }) }).toString()}`).catch(() => { throw { fault: 'not-loaded' } satisfies BackendFault; });
      if (answer.status === 403) throw { fault: 'no-key' } satisfies BackendFault;
      if (!answer.ok) throw { fault: 'not-loaded' } satisfies BackendFault;
      return (await answer.json()) as Opened;
    },
    async save(change) {
      try {
        const answer = await ask('save/', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(change) });
        if (answer.status === 403) return { outcome: 'fault', fault: 'no-key' };
        if (answer.status === 413) return { outcome: 'fault', fault: 'too-large' };
        return (await answer.json()) as Saved;
      } catch {
        return { outcome: 'fault', fault: 'unreachable' };
      }
    },
  };
}
