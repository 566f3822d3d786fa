/** The buttons with which a reader keeps pages on the device and deletes them: on the page of an institution, and on the page of what is kept. */
import { workerAt } from './register.ts';

/** What the worker answers: what is kept now, how far it is, or why it could not be done. */
interface Answer {
  fault?: 'full' | 'failed';
  done?: number;
  of?: number;
  on?: boolean;
  institution?: string;
  pages?: number;
  bytes?: number;
  /** The pages that are kept, by their way below the site. */
  ways?: readonly string[];
}

const megabyte = 1_000_000;

for (const box of document.querySelectorAll<HTMLElement>('[data-offline]')) start(box);

function start(box: HTMLElement): void {
  const { root = '/', offline: institution = '', route = '', ...words } = box.dataset;
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-part=${name}]`);
  const status = part('status')!;
  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    part('cannot')?.removeAttribute('hidden');
    return;
  }
  box.hidden = false;
  const buttons = [...box.querySelectorAll<HTMLButtonElement>('button[data-ask]')];
  const say = (name: string, values: Readonly<Record<string, string>> = {}) => { status.textContent = (words[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ''); };
  // Where a browser knows no Albanian, Polish writes the number as Albanian does: `writtenAs` in src/languages/units.ts, which nothing here may import.
  const inMegabytes = (bytes: number) => new Intl.NumberFormat([document.documentElement.lang, 'pl'], { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(Math.max(bytes / megabyte, 0.1));

  /** Asks the worker; without a worker nothing is kept, and none is started to say so. */
  async function ask(wish: string, onlyIfThere = false): Promise<Answer> {
    const there = await navigator.serviceWorker.getRegistration(root);
    if (onlyIfThere && !there?.active) return {};
    const worker = await workerAt(root);
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.of === undefined) resolve(data);
        else say('working', { done: String(data.done), of: String(data.of) });
      };
      worker.postMessage({ ask: wish, institution, route }, [port2]);
    });
  }

  function show({ on = false, institution: kept = '', pages = 0, bytes = 0 }: Answer): void {
    const shown: Readonly<Record<string, boolean>> = { on: !on, off: on, clear: pages > 0, keep: kept !== institution, drop: kept === institution };
    for (const button of buttons) button.hidden = !shown[button.dataset.ask!];
    part('replaces')?.toggleAttribute('hidden', kept === '' || kept === institution);
    const sum = part('sum');
    if (sum) sum.textContent = `${words[on ? 'isOn' : 'isOff']}${pages > 0 ? ` ${(words.kept ?? '').replace('{pages}', String(pages)).replace('{size}', inMegabytes(bytes))}` : ''}`;
  }

  /** The list of what is kept, without what is kept no more. */
  function leave(ways: readonly string[]): void {
    const list = document.querySelector('[data-kept] ul');
    for (const link of list?.querySelectorAll('a') ?? []) if (!ways.includes(link.pathname.slice(root.length))) link.closest('li')!.remove();
    if (list?.childElementCount === 0) list.replaceWith(Object.assign(document.createElement('p'), { textContent: words.none }));
  }

  let asking = false;
  /** Not disabled while the worker is asked: a button would lose the focus. */
  function rest(resting: boolean): void {
    asking = resting;
    for (const button of buttons) button.setAttribute('aria-disabled', String(resting));
  }

  for (const button of buttons) {
    button.addEventListener('click', () => {
      const wish = button.dataset.ask!;
      if (asking) return;
      rest(true);
      void ask(wish).catch((): Answer => ({ fault: 'failed' })).then((answer) => {
        rest(false);
        // Whoever went on reading meanwhile is not fetched back.
        const stayed = document.activeElement === button;
        say(answer.fault ?? (wish === 'on' ? 'isOn' : wish === 'keep' ? 'done' : 'gone'));
        if (answer.on !== undefined) show(answer);
        // The pressed button has gone; the focus stays where the reader was.
        if (stayed && button.hidden) buttons.find((other) => !other.hidden)?.focus({ preventScroll: true });
        if (box.dataset.list !== undefined && answer.ways) leave(answer.ways);
      });
    });
  }
  void ask('state', true).catch(() => ({})).then(show);

  // The size is asked for when a reader opens the box, not by every reader of the page.
  const size = part('size');
  if (size) box.addEventListener('toggle', () => void measured(`${root}${route}/offline/${institution.split('/')[1]}.json`).then(({ pages, bytes }) => {
    size.textContent = (words.size ?? '').replace('{pages}', String(pages)).replace('{size}', inMegabytes(bytes));
  }).catch(() => undefined), { once: true });
}

async function measured(address: string): Promise<{ pages: number; bytes: number }> {
  const { pages } = (await (await fetch(address)).json()) as { pages: [string, number][] };
  return { pages: pages.length, bytes: pages.reduce((sum, [, bytes]) => sum + bytes, 0) };
}
