//! What panics need of the platform, so that the runtime catches a handler's panic as it does natively.

// Rust throws WebAssembly exceptions with C++'s tag, which a C++ runtime would define. Weak, since the libunwind of newer
// toolchains defines it, too.
std::arch::global_asm!(
    ".weak __cpp_exception",
    ".tagtype __cpp_exception i32",
    "__cpp_exception:",
);
