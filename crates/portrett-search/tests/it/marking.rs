//! Where the words are.

use portrett_search::Query;

use crate::shop::{index, said};

/// Language, what is typed, a sentence with what is marked between brackets.
const MARKED: &[(&str, &str, &str)] = &[
    ("nb", "frakt", "[Frakten] er dyr, og [fraktkostnaden] også."),
    ("nb", "dyr frakt", "[Frakten] er [dyr]."),
    ("nb", "\"er dyr\"", "Frakten [er dyr], ikke dyr."),
    ("nb", "\"er dyr\" dyr", "Frakten [er dyr], ikke [dyr]."),
    ("nb", "frak* OR ærlig", "Helt [ÆRLIG]: [frakten]"),
    ("nb", "frakt -gratis", "Bare [frakt]."),
    ("fi", "toimitus", "😡 [Toimituksen] hinta ja [toimituskulut]!"),
    ("nl", "koffie", "Één [koffie]"),
    ("en", "can't", "I [can’t] say."),
    ("en", "cafe", "The [cafe\u{301}s] of İstanbul"),
    ("", "hinnat", "[Hinnat]? [Hinnat]!"),
    ("en", "", "Nothing is marked."),
    ("en", "-coat", "Nothing is marked."),
];

#[test]
fn the_words_that_were_looked_for_are_marked_in_bytes() {
    for (language, typed, marked) in MARKED {
        let text = marked.replace(['[', ']'], "");
        let found = index(&said(language, &[&text])).search(&Query::new(*typed)).unwrap();
        assert_eq!(found.total, 1, "{typed}");
        let mut shown = text.clone();
        for span in found.hits[0].spans.iter().rev() {
            shown.insert(span.end, ']');
            shown.insert(span.start, '[');
        }
        assert_eq!(shown, *marked, "{typed}");
    }
}
