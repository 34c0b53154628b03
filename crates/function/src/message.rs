//! What goes into the function and what comes out.

use serde::{ser::Error as _, Deserialize, Serialize, Serializer};

pub const DEFAULT_MESSAGE: &str = "This log message is printed nowhere";

#[derive(Deserialize)]
pub struct Order {
    pub scenario: String,
    pub message: Option<String>,
}

#[derive(Serialize)]
pub struct Reply {
    pub message: Text,
}

pub enum Text {
    Plain(String),
    /// Its `Serialize` fails, as a map with keys that are not strings would.
    Unserializable,
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(text) => serializer.serialize_str(text),
            Self::Unserializable => Err(S::Error::custom("this response does not serialize")),
        }
    }
}
