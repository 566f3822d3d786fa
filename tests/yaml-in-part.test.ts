import { expect, test } from 'vitest';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { filesOf, siteFolder } from './judged.ts';

/** Ways in which a line is broken by hand: a tab, an open quotation mark, a blank too many or too few, a bracket or a colon that is gone. */
const slips: readonly ((line: string) => string)[] = [
  (line) => line.replace(/^ +/, '\t'), (line) => line.replace(/: /, ': "'), (line) => ` ${line}`, (line) => line.replace(/^ /, ''), (line) => line.replace(/[}\]]/, ''), (line) => line.replace(':', ''),
];
const isOfYaml = ({ code }: { code: string }) => /^yaml-|^tab-as-indent$|^several-documents$|^and-more$/.test(code);

test('one slip in one line that YAML cannot read brings no message but its own', async () => {
  const files = await filesOf(siteFolder('complete'));
  const asText = (problem: object) => JSON.stringify({ ...problem, line: 0, column: 0, excerpt: undefined });
  const before = new Set(readCatalogue(files).problems.map(asText));
  const unfounded: string[] = [];
  let broken = 0;
  for (const [number, file] of files.filter(({ path }) => /^(?:institutions|concepts|vocabularies)\/.*\.(?:yaml|md)$/.test(path)).entries()) {
    const lines = new TextDecoder().decode(file.bytes).split('\n');
    for (const [index, slip] of slips.entries()) {
      const at = 1 + ((number * 7 + index * 3) % Math.max(1, lines.length - 2));
      const bytes = new TextEncoder().encode(lines.map((line, place) => (place === at ? slip(line) : line)).join('\n'));
      const problems = readCatalogue(files.map((one) => (one === file ? { ...one, bytes } : one))).problems.filter((problem) => !before.has(asText(problem)));
      if (!problems.some(isOfYaml)) continue;
      broken++;
      unfounded.push(...problems.filter((problem) => !isOfYaml(problem)).map((problem) => `${file.path}:${at + 1} “${slip(lines[at]!)}”: ${problem.code} at ${problem.file}:${problem.line}`));
    }
  }
  expect(broken).toBeGreaterThan(10);
  expect(unfounded).toEqual([]);
}, 120_000);
