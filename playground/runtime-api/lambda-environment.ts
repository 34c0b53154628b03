/**
 * The environment that Lambda gives a function, as far as `lambda_runtime` reads it; fixed, so that recordings are.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime.
 * Nothing else is handed on: a RUST_LOG or RUST_BACKTRACE of the calling shell would change what is seen.
 *
 * @param api host and port of the Runtime API
 */
export function lambdaEnvironment(api: string): Record<string, string> {
  return {
    AWS_LAMBDA_RUNTIME_API: api,
    AWS_LAMBDA_FUNCTION_NAME: 'orders',
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
    AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/orders',
    AWS_LAMBDA_LOG_STREAM_NAME: '2100/01/01/[$LATEST]00000000000000000000000000000000',
  };
}
