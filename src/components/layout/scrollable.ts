/** Panels that scroll can be reached by keyboard, and only those: others would be stops for nothing. */
export function keepScrollablePanelsReachable(): void {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight;
      if (scrolls) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const panel of document.querySelectorAll('pre.code, .prose > pre, .prose > table'))
    watch.observe(panel);
}
