//! Accounts: which company a name or an e-mail address speaks of.

mod free_mail;
mod legal_form;

pub use free_mail::{FREE_MAIL, FREE_MAIL_NAMES};
pub use legal_form::{LEGAL_FORMS, NO_COMPANY};

/// Whether addresses at `domain` (registrable, lower case) say nothing about a company: anybody gets one
/// there, or nobody can (`example`, RFC 2606).
///
/// ```
/// use portrett_terms::account::is_free_mail;
/// assert!(is_free_mail("gmail.com") && is_free_mail("yahoo.co.uk") && is_free_mail("online.no"));
/// assert!(!is_free_mail("nordlys-sport.no"));
/// ```
pub fn is_free_mail(domain: &str) -> bool {
    let name = domain.split('.').next().unwrap_or(domain);
    FREE_MAIL.contains(&domain) || FREE_MAIL_NAMES.contains(&name)
}

/// A company's name as two spellings of it share it: lower case, words only, without its legal form.
/// Nothing where the cell names no company.
///
/// ```
/// use portrett_terms::account::company_key;
/// assert_eq!(company_key("Nordlys Sport A/S").as_deref(), Some("nordlys sport"));
/// assert_eq!(company_key("  NORDLYS-SPORT, as ").as_deref(), Some("nordlys sport"));
/// assert_eq!(company_key("n/a"), None);
/// ```
pub fn company_key(name: &str) -> Option<String> {
    let words = words(name);
    let whole: Vec<&str> = words.iter().map(String::as_str).collect();
    if whole.is_empty() || NO_COMPANY.contains(&whole.join(" ").as_str()) {
        return None;
    }
    let bare = without_forms(&whole);
    // A company may be called what is elsewhere a legal form.
    Some(if bare.is_empty() { whole.join(" ") } else { bare.join(" ") })
}

fn words(name: &str) -> Vec<String> {
    let plain: String = name.chars().map(narrow).flat_map(char::to_lowercase).filter(|c| *c != '.').collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Full-width forms (U+FF01 to U+FF5E) as the ASCII that they are wide forms of.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        c => c,
    }
}

fn without_forms<'a>(words: &'a [&'a str]) -> &'a [&'a str] {
    let mut bare = words;
    while let Some(form) = LEGAL_FORMS.iter().find(|form| bare.ends_with(form)) {
        bare = &bare[..bare.len() - form.len()];
    }
    while let Some(form) = LEGAL_FORMS.iter().find(|form| bare.starts_with(form)) {
        bare = &bare[form.len()..];
    }
    bare
}
