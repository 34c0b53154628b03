//! The demo function as a WebAssembly guest. All modules but `process`, `threads` and `unwinding` are those of
//! `crates/function`, unchanged.

#![feature(asm_experimental_arch)]

mod handler;
mod message;
mod orders;
mod process;
mod subscriber;
mod threads;
mod unwinding;

fn main() {
    subscriber::install();
    process::begin(lambda_runtime::run(orders::Orders::from_env()));
}
