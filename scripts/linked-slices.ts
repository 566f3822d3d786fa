import jsonld from 'jsonld';
import { Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import type { FileInPieces } from '#src/disk.ts';
import type { Fault } from './inspect-page.ts';

/** So many things are held against the shapes at a time: enough that most of what a service leads to is among them. */
const thingsAtATime = 500;
const isA = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/**
 * Holds linked data of any size against each other and against shapes, so many things at a time: memory does not grow with the statements, only with
 * the names and classes of the things. Our shapes and those of CPSV-AP ask of a thing what it says itself and of which class the things are that it leads to;
 * so a slice is some things with all they say, and the classes of whatever they lead to. What is found of those others is left to their own slice.
 */
export async function faultsInLinkedData({ turtle, json, shapes }: { turtle: FileInPieces; json: FileInPieces; shapes: readonly string[] }, atATime: number = thingsAtATime): Promise<{ statements: number; found: Fault[] }> {
  const [head, ...blocks] = placesOf(turtle, '\n\n');
  const [opening, ...nodes] = placesOf(json, '\n');
  const found: Fault[] = [];
  // The JSON-LD ends with a line that closes its list.
  if (blocks.length !== nodes.length - 1) found.push({ where: 'api/v1/catalogue.ttl ≠ catalogue.jsonld', what: `${blocks.length} ≠ ${nodes.length - 1}` });
  const prefixes = `${textAt(turtle, head)}\n`;
  const classes = classesOf(turtle, prefixes, blocks, found);
  const validators = shapes.map((text) => new SHACLValidator(new Store(new Parser().parse(text)) as never));
  let statements = 0;
  for (let first = 0; first < blocks.length; first += atATime) {
    const quads = new Parser().parse(prefixes + blocks.slice(first, first + atATime).map((place) => textAt(turtle, place)).join('\n\n'));
    statements += quads.length;
    found.push(...await differing(quads, `${textAt(json, opening)}\n${nodes.slice(first, Math.min(first + atATime, nodes.length - 1)).map((place) => textAt(json, place)).join('\n').replace(/,$/, '')}\n]}`));
    const own = new Set(quads.map(({ subject }) => subject.value));
    const store = new Store(quads);
    for (const { object } of quads) if (object.termType === 'NamedNode' && !own.has(object.value)) store.addQuads([...classes.get(object.value) ?? []]);
    for (const validator of validators) {
      const { results } = await validator.validate(store as never);
      for (const { focusNode, path, message } of results) {
        const where = (focusNode as { value?: string } | null)?.value ?? '';
        if (own.has(where)) found.push({ where, what: `${(path as { value?: string } | null)?.value ?? ''} ${message[0]?.value ?? ''}` });
      }
    }
  }
  return { statements, found };
}

interface Place { from: number; to: number }

const window = 1 << 20;

// A file of a large catalogue may be longer than the longest string, and than memory.
function placesOf(file: FileInPieces, between: string): [Place, ...Place[]] {
  const places: Place[] = [];
  let from = 0;
  for (let at = 0; at < file.length; at += window) {
    // What lies across two windows is seen in the first.
    const bytes = Buffer.from(file.read(at, Math.min(at + window + between.length - 1, file.length)));
    for (let end = bytes.indexOf(between, Math.max(0, from - at)); end !== -1 && end < window; end = bytes.indexOf(between, from - at)) {
      places.push({ from, to: at + end });
      from = at + end + between.length;
    }
  }
  if (from < file.length || places.length === 0) places.push({ from, to: file.length });
  return places as [Place, ...Place[]];
}

function textAt(file: FileInPieces, { from, to }: Place): string {
  return Buffer.from(file.read(from, to)).toString('utf8');
}

// Each thing is said once, its classes in its first line. One that is said twice would be judged by halves, and is a fault of the file.
function classesOf(turtle: FileInPieces, prefixes: string, blocks: readonly Place[], found: Fault[]): Map<string, readonly Quad[]> {
  const classes = new Map<string, readonly Quad[]>();
  for (const place of blocks) {
    const [firstLine = ''] = textAt(turtle, place).split('\n', 1);
    const quads = new Parser().parse(`${prefixes}${firstLine.replace(/ [;.]$/, '')} .`).filter(({ predicate }) => predicate.value === isA);
    const name = quads[0]?.subject.value ?? firstLine;
    if (classes.has(name)) found.push({ where: 'api/v1/catalogue.ttl', what: `2 × ${name}` });
    classes.set(name, quads);
  }
  return classes;
}

async function differing(quads: readonly Quad[], json: string): Promise<Fault[]> {
  const documentLoader = async (address: string): Promise<never> => { throw new Error(address); };
  const others = await jsonld.toRDF(JSON.parse(json) as object, { documentLoader }) as unknown as Quad[];
  const lineOf = ({ subject, predicate, object }: Quad) => `${subject.value} ${predicate.value} ${'language' in object ? object.language.toLowerCase() : ''} ${'datatype' in object && object.datatype.value.endsWith('#double') ? Number(object.value) : object.value}`;
  const [said, saidToo] = [new Set(quads.map(lineOf)), new Set(others.map(lineOf))];
  return [...said].filter((line) => !saidToo.has(line)).concat([...saidToo].filter((line) => !said.has(line))).map((what) => ({ where: 'api/v1/catalogue.ttl ≠ catalogue.jsonld', what }));
}
