//! The HTML page: nothing from outside, nothing that runs, nothing unescaped, everything with its evidence.

use portrett_report::{Locale, render_html};
use portrett_terms::Verdict;

use crate::fixture::{self, displayed, report};

fn pages() -> Vec<String> {
    Locale::ALL.iter().map(|locale| render_html(&report(), *locale, displayed()).unwrap()).collect()
}

/// What stands between `open` and `close`, each time.
fn between<'a>(page: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    page.split(open).skip(1).map(|rest| rest.split(close).next().unwrap()).collect()
}

#[test]
fn the_page_needs_nothing_from_outside_and_runs_nothing() {
    for page in pages() {
        for forbidden in
            ["://", "<script", "javascript:", "src=", "url(", "@import", "<link", "<iframe", "<img", "<form"]
        {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        assert!(page.contains("default-src 'none'"));
        for tag in between(&page, "<", ">") {
            assert!(!tag.contains(" on") || !tag.split(" on").nth(1).unwrap().contains("=\""), "{tag}");
        }
    }
}

#[test]
fn the_users_words_are_escaped_and_made_visible() {
    for page in pages() {
        assert!(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"));
        assert!(page.contains("a &quot;quoted&quot; &amp; 'odd' label&quot; onload=&quot;x"));
        assert!(!page.contains('\0') && !page.contains('\u{1b}'));
        assert!(page.contains(&format!("\u{2068}{}\u{2069}", fixture::HEBREW)), "text from right to left is isolated");
    }
}

#[test]
fn each_picture_says_what_it_shows() {
    for page in pages() {
        let pictures = between(&page, "<svg", "</svg>");
        assert!(pictures.len() > 20);
        for picture in pictures {
            assert!(
                picture.contains("role=\"img\"") && picture.contains("<title>") && picture.contains("<desc>"),
                "{picture}"
            );
        }
    }
}

#[test]
fn each_picture_has_its_table() {
    for page in pages() {
        for claim in between(&page, "<details class=\"claim\">", "</details>") {
            assert!(claim.contains("<svg class=\"interval\"") && claim.contains("<table>"));
        }
        let tables = |part: &str| part.matches("<table>").count();
        assert_eq!(tables(between(&page, "<svg class=\"rhythm\"", "</section>")[0]), 1);
        assert!(between(&page, "<svg class=\"bars\"", "</section>").iter().all(|part| tables(part) == 1));
        assert_eq!(
            between(&page, "<article", "</article>")
                .iter()
                .filter(|card| tables(between(card, "<footer>", "</footer>")[0]) == 1)
                .count(),
            3
        );
    }
}

#[test]
fn each_claim_opens_its_evidence_and_its_query() {
    for page in pages() {
        let claims = between(&page, "<details class=\"claim\">", "</details>");
        assert_eq!(
            claims.len(),
            12 + 3 + 1 + 5 + 1,
            "one claim rests on seven persons and is not there; one is of a role"
        );
        assert!(
            claims.iter().all(|claim| claim.contains("select avg(spend_total)\nfrom profiles")
                && claim.contains("spend_total &lt; 1e9"))
        );
    }
}

#[test]
fn the_page_is_balanced() {
    const VOID: [&str; 2] = ["meta", "!DOCTYPE"];
    for page in pages() {
        let mut open = Vec::new();
        for tag in between(&page, "<", ">") {
            let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap();
            match tag.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop(), Some(closed), "in <{tag}>"),
                None if VOID.contains(&name) => {}
                None => open.push(name),
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn each_anchor_leads_somewhere_and_each_id_is_one() {
    for page in pages() {
        let ids = between(&page, " id=\"", "\"");
        let once: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(once.len(), ids.len());
        assert!(between(&page, "href=\"#", "\"").iter().all(|target| ids.contains(target)));
    }
}

#[test]
fn nothing_on_the_page_was_left_unsaid() {
    for page in pages() {
        assert!(!page.contains("{$"), "an argument is missing");
        assert!(
            !page.contains('[') || !between(&page, ">[", "]<").iter().any(|id| id.contains('-')),
            "a message is missing"
        );
    }
}

#[test]
fn the_page_says_its_language() {
    let pages = pages();
    assert!(pages[0].contains("<html lang=\"en\">") && pages[1].contains("<html lang=\"nb\">"));
    assert!(pages[2].contains("<html lang=\"fi\">") && pages[2].contains("3 asiakastyyppiä"));
    assert!(pages[0].contains("3 kinds of customer") && pages[1].contains("3 typer kunder"));
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert_eq!(pages(), pages());
}

/// `SHOW_PAGES=folder cargo test -p portrett-report show_pages` writes the pages to be looked at.
#[test]
fn show_pages() {
    if let Some(folder) = std::env::var_os("SHOW_PAGES").map(std::path::PathBuf::from) {
        for (page, locale) in pages().iter().zip(Locale::ALL) {
            std::fs::write(folder.join(format!("report.{}.html", locale.tag())), page).unwrap();
        }
    }
}

#[test]
fn every_verdict_has_a_page_that_says_it() {
    let verdicts = [
        (Verdict::None, false, ["One kind of customer", "Én type kunde", "Yksi asiakastyyppi"]),
        (Verdict::TooFew, false, ["Too few customers", "For få kunder", "Liian vähän asiakkaita"]),
        (Verdict::Wished, true, ["as many as you wished", "så mange som du ønsket", "niin monta kuin toivoit"]),
        (Verdict::Continuum, true, ["not as kinds of people", "ikke som typer mennesker", "älä ihmistyyppeinä"]),
        (
            Verdict::Kinds,
            true,
            ["more than chance would make", "mer enn tilfeldigheten ville gitt", "paremmin kuin sattumalta syntyvät"],
        ),
    ];
    for (verdict, has_personas, sentences) in verdicts {
        let mut report = report();
        report.segmentation.verdict = verdict;
        if !has_personas {
            report.personas.clear();
        }
        for (locale, sentence) in Locale::ALL.iter().zip(sentences) {
            let page = render_html(&report, *locale, displayed()).unwrap();
            assert!(page.contains(sentence), "{verdict:?} {locale:?}");
            assert_eq!(page.contains("<article"), has_personas, "{verdict:?}");
            assert_eq!(page.contains("id=\"personas\""), has_personas, "{verdict:?}");
        }
    }
}

#[test]
fn what_customers_say_is_a_section_and_their_words_stand_on_cards() {
    for (locale, words) in [
        (Locale::English, ["What customers say", "Delivery", "found in the texts", "In their own words", "Complaints"]),
        (Locale::NorwegianBokmal, ["Det kundene sier", "Levering", "funnet i tekstene", "Med egne ord", "Klager"]),
        (Locale::Finnish, ["Mitä asiakkaat sanovat", "Toimitus", "löytyi teksteistä", "Omin sanoin", "Valitukset"]),
    ] {
        let page = render_html(&report(), locale, displayed()).unwrap();
        for word in words {
            assert!(page.contains(word), "{word}");
        }
        assert!(page.contains("tre dager for sent") && page.contains("<blockquote lang=\"nb\">"));
        assert!(!page.contains("<script>alert"), "a quote is text");
    }
}
