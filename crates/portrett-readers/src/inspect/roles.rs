//! What each column means for a kind of source: every role is offered to every column, the best
//! offers win, and a role that may be had once is had once.

use portrett_terms::{Role, SourceKind, ValueType};

use super::column::Column;
use super::companies;
use super::kind::{allows, is_of_person};
use super::lexicon::Concept;
use super::relations::{determines, growth};
use super::{Guess, counted};

/// Points for a header that names the role in full.
const NAMED: f64 = 10.0;

/// Points below which an offer is refused.
const LEAST: f64 = 1.0;

/// Different words for who writes, beyond which a column of authors holds their names.
const MOST_AUTHORS: usize = 8;

/// Characters from which on a text is one that somebody wrote at length.
const LONG_TEXT: f64 = 60.0;

/// One column offering to play one role.
struct Offer {
    column: usize,
    role: Role,
    points: f64,
    why: String,
    by_name: bool,
}

/// The role of every column, for a kind.
pub fn guess_roles(columns: &[&Column], kind: SourceKind) -> Vec<Guess<Role>> {
    let lists_companies = kind == SourceKind::Contacts && companies::listed(columns).is_some();
    let table = Table { columns, kind, lists_companies };
    let mut roles: Vec<Option<Guess<Role>>> = vec![None; columns.len()];
    let mut offers = table.offers();
    offers.sort_by(|a, b| b.points.total_cmp(&a.points).then(a.column.cmp(&b.column)));
    let mut taken: Vec<Role> = Vec::new();
    for offer in offers.into_iter().filter(|offer| offer.points >= LEAST) {
        let once = offer.role.definition().at_most_one;
        if roles[offer.column].is_none() && !(once && taken.contains(&offer.role)) {
            taken.push(offer.role);
            roles[offer.column] = Some(Guess { value: offer.role, why: offer.why, sure: offer.by_name });
        }
    }
    table.second_round(&mut roles);
    let rest: Vec<_> = (0..columns.len()).map(|place| table.remainder(place, &roles)).collect();
    roles.into_iter().zip(rest).map(|(role, rest)| role.unwrap_or(rest)).collect()
}

struct Table<'a> {
    columns: &'a [&'a Column],
    kind: SourceKind,
    /// Whether each row is a company.
    lists_companies: bool,
}

