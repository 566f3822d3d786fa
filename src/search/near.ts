/** The institution whose offer leads where several have the same service: the one from whose pages the reader comes, else the one that the device remembers. */
export function institutionNear(ids: readonly string[], { referrer, origin, remembered }: { referrer: string; origin: string; remembered?: string | undefined }): string | undefined {
  const came = URL.canParse(referrer) ? new URL(referrer) : undefined;
  const parts = came?.origin === origin ? came.pathname.split('/') : [];
  return ids.find((id) => parts.includes(id)) ?? ids.find((id) => id === remembered);
}
