/** Documents and forms that a registry names. */
import { languages, type Language } from '#languages/languages.ts';
import { registryForms } from '#languages/registry-labels.ts';
import { toLatin } from '#languages/latin.ts';
import { webAddressPattern } from '../../model/values.ts';
import { folded } from './folded.ts';
import { closest } from './workbook-cells.ts';
import type { Held, Page } from './registry-page.ts';
import { conflict, exact, heldIn, inOurLetters, isSaid, leave, place, type Gathering, type Names } from './registry-gathering.ts';

interface DocumentLine { held: Held; name: string; form?: string | undefined; formWords?: string | undefined; ids: string[]; page: Page; index: number }

/** Takes the documents that must be brought, with the form each is asked in. */
export function gatherDocuments({ pages, catalogue, fields, conflicts }: Gathering): void {
  const names: Names = new Map([...catalogue.vocabularies.documents].map(([id, { words }]) => [id, words]));
  const others = (id: string) => Object.values(catalogue.vocabularies.documents.get(id)?.alsoCalled ?? {}).flat();
  const lists = pages.map((page) => heldIn(page, 'documents').map((held, index): DocumentLine => {
    const [, name, inside] = /^(.*?)\s*\(([^()]*)\)\s*[.;,]?$/u.exec(held.words) ?? [];
    const form = inside === undefined ? undefined : formIn(inside);
    const own = form ? name! : held.words;
    return { held, name: own, form, formWords: form ? inside : undefined, ids: exact(own, names, others), page, index };
  })).filter((lines) => lines.length > 0);
  if (lists.length === 0) return;
  const none = lists.every((lines) => lines.length === 1 && lines[0]!.ids.length === 0 && formIn(lines[0]!.held.words) === 'none');
  const sameLength = lists.every((lines) => lines.length === lists[0]!.length);
  if (!sameLength) conflict(conflicts, 'documents', 'documents-differ', { text: lists.map((lines) => `${lines.length} (${lines[0]!.page.language ?? '?'})`).join(', ') });
  // “None” under documents may mean that no form is asked for: it is not taken for “no document needed”.
  if (none) return lists.flat().forEach(({ held }) => leave(held, 'not-said-in-our-terms'));
  const rows = sameLength ? lists[0]!.map((_, index) => lists.map((lines) => lines[index]!)) : lists.flat().map((line) => [line]);
  const documents: { id: string; form?: string }[] = [];
  for (const row of rows) {
    const ids = [...new Set(row.flatMap((line) => line.ids))];
    const id = ids.length === 1 ? ids[0]! : undefined;
    const again = id !== undefined && documents.some((one) => one.id === id);
    if (!id || again) {
      if (!(again && !sameLength)) for (const { held, name } of row) leave(held, ids.length > 1 ? 'contradiction' : again ? 'same-label-twice' : 'no-entry', closest(name, names));
      else for (const { held } of row) place(held);
      continue;
    }
    for (const { held } of row) place(held);
    documents.push({ id, ...formOf(row, conflicts) });
  }
  if (documents.length > 0) fields.set('documents', documents);
}

function formIn(words: string): string | undefined {
  const asked = folded(toLatin(words));
  return Object.entries(registryForms).find(([, variants]) => languages.some((language) => variants[language].map(folded).includes(asked)))?.[0];
}

// Serbian pages confuse a copy with a verified copy: there another language decides, and where none does nobody knows.
function formOf(row: readonly DocumentLine[], conflicts: Gathering['conflicts']): { form?: string } {
  const doubtful = (line: DocumentLine) => line.page.language === 'sr' && (line.form === 'copy' || line.form === 'verified-copy');
  const clear = row.filter((line) => line.form !== undefined && !doubtful(line));
  const forms = new Set(clear.map(({ form }) => form));
  for (const line of row.filter(doubtful)) if (clear.length > 0 && !forms.has(line.form)) conflict(conflicts, 'documents', 'verified-or-plain-copy', { text: `${line.name}: ${[line, ...clear].map(({ formWords }) => formWords).join(' / ')}` });
  const unsure = clear.length === 0 ? row.filter(doubtful) : forms.size > 1 ? clear : clear.filter(({ form }) => form === 'none');
  for (const { held } of unsure) leave(held, clear.length === 0 ? 'doubtful-form' : forms.size > 1 ? 'contradiction' : 'not-said-in-our-terms');
  const [form] = forms;
  return forms.size === 1 && form !== 'none' ? { form: form! } : {};
}

/** Takes the forms to fill in, by their addresses. */
export function gatherForm({ pages, fields }: Gathering): void {
  const forms: { id: string; url: string; language?: Language }[] = [];
  for (const page of pages) {
    for (const held of heldIn(page, 'form')) {
      if (isSaid('notAvailable', held.words)) { leave(held, 'form-not-said'); continue; }
      const href = held.piece.href ?? /https?:\/\/\S+/.exec(held.words)?.[0];
      const url = href && (page.address || /^https?:/.test(href)) && URL.canParse(href, page.address) ? new URL(href, page.address).href : undefined;
      if (!url || !webAddressPattern.test(url) || !page.language) { leave(held, url ? 'unknown-language' : 'no-entry'); continue; }
      place(held);
      const known = forms.find((form) => form.url === url);
      const id = known?.id ?? (forms.length === 0 ? 'application' : `application-${forms.length + 1}`);
      if (!known) forms.push({ id, url });
      if (!isSaid('download', held.words) && held.words !== url) fields.set(`${page.language}.forms`, { ...(fields.get(`${page.language}.forms`) as object | undefined), [id]: inOurLetters(held.words, page.language) });
    }
  }
  if (forms.length > 0) fields.set('forms', forms);
}
