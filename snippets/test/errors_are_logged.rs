//! Is an error of the handler logged? Copy this file to `tests/` of your function; it needs no dependency.
//!
//! It starts the built program, `main` and its subscriber included, against a Runtime API on this machine, hands
//! it one event on which the handler fails, and looks for the error in what the program wrote.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::{sync::mpsc, thread, time::Duration};

// region: yours
/// Your binary, by its name in Cargo.toml.
const FUNCTION: &str = env!("CARGO_BIN_EXE_orders");
/// An event on which your handler returns an error, and words that only the log line of that error has.
const EVENT: &str = r#"{"order":1042}"#;
const ERROR: &str = "This log message is printed nowhere";
/// What your template sets for the function: RUST_LOG above all.
const ENVIRONMENT: [(&str, &str); 1] = [("AWS_LAMBDA_LOG_FORMAT", "Text")];
// endregion: yours

const REQUEST_ID: &str = "00000000-0000-4000-8000-000000000001";

#[test]
fn an_error_of_the_handler_is_logged_once_with_its_request_id() {
    let api = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut function = Command::new(FUNCTION)
        .env_remove("RUST_LOG")
        .env(
            "AWS_LAMBDA_RUNTIME_API",
            api.local_addr().unwrap().to_string(),
        )
        .env("AWS_LAMBDA_FUNCTION_NAME", "orders")
        .env("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
        .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
        .env("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/orders")
        .env("AWS_LAMBDA_LOG_STREAM_NAME", "test")
        .envs(ENVIRONMENT)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();

    // The function asks for an event, reports its error, and asks again: by then it has logged. The third request
    // is left waiting.
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for answer in [event(), accepted(), String::new()] {
            sender.send(receive(&api, &answer)).unwrap();
        }
    });
    let limit = Duration::from_secs(20);
    let requests: Vec<_> = (0..3)
        .map_while(|_| receiver.recv_timeout(limit).ok())
        .collect();

    let _ = function.kill();
    let output = function.wait_with_output().unwrap();
    let log = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();

    let lines: Vec<&str> = log.lines().filter(|line| line.contains(ERROR)).collect();
    let told = requests
        .get(1)
        .is_some_and(|(request, _)| request.contains("/error "));
    assert!(
        told,
        "the handler returned no error to Lambda; the function wrote:\n{log}"
    );
    assert_eq!(
        lines.len(),
        1,
        "lines with the error, of what the function wrote:\n{log}"
    );
    assert!(
        lines[0].contains(REQUEST_ID),
        "no request id in {}",
        lines[0]
    );
}

/// Takes one request and answers it. Returns its first line, and the connection so that it stays open.
fn receive(api: &TcpListener, answer: &str) -> (String, TcpStream) {
    let mut stream = BufReader::new(api.accept().unwrap().0);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") && stream.read_line(&mut head).unwrap() > 0 {}
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.parse().unwrap())
    });
    stream
        .read_exact(&mut vec![0; length.unwrap_or(0)])
        .unwrap();
    stream.get_mut().write_all(answer.as_bytes()).unwrap();
    (
        head.lines().next().unwrap_or_default().to_owned(),
        stream.into_inner(),
    )
}

fn event() -> String {
    let arn = "arn:aws:lambda:eu-west-1:123456789012:function:orders";
    let headers = [
        "HTTP/1.1 200 OK".to_owned(),
        "connection: close".to_owned(),
        format!("content-length: {}", EVENT.len()),
        format!("lambda-runtime-aws-request-id: {REQUEST_ID}"),
        "lambda-runtime-deadline-ms: 4102444800000".to_owned(),
        format!("lambda-runtime-invoked-function-arn: {arn}"),
    ];
    format!("{}\r\n\r\n{EVENT}", headers.join("\r\n"))
}

fn accepted() -> String {
    "HTTP/1.1 202 Accepted\r\nconnection: close\r\ncontent-length: 0\r\n\r\n".to_owned()
}
