/** As much of Pagefind's JavaScript API as this page uses: https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  debouncedSearch(term: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

interface Found {
  url: string;
  /** Escaped HTML in which `<mark>` surrounds the words found. */
  excerpt: string;
  meta: { title?: string };
  /** The page's sections that match, each with an anchor; the part above the first heading has none. */
  sub_results: { title: string; url: string; excerpt: string; locations: number[] }[];
}

const SHOWN = 8;

/**
 * Searches while the reader types. Called once, when the dialog first opens.
 * @param dialog holds a search field, a status line and a list, and the texts as data attributes
 */
export async function startSearch(dialog: HTMLDialogElement): Promise<void> {
  const field = dialog.querySelector('input');
  const status = dialog.querySelector('[role="status"]');
  const list = dialog.querySelector('ol');
  if (field === null || status === null || list === null) return;
  const say = (text: string | undefined) => {
    status.textContent = text ?? '';
  };
  const { base = '/', one = '', many = '', nothing, running, unavailable } = dialog.dataset;

  const pagefind = await loadPagefind(base);
  if (pagefind === null) return say(unavailable);

  const search = async () => {
    const term = field.value.trim();
    if (term === '') {
      list.replaceChildren();
      return say('');
    }
    say(running);
    const answer = await pagefind.debouncedSearch(term);
    // Null: the reader has typed on, and a later search answers.
    if (answer === null || field.value.trim() !== term) return;
    const found = await Promise.all(answer.results.slice(0, SHOWN).map((result) => result.data()));
    if (field.value.trim() !== term) return;
    list.replaceChildren(...found.map(itemOf));
    const count = answer.results.length;
    say(count === 0 ? nothing : count === 1 ? one : many.replace('{count}', String(count)));
  };

  field.addEventListener('input', () => void search());
  await search();
}

async function loadPagefind(base: string): Promise<Pagefind | null> {
  try {
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
    await pagefind.options({ baseUrl: base });
    return pagefind;
  } catch {
    return null;
  }
}

/** A result leads to the section that matches most often, where there is one. */
function itemOf({ url, excerpt, meta, sub_results }: Found): HTMLLIElement {
  const [most] = sub_results.toSorted((one, other) => other.locations.length - one.locations.length);
  const best = most?.url.includes('#') ? most : undefined;
  const link = document.createElement('a');
  link.href = best?.url ?? url;
  link.textContent = [meta.title ?? url, best?.title].filter((part) => part !== undefined).join(' › ');
  const text = document.createElement('p');
  text.append(...marked(best?.excerpt ?? excerpt));
  const item = document.createElement('li');
  item.append(link, text);
  return item;
}

/** Takes over an excerpt's text and its marks, and nothing else that HTML could hold. */
function marked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
