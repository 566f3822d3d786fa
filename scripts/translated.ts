import { resolve } from 'node:path';
import { fieldsOfWords, freshRecord, isNamed, isTranslatedField, recordedFieldsOf, recordedFieldsOfAdded, wordsAt } from '#catalogue/assess/translations.ts';
import type { Catalogue, Service, Texts } from '#catalogue/model/catalogue.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import type { Text } from '#catalogue/model/text.ts';
import { readText } from '#catalogue/read/source.ts';
import { asExcerpt, inWords, pathIn, printable } from '#catalogue/write/diagnostics.ts';
import { withRecord } from '#catalogue/write/translated.ts';
import { furtherLanguages, isLanguage, languages, officialLanguages, type InEachLanguage, type Language, type OfficialLanguage } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { readContent } from '#src/content.ts';
import { readBytes, writeWhole } from '#src/disk.ts';
import { exit, options, run, unknownInstitution, wordGiven, WrongUse } from './command.ts';
import { inContent } from './in-content.ts';

await run({
  name: 'translated',
  does: commandWords.translatedDoes,
  operands: '[FILE …]',
  options: {
    content: options.content,
    institution: { type: 'string', value: 'ID', does: commandWords.institution },
    service: { type: 'string', value: 'ID', does: commandWords.translatedService },
    concept: { type: 'string', value: 'ID', does: commandWords.translatedConcept },
    language: { type: 'string', value: officialLanguages.join('|'), does: commandWords.translatedLanguage },
    from: { type: 'string', value: languages.join('|'), does: commandWords.translatedFromOption },
    field: { type: 'string', value: 'NAME', multiple: true, does: commandWords.translatedField },
    all: { type: 'boolean', does: commandWords.translatedAll },
    check: { type: 'boolean', does: commandWords.translatedCheck },
    lang: options.lang,
  },
  async run({ values, operands, language, say }) {
    const folder = String(values.content ?? 'content');
    const only = values.field === undefined ? [] : String(values.field).split(',').map((name) => name.trim());
    const from = languageOf(values.from, '--from', languages);
    const chosen: Chosen = { institution: wordGiven(values.institution), service: wordGiven(values.service), concept: wordGiven(values.concept), language: languageOf(values.language, '--language', officialLanguages) };
    const some = operands.length > 0 || chosen.institution !== undefined || chosen.service !== undefined || chosen.concept !== undefined;
    if (!some && !values.all && !values.check) throw new WrongUse(commandWords.translatedWhich);
    const read = await readContent(resolve(folder));
    if (!read) throw new WrongUse(commandWords.noFolder(folder));
    const complaints: string[] = [];
    const complain = (file: string, words: InEachLanguage) => complaints.push(`${printable(file)}:1:1: ${printable(say(words))}\n`);

    const all = translationsIn(read.catalogue);
    const unknown = only.filter((name) => !isField(name, all));
    if (unknown.length > 0) throw new WrongUse(commandWords.unknownField(unknown.join(', ')));
    const targets = operands.length > 0 ? namedTargets(operands, resolve(folder), all, read.problems) : chosenTargets(read.catalogue, all, chosen);
    const broken = read.problems.filter((problem) => problem.severity === 'error' && [...targets, ...unread(operands, resolve(folder), read.problems)].some(({ files }) => files.includes(problem.file)));
    complaints.push(...broken.map((problem) => `${asExcerpt(inWords(problem, language), language, folder)}\n`));
    const sound = targets.filter(({ files }) => !broken.some((problem) => files.includes(problem.file)));

    const known = sound.flatMap((target) => {
      const source = sourceOf(target, from, operands.length > 0, only, (words) => complain(pathIn(folder, target.file), words));
      return source === undefined ? [] : [{ ...target, source }];
    });
    const done = values.check
      ? known.map((target) => look(target, only))
      : await Promise.all(known.map((target) => record(target, resolve(folder), only)));
    for (const { file, lines } of done) for (const words of lines) process.stdout.write(`${printable(pathIn(folder, file))}: ${say(words)}\n`);
    if (only.length > 0 && known.length > 0 && !known.some(({ own }) => fieldsOfWords(own).some((field) => isNamed(field, only)))) complain(operands.length === 1 ? operands[0]! : folder, commandWords.noSuchField(only.join(', ')));
    const sum = (count: (one: Done) => number) => done.reduce((total, one) => total + count(one), 0);
    if (known.length === 0 && complaints.length === 0) process.stdout.write(`${say(commandWords.noTranslations(`${from ?? 'sq'}.md`))}\n`);
    if (known.length > 0) process.stdout.write(`${say(values.check ? commandWords.translationState(known.length, sum(({ stale }) => stale), sum(({ unrecorded }) => unrecorded)) : commandWords.recordedTexts(done.filter(({ lines }) => lines.length > 0).length, sum(({ recorded }) => recorded)))}\n`);
    process.stderr.write(complaints.join(''));
    return complaints.length > 0 || (values.check && sum(({ stale }) => stale) > 0) ? exit.problems : exit.fine;
  },
});

