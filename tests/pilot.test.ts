import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, judgedFiles } from './judged.ts';

const { catalogue } = judgedFiles(await filesOf(join(import.meta.dirname, '..', 'content')));
const nameOf = ({ institution, id }: (typeof catalogue.services)[number]) => `${institution}/${id}`;

describe('the entries of the pilot', () => {
  test('say of each step who acts', () => {
    const silent = catalogue.services.filter(({ facts, texts }) => Array.isArray(texts.sq?.steps) && (facts.steps ?? []).filter(({ by }) => by !== undefined).length !== texts.sq.steps.length);
    expect(silent.map(nameOf)).toEqual([]);
  });
});
