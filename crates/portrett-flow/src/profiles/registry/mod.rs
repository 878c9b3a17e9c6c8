//! The registry of features: name, kind, unit, how it is computed, for whom it is unknown, what it is used
//! for. The plans, the reference page and the tests are made from it. A card's words for the feature `x` are
//! the messages `claim-x`, `feature-x`, `title-x` and `summary-x` of the locale files.

mod accounts;
mod contacts;
mod forecasts;
mod lifecycle;
mod messages;
mod orders;
mod touches;
mod uses;
mod visits;
mod voices;

use portrett_terms::{Aspect, Measure, Role, Unit};

use super::feature::Words;

/// Which rows a feature is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// A person's orders: the columns of `person_lines` and `order_sums` (see `orders`).
    Orders,
    /// A person's visits: the columns of `person_visits` (see `visits`).
    Visits,
    /// What a person did in the product: the columns of `person_uses` (see `uses`).
    Uses,
    /// A person's touches on one channel: `{sent}`, `{opened}`, `{clicked}`, `{converted}`.
    Touches,
    /// A person's touches of one kind of campaign: `{sent}`, `{opened}`.
    Campaigns,
    /// What a person wrote and how it was answered: the columns of `person_messages` (see `messages`).
    Messages,
    /// The company that a person belongs to: the columns of `person_accounts` (see `accounts`).
    Accounts,
    /// A person's row in a source of contacts or of a survey.
    Contacts,
    /// What is foretold of a person: a later stage writes it, into the table `forecasts`.
    Forecasts,
    /// What a person says: a later stage writes it, into the table `voices`.
    Voices,
}

impl Input {
    /// What a reader of the reference page calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Visits => "visits",
            Self::Uses => "what is done in the product",
            Self::Touches | Self::Campaigns => "touches",
            Self::Messages => "messages",
            Self::Accounts => "companies",
            Self::Contacts => "contacts, surveys",
            Self::Forecasts => "orders, foretold",
            Self::Voices => "messages, heard",
        }
    }
}

/// What a feature asks for besides columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// A source of orders.
    Orders,
    /// Orders with the hour, and not the day alone.
    Hours,
    /// Openings with the hour, and not the day alone.
    OpeningHours,
    /// Somebody who ordered on two days.
    SecondOrder,
    /// The setting `profiles.cost_per_request`.
    CostPerRequest,
}

/// How far back a feature looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// All of the time before the end of the data.
    All,
    /// The last so many days before it.
    Days(u16),
}

/// What a feature is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Usage {
    /// It may form segments, and cards tell it.
    Forms,
    /// Cards tell it; it forms no segments, because it repeats what others tell or is unknown for many.
    Told,
    /// It stands in the table `profiles`, for queries and exports.
    Kept,
}

impl Usage {
    /// What a reader of the reference page calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Forms => "segments, cards",
            Self::Told => "cards",
            Self::Kept => "table",
        }
    }
}

/// What the cells of a feature are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// A number.
    Number,
    /// One of these levels.
    Levels(&'static [&'static str], Words),
    /// One of the commonest values of the data.
    Own,
}

/// One entry of the registry.
#[derive(Debug, Clone, Copy)]
pub struct Definition {
    /// Its id, and the tail of its messages' ids.
    pub id: &'static str,
    /// Its column in `profiles`; the head of its columns where there is one a category or channel.
    pub column: &'static str,
    /// What its cells are.
    pub kind: Kind,
    /// What side of a person it is about.
    pub aspect: Aspect,
    /// What it counts.
    pub unit: Unit,
    /// How a card sums it up over persons.
    pub measure: Measure,
    /// Which rows it is computed from.
    pub input: Input,
    /// How far back it looks.
    pub window: Window,
    /// The roles without any of which no source can tell it.
    pub needs: &'static [Role],
    /// What it asks for besides them.
    pub asks: &'static [Asks],
    /// What the rows are divided by where there is one feature a value or a part: a column of the input.
    pub of: &'static str,
    /// One value a person, as SQL over the sums of its input; `{value}` is the sum of its own category or
    /// channel, `{as_of}` the end of the data. Empty for traits, which are taken as they are.
    pub sql: &'static str,
    /// How it is computed, in words.
    pub about: &'static str,
    /// For whom it is unknown, which is not zero.
    pub unknown: &'static str,
    /// What it is used for.
    pub usage: Usage,
}

