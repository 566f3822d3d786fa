import { idPattern } from './values.ts';

/** Kinds of files that an institution may store for its forms, by the ending of their names, and how they are sent. */
export const mediaTypeOf = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp',
} as const;
export type FileKind = keyof typeof mediaTypeOf;
export const fileKinds = Object.keys(mediaTypeOf) as FileKind[];

/** The name of a stored file: an id, a point and its kind. */
export const fileNamePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:pdf|docx|odt|png|jpg|webp)$/;

/** A file that an institution stores under `institutions/<institution>/files/`. */
export interface StoredFile {
  institution: string;
  name: string;
  kind: FileKind;
  bytes: Uint8Array;
}

/** Names that Windows keeps for its devices, whatever ending follows. */
export const windowsNames: ReadonlySet<string> = new Set(['con', 'prn', 'aux', 'nul', ...Array.from({ length: 9 }, (_, index) => [`com${index + 1}`, `lpt${index + 1}`]).flat()]);

/** Whether a stored file may have this name. */
export function isFileName(name: string): boolean {
  const stem = name.slice(0, name.lastIndexOf('.'));
  return fileNamePattern.test(name) && idPattern.test(stem) && stem.length <= 64 && !windowsNames.has(stem);
}

/** The part of an address, or of a place in the site, at which a stored file is published. */
export function addressOfFile(institution: string, name: string): string {
  return `/files/${institution}/${name}`;
}

/** Where a form is opened: at the address that it names, or where its stored file is published below `root`. */
export function addressOfForm({ url, file }: { url?: string | undefined; file?: string | undefined }, institution: string, root: string): string {
  return url ?? `${root}${addressOfFile(institution, file ?? '')}`;
}
