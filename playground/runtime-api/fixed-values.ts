/**
 * What the Runtime API tells a function when nobody says otherwise. Fixed, so that two runs of the same
 * function leave the same bytes behind.
 */
export const FIXED_TRACE_ID = 'Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=0';

/** 2100-01-01T00:00:00Z in Unix milliseconds: a deadline that no run reaches. */
export const FIXED_DEADLINE_MS = 4_102_444_800_000;

export const FIXED_FUNCTION_ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';

/** What stands in every recorded `host` header, wherever the API really listened. */
export const FIXED_HOST = '127.0.0.1:9001';

/** @returns a source of request ids: `00000000-0000-4000-8000-000000000001`, then `…002` and so on. */
export function countedRequestIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  };
}
