/** Starts the service worker of the site: when a reader has searched and the network is free again, or asks to keep something. */

// The first answer comes first: on a slow line the worker would compete with it.
const afterwards = 3000;
let asked = false;

/** Keeps the files of the search for the next time; `root` is the address of the site. Without service workers, or where they are forbidden, nothing happens. */
export function keepSearch(root: string): void {
  if (asked || !('serviceWorker' in navigator)) return;
  asked = true;
  setTimeout(() => void workerAt(root).then((worker) => worker.postMessage({ keep: performance.getEntriesByType('resource').map(({ name }) => name) })).catch(() => undefined), afterwards);
}

/** The worker of the site, started where there is none yet. */
export async function workerAt(root: string): Promise<ServiceWorker> {
  await navigator.serviceWorker.register(`${root}service-worker.js`, { scope: root });
  const { active } = await navigator.serviceWorker.ready;
  return active!;
}
