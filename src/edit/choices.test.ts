import { expect, test } from 'vitest';
import { namedApart } from './choices.ts';

test('of two choices with one title the common description says that it is one', () => {
  const labels = namedApart([{ value: 'deregistration', label: 'Çlajmërimi i vendbanimit' }], [{ value: 'residence-deregistration', label: 'Çlajmërimi i vendbanimit' }, { value: 'taxi-permit', label: 'Leje për taksi' }], 'përshkrimi i përbashkët').map(({ label }) => label);
  expect(labels).toEqual(['Çlajmërimi i vendbanimit', 'Çlajmërimi i vendbanimit (përshkrimi i përbashkët)', 'Leje për taksi']);
});
