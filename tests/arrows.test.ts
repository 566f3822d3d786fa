import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOfProgram } from '#src/kept/parts.ts';

const root = join(import.meta.dirname, '..');
const { imports: aliases } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> };

/** The areas of the program: a file belongs to the first whose path it begins with. */
const areas = {
  model: 'src/catalogue/model/', read: 'src/catalogue/read/', assess: 'src/catalogue/assess/', write: 'src/catalogue/write/',
  languages: 'src/languages/', search: 'src/search/', checklist: 'src/checklist/', reading: 'src/reading/', offline: 'src/offline/', components: 'src/components/', layouts: 'src/layouts/', pages: 'src/pages/', guides: 'src/guides/', styles: 'src/styles/',
  'pages of the editor': 'src/edit/pages/', editor: 'src/edit/',
  content: 'src/content.ts', live: 'src/live.ts', disk: 'src/disk', kept: 'src/kept/', press: 'src/press/', site: 'src/site', scripts: 'scripts/',
} as const;
type Area = keyof typeof areas;

/** Who may import whom (design, section 3). A package is named as it is imported; its own files are everyone's own business. */
const arrows: Readonly<Record<Area, { areas: readonly Area[]; packages: readonly (string | RegExp)[] }>> = {
  languages: { areas: [], packages: [] },
  model: { areas: ['languages'], packages: ['zod'] },
  read: { areas: ['model', 'languages'], packages: ['zod', 'zod/v4/core', 'yaml', 'unified', 'remark-parse', 'remark-gfm', 'fastest-levenshtein', 'n3', 'jsonld', 'linkedom', 'fflate', '@e965/xlsx'] },
  // A hash is a pure function; everything else of Node is the disk's and the scripts'.
  assess: { areas: ['model', 'languages'], packages: ['node:crypto'] },
  // Charts are drawn while the pages are made, into a document without a browser; nothing of it reaches the reader.
  // Workbooks are written into memory; fflate takes the clock out of them.
  write: { areas: ['model', 'languages'], packages: ['node:zlib', '@observablehq/plot', 'linkedom', 'zod', 'yaml', 'csv-stringify/sync', 'exceljs', 'exceljs/lib/doc/workbook.js', 'fflate', '@e965/xlsx', 'ical-generator', 'unified', /^re(?:mark|hype)-/, 'fastest-levenshtein', 'qr'] },
  disk: { areas: [], packages: [/^node:/] },
  content: { areas: ['disk', 'read', 'model'], packages: ['node:path'] },
  // The catalogue while it is being edited: read and judged institution by institution, kept until a file of it changes.
  live: { areas: ['content', 'disk', 'kept', 'read', 'assess', 'model'], packages: [/^node:/] },
  site: { areas: ['content', 'live', 'model', 'read', 'assess', 'write', 'languages'], packages: ['node:path'] },
  // What was read and judged of institutions, as bytes, from one run to the next.
  kept: { areas: ['content', 'disk', 'read', 'model'], packages: [/^node:/] },
  // Prints what Astro made: it knows Astro and files, and nothing of what stands on the pages.
  press: { areas: ['disk', 'kept'], packages: [/^node:/, /^astro/] },
  // A form says what is wrong with a field as the others say it.
  search: { areas: ['languages', 'model', 'write', 'offline', 'reading'], packages: ['node:path', 'node:crypto'] },
  // What a page does with script that it does as well, or nearly, without.
  reading: { areas: [], packages: [] },
  offline: { areas: [], packages: [] },
  // It reckons in the browser with the days of the core, from what the page hands it.
  checklist: { areas: ['assess', 'write', 'reading'], packages: [] },
  // A type of Astro's, of the guide's text.
  components: { areas: ['languages', 'styles'], packages: ['astro'] },
  layouts: { areas: ['languages', 'components', 'styles', 'site'], packages: [] },
  guides: { areas: ['languages', 'components'], packages: [/^astro/] },
  pages: { areas: ['site', 'write', 'languages', 'layouts', 'components', 'styles', 'guides', 'search', 'offline'], packages: [/^astro/] },
  // The form reads and judges in the browser with the core itself, and is drawn by a form library.
  editor: { areas: ['model', 'read', 'assess', 'write', 'languages'], packages: ['react', 'react-dom/client', '@rjsf/core', '@rjsf/utils', 'fflate', 'zod', 'astro'] },
  'pages of the editor': { areas: ['site', 'content', 'write', 'languages', 'layouts', 'components', 'styles', 'editor'], packages: [/^astro/] },
  // The backend of the form speaks of drafts as the form does.
  scripts: { areas: ['content', 'disk', 'kept', 'press', 'model', 'read', 'assess', 'write', 'languages', 'search', 'editor'], packages: [/./] },
  styles: { areas: [], packages: [] },
};

