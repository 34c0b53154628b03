import { isShown } from './is-shown.ts';

/** Hides the rows of the matrix on the same page that the reader did not ask for. */
class MatrixFilters extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const table = document.querySelector('table.matrix');
    if (form === null || !(table instanceof HTMLTableElement)) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => apply(form, table));
    // The fields have their first values again only after this event.
    form.addEventListener('reset', () => setTimeout(() => apply(form, table)));
    apply(form, table);
  }
}

function apply(form: HTMLFormElement, table: HTMLTableElement): void {
  const chosen = new FormData(form);
  const value = (name: string) => String(chosen.get(name) ?? '');
  const filter = { group: value('group'), says: value('says'), from: value('from'), to: value('to') };
  const versions = table.dataset.versions?.split(' ') ?? [];
  let shown = 0;
  let all = 0;
  for (const body of table.tBodies) {
    let shownHere = 0;
    for (const row of body.rows) {
      const { says } = row.dataset;
      if (says === undefined) continue;
      row.hidden = !isShown({ group: body.dataset.group ?? '', says: says.split(' ') }, filter, versions);
      all += 1;
      if (!row.hidden) shownHere += 1;
    }
    body.hidden = shownHere === 0;
    shown += shownHere;
  }
  const status = form.querySelector<HTMLElement>('[role="status"]');
  if (status !== null) {
    const words = status.dataset.shown ?? '';
    status.textContent = words.replace('{shown}', String(shown)).replace('{all}', String(all));
  }
}

customElements.define('matrix-filters', MatrixFilters);
