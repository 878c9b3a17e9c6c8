//! What follows a company's name without being part of it.

/// Legal forms of companies, in lower case words without full stops, longer ones first where one ends
/// another. From the registers: Brønnøysundregistrene (Norway), PRH (Finland), Bolagsverket (Sweden),
/// Erhvervsstyrelsen (Denmark), KVK (the Netherlands), Companies House (the United Kingdom),
/// Handelsregister (Germany).
#[rustfmt::skip]
pub const LEGAL_FORMS: &[&[&str]] = &[
    // Norway
    &["asa"], &["as"], &["a", "s"], &["ans"], &["da"], &["enk"], &["nuf"], &["ba"], &["sa"],
    // Finland
    &["oyj"], &["oy"], &["ky"], &["ay"], &["tmi"], &["osk"], &["abp"],
    // Sweden and Denmark
    &["ab"], &["hb"], &["kb"], &["aps"], &["ivs"], &["publ"],
    // The Netherlands and Belgium
    &["b", "v"], &["bv"], &["n", "v"], &["nv"], &["vof"], &["v", "o", "f"], &["cv"], &["bvba"],
    // English
    &["limited"], &["ltd"], &["plc"], &["llp"], &["llc"], &["inc"], &["incorporated"], &["corp"], &["corporation"],
    // Germany, Austria and Switzerland
    &["gmbh", "co", "kg"], &["gmbh"], &["ag"], &["kg"], &["ohg"], &["ug"],
    // France, Italy and Spain
    &["sarl"], &["sas"], &["srl"], &["spa"], &["sl"],
];

/// What stands where no company is named, in the languages of Portrett.
#[rustfmt::skip]
pub const NO_COMPANY: &[&str] = &[
    "0", "n a", "na", "none", "null", "nil", "no company", "unknown", "private", "private person", "personal", "self",
    "self employed", "freelance", "freelancer", "individual", "retired", "student", "unemployed", "home", "test",
    "ingen", "privat", "privatperson", "privatkunde", "selvstendig", "pensjonist", "ukjent",
    "ei ole", "ei mitään", "yksityinen", "yksityishenkilö", "yksityisasiakas", "eläkeläinen", "opiskelija",
    "geen", "particulier", "prive", "privé", "zzp", "zzper", "onbekend", "gepensioneerd", "gjin", "partikulier",
];
