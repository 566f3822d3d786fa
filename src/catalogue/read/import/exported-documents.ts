/** The documents that a service asks for, what it costs, and in which case. */
import { isLanguage, officialLanguages, type OfficialLanguage } from '#languages/languages.ts';
import { idFrom } from '#languages/letters.ts';
import { valueWords } from '#languages/values.ts';
import { currencies, documentForms } from '../../model/service-parts.ts';
import { id as idSchema } from '../../model/values.ts';
import { leave, place } from './facts.ts';
import { partsOf, put, putEntry, stated } from './exported-fields.ts';
import { issuerOf } from './exported-relations.ts';
import { asNumber, codeOf, entriesOf, entryOf, isSame, onlyOne, said, textOf, wordsIn, type Exported } from './exported-statements.ts';

export function readDocuments(exported: Exported): void {
  put(exported, 'documents', partsOf(exported, 'cpsv:hasInput', 'document').flatMap(({ node, fact }) => {
    const id = entryOf(exported, 'documents', onlyOne(exported, node, 'dct:type'));
    if (id === undefined) return leave(fact, 'no-entry'), [];
    const { words: called, issuedBy } = exported.catalogue.vocabularies.documents.get(id)!;
    for (const title of said(exported, node, 'dct:title')) if (isSame(exported, title.statement.object, called)) place(title);
    putEntry(exported, 'documents', id, wordsIn(exported, node, 'dct:description'));
    const fetched = onlyOne(exported, node, 'kat:fetchedByInstitution');
    const isFetched = fetched?.statement.object.value === 'true';
    if (isFetched) place(fetched);
    const or = entriesOf(exported, 'documents', said(exported, node, 'kat:orElse'));
    return [stated({
      id, ...(or.length > 0 ? { or } : {}), form: codeOf(exported, node, 'kat:inForm', 'form', documentForms), when: conditionOf(exported, node),
      issuedBy: issuerOf(exported, onlyOne(exported, node, 'kat:issuedBy'), issuedBy), fetched: isFetched ? true : undefined,
    })];
  }));
}

export function readFees(exported: Exported): void {
  put(exported, 'fees', partsOf(exported, 'cv:hasCost', 'fee').flatMap(({ node, id, fact }) => {
    const [value, money] = [onlyOne(exported, node, 'cv:hasValue'), onlyOne(exported, node, 'cv:currency')];
    const amount = asNumber(value?.statement.object.value);
    const currency = currencies.find((one) => money?.statement.object.value.endsWith(`/currency/${one}`));
    if (!value || !Number.isFinite(amount) || currency === undefined) return leave(fact, 'no-amount'), [];
    place(value);
    place(money!);
    putEntry(exported, 'fees', id, wordsIn(exported, node, 'dct:description'));
    const payment = entriesOf(exported, 'payment-methods', said(exported, node, 'kat:paidBy'));
    return [stated({
      id, amount, currency, per: codeOf(exported, node, 'kat:per', 'per', Object.keys(valueWords.per)), when: conditionOf(exported, node),
      act: entryOf(exported, 'acts', onlyOne(exported, node, 'kat:restsOn')), article: textOf(exported, node, 'kat:article'), from: textOf(exported, node, 'schema:validFrom'), to: textOf(exported, node, 'schema:validThrough'),
      ...(payment.length > 0 ? { payment } : {}), account: textOf(exported, node, 'kat:account'), reference: textOf(exported, node, 'kat:reference'),
    })];
  }));
}

/** The id of a condition: its own, that of its words where they stand already, or one made of them. */
function conditionOf(exported: Exported, node: string): string | undefined {
  const by = wordsIn(exported, node, 'kat:condition');
  const own = textOf(exported, node, 'kat:conditionId');
  if (own !== undefined && idSchema.safeParse(own).success) return putEntry(exported, 'when', own, by), own;
  if (by.size === 0) return undefined;
  const { before, concept, fields } = exported;
  const whenIn = (language: OfficialLanguage) => (isLanguage(language) ? { ...concept?.texts[language]?.when, ...before?.texts[language]?.when } : before?.further?.[language]?.when);
  const here = officialLanguages.map((language) => [language, { ...whenIn(language), ...(fields.get(`${language}.when`) as Record<string, string> | undefined) }] as const);
  const taken = new Set(here.flatMap(([, all]) => Object.keys(all)));
  const known = [...taken].find((id) => [...by].every(([language, value]) => here.find(([one]) => one === language)![1][id] === value));
  const proposed = known ?? idFrom(by.get('en') ?? by.get('sq') ?? by.get('sr') ?? [...by.values()][0]!);
  let id = proposed || 'condition';
  for (let number = 2; known === undefined && taken.has(id); number++) id = `${proposed.slice(0, 60)}-${number}`;
  putEntry(exported, 'when', id, by);
  return id;
}
