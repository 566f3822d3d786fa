import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coloursOf, contrastOf, pairs, schemes } from './tokens.ts';

const css = ['tokens.css', 'conditions.css'].map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('');
const colours = coloursOf(css);

test('black on white is 21, a colour on itself 1', () => {
  expect(contrastOf('#000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#7d7666', '#7d7666')).toBe(1);
  expect(contrastOf('#767676', '#fff')).toBeCloseTo(4.54, 2);
});

describe.each(schemes)('%s', (scheme) => {
  test.each(pairs)('$of stands out from $on by $least or more', ({ on, of, least }) => {
    const [ground, mark] = [colours[scheme].get(on), colours[scheme].get(of)];
    expect(ground && mark).toBeTruthy();
    expect(contrastOf(ground!, mark!)).toBeGreaterThanOrEqual(least);
  });
});

test('the schemes differ, and more contrast is more', () => {
  for (const { on, of } of pairs.slice(0, 6)) {
    expect(contrastOf(colours.contrast.get(on)!, colours.contrast.get(of)!)).toBeGreaterThanOrEqual(contrastOf(colours.light.get(on)!, colours.light.get(of)!));
    expect(contrastOf(colours.contrastDark.get(on)!, colours.contrastDark.get(of)!)).toBeGreaterThanOrEqual(contrastOf(colours.dark.get(on)!, colours.dark.get(of)!));
  }
});

test('no sheet names a colour of its own: they are tokens', () => {
  // On paper there is black and white; on the dark bands lines are thinned white, and gold carries a dark letter.
  const allowed = /^(?:#000|#0000|#fff|#999|#ddd|#1b1400)$/i;
  for (const name of readdirSync(import.meta.dirname).filter((file) => file.endsWith('.css') && !['tokens.css', 'conditions.css', 'embed.css'].includes(file))) {
    const own = [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/#[0-9a-f]{3,8}\b(?=[^{}]*[;}])/gi)].map(([colour]) => colour).filter((colour) => !allowed.test(colour));
    expect(own, name).toEqual([]);
  }
});

test('the letters of the headings weigh at most 25 kB for one reader, whichever the script', () => {
  const bytes = (name: string) => statSync(join(import.meta.dirname, 'fonts', `bitter-${name}.woff2`)).size;
  expect(bytes('latin') + Math.max(bytes('latin-ext'), bytes('cyrillic'))).toBeLessThanOrEqual(25_000);
});
