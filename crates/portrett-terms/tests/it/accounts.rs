//! Names of companies in many spellings.

use portrett_terms::account::{FREE_MAIL, FREE_MAIL_NAMES, LEGAL_FORMS, NO_COMPANY, company_key, is_free_mail};

#[test]
fn spellings_of_a_company_share_a_key() {
    let told = [
        ("Nordlys Sport AS", "nordlys sport"),
        ("NORDLYS SPORT A/S", "nordlys sport"),
        ("nordlys   sport, a.s.", "nordlys sport"),
        ("\u{FF2E}ordlys Sport", "nordlys sport"),
        ("AS Nordlys Sport", "nordlys sport"),
        ("Kauppa Oyj Abp", "kauppa"),
        ("Oy Kauppa Ab", "kauppa"),
        ("De Fryske Winkel B.V.", "de fryske winkel"),
        ("Muster GmbH & Co. KG", "muster"),
        ("Acme, Inc.", "acme"),
        ("7-Eleven", "7 eleven"),
        // What is left of a name must be a name.
        ("AS", "as"),
        ("Ærlig & Øde ANS", "ærlig øde"),
    ];
    for (name, key) in told {
        assert_eq!(company_key(name).as_deref(), Some(key), "{name}");
    }
}

#[test]
fn a_cell_that_names_no_company_has_no_key() {
    for cell in ["", " ", "-", "n/a", "N.A.", "Privat", "ingen", "particulier", "Yksityinen", "None", "..."] {
        assert_eq!(company_key(cell), None, "{cell:?}");
    }
}

#[test]
fn the_tables_hold_each_entry_once_as_it_is_looked_up() {
    let lower = |text: &&str| text.chars().all(|c| !c.is_uppercase());
    for table in [FREE_MAIL, FREE_MAIL_NAMES, NO_COMPANY] {
        let distinct: std::collections::BTreeSet<_> = table.iter().collect();
        assert!(table.iter().all(lower) && distinct.len() == table.len());
    }
    assert!(FREE_MAIL.iter().all(|domain| domain.contains('.') && is_free_mail(domain)));
    assert!(LEGAL_FORMS.iter().all(|form| form.iter().all(lower) && !form.is_empty()));
}
