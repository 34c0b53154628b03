import type { WebcontainerText } from '../../data/text/webcontainer.en.ts';
import type { LostLine } from './judge.ts';

interface Props {
  found: LostLine;
  pull: string;
  text: WebcontainerText;
  onOpen: () => void;
}

const tones: Record<LostLine, string> = { unknown: 'other', lost: 'lost', back: 'logged', crate: 'other' };

/** What there is to do here, and whether it is done. */
export function Invitation({ found, pull, text, onOpen }: Props) {
  return (
    <section class="wc-invitation">
      <h2>{text.invitation}</h2>
      <p>
        {text.invitationText
          .split('`')
          .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}{' '}
        <a href={pull}>{text.invitationPull}</a>
      </p>
      <p class="pg-actions">
        <button type="button" class="pg-button needs-scripts" onClick={onOpen}>
          {text.openLayer}
        </button>
        <span role="status">
          <span class={`state ${tones[found]}`} data-lost-line={found}>
            {text.lostLine[found]}
          </span>
        </span>
      </p>
    </section>
  );
}
