/** Opens the search by its button or the key `/`. What searches is loaded at its first use. */
export function enableSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
  if (dialog === null) return;
  let started = false;

  const open = async () => {
    if (dialog.open) return;
    dialog.showModal();
    if (started) return;
    started = true;
    const { startSearch } = await import('./search.ts');
    await startSearch(dialog);
  };

  for (const button of document.querySelectorAll('[data-search-open]'))
    button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    // Out here, whatever is typed into a shadow root seems to be typed into its host.
    const [target = null] = event.composedPath();
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
    event.preventDefault();
    open();
  });
  // A search field takes the first Escape to empty itself.
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') dialog.close();
  });
  // A click on the backdrop has the dialog itself as its target.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
