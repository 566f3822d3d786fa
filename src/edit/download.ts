import { strToU8, zipSync } from 'fflate';
import type { Backend, Opened } from './backend.ts';
import { folderOf } from './draft.ts';

/** Without a place to write to, the changed files are handed over as a zip, so that nothing is lost. */
export function downloadBackend(files: string): Backend {
  return {
    kind: 'download',
    async open(subject) {
      const answer = await fetch(`${files}${subject.institution}/${subject.service}.json`).catch(() => undefined);
      return answer?.ok ? ((await answer.json()) as Opened) : { files: {}, revision: '' };
    },
    async save(change) {
      const inside = Object.entries(change.files).flatMap(([name, text]) => (text === null ? [] : [[`content/${folderOf(change)}/${name}`, strToU8(text)] as const]));
      // The same change makes the same bytes.
      hand(`${change.institution}-${change.service}.zip`, zipSync(Object.fromEntries(inside), { mtime: new Date(1980, 0, 1) }));
      return { outcome: 'saved', revision: change.base };
    },
  };
}

function hand(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
