//! Names and hosts of sites: whether a word or a host is one of a list.

/// The host of an address, lower-cased and without `www.`; also of an address without a scheme. Nothing
/// where the text holds no host: a path, a word.
///
/// ```
/// use portrett_terms::site::host;
/// assert_eq!(host("https://www.Google.no:443/search?q=1").as_deref(), Some("google.no"));
/// assert_eq!(host("shop.example.com/a").as_deref(), Some("shop.example.com"));
/// assert_eq!(host("/checkout.html"), None);
/// ```
pub fn host(address: &str) -> Option<String> {
    let address = address.trim();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let after_user = authority.rsplit('@').next().unwrap_or_default();
    let host = after_user.split(':').next().unwrap_or_default().to_lowercase();
    let is_host = host.contains('.') && host.chars().all(|c| c.is_alphanumeric() || "-._".contains(c));
    is_host.then(|| host.strip_prefix("www.").unwrap_or(&host).to_owned())
}

/// Whether two hosts are the same or one lies under the other. Two hosts beside each other
/// (`a.example.com`, `b.example.com`) are not: on a host of many shops they belong to two owners.
pub fn are_related(one: &str, other: &str) -> bool {
    one == other || lies_under(one, other) || lies_under(other, one)
}

fn lies_under(host: &str, above: &str) -> bool {
    host.strip_suffix(above).is_some_and(|rest| rest.ends_with('.'))
}

/// Hosts that a site puts before its own name for telephones and outgoing links.
const FRONTS: &[&str] = &["www.", "m.", "l.", "lm.", "mobile.", "old.", "out.", "images."];

/// Whether `name`, lower-cased, is one of `sites`. An entry with a dot is a host, and stands for what lies
/// under it; one without is a brand, and stands for itself and for its own host in any country
/// (`google`: `google`, `www.google.co.uk`, but not `docs.google.com`, which is no search).
pub fn is_one_of(name: &str, sites: &[&str]) -> bool {
    let bare = FRONTS.iter().find_map(|front| name.strip_prefix(front)).unwrap_or(name);
    sites.iter().any(|site| match site.contains('.') {
        true => bare == *site || lies_under(name, site),
        false => bare == *site || bare.strip_prefix(site).is_some_and(is_country),
    })
}

/// Whether this is what stands behind a brand in its host: `.com`, `.no`, `.co.uk`.
fn is_country(ending: &str) -> bool {
    let Some(labels) = ending.strip_prefix('.') else { return false };
    let is_short = |label: &str| (2..=3).contains(&label.len());
    labels.split('.').count() <= 2 && labels.split('.').all(is_short)
}
