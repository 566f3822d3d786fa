import { printable } from '#catalogue/write/diagnostics.ts';
import { checkAs, checkFormats, type CheckFormat } from '#catalogue/write/check.ts';
import { checkWords } from '#languages/words/check.ts';
import { commandWords } from '#languages/words/commands.ts';
import { dayOf, exit, options, run, WrongUse } from './command.ts';
import { judge } from './judge.ts';

await run({
  name: 'check',
  does: commandWords.checkDoes,
  options: {
    content: options.content,
    format: { type: 'string', value: 'FORMAT', does: commandWords.format },
    since: { type: 'string', value: 'REF', does: commandWords.since },
    require: { type: 'string', value: 'SHARE', does: commandWords.require },
    institution: { type: 'string', value: 'ID', does: commandWords.institution },
    today: options.today,
    lang: options.lang,
  },
  async run({ values, language, say }) {
    const format = String(values.format ?? 'text');
    if (!(checkFormats as readonly string[]).includes(format)) throw new WrongUse(commandWords.badChoice('--format', format, checkFormats.join(', ')));
    const required = shareOf(values.require);
    const whole = await judge(String(values.content ?? 'content'), dayOf(values.today), values.since === undefined ? undefined : String(values.since));
    const result = values.institution === undefined ? whole : ofInstitution(whole, String(values.institution));
    process.stdout.write(checkAs(format as CheckFormat, result, language));
    const below = result.reports.filter((report) => required !== undefined && report.score !== null && report.score < required);
    for (const report of below) {
      const name = result.catalogue.institutions.find((institution) => institution.id === report.institution)!.facts.names[language];
      process.stderr.write(`${printable(say(checkWords.belowRequired(name, (report.score ?? 0).toFixed(3), String(required))))}\n`);
    }
    return result.problems.some((problem) => problem.severity === 'error') || below.length > 0 ? exit.problems : exit.fine;
  },
});

function shareOf(value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  const text = String(value).trim();
  const share = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (text === '' || !Number.isFinite(share) || share < 0 || share > 1) throw new WrongUse(commandWords.badShare(text));
  return share;
}

function ofInstitution(result: Awaited<ReturnType<typeof judge>>, id: string): Awaited<ReturnType<typeof judge>> {
  const known = result.catalogue.institutions.map((institution) => institution.id);
  if (!known.includes(id) && !result.problems.some((problem) => problem.file.startsWith(`institutions/${id}/`))) throw new WrongUse(commandWords.noInstitution(id, known.join(', ')));
  return {
    ...result,
    problems: result.problems.filter((problem) => problem.file.startsWith(`institutions/${id}/`) || !problem.file.startsWith('institutions/')),
    findings: result.findings.filter((finding) => finding.institution === id),
    inventory: result.inventory.filter((finding) => finding.institution === id),
    reports: result.reports.filter((report) => report.institution === id),
  };
}
