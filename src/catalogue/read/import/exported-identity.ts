/** What kind of service it is, whom it is for, and who answers for it. */
import { valueWords } from '#languages/values.ts';
import { languageNamed, leave, place, type Fact } from './facts.ts';
import { partsInOrder, put, stated } from './exported-fields.ts';
import { codeOf, entriesOf, entryOf, onlyOne, said, textOf, type Exported } from './exported-statements.ts';
import { closest } from './workbook-cells.ts';

export function readStatus(exported: Exported): void {
  put(exported, 'status', codeOf(exported, exported.key, 'adms:status', 'status', Object.keys(valueWords.status)));
}

export function readConcept(exported: Exported): void {
  const { catalogue, concept, fields, key } = exported;
  const classified = said(exported, key, 'cv:isClassifiedBy');
  if (concept) {
    place(classified[0]!);
    fields.set('concept', concept.id);
  } else for (const fact of classified) leave(fact, 'no-entry', closest(fact.statement.object.value.split('/').at(-1)!, new Map(catalogue.concepts.map(({ id }) => [id, undefined]))));
}

const lists = [['topics', 'topics', 'cv:thematicArea'], ['lifeEvents', 'life-events', 'cv:isGroupedBy'], ['audience', 'audiences', 'dct:audience'], ['area', 'areas', 'dct:spatial']] as const;

export function readKinds(exported: Exported): void {
  const { key } = exported;
  put(exported, 'kind', entryOf(exported, 'kinds', onlyOne(exported, key, 'dct:type')));
  for (const [field, list, property] of lists) put(exported, field, entriesOf(exported, list, said(exported, key, property)));
  put(exported, 'languages', said(exported, key, 'dct:language').flatMap((fact) => {
    const spoken = languageNamed(fact);
    return spoken === undefined ? [] : (place(fact), [spoken]);
  }));
}

export function readResponsible(exported: Exported): void {
  const { key } = exported;
  const unit = onlyOne(exported, key, 'kat:responsibleUnit');
  if (unit) put(exported, 'unit', unitOf(exported, unit));
  const offices = said(exported, key, 'cv:contactPoint').flatMap((fact) => officeOf(exported, fact) ?? []);
  put(exported, 'contact', offices.length === 1 ? offices[0] : offices);
}

/** The acts; where the file says their articles, line by line, and an act without a line of its own behind them. */
export function readLegalBasis(exported: Exported): void {
  const lines = partsInOrder(exported, 'kat:hasLegalBasis', 'legal-basis').flatMap(({ node }) => {
    const act = entryOf(exported, 'acts', onlyOne(exported, node, 'kat:restsOn'));
    return act === undefined ? [] : [stated({ act, article: textOf(exported, node, 'kat:article') })];
  });
  const acts = entriesOf(exported, 'acts', said(exported, exported.key, 'cv:hasLegalResource'));
  put(exported, 'legalBasis', [...lines, ...acts.filter((act) => !lines.some((line) => line.act === act)).map((act) => ({ act }))]);
}

function unitOf(exported: Exported, fact: Fact): string | undefined {
  return partOfInstitution(exported, fact, 'unit', exported.own?.units ?? []);
}

/** An office of the institution, if it is known here. */
export function officeOf(exported: Exported, fact: Fact): string | undefined {
  return partOfInstitution(exported, fact, 'office', exported.own?.offices ?? []);
}

function partOfInstitution({ root, institution }: Exported, fact: Fact, kind: 'unit' | 'office', known: readonly { id: string }[]): string | undefined {
  const start = `${root}/id/institutions/${institution}#${kind}-`;
  const id = fact.statement.object.value.startsWith(start) ? fact.statement.object.value.slice(start.length) : undefined;
  if (id === undefined || !known.some((one) => one.id === id)) return leave(fact, kind === 'unit' ? 'unknown-unit' : 'no-entry', known.map((one) => one.id).slice(0, 3)), undefined;
  place(fact);
  return id;
}
