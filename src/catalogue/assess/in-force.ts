import type { Catalogue } from '../model/catalogue.ts';
import type { Standard } from '../model/standard.ts';

/** The version of the standard that is in force on a day (year-month-day); before the first one came into force, the first. */
export function standardOn(catalogue: Pick<Catalogue, 'standard' | 'standards'>, day: string): Standard | undefined {
  const versions = catalogue.standards ?? [];
  return versions.findLast((version) => version.inForceFrom <= day) ?? versions[0] ?? catalogue.standard;
}

/** The catalogue of a day, with the standard that judges on it: an old quarter is judged by the version then in force. */
export function inForceOn(catalogue: Catalogue, day: string): Catalogue {
  const standard = standardOn(catalogue, day);
  return { ...catalogue, day, ...(standard ? { standard } : {}) };
}
