//! Which company a name or an e-mail address speaks of, as SQL functions. A null is no company.

use std::sync::Arc;

use arrow::array::{ArrayRef, StringArray};
use arrow::compute::cast;
use arrow::datatypes::DataType;
use datafusion::common::cast::as_string_array;
use datafusion::error::Result;
use datafusion::logical_expr::ColumnarValue;
use portrett_terms::account;

use super::Body;

fn of_text(of: fn(&str) -> Option<String>) -> Body {
    let each = move |arguments: &[ColumnarValue]| -> Result<ColumnarValue> {
        let array = cast(&arguments[0].clone().into_array(1)?, &DataType::Utf8)?;
        let found: StringArray = as_string_array(&array)?.iter().map(|text| text.and_then(of)).collect();
        Ok(ColumnarValue::Array(Arc::new(found) as ArrayRef))
    };
    Arc::new(each)
}

/// `company_key(text) -> text`: [`account::company_key`].
pub fn company_key() -> Body {
    of_text(account::company_key)
}

/// `business_domain(text) -> text`: the registrable domain of an e-mail address by the Public Suffix List,
/// null for an address of a provider where anybody gets one.
pub fn business_domain() -> Body {
    of_text(domain_of)
}

/// `web_domain(text) -> text`: the registrable domain of a web address, of a host or of what follows the `@`.
pub fn web_domain() -> Body {
    of_text(domain_of_site)
}

fn domain_of_site(written: &str) -> Option<String> {
    let bare = written.trim().to_lowercase();
    let host = bare.split_once("://").map_or(bare.as_str(), |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    domain_of(&format!("@{host}"))
}

fn domain_of(email: &str) -> Option<String> {
    let host = email.rsplit_once('@')?.1.trim().to_lowercase();
    // Some providers give addresses at hosts below their domain.
    let domain = psl::domain_str(&host).filter(|domain| psl_knows(domain))?;
    let is_free = account::is_free_mail(domain) || account::is_free_mail(&host);
    (!is_free).then(|| domain.to_owned())
}

/// Whether the domain ends in a suffix of the list: `kontor.lokal` names no company to the world.
fn psl_knows(domain: &str) -> bool {
    psl::suffix(domain.as_bytes()).is_some_and(|suffix| suffix.is_known())
}

#[cfg(test)]
mod tests {
    use super::{domain_of, domain_of_site};

    #[test]
    fn an_address_speaks_of_the_domain_that_was_registered() {
        let told = [
            ("kari@nordlys-sport.no", "nordlys-sport.no"),
            ("KARI@Salg.Nordlys-Sport.NO", "nordlys-sport.no"),
            ("a@sales.acme.co.uk", "acme.co.uk"),
            ("a@firma.kommune.no", "firma.kommune.no"),
            ("a@gmail.com", ""),
            ("a@yahoo.co.uk", ""),
            ("a@pp.inet.fi", ""),
            ("a@example.com", ""),
            ("a@kontor.lokal", ""),
            ("a@localhost", ""),
            ("kari", ""),
        ];
        for (email, domain) in told {
            assert_eq!(domain_of(email).unwrap_or_default(), domain, "{email}");
        }
    }

    #[test]
    fn a_web_address_speaks_of_its_domain_however_it_is_written() {
        for written in ["nordlys.no", "https://www.Nordlys.no/om-oss?a=b", " shop.nordlys.no:8443/x ", "@nordlys.no"] {
            assert_eq!(domain_of_site(written).as_deref(), Some("nordlys.no"), "{written}");
        }
        for written in ["", "nordlys", "https://facebook.com.invalid/nordlys", "http://10.0.0.1/"] {
            assert_eq!(domain_of_site(written), None, "{written}");
        }
    }
}
