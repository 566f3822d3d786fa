/** Where and with what one applies: forms, advice on them, channels. */
import { weekdays, type Hours } from '../../model/institution.ts';
import { formFormats } from '../../model/service-parts.ts';
import { addressOfFile } from '../../model/stored-file.ts';
import { keyOf, leave, name, place } from './facts.ts';
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
    if (office !== undefined) compareHours(exported, node, office);
    return [stated({ id, type, office, url: textOf(exported, node, 'foaf:page'), identification: entryOf(exported, 'documents', onlyOne(exported, node, 'kat:identifiedBy')) })];
  }));
}

/** The hours are those of the office, which stand with its institution: they are held against them and never written. */
function compareHours(exported: Exported, node: string, office: string): void {
  const found = said(exported, node, 'cv:openingHours', 'cv:specialOpeningHoursSpecification').map((fact) => ({ fact, line: hoursIn(exported, keyOf(fact.statement.object)) }));
  const here = (exported.own?.offices?.find(({ id }) => id === office)?.hours ?? []).map(lineOf);
  const there = found.map(({ line }) => line);
  // Of hours that the file only names nobody can say which they are.
  const isSame = there.includes(undefined) || (there.every((line) => here.includes(line!)) && here.every((line) => there.includes(line)));
  for (const { fact, line } of found) if (isSame) place(fact); else leave(fact, 'other-hours', [], line);
}

function hoursIn({ saidOf, root }: Exported, node: string): string | undefined {
  const values = (property: string) => saidOf(node, name('schema', property)).map(({ value }) => value);
  const [[opens], [closes], [from], [to]] = [values('opens'), values('closes'), values('validFrom'), values('validThrough')];
  if (!node.startsWith(`${root}/id/`) || opens === undefined || closes === undefined) return undefined;
  const named = values('dayOfWeek').map((day) => day.split('/').at(-1)!.slice(0, 2).toLowerCase());
  const days = weekdays.filter((day) => named.includes(day));
  return lineOf({ ...(days.length > 0 ? { days } : {}), opens: opens.slice(0, 5), closes: closes.slice(0, 5), from, to });
}

// As a report shows it, and as hours are compared: `mo, tu 08:00–16:00 (2026-06-01–2026-08-31)`.
function lineOf({ days, opens, closes, from, to }: Hours): string {
  const dates = from ?? to ? ` (${from ?? ''}–${to ?? ''})` : '';
  return `${days === undefined ? '' : `${weekdays.filter((day) => days.includes(day)).join(', ')} `}${opens}–${closes}${dates}`;
}
