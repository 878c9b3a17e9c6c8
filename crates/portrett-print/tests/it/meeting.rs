//! The five slides of a meeting say what its Markdown says.

use portrett_print::{Template, print_pack};
use portrett_report::{Body, Locale, Meeting, documents, left_out, pack};
use portrett_terms::review::Launch;

use crate::fixture_parts::rich_report;
use crate::read::{parts, slide_text, squeezed};

#[test]
fn a_meeting_has_five_slides_with_every_line_or_a_count_of_those_left_out() {
    let report = rich_report();
    let launches = [Launch { day: "2026-10-01".to_owned(), what: "Club <b>&".to_owned() }];
    let today = jiff::civil::date(2026, 11, 2);
    let meeting = Meeting { today, reviews: &[], launches: &launches, begun: Some(today), review_days: 92 };
    for locale in Locale::ALL {
        let pack = pack(&report, meeting, *locale).unwrap();
        let cards = documents(&report, *locale).unwrap();
        let bytes = print_pack(&pack, &cards, &Template::default()).unwrap();
        assert_eq!(parts(&bytes).iter().filter(|own| own.starts_with("ppt/slides/slide")).count(), 5);
        let says_left_out = squeezed(left_out(*locale, 0, &["§"]).unwrap().split('§').next().unwrap());
        for (number, part) in (1..).zip(&pack.parts) {
            let text = slide_text(&bytes, number);
            assert!(text.contains(&squeezed(&part.heading)), "{}: {text}", part.heading);
            for section in &part.sections {
                let Body::Lines(lines) = &section.body else { continue };
                for line in lines {
                    assert!(text.contains(&squeezed(line)) || text.contains(&says_left_out), "{line}: {text}");
                }
            }
        }
        let rows = slide_text(&bytes, 1);
        for row in &pack.first.rows {
            assert!(rows.contains(&squeezed(&row.customers.value)), "{rows}");
        }
        assert_eq!(bytes, print_pack(&pack, &cards, &Template::default()).unwrap(), "the same again");
    }
}
