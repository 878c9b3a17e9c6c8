//! What stands for what was blacked out, in the language of the text.

use super::PersonalKind;
use crate::Language;

/// Bokmål, nynorsk, Finnish, English, Dutch, Frisian: the order of [`Language::ALL`].
type Row = [&'static str; 6];

const EMAIL: Row = ["[e-post]", "[e-post]", "[sähköposti]", "[e-mail]", "[e-mail]", "[e-mail]"];
const LINK: Row = ["[lenke]", "[lenkje]", "[linkki]", "[link]", "[link]", "[keppeling]"];
const CARD: Row = ["[kortnummer]", "[kortnummer]", "[korttinumero]", "[card number]", "[kaartnummer]", "[kaartnûmer]"];
const ACCOUNT: Row = ["[konto]", "[konto]", "[tili]", "[account]", "[rekening]", "[rekken]"];
const IDENTITY: Row = ["[fødselsnummer]", "[fødselsnummer]", "[henkilötunnus]", "[identity number]", "[bsn]", "[bsn]"];
const PHONE: Row = ["[telefon]", "[telefon]", "[puhelin]", "[phone]", "[telefoon]", "[telefoan]"];
const ORDER: Row =
    ["[ordrenummer]", "[ordrenummer]", "[tilausnumero]", "[order number]", "[bestelnummer]", "[bestelnûmer]"];
const NETWORK: Row = ["[ip-adresse]", "[ip-adresse]", "[ip-osoite]", "[ip address]", "[ip-adres]", "[ip-adres]"];
const ADDRESS: Row = ["[adresse]", "[adresse]", "[osoite]", "[address]", "[adres]", "[adres]"];
const NAME: Row = ["[navn]", "[namn]", "[nimi]", "[name]", "[naam]", "[namme]"];

/// What [`crate::Redactor`] puts for a finding of a kind in a text of a language: a word in square brackets.
pub fn placeholder(kind: PersonalKind, language: Language) -> &'static str {
    let row = match kind {
        PersonalKind::Email => EMAIL,
        PersonalKind::Link => LINK,
        PersonalKind::Card => CARD,
        PersonalKind::Account => ACCOUNT,
        PersonalKind::Identity => IDENTITY,
        PersonalKind::Phone => PHONE,
        PersonalKind::Order => ORDER,
        PersonalKind::Network => NETWORK,
        PersonalKind::Address => ADDRESS,
        PersonalKind::Name => NAME,
    };
    row[language as usize]
}
