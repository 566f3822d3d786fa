import type { Problem, Values } from '../../model/problem.ts';
import { fileKinds, type FileKind } from '../../model/stored-file.ts';
import { problemAt } from '../problem-at.ts';
import type { SourceFile } from '../source.ts';
import { faultInImage } from './image.ts';
import { faultInOffice } from './office.ts';
import { faultInPdf } from './pdf.ts';

/** What is wrong with a stored file: it is not what its name says, or it would act by itself. */
export type StoredFault =
  | { code: 'wrong-content'; detail: 'kind' | 'around' | 'broken' | 'swollen' | 'path' | 'locked'; found?: string; limit?: number }
  | { code: 'active-content'; detail: 'script' | 'macro' | 'opening' | 'launch' | 'embedded' | 'xfa' | 'send' | 'remote' | 'object' | 'entity' | 'media'; found: string }
  | { code: 'too-many-pixels'; width: number; height: number; limit: number };

/** Bytes beyond which a file is not stored: a form that is larger is a scan, which nobody can fill in. */
export const mostBytes = 2 * 1024 * 1024;

const inspectorOf: Readonly<Record<FileKind, (bytes: Uint8Array) => StoredFault | undefined>> = {
  pdf: faultInPdf, docx: (bytes) => faultInOffice(bytes, 'docx'), odt: (bytes) => faultInOffice(bytes, 'odt'),
  png: (bytes) => faultInImage(bytes, 'png'), jpg: (bytes) => faultInImage(bytes, 'jpg'), webp: (bytes) => faultInImage(bytes, 'webp'),
};

/** Looks into a stored file. Nothing of it is shown or run; what cannot be looked into is refused. */
export function problemsOfStoredFile(file: SourceFile): Problem[] {
  const one = (code: Problem['code'], values: Values): Problem[] => [problemAt(file.path, code, 1, 1, '', values)];
  const size = file.fault === 'file-too-large' ? file.size ?? 0 : file.bytes.length;
  if (file.fault && file.fault !== 'file-too-large') return one(file.fault, {});
  if (size > mostBytes) return one('file-too-large', { kilobytes: Math.ceil(size / 1024), limit: mostBytes / 1024, stored: 'stored' });
  if (size === 0) return one('empty-file', { stored: 'stored' });
  const expected = file.path.split('.').at(-1) as FileKind;
  const found = kindIn(file.bytes);
  if (found !== expected) return one('wrong-content', { detail: 'kind', expected, found: found ?? '' });
  let fault: StoredFault | undefined;
  try {
    fault = inspectorOf[expected](file.bytes);
  } catch {
    // What our own inspection cannot follow is nothing to hand to citizens.
    fault = { code: 'wrong-content', detail: 'broken' };
  }
  if (!fault) return [];
  const { code, ...values } = fault;
  return one(code, { expected, ...values });
}

const isOffice = (name: string) => (bytes: Uint8Array): boolean => startsWith(bytes, 'PK\u0003\u0004') && latin(bytes.subarray(0, 200)).includes(name);
const startsWith = (bytes: Uint8Array, mark: string, at = 0): boolean => [...mark].every((sign, index) => bytes[at + index] === sign.charCodeAt(0));
const magic: Readonly<Record<FileKind, (bytes: Uint8Array) => boolean>> = {
  pdf: (bytes) => startsWith(bytes, '%PDF-'), png: (bytes) => startsWith(bytes, '\u0089PNG\r\n\u001a\n'), jpg: (bytes) => startsWith(bytes, '\u00ff\u00d8\u00ff'),
  webp: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8),
  odt: (bytes) => isOffice('mimetypeapplication/vnd.oasis.opendocument.text')(bytes) && startsWith(bytes, 'mimetype', 30),
  docx: (bytes) => startsWith(bytes, 'PK\u0003\u0004') && !startsWith(bytes, 'mimetype', 30),
};

function kindIn(bytes: Uint8Array): FileKind | undefined {
  return fileKinds.find((kind) => magic[kind](bytes));
}

/** Bytes as signs of one byte each, for looking only. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
