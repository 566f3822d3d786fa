/*
 * What was read of a catalogue while something was made from it: so that it is made again when that has changed, and only then.
 *
 * Whoever makes something begins with `startReading` and ends with `endReading`. A watched list notes that all of it was read by whatever looks at it; the look-ups (look-up.ts) note only what they were asked for. What was remembered notes again what it was made from. So whoever knows nothing of this reads too much, never too little.
 */

/** One question to the catalogue: a list, how it was asked, and the key; `services *` is all of a list. */
export type Read = string;

let noted: Set<Read> | undefined;

/** Notes from now on what is read. */
export function startReading(): void {
  noted = new Set();
}

/** What was read since. */
export function endReading(): ReadonlySet<Read> {
  const reads = noted ?? new Set<Read>();
  noted = undefined;
  return reads;
}

/** Notes one question. */
export function noteRead(list: string, by: string, key = ''): void {
  noted?.add(key === '' ? `${list} ${by}` : `${list} ${by} ${key}`);
}

/** Something that was made once, with what was read for it. */
export interface Remembered<Value> { value: Value; reads: ReadonlySet<Read> }

/** The value of a key: made once; every time it is asked for, what it was made from counts as read. */
export function remembered<Key, Value>(known: { get(key: Key): Remembered<Value> | undefined; set(key: Key, made: Remembered<Value>): unknown }, key: Key, make: () => Value): Value {
  let found = known.get(key);
  if (!found) {
    const outer = noted;
    const reads = (noted = new Set());
    try {
      found = { value: make(), reads };
    } finally {
      noted = outer;
    }
    known.set(key, found);
  }
  if (noted) for (const read of found.reads) noted.add(read);
  return found.value;
}

/** Answers a question that is noted as itself, not by what is gone through for it. */
export function asOneQuestion<Value>(list: string, by: string, key: string, answer: () => Value): Value {
  noteRead(list, by, key);
  return unnoted(answer);
}

/** Answers a question whose answer is always the same, such as what stands in a file that is named by its content. */
export function unnoted<Value>(answer: () => Value): Value {
  const outer = noted;
  noted = undefined;
  try {
    return answer();
  } finally {
    noted = outer;
  }
}

const watched = new WeakMap<object, { name: string; all: object }>();

/** The same list (or map), which notes under its name when anything looks at it. */
export function watchedAs<List extends object>(name: string, all: List): List {
  const bound = new Map<PropertyKey, unknown>();
  const seen = new Proxy(all, {
    get(_, property) {
      // One entry of a map is one question.
      if (property === 'get' && all instanceof Map) return (key: unknown) => { noteRead(name, 'get', String(key)); return all.get(key) as unknown; };
      noteRead(name, '*');
      const value: unknown = Reflect.get(all, property, all);
      if (typeof value !== 'function') return value;
      let method = bound.get(property);
      if (method === undefined) bound.set(property, (method = value.bind(all)));
      return method;
    },
    has(_, property) { noteRead(name, '*'); return Reflect.has(all, property); },
    ownKeys() { noteRead(name, '*'); return Reflect.ownKeys(all); },
    getOwnPropertyDescriptor(_, property) { noteRead(name, '*'); return Reflect.getOwnPropertyDescriptor(all, property); },
  });
  watched.set(seen, { name, all });
  return seen;
}

/** The list behind a watched one, and its name; for those alone who note what they ask. */
export function behind<List extends object>(list: List): { name: string | undefined; all: List } {
  const found = watched.get(list);
  return { name: found?.name, all: (found?.all ?? list) as List };
}
