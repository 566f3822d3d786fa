import decodeQR from 'qr/decode.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrCodeOf, type QrCode } from './qr-code.ts';

/** Draws a code as a printer does, and reads it as a telephone does. */
function read({ viewBox, path }: QrCode, dots = 4): string {
  const [left, top, side] = viewBox.split(' ').map(Number) as [number, number, number];
  const width = side * dots;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, right, down, length] of path.matchAll(/m(-?\d+)[ ]?(-?\d+)h(\d+)/g)) {
    [x, y] = [x + Number(right), y + Number(down)];
    for (let row = (y - 0.5 - top) * dots; row < (y + 0.5 - top) * dots; row++) {
      for (let column = (x - left) * dots; column < (x - left + Number(length)) * dots; column++) data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
    x += Number(length);
  }
  return decodeQR({ width, height: width, data });
}

test('a QR code leads to the very address it was made of, also below a path and in every language', () => {
  for (const address of ['https://katalogu.example/sq/prishtina/birth-extract/', 'https://example.org/catalogue/sr-cyrl/ministry-internal-affairs/identity-card/', 'http://localhost:4321/en/posters/prishtina/']) {
    expect(read(qrCodeOf(address))).toBe(address);
  }
});

test('any address of ours can be read back', () => {
  const part = fc.stringMatching(/^[a-z0-9-]{1,60}$/);
  fc.assert(fc.property(part, part, part, (host, institution, service) => {
    const address = `https://${host}.example/sr-cyrl/${institution}/${service}/`;
    expect(read(qrCodeOf(address))).toBe(address);
  }), { numRuns: 40 });
});

test('a QR code is one path with four empty modules around it', () => {
  const { viewBox, path } = qrCodeOf('https://katalogu.example/sq/prishtina/birth-extract/');
  expect(viewBox).toMatch(/^-4 -4\.5 (\d+) \1$/);
  expect(path).toMatch(/^m0 0h7(?:m-?\d+[ -]\d+h\d+)+$/);
});
