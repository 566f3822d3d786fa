import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assess, type Assessment } from '#catalogue/assess/assess.ts';
import { keepJudged } from '../scripts/judge-to-publish.ts';
import { judgeAhead, readContent } from './content.ts';
import { remove, temporaryFolder } from './disk.ts';
import { keptCatalogue } from './live.ts';

const today = '2026-11-28';
let folder: string;
beforeEach(async () => { folder = await temporaryFolder(); cpSync('content', folder, { recursive: true }); });
afterEach(() => remove(folder));
const at = (path: string) => join(folder, path);
const edit = (path: string, change: (text: string) => string) => writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));
// Another folder in its place, as a command puts one there whole.
const swap = (path: string) => { const old = `${folder}-${path.replaceAll('/', '-')}-old`; cpSync(path, `${old}-copy`, { recursive: true }); renameSync(path, old); renameSync(`${old}-copy`, path); rmSync(old, { recursive: true }); };
const plain = ({ catalogue, ...judged }: Assessment) => ({ ...judged, catalogue: { ...catalogue, addresses: [...catalogue.addresses] } });

test.each(['from nothing', 'from what a command left'])('%s on, what was kept is after every change what the whole folder says when it is read anew', async (start) => {
  const judged = `${folder}-judged`;
  if (start !== 'from nothing') await keepJudged(folder, today, judged);
  const kept = keptCatalogue(folder, today, start === 'from nothing' ? undefined : judged);
  const first = await kept();
  const [here, there] = first.catalogue.services.filter(({ institution }, index, all) => all[index - 1]?.institution !== institution);
  const concept = first.catalogue.services.find(({ facts }) => facts.concept !== undefined)!.facts.concept!;
  const changes: (() => void)[] = [
    () => undefined,
    () => edit(`${here!.folder}/sq.md`, (text) => text.replace(/^---\n/, '---\nformGuidance: Një fjalë e re https://example.org/a\n')),
    () => edit(`${here!.folder}/service.yaml`, (text) => `${text}unknown: [\n`),
    () => edit(`${here!.folder}/service.yaml`, (text) => text.replace('unknown: [\n', '')),
    () => renameSync(at(here!.folder), `${at(here!.folder)}-anew`),
    () => cpSync(at(there!.folder), at(`${there!.folder}-twice`), { recursive: true }),
    () => edit(`${there!.folder}-twice/service.yaml`, (text) => text.replace(/^status: .*$/m, 'status: withdrawn')),
    () => edit(`concepts/${concept}/sq.md`, (text) => text.replace(/^summary: .*$/m, 'summary: Fjalë të reja për 77 ditë')),
    () => edit(`concepts/${concept}/service.yaml`, (text) => `${text}unknown: [\n`),
    () => { edit(`concepts/${concept}/service.yaml`, (text) => text.replace('unknown: [\n', '')); edit(`${there!.folder}/sq.md`, (text) => text.replace(/^---\n/, '---\nformGuidance: Tjetër\n')); },
    () => { mkdirSync(at('institutions/anew/services'), { recursive: true }); cpSync(at(`institutions/${there!.institution}/institution.yaml`), at('institutions/anew/institution.yaml')); },
    () => cpSync(at(`${there!.folder}-twice`), at('institutions/anew/services/first'), { recursive: true }),
    () => swap(at(`institutions/${there!.institution}/services`)),
    () => edit(`${there!.folder}/service.yaml`, (text) => text.replace(/^status: .*$/m, 'status: withdrawn')),
    () => swap(folder),
    () => edit(`${there!.folder}/service.yaml`, (text) => text.replace(/^status: .*$/m, 'status: suspended')),
    () => rmSync(at(`institutions/${there!.institution}`), { recursive: true }),
    () => rmSync(at('standard'), { recursive: true }),
  ];
  for (const [number, change] of changes.entries()) {
    const before = await kept();
    change();
    const [now, anew] = [await kept(), assess((await readContent(folder))!.catalogue, today)];
    expect(plain(now), `change ${number}`).toEqual(plain(anew));
    expect(now === before, `change ${number}`).toBe(number === 0);
  }
  await remove(judged);
});

test('the first page waits for what a command judges meanwhile, takes it over, and reads for itself where that failed', async () => {
  const judged = `${folder}-judged`;
  const order: string[] = [];
  judgeAhead(keepJudged(folder, today, judged).then(() => order.push('judged')));
  const first = await keptCatalogue(folder, today, judged)().finally(() => order.push('read'));
  judgeAhead(Promise.reject(new Error('The disk is full.')));
  await remove(judged);
  const alone = await keptCatalogue(folder, today, judged)();
  judgeAhead(Promise.resolve());
  expect(order).toEqual(['judged', 'read']);
  expect(plain(first)).toEqual(plain(alone));
});
