import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { remove, temporaryFolder } from '#src/disk.ts';
import { judge } from '../scripts/judge.ts';
import { judgeToPublish, type Published } from '../scripts/judge-to-publish.ts';
import { siteFolder, today } from './judged.ts';

// Lists that are filled when they are looked at, and places that are taken out then, are looked at here.
const whole = ({ findings, inventory, catalogue, packed: _, ...rest }: Published) => ({ ...rest, catalogue: { ...catalogue, services: catalogue.services.map((service) => ({ ...service })) }, findings: [...findings], inventory: [...(inventory ?? [])] });

let folder: string;
beforeEach(async () => { folder = await temporaryFolder(); });
afterEach(async () => { vi.unstubAllEnvs(); await remove(folder); });

describe('what a site is made from, read institution by institution, is what one reads at once', () => {
  test.each(['content', siteFolder('complete'), siteFolder('sparse')])('%s, anew and as it was kept', async (content) => {
    const expected = whole(await judge(content, today));
    for (const kept of [undefined, join(folder, 'kept'), join(folder, 'kept')]) expect(whole(await judgeToPublish(content, today, kept))).toStrictEqual(expected);
  });

  test('in several threads', async () => {
    vi.stubEnv('KATALOGU_THREADS', '2');
    expect(whole(await judgeToPublish('content', today, join(folder, 'kept')))).toStrictEqual(whole(await judge('content', today)));
  });

  test('after each of many changes', async () => {
    const [content, kept] = [join(folder, 'content'), join(folder, 'kept')];
    cpSync('content', content, { recursive: true });
    const at = (path: string) => join(content, path);
    const change = (path: string, from: RegExp, to: string) => () => { const text = readFileSync(at(path), 'utf8'); expect(text).toMatch(from); writeFileSync(at(path), text.replace(from, to)); };
    const service = 'institutions/gjakova/services/taxi-permit';
    const steps: readonly [string, () => void, string?][] = [
      ['a title', change(`${service}/sq.md`, /^title: .*$/m, 'title: Leje për taksi, e re')],
      ['the words of a concept', change('concepts/taxi-permit/sq.md', /^title: .*$/m, 'title: Leja e taksisë')],
      ['a service that came', () => { cpSync(at(service), at('institutions/gjakova/services/taxi-permit-2'), { recursive: true }); }],
      ['one that went', () => { rmSync(at('institutions/gjakova/services/taxi-permit-2'), { recursive: true }); }],
      ['the standard', () => { appendFileSync(at('standard/inventory.yaml'), '# a remark\n'); }],
      ['a file that is none of ours', () => { writeFileSync(at('institutions/gjakova/notes.txt'), 'x'); }],
      ['another day', () => undefined, '2027-09-01'],
      ['a broken file', () => { writeFileSync(at(`${service}/service.yaml`), 'status: [\n'); }],
    ];
    for (const [what, step, day = today] of [['nothing', () => undefined], ...steps] as typeof steps) {
      step();
      expect(whole(await judgeToPublish(content, day, kept)), what).toStrictEqual(whole(await judge(content, day)));
    }
  });
});
