import { isPageAddress, namedDestination } from '#catalogue/write/prefilled.ts';
import type { InEachLanguage } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { siteOf, WrongUse } from './command.ts';

const settings: Readonly<Record<string, { asked: InEachLanguage; isRight(value: string): boolean | Promise<boolean> }>> = {
  KATALOGU_SITE: { asked: commandWords.asksSite, isRight: isSite },
  KATALOGU_FEEDBACK: { asked: commandWords.asksFeedback, isRight: (value) => namedDestination(value.trim()) !== undefined },
  KATALOGU_EDIT: { asked: commandWords.asksEdit, isRight: (value) => isPageAddress(value) && URL.canParse(value) },
  KATALOGU_EDITOR: { asked: commandWords.asksEditor, isRight: isEditor },
};

/** Refuses a setting of a site that would only make links which lead nowhere, before anything is read; one that is left out or empty says nothing. */
export async function checkSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Promise<void> {
  for (const [name, { asked, isRight }] of Object.entries(settings)) {
    const value = environment[name] ?? '';
    if (value !== '' && !(await isRight(value))) throw new WrongUse(commandWords.badSetting(name, value, asked));
  }
}

function isSite(value: string): boolean {
  try {
    return siteOf(value).site !== undefined;
  } catch {
    return false;
  }
}

// The form's own modules are loaded only where there is to be a form.
async function isEditor(value: string): Promise<boolean> {
  return ['local', 'download'].includes(value) || (await import('#src/edit/forge.ts')).repositoryAt(value) !== undefined;
}
