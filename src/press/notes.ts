import { fingerprint, type Marks } from '../disk.ts';

/** What is noted of a site: on what each page rests, and which files there were. */
export interface Notes {
  /** The program, and what all pages rest on. */
  ground: string;
  /** Every question that a page asked, and the fingerprint of what it was answered with. */
  questions: readonly string[];
  answers: readonly string[];
  /** By route: the questions that it asked for its paths, and those paths. */
  routes: Readonly<Record<string, readonly [questions: readonly number[], paths: readonly string[]]>>;
  /** The routes that were held against Astro (astro-app.ts). */
  held: Readonly<Record<string, boolean>>;
  /** Every file of the site, sorted, and by what each is known. */
  files: readonly string[];
  marks: Marks;
  pages: NotedPages;
}

/** The pages in their order: which of the files each is, what its route handed it, and the places of its questions, which end where those of the next begin. */
export interface NotedPages {
  file: Uint32Array;
  given: readonly string[];
  end: Uint32Array;
  question: Uint32Array;
}

/** The notes as a text. Numbers, of which there are hundreds of thousands, stand in it as they lie in memory: to read them costs nothing. */
export function notesAsText({ marks, pages: { given, ...numbers }, ...notes }: Notes): string {
  const written = JSON.stringify({ ...notes, marks: inText(marks), given, ...Object.fromEntries(Object.entries(numbers).map(([name, column]) => [name, inText(column)])) });
  return `${fingerprint(written)}\n${written}`;
}

/** The notes in a text; undefined where they are damaged, or written in another way. */
export function notesIn(text: string | undefined): Notes | undefined {
  if (text === undefined || fingerprint(text.slice(65)) !== text.slice(0, 64)) return undefined;
  const { marks, given, file, end, question, ...notes } = JSON.parse(text.slice(65)) as Omit<Notes, 'marks' | 'pages'> & { given?: readonly string[] } & Record<'marks' | 'file' | 'end' | 'question', string>;
  if (given === undefined) return undefined;
  const numbers = (column: string) => new Uint32Array(bytesIn(column));
  return { ...notes, marks: new BigInt64Array(bytesIn(marks)), pages: { given, file: numbers(file), end: numbers(end), question: numbers(question) } };
}

const inText = ({ buffer, byteOffset, byteLength }: ArrayBufferView): string => Buffer.from(buffer, byteOffset, byteLength).toString('base64');

// A piece of memory of its own, which begins where numbers may begin.
function bytesIn(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
