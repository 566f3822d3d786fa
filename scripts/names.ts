import { checkAs } from '#catalogue/write/check.ts';
import { printable } from '#catalogue/write/diagnostics.ts';
import type { Language } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { namesWords, namesWordsWith } from '#languages/words/names.ts';
import { hardNamesIn, type Difficulty, type HardNames } from '#search/hard-names.ts';
import { dayOf, exit, options, run, unknownInstitution, WrongUse } from './command.ts';
import { judge } from './judge.ts';
import { stillOffered } from '#catalogue/model/withdrawn.ts';

const formats = ['text', 'json'] as const;

const said: { readonly [What in Difficulty['what']]: (difficulty: Extract<Difficulty, { what: What }>, language: Language) => string } = {
  few: ({ names, enough }, language) => namesWordsWith.few(names, enough)[language],
  repeats: (_, language) => namesWords.repeats[language],
  office: ({ words }, language) => namesWordsWith.office(words.join(', '))[language],
  lost: ({ name, first }, language) => namesWordsWith.lost(name, first)[language],
};

await run({
  name: 'names',
  does: namesWords.does,
  options: {
    content: options.content,
    institution: { type: 'string', value: 'ID', does: commandWords.institution },
    format: { type: 'string', value: 'FORMAT', does: namesWords.format },
    today: options.today,
    lang: options.lang,
  },
  async run({ values, language }) {
    const format = formats.find((candidate) => candidate === (values.format ?? 'text'));
    if (!format) throw new WrongUse(commandWords.badChoice('--format', String(values.format), formats.join(', ')));
    const result = await judge(String(values.content ?? 'content'), dayOf(values.today));
    if (result.problems.some(({ severity }) => severity === 'error')) {
      process.stderr.write(checkAs('line', { ...result, findings: [], reports: [] }, language));
      return exit.problems;
    }
    const { catalogue } = result;
    const institution = values.institution === undefined ? undefined : String(values.institution);
    const known = catalogue.institutions.map(({ id }) => id);
    if (institution !== undefined && !known.includes(institution)) throw unknownInstitution(institution, known, catalogue.institutions);
    const isAsked = (one: { institution: string }): boolean => institution === undefined || one.institution === institution;
    const hard = hardNamesIn(catalogue).filter(isAsked);
    const services = stillOffered(catalogue.services.filter(isAsked)).length;
    process.stdout.write(format === 'json' ? `${JSON.stringify({ services, hard }, null, 2)}\n` : asText(hard, services, language));
    return exit.fine;
  },
});

function asText(hard: readonly HardNames[], services: number, language: Language): string {
  if (hard.length === 0) return `${namesWords.none[language]}\n`;
  const lines = hard.flatMap(({ institution, service, language: of, title, file, difficulties }) => [
    `${institution}/${service} (${of}): ${title}`, ...difficulties.map((difficulty) => `    ${(said[difficulty.what] as (one: Difficulty, language: Language) => string)(difficulty, language)}`), `    --> ${file}`,
  ]);
  const count = new Set(hard.map(({ institution, service }) => `${institution}/${service}`)).size;
  return `${lines.map(printable).join('\n')}\n\n${namesWordsWith.summary(count, services)[language]} ${namesWords.advice[language]}\n`;
}
