import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { join } from 'node:path';
import { unified } from 'unified';
import { parse } from 'yaml';
import { readPlainYaml } from '#catalogue/read/plain-yaml.ts';
import { filesBelow, readTextNow, writeInto } from '#src/disk.ts';

// The floor: what any generator in this language has to do at the least. Read every file, parse it, render its Markdown, put it into a template, write a page. No check, no list, no link that is looked up. Arguments: the files of the peers, the output, which of how many parts.
const [from, out, part = '0', parts = '1'] = process.argv.slice(2) as [string, string, string?, string?];
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify);
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (value: unknown): string => String(value).replace(/[&<>"]/g, (sign) => signs[sign]!);
const inHtml = (value: unknown): string => {
  if (Array.isArray(value)) return `<ul>${value.map((item) => `<li>${inHtml(item)}</li>`).join('')}</ul>`;
  if (typeof value === 'object' && value !== null) return `<dl>${Object.entries(value).map(([name, inner]) => `<div><dt>${name}</dt><dd>${inHtml(inner)}</dd></div>`).join('')}</dl>`;
  return plain(value);
};

for (const [index, path] of (await filesBelow(from)).entries()) {
  if (index % Number(parts) !== Number(part)) continue;
  const text = readTextNow(join(from, path));
  const end = text.indexOf('\n---\n', 4) + 1;
  const yaml = text.slice(4, end);
  const { title, ...facts } = (readPlainYaml(yaml)?.value ?? parse(yaml)) as Record<string, unknown>;
  const body = text.slice(end + 4);
  const prose = body.trim() === '' ? '' : String(processor.processSync(body));
  const page = `<!doctype html><html lang="${plain(facts.tag)}"><head><meta charset="utf-8"><title>${plain(title)}</title><link rel="stylesheet" href="/site.css"></head><body><header><a href="/">Katalogu</a></header><main><h1>${plain(title)}</h1>${inHtml(facts)}<div class="prose">${prose}</div></main><footer>Katalogu</footer></body></html>`;
  writeInto(join(out, path.replace(/(?:_index)?\.md$/, ''), 'index.html'), new TextEncoder().encode(page));
}
