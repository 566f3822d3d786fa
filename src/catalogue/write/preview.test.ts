import { describe, expect, test } from 'vitest';
import { previewFiles, previewSection } from './preview.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const site = new Map(Object.entries({
  'sq/gjilan/leje/index.html': '<link rel="stylesheet" href="/_astro/a.css"><a href="/sr/gjilan/leje/#afati">sr</a><a href="/sq/">home</a><a href="https://x.example/">x</a><img src="/logo.svg"><script src="//cdn/x.js"></script>',
  'sr/gjilan/leje/index.html': '<a href="/sq/gjilan/leje/">sq</a>',
  'sq/index.html': 'home', '_astro/a.css': '@font-face{src:url(/fonts/f.woff2)}', 'fonts/f.woff2': 'font', 'logo.svg': '<svg/>', 'other.js': '',
}).map(([path, text]) => [path, bytes(text)]));
const pages = [{ path: 'gjilan/leje', name: { sq: 'Leja *e* re', sr: 'Dozvola', en: 'Permit' } }, { path: 'gjilan/gone', name: { sq: 'X', sr: 'X', en: 'X' } }];
const files = previewFiles(pages, site);
const text = (path: string) => new TextDecoder().decode(files.get(path));

describe('a preview opens from a folder', () => {
  test('the changed pages in every language, and what they are drawn with, and nothing else', () => {
    expect([...files.keys()].sort()).toEqual(['_astro/a.css', 'fonts/f.woff2', 'logo.svg', 'sq/gjilan/leje/index.html', 'sr/gjilan/leje/index.html']);
  });

  test('and nothing else is read', () => {
    const asked: string[] = [];
    previewFiles(pages, { has: (path) => site.has(path), get: (path) => { asked.push(path); return site.get(path)!; } });
    expect(asked.sort()).toEqual([...files.keys()].sort());
  });

  test('every address is relative, leads to another site, or leads nowhere', () => {
    expect(text('sq/gjilan/leje/index.html')).toBe('<link rel="stylesheet" href="../../../_astro/a.css"><a href="../../../sr/gjilan/leje/index.html#afati">sr</a><a data-href="/sq/">home</a><a href="https://x.example/">x</a><img src="../../../logo.svg"><script src="//cdn/x.js"></script>');
    expect(text('_astro/a.css')).toBe('@font-face{src:url("../fonts/f.woff2")}');
  });

  test('the comment names the pages and their languages, in words that are only words', () => {
    const said = previewSection(pages, files, 'sq');
    expect(said).toContain('Si do të duket faqja që ndryshon');
    expect(said).toContain('Shqip `sq/gjilan/leje/index.html`, Srpski `sr/gjilan/leje/index.html`');
    expect(said).not.toContain('Leja *e* re');
    expect(previewSection(pages, new Map(), 'sq')).toBe('');
  });
});
