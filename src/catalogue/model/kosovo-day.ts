const inKosovo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Belgrade' });

/** The day in Kosovo of a moment that is kept in UTC: what came in after midnight is of the day that the clock on the wall showed. */
export function dayInKosovo(moment: string): string {
  return inKosovo.format(new Date(moment));
}
