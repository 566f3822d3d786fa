import { join } from 'node:path';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { noteRead } from '#catalogue/model/reads.ts';
import { namedDestination } from '#catalogue/write/prefilled.ts';
import type { Destination } from '#catalogue/write/requests.ts';
import { unknownAddress } from '#catalogue/write/statements.ts';
import { writtenIn } from '#catalogue/write/written.ts';
import { houseFolder } from '#src/content.ts';

/** What the commands hand to the pages (scripts/begin.ts and scripts/render.ts set them). */
export const settings = {
  content: process.env.KATALOGU_CONTENT ?? join(houseFolder, 'content'),
  today: process.env.KATALOGU_TODAY ?? new Date().toISOString().slice(0, 10),
  url: (process.env.KATALOGU_SITE ?? unknownAddress).replace(/\/+$/, ''),
  base: (process.env.KATALOGU_BASE ?? '').replace(/\/+$/, ''),
  /** The commit that the content is at; empty without git. */
  get commit() { noteRead('commit', '*'); return process.env.KATALOGU_COMMIT ?? ''; },
  /** Whether the content was changed since that commit. */
  get changed() { noteRead('commit', '*'); return Boolean(process.env.KATALOGU_CHANGED); },
  /** File of the history that the command read from the repository. */
  history: process.env.KATALOGU_HISTORY,
  /** Where a file of the content can be changed: the address before its path. Empty where the site knows no such place. */
  edit: (process.env.KATALOGU_EDIT ?? '').replace(/\/+$/, ''),
  /** Where readers tell what is wrong: a mailbox, or the address of a page where an issue is begun. Empty: the mailbox of the institution. */
  feedback: (process.env.KATALOGU_FEEDBACK ?? '').trim(),
  /** Where the form editor reads and writes: `local`, `download`, or the address of a repository. Empty where the site has no editor. */
  editor: (process.env.KATALOGU_EDITOR ?? '').replace(/\/+$/, ''),
};

/** An address of this site, with the base that it is published under. */
export function at(address: string): string {
  return `${settings.base}${address}`;
}

/** Address of the published site with the folder that it stands in: a whole address begins with it. */
export const root = `${settings.url}${settings.base}`;

/** Where a file of the content can be changed: in the form, where the site has one and the file is a service's, else in the place that was named; undefined where the site knows none. */
export function editAddressIn(lang: string, catalogue: Catalogue): ((file: string) => string | undefined) | undefined {
  if (settings.edit === '' && settings.editor === '') return undefined;
  const isThere = writtenIn(catalogue);
  return (file) => {
    const [, institution, service] = /^institutions\/([^/]+)\/services\/([^/]+)\//.exec(file) ?? [];
    if (settings.editor !== '' && service !== undefined) return at(`/edit/${lang}/?service=${institution}/${service}`);
    return settings.edit === '' ? undefined : isThere(file) ? `${settings.edit}/${file}` : newFileAt(settings.edit, file);
  };
}

// GitHub opens no file for editing that is not there yet, but begins one; what other forges do is not known.
function newFileAt(edit: string, file: string): string | undefined {
  const [, repository, branch] = /^(https:\/\/github\.com\/[^/]+\/[^/]+)\/edit\/(.+)$/.exec(edit) ?? [];
  const [folder, name] = [file.slice(0, file.lastIndexOf('/')), file.slice(file.lastIndexOf('/') + 1)];
  return repository === undefined ? undefined : `${repository}/new/${branch}/${folder}?filename=${name}`;
}

/** Where the words of readers go: to the place that was named for the whole site, else to the institution. */
export function feedbackTo(destination: Destination = {}): Destination {
  const { feedback } = settings;
  if (feedback === '') return destination;
  const named = namedDestination(feedback);
  if (!named) throw new Error(`KATALOGU_FEEDBACK is neither a mailbox nor the address of a page: ${feedback}`);
  return named;
}
