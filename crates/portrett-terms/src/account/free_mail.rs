//! Where anybody gets an e-mail address. Kept by hand from what providers offer; a domain that is missing
//! makes an account of strangers, so that an account is only made of a domain from two persons on.

/// Providers that have domains in many countries, by the first label: `yahoo` stands for `yahoo.com`,
/// `yahoo.co.uk` and `yahoo.no`. `example` is nobody's (RFC 2606, section 3).
#[rustfmt::skip]
pub const FREE_MAIL_NAMES: &[&str] = &[
    "aol", "example", "fastmail", "gmail", "gmx", "googlemail", "hotmail", "icloud", "live", "msn", "outlook",
    "passport", "proton", "protonmail", "rocketmail", "tuta", "tutanota", "yahoo", "yandex", "ymail", "zoho",
    "zohomail",
];

/// Providers by domain: mail for everybody, internet providers' mail for their subscribers, and addresses
/// that are thrown away.
#[rustfmt::skip]
pub const FREE_MAIL: &[&str] = &[
    // Everywhere
    "duck.com", "email.com", "hey.com", "inbox.com", "mac.com", "mail.com", "mail.ru", "me.com", "pm.me", "privaterelay.appleid.com",
    "appleid.com", "qq.com", "163.com", "126.com", "rediffmail.com", "usa.net", "hushmail.com", "mailbox.org", "posteo.net",
    "skiff.com", "startmail.com", "runbox.com", "keemail.me", "bk.ru", "list.ru", "naver.com", "daum.net", "hanmail.net",
    // Norway
    "online.no", "broadpark.no", "getmail.no", "start.no", "frisurf.no", "lyse.net", "altibox.no", "c2i.net", "tele2.no",
    "telenor.no", "sensewave.com", "chello.no", "bluezone.no", "haugnett.no", "ebnett.no", "runbox.no", "epost.no", "tiscali.no",
    // Finland
    "luukku.com", "suomi24.fi", "kolumbus.fi", "elisanet.fi", "elisa.fi", "saunalahti.fi", "dnainternet.net", "pp.inet.fi", "inet.fi",
    "netti.fi", "welho.com", "mbnet.fi", "phnet.fi", "iki.fi", "nic.fi", "sci.fi", "wippies.com", "jippii.fi",
    // Sweden and Denmark
    "telia.com", "spray.se", "bredband.net", "comhem.se", "tele2.se", "swipnet.se", "glocalnet.net", "home.se", "passagen.se",
    "mail.dk", "jubii.dk", "ofir.dk", "tdcadsl.dk", "stofanet.dk", "youmail.dk", "webspeed.dk", "privat.dk", "post.tele.dk",
    // The Netherlands, Friesland and Belgium
    "ziggo.nl", "kpnmail.nl", "kpnplanet.nl", "planet.nl", "xs4all.nl", "hetnet.nl", "home.nl", "quicknet.nl", "upcmail.nl",
    "chello.nl", "casema.nl", "tele2.nl", "telfort.nl", "caiway.nl", "caiway.net", "solcon.nl", "wanadoo.nl", "zonnet.nl",
    "freeler.nl", "onsnet.nl", "online.nl", "zeelandnet.nl", "knid.nl", "kabelnoord.nl", "skynet.be", "telenet.be", "scarlet.be",
    // Germany, Austria and Switzerland
    "web.de", "t-online.de", "freenet.de", "arcor.de", "posteo.de", "mail.de", "email.de", "vodafone.de", "1und1.de", "online.de",
    "kabelmail.de", "aon.at", "chello.at", "bluewin.ch", "hispeed.ch", "sunrise.ch",
    // The United Kingdom and Ireland
    "btinternet.com", "btopenworld.com", "talktalk.net", "sky.com", "virginmedia.com", "blueyonder.co.uk", "ntlworld.com",
    "tiscali.co.uk", "plusnet.com", "plus.com", "o2.co.uk", "orange.net", "eircom.net", "freeserve.co.uk", "virgin.net",
    // The United States and Canada
    "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "bellsouth.net", "cox.net", "charter.net", "earthlink.net",
    "optonline.net", "juno.com", "netzero.net", "roadrunner.com", "frontier.com", "windstream.net", "centurylink.net", "rogers.com",
    "shaw.ca", "sympatico.ca", "telus.net", "videotron.ca",
    // France, Spain, Italy and Poland
    "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "neuf.fr", "bbox.fr", "libero.it", "virgilio.it", "alice.it",
    "tin.it", "tiscali.it", "terra.es", "telefonica.net", "wp.pl", "o2.pl", "interia.pl", "onet.pl",
    // Thrown away
    "mailinator.com", "guerrillamail.com", "10minutemail.com", "temp-mail.org", "trashmail.com", "yopmail.com", "sharklasers.com",
];
