import { plot, barX, dot, lineY, ruleY, text, tickX } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Words that a chart says of itself to those who do not see it. */
export interface ChartWords {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
}

/** A bar: its share from 0 to 1 and what stood before; null where nothing was judged. The figure is written beside it. */
export interface Bar {
  label: string;
  now: number | null;
  before: number | null;
  target?: number;
  figure: string;
}

/** A quarter of a line. */
export interface Stop {
  label: string;
  share: number;
  figure: string;
}

// One empty document for all drawings: nothing is ever attached to it.
const { document } = parseHTML('<!doctype html><html><body></body></html>');
const width = 400;
const rowHeight = 46;

/** Shares as bars under their labels, what stood before as a diamond and the target as a line across: shapes tell them apart, not colours. */
export function barChart(bars: readonly Bar[], words: ChartWords): string {
  const rows = bars.map((bar, row) => ({ ...bar, label: inOneLine(bar.label), figure: inOneLine(bar.figure), row, share: bar.now ?? 0 }));
  const bar = { y: 'row', insetTop: 24, insetBottom: 4 };
  return drawn(words, {
    width, height: rows.length * rowHeight + 8, margin: 0, marginRight: 58, marginLeft: 8, marginTop: 4, marginBottom: 4,
    x: { domain: [0, 1], axis: null }, y: { domain: rows.map(({ row }) => row), axis: null, padding: 0 },
    marks: [
      barX(rows, { ...bar, x1: 0, x2: 1, className: 'whole' }),
      barX(rows, { ...bar, x1: 0, x2: 'share', className: 'now' }),
      tickX(rows.filter(({ target }) => target !== undefined), { ...bar, x: 'target', insetTop: 19, insetBottom: -1, className: 'target' }),
      dot(rows.filter(({ before }) => before !== null), { x: 'before', y: 'row', dy: 10, symbol: 'diamond', r: 6, className: 'before' }),
      text(rows, { x: () => 0, y: 'row', text: 'label', textAnchor: 'start', dy: -12, className: 'label' }),
      text(rows, { x: () => 1, y: 'row', text: 'figure', textAnchor: 'start', dx: 12, dy: 10, className: 'figure' }),
    ],
  });
}

/** A share from quarter to quarter, each with its figure; the target as a line across. */
export function lineChart(given: readonly Stop[], words: ChartWords, target?: number): string {
  const stops = given.map((stop) => ({ ...stop, label: inOneLine(stop.label), figure: inOneLine(stop.figure) }));
  return drawn(words, {
    width, height: 220, marginTop: 28, marginRight: 40, marginBottom: 32, marginLeft: 40,
    x: { type: 'point', domain: stops.map(({ label }) => label), label: null, tickSize: 0, padding: 0.3 }, y: { domain: [0, 1], axis: null },
    marks: [
      ruleY([0], { className: 'ground' }),
      ...(target === undefined ? [] : [ruleY([target], { strokeDasharray: '4 4', className: 'target' })]),
      lineY(stops, { x: 'label', y: 'share', className: 'trend' }),
      dot(stops, { x: 'label', y: 'share', r: 5, className: 'stop' }),
      text(stops, { x: 'label', y: 'share', text: 'figure', dy: -16, className: 'figure' }),
    ],
  });
}

// Plot makes a line of its own of each line of a text, also where a name was broken by its writer.
function inOneLine(words: string): string {
  return words.toWellFormed().replace(/[\s\u0000-\u001f\u007f-\u009f\ufffe\uffff]+/g, ' ');
}

// Plot draws into a document that knows no browser; its own style sheet and generated names are taken out, as the policy of the pages allows no inline style.
function drawn({ id, title, description }: ChartWords, options: Parameters<typeof plot>[0]): string {
  const svg = plot({ ...options, document, className: 'chart-drawing' } as Parameters<typeof plot>[0]);
  svg.querySelector('style')?.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) if (name.startsWith('aria-') || name === 'style' || name === 'font-family' || name === 'font-size' || name === 'font-variant') element.removeAttribute(name);
  }
  const named = (tag: 'title' | 'desc', words: string) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    element.setAttribute('id', `${id}-${tag}`);
    element.textContent = words;
    return element;
  };
  svg.prepend(named('title', title), named('desc', description));
  for (const [name, value] of [['role', 'img'], ['aria-labelledby', `${id}-title`], ['aria-describedby', `${id}-desc`], ['class', 'chart']] as const) svg.setAttribute(name, value);
  svg.removeAttribute('height');
  svg.removeAttribute('width');
  // A pixel’s hundredth is enough, and the same on every machine.
  return svg.outerHTML.replace(/="[^"<>]*"/g, (value) => value.replace(/(?<!\d)\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100)));
}
