import { latin, type StoredFault } from './stored.ts';

/** Points of a picture beyond which a reader’s device runs out of memory for nothing. */
const mostPixels = 12_000_000;

type Size = { width: number; height: number };
const broken: StoredFault = { code: 'wrong-content', detail: 'broken' };
const around: StoredFault = { code: 'wrong-content', detail: 'around' };

/** What is wrong with a picture: it breaks off, something stands behind its end, or it unfolds to far more points than a page can show. */
export function faultInImage(bytes: Uint8Array, kind: 'png' | 'jpg' | 'webp'): StoredFault | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = kind === 'png' ? sizeOfPng(view, bytes) : kind === 'jpg' ? sizeOfJpeg(view) : sizeOfWebp(view, bytes);
  if ('code' in size) return size;
  if (size.width === 0 || size.height === 0) return broken;
  return size.width * size.height > mostPixels ? { code: 'too-many-pixels', ...size, limit: mostPixels / 1_000_000 } : undefined;
}

function sizeOfPng(view: DataView, bytes: Uint8Array): Size | StoredFault {
  let size: Size | undefined;
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const [length, type] = [view.getUint32(at), latin(bytes.subarray(at + 4, at + 8))];
    if (at === 8) {
      if (type !== 'IHDR' || length !== 13) return broken;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    at += 12 + length;
    if (type === 'IEND') return at > view.byteLength ? broken : at < view.byteLength ? around : size ?? broken;
  }
  return broken;
}

function sizeOfJpeg(view: DataView): Size | StoredFault {
  let size: Size | undefined;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return broken;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) { at++; continue; }
    if (marker === 0xd9) break;
    const length = view.getUint16(at + 2);
    // Frames of all kinds, but for tables that share the range.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + length;
    if (marker === 0xda) while (at + 1 < view.byteLength && !(view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0 && (view.getUint8(at + 1) < 0xd0 || view.getUint8(at + 1) > 0xd7))) at++;
  }
  if (at + 2 > view.byteLength || view.getUint16(at) !== 0xffd9 || !size) return broken;
  return at + 2 < view.byteLength ? around : size;
}

function sizeOfWebp(view: DataView, bytes: Uint8Array): Size | StoredFault {
  const whole = view.getUint32(4, true) + 8;
  if (whole !== view.byteLength) return whole > view.byteLength ? broken : around;
  const type = latin(bytes.subarray(12, 16));
  const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (type === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 };
  if (type === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (type !== 'VP8L') return broken;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
