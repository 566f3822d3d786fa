/** What stands at the end of a way into a value; undefined where the way leads nowhere. */
export function valueAt(value: unknown, way: readonly PropertyKey[]): unknown {
  return way.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined), value);
}
