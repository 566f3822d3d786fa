/** How sure a service is: contradictions, notes, sources, when it was checked, and what nobody has said. */
import { languages } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import { unseenFields } from '../../model/service.ts';
import { keyOf, leave, place } from './facts.ts';
import { isEmpty, partsInOrder, partsOf, placePart, put, putEntry, stated } from './exported-fields.ts';
import { codeOf, fieldNamed, isTrue, languageOfThing, said, textOf, wordsIn, type Exported } from './exported-statements.ts';

export function readConflicts(exported: Exported): void {
  put(exported, 'conflicts', partsOf(exported, 'kat:hasConflict', 'conflict').flatMap(({ node, id, fact }) => {
    const field = textOf(exported, node, 'kat:fieldPath');
    if (field === undefined) return leave(fact, 'no-field'), [];
    for (const one of said(exported, node, 'kat:about')) place(one);
    putEntry(exported, 'conflicts', id, wordsIn(exported, node, 'dct:description'));
    return [{ field, note: id }];
  }));
}

export function readNotes(exported: Exported): void {
  for (const fact of said(exported, exported.key, 'kat:hasNote')) {
    const node = keyOf(fact.statement.object);
    // What stands below `#field-` is a value told in words, and no note.
    const field = node.startsWith(`${exported.key}#note-`) ? textOf(exported, node, 'kat:fieldPath') : undefined;
    if (field === undefined) continue;
    placePart(exported, fact, node);
    putEntry(exported, 'notes', field, wordsIn(exported, node, 'dct:description'));
  }
}

export function readSources(exported: Exported): void {
  const { fields, key } = exported;
  const checked = textOf(exported, key, 'kat:checkedOn');
  if (checked !== undefined) fields.set('review', stated({ checked, by: textOf(exported, key, 'kat:checkedBy'), next: textOf(exported, key, 'kat:nextCheck') }));
  const lines = partsInOrder(exported, 'kat:hasSource', 'source').flatMap(({ node, fact }) => {
    const url = textOf(exported, node, 'schema:url');
    if (url === undefined) return leave(fact, 'no-field'), [];
    return [stated({ url, language: languageOfThing(exported, node), seen: textOf(exported, node, 'kat:readOn'), kind: codeOf(exported, node, 'kat:sourceKind', 'sourceKind', Object.keys(valueWords.sourceKind)), complete: isTrue(exported, node, 'kat:readWhole') })];
  });
  const urls = said(exported, key, 'dct:source').map((fact) => (place(fact), fact.statement.object.value));
  put(exported, 'sources', [...lines, ...urls.filter((url) => !lines.some((line) => line.url === url)).map((url) => ({ url }))]);
}

/** Its institution, its pages and its files are known by its address. */
export function placeAddresses(exported: Exported): void {
  const { key, root } = exported;
  for (const fact of said(exported, key, 'cv:hasCompetentAuthority', 'foaf:page', 'rdfs:seeAlso')) if (fact.statement.object.value.startsWith(`${root}/`)) place(fact);
}

/** “None”, “nobody has said” and “not seen” hold only of fields of which nothing was read. */
export function readWhatIsMissing(exported: Exported): void {
  const { fields, key } = exported;
  for (const fact of said(exported, key, 'kat:notStated')) (isEmpty(exported, fieldNamed(exported, fact)) ? place(fact) : leave(fact, 'contradiction'));
  for (const fact of said(exported, key, 'kat:knownNone')) {
    const field = fieldNamed(exported, fact);
    if (!isEmpty(exported, field)) leave(fact, 'contradiction');
    else if (field === 'eligibility') { place(fact); for (const language of languages) if (fields.has(`${language}.title`) || fields.has(`${language}.summary`)) fields.set(`${language}.eligibility`, 'none'); }
    else if (['documents', 'fees', 'appeal', 'forms'].includes(field)) { place(fact); fields.set(field, 'none'); }
  }
  const unseen = said(exported, key, 'kat:notSeen').flatMap((fact) => {
    const field = unseenFields.find((one) => fact.statement.object.value === `${exported.root}/ns/#field-${one}`);
    return field === undefined || !isEmpty(exported, field) ? (leave(fact, 'contradiction'), []) : (place(fact), [field]);
  });
  put(exported, 'unseen', unseenFields.filter((field) => unseen.includes(field)));
}
