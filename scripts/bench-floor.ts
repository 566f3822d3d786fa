import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { join } from 'node:path';
import { unified } from 'unified';
import { parse } from 'yaml';
import { readPlainYaml } from '#catalogue/read/plain-yaml.ts';
import { filesBelow, readTextNow, writeInto } from '#src/disk.ts';

// The floor: what any generator in this language has to do at the least. Read every file, parse it, render its Markdown, put it into template literals that print the same elements as ours, write a page. No check, no model. Arguments: the files of the peers, the templates, the output, which of how many parts (of the languages, so that no part needs what another has read).
const [from, shared, out, part = '0', parts = '1'] = process.argv.slice(2) as [string, string, string, string?, string?];
interface Front { lang: string; path: string }
interface Read { layout: string; p: Front; body: string }
const { templates } = await import(join(shared, 'templates.mjs')) as { templates: (escaped: (value: unknown) => string, data: unknown, pages: (key: string) => Front) => Record<string, (p: Front, content: string) => string> };
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify);
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;' };
const special = /[&<>"]/;
const escaped = (value: unknown): string => {
  const text = value === undefined ? '' : String(value);
  return special.test(text) ? text.replace(/[&<>"]/g, (sign) => signs[sign]!) : text;
};

const paths = (await filesBelow(from)).filter((path) => path.endsWith('.md'));
const languages = [...new Set(paths.map((path) => path.split('/')[0]!))].sort();
const own = paths.filter((path) => languages.indexOf(path.split('/')[0]!) % Number(parts) === Number(part));
const read = new Map(own.map((path): [string, Read] => {
  const text = readTextNow(join(from, path));
  const end = text.indexOf('\n---\n', 4) + 1;
  const yaml = text.slice(4, end);
  const front = (readPlainYaml(yaml)?.value ?? parse(yaml)) as { layout: string; p: Front };
  return [`/${path.slice(0, -'.md'.length)}`, { ...front, body: text.slice(end + 4) }];
}));
const print = templates(escaped, JSON.parse(readTextNow(join(shared, 'shared.json'))), (key) => read.get(key)!.p);
const encoder = new TextEncoder();
for (const [key, { layout, p, body }] of read) {
  const content = body.trim() === '' ? '' : String(processor.processSync(body));
  writeInto(join(out, key.replace(/_index$/, ''), 'index.html'), encoder.encode(print[layout]!(p, content)));
}
