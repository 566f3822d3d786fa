import { describe, expect, test } from 'vitest';
import { checkAs, type CheckResult } from '#catalogue/write/check.ts';
import { judge } from '../scripts/judge.ts';
import { today } from './judged.ts';
import { broken, example, extract, feeDeleted, judged, mixed, replaced, repository, summaryChanged } from './changed-content.ts';

describe('annotations on GitHub', () => {
  test('show what the change makes worse, and stale translations as warnings at their lines', async () => {
    const lines = checkAs('github', { ...(await judged(repository({ ...feeDeleted, ...summaryChanged }))), folder: 'content' }, 'en').trimEnd().split('\n');
    for (const [index, language] of ['en', 'sr'].entries()) expect(lines[index]).toMatch(new RegExp(`^::warning file=content/institutions/example/services/tree-permit/${language}\\.md,line=4,title=stale-translation::The field \`summary\``));
    expect(lines.slice(2).every((line) => line.startsWith('::notice file=content/institutions/example/services/extract/'))).toBe(true);
    expect(lines.length).toBeGreaterThan(2);
    expect(checkAs('github', await judged(repository()), 'en')).toBe('');
  });

  test('stand in the list of documents too, where it loses something', async () => {
    const files = { [`${example}/documents.yaml`]: replaced(/^budget:\n(?: .*\n)+/m, 'budget: none\n') };
    expect(checkAs('github', { ...(await judged(repository(files))), folder: 'content' }, 'en')).toMatch(/^::notice file=content\/institutions\/example\/documents\.yaml,line=\d+,title=document-published::/m);
  });

  test('are at most ten of a kind, the last of which counts the others', async () => {
    const lines = checkAs('github', await judge(repository(), today), 'en').trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/title=more::\d+ more findings/);
    const { findings, inventory } = await judge(repository(), today);
    expect(lines.at(-1)).toContain(`::${[...findings, ...inventory!].filter(({ outcome }) => outcome === 'missing' || outcome === 'partial').length - 9} more`);
  });
});

describe('SARIF', () => {
  interface Sarif { version: string; runs: { tool: { driver: { informationUri?: string; rules: { id: string; shortDescription: { text: string }; helpUri?: string; defaultConfiguration: { level: string } }[] } }; results: { ruleId: string; ruleIndex: number; level: string; message: { text: string }; baselineState?: string; partialFingerprints: Record<string, string>; locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[] }[] }[] }
  const sarif = (result: CheckResult, site?: string) => (JSON.parse(checkAs('sarif', result, 'en', site === undefined ? {} : { site })) as Sarif).runs[0]!;

  test('gives every result its rule, its level and a fingerprint of its own', async () => {
    const { tool: { driver: { rules } }, results } = sarif(await judged(repository({ ...mixed, ...broken })));
    expect(results.length).toBeGreaterThan(10);
    expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints['katalogu/v1'])).size).toBe(results.length);
    for (const { ruleId, ruleIndex, level, message } of results) {
      expect(rules[ruleIndex]!.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toMatch(/undefined|^\s*$/);
    }
    expect(results[0]!.level).toBe('error');
    for (const { shortDescription, defaultConfiguration } of rules) {
      expect(shortDescription.text.length).toBeGreaterThan(3);
      expect(['error', 'note']).toContain(defaultConfiguration.level);
    }
    expect(new Set(results.map(({ baselineState }) => baselineState))).toEqual(new Set(['new', 'unchanged']));
  });

  test('has the documents of an institution beside its services, a category that bears the name of a service too', async () => {
    const { results } = sarif(await judge(repository({ 'institutions/bare/documents.yaml': 'budget: none\n' }), today));
    const documents = results.filter(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri.endsWith('institutions/bare/documents.yaml'));
    expect(documents.map(({ ruleId }) => ruleId)).toContain('document-published');
    expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints['katalogu/v1'])).size).toBe(results.length);
  });

  test('keeps its fingerprints when lines move', async () => {
    const prints = async (files: Parameters<typeof repository>[0]) => sarif(await judge(repository(files), today)).results.map(({ partialFingerprints }) => partialFingerprints['katalogu/v1']);
    const wrong = replaced('amount: 1.5', 'amount: -1.5');
    expect(await prints({ [`${extract}/service.yaml`]: (text) => `# a line\n# more\n${wrong(text)}` })).toEqual(await prints({ [`${extract}/service.yaml`]: wrong }));
  });

  test('links the page of a requirement where the site is known', async () => {
    const result = await judge(repository(), today);
    expect(sarif(result, 'https://example.org/katalogu').tool.driver.rules.every(({ id, helpUri }) => helpUri === `https://example.org/katalogu/en/requirements/${id}/`)).toBe(true);
    expect(JSON.stringify(sarif(result))).not.toContain('helpUri');
  });
});
