//! The process's life in turns. A browser's thread must not block, so where `#[tokio::main]` would wait for the
//! Runtime API, the guest returns to its host and is called again when there are bytes or time has passed.
//!
//! The host calls `_initialize`, then Rust's entry `__main_void` once (it makes this the main thread, whose name a panic
//! shows, and calls `main`; what it returns is 0, or the exit code of a process that is over), then `turn` on and on.

use std::{
    cell::RefCell,
    future::{poll_fn, Future},
    panic::{catch_unwind, AssertUnwindSafe},
    pin::Pin,
    sync::{
        atomic::{AtomicU32, Ordering},
        Arc, Mutex,
    },
    task::{Poll, Waker},
};

use lambda_runtime::Error;
use tokio::runtime::{self, Runtime};

/// What `turn` says of a process that has not ended.
const WAITING: i32 = -1;
/// Exit codes of a Rust program whose `main` returns an error or panics.
const FAILED: i32 = 1;
const PANICKED: i32 = 101;

type Main = Pin<Box<dyn Future<Output = Result<(), Error>>>>;

struct Process {
    runtime: Runtime,
    quiet: Arc<Quiet>,
    main: Main,
}

thread_local! {
    static PROCESS: RefCell<Option<Process>> = const { RefCell::new(None) };
}

/// Lets the process go on until nothing is left to do but wait. `WAITING`, or the exit code; then it must not be
/// called again.
#[no_mangle]
extern "C" fn turn() -> i32 {
    let turn = || PROCESS.with_borrow_mut(|process| process.as_mut().map(Process::turn));
    match catch_unwind(AssertUnwindSafe(turn)) {
        Ok(Some(Poll::Pending)) => WAITING,
        Ok(Some(Poll::Ready(Ok(())))) | Ok(None) => 0,
        Ok(Some(Poll::Ready(Err(error)))) => {
            // As the standard library does for a `main` that returns an error.
            eprintln!("Error: {error:?}");
            FAILED
        }
        Err(_) => PANICKED,
    }
}

/// Keeps the function's main future for the turns to come.
pub fn begin(main: impl Future<Output = Result<(), Error>> + 'static) {
    let quiet = Arc::new(Quiet::default());
    let parked = Arc::clone(&quiet);
    let runtime = runtime::Builder::new_current_thread()
        .enable_time()
        .on_thread_park(move || parked.park())
        .build()
        .expect("a runtime without I/O needs nothing of the system");
    let main = Box::pin(main);
    PROCESS.set(Some(Process {
        runtime,
        quiet,
        main,
    }));
}

impl Process {
    fn turn(&mut self) -> Poll<Result<(), Error>> {
        byte_stream::wake_readers();
        self.quiet.parks.store(0, Ordering::Relaxed);
        self.runtime.block_on(poll_fn(|context| {
            if self.quiet.is_reached() {
                return Poll::Ready(Poll::Pending);
            }
            if let Poll::Ready(result) = self.main.as_mut().poll(context) {
                return Poll::Ready(Poll::Ready(result));
            }
            self.quiet.wake_next_time(context.waker());
            Poll::Pending
        }))
    }
}

/// Tells when the runtime has nothing left to run, and keeps it from blocking then: tokio polls the main future once
/// more, instead of parking the thread, if `on_thread_park` has woken it.
#[derive(Default)]
struct Quiet {
    parks: AtomicU32,
    main: Mutex<Option<Waker>>,
}

impl Quiet {
    /// The second time in a turn that nothing is left to run: the first time, tokio looks at its timers after it has
    /// called `on_thread_park`, and what they woke has run since.
    fn is_reached(&self) -> bool {
        self.parks.load(Ordering::Relaxed) >= 2
    }

    fn wake_next_time(&self, main: &Waker) {
        *self.main.lock().expect("one thread") = Some(main.clone());
    }

    fn park(&self) {
        self.parks.fetch_add(1, Ordering::Relaxed);
        if let Some(main) = self.main.lock().expect("one thread").as_ref() {
            main.wake_by_ref();
        }
    }
}
