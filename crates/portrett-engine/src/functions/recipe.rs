//! What a function is made from: small enough to be sent to another process, which makes the same one of it.

use std::path::PathBuf;
use std::sync::Arc;

use arrow::datatypes::DataType;
use datafusion::logical_expr::ScalarUDF;
use serde::{Deserialize, Serialize};

use super::key::HashKey;
use super::{Body, Function, Lookups, account, channel, code, key, lookup, search};

/// A function of ours.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipe {
    /// `key_of_<space>`: the keyed hash of a text.
    TextKey {
        /// What kind of name the text is.
        space: String,
        /// The project's key.
        key: HashKey,
    },
    /// `split_rank`: where a person falls in the order of the split.
    SplitRank {
        /// The project's key.
        key: HashKey,
    },
    /// `company_key`.
    CompanyKey,
    /// `business_domain`.
    BusinessDomain,
    /// `web_domain`.
    WebDomain,
    /// `channel_group`.
    ChannelGroup,
    /// `traffic_of`.
    TrafficOf,
    /// `search_of`.
    SearchOf,
    /// A lent function: the place of a text in a list.
    Codes {
        /// The function's name.
        name: String,
        /// The list.
        values: Vec<String>,
    },
    /// A lent function: the value of a key in a table of two columns.
    Lookup {
        /// The function's name.
        name: String,
        /// Which of the tables that were lent under the name.
        number: u64,
        /// Where the table can be read, when another process may have to.
        path: Option<PathBuf>,
    },
}

/// Spaces of names: an id and an e-mail of the same letters differ.
const SPACES: [&str; 7] = ["customer", "email", "order", "visitor", "session", "company", "word"];

/// The functions that every session has, with the project's `key`.
pub fn fixed(key: HashKey) -> Vec<Recipe> {
    let keys = SPACES.iter().map(|space| Recipe::TextKey { space: (*space).to_owned(), key });
    let others = [
        Recipe::SplitRank { key },
        Recipe::CompanyKey,
        Recipe::BusinessDomain,
        Recipe::WebDomain,
        Recipe::ChannelGroup,
        Recipe::TrafficOf,
        Recipe::SearchOf,
    ];
    keys.chain(others).collect()
}

impl Recipe {
    /// The function's name in SQL.
    pub fn name(&self) -> String {
        match self {
            Self::TextKey { space, .. } => format!("key_of_{space}"),
            Self::SplitRank { .. } => "split_rank".to_owned(),
            Self::CompanyKey => "company_key".to_owned(),
            Self::BusinessDomain => "business_domain".to_owned(),
            Self::WebDomain => "web_domain".to_owned(),
            Self::ChannelGroup => "channel_group".to_owned(),
            Self::TrafficOf => "traffic_of".to_owned(),
            Self::SearchOf => "search_of".to_owned(),
            Self::Codes { name, .. } | Self::Lookup { name, .. } => name.clone(),
        }
    }

    /// Whether it goes with a session's tables, so that the same name may mean another function later.
    pub fn is_lent(&self) -> bool {
        matches!(self, Self::Codes { .. } | Self::Lookup { .. })
    }

    /// The types of its arguments.
    pub fn takes(&self) -> Vec<DataType> {
        match self {
            Self::SplitRank { .. } | Self::Lookup { .. } => vec![DataType::Int64],
            Self::ChannelGroup => vec![DataType::Utf8; 3],
            Self::TrafficOf => vec![DataType::Utf8; 6],
            Self::TextKey { .. } | Self::CompanyKey | Self::BusinessDomain | Self::WebDomain => vec![DataType::Utf8],
            Self::SearchOf | Self::Codes { .. } => vec![DataType::Utf8],
        }
    }

    /// The type of its value.
    pub fn gives(&self) -> DataType {
        match self {
            Self::TextKey { .. } | Self::SplitRank { .. } | Self::Lookup { .. } => DataType::Int64,
            Self::CompanyKey | Self::BusinessDomain | Self::WebDomain => DataType::Utf8,
            Self::ChannelGroup | Self::SearchOf => DataType::Utf8,
            Self::TrafficOf => DataType::Struct(channel::traffic_fields()),
            Self::Codes { .. } => DataType::Int32,
        }
    }

    /// The function. The table of a lookup is taken from `lookups` when the first rows come.
    pub fn function(self, lookups: &Arc<Lookups>) -> ScalarUDF {
        let body = self.body(lookups);
        Function::with_body(self, body).into()
    }

    fn body(&self, lookups: &Arc<Lookups>) -> Body {
        match self {
            Self::TextKey { space, key } => key::text_key(key, space),
            Self::SplitRank { key } => key::split_rank(key),
            Self::CompanyKey => account::company_key(),
            Self::BusinessDomain => account::business_domain(),
            Self::WebDomain => account::web_domain(),
            Self::ChannelGroup => channel::channel_group(),
            Self::TrafficOf => channel::traffic_of(),
            Self::SearchOf => search::search_of(),
            Self::Codes { values, .. } => code::places_in(values),
            Self::Lookup { path, .. } => lookup::read_when_asked(path.clone(), Arc::clone(lookups)),
        }
    }
}