impl Definition {
    /// A number that may form segments, over all of the time, known for everybody.
    const fn number(
        id: &'static str,
        column: &'static str,
        aspect: Aspect,
        unit: Unit,
        measure: Measure,
        input: Input,
    ) -> Self {
        Self {
            id,
            column,
            kind: Kind::Number,
            aspect,
            unit,
            measure,
            input,
            window: Window::All,
            needs: &[],
            asks: &[],
            of: "",
            sql: "",
            about: "",
            unknown: "nobody",
            usage: Usage::Forms,
        }
    }

    /// One of several levels.
    const fn category(id: &'static str, column: &'static str, aspect: Aspect, kind: Kind, input: Input) -> Self {
        Self { kind, ..Self::number(id, column, aspect, Unit::Share, Measure::Share, input) }
    }

    const fn sql(self, sql: &'static str, about: &'static str) -> Self {
        Self { sql, about, ..self }
    }

    const fn unknown(self, unknown: &'static str) -> Self {
        Self { unknown, ..self }
    }

    const fn needs(self, needs: &'static [Role]) -> Self {
        Self { needs, ..self }
    }

    const fn asks(self, asks: &'static [Asks]) -> Self {
        Self { asks, ..self }
    }

    const fn of(self, of: &'static str) -> Self {
        Self { of, ..self }
    }

    const fn last(self, days: u16) -> Self {
        Self { window: Window::Days(days), ..self }
    }

    const fn told(self) -> Self {
        Self { usage: Usage::Told, ..self }
    }

    const fn kept(self) -> Self {
        Self { usage: Usage::Kept, ..self }
    }

    /// Whether columns of the roles that sources have tell it.
    pub fn is_told(&self, has: &dyn Fn(Role) -> bool) -> bool {
        self.needs.is_empty() || self.needs.iter().any(|role| has(*role))
    }

    /// What it asks for and is not `given`.
    pub fn lacks(&self, given: &[Asks]) -> Option<Asks> {
        self.asks.iter().copied().find(|asked| !given.contains(asked))
    }

    /// Whether it can be had.
    pub fn can(&self, has: &dyn Fn(Role) -> bool, given: &[Asks]) -> bool {
        self.is_told(has) && self.lacks(given).is_none()
    }
}

/// Every feature, once.
pub fn features() -> impl Iterator<Item = &'static Definition> {
    let rooms = [
        orders::ORDERS,
        lifecycle::LIFECYCLE,
        forecasts::FORECASTS,
        visits::VISITS,
        uses::USES,
        touches::TOUCHES,
        touches::CAMPAIGNS,
        messages::MESSAGES,
        accounts::ACCOUNTS,
        contacts::TRAITS,
        voices::VOICES,
    ];
    rooms.into_iter().flatten()
}

/// The features of an input.
pub fn of(input: Input) -> impl Iterator<Item = &'static Definition> {
    features().filter(move |definition| definition.input == input)
}

/// The entry of that id.
pub fn definition(id: &str) -> Option<&'static Definition> {
    features().find(|entry| entry.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::features;

    #[test]
    fn no_id_and_no_column_stands_twice_and_everything_is_said() {
        let ids: BTreeSet<&str> = features().map(|entry| entry.id).collect();
        assert_eq!(ids.len(), features().count());
        let columns: Vec<&str> = features().map(|entry| entry.column).filter(|column| !column.is_empty()).collect();
        assert_eq!(columns.iter().collect::<BTreeSet<_>>().len(), columns.len());
        for entry in features() {
            assert!(!entry.about.is_empty() && !entry.unknown.is_empty(), "{} says too little", entry.id);
        }
    }
}
