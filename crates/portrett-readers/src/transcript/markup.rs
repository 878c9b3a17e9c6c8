//! Markdown and plain text to lines. The marks of Markdown are taken out: what is left is what was said.

use super::line::{Kind, Line};

/// Lines that a block of settings at the front of a Markdown file may have.
const LONGEST_FRONT: usize = 40;

/// The lines of a text. Where `is_markdown`, marks within lines are taken out too.
pub(crate) fn lines(text: &str, is_markdown: bool) -> Vec<Line> {
    let raw: Vec<&str> = text.lines().collect();
    let has_table = raw.iter().any(|line| is_table_rule(line));
    let mut lines = Vec::new();
    for (place, text) in raw.iter().enumerate().skip(front(&raw)) {
        let number = place as u64 + 1;
        let is_mark = text.trim_start().starts_with("```") || (has_table && is_table_rule(text));
        if is_mark {
            continue;
        }
        let (kind, text) = if has_table && text.contains('|') { (Kind::Item, cells(text)) } else { kind_of(text) };
        let text = if is_markdown { plain(&text) } else { text };
        let kind = if text.trim().is_empty() && kind != Kind::Rule { Kind::Blank } else { kind };
        lines.push(Line { number, kind, text: text.trim().to_owned() });
    }
    lines
}

/// How many lines a block of settings between two rules at the front takes.
fn front(lines: &[&str]) -> usize {
    let is_rule = |line: &&str| line.trim_end() == "---";
    if !lines.first().is_some_and(is_rule) {
        return 0;
    }
    let block = lines.iter().skip(1).take(LONGEST_FRONT).position(is_rule);
    let is_settings = |end: usize| lines[1..=end].iter().all(|line| line.contains(':') || line.starts_with([' ', '-']));
    block.filter(|&end| is_settings(end)).map_or(0, |end| end + 2)
}

fn kind_of(line: &str) -> (Kind, String) {
    let text = line.trim().trim_start_matches("> ");
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&level) && text[level..].starts_with(' ') {
        return (Kind::Heading(level), text[level..].trim().trim_end_matches('#').to_owned());
    }
    if is_rule(text) {
        return (Kind::Rule, String::new());
    }
    match item(text) {
        Some(item) => (Kind::Item, item.to_owned()),
        None => (Kind::Text, text.to_owned()),
    }
}

fn is_rule(text: &str) -> bool {
    let marks: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    marks.len() >= 3 && ['-', '*', '_', '='].iter().any(|mark| marks.chars().all(|c| c == *mark))
}

/// What stands behind a bullet or a number.
fn item(text: &str) -> Option<&str> {
    let behind_bullet = || text.strip_prefix(['-', '*', '+', '•', '–', '◦', '▪']);
    let behind_number = || {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        (1..=3).contains(&digits).then(|| text[digits..].strip_prefix(['.', ')'])).flatten()
    };
    let rest = behind_bullet().or_else(behind_number)?;
    let rest = rest.strip_prefix([' ', '\t']).or_else(|| rest.is_empty().then_some(rest))?;
    let rest = rest.trim_start();
    Some(rest.strip_prefix("[ ] ").or_else(|| rest.strip_prefix("[x] ")).unwrap_or(rest))
}

/// Whether a line parts the header of a table from its rows.
fn is_table_rule(line: &str) -> bool {
    line.contains('|') && line.contains("--") && line.chars().all(|c| "|:- \t".contains(c))
}

/// The cells of a row of a table as one line.
fn cells(line: &str) -> String {
    let cells = line.split('|').map(str::trim).filter(|cell| !cell.is_empty());
    cells.collect::<Vec<_>>().join(" – ")
}

/// Words without the marks of emphasis, links, and the breaks of a web page.
fn plain(text: &str) -> String {
    let mut text = text.replace("**", "").replace("__", "");
    for mark in ["<br>", "<br/>", "<br />", "<p>", "</p>"] {
        text = text.replace(mark, " ");
    }
    without_emphasis(&without_links(&text))
}

/// The words of a link in place of it.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, words, after)) = link(rest) {
        plain.push_str(before.strip_suffix('!').unwrap_or(before));
        plain.push_str(words);
        rest = after;
    }
    plain + rest
}

/// What stands before the first link, its words, and what stands behind it.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let middle = text.find("](")?;
    let open = text[..middle].rfind('[')?;
    let close = middle + text[middle..].find(')')?;
    Some((&text[..open], &text[open + 1..middle], &text[close + 1..]))
}

/// Words without single marks of emphasis around them: `*so*`, `_so_`, `` `so` ``.
fn without_emphasis(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let is_word = |place: Option<usize>| place.and_then(|place| chars.get(place)).is_some_and(|c| c.is_alphanumeric());
    let is_space = |place: Option<usize>| place.and_then(|place| chars.get(place)).is_none_or(|c| c.is_whitespace());
    let is_mark = |place: usize| {
        let (before, after) = (place.checked_sub(1), Some(place + 1));
        let stands_alone = is_space(before) && is_space(after);
        "*_`".contains(chars[place]) && !stands_alone && !(is_word(before) && is_word(after))
    };
    (0..chars.len()).filter(|&place| !is_mark(place)).map(|place| chars[place]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(u64, Kind, String)> {
        lines(text, true).into_iter().map(|line| (line.number, line.kind, line.text)).collect()
    }

    #[test]
    fn marks_are_taken_out_and_lines_keep_their_numbers() {
        let text = "---\ntitle: x\n---\n## P01 #\n- **so** [it](http://a) is\n\n***\n1. *Liz: why?*\n2 * 3_4\n";
        let expected = [
            (4, Kind::Heading(2), "P01"),
            (5, Kind::Item, "so it is"),
            (6, Kind::Blank, ""),
            (7, Kind::Rule, ""),
            (8, Kind::Item, "Liz: why?"),
            (9, Kind::Text, "2 * 3_4"),
        ];
        assert_eq!(shown(text), expected.map(|(number, kind, text)| (number, kind, text.to_owned())));
    }

    #[test]
    fn rows_of_tables_are_items() {
        let texts: Vec<String> = shown("Goals | Questions\n:--- | :---\nSign in | Can they?\n | Do they?\n")
            .into_iter()
            .map(|(_, _, text)| text)
            .collect();
        assert_eq!(texts, ["Goals – Questions", "Sign in – Can they?", "Do they?"]);
    }
}
