/** What a service is called, and what is said of it in words. */
import { vocabularyWordsWith } from '#languages/words/vocabulary.ts';
import { sizeLimits } from '../decode.ts';
import { leave, place, spokenIn } from './facts.ts';
import { putWords } from './exported-fields.ts';
import { fieldNamed, isCyrillic, isSame, leaveUnread, said, wordsIn, type Exported } from './exported-statements.ts';

export function readTitles(exported: Exported): void {
  const { fields, key } = exported;
  const titles = said(exported, key, 'dct:title');
  // A service without a title is called by its id, in English; where a title has an origin, somebody wrote it.
  if (titles.length === 1 && titles[0]!.statement.object.value === key.split('/').at(-1)!.replace(/-/g, ' ') && said(exported, key, 'kat:officialTitle', 'kat:translatedTitle').length === 0) place(titles[0]!);
  else putWords(exported, 'title', wordsIn(exported, key, 'dct:title', 300));
  for (const [status, property] of [['official', 'kat:officialTitle'], ['translated', 'kat:translatedTitle']] as const) for (const [language, title] of wordsIn(exported, key, property, 300)) {
    if (fields.get(`${language}.title`) === title) fields.set(`${language}.titleStatus`, status);
    else for (const fact of said(exported, key, property).filter(({ statement }) => spokenIn(exported, statement.object) === language)) leave(fact, 'contradiction');
  }
}

export function readSummary(exported: Exported): void {
  const { key, own } = exported;
  // A service without a summary is described by who offers it.
  const isMissing = said(exported, key, 'kat:notStated').some((fact) => fieldNamed(exported, fact) === 'summary');
  if (isMissing && own) { for (const fact of said(exported, key, 'dct:description')) if (isSame(exported, fact.statement.object, vocabularyWordsWith.offeredBy(own.names))) place(fact); }
  else putWords(exported, 'summary', wordsIn(exported, key, 'dct:description', 400));
}

export function readOtherNames(exported: Exported): void {
  const { fields, key } = exported;
  const namesIn = (language: string): string[] => (fields.get(`${language}.alsoCalled`) as string[] | undefined) ?? [];
  for (const fact of said(exported, key, 'dcat:keyword')) {
    const language = spokenIn(exported, fact.statement.object);
    if (!language) leaveUnread(exported, fact);
    if (!language || isCyrillic(fact)) continue;
    place(fact);
    fields.set(`${language}.alsoCalled`, [...namesIn(language), fact.statement.object.value]);
  }
  for (const fact of said(exported, key, 'dcat:keyword').filter(isCyrillic)) if (namesIn('sr').some((sr) => isSame(exported, fact.statement.object, { sr }))) place(fact); else leave(fact, 'contradiction');
}

export function readFurtherText(exported: Exported): void {
  putWords(exported, 'body', wordsIn(exported, exported.key, 'kat:furtherText', sizeLimits.text));
}
