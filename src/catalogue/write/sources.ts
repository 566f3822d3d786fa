import type { Sources } from '../model/views.ts';
import type { Judged } from './open-data.ts';

/** By what the views are known that open files are made from. */
export function sourcesOf({ catalogue, services: addressed, shown = addressed, findings, inventory, reports, today, root }: Judged): Sources {
  return { catalogue, services: shown, reports, open: { addressed, findings, inventory, today, root } };
}

/** What was judged, as open files have it, out of what a view is made from. */
export function judgedFrom({ catalogue, services: shown, reports = [], open }: Sources): Judged {
  const { addressed, ...rest } = open!;
  return { catalogue, services: addressed, shown, reports, ...rest };
}
