/** The same value with every internal `href` in it sent through a function: pages put the base of the site before addresses with it. */
export function linked<Value>(value: Value, at: (address: string) => string): Value {
  if (Array.isArray(value)) return value.map((item) => linked(item, at)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'href' && typeof inner === 'string' && inner.startsWith('/') ? at(inner) : linked(inner, at)])) as Value;
}
