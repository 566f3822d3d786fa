/** Sorts the institutions of a comparison, says how many are shown, and keeps both choices in the address, so that a link shows what its sender saw. */
const choose = document.querySelector<HTMLElement>('[data-part=choose]');
const body = document.querySelector<HTMLTableSectionElement>('.compared tbody');

if (choose && body) {
  const order = choose.querySelector<HTMLSelectElement>('#order')!;
  const radios = [...choose.querySelectorAll<HTMLInputElement>('[name=show]')];
  const status = choose.querySelector<HTMLElement>('[data-part=status]')!;
  const byName = [...body.rows];

  const chosen = () => radios.find(({ checked }) => checked)?.value ?? '';
  const valueOf = (row: HTMLElement, by: string): number => {
    const value = row.dataset[by];
    // What nobody has said stands last in every order.
    return value === undefined ? Infinity : by === 'share' ? -Number(value) : Number(value);
  };
  const arrange = (): void => {
    const by = order.value;
    body.append(...(by === '' ? byName : [...byName].sort((a, b) => { const [x, y] = [valueOf(a, by), valueOf(b, by)]; return x === y ? 0 : x < y ? -1 : 1; })));
    const shown = byName.filter((row) => row.offsetParent !== null || row.getClientRects().length > 0).length;
    status.textContent = chosen() === '' ? '' : choose.dataset.status!.replace('{0}', String(shown));
  };
  const keep = (): void => {
    const address = new URL(location.href);
    for (const [name, value] of [['show', chosen()], ['order', order.value]] as const) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address);
    arrange();
  };

  // Nonsense in an address chooses nothing.
  const asked = new URLSearchParams(location.search);
  const radio = radios.find(({ value }) => value === (asked.get('show') ?? ''));
  if (radio) radio.checked = true;
  if ([...order.options].some(({ value }) => value === asked.get('order'))) order.value = asked.get('order')!;
  order.parentElement!.hidden = false;
  choose.addEventListener('change', keep);
  arrange();
}
