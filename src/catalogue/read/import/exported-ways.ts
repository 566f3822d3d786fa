/** Where and with what one applies: forms, advice on them, channels. */
import { formFormats } from '../../model/service-parts.ts';
import { addressOfFile } from '../../model/stored-file.ts';
import { leave, place } from './facts.ts';
import { partsOf, put, putEntry, putLines, stated, type Fields } from './exported-fields.ts';
import { officeOf } from './exported-identity.ts';
import { entryOf, isTrue, languageOfThing, onlyOne, said, textOf, wordsIn, type Exported } from './exported-statements.ts';

export function readForms(exported: Exported): void {
  put(exported, 'forms', partsOf(exported, 'kat:hasForm', 'form').flatMap(({ node, id, fact }) => {
    const url = textOf(exported, node, 'schema:url');
    if (url === undefined) return leave(fact, 'no-field'), [];
    putEntry(exported, 'forms', id, wordsIn(exported, node, 'dct:title'));
    return [stated({ id, ...placeOf(exported, url), ...languageAndFormat(exported, node), fillable: isTrue(exported, node, 'kat:fillable'), ...sizeOf(exported, node), version: textOf(exported, node, 'dct:issued') })];
  }));
  for (const { node } of putLines(exported, 'formGuidance', 'kat:hasFormGuidance', 'guidance', 'dct:description')) for (const fact of said(exported, node, 'kat:order')) place(fact);
}

/** The stored file that is published at an address of the site, if it is kept here too. */
function placeOf({ catalogue, institution, root }: Exported, url: string): Fields {
  const stored = (catalogue.files ?? []).find((one) => one.institution === institution && url === `${root}${addressOfFile(institution, one.name)}`);
  return stored === undefined ? { url } : { file: stored.name };
}

function languageAndFormat(exported: Exported, node: string): Fields {
  const file = onlyOne(exported, node, 'dct:format');
  // A page that is filled in has no type of file.
  const format = isTrue(exported, node, 'kat:filledOnline') ? 'online' : file && formFormats.find((one) => file.statement.object.value.endsWith(`/file-type/${one.toUpperCase()}`));
  if (file && format !== undefined) place(file);
  return { language: languageOfThing(exported, node), format };
}

function sizeOf(exported: Exported, node: string): Fields {
  const bytes = onlyOne(exported, node, 'dcat:byteSize');
  const kilobytes = bytes && Math.max(1, Math.round(Number(bytes.statement.object.value) / 1000));
  if (!bytes || !Number.isSafeInteger(kilobytes)) return {};
  place(bytes);
  return { kilobytes };
}

export function readChannels(exported: Exported): void {
  put(exported, 'channels', partsOf(exported, 'cv:hasChannel', 'channel').flatMap(({ node, id, fact }) => {
    const type = entryOf(exported, 'channels', onlyOne(exported, node, 'dct:type'));
    if (type === undefined) return leave(fact, 'no-entry'), [];
    const at = onlyOne(exported, node, 'kat:atOffice');
    const office = at && officeOf(exported, at);
    // The hours are those of the office.
    if (office !== undefined) for (const hours of said(exported, node, 'cv:openingHours', 'cv:specialOpeningHoursSpecification')) place(hours);
    return [stated({ id, type, office, url: textOf(exported, node, 'foaf:page'), identification: entryOf(exported, 'documents', onlyOne(exported, node, 'kat:identifiedBy')) })];
  }));
}