impl Table<'_> {
    fn offers(&self) -> Vec<Offer> {
        let mut offers = Vec::new();
        for (place, column) in self.columns.iter().enumerate() {
            if column.profile.filled == 0 || column.is_loaders() {
                continue;
            }
            offers.extend(self.by_name(place, column));
            offers.extend(self.by_data(place, column));
        }
        offers.retain(|offer| allows(self.kind, offer.role));
        if self.lists_companies {
            offers = offers.into_iter().filter_map(of_company).collect();
        }
        offers
    }

    /// The role that the header names, when the cells do not contradict it.
    fn by_name(&self, place: usize, column: &Column) -> Option<Offer> {
        let found = column.concept?;
        let role = found.entry.role_in(self.kind)?;
        let generic = matches!(found.entry.concept, Concept::Id | Concept::Date | Concept::ProductCode);
        let is_key = matches!(role, Role::CustomerId | Role::OrderId | Role::MessageId);
        if is_key && found.coverage < 0.6 && !generic {
            return None;
        }
        let points = NAMED * found.coverage - if generic { 4.0 } else { 0.0 } + self.shape_points(role, column)?;
        let why = format!("the header says so, and {}", self.shape(column));
        Some(Offer { column: place, role, points, why, by_name: found.coverage >= 0.99 })
    }

    /// Points for cells that fit the role; nothing when they contradict it.
    fn shape_points(&self, role: Role, column: &Column) -> Option<f64> {
        let profile = &column.profile;
        let fits = match role {
            Role::CustomerId => column.may_be_id() && (profile.distinct > 1 || profile.filled == 1),
            Role::OrderId => column.may_be_id() || column.value.value == ValueType::YesNo && profile.filled < 3,
            Role::Email => column.is_email(),
            Role::OrderTime | Role::FirstSeen | Role::Time | Role::Begun | Role::ContractStart | Role::ContractEnd => {
                column.value.value == ValueType::Date
            }
            Role::MessageId | Role::Thread | Role::Session | Role::Visitor => column.may_be_id(),
            Role::Text | Role::Title => matches!(column.value.value, ValueType::Text | ValueType::Category),
            Role::Author => column.value.value == ValueType::Category && profile.distinct <= MOST_AUTHORS,
            Role::Rating => column.is_numeric(),
            Role::Event
            | Role::Page
            | Role::Referrer
            | Role::TrafficSource
            | Role::Medium
            | Role::Device
            | Role::Search
            | Role::Payment => !matches!(column.value.value, ValueType::Date | ValueType::Money),
            Role::Amount | Role::UnitPrice | Role::Quantity => {
                column.is_numeric() || column.value.value == ValueType::YesNo && profile.numbers == profile.filled
            }
            Role::Discount => column.is_numeric() || column.value.value == ValueType::YesNo,
            Role::Currency => profile.share(profile.currencies) >= 0.8,
            Role::Returned => column.value.value == ValueType::YesNo || profile.undone > 0,
            Role::Sent | Role::Opened | Role::Clicked | Role::Converted | Role::Unsubscribed => column.may_answer(),
            Role::Lost => column.value.value == ValueType::YesNo,
            Role::Product | Role::Category | Role::Brand | Role::Channel | Role::Campaign | Role::CampaignKind => {
                !matches!(column.value.value, ValueType::Date | ValueType::Money)
            }
            _ => true,
        };
        fits.then(|| self.key_points(role, column))
    }

    /// A contact's key never repeats; the customer of an order does, and its order stands above it.
    fn key_points(&self, role: Role, column: &Column) -> f64 {
        let as_expected = match (role, self.kind) {
            (Role::CustomerId, SourceKind::Contacts) => column.is_key(),
            (Role::CustomerId, _) => column.repeats(),
            (Role::MessageId, _) => column.is_key(),
            (Role::OrderTime | Role::Time, _) => column.profile.with_time > 0,
            (Role::Text, _) => column.is_long_text(LONG_TEXT),
            _ => return 0.0,
        };
        if as_expected { 2.0 } else { 0.0 }
    }

    /// Roles that the cells alone suggest.
    fn by_data(&self, place: usize, column: &Column) -> Vec<Offer> {
        let offer =
            |role, points, why: &str| Offer { column: place, role, points, why: why.to_owned(), by_name: false };
        let mut offers = Vec::new();
        if column.is_email() {
            let why = format!("{} are e-mail addresses", counted(column.profile.emails, column.profile.filled));
            offers.push(Offer { column: place, role: Role::Email, points: NAMED, why, by_name: true });
        }
        if let Some(why) = column.looks_like_phones().filter(|_| column.concept.is_none()) {
            let is_kept = allows(self.kind, Role::Phone);
            offers.push(offer(if is_kept { Role::Phone } else { Role::Personal }, 3.0, why));
        } else if let Some(why) = column.looks_like_names().filter(|_| column.concept.is_none()) {
            offers.push(offer(Role::Personal, 3.0, why));
        }
        let leftmost = 1.0 - place as f64 / 1_000.0;
        if self.kind == SourceKind::Contacts && column.concept.is_none() && column.is_key() && !column.is_email() {
            offers.push(offer(Role::CustomerId, 2.0 + leftmost, &self.shape(column)));
        }
        if self.kind == SourceKind::Orders {
            offers.extend(self.order_by_data(place, column));
        }
        if self.kind == SourceKind::Messages && column.is_long_text(LONG_TEXT) {
            let points = 3.0 + column.profile.mean_length() / 10_000.0;
            offers.push(offer(Role::Text, points, "it holds long texts"));
        }
        if column.is_about(Concept::Email) && !column.is_email() {
            offers.push(offer(Role::Personal, 3.0, "the header says so, although the cells are no addresses"));
        }
        if is_author_name(column) {
            offers.push(offer(Role::Personal, 3.0, "the header names who wrote, and the values are many"));
        }
        let is_timed = matches!(self.kind, SourceKind::Events | SourceKind::Messages | SourceKind::Aggregates);
        if is_timed && column.concept.is_none() && column.value.value == ValueType::Date {
            offers.push(offer(Role::Time, 1.0 + leftmost, "it holds dates"));
        }
        if self.kind == SourceKind::Contacts && column.concept.is_none() && self.may_be_first_seen(column) {
            offers.push(offer(Role::FirstSeen, 1.0, "it is the only column of dates, and they span years"));
        }
        offers
    }

    fn may_be_first_seen(&self, column: &Column) -> bool {
        let dates = self.columns.iter().filter(|other| other.value.value == ValueType::Date).count();
        let years = column.profile.years.iter().flatten().next();
        let spread = years.map_or(0, |(first, last)| last - first);
        column.value.value == ValueType::Date && dates == 1 && (1..40).contains(&spread)
    }

    /// What relations between columns say where headers say nothing: an order number stands beside
    /// one time and one customer, a customer beside several times.
    fn order_by_data(&self, place: usize, column: &Column) -> Vec<Offer> {
        let offer =
            |role, points: f64, why: &str| Offer { column: place, role, points, why: why.to_owned(), by_name: false };
        let leftmost = 1.0 - place as f64 / 1_000.0;
        let mut offers = Vec::new();
        let time = self.columns.iter().copied().find(|other| other.may_be_order_time());
        if column.may_be_order_time() && column.concept.is_none() {
            offers.push(offer(Role::OrderTime, 2.0 + leftmost, "it holds dates, and orders have a time"));
        }
        if column.may_be_customer() {
            let stands_for_time = time.is_some_and(|time| determines(&column.profile, &time.profile));
            let numbers_orders = stands_for_time || column.profile.uniqueness() >= 0.98;
            if numbers_orders && column.concept.is_none() {
                offers.push(offer(Role::OrderId, 1.5 + leftmost, "each value stands beside one time"));
            } else if column.repeats() && !column.may_be_quantity_of(self.columns) {
                let is_given = self
                    .columns
                    .iter()
                    .any(|other| self.numbers_orders(other, time) && determines(&other.profile, &column.profile));
                let points = leftmost + if is_given { 2.0 } else { 0.5 };
                offers.push(offer(Role::CustomerId, points, "its values repeat, and each order has one of them"));
            }
        }
        if column.concept.is_none()
            && (0.0001..0.5).contains(&column.profile.share(column.profile.undone))
            && column.value.value == ValueType::Category
        {
            offers.push(offer(Role::Returned, 2.0, "some values say that an order was undone"));
        }
        if column.concept.is_none() && column.profile.share(column.profile.currencies) >= 0.95 {
            offers.push(offer(Role::Currency, 3.0, "every value is a currency"));
        }
        offers
    }

    fn numbers_orders(&self, column: &Column, time: Option<&Column>) -> bool {
        column.may_be_id()
            && time.is_some_and(|time| determines(&column.profile, &time.profile))
            && !column.names_customer()
    }

    /// Roles that only the other roles make clear, for columns whose headers say nothing.
    fn second_round(&self, roles: &mut [Option<Guess<Role>>]) {
        if self.kind != SourceKind::Orders {
            return;
        }
        let has = |roles: &[Option<Guess<Role>>], role| roles.iter().flatten().any(|guess| guess.value == role);
        if !has(roles, Role::Quantity) {
            set(roles, self.find_quantity(roles), Role::Quantity, "small whole numbers that repeat");
        }
        if !has(roles, Role::Amount) && !has(roles, Role::UnitPrice) {
            let money =
                (0..roles.len()).find(|&place| self.is_open(roles, place) && self.columns[place].may_be_money());
            let (role, why) = self.amount_or_price(money, roles);
            set(roles, money, role, why);
        }
        if !has(roles, Role::Product) {
            set(roles, self.find_product(roles), Role::Product, "the words that vary most");
        }
    }

    /// Whether a column has no role yet, and its header says nothing about any.
    fn is_open(&self, roles: &[Option<Guess<Role>>], place: usize) -> bool {
        roles[place].is_none() && self.columns[place].concept.is_none()
    }

    fn find_quantity(&self, roles: &[Option<Guess<Role>>]) -> Option<usize> {
        (0..roles.len()).find(|&place| {
            let column = &self.columns[place];
            let counts = roles[place].is_none() && column.is_about(Concept::PurchaseCount);
            (counts || self.is_open(roles, place)) && column.may_be_quantity()
        })
    }

    /// The open column of words that vary most, when each customer may have several of them.
    fn find_product(&self, roles: &[Option<Guess<Role>>]) -> Option<usize> {
        let customer = roles.iter().position(|role| role.as_ref().is_some_and(|role| role.value == Role::CustomerId));
        let may = |place: &usize| {
            let column = &self.columns[*place];
            let is_words = matches!(column.value.value, ValueType::Category | ValueType::Text) && column.repeats();
            let is_customers =
                customer.is_some_and(|customer| determines(&self.columns[customer].profile, &column.profile));
            self.is_open(roles, *place) && is_words && !is_customers && column.profile.distinct > 5
        };
        let words_first =
            |place: &usize| (!self.columns[*place].profile.is_code(), self.columns[*place].profile.distinct);
        (0..roles.len()).filter(may).max_by_key(words_first)
    }

    /// An amount grows with the quantity; the price of one does not.
    fn amount_or_price(&self, money: Option<usize>, roles: &[Option<Guess<Role>>]) -> (Role, &'static str) {
        let quantity = roles.iter().position(|role| role.as_ref().is_some_and(|role| role.value == Role::Quantity));
        match (money, quantity) {
            (Some(money), Some(quantity))
                if growth(&self.columns[quantity].profile, &self.columns[money].profile) < 0.1 =>
            {
                (Role::UnitPrice, "numbers with decimals that do not grow with the quantity")
            }
            _ => (Role::Amount, "numbers with decimals, and no other column tells of money"),
        }
    }

    /// What a column means that no role was found for.
    fn remainder(&self, place: usize, roles: &[Option<Guess<Role>>]) -> Guess<Role> {
        let column = &self.columns[place];
        if column.profile.filled == 0 {
            return Guess::sure(Role::Ignore, "every cell is blank");
        }
        if column.is_loaders() {
            return Guess::sure(Role::Ignore, "the tool that loaded the table wrote it");
        }
        if column.is_row_number() {
            return Guess::sure(Role::Ignore, "it only numbers the rows");
        }
        if column.profile.blank_share() > 0.9 && column.header.starts_with("(column ") {
            return Guess::sure(Role::Ignore, "it has no header and nearly every cell is blank");
        }
        match self.kind {
            SourceKind::Aggregates if column.is_numeric() => Guess::sure(Role::Figure, "every cell is a number"),
            SourceKind::Aggregates => Guess::sure(Role::Dimension, "words, by which figures are broken down"),
            SourceKind::Contacts | SourceKind::Survey if is_spare_key(column) => {
                Guess::unsure(Role::Ignore, format!("it looks like one more id: {}", self.shape(column)))
            }
            SourceKind::Contacts if self.lists_companies => {
                Guess::sure(Role::Trait, "any other column is a fact about the company, and so about its people")
            }
            SourceKind::Contacts => {
                Guess::sure(Role::Trait, "any other column of contacts is a fact about the customer")
            }
            SourceKind::Survey => Guess::sure(Role::Trait, "any other column of a survey is an answer"),
            _ => Guess::sure(Role::Ignore, self.why_not(column, roles)),
        }
    }

    /// Why a column plays no role in a kind that has no traits.
    fn why_not(&self, column: &Column, roles: &[Option<Guess<Role>>]) -> String {
        let named =
            column.concept.and_then(|found| found.entry.role_in(self.kind)).filter(|role| allows(self.kind, *role));
        let Some(role) = named else { return self.no_role(column) };
        match roles.iter().position(|taken| taken.as_ref().is_some_and(|taken| taken.value == role)) {
            Some(other) => format!("\"{}\" was taken as {} instead", self.columns[other].header, role.name()),
            None => format!("the header could mean {}, but the cells do not fit", role.name()),
        }
    }

    /// Why a column is left out whose header names no role of the kind.
    fn no_role(&self, column: &Column) -> String {
        let kind = self.kind.name();
        match column.concept.filter(|found| is_of_person(found.entry.concept)) {
            Some(_) => {
                format!("it is a fact about the customer, which is read from contacts and surveys and not from {kind}")
            }
            None => format!("nothing that is read from {kind} has such a header and such cells"),
        }
    }

    fn shape(&self, column: &Column) -> String {
        let profile = &column.profile;
        let blanks = profile.rows - profile.filled;
        let blank = if blanks == 0 { String::new() } else { format!(", {blanks} are blank") };
        match column.value.value {
            ValueType::Date | ValueType::Money => format!("{}{blank}", column.value.why),
            _ => format!("{} values differ{blank}", counted(profile.distinct, profile.filled)),
        }
    }
}

