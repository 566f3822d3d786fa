import { cancel, intro, isCancel, outro, select, text } from '@clack/prompts';
import { join, resolve } from 'node:path';
import { draftOf, recordKinds, type RecordKind, type Wish } from '#catalogue/write/draft.ts';
import { institutionTypes, reservedIds } from '#catalogue/model/institution.ts';
import { idPattern } from '#catalogue/model/values.ts';
import { languages, type Language } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { newWords } from '#languages/words/new.ts';
import { readContent } from '#src/content.ts';
import { exists, writeNew } from '#src/disk.ts';
import { dayOf, exit, options, run, WrongUse } from './command.ts';
import { judge } from './judge.ts';

await run({
  name: 'new',
  does: commandWords.newDoes,
  operands: recordKinds.join('|'),
  options: {
    content: options.content,
    id: { type: 'string', value: 'ID', does: newWords.id },
    institution: { type: 'string', value: 'ID', does: newWords.institution },
    concept: { type: 'string', value: 'ID', does: newWords.concept },
    type: { type: 'string', value: institutionTypes.join('|'), does: newWords.type },
    'title-sq': { type: 'string', value: 'TEXT', does: newWords.titleIn('sq') },
    'title-sr': { type: 'string', value: 'TEXT', does: newWords.titleIn('sr') },
    'title-en': { type: 'string', value: 'TEXT', does: newWords.titleIn('en') },
    today: options.today,
    lang: options.lang,
  },
  async run({ values, operands, language, say }) {
    const kind = operands[0] as RecordKind | undefined;
    if (operands.length !== 1 || !recordKinds.includes(kind!)) throw new WrongUse(newWords.whichKind(recordKinds.join(', ')));
    const folder = String(values.content ?? 'content');
    const read = await readContent(resolve(folder));
    if (!read) throw new WrongUse(commandWords.noFolder(folder));
    const today = dayOf(values.today);
    const ask = asker(process.stdin.isTTY === true, language);

    if (ask.asks) intro(say(newWords.intro(kind!)));
    const titles = {} as Record<Language, string>;
    for (const spoken of languages) titles[spoken] = await ask.line(values[`title-${spoken}`], `--title-${spoken}`, say(newWords.titleIn(spoken)), (given) => given.trim() !== '' && given.length <= 300);
    const institutions = read.catalogue.institutions.map(({ id, facts }) => ({ value: id, label: facts.names[language] }));
    const institution = kind === 'service' ? await ask.choice(values.institution, '--institution', say(newWords.institution), institutions) : undefined;
    const concepts = read.catalogue.concepts.map(({ id, texts }) => ({ value: id, label: texts[language]?.title ?? id }));
    const concept = kind === 'service' && concepts.length > 0 ? await ask.optionalChoice(values.concept, '--concept', say(newWords.concept), concepts, say(newWords.noConcept)) : undefined;
    const type = kind === 'institution' ? await ask.choice(values.type, '--type', say(newWords.type), institutionTypes.map((value) => ({ value, label: value }))) : undefined;
    const id = await ask.line(values.id, '--id', say(newWords.id), (given) => idPattern.test(given) && given.length <= 64, proposedId(concept ?? titles.en));
    if (kind === 'institution' && reservedIds.includes(id)) throw new WrongUse(newWords.reserved(id));

    const wish: Wish = { kind: kind!, id, titles, today, ...(institution ? { institution } : {}), ...(concept ? { concept } : {}), ...(type ? { type: type as Wish['type'] } : {}) };
    const files = draftOf(wish);
    for (const { path } of files) if (await exists(join(resolve(folder), path))) throw new WrongUse(newWords.alreadyThere(join(folder, path)));
    for (const { path, text: content } of files) {
      if (!(await writeNew(join(resolve(folder), path), content))) throw new WrongUse(newWords.alreadyThere(join(folder, path)));
      process.stdout.write(`+ ${join(folder, path)}\n`);
    }
    const { findings, catalogue } = await judge(folder, today);
    const missing = findings.filter((finding) => finding.institution === institution && finding.service === id && finding.possible > finding.won).sort((a, b) => b.possible - b.won - (a.possible - a.won));
    if (missing.length > 0) process.stdout.write(`\n${say(newWords.stillMissing)}\n`);
    for (const finding of missing) {
      const requirement = catalogue.standard!.requirements.find((candidate) => candidate.id === finding.requirement)!;
      process.stdout.write(`  ${String(finding.possible - finding.won).padStart(3)}  ${requirement.words[language].title}: ${requirement.words[language].remedy}\n`);
    }
    if (ask.asks) outro(say(newWords.done));
    return exit.fine;
  },
});

function proposedId(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 64).replace(/-+$/, '');
}

// Asks at a terminal; elsewhere every answer has to be given by its option.
function asker(asks: boolean, language: Language) {
  const stop = (): never => {
    cancel(newWords.cancelled[language]);
    process.exit(exit.wrongUse);
  };
  const given = (value: string | boolean | undefined, option: string, allowed: (value: string) => boolean): string | undefined => {
    if (value === undefined) return undefined;
    if (!allowed(String(value))) throw new WrongUse(newWords.notPossible(option, String(value)));
    return String(value);
  };
  const choices = async (value: string | boolean | undefined, option: string, message: string, list: { value: string; label: string }[]): Promise<string> => {
    const known = given(value, option, (candidate) => list.some((item) => item.value === candidate));
    if (known !== undefined) return known;
    if (!asks) throw new WrongUse(newWords.needed(option));
    const answer = await select({ message, options: list });
    return isCancel(answer) ? stop() : String(answer);
  };
  return {
    asks,
    async line(value: string | boolean | undefined, option: string, message: string, allowed: (value: string) => boolean, proposal?: string): Promise<string> {
      const known = given(value, option, allowed);
      if (known !== undefined) return known;
      if (!asks) {
        if (proposal && allowed(proposal)) return proposal;
        throw new WrongUse(newWords.needed(option));
      }
      const answer = await text({ message, ...(proposal ? { initialValue: proposal } : {}), validate: (candidate) => (allowed(candidate ?? '') ? undefined : newWords.notPossible(option, candidate ?? '')[language]) });
      return isCancel(answer) ? stop() : answer;
    },
    choice: choices,
    async optionalChoice(value: string | boolean | undefined, option: string, message: string, list: { value: string; label: string }[], none: string): Promise<string | undefined> {
      if (value === undefined && !asks) return undefined;
      const chosen = await choices(value, option, message, [{ value: '', label: none }, ...list]);
      return chosen || undefined;
    },
  };
}
