//! The thread calls that the standard library names, which an older C library for WASI lacks. A guest has one thread,
//! so that starting another fails, as newer C libraries have it too.

use std::ffi::{c_int, c_void};

/// WASI's `EAGAIN`: no resources for another thread.
const EAGAIN: c_int = 6;

#[no_mangle]
extern "C" fn pthread_create(
    _thread: *mut c_void,
    _attributes: *const c_void,
    _start: *const c_void,
    _argument: *mut c_void,
) -> c_int {
    EAGAIN
}

#[no_mangle]
extern "C" fn pthread_join(_thread: *mut c_void, _result: *mut c_void) -> c_int {
    EAGAIN
}

#[no_mangle]
extern "C" fn pthread_detach(_thread: *mut c_void) -> c_int {
    EAGAIN
}

#[no_mangle]
extern "C" fn pthread_attr_init(_attributes: *mut c_void) -> c_int {
    0
}

#[no_mangle]
extern "C" fn pthread_attr_destroy(_attributes: *mut c_void) -> c_int {
    0
}

#[no_mangle]
extern "C" fn pthread_attr_setstacksize(_attributes: *mut c_void, _bytes: usize) -> c_int {
    0
}
