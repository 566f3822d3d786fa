import { join } from 'node:path';
import { houseFolder } from '#src/content.ts';
import { filesBelow, readTextNow } from '#src/disk.ts';

/**
 * The templates of the peers, written once in `bench/templates` and said in each one's language: Go templates for Hugo, Nunjucks for
 * Eleventy, template literals for the floor. So all print the same elements, and a change of ours is followed in one place.
 *
 * The language is the part of Nunjucks that all three can say: `{{ path }}`, `{{ path | raw }}` (text of a script), `{% if %}`, `{% for x in path %}`
 * and `{% for x, index in path %}`, `{% page x = key %}` (the front matter of another page, by key), `{% data x = words lang %}` (an entry of the shared data, by key), `{% entry x = path key %}` (an entry of what is at hand),
 * `{% content %}` (the rendered Markdown), `{% macro %}` with `{% use %}` (put in place before anything is said), `{% partial %}` with `{% cached %}`
 * (remembered by its argument where the generator can). Line ends and the blanks after them are left out, as ours leave them out.
 */
export interface Templates { pages: ReadonlyMap<string, Block>; partials: ReadonlyMap<string, { parameter: string; body: Block }> }

type Block = readonly Part[];
type Part =
  | { is: 'text'; text: string }
  | { is: 'out'; path: string; raw: boolean }
  | { is: 'for'; name: string; index?: string; path: string; body: Block }
  | { is: 'if'; branches: readonly { when?: string; body: Block }[] }
  | { is: 'page'; name: string; key: string }
  | { is: 'data' | 'entry'; name: string; of: string; key: string }
  | { is: 'content' }
  | { is: 'cached'; name: string; argument: string };

const tag = /(\{%.*?%\}|\{\{.*?\}\})/;

/** Reads the templates of the house. */
export async function readTemplates(): Promise<Templates> {
  const folder = join(houseFolder, 'bench/templates');
  return templatesFrom(new Map((await filesBelow(folder)).sort().map((path) => [path.replace(/\.html$/, ''), readTextNow(join(folder, path))])));
}

/** Understands templates, each under its name. */
export function templatesFrom(texts: ReadonlyMap<string, string>): Templates {
  const sources = [...texts].map(([name, text]) => [name, text.replace(/\n\s*/g, '')] as const);
  const macros: Macros = { byName: new Map(), uses: 0 };
  const partials = new Map<string, { parameter: string; body: Block }>();
  const rest = sources.map(([name, text]) => [name, text.replace(/\{% macro (\w+)\(([\w, ]*)\) %\}(.*?)\{% endmacro %\}/g, (_, macro: string, parameters: string, body: string) => {
    macros.byName.set(macro, { parameters: listOf(parameters), body });
    return '';
  })] as const);
  const pages = rest.map(([name, text]) => [name, text.replace(/\{% partial (\w+)\((\w+)\) %\}(.*?)\{% endpartial %\}/g, (_, partial: string, parameter: string, body: string) => {
    partials.set(partial, { parameter, body: parse(expand(body, macros)) });
    return '';
  })] as const);
  return { pages: new Map(pages.filter(([, text]) => text !== '').map(([name, text]) => [name, parse(expand(text, macros))])), partials };
}

