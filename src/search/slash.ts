/** The key “/” leads to the search from every page that has no search box of its own (src/search/box.ts). A reader turns it off there; it then stays off here too. */
import { isSlashOff } from './remembered.ts';

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('form[role=search]') || (event.target as Element).closest('input, select, textarea, [contenteditable]')) return;
  if (isSlashOff(() => localStorage)) return;
  event.preventDefault();
  location.assign(`${document.querySelector<HTMLAnchorElement>('.find')!.href}#q`);
});
