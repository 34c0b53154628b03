import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { LINK_EVENT_LIMIT, type LinkNotice } from '../state/link.ts';

interface Props {
  notices: readonly LinkNotice[];
  /** Whether the event is too long for the link. */
  eventLeftOut: boolean;
  text: PlaygroundText;
}

/** What could not be read from a link, or can't be put into one. */
export function Notices({ notices, eventLeftOut, text }: Props) {
  return (
    <div class="pg-notices" role="status">
      {notices.map((notice, index) => (
        <p key={index}>
          {notice.kind === 'unreadable-event'
            ? text.unreadableEvent
            : text.unknownValue(text.linkKeys[notice.key], notice.value, notice.used)}
        </p>
      ))}
      {eventLeftOut && <p>{text.eventTooLongForLink(LINK_EVENT_LIMIT)}</p>}
    </div>
  );
}
