import { join } from 'node:path';
import { parse } from 'parse5';
import { readTextNow } from '#src/disk.ts';
import type { Fault } from './inspect-page.ts';
import { serveFolder } from './server.ts';

/** An element of a page, with the words that stand in it alone. */
export interface Element { tag: string; attributes: ReadonlyMap<string, string>; text: string }

interface Node { tagName?: string; attrs?: { name: string; value: string }[]; childNodes?: Node[]; content?: Node; value?: string }

/** All elements of a page, in their order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = ({ tagName: tag, attrs = [], childNodes = [], content }: Node): void => {
    if (tag !== undefined) found.push({ tag, attributes: new Map(attrs.map(({ name, value }) => [name, value])), text: childNodes.map(({ value = '' }) => value).join('') });
    for (const child of content ? [...childNodes, content] : childNodes) visit(child);
  };
  visit(parse(html) as unknown as Node);
  return found;
}

// Which attributes name an address, of which elements.
const naming: Readonly<Record<string, readonly string[]>> = {
  href: ['a', 'area', 'embed', 'link'], src: ['audio', 'embed', 'iframe', 'img', 'input', 'script', 'source', 'track', 'video'], srcset: ['img', 'source'], cite: ['blockquote', 'del', 'ins', 'q'], data: ['object'], poster: ['video'], action: ['form'],
};
const site = 'http://site';

/** The addresses within the site that a page names, each once, with their place within the page (`/sq/a-z/#b`); without questions. What is wrong within the page itself is told with its own address. */
export function linksIn(page: string, elements: readonly Element[], base: string): string[] {
  const here = `${base}/${page.replace(/(^|\/)index\.html$/, '$1')}`;
  const named = elements.flatMap(({ tag, attributes }) => Object.entries(naming).flatMap(([name, tags]) => {
    const value = attributes.get(name);
    if (value === undefined || !tags.includes(tag) || isHint(attributes.get('rel'))) return [];
    return name === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s+/)[0]!) : [value];
  }));
  const places = placesIn(elements);
  return [...new Set(named)].flatMap((value) => {
    const url = URL.canParse(value, site + here) ? new URL(value, site + here) : undefined;
    if (!url) return [`${here} ${value}`];
    if (url.origin !== site) return [];
    // Most places are looked for where they are named; the others once all pages are known.
    if (url.pathname === here && isPlace(url.hash, places)) return [];
    return [`${url.pathname}${url.hash}`];
  });
}

const isHint = (rel: string | undefined): boolean => rel !== undefined && rel !== '' && rel.split(/\s+/).every((one) => /^(?:dns-prefetch|preconnect)$/i.test(one));

function placesIn(elements: readonly Element[]): Set<string> {
  return new Set(elements.flatMap(({ tag, attributes }) => [attributes.get('id'), tag === 'a' ? attributes.get('name') : undefined].filter((id) => id !== undefined)));
}

function isPlace(hash: string, places: ReadonlySet<string>): boolean {
  const named = hash.slice(1).replace(/:~:.*$/, '');
  return named === '' || named === 'top' || places.has(named) || places.has(decoded(named));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Which addresses lead nowhere, and on which page they stand first. What is no plain file is asked of a server as readers ask: redirects are followed. */
export async function brokenLinks({ out, base, files, links }: { out: string; base: string; files: ReadonlySet<string>; links: ReadonlyMap<string, string> }): Promise<Fault[]> {
  const broken: Fault[] = [];
  const tell = (page: string, what: string) => broken.push({ where: `${base}/${page.replace(/(^|\/)index\.html$/, '$1')}`, what });
  const targets = Map.groupBy([...links].map(([address, page]) => ({ address: address.replace(/#.*$/s, ''), hash: address.slice(address.replace(/#.*$/s, '').length), page })), ({ address }) => address);
  const unknown = [...targets].filter(([address]) => fileAt(address, base, files) === undefined);
  const served = await askedOfServer(out, base, unknown.map(([address]) => address));
  for (const [address, asked] of targets) {
    const reached = fileAt(address, base, files) ?? served.get(address)!;
    if (typeof reached === 'number') {
      for (const { hash, page } of asked) tell(page, `${address}${hash} (${reached || '–'})`);
      continue;
    }
    const named = asked.filter(({ hash }) => hash !== '');
    if (named.length === 0 || !reached.endsWith('.html')) continue;
    const places = placesIn(elementsOf(readTextNow(join(out, reached))));
    for (const { hash, page } of named) if (!isPlace(hash, places)) tell(page, `${address}${hash} (#)`);
  }
  return broken.sort((a, b) => (a.where < b.where || (a.where === b.where && a.what < b.what) ? -1 : 1));
}

// As the server looks for them (static-files.ts).
function fileAt(address: string, base: string, files: ReadonlySet<string>): string | undefined {
  if (!address.startsWith(`${base}/`)) return undefined;
  const path = decoded(address.slice(base.length + 1));
  return path === '' || path.endsWith('/') ? [`${path}index.html`].find((file) => files.has(file)) : [path, `${path}.html`, `${path}/index.html`].find((file) => files.has(file));
}

/** The file that a server leads to from each address, or the status that it answers with. */
async function askedOfServer(out: string, base: string, addresses: readonly string[]): Promise<Map<string, string | number>> {
  const found = new Map<string, string | number>();
  if (addresses.length === 0) return found;
  const { server, address: at } = await serveFolder(out, 0, base);
  try {
    for (const address of addresses) {
      // On a busy machine a connection that was kept open is closed just as the next question comes: that says nothing of the page.
      const ask = async () => fetch(new URL(address, at), { headers: { connection: 'close' } }).catch(() => undefined);
      const answer = URL.canParse(address, at) ? (await ask()) ?? (await ask()) : undefined;
      await answer?.body?.cancel();
      found.set(address, answer?.ok ? `${decoded(new URL(answer.url).pathname.slice(base.length + 1))}`.replace(/(^|\/)$/, '$1index.html') : answer?.status ?? 0);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return found;
}

