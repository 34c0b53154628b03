import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioById, scenarios } from '../../../../playground/scenarios.ts';
import { LINK_EVENT_LIMIT, parseLink, printLink } from './link.ts';
import {
  defaultState,
  formats,
  levels,
  type PlaygroundState,
  programs,
  subscribers,
  versions,
} from './state.ts';

const open = (link: string) => {
  const { search, hash } = new URL(link, 'https://example.org/playground/');
  return parseLink(search, hash);
};

const anyState: fc.Arbitrary<PlaygroundState> = fc
  .record({
    version: fc.constantFrom(...versions),
    with: fc.constantFrom(...versions),
    scenario: fc.constantFrom(...scenarios.map((scenario) => scenario.id)),
    log: fc.constantFrom(...subscribers),
    format: fc.constantFrom(...formats),
    level: fc.constantFrom(...levels),
    rustLog: fc.string({ unit: 'grapheme', maxLength: 60 }),
    program: fc.constantFrom(...programs),
    event: fc.option(fc.string({ unit: 'grapheme', maxLength: 200 })),
  })
  .filter((state) => state.event !== scenarioById(state.scenario).event);

describe('a link', () => {
  it('opens the state it was printed from', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(open(printLink(state).link)).toEqual({ state, notices: [] });
      }),
    );
  });

  it('keeps what the reader typed out of the query', () => {
    const { search, hash } = new URL(
      printLink({ ...defaultState, event: '{"card":"4111"}' }).link,
      'https://example.org/',
    );
    expect(search).not.toContain('4111');
    expect(hash).toContain('4111');
  });

  it('carries an event that is no JSON, and the empty one', () => {
    for (const event of ['', '{not json', '#&?=+% %zz', '日本語 \u{1f680}\n\u0000']) {
      expect(open(printLink({ ...defaultState, event }).link).state.event).toBe(event);
    }
  });

  it('prints a lone surrogate as the function would receive it', () => {
    expect(open(printLink({ ...defaultState, event: 'a\ud800b' }).link).state.event).toBe('a\ufffdb');
  });

  it('can be found whole by a program that ends links at a bracket or a quote', () => {
    expect(printLink({ ...defaultState, event: "(it's *this*)!" }).link).toMatch(/^[\w?=&.#%-]+$/);
  });

  it('leaves out an event that is too long, and says so', () => {
    const state = { ...defaultState, event: 'x'.repeat(LINK_EVENT_LIMIT + 1) };
    const printed = printLink(state);
    expect(printed.eventLeftOut).toBe(true);
    expect(open(printed.link).state).toEqual(defaultState);
    expect(printLink({ ...state, event: 'x'.repeat(LINK_EVENT_LIMIT) }).eventLeftOut).toBe(false);
  });
});

describe('an address', () => {
  it('without a query is the default state', () => {
    expect(parseLink('', '')).toEqual({ state: defaultState, notices: [] });
  });

  it('falls back value by value, naming each', () => {
    const { state, notices } = open(
      '?v=0.11.9&with=1.5.0&scenario=exploded&format=json&level=LOUD&engine=steam',
    );
    expect(state).toEqual({ ...defaultState, with: '1.5.0', format: 'json' });
    expect(notices).toEqual([
      { kind: 'unknown-value', key: 'v', value: '0.11.9', used: '0.11.2' },
      { kind: 'unknown-value', key: 'scenario', value: 'exploded', used: 'error' },
      { kind: 'unknown-value', key: 'level', value: 'LOUD', used: '' },
      { kind: 'unknown-value', key: 'engine', value: 'steam', used: 'model' },
    ]);
  });

  it('is read whatever the case of its values', () => {
    expect(open('?format=JSON&level=error')).toEqual({
      state: { ...defaultState, format: 'json', level: 'ERROR' },
      notices: [],
    });
  });

  it('says that a damaged event could not be read', () => {
    expect(open('#event=%E0%A4%A')).toEqual({ state: defaultState, notices: [{ kind: 'unreadable-event' }] });
  });

  it('may have a fragment that is a heading', () => {
    expect(open('?scenario=panic#how-it-works')).toEqual({
      state: { ...defaultState, scenario: 'panic' },
      notices: [],
    });
  });

  it("knows the scenario's own event when it is spelled out", () => {
    const own = encodeURIComponent(scenarioById('panic').event);
    expect(open(`?scenario=panic#event=${own}`).state.event).toBeNull();
  });

  it('with an absurd value is answered with a short notice', () => {
    const [first, second] = open(`?v=${'9'.repeat(5000)}&rust_log=${'a'.repeat(5000)}`).notices;
    for (const notice of [first, second]) expect(JSON.stringify(notice).length).toBeLessThan(150);
  });
});

/** Links as they were handed out. Each must open the same state for ever: add to the list, never change it. */
const handedOut: [link: string, state: Partial<PlaygroundState>][] = [
  ['?v=0.11.2&with=0.11.3&scenario=error&log=default&format=text', {}],
  [
    '?v=0.10.0&with=0.11.2&scenario=bad-payload&log=fmt&format=json&level=ERROR&rust_log=my_crate%3Dinfo',
    {
      version: '0.10.0',
      with: '0.11.2',
      scenario: 'bad-payload',
      log: 'fmt',
      format: 'json',
      level: 'ERROR',
      rustLog: 'my_crate=info',
    },
  ],
  [
    '?v=0.11.2&with=1.5.0&scenario=custom-error&log=none&format=text#event=%7B%22scenario%22%3A%22custom-error%22%7D',
    { with: '1.5.0', scenario: 'custom-error', log: 'none', event: '{"scenario":"custom-error"}' },
  ],
  [
    '?v=0.11.2&with=0.11.3&scenario=panic&log=default&format=text&engine=crate',
    { scenario: 'panic', program: 'crate' },
  ],
];

it.each(handedOut)('still opens %s', (link, state) => {
  expect(open(link)).toEqual({ state: { ...defaultState, ...state }, notices: [] });
});