// Whether the words of some text are called so, or may be.
function isField(name: string, all: readonly Target[]): boolean {
  return isTranslatedField(name) || all.some(({ own }) => fieldsOfWords(own).some((field) => isNamed(field, [name])));
}

type Chosen = { institution: string | undefined; service: string | undefined; concept: string | undefined; language: OfficialLanguage | undefined };

/** A text that may be a translation, with the texts it may have been made from. */
interface Target {
  file: string;
  language: OfficialLanguage;
  own: Text;
  texts: Texts;
  /** The texts in languages that the institution added, where it is one of them. */
  further?: Service['further'];
  conceptTexts?: Texts | undefined;
  institution?: string;
  service?: string;
  concept?: string;
  /** Files that have to be readable before anything can be said of this one. */
  files: readonly string[];
}

interface Done {
  file: string;
  lines: readonly InEachLanguage[];
  recorded: number;
  stale: number;
  unrecorded: number;
}

function languageOf<One extends OfficialLanguage>(value: string | boolean | undefined, option: string, known: readonly One[]): One | undefined {
  const named = known.find((one) => one === value);
  if (value === undefined || named !== undefined) return named;
  throw new WrongUse(commandWords.badChoice(option, String(value), known.join(', ')));
}

function translationsIn(catalogue: Catalogue): Target[] {
  const targetsOf = (folder: string, texts: Texts, isOwn: (language: Language) => boolean, names: object, conceptTexts?: Texts, concept?: string): Target[] => languages.filter(isOwn).map((language) => ({
    file: `${folder}/${language}.md`, language, own: ownWords(texts[language]!, conceptTexts?.[language]), texts, conceptTexts, ...names, files: sourcesIn(folder, concept),
  }));
  return [
    ...catalogue.concepts.flatMap(({ id, texts, places }) => targetsOf(`concepts/${id}`, texts, (language) => places[language] !== undefined, { concept: id })),
    ...catalogue.services.flatMap(({ id, institution, folder, texts, places, conceptTexts, facts }) => targetsOf(folder, texts, (language) => places[language] !== undefined, { institution, service: id }, conceptTexts, facts.concept)),
    ...catalogue.services.flatMap(addedTargets),
  ];
}

// A text in an added language inherits nothing, but may be made from what the service shows of its common description.
function addedTargets({ id, institution, folder, texts, further, facts }: Service): Target[] {
  return furtherLanguages.flatMap((language) => {
    const own = further?.[language];
    const file = `${folder}/${language}.md`;
    return own ? [{ file, language, own, texts, further, institution, service: id, files: [file, ...sourcesIn(folder, facts.concept)] }] : [];
  });
}

// The files that hold the words of a service or a common description, of which a translation may be made.
function sourcesIn(folder: string, concept: string | undefined): string[] {
  return languages.flatMap((language) => [`${folder}/${language}.md`, ...(concept === undefined ? [] : [`concepts/${concept}/${language}.md`])]);
}

// What a service shows as its concept says it needs no record of its own.
function ownWords(text: Text, shared: Text | undefined): Text {
  const isOwn = (field: string) => shared === undefined || JSON.stringify(wordsAt(text, field)) !== JSON.stringify(wordsAt(shared, field));
  return Object.fromEntries(Object.entries(text).flatMap(([field, value]): [string, unknown][] => {
    if (field === 'translatedFrom' || typeof value !== 'object' || Array.isArray(value)) return field === 'translatedFrom' || isOwn(field) ? [[field, value]] : [];
    const entries = Object.entries(value).filter(([key]) => isOwn(`${field}.${key}`));
    return entries.length > 0 ? [[field, Object.fromEntries(entries)]] : [];
  })) as Text;
}

