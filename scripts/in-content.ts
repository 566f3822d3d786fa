import { relative, resolve, sep } from 'node:path';
import { isWithin } from '#src/disk.ts';

/** The path of a file within a content folder, from how a person wrote it; outside the folder as it was written. */
export function inContent(file: string, folder: string): string {
  return isWithin(folder, resolve(file)) ? relative(folder, resolve(file)).split(sep).join('/') : file;
}
