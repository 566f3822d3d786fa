import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addsExactly } from '#catalogue/assess/cut.ts';
import { groupsOf } from '#catalogue/read/cut.ts';
import { checkAs, checkFormats } from '#catalogue/write/check.ts';
import { remove, temporaryFolder } from '#src/disk.ts';
import { unpacked } from '#src/kept/packed.ts';
import { judge } from '../scripts/judge.ts';
import { fromUnits, judgedUnit, judgePart, readerFor, together, workIn } from '../scripts/judge-parts.ts';
import * as publish from '../scripts/judge-to-publish.ts';
import { unitsOf, type Unit } from '../scripts/units.ts';
import { today } from './judged.ts';

const all = (institutions: readonly unknown[]) => [...institutions.keys()];
const ofEach = (units: readonly Unit[]) => [...Map.groupBy(units, ({ institution }) => institution)].map(([institution, own]) => ({ institution, own: own.toSorted((a, b) => a.index - b.index) }));

describe('an institution that is cut into groups of two services says what it says whole', () => {
  const cut = async (folder: string) => {
    const work = workIn(folder, today)!;
    const reader = await readerFor(work);
    const units = unitsOf(work.institutions, all(work.institutions), 2);
    const parts = ofEach(units).map(({ institution, own }) => (own.length === 1 ? judgePart(reader, own[0]!.files, work) : fromUnits(reader, work, work.institutions[institution]!, own.map((unit) => judgedUnit(reader, unit, work)))));
    return { result: { ...together(reader, parts, work), folder }, cuts: units.filter(({ of }) => of > 1).length };
  };

  test('in every form', async () => {
    const folder = 'content';
    const [whole, { result, cuts }] = [await judge(folder, today), await cut(folder)];
    for (const format of checkFormats) expect(checkAs(format, result, 'en')).toBe(checkAs(format, whole, 'en'));
    expect(cuts).toBeGreaterThan(0);
  });

  test('also where files of it are broken, missing or unknown', async () => {
    const folder = await temporaryFolder();
    try {
      cpSync('content', folder, { recursive: true });
      const { result: before } = await cut(folder);
      const own = before.catalogue.services.filter(({ institution }) => institution === 'prishtina');
      expect(own.length).toBeGreaterThan(4);
      writeFileSync(join(folder, own.at(-1)!.folder, 'service.yaml'), 'status: [\n');
      writeFileSync(join(folder, own[0]!.folder, 'sq.md'), '---\ntitle: x\nnotes: { fees: }\n---\n');
      writeFileSync(join(folder, own[2]!.folder, 'note.txt'), 'x');
      writeFileSync(join(folder, 'institutions/prishtina/services/left.txt'), 'x');
      writeFileSync(join(folder, 'institutions/prishtina/institution.yaml'), `type: municipality\nnames: { sq: a, sr: b, en: c }\nunits: [{ id: one }, { id: one }]\nwebsites: ["https://a.example/"]\n`);
      const [whole, { result }] = [await judge(folder, today), await cut(folder)];
      expect(result.problems.length).toBeGreaterThan(4);
      expect(checkAs('json', result, 'en')).toBe(checkAs('json', whole, 'en'));
    } finally {
      await remove(folder);
    }
  });

  test('as pages are made from it', async () => {
    const folder = 'content';
    const work = workIn(folder, today)!;
    const reader = await readerFor(work);
    let cuts = 0;
    for (const { institution, own } of ofEach(unitsOf(work.institutions, all(work.institutions), 2))) {
      if (own.length === 1) continue;
      cuts++;
      const [one] = ofEach(unitsOf(work.institutions, [institution], Infinity));
      const said = (bytes: Uint8Array) => {
        const { catalogue, findings, inventory, ...part } = unpacked(bytes);
        return { ...part, addresses: [...part.addresses], catalogue: { ...catalogue, services: catalogue.services.map((service) => ({ ...service, places: service.places })) }, findings: [...findings], inventory: [...inventory] };
      };
      expect(said(publish.fromUnits(reader, work, own.map((unit) => publish.madeUnit(reader, work, unit))))).toEqual(said(publish.madeUnit(reader, work, one!.own[0]!).bytes));
    }
    expect(cuts).toBeGreaterThan(0);
  });
});

test('a cut never parts services of which the id of one begins with that of another, and loses no file', () => {
  const files = ['a', 'a-b', 'a-b-c', 'a-c', 'ab', 'b', 'c'].map((id) => ({ path: `institutions/x/services/${id}/service.yaml` }));
  const own = { path: 'institutions/x/institution.yaml' };
  const groups = groupsOf([own, ...files], 2);
  expect(groups.map(({ isFirst, files: held }) => [isFirst, held.map(({ path }) => path.split('/')[3] ?? 'own')])).toEqual([[true, ['own', 'a', 'a-b', 'a-b-c', 'a-c']], [false, ['own', 'ab']], [false, ['own', 'b', 'c']]]);
  expect(groupsOf([own, { path: 'institutions/x/files/form.pdf' }, ...files], 2).length).toBe(1);
});

test('a standard whose points do not add exactly is judged whole', () => {
  const standard = { weights: { must: 3, should: 2, may: 1 }, partial: 0.5 };
  expect(addsExactly({ standard, standards: [] } as never)).toBe(true);
  expect(addsExactly({ standard: { ...standard, partial: 1 / 3 }, standards: [] } as never)).toBe(false);
});
