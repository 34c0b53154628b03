// Runs before the first paint, as a classic blocking script, so that the stored theme never flashes.
// `scripts` on the root element shows the controls that need scripts.
(() => {
  const root = document.documentElement;
  root.classList.add('scripts');
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is closed to embedded pages in some browsers: then the system's theme holds.
  }
})();
