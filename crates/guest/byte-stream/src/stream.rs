//! A stream of bytes to the Runtime API, which the host opens, fills and drains. No call blocks.

use std::{
    cell::RefCell,
    io,
    pin::Pin,
    task::{Context, Poll, Waker},
};

use hyper::rt::{Read, ReadBufCursor, Write};

/// The host's side. Numbers below zero say why there are no bytes.
mod host {
    pub const NOTHING_YET: isize = -1;

    #[link(wasm_import_module = "runtime_api")]
    extern "C" {
        /// Opens a stream to the Runtime API: its number, or below zero when it is refused.
        pub fn connect() -> i32;
        /// Puts at most `capacity` received bytes at `into`: how many, 0 at the stream's end, `NOTHING_YET`, or
        /// another number below zero when the stream is broken.
        pub fn read(stream: i32, into: *mut u8, capacity: usize) -> isize;
        /// Takes at most `length` bytes at `from`: how many, or below zero when the stream is broken.
        pub fn write(stream: i32, from: *const u8, length: usize) -> isize;
        /// Forgets the stream.
        pub fn close(stream: i32);
    }
}

thread_local! {
    static WAITING: RefCell<Vec<Waker>> = const { RefCell::new(Vec::new()) };
}

/// Lets every stream that waits for bytes look again. The host's bytes come between two turns of the guest, so the
/// guest calls this as each turn begins.
pub fn wake_readers() {
    for waker in WAITING.take() {
        waker.wake();
    }
}

pub struct ByteStream {
    number: i32,
}

impl ByteStream {
    pub fn open() -> io::Result<Self> {
        // SAFETY: takes no memory.
        match unsafe { host::connect() } {
            number if number >= 0 => Ok(Self { number }),
            _ => Err(io::ErrorKind::ConnectionRefused.into()),
        }
    }
}

impl Drop for ByteStream {
    fn drop(&mut self) {
        // SAFETY: takes no memory, and nothing uses the number afterwards.
        unsafe { host::close(self.number) }
    }
}

impl Read for ByteStream {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        mut buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        let mut received = [0; 8192];
        let capacity = buffer.remaining().min(received.len());
        // SAFETY: the host writes at most `capacity` bytes, which `received` holds.
        match unsafe { host::read(self.number, received.as_mut_ptr(), capacity) } {
            host::NOTHING_YET => {
                WAITING.with_borrow_mut(|waiting| waiting.push(context.waker().clone()));
                Poll::Pending
            }
            broken if broken < 0 => Poll::Ready(Err(io::ErrorKind::ConnectionReset.into())),
            length => {
                buffer.put_slice(&received[..length.unsigned_abs()]);
                Poll::Ready(Ok(()))
            }
        }
    }
}

impl Write for ByteStream {
    fn poll_write(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        // SAFETY: the host reads at most `bytes.len()` bytes.
        match unsafe { host::write(self.number, bytes.as_ptr(), bytes.len()) } {
            broken if broken < 0 => Poll::Ready(Err(io::ErrorKind::BrokenPipe.into())),
            length => Poll::Ready(Ok(length.unsigned_abs())),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}
