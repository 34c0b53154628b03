/** Says something to readers of a screen reader, without moving the focus. */
function announce(message: string): void {
  const region = document.querySelector('[data-announcements]');
  if (region !== null) region.textContent = message;
}

/** Log lines are blocks of their own, so the document's text has no line breaks between them. */
function textOf(source: Element): string {
  const lines = [...source.querySelectorAll('.log-line')];
  return lines.length > 0 ? lines.map((line) => line.textContent).join('\n') : (source.textContent ?? '');
}

/** Makes each copy button copy the code of its panel, and say so. */
export function enableCopying(): void {
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null;
    const source = button?.closest('.panel')?.querySelector('pre');
    if (!button || !source) return;
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(textOf(source).trimEnd());
      announce(button.dataset.copied ?? '');
      button.textContent = button.dataset.copied ?? label;
      button.addEventListener('blur', () => (button.textContent = label), { once: true });
    } catch {
      // Embedded pages and insecure origins may not write to the clipboard.
      getSelection()?.selectAllChildren(source);
      announce(button.dataset.failed ?? '');
    }
  });
}
