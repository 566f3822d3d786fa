import { describe, expect, it } from 'vitest';
import { stylesWithin, waitsFor } from './styles-within.ts';

const paper = '<link rel="stylesheet" media="print" href="/assets/paper.css">';
const page = (links: string) => `<!doctype html><html lang="sq"><head><title>A</title><link rel="stylesheet" media="(prefers-contrast: more)" href="/c.css">${links}</head><body><main>A</main>${paper}</body></html>`;
const sheets: Record<string, string> = { '/a.css': 'a{color:red}', '/b.css': 'b::before{content:"$&"}', '/evil.css': 'a{content:"</STYLE><script>"}' };
const sheetAt = (address: string) => sheets[address];
const [a, b] = ['<link rel="stylesheet" href="/a.css">', '<link rel="stylesheet" href="/b.css">'];

describe('style sheets within a page', () => {
  it('stand where they were named, in their order, and are named again before the sheet for paper', () => {
    const { html, styles } = stylesWithin(page(a + b), sheetAt);
    expect(html).toBe(page(`<style>${sheets['/a.css']}</style><style>${sheets['/b.css']}</style>`).replace(paper, () => a + b + paper));
    expect(styles).toEqual([sheets['/a.css'], sheets['/b.css']]);
    expect(waitsFor(html)).toEqual([]);
    expect(waitsFor(page(a + b))).toEqual(['/a.css', '/b.css']);
  });

  it('change nothing where there is none, or where one cannot stand within a page', () => {
    for (const links of ['', '<link rel="stylesheet" href="/unknown.css">', '<link rel="stylesheet" href="/evil.css">']) expect(stylesWithin(page(links), sheetAt)).toEqual({ html: page(links), styles: [] });
    expect(stylesWithin('no page', sheetAt).html).toBe('no page');
  });

  it('a second time changes nothing more, and says what the policy has to allow all the same', () => {
    const { html, styles } = stylesWithin(page(a + b), sheetAt);
    expect(stylesWithin(html, sheetAt)).toEqual({ html, styles });
    expect(styles.length).toBe(2);
  });
});
