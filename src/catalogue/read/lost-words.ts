import type { MarkdownNode } from './body.ts';

/** Words of a body that no page would show, and numbers that it would change. */
export interface LostWords {
  node: MarkdownNode;
  detail: 'definition' | 'footnote' | 'footnote-name' | 'twice' | 'cell' | 'after-the-kind' | 'number';
  value: string;
}

/** What rendering leaves out without a word: notes and addresses that nothing points to, a second of the same name, cells beyond the columns of a table, words behind the kind of a code block, numbers of a list that do not count on. */
export function lostWordsIn(tree: MarkdownNode, body: string): LostWords[] {
  const lost: LostWords[] = [];
  const notes = new Map<string, MarkdownNode>();
  const addresses = new Map<string, MarkdownNode>();
  const used = new Set<string>();
  visit(tree, (node) => {
    const name = nameOf(node);
    if (node.type === 'footnoteDefinition' || node.type === 'definition') {
      const known = node.type === 'definition' ? addresses : notes;
      if (known.has(name)) lost.push({ node, detail: 'twice', value: node.identifier! });
      else known.set(name, node);
    } else if (node.type === 'linkReference' || node.type === 'imageReference') used.add(name);
    else if (node.type === 'code' && node.meta) lost.push({ node, detail: 'after-the-kind', value: node.meta.slice(0, 60) });
    else if (node.type === 'table') lost.push(...cellsBeyond(node));
    else if (node.type === 'list' && node.ordered) lost.push(...numbersLost(node, body));
  });
  for (const [name, node] of addresses) if (!used.has(name)) lost.push({ node, detail: 'definition', value: node.identifier! });
  const times = timesShown(tree, notes);
  for (const [name, node] of notes) {
    if (!times.has(name)) lost.push({ node, detail: 'footnote', value: node.identifier! });
    // A second mark of the note “a” gets the address of the note “a-2”.
    const numbered = /^(.*)-(\d+)$/s.exec(name);
    if (numbered && Number(numbered[2]) >= 2 && (times.get(numbered[1]!) ?? 0) >= Number(numbered[2])) lost.push({ node, detail: 'footnote-name', value: node.identifier! });
  }
  return lost;
}

// A note that only notes nobody reaches point to is not shown either.
function timesShown(tree: MarkdownNode, notes: ReadonlyMap<string, MarkdownNode>): Map<string, number> {
  const times = new Map<string, number>();
  const queue: MarkdownNode[] = [tree];
  for (let from = queue.shift(); from; from = queue.shift()) {
    const start = from;
    visit(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== start) return false;
      if (node.type !== 'footnoteReference') return undefined;
      const name = nameOf(node);
      const note = notes.get(name);
      if (note && !times.has(name)) queue.push(note);
      times.set(name, (times.get(name) ?? 0) + 1);
      return undefined;
    });
  }
  return times;
}

function cellsBeyond(table: MarkdownNode): LostWords[] {
  const [head, ...rows] = table.children ?? [];
  const columns = head?.children?.length ?? 0;
  return rows.flatMap((row) => (row.children ?? []).slice(columns, columns + 1).map((node) => ({ node, detail: 'cell' as const, value: columns.toString() })));
}

// Numbers all alike are how many people write a list; others are meant as they stand.
function numbersLost(list: MarkdownNode, body: string): LostWords[] {
  const items = (list.children ?? []).map((node) => ({ node, number: Number(/^\d+/.exec(body.slice(node.position?.start.offset ?? 0, (node.position?.start.offset ?? 0) + 12))?.[0] ?? Number.NaN) }));
  const first = items[0]?.number ?? 1;
  if (items.every(({ number }) => Number.isNaN(number) || number === first)) return [];
  const wrong = items.find(({ number }, index) => !Number.isNaN(number) && number !== first + index);
  return wrong ? [{ node: wrong.node, detail: 'number', value: `${wrong.number} → ${first + items.indexOf(wrong)}` }] : [];
}

function nameOf({ identifier }: MarkdownNode): string {
  return (identifier ?? '').toUpperCase();
}

function visit(node: MarkdownNode, look: (node: MarkdownNode) => false | undefined | void): void {
  if (look(node) === false) return;
  node.children?.forEach((child) => visit(child, look));
}
