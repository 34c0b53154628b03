import type { WebcontainerText } from '../../data/text/webcontainer.en.ts';
import type { Program } from '../playground/state/state.ts';
import type { Phase } from './container/boot.ts';
import { type Remedy, remedies } from './container/trouble.ts';
import type { Where } from './workbench.ts';

interface Props {
  phase: Phase;
  where: Where;
  /** What the reader has chosen to run as the function. */
  program: Program;
  text: WebcontainerText;
  onRemedy: (remedy: Remedy) => void;
  onUsePageEngine: () => void;
  onEnd: () => void;
}

/** Where the container stands, what went wrong, and what can be done. A live region. */
export function Status({ phase, where, program, text, onRemedy, onUsePageEngine, onEnd }: Props) {
  const trouble = phase.kind === 'trouble' ? phase.trouble : null;
  return (
    <section class={trouble === null ? 'wc-status' : 'wc-status wc-trouble'} aria-label={text.state}>
      <div role="status" aria-atomic="true" data-phase={trouble ?? phase.kind}>
        {phase.kind === 'trouble' ? (
          <>
            <h2>{text.troubles[phase.trouble].title}</h2>
            <p>{text.troubles[phase.trouble].text}</p>
            {phase.detail !== '' && (
              <p>
                <code>{phase.detail}</code>
              </p>
            )}
          </>
        ) : (
          <p>{text.phases[phase.kind]}</p>
        )}
        {(trouble === null || where === 'page') && <p class="pg-quiet">{text.where[where][program]}</p>}
      </div>
      <p class="pg-actions">
        {trouble !== null &&
          remedies[trouble].map((remedy) => (
            <button key={remedy} type="button" class="pg-button" onClick={() => onRemedy(remedy)}>
              {text.remedies[remedy]}
            </button>
          ))}
        {where === 'webcontainer' && (
          <button type="button" class="pg-button" onClick={onUsePageEngine}>
            {text.usePageEngine}
          </button>
        )}
        {phase.kind === 'ready' && (
          <button type="button" class="pg-button" onClick={onEnd}>
            {text.endContainer}
          </button>
        )}
      </p>
    </section>
  );
}
