import { routeOf } from '#languages/languages.ts';

/** The institutions whose offer leads where several have the same service, the nearest first: the one from whose pages the reader comes, then the one that the device remembers. */
export function institutionsNear({ referrer, origin, remembered }: { referrer: string; origin: string; remembered?: string | undefined }): string[] {
  const came = URL.canParse(referrer) ? new URL(referrer) : undefined;
  const parts = came?.origin === origin ? came.pathname.split('/') : [];
  const route = parts.findIndex((part) => routeOf(part) !== undefined);
  // What is no institution, such as “search”, offers nothing and so leads nowhere.
  return [route < 0 ? undefined : parts[route + 1], remembered].filter((id) => id !== undefined && id !== '') as string[];
}
