//! The composed parts of a card: what each says, what it stands on, and what is left unsaid.

use portrett_report::{
    DEGREES, Degree, Direction, Language, Locale, Part, PartId, Purpose, Team, advice_rules, parts, render_markdown,
    render_money, render_team, team_page,
};
use portrett_terms::{Argument, PersonaCard, Phrase, Report, Status};

use crate::expected::assert_file;
use crate::fixture::{displayed, report};
use crate::fixture_parts::{bare, cards_of_one_claim, claim, features, rich, rich_report, weakened};

fn part(card: &PersonaCard, report: &Report, id: PartId) -> Option<Part> {
    parts(card, report).into_iter().find(|part| part.id == id)
}

/// The lines of a part in English.
fn said(card: &PersonaCard, id: PartId) -> Vec<String> {
    let language = Language::new(Locale::English, Some("NOK")).unwrap();
    let part = part(card, &rich_report(), id);
    part.into_iter().flat_map(|part| part.lines).map(|line| language.say(&line.phrase)).collect()
}

fn with(claims: Vec<portrett_terms::Claim>) -> PersonaCard {
    PersonaCard { claims, ..bare() }
}

#[test]
fn the_size_of_an_effect_decides_its_word() {
    let table = [
        (0.0, None),
        (0.19, None),
        (0.2, Some("somewhat")),
        (0.49, Some("somewhat")),
        (0.5, Some("clearly")),
        (-0.79, Some("clearly")),
        (0.8, Some("far")),
        (-2.5, Some("far")),
    ];
    for (effect, word) in table {
        assert_eq!(Degree::of(effect).map(Degree::name), word, "{effect}");
    }
}

#[test]
fn the_parts_in_four_languages() {
    let report = rich_report();
    for locale in Locale::ALL {
        let mut text =
            render_markdown(&Report { personas: vec![rich()], ..report.clone() }, *locale, displayed()).unwrap();
        text.push_str("\n----\n\n");
        for team in Team::ALL {
            text.push_str(&render_team(&report, team, *locale).unwrap());
            text.push('\n');
        }
        text.push_str("----\n\n");
        text.push_str(&render_money(&report, *locale).unwrap());
        assert_file(&format!("tests/it/expected/parts.{}.md", locale.tag()), &text);
    }
}

#[test]
fn each_line_stands_on_supported_claims_of_its_card() {
    let report = rich_report();
    for card in report.personas.iter().chain(&cards_of_one_claim()) {
        let pages = Team::ALL.map(|team| team_page(card, &report, team));
        for part in parts(card, &report).iter().chain(&pages) {
            for line in &part.lines {
                assert_eq!(line.claims.is_empty(), part.id == PartId::Gaps, "{:?} {:?}", part.id, line.phrase);
                let of_roles = card.roles.iter().flat_map(|role| &role.claims);
                let claims: Vec<_> = card.claims.iter().chain(&card.further_claims).chain(of_roles).collect();
                let is_supported =
                    |id: &String| claims.iter().any(|own| own.id() == id && own.evidence().status == Status::Supported);
                assert!(line.claims.iter().all(is_supported), "{:?}", line.claims);
            }
        }
    }
}

#[test]
fn a_weak_claim_comes_into_no_part() {
    let report = rich_report();
    let ids: Vec<PartId> = parts(&weakened(&rich()), &report).iter().map(|part| part.id).collect();
    assert_eq!(ids, [PartId::Gaps]);
    assert!(Team::ALL.iter().all(|team| team_page(&weakened(&rich()), &report, *team).lines.is_empty()));
}

/// Every feature, either direction, each word of degree, every language: nothing is missing and nothing left in braces.
#[test]
fn every_kind_of_sentence_is_said_in_every_language() {
    let report = rich_report();
    let languages = Locale::ALL.iter().map(|locale| Language::new(*locale, Some("NOK")).unwrap());
    let languages: Vec<Language> = languages.collect();
    let cards = cards_of_one_claim();
    assert!(features().len() > 60 && cards.len() == features().len() * 6);
    for card in &cards {
        let pages = Team::ALL.map(|team| team_page(card, &report, team));
        for part in parts(card, &report).iter().chain(&pages) {
            let phrases = std::iter::once(&part.heading).chain(part.lines.iter().map(|line| &line.phrase));
            for (phrase, language) in phrases.flat_map(|phrase| languages.iter().map(move |own| (phrase, own))) {
                let said = language.say(phrase);
                let gaps = ["{", "}", "[", "]", "  ", " .", " ,", "..", ",,"];
                assert!(!said.is_empty() && !gaps.iter().any(|gap| said.contains(gap)), "{phrase:?}: {said}");
            }
        }
    }
}

