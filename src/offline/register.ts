/** Starts the service worker of the site: when a reader has searched and the network is free again, or asks to keep something. */

// The first answer comes first: on a slow line the worker would compete with it.
const afterwards = 3000;
let asked = false;

/** Keeps the files of the search for the next time; `root` is the address of the site, `fetched` tells what was fetched outside the page. Without service workers, or where they are forbidden, nothing happens. */
export function keepSearch(root: string, fetched?: () => Promise<readonly string[]>): void {
  if (asked || !('serviceWorker' in navigator)) return;
  asked = true;
  setTimeout(() => void handed(root, fetched).catch(() => undefined), afterwards);
}

async function handed(root: string, fetched: () => Promise<readonly string[]> = async () => []): Promise<void> {
  const worker = await workerAt(root);
  const known = performance.getEntriesByType('resource').map(({ name }) => name);
  worker.postMessage({ keep: [...new Set([...known, ...(await fetched())])] });
}

/** The worker of the site, started where there is none yet. */
export async function workerAt(root: string): Promise<ServiceWorker> {
  await navigator.serviceWorker.register(`${root}service-worker.js`, { scope: root });
  const { active } = await navigator.serviceWorker.ready;
  return active!;
}
