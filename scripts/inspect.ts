import { gzipSync } from 'node:zlib';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { LinkChecker } from 'linkinator';
import { parse } from 'parse5';
import { jsonSchemaOf } from '#catalogue/write/json-schema.ts';
import { addressesIn, type Index } from '#catalogue/write/open-index.ts';
import { publishedFiles } from '#catalogue/write/published-files.ts';
import { waitsFor } from '#catalogue/write/styles-within.ts';
import { commandWords } from '#languages/words/commands.ts';
import { inspectWords } from '#languages/words/inspect.ts';
import { houseFolder } from '#src/content.ts';
import { fingerprint, isFolder, readFolder, readTextFile, type FileOnDisk } from '#src/disk.ts';
import { baseOf, exit, options, run, WrongUse } from './command.ts';
import { faultsInLinkedData } from './linked-slices.ts';
import { sourceOf } from './own-styles.ts';
import { serveFolder } from './server.ts';

/** HTML and CSS that a service page needs before it can be read, compressed (gzip, bytes). */
const servicePageBudget = 14 * 1024;

/** Script that any page may bring before the reader searches, compressed (gzip, bytes). */
const scriptBudget = 30 * 1024;

/** What a page may weigh as it is, and any other file that a browser loads by itself, so that no list grows with the catalogue (bytes). */
const [pageLimit, fileLimit] = [1_000_000, 5_000_000];

/** Which schema each open file keeps, by the beginning and end of its address. */
const schemaOfFile: readonly (readonly [RegExp, string])[] = publishedFiles.flatMap(({ address, schema }) => (schema === undefined ? [] : [[new RegExp(`^${address.slice(1).replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`), schema] as const]));

interface Fault { where: string; what: string }

await run({
  name: 'inspect',
  does: commandWords.inspectDoes,
  options: { out: options.out, base: options.base, shapes: { type: 'string', value: 'FILE', does: commandWords.inspectShapes }, lang: options.lang },
  async run({ values, say }) {
    const out = resolve(String(values.out ?? 'dist'));
    if (!(await isFolder(out))) throw new WrongUse(commandWords.noSite(String(values.out ?? 'dist')));
    const base = baseOf(String(values.base ?? ''));
    const files = (await readFolder(out))!;
    const pages = files.filter((file) => file.path.endsWith('.html'));
    let faults = 0;
    const report = (title: string, found: readonly Fault[]): void => {
      faults += found.length;
      process.stdout.write(`${found.length === 0 ? '✓' : '✗'} ${title}\n`);
      for (const { where, what } of found.slice(0, 50)) process.stdout.write(`    ${where}: ${what}\n`);
    };
    const { heaviest, found } = overBudget(files, pages, base);
    report(say(inspectWords.budget(heaviest.bytes, heaviest.page, servicePageBudget)), found);
    const scripts = overScript(files, pages, base);
    report(say(inspectWords.scripts(scripts.heaviest.bytes, scripts.heaviest.page, scriptBudget)), scripts.found);
    const allowed = textOf(files.find(({ path }) => path === '_headers') ?? { path: '', bytes: new Uint8Array() });
    const large = tooLarge(files);
    report(say(inspectWords.large(large.largest.bytes, large.largest.path, pageLimit, fileLimit)), large.found);
    report(say(inspectWords.own(pages.length)), pages.flatMap((page) => foreignOrInline(page, allowed)));
    report(say(inspectWords.html(pages.length)), await invalidHtml(pages));
    report(say(inspectWords.data), [...invalidData(files), ...unlikeIndex(files)]);
    const linked = await wrongLinkedData(files, await shapesIn(values.shapes));
    report(say(inspectWords.linked(linked.statements)), linked.found);
    const recorded = wrongRecord(files);
    report(say(inspectWords.recorded(recorded.files)), recorded.found);
    report(say(inspectWords.links), await brokenLinks(out, base));
    return faults === 0 ? exit.fine : exit.problems;
  },
});

function textOf(file: FileOnDisk): string {
  return Buffer.from(file.bytes).toString('utf8');
}

function overBudget(files: readonly FileOnDisk[], pages: readonly FileOnDisk[], base: string): { heaviest: { page: string; bytes: number }; found: Fault[] } {
  const sizes = new Map(files.filter((file) => file.path.endsWith('.css')).map((file) => [`${base}/${file.path}`, gzipSync(file.bytes).length]));
  const services = new Set(files.flatMap((file) => /^api\/v1\/services\/(.+)\.json$/.exec(file.path)?.[1] ?? []));
  const weighed = pages.filter((page) => services.has(page.path.split('/').slice(1, -1).join('/'))).map((page) => {
    const styles = waitsFor(textOf(page));
    return { page: page.path, bytes: gzipSync(page.bytes).length + styles.reduce((sum, style) => sum + (sizes.get(style) ?? 0), 0) };
  });
  const heaviest = weighed.sort((a, b) => b.bytes - a.bytes)[0] ?? { page: '–', bytes: 0 };
  return { heaviest, found: weighed.filter(({ bytes }) => bytes > servicePageBudget).map(({ page, bytes }) => ({ where: page, what: `${bytes} B` })) };
}

