//! HTML to text: tolerant, in one pass, without a tree. Broken markup loses a tag, never the text.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memmem};

use super::{Removed, entity, phrase};

/// Tags that begin a new line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "body",
    "br",
    "div",
    "dl",
    "dt",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tr",
    "ul",
];
/// Tags whose content nobody reads.
const HIDDEN: [&str; 5] = ["script", "style", "title", "template", "noscript"];
/// What marks the box of an earlier message in mail programs: Gmail, Outlook, Yahoo, Proton.
const EARLIER: [&str; 5] = ["gmail_quote", "divRplyFwdMsg", "appendonsend", "yahoo_quoted", "protonmail_quote"];
/// Longest tag that is searched for quotation marks, which may hold `>`.
const LONGEST_QUOTED: usize = 512;

/// Whether `text` looks like HTML: it has a tag that every mail program writes.
pub(super) fn looks_like(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        at += found + 1;
        let rest = &bytes[at..];
        let body = rest.strip_prefix(b"/").unwrap_or(rest);
        let name = tag_name(body);
        if !matches!(body.get(name.len()), Some(b' ' | b'\n' | b'\r' | b'\t' | b'/' | b'>')) {
            continue;
        }
        let is_told = BLOCKS.contains(&name.as_str())
            || matches!(name.as_str(), "span" | "b" | "i" | "a" | "font" | "strong" | "head");
        if is_told && memchr(b'>', &rest[..rest.len().min(LONGEST_QUOTED * 8)]).is_some() {
            return true;
        }
    }
    false
}

/// The text of `html`. A quoted box has `> ` before its lines.
pub(super) fn to_text<'a>(html: &str, removed: &mut Removed) -> Cow<'a, str> {
    let mut writer = Writer { text: String::with_capacity(html.len() / 2), depth: 0, is_exact: false };
    let mut reader = Reader { html, at: 0, has_close: true, missing: [false; HIDDEN.len() + 1] };
    while let Some(found) = memchr2(b'<', b'&', &html.as_bytes()[reader.at..]) {
        writer.push(&html[reader.at..reader.at + found]);
        reader.at += found;
        removed.tags += usize::from(reader.take_mark(&mut writer));
    }
    writer.push(&html[reader.at..]);
    Cow::Owned(writer.text)
}

/// The name of the tag whose first letter `bytes` begins with, in small letters.
fn tag_name(bytes: &[u8]) -> String {
    let name = bytes.iter().take(12).take_while(|byte| byte.is_ascii_alphanumeric());
    name.map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

struct Reader<'a> {
    html: &'a str,
    at: usize,
    /// Whether a `>` may still come.
    has_close: bool,
    /// Which ends of hidden tags, and of a comment, were searched for in vain: they are not searched for again.
    missing: [bool; HIDDEN.len() + 1],
}

