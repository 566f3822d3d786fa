/** Copies the letter as it is shown: a line that the reader did not choose is hidden, and not copied. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-part=copy]')) {
  const letter = button.closest('.letter')!.querySelector<HTMLElement>('[data-part=letter]')!;
  const status = button.parentElement!.querySelector('[role=status]')!;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(letter.innerText.trim());
      status.textContent = button.dataset.copied!;
    } catch {
      // Without a secure address there is no clipboard: then the reader copies what we select.
      getSelection()?.selectAllChildren(letter);
      status.textContent = button.dataset.selected!;
    }
  });
}
