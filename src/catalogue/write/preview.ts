import { inEach, routes } from '#languages/languages.ts';
import type { InEachLanguage, Language } from '#languages/languages.ts';
import { previewWords } from '#languages/words/preview.ts';
import { nameOfInstitution, type CheckResult } from './check-result.ts';
import { asMarkdownText } from './markdown-text.ts';

/** Pages of one thing that a change touches, in the addresses of the site without the language. */
export interface ChangedPage {
  path: string;
  name: InEachLanguage;
}

// More than this nobody looks through; the rest is counted.
const mostPages = 60;
const mostListed = 20;

/** The services, institutions and concepts whose own pages a change alters, sorted by address. */
export function changedPages({ catalogue, change }: Pick<CheckResult, 'catalogue' | 'change'>): ChangedPage[] {
  if (!change) return [];
  const namedIn = (nameIn: (language: Language) => string | undefined, id: string): InEachLanguage => inEach((language) => nameIn(language) ?? id);
  const touched = (folder: string) => change.files.some((file) => file.startsWith(`${folder}/`));
  const services = catalogue.services.filter((service) => change.services.some((one) => one.institution === service.institution && one.service === service.id) || touched(service.folder));
  const institutions = catalogue.institutions.filter(({ id }) => change.files.some((file) => /^institutions\/[^/]+\/[^/]+$/.test(file) && file.startsWith(`institutions/${id}/`)));
  const concepts = catalogue.concepts.filter(({ id }) => touched(`concepts/${id}`));
  return [
    ...services.map(({ institution, id, texts }) => ({ path: `${institution}/${id}`, name: namedIn((language) => `${texts[language]?.title ?? texts.sq?.title ?? id} (${nameOfInstitution({ catalogue } as CheckResult, institution, language)})`, id) })),
    ...institutions.map(({ id, facts }) => ({ path: id, name: facts.names })),
    ...concepts.map(({ id, texts }) => ({ path: `concepts/${id}`, name: namedIn((language) => texts[language]?.title ?? texts.sq?.title, id) })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, mostPages);
}

/** A built site, of which only those files are read that are shown. */
export interface BuiltSite {
  has(path: string): boolean;
  get(path: string): Uint8Array | undefined;
}

/** The files of a preview: the changed pages in every language with what they are drawn with, every address made relative, so that they open from a folder. */
export function previewFiles(pages: readonly ChangedPage[], site: BuiltSite): Map<string, Uint8Array> {
  const wanted = new Set(pages.flatMap(({ path }) => routes.map((route) => `${route.path}/${path}/index.html`)).filter((path) => site.has(path)));
  const files = new Map<string, Uint8Array>();
  const queue = [...wanted];
  while (queue.length > 0) {
    const path = queue.pop()!;
    if (files.has(path)) continue;
    const bytes = site.get(path)!;
    if (!/\.(?:html|css)$/.test(path)) {
      files.set(path, bytes);
      continue;
    }
    const text = new TextDecoder().decode(bytes);
    const inPreview = (address: string): string | undefined => {
      const target = fileOf(address, path, site);
      if (target === undefined || (target.endsWith('.html') && !wanted.has(target))) return undefined;
      queue.push(target);
      return relativeTo(target, path) + (/#.*$/.exec(address)?.[0] ?? '');
    };
    const written = path.endsWith('.css')
      ? text.replace(/url\((["']?)(\/[^)"']+)\1\)/g, (whole, _, address: string) => { const target = inPreview(address); return target === undefined ? whole : `url("${target}")`; })
      // A page that is not in the preview is not linked: it would lead nowhere.
      : text.replace(/\s(href|src|action)="(\/(?!\/)[^"]*)"/g, (_, name: string, address: string) => { const target = inPreview(address); return target === undefined ? ` data-${name}="${address}"` : ` ${name}="${target}"`; });
    files.set(path, new TextEncoder().encode(written));
  }
  return files;
}

/** What the comment of a pull request says of the preview: which pages, in which languages. */
export function previewSection(pages: readonly ChangedPage[], files: ReadonlyMap<string, unknown>, language: Language): string {
  const shown = pages.map((page) => ({ page, languages: routes.filter((route) => files.has(`${route.path}/${page.path}/index.html`)) })).filter((one) => one.languages.length > 0);
  if (shown.length === 0) return '';
  const lines = shown.slice(0, mostListed).map((one) => `- ${asMarkdownText(one.page.name[language])}: ${one.languages.map((route) => `${route.name} \`${route.path}/${one.page.path}/index.html\``).join(', ')}`);
  const rest = shown.length > mostListed ? [`- ${previewWords.more(shown.length - mostListed)[language]}`] : [];
  return `\n<details><summary>${previewWords.title(shown.length)[language]}</summary>\n\n${previewWords.how[language]}\n\n${[...lines, ...rest].join('\n')}\n\n</details>\n`;
}

function fileOf(address: string, from: string, site: Pick<BuiltSite, 'has'>): string | undefined {
  const path = decodeURI(address.replace(/[?#].*$/, '')).replace(/^\//, '');
  const candidates = path.endsWith('/') || path === '' ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find((candidate) => candidate !== from && site.has(candidate)) ?? candidates.find((candidate) => site.has(candidate));
}

function relativeTo(target: string, from: string): string {
  const [there, here] = [target.split('/'), from.split('/').slice(0, -1)];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].map((part) => encodeURI(part)).join('/');
}
