import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder or leads below it, by their names alone: a link on the way is not looked at. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  // Between two drives of Windows there is no way.
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}
