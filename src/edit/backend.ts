import type { EditFault } from '#languages/words/edit.ts';
import type { ChangedFiles, ServiceFiles } from './draft.ts';

/** Which service; without one, the institution itself. */
export interface Subject {
  institution: string;
  service?: string | undefined;
}

/** A subject that is a service. */
export type ServiceSubject = Subject & { service: string };

/** The files of a service at one moment; the revision tells whether somebody changed them since. */
export interface Opened {
  files: ServiceFiles;
  revision: string;
  /** The files that a proposal is held against, where they may be older than these. */
  proposedOn?: ServiceFiles;
}

export interface Change extends Subject {
  files: ChangedFiles;
  /** Files of forms that are new, by their names, in base64. */
  stored?: Readonly<Record<string, string>>;
  /** The revision that the change was made on. */
  base: string;
  /** Keep it as a proposal too, where the backend can. */
  proposal?: boolean;
  title: string;
  text: string;
}

/** What became of a save. `conflict` brings what stands there now, and nothing was written. */
export type Saved =
  | { outcome: 'saved'; revision: string; branch?: string; address?: string; number?: number; fault?: EditFault }
  | ({ outcome: 'conflict' } & Opened)
  | { outcome: 'fault'; fault: EditFault };

/** Where the files of services are read and written: a folder on this computer, a hosted forge, or nowhere (then they are handed over). */
export interface Backend {
  kind: 'local' | 'forge' | 'download';
  open(subject: Subject): Promise<Opened>;
  save(change: Change): Promise<Saved>;
  /** How the check of a proposal went, where there is one. */
  status?(number: number): Promise<{ state: 'running' | 'passed' | 'failed' | 'unknown'; comment?: string }>;
  /** Takes the token that a forge asks for; undefined forgets it. */
  useToken?(token: string | undefined): void;
}

/** A backend could not do what it was asked; the code is said in the officer's language. */
export interface BackendFault {
  fault: EditFault;
}

/** Whether something that was thrown is a fault of a backend. */
export function isBackendFault(thrown: unknown): thrown is BackendFault {
  return typeof thrown === 'object' && thrown !== null && 'fault' in thrown;
}
