import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TerminalLine } from './terminal.ts';

interface Props {
  name: string;
  about: string;
  /** Stands where nothing has been written yet. */
  empty: string;
  lines: readonly TerminalLine[];
}

/** What one kind of process wrote, newest last. The verdict is what is read out; this is to look things up in. */
export function Terminal({ name, about, empty, lines }: Props) {
  const scroller = useRef<HTMLElement>(null);
  // What scrolls has to be reachable by keyboard, in browsers that do not see to it themselves.
  useLayoutEffect(() => scroller.current?.setAttribute('tabindex', '0'), []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && lines.length > 0) element.scrollTop = element.scrollHeight;
  }, [lines]);
  return (
    <figure class="column wc-terminal">
      <figcaption>
        <strong>{name}</strong>
        {about}
      </figcaption>
      <section ref={scroller} class="wc-lines" aria-label={name}>
        {lines.length === 0 ? (
          <p class="silent">{empty}</p>
        ) : (
          <ol>
            {lines.map(({ version, text, kind }, index) => (
              <li key={index} class="pg-line" data-stream={kind}>
                <span class="pg-source">{version}</span>
                <code>{text}</code>
              </li>
            ))}
          </ol>
        )}
      </section>
    </figure>
  );
}
