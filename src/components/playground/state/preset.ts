import { scenarios } from '../../../../playground/scenarios.ts';
import { defaultState, formats, levels, type PlaygroundState, subscribers, versions } from './state.ts';

const allowed: Partial<Record<string, readonly string[]>> = {
  version: versions,
  with: versions,
  scenario: scenarios.map(({ id }) => id),
  log: subscribers,
  format: formats,
  level: levels,
};

/**
 * The state that an article asks for. What it leaves out is as on the playground's own page.
 * @param given the component's attributes: articles are not type-checked
 * @throws {Error} for a value that a reader could not choose either
 */
export function presetOf(given: Partial<PlaygroundState>): PlaygroundState {
  for (const [name, value] of Object.entries(given)) {
    const values = allowed[name];
    if (values !== undefined && !values.includes(String(value))) {
      throw new Error(`<Playground ${name}="${value}">: choose one of ${values.join(', ')}.`);
    }
  }
  return { ...defaultState, ...given };
}
