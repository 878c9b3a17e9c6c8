//! A URL as written → where a database is.

use std::path::PathBuf;

use url::Url;

use crate::error::DatabaseError;

/// Kinds of databases, by what stands before `://`.
pub const SCHEMES: &[&str] = &["postgres", "postgresql", "mysql", "mariadb", "sqlite"];

/// Where a database is. It never holds a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A file of SQLite.
    Sqlite(PathBuf),
    /// A server of PostgreSQL, or of what speaks like it.
    Postgres(Url),
    /// A server of MySQL or MariaDB.
    MySql(Url),
}

impl Address {
    /// Whether what was named on a command line is a URL, rather than a file.
    pub fn is_url(written: &str) -> bool {
        written.split_once("://").is_some_and(|(scheme, _)| scheme.chars().all(|c| c.is_ascii_alphanumeric()))
    }

    /// Reads a URL such as `postgres://reader@shop.local/sales` or `sqlite:///path/shop.db`.
    ///
    /// # Errors
    /// When it is no URL, of another kind of database, or holds a password; no error repeats it.
    pub fn parse(written: &str) -> Result<Self, DatabaseError> {
        let url = Url::parse(written).map_err(|_| DatabaseError::NoUrl)?;
        let asks_password = |(key, _): (std::borrow::Cow<'_, str>, _)| key.to_lowercase().contains("password");
        if url.password().is_some() || url.query_pairs().any(asks_password) {
            return Err(DatabaseError::PasswordInUrl);
        }
        match url.scheme() {
            "sqlite" => {
                // The path is taken as it was written: `%` may stand in the name of a file.
                let path = written.split_once("://").map(|(_, path)| path).filter(|path| !path.is_empty());
                path.map(|path| Self::Sqlite(PathBuf::from(path))).ok_or(DatabaseError::NoUrl)
            }
            "postgres" | "postgresql" if url.has_host() => Ok(Self::Postgres(url)),
            "mysql" | "mariadb" if url.has_host() => Ok(Self::MySql(url)),
            scheme if SCHEMES.contains(&scheme) => Err(DatabaseError::NoUrl),
            scheme => Err(DatabaseError::UnknownScheme { scheme: scheme.to_owned() }),
        }
    }

    /// What it is called in messages: the file, or the server without whoever asks.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Sqlite(path) => path.display().to_string(),
            Self::Postgres(url) | Self::MySql(url) => {
                format!("{}{}", url.host_str().unwrap_or_default(), url.path())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_says_which_database_and_never_a_password() {
        assert_eq!(Address::parse("sqlite:///a/shop.db").unwrap(), Address::Sqlite("/a/shop.db".into()));
        assert!(matches!(Address::parse("postgresql://kari@db.local:5433/shop"), Ok(Address::Postgres(_))));
        assert!(matches!(Address::parse("mariadb://db.local/shop"), Ok(Address::MySql(_))));
        for secret in ["postgres://kari:hemmelig@db/shop", "postgres://db/shop?password=hemmelig"] {
            let error = Address::parse(secret).unwrap_err();
            assert!(matches!(error, DatabaseError::PasswordInUrl));
            assert!(!format!("{error:?} {error}").contains("hemmelig"));
        }
        assert!(matches!(Address::parse("oracle://db/shop"), Err(DatabaseError::UnknownScheme { .. })));
        assert!(matches!(Address::parse("postgres:///shop"), Err(DatabaseError::NoUrl)));
        assert!(Address::is_url("postgres://db/shop") && !Address::is_url("C:\\exports\\a.csv"));
    }
}
