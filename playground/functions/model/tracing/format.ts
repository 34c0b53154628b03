import { debugString } from '../rust/debug.ts';
import type { Event, Span } from './dispatch.ts';

/** One line for an event, as bytes of text with its line break. */
export type FormatEvent = (event: Event, spans: readonly Span[]) => string;

/**
 * `Format<Full>` of tracing-subscriber 0.3.23 without time, target and colours.
 * https://docs.rs/crate/tracing-subscriber/0.3.23/source/src/fmt/format/mod.rs
 */
export const formatText: FormatEvent = ({ level, message, fields }, spans) => {
  const scope = spans.map((span) => `${span.name}${braced(textFields(span.fields, debugString))}:`).join('');
  const rest = textFields(fields, (value) => value);
  return `${level.padStart(5)} ${scope}${scope && ' '}${sanitized(message)}${rest && ' '}${rest}\n`;
};

const textFields = (fields: Record<string, string>, shown: (value: string) => string) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${shown(value)}`)
    .join(' ');

const braced = (fields: string) => fields && `{${fields}}`;

/**
 * Keeps terminals safe from what a message brings along. Line breaks stay; only messages are treated so.
 * https://docs.rs/crate/tracing-subscriber/0.3.23/source/src/fmt/format/escape.rs
 */
const sanitized = (message: string) => Array.from(message, sanitizedChar).join('');

/** ESC, BEL, BS, FF and DEL as `\x1b`, and the controls from U+0080 on as `\u{80}`. */
function sanitizedChar(char: string): string {
  const code = char.charCodeAt(0);
  if ([0x1b, 0x07, 0x08, 0x0c, 0x7f].includes(code)) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code >= 0x80 && code <= 0x9f ? `\\u{${code.toString(16)}}` : char;
}

/**
 * `Format<Json>` without time and target. The spans stand there twice: the innermost, then all.
 * https://docs.rs/crate/tracing-subscriber/0.3.23/source/src/fmt/format/json.rs
 */
export const formatJson: FormatEvent = ({ level, message, fields }, spans) => {
  const list = spans.map((span) => ({ ...span.fields, name: span.name }));
  const scope = list.length === 0 ? {} : { span: list.at(-1), spans: list };
  return `${JSON.stringify({ level, fields: { message, ...fields }, ...scope })}\n`;
};
