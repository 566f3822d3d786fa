/** Fees that a registry states: rows of a table, a sentence, or a contradiction. */
import { moneyAfter, plainLetters } from '#languages/numbers.ts';
import type { PaymentLabel } from '#languages/registry-labels.ts';
import { folded } from './folded.ts';
import { closest } from './workbook-cells.ts';
import { bareLabel, paymentByWords, type Held, type Page } from './registry-page.ts';
import { asWritten, conflict, describing, exact, heldIn, inOurLetters, isForeign, isSaid, leave, place, type Gathering, type Names } from './registry-gathering.ts';

interface FeeRow { held: Held[]; type?: Held; amount?: Held; method?: Held; account?: Held; page: Page }

/** Takes the fees: rows whose type and amount are said, “free of charge” where nothing contradicts it. */
export function gatherFees(gathering: Gathering): void {
  const { pages, catalogue, fields, conflicts } = gathering;
  const methods: Names = new Map([...catalogue.vocabularies['payment-methods']].map(([id, { words }]) => [id, words]));
  const stated = pages.map((page) => ({ page, free: [] as Held[], rows: [] as FeeRow[] }));
  for (const one of stated) {
    const all = heldIn(one.page, 'fees');
    one.free = all.filter(({ words }) => isSaid('free', words));
    one.rows = feeRows(all.filter((held) => !one.free.includes(held)), one.page, methods);
  }
  const free = stated.flatMap((one) => one.free);
  const rows = stated.flatMap((one) => one.rows);
  const money = pages.flatMap((page) => moneyIn(page))[0];
  if (free.length > 0) {
    const against = rows[0]?.held.map(({ words }) => words).join(' ') ?? money;
    if (against === undefined) {
      free.forEach(place);
      fields.set('fees', 'none');
    } else {
      free.forEach((held) => leave(held, 'contradiction'));
      rows.flatMap(({ held }) => held).forEach((held) => leave(held, 'contradiction'));
      conflict(conflicts, 'fees', 'free-against-text', { text: against });
    }
    return;
  }
  const lists = stated.map((one) => one.rows).filter((list) => list.length > 0);
  if (lists.length === 0) return;
  const facts = (list: readonly FeeRow[]) => list.map(({ amount }) => amountIn(amount?.words));
  const agreed = lists.every((list) => JSON.stringify(facts(list)) === JSON.stringify(facts(lists[0]!)));
  if (!agreed) {
    rows.flatMap(({ held }) => held).forEach((held) => leave(held, 'contradiction'));
    return conflict(conflicts, 'fees', 'fees-differ', { text: lists.map((list) => `${list.map(({ amount }) => amount?.words ?? '?').join(' + ')} (${list[0]!.page.language ?? '?'})`).join(', ') });
  }
  const fees: object[] = [];
  for (const [index] of lists[0]!.entries()) {
    const same = lists.map((list) => list[index]!);
    const amount = amountIn(same[0]!.amount?.words);
    // A registry writes 0 where nobody filled in an amount, too.
    if (amount === undefined || amount === 0) {
      for (const held of same.flatMap((row) => row.held)) leave(held, amount === 0 ? 'amount-of-zero' : 'no-amount');
      continue;
    }
    const id = fees.length === 0 ? 'fee' : `fee-${fees.length + 1}`;
    for (const { amount: held } of same) if (held) place(held);
    const payment = [...new Set(same.flatMap(({ method }) => (method ? exact(method.words, methods) : [])))];
    for (const { method } of same) if (method) { if (payment.length === 1) place(method); else leave(method, 'no-entry', closest(method.words, methods)); }
    const accounts = [...new Set(same.flatMap(({ account }) => (account ? [account.words.replace(/\s+/g, ' ')] : [])))];
    for (const { account } of same) if (account) { if (accounts.length === 1) place(account); else leave(account, 'contradiction'); }
    for (const { type, page } of same) {
      if (!type) continue;
      if (!page.language || isForeign(type.words, page.language)) { leave(type, page.language ? 'other-language' : 'unknown-language'); continue; }
      place(type);
      const field = `${page.language}.fees`;
      fields.set(field, { ...(fields.get(field) as object | undefined), [id]: inOurLetters(type.words, page.language) });
    }
    fees.push({ id, amount, currency: 'EUR', ...(payment.length === 1 ? { payment } : {}), ...(accounts.length === 1 ? { account: accounts[0] } : {}) });
  }
  if (fees.length > 0) fields.set('fees', fees);
}

