import type { Catalogue } from '../../model/catalogue.ts';
import type { Draft, ImportFault, ImportFile } from '../../model/import.ts';
import type { ImportWish } from './registry.ts';

export async function readCpsv(_files: readonly ImportFile[], _catalogue: Catalogue, _wish: ImportWish, _today: string): Promise<{ drafts: Draft[]; faults: ImportFault[] }> {
  return { drafts: [], faults: [] };
}
