/** What a reader has chosen. */
export interface Choices {
  when: ReadonlySet<string>;
  /** Fees that the reader pays, each with how many times. */
  fees: ReadonlyMap<string, number>;
  applied?: string;
  decided?: string;
}

/** The id of the checklist on its page: an address that ends in it opens the list. */
export const anchor = '#checklist';

/** Reads the choices in a fragment (grammar: README.md of this folder); what the page does not know, or is no day or number, is left out. */
export function readState(fragment: string, known: { when: readonly string[]; fees: readonly string[] }): Choices {
  const given = new URLSearchParams(fragment.startsWith(`${anchor}&`) ? fragment.slice(anchor.length + 1) : '');
  const list = (name: string) => (given.get(name) ?? '').split(',');
  const fees = list('fees').flatMap((entry) => {
    const [id, times = '1'] = entry.split('*') as [string, string?];
    const number = numberOfUnits(times) ?? 0;
    return known.fees.includes(id) && number > 0 ? [[id, number] as const] : [];
  });
  const [applied, decided] = [day(given.get('applied')), day(given.get('decided'))];
  return { when: new Set(list('when').filter((id) => known.when.includes(id))), fees: new Map(fees), ...(applied ? { applied } : {}), ...(decided ? { decided } : {}) };
}

/** The fragment that says what was chosen; the bare anchor where nothing was. */
export function writeState({ when, fees, applied, decided }: Choices): string {
  const parts = [
    ['when', [...when].join(',')], ['fees', [...fees].map(([id, times]) => (times === 1 ? id : `${id}*${times}`)).join(',')], ['applied', applied], ['decided', decided],
  ].flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  return [anchor, ...parts].join('&');
}

/** How many units: up to six digits and two decimals. */
export function numberOfUnits(text: string): number | undefined {
  return /^\d{1,6}(?:\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
}

/** A day that exists, in this century. */
export function day(text: string | null): string | undefined {
  if (text === null || !/^20\d{2}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
