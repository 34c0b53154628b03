/**
 * Which generation of each piece a release of lambda_runtime stacks: each is the one before it, and what a pull request
 * changed. upstream.ts links what they are read from.
 */
import type { Deserialize } from './deserializer.ts';
import type { Handler } from './invocation.ts';
import { apiClient as apiClient_0_11_0 } from './layers/api-client-0.11.0.ts';
import { apiClient as apiClient_1_1_1 } from './layers/api-client-1.1.1.ts';
import { apiClient as apiClient_1_4_0 } from './layers/api-client-1.4.0.ts';
import { apiResponse as apiResponse_0_11_0 } from './layers/api-response-0.11.0.ts';
import { apiResponse as apiResponse_0_13_0 } from './layers/api-response-0.13.0.ts';
import { catchPanic as catchPanic_0_11_0 } from './layers/catch-panic-0.11.0.ts';
import { catchPanic as catchPanic_0_11_3 } from './layers/catch-panic-0.11.3.ts';
import { catchPanic as catchPanic_0_13_0 } from './layers/catch-panic-0.13.0.ts';
import { catchPanic as catchPanic_0_14_3 } from './layers/catch-panic-0.14.3.ts';
import { tracingLayer as tracingLayer_0_11_0 } from './layers/tracing-0.11.0.ts';
import { tracingLayer as tracingLayer_0_12_0 } from './layers/tracing-0.12.0.ts';
import type { Process } from './process.ts';
import { run as run_0_10_0 } from './run-0.10.0.ts';
import { type Layers, runWith } from './run-0.11.0.ts';
import type { BoxError } from './rust/error.ts';
import type { Result } from './tower.ts';
import {
  defaultSubscriber_0_10_0,
  defaultSubscriber_0_12_0,
  type InstallSubscriber,
} from './tracing/subscribers.ts';

/** One release of `lambda_runtime`. */
export interface Release {
  /** `lambda_runtime::run`: asks for events until something fails. */
  run<Payload>(
    handler: Handler<Payload>,
    payload: Deserialize<Payload>,
    process: Process,
  ): Promise<Result<null, BoxError>>;
  apiClient: ApiClientCrate;
}

/** The newest `lambda_runtime_api_client` that a release takes. */
interface ApiClientCrate {
  /** As it names itself to the Runtime API. */
  version: string;
  defaultSubscriber: InstallSubscriber;
}

/** PR #845. */
const layers_0_11_0: Layers = {
  tracingLayer: tracingLayer_0_11_0,
  apiClient: apiClient_0_11_0,
  apiResponse: apiResponse_0_11_0,
  catchPanic: catchPanic_0_11_0,
};
/** PR #892. */
const layers_0_11_3: Layers = { ...layers_0_11_0, catchPanic: catchPanic_0_11_3 };
/** PR #896. */
const layers_0_12_0: Layers = { ...layers_0_11_3, tracingLayer: tracingLayer_0_12_0 };
/** PRs #905 and #907. */
const layers_0_13_0: Layers = {
  ...layers_0_12_0,
  apiResponse: apiResponse_0_13_0,
  catchPanic: catchPanic_0_13_0,
};
/** PR #962. */
const layers_0_14_3: Layers = { ...layers_0_13_0, catchPanic: catchPanic_0_14_3 };
/** An answer that is no success is logged. */
const layers_1_1_1: Layers = { ...layers_0_14_3, apiClient: apiClient_1_1_1 };
/** And a 410 is no timeout any more. */
const layers_1_4_0: Layers = { ...layers_1_1_1, apiClient: apiClient_1_4_0 };

const client_0_10_0: ApiClientCrate = { version: '0.10.0', defaultSubscriber: defaultSubscriber_0_10_0 };
const client_0_11_1: ApiClientCrate = { ...client_0_10_0, version: '0.11.1' };
const client_0_12_4: ApiClientCrate = { version: '0.12.4', defaultSubscriber: defaultSubscriber_0_12_0 };
const client_1_1_1: ApiClientCrate = { ...client_0_12_4, version: '1.1.1' };

/** By version, oldest first. */
export const releases: Readonly<Record<string, Release>> = {
  '0.10.0': { run: run_0_10_0, apiClient: client_0_10_0 },
  '0.11.0': { run: runWith(layers_0_11_0), apiClient: client_0_11_1 },
  '0.11.1': { run: runWith(layers_0_11_0), apiClient: client_0_11_1 },
  '0.11.2': { run: runWith(layers_0_11_0), apiClient: client_0_11_1 },
  '0.11.3': { run: runWith(layers_0_11_3), apiClient: client_0_11_1 },
  '0.12.0': { run: runWith(layers_0_12_0), apiClient: client_0_11_1 },
  '0.13.0': { run: runWith(layers_0_13_0), apiClient: client_0_11_1 },
  '0.14.4': { run: runWith(layers_0_14_3), apiClient: client_0_12_4 },
  '1.0.2': { run: runWith(layers_0_14_3), apiClient: client_1_1_1 },
  '1.1.2': { run: runWith(layers_1_1_1), apiClient: client_1_1_1 },
  '1.4.0': { run: runWith(layers_1_4_0), apiClient: client_1_1_1 },
  '1.5.0': { run: runWith(layers_1_4_0), apiClient: client_1_1_1 },
};
