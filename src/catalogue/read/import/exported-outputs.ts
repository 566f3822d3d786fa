/** What one receives. */
import { place } from './facts.ts';
import { onlyPart, partsOf, put, putEntry, putWords, stated, type Fields } from './exported-fields.ts';
import { entryOf, isSame, isTrue, onlyOne, said, wordsIn, type Exported } from './exported-statements.ts';
import { rangeOf } from './exported-times.ts';

export function readOutputs(exported: Exported): void {
  put(exported, 'outputs', partsOf(exported, 'cpsv:produces', 'output').map(({ node, id }) => {
    putEntry(exported, 'outputs', id, wordsIn(exported, node, 'dct:description'));
    return { id, ...typeAndValidity(exported, node) };
  }));
  for (const { node } of onlyPart(exported, 'cpsv:produces', 'output')) {
    putWords(exported, 'output', wordsIn(exported, node, 'dct:description'));
    const output = typeAndValidity(exported, node);
    if (Object.keys(output).length > 0) exported.fields.set('output', output);
  }
}

function typeAndValidity(exported: Exported, node: string): Fields {
  const type = entryOf(exported, 'outputs', onlyOne(exported, node, 'dct:type'));
  const called = type === undefined ? undefined : exported.catalogue.vocabularies.outputs.get(type)!.words;
  // Its title is the name of its type; without one it is made of its words.
  for (const title of said(exported, node, 'dct:title')) if (called === undefined || isSame(exported, title.statement.object, called)) place(title);
  return stated({ type, validity: isTrue(exported, node, 'kat:unlimited') ? 'unlimited' : rangeOf(exported, node, 'kat:validFor') });
}
