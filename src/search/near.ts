import { routeOf } from '#languages/languages.ts';

/** The institutions whose offer leads where several have the same service, the nearest first: the one from whose pages the reader comes, then the one that the device remembers. */
export function institutionsNear({ referrer, origin, remembered }: { referrer: string; origin: string; remembered?: string | undefined }): string[] {
  // Not by URL.canParse: telephones that get no newer browser than of 2023 lack it.
  const parts = referrer.startsWith(`${origin}/`) ? referrer.slice(origin.length).split(/[?#]/)[0]!.split('/') : [];
  const route = parts.findIndex((part) => routeOf(part) !== undefined);
  // What is no institution, such as “search”, offers nothing and so leads nowhere.
  return [route < 0 ? undefined : parts[route + 1], remembered].filter((id) => id !== undefined && id !== '') as string[];
}