function feeRows(all: readonly Held[], page: Page, methods: Names): FeeRow[] {
  const rows: FeeRow[] = [];
  let columns: (PaymentLabel | undefined)[] | undefined;
  const byRow = new Map<number, Held[]>();
  let loose: FeeRow | undefined;
  for (const held of all) if (held.piece.row !== undefined) byRow.set(held.piece.row, [...(byRow.get(held.piece.row) ?? []), held]);
  const done = new Set<number>();
  for (const held of all) {
    const { row } = held.piece;
    if (row !== undefined && byRow.get(row)!.length > 1) {
      if (done.has(row)) continue;
      done.add(row);
      const cells = byRow.get(row)!;
      const named = cells.map(({ words }) => paymentByWords.get(bareLabel(words))?.[0]?.label);
      if (named.filter(Boolean).length >= 2) {
        columns = [];
        for (const [index, cell] of cells.entries()) {
          columns[cell.piece.cell ?? index] = named[index];
          cell.state = 'frame';
        }
        continue;
      }
      rows.push(feeRow(cells.map((cell) => [columns?.[cell.piece.cell ?? 0] ?? guessless(cell.words, methods), cell] as const), page));
      continue;
    }
    // One under the other: “Amount: 2 EUR”. A name that comes again begins the next payment.
    const colon = held.words.indexOf(':');
    const label = colon > 0 ? paymentByWords.get(bareLabel(held.words.slice(0, colon)))?.[0]?.label : guessless(held.words, methods);
    const value: Held = colon > 0 && label ? Object.assign(held, { words: held.words.slice(colon + 1).trim() }) : held;
    if (!loose || (label && loose[label])) rows.push((loose = { held: [], page }));
    loose.held.push(value);
    if (label) loose[label] = value;
    else leave(value, 'no-field');
  }
  return rows;
}

function feeRow(cells: readonly (readonly [PaymentLabel | undefined, Held])[], page: Page): FeeRow {
  const row: FeeRow = { held: cells.map(([, cell]) => cell), page };
  for (const [label, cell] of cells) if (label && !row[label]) row[label] = cell;
  return row;
}

// What a cell is by its form alone: an amount, an account, a method of the word list; anything else names the payment.
function guessless(words: string, methods: Names): PaymentLabel {
  if (amountIn(words) !== undefined) return 'amount';
  if (/^\d[\d -]{9,39}$/.test(words.trim())) return 'account';
  return exact(words, methods).length > 0 ? 'method' : 'type';
}

/** An amount in euros; undefined where none is fixed. */
function amountIn(words: string | undefined): number | undefined {
  const found = /^(?:€|eur)?\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*(?:€|eur|euro|evra|evro|eura)?\.?$/i.exec(folded(words ?? ''));
  return found ? Number(`${found[1]}.${found[2] ?? '0'}`) : undefined;
}

function moneyIn(page: Page): string[] {
  return describing.flatMap((label) => heldIn(page, label)).flatMap((held) => {
    const words = page.language ? inOurLetters(held.words, page.language) : held.words;
    const plain = page.language ? plainLetters(words, page.language) : words.toLowerCase();
    return [...plain.matchAll(/(?<![\d.,])\d{1,6}(?:[.,]\d{1,2})?/g)].flatMap((number) => {
      const rest = plain.slice(number.index + number[0].length);
      const currency = moneyAfter.find(([, pattern]) => pattern.test(rest));
      return currency && Number(number[0].replace(',', '.')) > 0 ? [asWritten(words, plain, number.index, `${number[0]}${currency[1].exec(rest)![0]}`)] : [];
    });
  });
}
