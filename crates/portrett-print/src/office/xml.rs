//! Elements of XML as values, and how they are written. Text and attributes are escaped by the writer.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element with its attributes and what is in it.
#[derive(Debug, Clone)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    inside: Vec<Node>,
}

#[derive(Debug, Clone)]
enum Node {
    Element(Element),
    Text(String),
}

/// An element without anything in it.
pub(super) fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), inside: Vec::new() }
}

impl Element {
    /// With one more attribute.
    // A number and a text are handed over alike.
    #[allow(clippy::needless_pass_by_value)]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// With one more element in it.
    pub fn holding(mut self, inner: Self) -> Self {
        self.inside.push(Node::Element(inner));
        self
    }

    /// With more elements in it.
    pub fn holding_all(mut self, inner: impl IntoIterator<Item = Self>) -> Self {
        self.inside.extend(inner.into_iter().map(Node::Element));
        self
    }

    /// With text in it.
    pub fn saying(mut self, text: &str) -> Self {
        self.inside.push(Node::Text(text.to_owned()));
        self
    }

    /// The whole part, with its declaration.
    pub fn written(&self) -> io::Result<Vec<u8>> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        self.write(&mut writer)?;
        Ok(writer.into_inner())
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, allowed(value).as_str()));
        }
        if self.inside.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for node in &self.inside {
            match node {
                Node::Element(inner) => inner.write(writer)?,
                Node::Text(text) => writer.write_event(Event::Text(BytesText::new(&allowed(text))))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// The text without characters that XML 1.0 has no way to write.
fn allowed(text: &str) -> String {
    let is_forbidden = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    text.chars().map(|c| if is_forbidden(c) { '\u{FFFD}' } else { c }).collect()
}
