/** Prints a sheet with nothing on it but these parts, in place of the page. */
export function printSheet(parts: readonly Node[]): void {
  putAway();
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  sheet.append(...parts);
  document.body.append(sheet);
  document.documentElement.classList.add('sheet-only');
  // Not every browser says when it has printed: whoever touches the page again has done with the sheet.
  for (const done of ['afterprint', 'pointerdown', 'keydown']) addEventListener(done, putAway, { once: true });
  window.print();
}

function putAway(): void {
  document.querySelector('body > .sheet')?.remove();
  document.documentElement.classList.remove('sheet-only');
}
