import { once } from 'node:events';
import { join } from 'node:path';
import type { RequiredShares } from '#catalogue/model/standard.ts';
import { printable } from '#catalogue/write/diagnostics.ts';
import type { CheckFormat, CheckResult } from '#catalogue/write/check.ts';
import { commandWords } from '#languages/words/commands.ts';
import { existsNow } from '#src/disk.ts';
import { baseOf, dayOf, exit, options, run, siteOf, unknownInstitution, wordGiven, WrongUse } from './command.ts';
import { lookSince } from './revision.ts';

// These say problems and sums, and no finding by itself.
const saysSums: ReadonlySet<CheckFormat> = new Set(['text', 'line']);

await run({
  name: 'check',
  does: commandWords.checkDoes,
  options: {
    content: options.content,
    format: { type: 'string', value: 'FORMAT', does: commandWords.format },
    since: { type: 'string', value: 'REF', does: commandWords.since },
    require: { type: 'string', value: 'SHARE', does: commandWords.require },
    institution: { type: 'string', value: 'ID', does: commandWords.institution },
    files: { type: 'string', value: 'URL', does: commandWords.files },
    site: options.site,
    base: options.base,
    today: options.today,
    'no-cache': { type: 'boolean', does: commandWords.noCacheOfCheck },
    lang: options.lang,
  },
  async run({ values, language }) {
    const content = String(values.content ?? 'content');
    const since = values.since === undefined ? undefined : String(values.since);
    // Git looks for what changed while we load what judges it.
    const look = since === undefined ? undefined : lookSince(content, since);
    const [{ shortfallsOf }, { checkFormats, checkInPieces }, { shortfallLines }, { languageOfChange }, { checkedFolder, judgeForCheck }, { refuseUnknown, requiredIn }] = await Promise.all([
      import('#catalogue/assess/required.ts'), import('#catalogue/write/check.ts'), import('#catalogue/write/check-result.ts'), import('#catalogue/write/pull-request.ts'), import('./judge.ts'), import('./required.ts'),
    ]);
    const noCache = values['no-cache'] === true;
    const format = String(values.format ?? 'text') as CheckFormat;
    if (!(checkFormats as readonly string[]).includes(format)) throw new WrongUse(commandWords.badChoice('--format', format, checkFormats.join(', ')));
    const asked = requiredIn(values.require);
    if (asked?.neverLower && since === undefined) throw new WrongUse(commandWords.requireBeforeNeedsSince);
    const [{ site }, base] = [siteOf(values.site), baseOf(wordGiven(values.base))];
    const addresses = { ...filesOf(values.files), isThere: (file: string) => existsNow(join(content, file)), ...(site === undefined ? {} : { site: `${site}${base}` }) };
    const whole = await judgeForCheck(content, dayOf(values.today), { since, look, findings: !saysSums.has(format), kept: noCache ? undefined : { place: checkedFolder(content) } });
    if (asked) refuseUnknown(asked, whole.catalogue, (id) => whole.problems.some(({ file }) => file.startsWith(`institutions/${id}/`)));
    const narrowed = values.institution === undefined ? whole : ofInstitution(whole, String(values.institution));
    const result = { ...narrowed, below: shortfallsOf([asked, whole.catalogue.standard?.require].filter((required): required is RequiredShares => required !== undefined), narrowed.reports, narrowed.before?.reports) };
    // A pull request is answered in its institution's language, unless another is asked for.
    const spoken = (format === 'markdown' && values.lang === undefined && languageOfChange(result)) || language;
    for (const piece of checkInPieces(format, result, spoken, addresses)) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    for (const line of shortfallLines(result, spoken)) process.stderr.write(`${printable(line)}\n`);
    return result.problems.some((problem) => problem.severity === 'error') || result.below.length > 0 ? exit.problems : exit.fine;
  },
});

function filesOf(value: string | boolean | undefined): { files?: string } {
  if (value === undefined) return {};
  const files = String(value).replace(/\/+$/, '');
  if (!/^https?:\/\/[^\s<>()[\]]+$/.test(files) || !URL.canParse(files)) throw new WrongUse(commandWords.badFiles(String(value)));
  return { files };
}

function ofInstitution(result: CheckResult, id: string): CheckResult {
  const known = result.catalogue.institutions.map((institution) => institution.id);
  if (!known.includes(id) && !result.problems.some((problem) => problem.file.startsWith(`institutions/${id}/`))) throw unknownInstitution(id, known, result.catalogue.institutions);
  const own = <Named extends { institution: string }>(list: readonly Named[]) => list.filter((named) => named.institution === id);
  const isOurs = (file: string) => file.startsWith(`institutions/${id}/`) || !file.startsWith('institutions/');
  const { before, change } = result;
  return {
    ...result,
    problems: result.problems.filter((problem) => isOurs(problem.file)),
    findings: own(result.findings),
    reports: own(result.reports),
    ...(result.inventory ? { inventory: own(result.inventory) } : {}),
    ...(before ? { before: { ...before, findings: own(before.findings), reports: own(before.reports) } } : {}),
    ...(change ? { change: { files: change.files.filter(isOurs), services: own(change.services), findings: change.findings.filter(({ finding }) => finding.institution === id), stale: own(change.stale), overrides: own(change.overrides) } } : {}),
  };
}
