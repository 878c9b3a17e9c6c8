//! What the columns of a tool's export mean: what its preset says, and for columns that it does not name
//! what is guessed, as far as the preset leaves room for it.

use portrett_terms::{Role, SourceKind, ValueType};

use super::column::Column;
use super::roles::guess_roles;
use super::value::date_order;
use super::{ColumnInspection, Guess, inspected, read_order, traits};
use crate::presets::{Known, Preset, PresetColumn, Rest};

/// Part of the values that must differ in a column of keys of those who answered.
const MOSTLY_DIFFERENT: f64 = 0.9;

/// The columns of a file of which `preset` is the preset.
pub fn understand(
    columns: &[Column],
    preset: &'static Preset,
    in_survey: bool,
    month_first: bool,
) -> Vec<ColumnInspection> {
    let headers: Vec<(&str, bool)> =
        columns.iter().map(|column| (column.header.as_str(), column.profile.filled > 0)).collect();
    let known = preset.known(&headers);
    let unnamed: Vec<&Column> =
        columns.iter().zip(&known).filter(|(_, known)| known.is_none()).map(|(column, _)| column).collect();
    let mut guesses = guess_roles(&unnamed, preset.kind).into_iter();
    let mut others = Others { preset, taken: known.iter().flatten().filter_map(role_of).collect() };
    let inspected = |column: &Column, role| inspected(column, role, in_survey, month_first);
    let mut understood = Vec::with_capacity(columns.len());
    for (column, known) in columns.iter().zip(&known) {
        understood.push(match known {
            Some(Known::As(entry)) => {
                with_type(inspected(column, others.named(entry)), column, entry.value, preset, month_first)
            }
            Some(Known::Spare(entry)) => inspected(column, others.taken(entry.role)),
            None => {
                let guess = guesses.next().unwrap_or(Guess::sure(Role::Ignore, "nothing is known of it"));
                others.inspected(column, guess, &inspected)
            }
        });
    }
    understood
}

fn role_of(known: &Known) -> Option<Role> {
    match known {
        Known::As(entry) => Some(entry.role),
        Known::Spare(_) => None,
    }
}

/// The tool's name without that of its export.
fn tool(preset: &Preset) -> &'static str {
    preset.title.split(':').next().unwrap_or(preset.title)
}

/// A column that the preset names, with the type that it gives it. Dates are believed when half of the cells
/// are dates; in a column of other things the cells overrule it.
fn with_type(
    mut column: ColumnInspection,
    seen: &Column,
    value: ValueType,
    preset: &Preset,
    month_first: bool,
) -> ColumnInspection {
    let profile = &seen.profile;
    let is_date = seen.value.value == ValueType::Date;
    if value == ValueType::Date && !is_date && profile.filled > 0 {
        if profile.dates_in_any * 2 < profile.filled {
            return column;
        }
        column.date_order = Some(read_order(date_order(profile), month_first));
    }
    let said = Guess::sure(value, format!("{} calls it so", tool(preset)));
    column.value = traits::refined(seen, column.role.value, said);
    column.date_order = column.date_order.filter(|_| value == ValueType::Date);
    if column.role.value == Role::Trait {
        let in_survey = preset.kind == SourceKind::Survey;
        column.aspect = Some(traits::aspect(seen, value, in_survey));
        column.unit = traits::unit(seen, value, in_survey);
    }
    column
}

/// What is left to columns that the preset does not name.
struct Others {
    preset: &'static Preset,
    /// Roles that columns have already.
    taken: Vec<Role>,
}

impl Others {
    fn named(&self, entry: &PresetColumn) -> Guess<Role> {
        Guess::sure(entry.role, format!("{} calls it so", tool(self.preset)))
    }

    fn inspected(
        &mut self,
        column: &Column,
        guess: Guess<Role>,
        inspected: &impl Fn(&Column, Guess<Role>) -> ColumnInspection,
    ) -> ColumnInspection {
        let is_free = !guess.value.definition().at_most_one || !self.taken.contains(&guess.value);
        let role = match self.preset.rest {
            _ if column.profile.filled == 0 => Guess::sure(Role::Ignore, "every cell is blank"),
            Rest::Guessed if is_free => guess,
            Rest::Guessed => self.taken(guess.value),
            Rest::Keys => self.key(guess, is_free),
            Rest::Answers => self.answer(column, guess, is_free),
            Rest::Figures => return figure(column, inspected),
        };
        if role.value.definition().at_most_one {
            self.taken.push(role.value);
        }
        inspected(column, role)
    }

    fn taken(&self, role: Role) -> Guess<Role> {
        Guess::sure(Role::Ignore, format!("another column of {} is {}", self.preset.title, role.name()))
    }

    /// A key of the customer that somebody added to the export.
    fn key(&self, guess: Guess<Role>, is_free: bool) -> Guess<Role> {
        let is_key = matches!(guess.value, Role::CustomerId | Role::Email);
        if is_key && is_free && guess.sure {
            return guess;
        }
        Guess::sure(Role::Ignore, format!("{} needs no more", self.preset.title))
    }

    /// An answer, unless it says who answered.
    fn answer(&self, column: &Column, guess: Guess<Role>, is_free: bool) -> Guess<Role> {
        let differs = column.profile.uniqueness() >= MOSTLY_DIFFERENT;
        match guess.value {
            Role::Email if !is_free => Guess { value: Role::Personal, ..guess },
            Role::CustomerId if differs && is_free => guess,
            Role::Email | Role::Personal => guess,
            _ => Guess::sure(Role::Trait, format!("any other column of {} is an answer", self.preset.title)),
        }
    }
}

/// A number about many people, or what it is broken down by.
fn figure(column: &Column, inspected: &impl Fn(&Column, Guess<Role>) -> ColumnInspection) -> ColumnInspection {
    let is_number = column.is_numeric() || column.profile.numbers == column.profile.filled;
    if !is_number {
        return inspected(column, Guess::sure(Role::Dimension, "words, by which figures are broken down"));
    }
    let mut figure = inspected(column, Guess::sure(Role::Figure, "every cell is a number"));
    figure.value = Guess::sure(ValueType::Number, "every cell is a number");
    figure.date_order = None;
    figure
}
