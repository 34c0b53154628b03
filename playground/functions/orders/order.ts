import { Declined } from '../../run.ts';
import { DEFAULT_MESSAGE } from '../../scenarios.ts';
import type { Deserialize } from '../model/deserializer.ts';
import { Ok } from '../model/tower.ts';

/** What the demo function takes: twin of `Order` in crates/function/src/message.rs. */
export interface Order {
  scenario: string;
  message: string;
}

export const order: Deserialize<Order> = (json) => {
  const { scenario, message }: Record<string, unknown> = JSON.parse(new TextDecoder().decode(json));
  if (typeof scenario !== 'string' || (message !== undefined && typeof message !== 'string')) {
    throw new Declined('The model cannot read this event yet.');
  }
  return Ok({ scenario, message: message ?? DEFAULT_MESSAGE });
};