const listOf = (text: string): string[] => (text.match(/"[^"]*"|[^,\s]+/g) ?? []).map((item) => item.replace(/^"|"$/g, ''));

// A macro is put in place of its use. A parameter in capitals stands for text, any other for a path; names that a macro makes are its own.
interface Macros { byName: Map<string, { parameters: string[]; body: string }>; uses: number }
function expand(text: string, macros: Macros): string {
  return text.replace(/\{% use (\w+)\((.*?)\) %\}/g, (_, name: string, given: string) => {
    const macro = macros.byName.get(name);
    if (!macro) throw new Error(`There is no macro ${name}.`);
    const [values, own] = [listOf(given), ++macros.uses];
    let { body } = macro;
    const made = new Set([...body.matchAll(/\{% (?:for (\w+)(?:, (\w+))? in|(?:page|data|entry) (\w+) =)/g)].flatMap(([, ...names]) => names.filter((one) => one !== undefined)));
    const texts = macro.parameters.flatMap((parameter, at) => (/^[A-Z]+$/.test(parameter) ? [[parameter, values[at] ?? ''] as const] : []));
    const paths = new Map([...macro.parameters.flatMap((parameter, at) => (/^[A-Z]+$/.test(parameter) ? [] : [[parameter, values[at]!] as const])), ...[...made].map((one) => [one, `${one}_${own}`] as const)]);
    for (const [parameter, value] of texts) body = body.replace(new RegExp(`\\b${parameter}\\b`, 'g'), value);
    body = body.split(tag).map((piece, at) => (at % 2 === 0 ? piece : piece.replace(/("[^"]*")|(?<![.\w])([a-z]\w*)/g, (whole, quoted: string | undefined, word: string) => (quoted ? whole : paths.get(word) ?? whole)))).join('');
    return expand(body, macros);
  });
}

function parse(text: string): Block {
  const pieces = text.split(tag).filter((piece) => piece !== '');
  let at = 0;
  const until = (...ends: string[]): Part[] => {
    const block: Part[] = [];
    for (; at < pieces.length; at++) {
      const piece = pieces[at]!;
      const inner = piece.startsWith('{{') ? piece.slice(2, -2).trim() : piece.startsWith('{%') ? piece.slice(2, -2).trim() : undefined;
      if (inner === undefined) block.push({ is: 'text', text: piece });
      else if (piece.startsWith('{{')) block.push({ is: 'out', path: inner.replace(/ \| raw$/, ''), raw: inner.endsWith(' | raw') });
      else {
        const [word = '', ...rest] = inner.split(' ');
        const more = rest.join(' ');
        if (ends.includes(word)) return block;
        at++;
        if (word === 'for') {
          const [, name, index, path] = /^(\w+)(?:, (\w+))? in (\S+)$/.exec(more)!;
          block.push({ is: 'for', name: name!, ...(index ? { index } : {}), path: path!, body: until('endfor') });
        } else if (word === 'if') {
          const branches: { when?: string; body: Block }[] = [];
          let when: string | undefined = more;
          for (let end = ''; end !== 'endif'; ) {
            const body = until('elif', 'else', 'endif');
            branches.push({ ...(when === undefined ? {} : { when }), body });
            const next = pieces[at]!.slice(2, -2).trim();
            end = next.split(' ')[0]!;
            when = end === 'elif' ? next.slice(5) : undefined;
            if (end !== 'endif') at++;
          }
          block.push({ is: 'if', branches });
        } else {
          at--;
          const [, name, path, key] = /^(\w+)(?: = (\S+)(?: (\S+))?)?/.exec(more) ?? [];
          if (word === 'page') block.push({ is: 'page', name: name!, key: path! });
          else if (word === 'data' || word === 'entry') block.push({ is: word, name: name!, of: path!, key: key! });
          else if (word === 'content') block.push({ is: 'content' });
          else if (word === 'cached') block.push({ is: 'cached', name: name!, argument: /\((\S+)\)/.exec(more)![1]! });
          else throw new Error(`What is {% ${inner} %}?`);
        }
      }
    }
    if (ends.length > 0) throw new Error(`${ends.join(' or ')} is missing: ${text.slice(0, 200)}`);
    return block;
  };
  return until();
}

interface Dialect { test(left: string, right?: string): string; not(test: string): string; join(word: 'and' | 'or', tests: string[]): string }
function condition(text: string, say: Dialect): string {
  for (const word of ['or', 'and'] as const) {
    const parts = text.split(` ${word} `);
    if (parts.length > 1) return say.join(word, parts.map((part) => condition(part, say)));
  }
  if (text.startsWith('not ')) return say.not(condition(text.slice(4), say));
  const [left, right] = text.split(' == ');
  return say.test(left!, right);
}

const goPath = (path: string): string => (path.startsWith('"') ? path : `$${path}`);
const go: Dialect = { test: (left, right) => (right ? `(eq ${goPath(left)} ${goPath(right)})` : goPath(left)), not: (test) => `(not ${test})`, join: (word, tests) => `(${word} ${tests.join(' ')})` };
function inGo(block: Block): string {
  return block.map((part) => {
    switch (part.is) {
      case 'text': return part.text;
      case 'out': return `{{ ${goPath(part.path)}${part.raw ? ' | safeJS' : ''} }}`;
      case 'for': return `{{ range $${part.index ?? '_'}, $${part.name} := ${goPath(part.path)} }}${inGo(part.body)}{{ end }}`.replace('range $_, ', 'range ');
      case 'if': return `${part.branches.map(({ when, body }, at) => `{{ ${at === 0 ? 'if ' : when ? 'else if ' : 'else'}${when ? condition(when, go) : ''} }}${inGo(body)}`).join('')}{{ end }}`;
      case 'page': return `{{ $${part.name} := (site.GetPage ${goPath(part.key)}).Params.p }}`;
      case 'data': return `{{ $${part.name} := index site.Data.${part.of} ${goPath(part.key)} }}`;
      case 'entry': return `{{ $${part.name} := index ${goPath(part.of)} ${goPath(part.key)} }}`;
      case 'content': return '{{ $.Content }}';
      case 'cached': return `{{ partialCached "${part.name}.html" ${goPath(part.argument)} ${goPath(part.argument)} }}`;
    }
  }).join('');
}

/** The layouts of Hugo, each with its path. */
export function layoutsForHugo({ pages, partials }: Templates): Map<string, string> {
  return new Map([
    ...[...pages].map(([name, body]) => [`_default/${name}.html`, `{{ $p := .Params.p }}{{ $w := index site.Data.words $p.lang }}{{ $langs := site.Data.langs }}${inGo(body)}`] as const),
    ...[...partials].map(([name, { parameter, body }]) => [`partials/${name}.html`, `{{ $${parameter} := . }}${inGo(body)}`] as const),
  ]);
}

const nunjucks: Dialect = { test: (left, right) => (right ? `(${left} == ${right})` : left), not: (test) => `(not ${test})`, join: (word, tests) => `(${tests.join(` ${word} `)})` };
function inNunjucks(block: Block, partials: Templates['partials']): string {
  return block.map((part): string => {
    switch (part.is) {
      case 'text': return part.text;
      case 'out': return `{{ ${part.path}${part.raw ? ' | safe' : ''} }}`;
      case 'for': return `{% for ${part.name} in ${part.path} %}${part.index ? `{% set ${part.index} = loop.index0 %}` : ''}${inNunjucks(part.body, partials)}{% endfor %}`;
      case 'if': return `${part.branches.map(({ when, body }, at) => `{% ${at === 0 ? 'if ' : when ? 'elif ' : 'else'}${when ? condition(when, nunjucks) : ''} %}${inNunjucks(body, partials)}`).join('')}{% endif %}`;
      case 'page': return `{% set ${part.name} = collections.keyed[${part.key}] %}`;
      case 'data': case 'entry': return `{% set ${part.name} = ${part.of}[${part.key}] %}`;
      case 'content': return '{{ content | safe }}';
      case 'cached': return `{% set ${partials.get(part.name)!.parameter} = ${part.argument} %}${inNunjucks(partials.get(part.name)!.body, partials)}`;
    }
  }).join('');
}

/** The layouts of Eleventy, each with its path. */
export function layoutsForEleventy({ pages, partials }: Templates): Map<string, string> {
  return new Map([...pages].map(([name, body]) => [`${name}.njk`, `{% set w = words[p.lang] %}${inNunjucks(body, partials)}`]));
}

const jsPath = (path: string): string => (path.startsWith('"') ? path : path.replaceAll('.', '?.'));
const js: Dialect = { test: (left, right) => (right ? `${jsPath(left)} === ${jsPath(right)}` : jsPath(left)), not: (test) => `!(${test})`, join: (word, tests) => `(${tests.join(word === 'and' ? ' && ' : ' || ')})` };
function inJs(block: Block): string {
  const literal = (text: string): string => text.replace(/[`\\$]/g, '\\$&');
  let code = '';
  let open = false;
  const print = (piece: string): void => { code += open ? piece : `o += \`${piece}`; open = true; };
  const statement = (piece: string): void => { code += `${open ? '`;' : ''}${piece}`; open = false; };
  for (const part of block) {
    switch (part.is) {
      case 'text': print(literal(part.text)); break;
      case 'out': print(part.raw ? `\${${jsPath(part.path)}}` : `\${e(${jsPath(part.path)})}`); break;
      case 'content': print('${content}'); break;
      case 'cached': print(`\${${part.name}(${jsPath(part.argument)})}`); break;
      case 'for': statement(`for (const ${part.index ? `[${part.index}, ${part.name}] of (${jsPath(part.path)} ?? []).entries()` : `${part.name} of ${jsPath(part.path)} ?? []`}) {${inJs(part.body)}}`); break;
      case 'if': statement(part.branches.map(({ when, body }) => `${when ? `if (${condition(when, js)}) ` : ''}{${inJs(body)}}`).join(' else ')); break;
      case 'page': statement(`const ${part.name} = pages(${jsPath(part.key)});`); break;
      case 'data': case 'entry': statement(`const ${part.name} = ${part.of}[${jsPath(part.key)}];`); break;
    }
  }
  return `${code}${open ? '`;' : ''}`;
}

/** The module of the floor: one function a layout, given what it escapes with, the shared data and the pages by key. */
export function moduleForFloor({ pages, partials }: Templates): string {
  return `export const templates = (e, { words, langs, bars, texts }, pages) => {\n${[...partials].map(([name, { parameter, body }]) => `const kept_${name} = new Map();\nconst ${name} = (${parameter}) => { let o = kept_${name}.get(${parameter}); if (o !== undefined) return o; o = ''; ${inJs(body)} kept_${name}.set(${parameter}, o); return o; };`).join('\n')}\nreturn {\n${[...pages].map(([name, body]) => `'${name}': (p, content) => { const w = words[p.lang]; let o = ''; ${inJs(body)} return o; },`).join('\n')}\n};\n};\n`;
}
