/** The same value with every internal `href` in it sent through a function: pages put the base of the site before addresses with it. What has no such address in it is handed back as it is. */
export function linked<Value>(value: Value, at: (address: string) => string): Value {
  // A site at the root of its host has nothing to put before addresses.
  return at('/') === '/' ? value : (within(value, at) as Value);
}

function within(value: unknown, at: (address: string) => string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  let changed: Record<string, unknown> | unknown[] | undefined;
  for (const [key, inner] of Object.entries(value)) {
    const now: unknown = typeof inner !== 'string' ? within(inner, at) : key === 'href' && inner.startsWith('/') ? at(inner) : inner;
    if (now !== inner) ((changed ??= Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>)[key] = now;
  }
  return changed ?? value;
}
