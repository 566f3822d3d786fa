import type { Place } from '../model/problem.ts';
import { columnOf, lineOf, readPlainYaml, type Mark, type RecordMark } from './plain-yaml.ts';
import type { Source } from './source.ts';

/** A source read by the short cut; undefined where the YAML is anything but plain. The whole reader is asked as soon as something is to be said of the file: it alone decides what a problem is and what it shows. */
export function quickSource(path: string, yaml: string, linesBefore: number, whole: () => Source | undefined): Source | undefined {
  const read = readPlainYaml(yaml);
  if (!read) return undefined;
  let known: Source | undefined;
  const slow = (): Source => {
    known ??= whole();
    if (!known) throw new Error(`${path}: the short cut read what the whole reader refuses.`);
    return known;
  };
  const { value, mark } = read;
  return {
    path, value, plainNumbers: true,
    placeOf: (steps, on = 'value'): Place => {
      const at = markOf(mark, steps, on);
      return { file: path, line: lineOf(at) + 1 + linesBefore, column: columnOf(at) + 1 };
    },
    writtenAt: (steps) => slow().writtenAt(steps),
    excerptAt: (place, length) => slow().excerptAt(place, length),
    problem: (...said) => slow().problem(...said),
  };
}

// As the whole reader places it: what is not there is placed at what should hold it.
function markOf(root: RecordMark, steps: readonly PropertyKey[], on: 'key' | 'value'): number {
  for (let length = steps.length; length > 0; length--) {
    const [named, value] = [nameMark(root, steps, length), markAt(root, steps, length)];
    const found = on === 'key' || length < steps.length ? named ?? value : value ?? named;
    if (found !== undefined) return typeof found === 'number' ? found : found.at;
  }
  return root.at;
}

function markAt(root: Mark, steps: readonly PropertyKey[], length: number): Mark | undefined {
  let mark: Mark | undefined = root;
  for (let index = 0; index < length && mark !== undefined; index++) {
    const step = steps[index]!;
    if (typeof mark === 'number') return undefined;
    mark = 'names' in mark ? mark.values[mark.names.indexOf(step as string)] : typeof step === 'number' ? mark.items[step] : undefined;
  }
  return mark;
}

function nameMark(root: Mark, steps: readonly PropertyKey[], length: number): Mark | undefined {
  const holder = markAt(root, steps, length - 1);
  return typeof holder === 'object' && 'names' in holder ? holder.namedAt[holder.names.indexOf(steps[length - 1] as string)] : markAt(root, steps, length);
}
