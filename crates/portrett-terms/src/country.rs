//! Countries by the two letters of ISO 3166-1.

use serde::{Deserialize, Serialize};

/// A country that ISO 3166-1 has two letters for, or Kosovo, which goes by `XK`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode([u8; 2]);

/// Every country: its two letters and its three, together. ISO 3166-1, as of 2026, and Kosovo.
const COUNTRIES: &str = "\
    ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB \
    BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR \
    BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR \
    CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK \
    FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS \
    GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN \
    ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO \
    LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD \
    MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER \
    NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM \
    PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP \
    SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF \
    TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY \
    UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE \
    XKXKX";

impl CountryCode {
    /// Norway.
    pub const NORWAY: Self = Self(*b"NO");

    /// Every country, by its letters.
    pub fn all() -> impl Iterator<Item = Self> {
        COUNTRIES.split_ascii_whitespace().filter_map(|both| Some(Self(both.as_bytes()[..2].try_into().ok()?)))
    }

    /// The country with these two or three letters, in capitals or not.
    ///
    /// ```
    /// use portrett_terms::CountryCode;
    /// assert_eq!(CountryCode::parse("no"), CountryCode::parse("NOR"));
    /// assert_eq!(CountryCode::parse("UK"), None, "its letters are GB");
    /// ```
    pub fn parse(letters: &str) -> Option<Self> {
        let letters = letters.to_ascii_uppercase();
        let is_it = |both: &&str| match letters.len() {
            2 => both.get(..2) == Some(letters.as_str()),
            3 => both.get(2..) == Some(letters.as_str()),
            _ => false,
        };
        let both = COUNTRIES.split_ascii_whitespace().find(is_it)?;
        Some(Self(both.as_bytes()[..2].try_into().ok()?))
    }

    /// Its two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl TryFrom<String> for CountryCode {
    type Error = String;

    fn try_from(letters: String) -> Result<Self, String> {
        Self::parse(&letters).ok_or_else(|| "no country of ISO 3166-1".to_owned())
    }
}

impl From<CountryCode> for String {
    fn from(country: CountryCode) -> Self {
        country.as_str().to_owned()
    }
}

impl std::fmt::Display for CountryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_country_is_found_by_its_letters() {
        let all: Vec<CountryCode> = CountryCode::all().collect();
        assert_eq!(all.len(), 250, "249 of ISO 3166-1, and Kosovo");
        assert!(all.iter().all(|country| CountryCode::parse(country.as_str()) == Some(*country)));
        let three = ["NOR", "FIN", "NLD", "GBR", "DEU", "swe"].map(|three| CountryCode::parse(three).map(String::from));
        assert_eq!(three, ["NO", "FI", "NL", "GB", "DE", "SE"].map(|two| Some(two.to_owned())));
        assert_eq!(CountryCode::parse("N"), None);
        assert_eq!(CountryCode::parse("ÅØ"), None);
    }
}
