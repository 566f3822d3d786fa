import type { Problem } from '#catalogue/model/problem.ts';
import type { Look } from '#catalogue/read/catalogue.ts';
import { isWrittenByHand, schemaNameOf } from '#catalogue/read/folders.ts';
import { problemAt } from '#catalogue/read/problem-at.ts';
import { firstDifference, formatSource } from '#catalogue/write/format.ts';
import { standsAsWritten } from '#catalogue/write/format-stands.ts';

/** A warning at the first line that `npm run format` would write differently: one a file, however much would change. */
export const notFormatted: Look = (file, { value, text: read }): Problem[] => {
  if (!isWrittenByHand(file.path)) return [];
  const kind = schemaNameOf(file.path)!;
  const text = read ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  if (standsAsWritten(kind, text, value)) return [];
  const written = formatSource(kind, text);
  if (written === text) return [];
  const { line, text: excerpt } = firstDifference(text, written);
  const detail = text.startsWith('\uFEFF') ? 'byte-order-mark' : /\r/.test(text) ? 'line-ends' : written === text.normalize('NFC') ? 'parted-letters' : '';
  const parted = detail === 'parted-letters' ? [...excerpt].findIndex((_, index) => !excerpt.normalize('NFC').startsWith(excerpt.slice(0, index + 1))) : 0;
  return [{ ...problemAt(file.path, 'not-formatted', line, Math.max(0, parted - 1) + 1, excerpt, detail ? { detail } : {}, parted > 0 ? 2 : excerpt.length), severity: 'warning' }];
};
