import type { Places, Service } from '#catalogue/model/catalogue.ts';
import { fewFields, type FewFields } from '#catalogue/model/few-fields.ts';
import { inGroups, type Groups } from '#catalogue/model/look-up.ts';

/** A list that is filled when anybody looks at more than its length or its groups. Where it can be filled again, it is let go when memory is wanted: what is made from findings is made institution by institution. */
export function listWhenAsked<Item>(fill: () => Item[], length: number, { again = false, groups }: { again?: boolean; groups?: Groups<Item> } = {}): readonly Item[] {
  let filled: Item[] | undefined;
  let weakly: WeakRef<Item[]> | undefined;
  const full = (): Item[] => {
    let items = filled ?? weakly?.deref();
    if (!items) {
      items = fill();
      if (again) weakly = new WeakRef(items);
      else filled = items;
    }
    if (again && lately[0] !== items) {
      lately.unshift(items);
      lately.length = Math.min(lately.length, heldLately);
    }
    return items;
  };
  const known: Readonly<Record<PropertyKey, unknown>> = { length, [inGroups]: groups };
  return new Proxy<Item[]>([], {
    get: (_, property) => (Object.hasOwn(known, property) ? known[property] : Reflect.get(full(), property)) as unknown,
    has: (_, property) => Reflect.has(full(), property),
    ownKeys: () => Reflect.ownKeys(full()),
    // A list around this one is asked for what it gave, and JavaScript then holds that against what stands here.
    getOwnPropertyDescriptor: (list, property) => (property === 'length' ? { ...Reflect.getOwnPropertyDescriptor(list, property), value: length } : Object.hasOwn(known, property) ? undefined : Reflect.getOwnPropertyDescriptor(full(), property)),
  });
}

// The lists that somebody looked at last are held.
const lately: unknown[] = [];
const heldLately = 4;

// How a service is taken out, and what was, as long as nobody wants the memory.
const taking = Symbol('how it is taken out');
interface Taking { take: () => Service; places: () => Places; taken: WeakRef<Service> | undefined }
interface Taken { [taking]: Taking }

/** A service that is taken out when anybody looks at more than what it is known by, and is let go when memory is wanted: all of ten thousand would be half a gigabyte. It is the same object to whoever has it. Its places come apart, for few look at them. */
export function serviceWhenAsked(few: FewFields, fields: string, take: () => Service, places: () => Places): Service {
  const { id, institution } = few;
  const service = Object.defineProperties({}, gettersOf(fields)) as Service;
  return Object.defineProperties(service, {
    id: asAlways(id), institution: asAlways(institution),
    [fewFields]: { value: few, configurable: true }, [taking]: { value: { take, places, taken: undefined } satisfies Taking, configurable: true },
  });
}

const asAlways = (value: unknown): PropertyDescriptor => ({ value, enumerable: true, configurable: true, writable: true });

// The same for all that have the same fields, so that they have one shape.
const shapes = new Map<string, PropertyDescriptorMap>();

function gettersOf(fields: string): PropertyDescriptorMap {
  let getters = shapes.get(fields);
  if (!getters) shapes.set(fields, (getters = gettersFor(fields.split(' '))));
  return getters;
}

function gettersFor(fields: readonly string[]): PropertyDescriptorMap {
  const own = fields.map((field) => [field, { enumerable: true, configurable: true, get(this: Service & Taken) { return takenOut(this[taking])[field as keyof Service]; } }]);
  const places = { enumerable: true, configurable: true, get(this: Service & Taken) { return this[taking].places(); } };
  return Object.fromEntries([...own, ['places', places]]) as PropertyDescriptorMap;
}

// The services that were taken out last are held: a page asks for its own dozens of times.
const latelyTaken: (Service | undefined)[] = [];
const heldTaken = 512;
let turn = 0;

function takenOut(own: Taking): Service {
  const known = own.taken?.deref();
  if (known) return known;
  const service = own.take();
  own.taken = new WeakRef(service);
  latelyTaken[turn++ % heldTaken] = service;
  return service;
}
