const source = (crate: string, version: string, file: string) =>
  `https://docs.rs/crate/${crate}/${version}/source/src/${file}`;
const runtime = (version: string, file: string) => source('lambda_runtime', version, file);

/**
 * What each generation is read from: the published crate of the first release that has it. By file in this folder.
 */
export const upstream: Readonly<Record<string, string>> = {
  'run-0.10.0.ts': runtime('0.10.0', 'lib.rs'),
  'run-0.11.0.ts': runtime('0.11.0', 'runtime.rs'),
  'layers/tracing-0.11.0.ts': runtime('0.11.0', 'layers/trace.rs'),
  'layers/tracing-0.12.0.ts': runtime('0.12.0', 'layers/trace.rs'),
  'layers/api-client-0.11.0.ts': runtime('0.11.0', 'layers/api_client.rs'),
  'layers/api-client-1.1.1.ts': runtime('1.1.1', 'layers/api_client.rs'),
  'layers/api-client-1.4.0.ts': runtime('1.4.0', 'layers/api_client.rs'),
  'layers/api-response-0.11.0.ts': runtime('0.11.0', 'layers/api_response.rs'),
  'layers/api-response-0.13.0.ts': runtime('0.13.0', 'layers/api_response.rs'),
  'layers/catch-panic-0.11.0.ts': runtime('0.11.0', 'layers/panic.rs'),
  'layers/catch-panic-0.11.3.ts': runtime('0.11.3', 'layers/panic.rs'),
  'layers/catch-panic-0.13.0.ts': runtime('0.13.0', 'layers/panic.rs'),
  'layers/catch-panic-0.14.3.ts': runtime('0.14.3', 'layers/panic.rs'),
  'diagnostic-0.10.0.ts': runtime('0.10.0', 'types.rs'),
  'diagnostic-0.13.0.ts': runtime('0.13.0', 'diagnostic.rs'),
};
