/**
 * Which generation of each piece a release of lambda_runtime stacks. Each release is the one before it, and what changed.
 * Read from the published crates: https://docs.rs/crate/lambda_runtime/0.11.2/source/ and so on.
 */
import type { Deserialize } from './deserializer.ts';
import type { LambdaEvent } from './invocation.ts';
import { apiClient as apiClient_0_11_0 } from './layers/api-client-0.11.0.ts';
import { apiClient as apiClient_1_4_0 } from './layers/api-client-1.4.0.ts';
import { apiResponse as apiResponse_0_11_0 } from './layers/api-response-0.11.0.ts';
import { apiResponse as apiResponse_0_13_0 } from './layers/api-response-0.13.0.ts';
import { catchPanic as catchPanic_0_11_0 } from './layers/catch-panic-0.11.0.ts';
import { catchPanic as catchPanic_0_11_3 } from './layers/catch-panic-0.11.3.ts';
import { catchPanic as catchPanic_0_14_3 } from './layers/catch-panic-0.14.3.ts';
import { tracingLayer as tracingLayer_0_11_0 } from './layers/tracing-0.11.0.ts';
import { tracingLayer as tracingLayer_0_12_0 } from './layers/tracing-0.12.0.ts';
import type { Process } from './process.ts';
import type { Serialize } from './requests.ts';
import { run as run_0_10_0 } from './run-0.10.0.ts';
import { type Layers, runWithLayers } from './run-0.11.0.ts';
import type { BoxError } from './rust/error.ts';
import type { Result, Service } from './tower.ts';
import {
  defaultSubscriber_0_10_0,
  defaultSubscriber_0_12_0,
  type InstallSubscriber,
} from './tracing/subscribers.ts';

/** One release of `lambda_runtime`, with the `lambda_runtime_api_client` that its lock file holds. */
export interface Release {
  /** `lambda_runtime::run`: asks for events until something fails. */
  run<Payload>(
    handler: Service<LambdaEvent<Payload>, Serialize, BoxError>,
    payload: Deserialize<Payload>,
    process: Process,
  ): Promise<Result<null, BoxError>>;
  /** Version of lambda_runtime_api_client, as it names itself to the Runtime API. */
  apiClient: string;
  defaultSubscriber: InstallSubscriber;
}

const layers_0_11_0: Layers = {
  tracingLayer: tracingLayer_0_11_0,
  apiClient: apiClient_0_11_0,
  apiResponse: apiResponse_0_11_0,
  catchPanic: catchPanic_0_11_0,
};
const layers_0_11_3: Layers = { ...layers_0_11_0, catchPanic: catchPanic_0_11_3 };
const layers_1_4_0: Layers = {
  tracingLayer: tracingLayer_0_12_0,
  apiClient: apiClient_1_4_0,
  apiResponse: apiResponse_0_13_0,
  catchPanic: catchPanic_0_14_3,
};

const old = { defaultSubscriber: defaultSubscriber_0_10_0 };
const now = { defaultSubscriber: defaultSubscriber_0_12_0 };

/** By version, oldest first. */
export const releases: Readonly<Record<string, Release>> = {
  '0.10.0': { ...old, apiClient: '0.10.0', run: run_0_10_0 },
  '0.11.2': { ...old, apiClient: '0.11.1', run: runWithLayers(layers_0_11_0) },
  '0.11.3': { ...old, apiClient: '0.11.1', run: runWithLayers(layers_0_11_3) },
  '1.5.0': { ...now, apiClient: '1.1.1', run: runWithLayers(layers_1_4_0) },
};
