import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { remove, standingIn, temporaryFolder, writeWhole } from '../disk.ts';
import { keepFewNotes } from './few-notes.ts';

test('notes of the sites that were built last stay, with all that belongs to them; those of others go after a day', async () => {
  const folder = await temporaryFolder();
  try {
    const days = (count: number) => new Date(Date.now() - count * 86_400_000);
    for (let site = 0; site < 20; site++) for (const name of [`site${site}.json`, `site${site}.views.json`, `site${site}.views.pieces/piece`]) {
      await writeWhole(join(folder, name), 'noted');
      utimesSync(join(folder, name.replace('/piece', '')), days(site * 2), days(site * 2));
    }
    await writeWhole(join(folder, 'begun.views.json'), 'noted');
    await keepFewNotes(join(folder, 'site15.json'));
    const left = new Set((await standingIn(folder)).map(({ name }) => name.replace(/\..*$/, '')));
    expect([...left].sort()).toEqual(['begun', ...Array.from({ length: 11 }, (_, site) => `site${site}`), 'site15'].sort());
    expect((await standingIn(folder)).filter(({ name }) => name.startsWith('site15')).map(({ name }) => name)).toEqual(['site15.json', 'site15.views.json', 'site15.views.pieces']);
  } finally {
    await remove(folder);
  }
});
