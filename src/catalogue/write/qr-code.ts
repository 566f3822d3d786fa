import encodeQR from 'qr';

/** A QR code as one path of an SVG, drawn as strokes one module thick along the rows: half the bytes of filled squares. */
export interface QrCode {
  /** The box of the picture, with the quiet zone of four modules that the standard asks for (ISO/IEC 18004). */
  viewBox: string;
  path: string;
}

// Level M mends 15 %: in copies of copies it was read twice as often as L (README), for 60 bytes a page.
const correction = 'medium';
const quietZone = 4;

/** The QR code of an address. */
export function qrCodeOf(address: string): QrCode {
  // The library's border is at least one module; the modules themselves are wanted here.
  const rows = encodeQR(address, 'raw', { ecc: correction, border: 1 });
  const side = rows.length - 2 + 2 * quietZone;
  return { viewBox: `-${quietZone} -${quietZone + 0.5} ${side} ${side}`, path: pathOf(rows) };
}

// Relative moves repeat themselves, so they compress well. The way leads down the rows, so only a step to the side can have a minus.
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  let [penX, penY] = [1, 1];
  for (let y = 1; y < rows.length - 1; y++) {
    const row = rows[y]!;
    // The border ends every run of dark modules.
    for (let from = row.indexOf(true); from > 0; from = row.indexOf(true, penX)) {
      const until = row.indexOf(false, from);
      path += `m${from - penX} ${y - penY}h${until - from}`;
      [penX, penY] = [until, y];
    }
  }
  return path;
}