#[test]
fn each_feature_comes_into_some_part() {
    let report = rich_report();
    let is_told = |card: &PersonaCard| parts(card, &report).iter().any(|part| part.id != PartId::Gaps);
    let silent: Vec<String> = cards_of_one_claim()
        .iter()
        .filter(|card| !is_told(card))
        .map(|card| card.claims[0].statement().message.clone())
        .collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn a_sentence_claims_no_more_than_the_least_of_its_effects() {
    for card in rich_report().personas {
        let Some(description) = part(&card, &rich_report(), PartId::Description) else { continue };
        assert!((1..=4).contains(&description.lines.len()));
        for line in description.lines {
            let effect =
                |id: &String| card.claims.iter().find(|claim| claim.id() == id).unwrap().evidence().effect.abs();
            let least = line.claims.iter().map(effect).fold(f64::INFINITY, f64::min);
            let word = Degree::of(least).unwrap().name();
            assert_eq!(degree(&line.phrase), Some(word.to_owned()));
        }
    }
}

/// The word of degree of a phrase, or of one within it.
fn degree(phrase: &Phrase) -> Option<String> {
    phrase.arguments.iter().find_map(|(name, argument)| match argument {
        Argument::Text(word) if name == "degree" => Some(word.clone()),
        Argument::List(within) if name == "next" => within.iter().find_map(degree),
        _ => None,
    })
}

#[test]
fn a_description_is_three_to_five_sentences_where_enough_is_known() {
    let sentences = said(&rich(), PartId::Description).join(" ");
    let count = sentences.matches(". ").count() + 1;
    assert!((3..=5).contains(&count), "{count}: {sentences}");
    let who = "Oda stands for 24% of the customers and 41% of the revenue. Oda is younger and often chooses outdoor \
               magazines (Reads), far from the others in that.";
    assert!(sentences.starts_with(who), "{sentences}");
}

#[test]
fn a_story_says_the_busiest_hour_only_where_the_claims_agree() {
    let story = said(&rich(), PartId::Day);
    assert_eq!(story[0], "Oda buys at weekends.", "the busiest hour is on a Monday");
    let evening = with(vec![claim("e1", "evening-share", None, (0.6, 0.4), 0.5), rich().claims[2].clone()]);
    let evening = PersonaCard { rhythm: rich().rhythm, ..evening };
    assert_eq!(said(&evening, PartId::Day)[0], "It is Monday, just after 20:00. Oda buys in the evening.");
    let pays = with(vec![rich().claims[2].clone(), rich().claims[7].clone()]);
    let pays = PersonaCard { rhythm: rich().rhythm, ..pays };
    assert_eq!(said(&pays, PartId::Day)[0], "It is Monday, just after 20:00. Into the basket goes ski boots.");
    assert_eq!(
        said(&with(vec![rich().claims[7].clone()]), PartId::Day),
        Vec::<String>::new(),
        "one sentence is no story"
    );
}

#[test]
fn advice_follows_the_rules_of_its_registry() {
    let little = |effect| with(vec![claim("o1", "order-count", None, (5.0, 3.0), effect)]);
    assert_eq!(said(&little(0.4), PartId::Keep), Vec::<String>::new(), "too small an effect for that rule");
    assert_eq!(said(&little(0.6), PartId::Keep), ["Treat them as regulars: they have ordered 5 times, others 3."]);
    let discount = |effect: f64| with(vec![claim("d1", "discount-share", None, (0.1, 0.3), effect)]);
    assert_eq!(said(&discount(0.4), PartId::Avoid), Vec::<String>::new());
    assert_eq!(
        said(&discount(-0.4), PartId::Avoid),
        ["Do not lead with discounts: 10% of what they buy has one, with others 30%."]
    );
    let shops: Vec<_> = (0..5).map(|at| claim(&format!("k{at}"), "category-share", None, (0.4, 0.2), 0.5)).collect();
    assert_eq!(said(&with(shops), PartId::Attract).len(), 2, "five categories are not five pieces of advice");
}

#[test]
fn strong_and_weak_points_are_the_two_sides_of_a_table() {
    let point = |effect, id| said(&with(vec![claim("w1", "return-share", None, (0.3, 0.1), effect)]), id);
    assert_eq!(point(0.5, PartId::Weak), ["Oda often sends things back: 30%; others 10%."]);
    assert_eq!(point(0.5, PartId::Strong), Vec::<String>::new());
    assert_eq!(point(-0.5, PartId::Strong).len(), 1);
}

#[test]
fn a_gap_says_which_source_would_fill_it_and_goes_when_it_is_filled() {
    let alone = Report { voice: None, sources: Vec::new(), ..rich_report() };
    let language = Language::new(Locale::English, None).unwrap();
    let gaps = |card: &PersonaCard, report: &Report| -> Vec<String> {
        part(card, report, PartId::Gaps)
            .into_iter()
            .flat_map(|part| part.lines)
            .map(|l| language.say(&l.phrase))
            .collect()
    };
    let all = gaps(&bare(), &alone);
    assert_eq!(all.len(), 14, "money is known from the share of revenue: {all:#?}");
    let deciding =
        "How long they take to decide: a source of events would tell, with columns of the roles `time, visitor, page`.";
    assert!(all.contains(&deciding.to_owned()));
    let known = with(vec![claim("g1", "days-to-first-order", None, (5.0, 3.0), 0.1)]);
    assert!(!gaps(&weakened(&known), &alone).contains(&deciding.to_owned()), "measured, though nothing was found");
    assert!(gaps(&bare(), &rich_report()).len() < all.len(), "messages and touches are there");
}

#[test]
fn groups_that_are_too_small_come_into_no_part() {
    let mut report = report();
    report.build.min_group = 100_000;
    let ids: Vec<PartId> = parts(&rich(), &report).iter().map(|part| part.id).collect();
    assert_eq!(ids, [PartId::Gaps]);
}

#[test]
fn the_parts_stand_in_the_order_of_a_card() {
    let report = rich_report();
    let ids: Vec<PartId> = parts(&rich(), &report).iter().map(|part| part.id).collect();
    assert!(ids.is_sorted(), "{ids:?}");
    assert_eq!(ids.len(), 11);
    assert_eq!(ids, parts(&rich(), &report).iter().map(|part| part.id).collect::<Vec<_>>());
}

/// The registry of advice and the table of words as a page of the reference.
#[test]
fn the_page_on_advice_is_made_of_the_registry() {
    let language = Language::new(Locale::English, None).unwrap();
    let mut page =
        "# Advice on a card\n<!-- Made from the registry by `make expected`; do not edit. -->\n\n".to_owned();
    page.push_str(
        "Where a supported claim about the feature lies in the direction by the effect or more, the team is \
                   told the sentence, with the claim's words and figures.\n\n",
    );
    page.push_str(
        "| feature | its figure | effect from | team | to | what is told |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    let direction = |own| match own {
        Direction::More => "above others",
        Direction::Less => "below others",
        Direction::Any => "either",
    };
    let purpose = |own| match own {
        Purpose::Attract => "attract",
        Purpose::Convince => "convince",
        Purpose::Keep => "keep",
        Purpose::Avoid => "avoid",
    };
    for rule in advice_rules() {
        let names = ["name", "category", "value", "base"];
        let phrase =
            names.iter().fold(Phrase::new(rule.message), |phrase, name| phrase.text(name, format!("‹{name}›")));
        let (direction, purpose) = (direction(rule.direction), purpose(rule.purpose));
        let (team, told) = (rule.team.name(), language.say(&phrase));
        page.push_str(&format!("| {} | {direction} | {} | {team} | {purpose} | {told} |\n", rule.feature, rule.least));
    }
    page.push_str("\n## Words for effects\n\n| effect from | word |\n| --- | --- |\n");
    for (least, degree) in DEGREES {
        page.push_str(&format!("| {least} | {} |\n", degree.name()));
    }
    assert_file("../../docs/reference/advice.md", &page);
}

#[test]
fn each_rule_of_advice_is_told_to_its_team() {
    let report = rich_report();
    for rule in advice_rules() {
        let figures = if rule.direction == Direction::Less { (0.2, 0.4) } else { (0.4, 0.2) };
        let sign = if rule.direction == Direction::Less { -1.0 } else { 1.0 };
        let name = Some(Argument::Text("Nordlys".into()));
        let card = with(vec![claim("c1", rule.feature, name, figures, sign * rule.least)]);
        let told = team_page(&card, &report, rule.team);
        assert!(told.lines.iter().any(|line| line.phrase.message == rule.message), "{}", rule.message);
    }
}
