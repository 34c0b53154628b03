import type { Exchange } from '../../../../playground/runtime-api/protocol.ts';
import { DiffersMark } from './DiffersMark.tsx';
import type { Call, ExchangeEntry } from './exchange-columns.ts';

/** The words that an exchange pane needs. */
export interface ExchangePaneText {
  /** What each call of the Runtime API is for. */
  calls: Record<Call, string>;
  request: string;
  answer: string;
  noBody: string;
  /** In place of a status, where there was no answer. */
  connectionLost: string;
  headers: string;
  requestHeaders: string;
  answerHeaders: string;
  nothingSent: string;
  noExchanges: string;
  /** Said of an exchange that the one beside it words differently or lacks. */
  differs: string;
}

interface Props {
  entries: readonly ExchangeEntry[];
  text: ExchangePaneText;
}

/** What one function's process and the Runtime API told each other. Knows nothing of engines. */
export function ExchangePane({ entries, text }: Props) {
  if (entries.length === 0) return <p class="silent">{text.noExchanges}</p>;
  return (
    <ol class="pg-exchanges">
      {entries.map((entry, index) =>
        entry.kind === 'gap' ? (
          <li key={index} class="slot">
            <span>{`${text.calls[entry.call]}: ${text.nothingSent}`}</span>
          </li>
        ) : (
          <li key={index} class={entry.differs ? 'pg-exchange pg-differs' : 'pg-exchange'}>
            <p class="pg-call">
              {text.calls[entry.call]}
              {entry.differs && <DiffersMark words={text.differs} />}
            </p>
            <ExchangeDetail exchange={entry.exchange} text={text} />
          </li>
        ),
      )}
    </ol>
  );
}

function ExchangeDetail({ exchange, text }: { exchange: Exchange; text: ExchangePaneText }) {
  return (
    <>
      <dl class="pg-turns">
        <dt>{text.request}</dt>
        <dd>
          <code>{`${exchange.method} ${exchange.path}`}</code>
          {exchange.requestBody !== '' && <code class="pg-body">{exchange.requestBody}</code>}
        </dd>
        <dt>{text.answer}</dt>
        <dd>
          <code>{exchange.status ?? text.connectionLost}</code>
          {exchange.responseBody === '' ? (
            <span class="pg-quiet">{text.noBody}</span>
          ) : (
            <code class="pg-body">{exchange.responseBody}</code>
          )}
        </dd>
      </dl>
      <details class="pg-headers">
        <summary>{text.headers}</summary>
        <Headers title={text.requestHeaders} headers={exchange.requestHeaders} />
        <Headers title={text.answerHeaders} headers={exchange.responseHeaders} />
      </details>
    </>
  );
}

function Headers({ title, headers }: { title: string; headers: Record<string, string> }) {
  return (
    <>
      <p class="pg-quiet">{title}</p>
      <ul>
        {Object.entries(headers).map(([name, value]) => (
          <li key={name}>
            <code>{`${name}: ${value}`}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
