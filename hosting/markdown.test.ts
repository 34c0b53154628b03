import { expect, it } from 'vitest';
import { markdownOf } from './markdown.ts';

const at = { path: '/docs/upgrade/' };
const page = (main: string) =>
  `<!doctype html><html><body><header>Menu</header><main>${main}</main></body></html>`;

it('says what main says, and nothing around it', () => {
  expect(markdownOf(page('<h1>Fix</h1><p>Since <code>0.11.3</code>.</p>'), at)).toBe(
    '# Fix\n\nSince `0.11.3`.\n',
  );
});

it('leaves out what only a page can do', () => {
  const main =
    '<p>Text</p><button>Copy</button><nav><a href="/x/">Next</a></nav><div data-playground="{}">Invoke</div>';
  expect(markdownOf(page(main), at)).toBe('Text\n');
});

it('keeps what a cell says, and leaves out what it opens', () => {
  const main =
    '<table><tr><th>Version</th></tr><tr><td><button class="cell" popovertarget="x">not logged</button><div id="x" popover>Lines</div></td></tr></table>';
  expect(markdownOf(page(main), at)).toBe('| Version    |\n| ---------- |\n| not logged |\n');
});

it('keeps the lines of a log, and says where one is missing', () => {
  const main =
    '<figure class="column"><figcaption><strong>0.11.2</strong></figcaption><p class="slot"><span>nothing was logged here</span></p></figure>' +
    '<figure class="column"><figcaption><strong>0.11.3</strong></figcaption><code><span class="log-line">ERROR <span>lost</span></span></code></figure>';
  expect(markdownOf(page(main), at)).toBe(
    '**0.11.2**\n\n_nothing was logged here_\n\n**0.11.3**\n\n```\nERROR lost\n```\n',
  );
});

it('keeps the lines of a panel apart', () => {
  const main = '<pre><code><span class="log-line">one</span><span class="log-line">two</span></code></pre>';
  expect(markdownOf(page(main), at)).toBe('```\none\ntwo\n```\n');
});

it('names the language of code', () => {
  const main = '<pre data-language="rust"><code>fn main() {}</code></pre>';
  expect(markdownOf(page(main), at)).toBe('```rust\nfn main() {}\n```\n');
});

it('keeps links leading where they led on the page', () => {
  const main =
    '<h2 id="a"><a class="heading-link" href="#a">A</a></h2><p><a href="/docs/fix/#b">B</a> <a href="#c">C</a></p>';
  expect(markdownOf(page(main), at)).toBe('## A\n\n[B](/docs/fix/#b) [C](/docs/upgrade/#c)\n');
  expect(markdownOf(page(main), { ...at, origin: 'https://example.org' })).toBe(
    '## A\n\n[B](https://example.org/docs/fix/#b) [C](https://example.org/docs/upgrade/#c)\n',
  );
});
