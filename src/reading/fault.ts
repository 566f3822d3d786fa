let made = 0;

/** Says beside a field, in words, what is wrong with it, and ties the two for those who hear the page; without words the fault is gone. A remark on a field that is not wrong (`merely`) stands there alike. */
export function sayFault(input: HTMLInputElement, words: string | undefined, beside: Element, merely = false): void {
  const said = document.getElementById(input.dataset.fault ?? '');
  const others = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '' && id !== input.dataset.fault);
  if (words === undefined) {
    said?.remove();
    delete input.dataset.fault;
    input.removeAttribute('aria-invalid');
  } else {
    const place = said ?? document.createElement('p');
    place.className = 'fault';
    place.textContent = words;
    if (!said) {
      place.id = `fault-${(made += 1)}`;
      beside.after(place);
    }
    input.dataset.fault = place.id;
    others.push(place.id);
    if (merely) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  }
  if (others.length > 0) input.setAttribute('aria-describedby', others.join(' '));
  else input.removeAttribute('aria-describedby');
}
