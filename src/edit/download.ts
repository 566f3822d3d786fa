import { strToU8, zipSync } from 'fflate';
import { languages } from '#languages/languages.ts';
import { editWords } from '#languages/words/edit.ts';
import type { Backend, BackendFault, Change, Opened, Subject } from './backend.ts';
import { folderOf } from './draft.ts';
import { storeOf } from './stored.ts';

/** Without a place to write to, the changed files are handed over as a zip, so that nothing is lost. */
export function downloadBackend(files: string): Backend {
  return {
    kind: 'download',
    async open(subject) {
      const answer = await fetch(`${files}${nameOf(subject, '/')}.json`).catch(() => undefined);
      // A service that is new has no file; without the network nobody knows which there are.
      if (answer?.status === 404) return { files: {}, revision: '' };
      if (!answer?.ok) throw { fault: 'not-loaded' } satisfies BackendFault;
      return (await answer.json()) as Opened;
    },
    async save(change) {
      handOver(change);
      return { outcome: 'saved', revision: change.base };
    },
  };
}

/** Hands the files of a change over as a zip. */
export function handOver(change: Change): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([zipOf(change)], { type: 'application/zip' }));
  link.download = `${nameOf(change, '-')}.zip`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The files of a change as a zip; those that have nothing left to say are named in a note, in every language, for nobody knows who opens it. */
export function zipOf(change: Change): Uint8Array<ArrayBuffer> {
  const written = Object.entries(change.files).flatMap(([name, text]) => (text === null ? [] : [[pathOf(change, name), strToU8(text)] as const]));
  const stored = Object.entries(change.stored ?? {}).map(([name, base64]) => [`content/${storeOf(change.institution)}/${name}`, Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))] as const);
  const removed = filesRemovedBy(change);
  const note = removed.length === 0 ? [] : [['remove.txt', strToU8(`${[...languages.map((language) => editWords.removeNote[language]), '', ...removed].join('\n')}\n`)] as const];
  // The same change makes the same bytes.
  return zipSync(Object.fromEntries([...written, ...stored, ...note]), { mtime: new Date(1980, 0, 1) }) as Uint8Array<ArrayBuffer>;
}

/** The files that a change leaves nothing in. */
export function filesRemovedBy(change: Change): string[] {
  return Object.entries(change.files).flatMap(([name, text]) => (text === null ? [pathOf(change, name)] : []));
}

function pathOf(subject: Subject, name: string): string {
  return `content/${folderOf(subject)}/${name}`;
}

function nameOf({ institution, service }: Subject, between: string): string {
  return service === undefined ? institution : `${institution}${between}${service}`;
}