impl Column {
    /// Whether it is a quantity rather than an id: small whole numbers beside another code that repeats.
    fn may_be_quantity_of(&self, columns: &[&Self]) -> bool {
        let small = self.profile.range.is_some_and(|(low, high)| low <= 1.0 && high <= 100_000.0);
        let others =
            columns.iter().any(|other| other.header != self.header && other.may_be_customer() && other.repeats());
        small && self.may_be_quantity() && others && self.profile.zero_led == 0
    }
}

/// Whether a column names those who wrote, rather than what they are.
fn is_author_name(column: &Column) -> bool {
    let is_words = matches!(column.value.value, ValueType::Text | ValueType::Category);
    column.is_about(Concept::Author) && is_words && column.profile.distinct > MOST_AUTHORS
}

/// Whether a column of contacts is an id of something, and no fact about anybody.
fn is_spare_key(column: &Column) -> bool {
    let ids = [Concept::Id, Concept::CustomerId, Concept::OrderId, Concept::ProductCode];
    let by_header = column.is_about_any(&ids) && column.may_be_id();
    let is_certain = column.certainty() > 0.99 || column.profile.uniqueness() > 0.5;
    (by_header && is_certain) || (column.is_key() && column.concept.is_none())
}

/// What an offer is in a list of companies: the company is what the row is about, and no id is a customer's.
fn of_company(offer: Offer) -> Option<Offer> {
    match offer.role {
        Role::Company => Some(Offer { role: Role::Account, ..offer }),
        Role::CustomerId | Role::Email => None,
        _ => Some(offer),
    }
}

fn set(roles: &mut [Option<Guess<Role>>], place: Option<usize>, role: Role, why: &str) {
    if let Some(place) = place {
        roles[place] = Some(Guess::unsure(role, why));
    }
}
