/**
 * Whether a filter pattern of CloudWatch Logs matches a log event, as far as the samples use patterns: terms that all
 * have to occur in the event (`ERROR`, `"a phrase"`), and one comparison of a string in a JSON event
 * (`{ $.level = "ERROR" }`). Patterns are case-sensitive; an event that is not JSON matches no JSON pattern.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 *
 * @throws {RangeError} for a pattern that uses more
 */
export function matchesPattern(pattern: string, event: string): boolean {
  const comparison = /^\{\s*\$((?:\.\w+)+)\s*(=|!=)\s*"([^"*]*)"\s*\}$/.exec(pattern);
  if (comparison !== null) {
    const [, path = '', operator, wanted] = comparison;
    const found = valueAt(event, path.slice(1).split('.'));
    return found !== undefined && (found === wanted) === (operator === '=');
  }
  const terms = pattern.match(/"[^"]+"|\S+/g) ?? [];
  const odd = terms.find((term) => !/^(?:\w+|"[^"]+")$/.test(term));
  if (odd !== undefined) throw new RangeError(`This matcher does not know ${odd} of the pattern ${pattern}.`);
  return terms.every((term) => event.includes(term.replaceAll('"', '')));
}

function valueAt(event: string, path: readonly string[]): unknown {
  let value: unknown;
  try {
    value = JSON.parse(event);
  } catch {
    return undefined;
  }
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}
