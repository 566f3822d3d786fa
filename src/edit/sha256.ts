/** SHA-256 for the browser (FIPS 180-4), in the shape in which the core asks Node for it; the browser's own is asynchronous, and the core is not. */
export function createHash(_name: 'sha256'): { update(text: string): { digest(form: 'hex'): string } } {
  return { update: (text) => ({ digest: () => hashOf(new TextEncoder().encode(text)) }) };
}

/** The same in one step. */
export function hash(name: 'sha256', text: string, form: 'hex'): string {
  return createHash(name).update(text).digest(form);
}

const firstPrimes = Array.from({ length: 311 }, (_, number) => number + 2).filter((number) => !Array.from({ length: Math.floor(Math.sqrt(number)) - 1 }, (_, divisor) => divisor + 2).some((divisor) => number % divisor === 0)).slice(0, 64);
const fractionOf = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
const constants = firstPrimes.map((prime) => fractionOf(Math.cbrt(prime)));
const beginning = firstPrimes.slice(0, 8).map((prime) => fractionOf(Math.sqrt(prime)));

function hashOf(bytes: Uint8Array): string {
  const blocks = new Uint8Array(((bytes.length + 8 >> 6) + 1) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setBigUint64(blocks.length - 8, BigInt(bytes.length) * 8n);
  const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));
  const state = [...beginning];
  const words = new Uint32Array(64);
  for (let block = 0; block < blocks.length; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(block + i * 4);
    for (let i = 16; i < 64; i++) {
      const [a, b] = [words[i - 15]!, words[i - 2]!];
      words[i] = words[i - 16]! + (turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)) + words[i - 7]! + (turned(b, 17) ^ turned(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constants[i]! + words[i]!) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => { state[index] = (state[index]! + word) | 0; });
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
