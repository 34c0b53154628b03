import { isDeepStrictEqual } from 'node:util';
import { modelEngine } from '../../../../playground/engines/model.ts';
import type { Recording } from '../../../../playground/recording.ts';
import { leftBehind, replay } from '../../../../playground/replay.ts';
import { Declined, type Run } from '../../../../playground/run.ts';
import { evidenceOf } from '../../../data/evidence.ts';
import { type Version, versions } from '../state/state.ts';

/** How far the model of one version is proved. */
export interface Proof {
  /** So many recordings of the demo function equal the model's run, byte for byte. */
  equal: number;
  /** Ids of those that don't, or that the model declines to compute. */
  except: string[];
}

/** Each version's proof. */
export type Proofs = Readonly<Record<string, Proof>>;

let known: Promise<Proofs> | null = null;

/**
 * Runs all that was recorded of the demo function in the model, once per build.
 * @throws {Error} when nothing was recorded of one of the versions
 */
export function proofs(): Promise<Proofs> {
  known ??= proveAll();
  return known;
}

async function proveAll(): Promise<Proofs> {
  const proofs = new Map<Version, Proof>();
  for (const version of versions) proofs.set(version, await prove(version));
  return Object.fromEntries(proofs);
}

async function prove(version: Version): Promise<Proof> {
  const proof: Proof = { equal: 0, except: [] };
  for (const recording of evidenceOf(version).recordings) {
    // What has no scenario is another program than the one that the model computes.
    if (recording.scenario === null) continue;
    const run = await modelRunOf(recording, version);
    if (run !== null && isDeepStrictEqual(leftBehind(run), leftBehind(recording))) proof.equal += 1;
    else proof.except.push(recording.id);
  }
  return proof;
}

/** @returns the model's run of what was recorded, or null where it declines */
async function modelRunOf(recording: Recording, version: Version): Promise<Run | null> {
  try {
    return await replay(modelEngine, version, recording);
  } catch (error) {
    if (error instanceof Declined) return null;
    throw error;
  }
}
