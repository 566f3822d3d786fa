import { relative, resolve, sep } from 'node:path';

/** The path of a file within a content folder, from how a person wrote it; outside the folder as it was written. */
export function inContent(file: string, folder: string): string {
  const inside = relative(folder, resolve(file)).split(sep).join('/');
  return inside.startsWith('../') ? file : inside;
}
