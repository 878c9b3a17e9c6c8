//! The JSON in what a model says. Models wrap it in fences, think aloud before it and chatter after it; all of that is
//! passed over. What is found is data of unknown make.

use serde_json::Value;

/// The most bytes of an answer that are looked at.
const MOST: usize = 64 << 10;

/// The most places at which an object is looked for.
const MOST_STARTS: usize = 64;

/// The first JSON object in `content` that has `field`.
pub(super) fn object(content: &str, field: &str) -> Option<Value> {
    let content = &content[..content.floor_char_boundary(MOST)];
    // What a model thinks is not what it says.
    let said = content.rsplit_once("</think>").map_or(content, |(_, said)| said);
    let starts = said.match_indices('{').take(MOST_STARTS);
    starts.map(|(at, _)| &said[at..]).find_map(|rest| read(rest, field))
}

fn read(text: &str, field: &str) -> Option<Value> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    values.next()?.ok().filter(|value| value.get(field).is_some())
}
