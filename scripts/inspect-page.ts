import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { waitsFor } from '#catalogue/write/styles-within.ts';
import { houseFolder } from '#src/content.ts';
import { readTextNow } from '#src/disk.ts';
import { elementsOf, linksIn, type Element } from './inner-links.ts';
import { sourceOf } from './own-styles.ts';

/** What is wrong, and where. */
export interface Fault { where: string; what: string }

/** What pages are held against, and which of them is next: shared by all who inspect. */
export interface Inspecting {
  out: string;
  base: string;
  pages: readonly string[];
  next: Int32Array;
  /** The headers of the site, which allow what pages may carry. */
  allowed: string;
  /** Compressed lengths of style sheets, by address. */
  styles: ReadonlyMap<string, number>;
  /** Compressed lengths of scripts with all that they load at once, file by file, by address. */
  scripts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** What was found on a page: its lengths in bytes, its faults, and the inner addresses on it that this thread has not met before. */
export interface PageFound {
  page: string;
  weight: number;
  script: number;
  foreign: readonly Fault[];
  invalid: readonly Fault[];
  links: readonly string[];
}

/** Inspects a page after the other as long as there is one that nobody has taken. */
export async function inspectInTurn(given: Inspecting, tell: (found: PageFound) => unknown, turn: () => Promise<unknown>): Promise<void> {
  const { out, base, pages, next } = given;
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const met = new Set<string>();
  for (let index = Atomics.add(next, 0, 1); index < pages.length; index = Atomics.add(next, 0, 1)) {
    const page = pages[index]!;
    const html = readTextNow(join(out, page));
    const elements = elementsOf(html);
    const foreign = foreignOrInline(elements, given.allowed).map((what) => ({ where: page, what }));
    const links = linksIn(page, elements, base).filter((link) => !met.has(link));
    for (const link of links) met.add(link);
    tell({ page, ...lengthsOf(html, given), foreign, links, invalid: await invalidHtml(validator, page, html) });
    await turn();
  }
}

function lengthsOf(html: string, { styles, scripts }: Inspecting): { weight: number; script: number } {
  // A file that two scripts of a page import is loaded once.
  const loaded = new Map([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].flatMap(([, address]) => [...scripts.get(address!) ?? []]));
  return { weight: gzipSync(html).length + waitsFor(html).reduce((sum, style) => sum + (styles.get(style) ?? 0), 0), script: [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

/** What a strict policy would refuse, or what leaves the site: inline scripts, handlers, styles that the headers do not name by their checksum, files of other hosts. */
function foreignOrInline(elements: readonly Element[], allowed: string): string[] {
  return elements.flatMap(({ tag, attributes, text }) => [
    ...(tag === 'script' && !attributes.has('src') && !/json/.test(attributes.get('type') ?? '') ? ['<script>'] : []),
    ...(tag === 'style' && !allowed.includes(sourceOf(text)) ? ['<style>'] : []),
    ...[...attributes].flatMap(([name, value]) => {
      const loads = name === 'src' || name === 'srcset' || (name === 'href' && tag === 'link' && /stylesheet|icon|preload|manifest/.test(attributes.get('rel') ?? ''));
      return [
        ...(name.startsWith('on') || name === 'style' ? [`${tag} ${name}=`] : []),
        ...(loads && /^(?:https?:)?\/\//.test(value) ? [value] : []),
        ...(name === 'href' && /^\s*(?:javascript|data|vbscript):/i.test(value) ? [value] : []),
      ];
    }),
  ]);
}

async function invalidHtml(validator: HtmlValidate, page: string, html: string): Promise<Fault[]> {
  const { results } = await validator.validateString(html, join(houseFolder, 'page.html'));
  return results.flatMap(({ messages }) => messages.map((message) => ({ where: `${page}:${message.line}:${message.column}`, what: `${message.ruleId} ${message.message}` })));
}
