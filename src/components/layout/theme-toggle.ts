const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const root = document.documentElement;

const currentTheme = (): Theme => THEMES.find((theme) => theme === root.dataset.theme) ?? 'system';

function apply(theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Not remembered where storage is closed; the choice holds for this page.
  }
}

/** Each press of the button takes the next theme: system, light, dark. Its name tells which one holds. */
export function enableThemeToggle(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-toggle]')) {
    const names = new Map(THEMES.map((theme) => [theme, button.getAttribute(`data-${theme}`) ?? theme]));
    const tell = () => button.setAttribute('aria-label', names.get(currentTheme()) ?? '');
    button.addEventListener('click', () => {
      const next = THEMES[(THEMES.indexOf(currentTheme()) + 1) % THEMES.length] ?? 'system';
      apply(next);
      tell();
    });
    tell();
  }
}
