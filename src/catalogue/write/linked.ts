/** The same value with every internal `href` in it sent through a function: pages put the base of the site before addresses with it. */
export function linked<Value>(value: Value, at: (address: string) => string): Value {
  if (Array.isArray(value)) return value.map((item) => linked(item, at)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const whole: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) whole[key] = typeof inner !== 'string' ? linked(inner, at) : key === 'href' && inner.startsWith('/') ? at(inner) : inner;
  return whole as Value;
}