/** Arrows that the table does not have, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'write → src/catalogue/assess/completeness.ts': 'what is written sums findings with the same code that judges them, so that no figure differs',
  'write → src/catalogue/assess/points.ts': 'shares are reckoned from kept points in one place',
  'write → src/catalogue/assess/quarter.ts': 'which quarter follows which is settled once',
  'write → src/catalogue/assess/quarter-today.ts': 'under which names a kept quarter is read is settled once, for pages, files and data',
  'write → src/catalogue/assess/trend.ts': 'what rose and what fell is decided once, for pages, files and data',
  'write → src/catalogue/assess/doer.ts': 'who has to act is settled once, for the terminal, the pages and the open files',
  'write → src/catalogue/assess/holdings.ts': 'which categories are asked of an institution is settled once, for the findings and for what is shown of them',
  'write → src/catalogue/assess/translations.ts': 'a page marks a part as older than its source with the same code that judges it',
  'write → src/catalogue/assess/worklist.ts': 'the tasks of an institution are one list, for its page, its table and its calendar',
  'write → src/catalogue/assess/days.ts': 'the days that a page is given are reckoned as the page reckons them',
  'write → src/catalogue/assess/fees-due.ts': 'which fees are due on a day is said once, for the findings and for the pages',
  'write → src/catalogue/assess/feedback.ts': 'what readers told and what a check has settled is counted once, for the work list, the report and the open files',
  'write → src/catalogue/assess/added-texts.ts': 'in how many services there is a text in an added language is counted once, for the report and the open files',
  'write → src/catalogue/assess/due.ts': 'the shape of the dates that the same list and its calendar are made from',
  'write → src/catalogue/assess/unchecked.ts': 'whether citizens are told that an entry is old is settled once, for its page and for the open files',
  'write → src/catalogue/assess/merge.ts': 'what an import changes is decided once, for the files and for the report',
  'write → src/catalogue/assess/revision.ts': 'what is remembered of an import are the revisions by which it is compared',
  'write → src/catalogue/assess/data-sets.ts': 'the sums of the data sets, for the same reason',
  'src/site.ts → src/search/published.ts': 'under which names the index is published is a view, and every view is known before a page is asked',
  'src/site.ts → src/search/titles.ts': 'for the same reason',
  'src/checklist/total.ts → src/catalogue/model/lasting.ts': 'which fees hold on a day is told in the browser as the check tells it',
  'src/search/door.ts → src/disk.ts': 'the door for programs is handed over as a file, and files are written by the disk alone',
};

interface Import { from: string; to: string; typeOnly: boolean }

const sources = filesBelow('src').concat(filesBelow('scripts')).filter((path) => /\.(?:ts|astro|mdx|mjs)$/.test(path) && !path.endsWith('.test.ts'));
const textOf = new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const imports: readonly Import[] = sources.flatMap((from) => importsIn(textOf.get(from)!).map(({ named, typeOnly }) => ({ from, to: resolved(from, named), typeOnly })));

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}

function importsIn(text: string): { named: string; typeOnly: boolean }[] {
  const code = text.replace(/^\s*\/\/.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
  const statements = [...code.matchAll(/^[ \t]*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map(([, type, named]) => ({ named: named!, typeOnly: type !== undefined }));
  const calls = [...code.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g)].map(([, named]) => ({ named: named!, typeOnly: false }));
  return [...statements, ...calls];
}

function resolved(from: string, named: string): string {
  if (named.startsWith('.')) return relative(root, resolve(root, dirname(from), named)).split(sep).join('/');
  for (const [alias, target] of Object.entries(aliases)) {
    const start = alias.replace('*', '');
    if (named.startsWith(start)) return target.replace('./', '').replace('*', named.slice(start.length));
  }
  return named;
}

function areaOf(path: string): Area | undefined {
  return (Object.keys(areas) as Area[]).find((area) => path.startsWith(areas[area]));
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const [here, there] = [areaOf(from)!, areaOf(to)];
  if (here === there) return true;
  const { areas: allowed, packages } = arrows[here];
  if (there === undefined) return packages.some((known) => (typeof known === 'string' ? known === to : known.test(to)));
  // Data reaches a component as props: it may know the shape of what it is given, never make it.
  if (here === 'components' && typeOnly && (there === 'write' || there === 'model' || there === 'search')) return true;
  return allowed.includes(there) || Object.hasOwn(exceptions, `${here} → ${to}`) || Object.hasOwn(exceptions, `${from} → ${to}`);
}

describe('the way of the data', () => {
  test('every file has its area', () => {
    expect(sources.filter((path) => areaOf(path) === undefined)).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  test.each(Object.keys(areas) as Area[])('%s imports only what it may', (area) => {
    expect(imports.filter((one) => areaOf(one.from) === area && !isAllowed(one)).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('every exception is needed', () => {
    const used = new Set(imports.flatMap(({ from, to }) => [`${areaOf(from)} → ${to}`, `${from} → ${to}`]));
    expect(Object.keys(exceptions).filter((exception) => !used.has(exception))).toEqual([]);
  });

  test('no stage of the core imports a later one', () => {
    const order: readonly Area[] = ['languages', 'model', 'read', 'assess', 'write'];
    const back = imports.filter(({ from, to }) => order.includes(areaOf(from)!) && order.includes(areaOf(to)!) && order.indexOf(areaOf(from)!) < order.indexOf(areaOf(to)!));
    expect(back).toEqual([]);
  });

  test('our own files are imported with their endings, so that the same text runs unbuilt', () => {
    expect(imports.filter(({ to }) => areaOf(to) !== undefined && !/\.[a-z]+(?:\?[a-z]+)?$/.test(to)).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });
});

describe('the core takes values and gives values', () => {
  const core = sources.filter((path) => path.startsWith('src/catalogue/') || path.startsWith('src/languages/'));
  const without = (pattern: RegExp, among: readonly string[] = core) => among.flatMap((path) => (textOf.get(path)!.match(pattern) ?? []).map((found) => `${path}: ${found}`));

  test('it asks no clock', () => {
    expect(without(/Date\.now|new Date\(\s*\)|\bDate\(\s*\)|performance\.now|Temporal\.Now/g)).toEqual([]);
  });

  test('it throws no dice', () => {
    expect(without(/Math\.random|random(?:UUID|Bytes|Int)/g)).toEqual([]);
  });

  test('it prints nothing and asks nothing of the machine', () => {
    expect(without(/console\.\w+|process\.\w+|globalThis\.\w+|fetch\(/g)).toEqual([]);
  });

  test('it knows no Astro', () => {
    expect(imports.filter(({ from, to }) => core.includes(from) && /astro/i.test(to))).toEqual([]);
  });
});

test('what is kept of institutions and of the history is dropped with a change of anything that makes it', async () => {
  const asked = new Set(['scripts/judge-part.ts', 'scripts/judge-to-publish-part.ts', 'scripts/kept-history.ts', 'scripts/history.ts']);
  for (const one of asked) for (const { from, to } of imports) if (from === one && textOf.has(to)) asked.add(to);
  expect(asked.size).toBeGreaterThan(100);
  const counted = await filesOfProgram(root);
  expect([...asked].filter((path) => !counted.includes(path))).toEqual([]);
});

test('files are read and written by src/disk.ts and its parts alone', () => {
  // scripts/setup.cjs runs before anything is installed, on any Node, so it can import nothing of ours.
  expect(imports.filter(({ from, to }) => /^(?:node:)?fs(?:\/|$)/.test(to) && !from.startsWith('src/disk'))).toEqual([]);
});

test('a content folder is read by src/content.ts alone: of others only folders of ours are read whole', () => {
  const ours = ['src/content.ts', 'src/search/door.ts', 'scripts/bench-search.ts', 'scripts/generate.ts', 'scripts/generated.ts', 'scripts/packages.ts', 'scripts/text-index.ts'];
  expect(sources.filter((path) => !path.startsWith('src/disk') && /\breadFolder\(/.test(textOf.get(path)!))).toEqual(ours);
});

test('src/README.md says who may import whom as it is held here', () => {
  const [, table = ''] = /## Who may import whom\n([\s\S]*?)\n## /.exec(readFileSync(join(root, 'src/README.md'), 'utf8')) ?? [];
  const said = [...table.matchAll(/^\| ([\w ]+) \| ([^|;]+)(?:;[^|]*)? \|$/gm)].slice(1).map(([, area, others]) => [area, others === 'nothing' ? [] : others!.split(', ').sort()]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(Object.entries(arrows).map(([area, { areas: others }]) => [area, [...others].sort()])));
});

describe('the tables of the commands and of the scripts', () => {
  const rowsOf = (path: string, row: RegExp) => readFileSync(join(root, path), 'utf8').split('\n').flatMap((line) => row.exec(line)?.[1] ?? []);
  // npm runs these by itself.
  const hooks = ['prepare', 'prestart', 'pretest'];
  const commands = Object.keys((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts).filter((name) => !hooks.includes(name)).sort();

  test('README.md names every command of package.json, and no other', () => {
    expect(rowsOf('README.md', /^\| `npm (?:run )?([\w-]+)` \|/).sort()).toEqual(commands);
  });

  test('scripts/README.md names every command and every file, and no other', () => {
    const [first = '', ...others] = rowsOf('scripts/README.md', /^\| (`.+?`) \|/).map((names) => names.replaceAll('`', ''));
    expect(first.split(' ').sort()).toEqual(commands);
    expect(others.flatMap((names) => names.split(' ')).sort()).toEqual(readdirSync(join(root, 'scripts')).filter((name) => name !== 'README.md' && !commands.includes(name.replace(/\.ts$/, ''))).sort());
  });
});

test('CONTRIBUTING.md says of every package what it saves, and of no other', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object>;
  const [, table = ''] = /## Dependencies\n([\s\S]*)/.exec(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')) ?? [];
  const named = [...table.matchAll(/^\| (?!package|-)(.+?) \|/gm)].flatMap(([, names]) => names!.replace(/\([^)]*\)/g, '').split(',').map((name) => name.trim()));
  expect(named.sort()).toEqual([dependencies, devDependencies, optionalDependencies].flatMap((packages) => Object.keys(packages ?? {})).sort());
});

test('documents name no file of the program that is not there', () => {
  const files = ['src', 'scripts', 'tests', 'bench', '.github'].flatMap(filesBelow).concat(readdirSync(root));
  const documents = [...files.filter((path) => /(?:^|\/)[\w-]+\.mdx?$/.test(path) && !/^tests\/(?:sites|golden)\//.test(path)), 'content/README.md'];
  const named = documents.flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/(?<![\w./{,-])[\w./-]+\.(?:ts|astro|css|yml)(?![\w-])/g)].map(([name]) => [path, name!.replace(/^(?:\.\.?\/)+/, '')] as const));
  expect(named.length).toBeGreaterThan(300);
  expect(named.filter(([, name]) => !files.some((file) => file === name || file.endsWith(`/${name}`))).map(([path, name]) => `${path}: ${name}`)).toEqual([]);
});

test('no folder and no file is called by a word that says nothing', () => {
  const words = [...filesBelow('src'), ...filesBelow('scripts'), ...filesBelow('tests')].flatMap((path) => path.split('/').map((part) => part.replace(/\..*$/, '')));
  expect(words.filter((word) => /^(?:utils?|helpers?|common|libs?|misc|shared)$/i.test(word))).toEqual([]);
});

test('the top level holds what the design names, and the usual files', () => {
  const known = ['src', 'content', 'schemas', 'public', 'scripts', 'tests', 'bench', 'node_modules', 'dist', 'practice', 'preview', 'leaflets', 'astro.config.mjs', 'vitest.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE', 'CONTRIBUTING.md', 'CHANGELOG.md'];
  expect(readdirSync(root).filter((name) => !name.startsWith('.') && !known.includes(name) && !/^(?:dist|katalogu)\b/.test(name))).toEqual([]);
});

test('what commands write beside the content where nobody says where is no change of the repository', () => {
  const written = ['dist', 'practice', 'preview', 'leaflets', 'katalogu.xlsx', 'katalogu-gjilan.ods', 'katalogu-empty-csv'];
  const { stdout } = spawnSync('git', ['check-ignore', ...written.map((name) => (name.includes('.') ? name : `${name}/`))], { cwd: root, encoding: 'utf8' });
  expect(stdout.trim().split('\n').map((name) => name.replace(/\/$/, ''))).toEqual(written);
});