/** What the pages load as script: the files that a page names, and those which these import at once. */
function overScript(files: readonly FileOnDisk[], pages: readonly FileOnDisk[], base: string): { heaviest: { page: string; bytes: number }; found: Fault[] } {
  const byAddress = new Map(files.filter((file) => file.path.endsWith('.js')).map((file) => [`${base}/${file.path}`, file]));
  const loaded = (address: string, seen: Set<string>): number => {
    const file = byAddress.get(address);
    if (!file || seen.has(address)) return 0;
    seen.add(address);
    const imported = [...textOf(file).matchAll(/(?:^|[;}\s])import\s*(?:[\w${}*,\s]+from\s*)?["']([^"']+)["']/g)].map(([, from]) => new URL(from!, `http://site${address}`).pathname);
    return gzipSync(file.bytes).length + imported.reduce((sum, next) => sum + loaded(next, seen), 0);
  };
  const weighed = pages.map((page) => {
    const seen = new Set<string>();
    return { page: page.path, bytes: [...textOf(page).matchAll(/<script[^>]+src="([^"]+)"/g)].reduce((sum, [, address]) => sum + loaded(address!, seen), 0) };
  }).sort((a, b) => b.bytes - a.bytes || (a.page < b.page ? -1 : 1));
  return { heaviest: weighed[0] ?? { page: '–', bytes: 0 }, found: weighed.filter(({ bytes }) => bytes > scriptBudget).map(({ page, bytes }) => ({ where: page, what: `${bytes} B` })) };
}

/** The largest of what browsers load without being told to: pages and what these bring; open data is for programs. */
function tooLarge(files: readonly FileOnDisk[]): { largest: { path: string; bytes: number }; found: Fault[] } {
  const loaded = files.filter(({ path }) => (/^(?:assets|search-index|fonts|icons)\//.test(path) || /\.(?:html|js|css|webmanifest|svg|png|woff2)$/.test(path) || /\/offline\/[^/]+\.json$/.test(path)) && !isCompressed(path)).map(({ path, bytes }) => ({ path, bytes: bytes.length }));
  const found = loaded.filter(({ path, bytes }) => bytes > (path.endsWith('.html') ? pageLimit : fileLimit)).map(({ path, bytes }) => ({ where: path, what: `${bytes} B` }));
  return { largest: loaded.sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1))[0] ?? { path: '–', bytes: 0 }, found };
}

interface HtmlNode { tagName?: string; attrs?: { name: string; value: string }[]; childNodes?: HtmlNode[]; content?: HtmlNode; value?: string }

/** What a strict policy would refuse, or what leaves the site: inline scripts, handlers, styles that the headers do not name by their checksum, files of other hosts. */
function foreignOrInline(page: FileOnDisk, allowed: string): Fault[] {
  const found: Fault[] = [];
  const visit = (node: HtmlNode): void => {
    const attributes = new Map((node.attrs ?? []).map(({ name, value }) => [name, value]));
    if (node.tagName === 'script' && !attributes.has('src') && !/json/.test(attributes.get('type') ?? '')) found.push({ where: page.path, what: '<script>' });
    if (node.tagName === 'style' && !allowed.includes(sourceOf((node.childNodes ?? []).map(({ value }) => value ?? '').join('')))) found.push({ where: page.path, what: '<style>' });
    for (const [name, value] of attributes) {
      if (name.startsWith('on') || name === 'style') found.push({ where: page.path, what: `${node.tagName} ${name}=` });
      const loads = name === 'src' || name === 'srcset' || (name === 'href' && node.tagName === 'link' && /stylesheet|icon|preload|manifest/.test(attributes.get('rel') ?? ''));
      if (loads && /^(?:https?:)?\/\//.test(value)) found.push({ where: page.path, what: value });
      if (name === 'href' && /^\s*(?:javascript|data|vbscript):/i.test(value)) found.push({ where: page.path, what: value });
    }
    for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]) visit(child);
  };
  visit(parse(textOf(page)) as unknown as HtmlNode);
  return found;
}

async function invalidHtml(pages: readonly FileOnDisk[]): Promise<Fault[]> {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const found: Fault[] = [];
  for (const page of pages) {
    const { results } = await validator.validateString(textOf(page), join(houseFolder, 'page.html'));
    for (const { messages } of results) for (const message of messages) found.push({ where: `${page.path}:${message.line}:${message.column}`, what: `${message.ruleId} ${message.message}` });
  }
  return found;
}

