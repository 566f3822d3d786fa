import type { Language } from '#languages/languages.ts';
import { pullRequestWords } from '#languages/words/pull-request.ts';
import type { FindingChangeKind } from '../model/change.ts';
import type { Problem } from '../model/problem.ts';
import { openFindings, requirementsOf, voiceIn, type Addresses, type CheckResult } from './check-result.ts';
import { inWords, pathIn } from './diagnostics.ts';
import { helpOf, messageOf } from './finding-words.ts';
import { addressOf } from './names.ts';

/** A check for code scanners: SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). A problem is an error or a warning, a finding a note: it never refuses a change. */
export function asSarif(result: CheckResult, language: Language, { site }: Addresses = {}): string {
  const requirementOf = requirementsOf(result);
  const open = openFindings([...result.findings, ...result.inventory ?? []]);
  const kinds = new Map(result.change?.findings.map(({ finding, kind }) => [finding, kind]));
  const codes = [...new Set(result.problems.map((problem) => problem.code))].sort();
  const rules = [
    ...codes.map((code) => ({ id: code, shortDescription: { text: pullRequestWords.formatRule(code)[language] }, defaultConfiguration: { level: 'error' } })),
    ...[...requirementOf.values()].map(({ id, words, dimension, level }) => ({
      id, shortDescription: { text: words[language].title }, fullDescription: { text: words[language].asks }, help: { text: words[language].remedy },
      ...(site === undefined ? {} : { helpUri: `${site}${addressOf.requirement(voiceIn(language), id)}` }),
      defaultConfiguration: { level: 'note' }, properties: { tags: [dimension, level] },
    })),
  ];
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const place = (file: string, line: number, column?: number) => [{ physicalLocation: { artifactLocation: { uri: pathIn(result.folder, file).toWellFormed().split('/').map(encodeURIComponent).join('/') }, region: { startLine: line, ...(column ? { startColumn: column } : {}) } } }];
  const found = [
    ...result.problems.map((problem) => {
      const { message, help } = inWords(problem, language);
      return { id: problem.code, level: problem.severity, text: `${message}. ${help}`, locations: place(problem.file, problem.line, problem.column), print: printOfProblem(problem), baseline: result.change && 'new' };
    }),
    ...open.map((finding) => {
      const requirement = requirementOf.get(finding.requirement)!;
      return {
        id: finding.requirement, level: 'note', text: `${messageOf(finding, requirement, language)} ${helpOf(finding, requirement, language)}`, locations: place(finding.file ?? '.', finding.line ?? 1),
        print: [finding.institution, finding.service, finding.requirement, finding.language ?? '', ...(finding.subject === 'document' ? [finding.subject] : [])].join('/'), baseline: result.change && baselineOf(kinds.get(finding)),
      };
    }),
  ];
  const seen = new Map<string, number>();
  const fingerprintOf = (print: string): string => {
    const before = seen.get(print) ?? 0;
    seen.set(print, before + 1);
    return `${print}:${before + 1}`;
  };
  return `${JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0',
    runs: [{
      columnKind: 'utf16CodeUnits',
      tool: { driver: { name: 'Katalogu', ...(site === undefined ? {} : { informationUri: site }), rules } },
      results: found.map(({ id, level, text, locations, print, baseline }) => ({ ruleId: id, ruleIndex: indexOf.get(id), level, message: { text: text.trim() }, locations, partialFingerprints: { 'katalogu/v1': fingerprintOf(print) }, ...(baseline ? { baselineState: baseline } : {}) })),
    }],
  })}\n`;
}

function baselineOf(kind: FindingChangeKind | undefined): 'new' | 'updated' | 'unchanged' {
  return kind === 'new' ? 'new' : kind === undefined ? 'unchanged' : 'updated';
}

// The same problem on another line is the same problem; `first` is a line number too.
function printOfProblem({ file, code, values }: Problem): string {
  const { first: _first, ...others } = values;
  return `${file} ${code} ${JSON.stringify(others)}`;
}
