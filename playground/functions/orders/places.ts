/** Where the demo function's source panics, as std's panic hook prints it. A test compares them with the recordings. */
export const PANIC = 'src/handler.rs:36:20';
export const PANIC_FORMATTED = 'src/handler.rs:37:30';
