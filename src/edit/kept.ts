import type { Subject } from './backend.ts';
import type { Draft } from './draft.ts';
import { merged } from './merged.ts';

/** What an officer has written and not yet saved, kept in the browser until it is. */
export interface Kept {
  draft: Draft;
  /** What the files said when the writing began. */
  base: Draft;
  confirmed: readonly string[];
}

const start = 'katalogu-edit:';
const keyOf = ({ institution, service }: Subject): string => `${start}${institution}/${service ?? ''}`;

/** Keeps a draft; a browser that keeps nothing is no reason to stop writing. */
export function keep(subject: Subject, kept: Kept | undefined): void {
  try {
    if (kept) localStorage.setItem(keyOf(subject), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(subject));
  } catch { /* a private window, or no room left */ }
}

/** The draft that was kept of a service. */
export function keptOf(subject: Subject): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(keyOf(subject)) ?? '') as Kept;
  } catch {
    return undefined;
  }
}

/** What was kept, and above it what was written since the form was opened. It stays on the files that it was begun on: what others wrote meanwhile is met when it is taken up. */
export function keptWith(kept: Kept, { beginning, draft, confirmed }: { beginning: Draft; draft: Draft; confirmed: ReadonlySet<string> }): Kept {
  return { draft: merged(beginning, draft, kept.draft).draft, base: kept.base, confirmed: [...new Set([...kept.confirmed, ...confirmed])] };
}

/** Every service and institution of which a draft is kept, in the order of its address. */
export function allKept(): readonly Subject[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start)).sort().flatMap((key) => {
      const [institution, service] = key.slice(start.length).split('/');
      return institution ? [{ institution, service: service || undefined }] : [];
    });
  } catch {
    return [];
  }
}

const tokenKey = 'katalogu-edit-token';

/** The token of a forge, where the officer asked this tab to keep it. */
export function tokenKept(): string | undefined {
  try {
    return sessionStorage.getItem(tokenKey) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the token of a forge until the tab is closed, or forgets it; a browser that keeps nothing is asked for it again. */
export function keepToken(token: string | undefined): void {
  try {
    if (token) sessionStorage.setItem(tokenKey, token);
    else sessionStorage.removeItem(tokenKey);
  } catch { /* storage is blocked */ }
}