function invalidData(files: readonly FileOnDisk[]): Fault[] {
  const ajv = new Ajv2020({ allErrors: false, allowUnionTypes: true });
  const validators = new Map([...new Set(schemaOfFile.map(([, name]) => name))].map((name) => [name, ajv.compile(jsonSchemaOf(name))]));
  return files.flatMap((file) => {
    const name = schemaOfFile.find(([pattern]) => pattern.test(file.path))?.[1];
    const validate = name === undefined ? undefined : validators.get(name)!;
    if (!validate || validate(JSON.parse(textOf(file)))) return [];
    return [{ where: file.path, what: ajv.errorsText(validate.errors) }];
  });
}

/** The compressed form of another file, made beside it for the server. */
function isCompressed(path: string): boolean {
  return /\.(?:br|gz)$/.test(path);
}

/** Files that the index of the open data does not name as they are, or that it names and that are not there. */
function unlikeIndex(files: readonly FileOnDisk[]): Fault[] {
  const byPath = new Map(files.map((file) => [`/${file.path}`, file]));
  const found = byPath.get('/api/v1/index.json');
  if (!found) return [];
  const index = JSON.parse(textOf(found)) as Index;
  const addresses = addressesIn(index);
  const listed = index.files.filter(({ kind }) => kind !== 'index');
  const unlisted = files.filter(({ path }) => path.startsWith('api/v1/') && path !== 'api/v1/index.json' && !isCompressed(path) && !addresses.includes(`/${path}`)).map(({ path }) => ({ where: path, what: 'index.json' }));
  return [...unlisted, ...listed.flatMap(({ bytes, sha256 }, at) => {
    const file = byPath.get(addresses[at]!);
    return file && file.bytes.length === bytes && fingerprint(file.bytes) === sha256 ? [] : [{ where: 'api/v1/index.json', what: addresses[at]! }];
  })];
}

/** Shapes that the linked data are to keep beside ours, such as those of CPSV-AP, which are not part of the program. */
async function shapesIn(file: unknown): Promise<string[]> {
  if (file === undefined) return [];
  const text = await readTextFile(resolve(String(file)));
  if (text === undefined) throw new WrongUse(inspectWords.noShapes(String(file)));
  return [text];
}

async function wrongLinkedData(files: readonly FileOnDisk[], further: readonly string[]): Promise<{ statements: number; found: Fault[] }> {
  const fileAt = (path: string) => files.find((file) => file.path === path);
  const [turtle, json, profile] = [fileAt('api/v1/catalogue.ttl'), fileAt('api/v1/catalogue.jsonld'), fileAt('ns/profile.shacl.ttl')];
  if (!turtle || !json || !profile) return { statements: 0, found: [{ where: 'api/v1/catalogue.*', what: '–' }] };
  return faultsInLinkedData({ turtle: turtle.bytes, json: json.bytes, shapes: [textOf(profile), ...further] });
}

function wrongRecord(files: readonly FileOnDisk[]): { files: number; found: Fault[] } {
  const record = files.find((file) => file.path === 'api/v1/dcat.jsonld');
  if (!record) return { files: 0, found: [{ where: 'api/v1/dcat.jsonld', what: '–' }] };
  const graph = (JSON.parse(textOf(record)) as { '@graph': { '@id': string; '@type': unknown; downloadURL?: string; byteSize?: string; checksum?: string; checksumValue?: string }[] })['@graph'];
  const distributions = graph.filter((node) => node['@type'] === 'Distribution');
  return {
    files: distributions.length,
    found: distributions.flatMap(({ downloadURL = '', byteSize, checksum }) => {
      const file = files.find(({ path }) => downloadURL.endsWith(`/${path}`));
      if (!file) return [{ where: downloadURL, what: '404' }];
      const sum = graph.find((node) => node['@id'] === checksum)?.checksumValue;
      return String(file.bytes.length) === byteSize && fingerprint(file.bytes) === sum ? [] : [{ where: file.path, what: `${byteSize} B, ${sum}` }];
    }),
  };
}

async function brokenLinks(out: string, base: string): Promise<Fault[]> {
  const { server, address } = await serveFolder(out, 0, base);
  try {
    const origin = new URL(address).origin;
    // On a busy machine a connection that was kept open is closed just as the next question comes: that says nothing of the page.
    const { links } = await new LinkChecker().check({ path: address, recurse: true, concurrency: 20, checkFragments: true, retryErrors: true, retryErrorsCount: 3, retryErrorsJitter: 500, linksToSkip: async (link) => !link.startsWith(origin) });
    return links.filter((link) => link.state === 'BROKEN').map((link) => ({ where: (link.parent ?? '').replace(origin, ''), what: `${link.url.replace(origin, '')} (${link.status ?? '–'})` }));
  } finally {
    server.close();
  }
}
