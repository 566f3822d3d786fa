import { stringify } from 'yaml';
import type { LinksRecord } from '../model/links.ts';

/** Where the record of the link check stands in a content folder. */
export const linksPath = 'monitoring/links.yaml';

/** The text of `monitoring/links.yaml`: one line of facts each, so that a change of one link is a change of one line. */
export function linksFile({ checked, links }: LinksRecord): string {
  const lines = links.map(({ url, checked: day, state, status, to, since }) => {
    const facts = [`url: ${quoted(url)}`, `checked: ${day}`, `state: ${state}`, ...(status === undefined ? [] : [`status: ${status}`]), ...(to === undefined ? [] : [`to: ${quoted(to)}`]), ...(since === undefined ? [] : [`since: ${since}`])];
    return `  - { ${facts.join(', ')} }\n`;
  });
  return `# Written by “npm run links”, never by hand: what the last check found at each address.\nchecked: ${checked}\nlinks:${lines.length === 0 ? ' []\n' : `\n${lines.join('')}`}`;
}

function quoted(url: string): string {
  return stringify(url, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
}
