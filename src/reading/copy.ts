/** Copies the letter as it is shown: a line that the reader did not choose is hidden, and not copied. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-part=copy]')) {
  const letter = button.closest('.letter')!.querySelector<HTMLElement>('[data-part=letter]')!;
  const status = button.parentElement!.querySelector('[role=status]')!;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(textOf(letter));
      status.textContent = button.dataset.copied!;
    } catch {
      // Without a secure address there is no clipboard: then the reader copies what we select.
      getSelection()?.selectAllChildren(letter);
      status.textContent = button.dataset.selected!;
    }
  });
}

/** Its paragraphs with an empty line between them, each line of a list on its own. Not `innerText`, in which Safari leaves no line empty. */
function textOf(letter: HTMLElement): string {
  const shown = (parts: Iterable<Element>): string[] => [...parts].filter((part) => part.getClientRects().length > 0).map((part) => part.textContent.trim());
  return [...letter.children].map((part) => (part.localName === 'ul' ? shown(part.children) : shown([part])).join('\n')).filter(Boolean).join('\n\n');
}
