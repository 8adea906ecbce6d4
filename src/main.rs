//! args → `mh::run` → exit code, nothing else.

fn main() -> std::process::ExitCode {
    mh::run(std::env::args_os())
}