function namedTargets(files: readonly string[], folder: string, all: readonly Target[], problems: readonly Problem[]): Target[] {
  return [...new Set(files)].flatMap((file) => {
    const path = inContent(file, folder);
    const found = all.find((target) => target.file === path);
    if (!found && !problems.some((problem) => problem.file === path)) throw new WrongUse(commandWords.noText(file));
    return found ?? [];
  });
}

// A file that could not be read is no target; its problems are told all the same.
function unread(files: readonly string[], folder: string, problems: readonly Problem[]): { files: string[] }[] {
  return files.map((file) => ({ files: [inContent(file, folder)].filter((path) => problems.some((problem) => problem.file === path)) }));
}

function chosenTargets(catalogue: Catalogue, all: readonly Target[], chosen: Chosen): Target[] {
  const { institution, service, concept, language } = chosen;
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
  if (institution !== undefined && !ids(catalogue.institutions).includes(institution)) throw unknownInstitution(institution, ids(catalogue.institutions), catalogue.institutions);
  if (concept !== undefined && !ids(catalogue.concepts).includes(concept)) throw new WrongUse(commandWords.noConcept(concept, ids(catalogue.concepts).join(', ')));
  if (service !== undefined && !catalogue.services.some(({ id, institution: owner }) => id === service && (institution === undefined || owner === institution))) throw new WrongUse(commandWords.noService(service));
  const everything = institution === undefined && service === undefined && concept === undefined;
  return all.filter((target) => (language === undefined || target.language === language) && (everything
    || (target.service === undefined ? concept !== undefined && target.concept === concept : (institution !== undefined || service !== undefined) && (institution === undefined || target.institution === institution) && (service === undefined || target.service === service))));
}

function sourceOf(target: Target, given: Language | undefined, asked: boolean, only: readonly string[], complain: (words: InEachLanguage) => void): Language | undefined {
  const recorded = target.own.translatedFrom?.language;
  const from = given ?? recorded ?? 'sq';
  const [own, source] = [`${target.language}.md`, `${from}.md`];
  // Among many texts, those that are the source themselves are passed over; a file that was named is answered.
  if (from === target.language) return void (asked && complain(commandWords.ownSource(own)));
  if (!target.texts[from]) return void (asked && complain(commandWords.noSource(source)));
  if (recorded !== undefined && recorded !== from && only.length > 0) return void complain(commandWords.otherSource(own, `${recorded}.md`, source));
  return from;
}

async function record(target: Target & { source: Language }, folder: string, only: readonly string[]): Promise<Done> {
  const path = resolve(folder, target.file);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode((await readBytes(path))!);
  const known = target.own.translatedFrom;
  const wanted = freshRecord(target.own, target.texts[target.source]!, target.source, only);
  const isEmpty = known === undefined && Object.keys(wanted.fields).length === 0;
  const written = isEmpty ? text : withRecord(text, wanted);
  const fields = Object.keys(wanted.fields).filter((field) => known?.language !== target.source || known.fields?.[field] !== wanted.fields[field]);
  if (written === text) return { file: target.file, lines: [], recorded: 0, stale: 0, unrecorded: 0 };
  // What we write must be readable before it replaces what was there.
  const { problems } = readText({ path: target.file, bytes: new TextEncoder().encode(written) });
  if (problems.length > 0) throw new Error(`${target.file}: ${problems.map((problem) => problem.code).join(', ')}`);
  await writeWhole(path, written);
  return { file: target.file, lines: [commandWords.recordedFields(`${target.source}.md`, fields.join(', ') || '–')], recorded: fields.length, stale: 0, unrecorded: 0 };
}

function look(target: Target & { source: Language }, only: readonly string[]): Done {
  const isAsked = (field: string) => only.length === 0 || isNamed(field, only);
  const recorded = isLanguage(target.language) ? recordedFieldsOf(target).filter(({ language, inherited }) => language === target.language && !inherited) : recordedFieldsOfAdded(target).filter(({ language }) => language === target.language);
  const stale = recorded.filter((one) => one.stale && isAsked(one.field));
  const unrecorded = fieldsOfWords(target.own).filter((field) => isAsked(field) && wordsAt(target.texts[target.source], field) !== undefined && !recorded.some((one) => isNamed(field, [one.field])));
  return {
    file: target.file, recorded: 0, stale: stale.length, unrecorded: unrecorded.length,
    lines: [...(stale.length > 0 ? [commandWords.staleFields(`${stale[0]!.from}.md`, stale.map(({ field }) => field).join(', '))] : []), ...(unrecorded.length > 0 ? [commandWords.unrecordedFields(unrecorded.join(', '))] : [])],
  };
}