impl Reader<'_> {
    /// Takes the tag or entity at the place; whether it was a tag.
    fn take_mark(&mut self, writer: &mut Writer) -> bool {
        let rest = &self.html[self.at..];
        if rest.starts_with('&') {
            let (character, length) = entity::read(rest).unwrap_or(('&', 1));
            writer.push_character(character);
            self.at += length;
            return false;
        }
        let begins = rest[1..].starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'));
        match begins.then(|| self.tag_end(rest)).flatten() {
            Some(end) if !is_address(&rest[1..end]) => {
                self.take_tag(&rest[1..end], writer);
                true
            }
            _ => {
                writer.push_character('<');
                self.at += 1;
                false
            }
        }
    }

    /// Where the `>` of the tag is that `rest` begins with.
    fn tag_end(&mut self, rest: &str) -> Option<usize> {
        if !self.has_close {
            return None;
        }
        let first = memchr(b'>', rest.as_bytes());
        self.has_close = first.is_some();
        outside_quotes(rest.as_bytes()).or(first)
    }

    fn take_tag(&mut self, tag: &str, writer: &mut Writer) {
        let start = self.at;
        self.at += tag.len() + 2;
        if tag.starts_with("!--") {
            self.at = self.after(start + 4, "-->", HIDDEN.len()).unwrap_or(self.at);
            return;
        }
        let (is_end, body) = tag.strip_prefix('/').map_or((false, tag), |body| (true, body));
        let name = tag_name(body.as_bytes());
        if let Some(hidden) = HIDDEN.iter().position(|known| *known == name).filter(|_| !is_end) {
            let end = format!("</{name}");
            let found = self.after(self.at, &end, hidden);
            self.at =
                found.map_or(self.at, |end| memchr(b'>', &self.html.as_bytes()[end..]).map_or(end, |to| end + to + 1));
            return;
        }
        writer.take_tag(&name, is_end, body);
    }

    /// The place after the next `end` (in small or capital letters) from `from` on; `index` says which end it is.
    fn after(&mut self, from: usize, end: &str, index: usize) -> Option<usize> {
        let rest = self.html.as_bytes().get(from..)?;
        if self.missing[index] {
            return None;
        }
        let found = memmem::find(rest, end.as_bytes()).or_else(|| memmem::find(rest, end.to_uppercase().as_bytes()));
        self.missing[index] = found.is_none();
        found.map(|found| from + found + end.len())
    }
}

/// Whether what stands in angle brackets is an e-mail address.
fn is_address(tag: &str) -> bool {
    tag.len() < LONGEST_QUOTED && tag.contains('@') && !tag.contains([' ', '"'])
}

/// The first `>` that stands in no quotation marks, near the beginning.
fn outside_quotes(tag: &[u8]) -> Option<usize> {
    let mut open = None;
    for (place, &byte) in tag.iter().enumerate().take(LONGEST_QUOTED) {
        match (open, byte) {
            (None, b'>') => return Some(place),
            (None, b'"' | b'\'') if tag[place - 1] == b'=' => open = Some(byte),
            (Some(quote), _) if quote == byte => open = None,
            _ => {}
        }
    }
    None
}

struct Writer {
    text: String,
    /// How many quoted boxes are open.
    depth: usize,
    /// Whether line breaks count (`pre`).
    is_exact: bool,
}

impl Writer {
    fn push(&mut self, text: &str) {
        if self.is_exact {
            text.chars().for_each(|character| self.push_character(character));
            return;
        }
        for (index, word) in text.split([' ', '\n', '\r', '\t']).enumerate() {
            if index > 0 {
                self.space();
            }
            if !word.is_empty() {
                self.begin();
                self.text.push_str(word);
            }
        }
    }

    fn push_character(&mut self, character: char) {
        match character {
            '\n' if self.is_exact => self.line(),
            ' ' => self.space(),
            _ => {
                self.begin();
                self.text.push(character);
            }
        }
    }

    /// Marks a line in a quoted box as quoted.
    fn begin(&mut self) {
        if self.depth > 0 && (self.text.is_empty() || self.text.ends_with('\n')) {
            self.text.push_str("> ");
        }
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    fn line(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    fn take_tag(&mut self, name: &str, is_end: bool, body: &str) {
        if matches!(name, "td" | "th") {
            self.space();
        }
        if BLOCKS.contains(&name) && (name == "br" || !self.text.ends_with('\n') || name == "p") {
            self.line();
        }
        match name {
            "blockquote" => self.depth = if is_end { self.depth.saturating_sub(1) } else { self.depth + 1 },
            "pre" => self.is_exact = !is_end,
            "li" if !is_end => self.push("- "),
            "div" if !is_end && is_earlier(body) => {
                self.line();
                self.text.push_str(phrase::ORIGINAL);
                self.line();
            }
            _ => {}
        }
    }
}

/// Whether a tag begins the box of an earlier message.
fn is_earlier(tag: &str) -> bool {
    let head = &tag.as_bytes()[..tag.len().min(LONGEST_QUOTED)];
    EARLIER.iter().any(|mark| memmem::find(head, mark.as_bytes()).is_some())
}
