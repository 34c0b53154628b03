/** Rust's `Result`: a value, or an error that nobody can overlook. */
export type Result<T, E> = { ok: T } | { err: E };

export const Ok = <T>(ok: T) => ({ ok });
export const Err = <E>(err: E) => ({ err });

export const mapErr = <T, E, F>(result: Result<T, E>, into: (err: E) => F): Result<T, F> =>
  'err' in result ? Err(into(result.err)) : result;

export const mapOk = <T, U, E>(result: Result<T, E>, into: (ok: T) => U): Result<U, E> =>
  'err' in result ? result : Ok(into(result.ok));

/** Like Rust's futures, it does nothing until it is polled: calling it runs it to its end. */
export type Future<T> = () => Promise<T>;

/**
 * A tower service (https://docs.rs/tower/latest/tower/trait.Service.html): asked whether it is ready, then called.
 * What stands in `call` itself runs at once; what stands in the future it gives runs when that is polled.
 */
export interface Service<Request, Response, Error> {
  ready(): Result<null, Error>;
  call(request: Request): Future<Result<Response, Error>>;
}
