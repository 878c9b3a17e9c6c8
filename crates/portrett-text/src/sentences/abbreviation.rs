//! Words that end in a full stop which ends no sentence.

/// Abbreviations that something always follows: the full stop after them never ends a sentence.
///
/// Left out are those that are also words of another of our languages or end sentences themselves: *no.*, *min.*,
/// *art.*, *am.*
const FOLLOWED: &[&str] = &[
    // Norwegian.
    "adr", "avd", "bl.a", "ca", "dvs", "eks", "ekskl", "ev", "evt", "f.eks", "fr", "gj.snitt", "hhv", "ifm", "ift",
    "inkl", "jf", "jfr", "kap", "kl", "m.a.o", "mht", "mobil.nr", "mrk", "nr", "o.a", "obs", "ordrenr", "p.g.a", "pga",
    "pkt", "postnr", "ref", "s.k", "spm", "st", "str", "t.d", "t.o.m", "tel", "tlf", "u.a", "vedr", "vha",
    // Finnish.
    "alk", "esim", "fil", "huom", "nk", "nro", "ns", "puh", "til.nro", "toim", "ts", "vrt", "vs", "yht",
    // Dutch and Frisian.
    "bijv", "bv", "bgl", "d.w.z", "dhr", "dr", "drs", "excl", "fam", "i.p.v", "i.v.m", "incl", "ir", "m.b.t", "mevr",
    "mej", "mfr", "n.a.v", "pag", "prof", "resp", "t.a.v", "t.o.v", "zgn", // English.
    "approx", "attn", "cf", "dept", "e.g", "fig", "i.e", "mr", "mrs", "ms", "mt", "rev", "sgt", "viz", "eg", "ie",
];

/// Abbreviations that may be the last word of a sentence: they end one before a capital.
const LAST: &[&str] = &[
    "a.m", "a.u.b", "apr", "aub", "aug", "co", "dec", "des", "e.d", "e.l", "em", "ensfh", "enz", "est", "etc", "eur",
    "feb", "inc", "ing", "jan", "jne", "jr", "kg", "ko", "kr", "lk", "ltd", "m.fl", "m.m", "m.v", "ma", "max", "mfl",
    "mill", "ml", "mm", "mnd", "mv", "mvh", "n", "nov", "o.l", "okt", "os", "osv", "p", "p.m", "pls", "pst", "pvm",
    "s", "sept", "stk", "tms", "tom", "u.s", "usw", "v", "v.h.a", "ym", "yms",
];

/// What a full stop after a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The word always has something after it.
    Followed,
    /// The word can be a sentence's last.
    Last,
    /// The word is no abbreviation.
    None,
}

/// Longest abbreviation in bytes.
const LONGEST: usize = 12;

/// What `word`, which stands before a full stop, is.
pub(super) fn kind(word: &str) -> Kind {
    if word.is_empty() || word.len() > LONGEST {
        return Kind::None;
    }
    if is_initial(word) {
        return Kind::Followed;
    }
    let mut small = [0_u8; LONGEST];
    let small = &mut small[..word.len()];
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let is_among = |words: &[&str]| words.iter().any(|known| known.as_bytes() == small);
    match () {
        () if is_among(FOLLOWED) => Kind::Followed,
        () if is_among(LAST) || is_dotted(word) => Kind::Last,
        () => Kind::None,
    }
}

/// Whether `word` is the initial of a name: one capital. *I* is a word of its own in English.
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(|first| first.is_uppercase() && first != 'I') && chars.next().is_none()
}

/// Whether `word` consists of short parts with full stops between, as *d.v.s* and *a.s.a.p*.
fn is_dotted(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| matches!(part.len(), 1..=2) && part.is_ascii())
}
