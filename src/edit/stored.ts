import { isFileName } from '#catalogue/model/stored-file.ts';
import { fileNameNear } from '#catalogue/read/names.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { latin, mostBytes, problemsOfStoredFile } from '#catalogue/read/stored/stored.ts';
import { freeId } from '#languages/letters.ts';
import type { Voice } from '#languages/voice.ts';
import { editWords } from '#languages/words/edit.ts';
import type { Change } from './backend.ts';
import { isObject, type Draft } from './draft.ts';
import { inFormWords, type Surroundings } from './judge.ts';

/** Files that an officer chose for forms and that go with the next save, by their names. */
export type StoredFiles = ReadonlyMap<string, Uint8Array>;

/** The folder in which an institution keeps the files of its forms, relative to the content folder. */
export function storeOf(institution: string): string {
  return `institutions/${institution}/files`;
}

/** The names of the files that an institution has. */
export function namesStored({ stored }: { stored: readonly string[] }, institution: string): string[] {
  const start = `${storeOf(institution)}/`;
  return stored.flatMap((path) => (path.startsWith(start) ? [path.slice(start.length)] : []));
}

/** A file under a name that it may have and nobody has taken; or why it cannot be stored, as the form says what the check finds, in the officer's language. */
export async function takenUp(file: File, institution: string, taken: readonly string[], voice: Voice): Promise<{ name: string; bytes: Uint8Array } | { refusal: string }> {
  // Whoever saves several versions often parts them by points.
  const wish = fileNameNear(file.name.replace(/\.(?=[^.]*\.)/g, '-'));
  if (!isFileName(wish)) return { refusal: voice.say(editWords.wrongKindOfFile) };
  const name = freeName(wish, taken);
  const source = await sourceOf(file, `${storeOf(institution)}/${name}`);
  const [problem] = problemsOfStoredFile(source);
  if (!problem) return { name, bytes: source.bytes };
  const { text, help } = inFormWords(problem, voice);
  return { refusal: `${text} – ${help}` };
}

// What is too large is not even read; what lies in a cloud, or was moved meanwhile, may not open.
async function sourceOf(file: File, path: string): Promise<SourceFile> {
  const nothing = new Uint8Array();
  if (file.size > mostBytes) return { path, bytes: nothing, fault: 'file-too-large', size: file.size };
  return file.arrayBuffer().then((buffer) => ({ path, bytes: new Uint8Array(buffer) }), () => ({ path, bytes: nothing, fault: 'unreadable' as const }));
}

// Of each kind by itself: a picture may be called like a PDF.
function freeName(wish: string, taken: readonly string[]): string {
  const [stem, kind] = wish.split('.') as [string, string];
  return `${freeId(stem, taken.flatMap((name) => (name.endsWith(`.${kind}`) ? [name.slice(0, -kind.length - 1)] : [])))}.${kind}`;
}

/** The surroundings of a service in which further files of its institution are known. */
export function withStored(surroundings: Surroundings, institution: string, stored: StoredFiles): Surroundings {
  const paths = [...stored.keys()].map((name) => `${storeOf(institution)}/${name}`);
  if (paths.length === 0) return surroundings;
  const { context, filesBut } = surroundings;
  return { ...surroundings, context: { ...context, stored: [...context.stored, ...paths] }, filesBut: (subject) => [...filesBut(subject), ...paths.map((path) => ({ path, bytes: new Uint8Array() }))] };
}

/** What goes along with a change: the files that a form of the service names. */
export function storedWith(draft: Draft, stored: StoredFiles): Pick<Change, 'stored'> {
  const named = fileNamesIn(draft.facts.forms).flatMap((name) => { const bytes = stored.get(name); return bytes ? [[name, btoa(latin(bytes))] as const] : []; });
  return named.length === 0 ? {} : { stored: Object.fromEntries(named) };
}

/** The stored files that the forms of a service name. */
export function fileNamesIn(forms: unknown): string[] {
  return Array.isArray(forms) ? forms.filter(isObject).flatMap(({ file }) => (typeof file === 'string' ? [file] : [])) : [];
}
