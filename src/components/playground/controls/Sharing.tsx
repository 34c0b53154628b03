import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { printLink } from '../state/link.ts';
import type { PlaygroundState } from '../state/state.ts';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  state: PlaygroundState;
  ownsAddress: boolean;
  page: string;
  text: PlaygroundText;
  onCopied: (worked: boolean) => void;
}

/** The state as a link: to copy on its own page, to follow from any other. */
export function Sharing({ state, ownsAddress, page, text, onCopied }: Props) {
  const address = page + printLink(state).link;
  if (!ownsAddress) return <a href={address}>{text.openInPlayground}</a>;
  return (
    <CopyButton
      label={text.copyLink}
      content={() => new URL(address, location.href).href}
      onCopied={onCopied}
    />
  );
}
