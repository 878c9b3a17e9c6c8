//! The composed parts of a card: what each says, what it stands on, and what is left unsaid.

use portrett_report::{
    DEGREES, Degree, Direction, Language, Locale, Part, PartId, Purpose, Team, advice_rules, parts, prose,
    render_calendar, render_html, render_markdown, render_matrix_csv, render_money, render_team, team_page,
};
use portrett_terms::{
    Argument, Aspect, Claim, Evidence, PersonaCard, PersonaKind, Phrase, Report, RoleFacts, Share, SmoothedSentence,
    Status,
};

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

fn with(claims: Vec<Claim>) -> PersonaCard {
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

/// As a language model may find it; where a figure has moved since, it no longer says the same and is not shown.
#[test]
fn a_smoother_sentence_stands_in_its_language_for_exactly_what_it_says() {
    let mut report = rich_report();
    let (phrase, said) = prose(&report, Locale::English).unwrap().swap_remove(0);
    let text = "In short <b>&amp; smoothly</b>.".to_owned();
    report.smoothed.push(SmoothedSentence { phrase, language: "en".into(), text });
    let page = |report: &Report, locale: Locale| render_html(report, locale, displayed()).unwrap();
    let shown = "In short &lt;b&gt;&amp;amp; smoothly&lt;/b&gt;.";
    assert!(page(&report, Locale::English).contains(shown));
    assert!(!page(&report, Locale::NorwegianBokmal).contains("In short"));
    assert!(render_markdown(&report, Locale::English, displayed()).unwrap().contains("smoothly"));
    report.smoothed[0].phrase = Phrase::new("another");
    let page = page(&report, Locale::English);
    assert!(!page.contains("In short") && !said.is_empty());
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
fn a_description_is_three_to_five_sentences() {
    let sentences = said(&rich(), PartId::Description).join(" ");
    for card in std::iter::once(rich()).chain(cards_of_one_claim()) {
        let sentences = said(&card, PartId::Description).join(" ");
        let count = sentences.matches(". ").count() + 1;
        assert!((3..=5).contains(&count), "{count}: {sentences}");
    }
    let who = "Oda stands for 24% of the customers and 41% of the revenue. Oda is younger, far from the others in that. In \
               taste and outlook, Oda often chooses outdoor magazines (Reads), far from the others.";
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
fn nobody_is_told_to_seek_those_who_cost_more_than_they_bring() {
    let costly = PersonaCard { kind: PersonaKind::Negative, ..rich() };
    let ids: Vec<PartId> = parts(&costly, &rich_report()).iter().map(|part| part.id).collect();
    assert!(!ids.contains(&PartId::Attract) && !ids.contains(&PartId::Convince) && ids.contains(&PartId::Keep));
    let report = Report { personas: vec![costly], ..rich_report() };
    assert_eq!(render_calendar(&report, Locale::English).unwrap(), None);
    let matrix = render_matrix_csv(&report, Locale::English).unwrap();
    assert!(matrix.contains("\"Keep\"") && !matrix.contains("\"Attract\"") && !matrix.contains("\"Convince\""));
}

#[test]
fn strong_and_weak_points_are_the_two_sides_of_a_table() {
    let point = |effect, id| said(&with(vec![claim("w1", "return-share", None, (0.3, 0.1), effect)]), id);
    assert_eq!(point(0.5, PartId::Weak), ["Oda often sends things back. Share returned: 30%; others 10%."]);
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
    assert_eq!(all.len(), 6, "a line for each kind of source: {all:#?}");
    let events =
        "A source of events would tell how long they take to decide (columns of the roles `time, visitor, page`).";
    assert!(all.contains(&events.to_owned()), "{all:#?}");
    assert!(all[3].starts_with("A source of orders would tell which categories and brands they buy, where they buy"));
    let known = with(vec![claim("g1", "days-to-first-order", None, (5.0, 3.0), 0.1)]);
    assert!(!gaps(&weakened(&known), &alone).contains(&events.to_owned()), "measured, though nothing was found");
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
        "Where a supported claim about the feature lies in the direction by the effect or more, and its figure within \
                   the bounds, the team is told the sentence, with the claim's words and figures.\n\n",
    );
    page.push_str(
        "| feature | its figure | bounds | effect from | team | to | what is told |\n| --- | --- | --- | --- | --- | --- | --- |\n",
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
        let names = ["name", "category", "label", "value", "base"];
        let phrase =
            names.iter().fold(Phrase::new(rule.message), |phrase, name| phrase.text(name, format!("‹{name}›")));
        let (direction, purpose) = (direction(rule.direction), purpose(rule.purpose));
        let (team, told) = (rule.team.name(), language.say(&phrase));
        let bounds = match rule.figure {
            (low, high) if low.is_finite() && high.is_infinite() => format!("{low:.2} or more"),
            (low, high) if low.is_infinite() && high.is_finite() => format!("{high:.2} or less"),
            _ => String::new(),
        };
        let aspect = rule.aspect.map_or_else(String::new, |aspect| format!(" ({aspect:?})"));
        let feature = format!("{}{}", rule.feature, aspect.to_lowercase());
        page.push_str(&format!(
            "| {feature} | {direction} | {bounds} | {} | {team} | {purpose} | {told} |\n",
            rule.least
        ));
    }
    page.push_str("\n## Words for effects\n\n| effect from | word |\n| --- | --- |\n");
    for (least, degree) in DEGREES {
        page.push_str(&format!("| {least} | {} |\n", degree.name()));
    }
    assert_file("../../docs/reference/advice.md", &page);
}

/// The claim as one about another side of a person.
fn about(claim: &Claim, aspect: Aspect) -> Claim {
    let mut parts = (**claim.evidence()).clone();
    parts.aspect = aspect;
    let evidence = Evidence::new(parts).unwrap();
    Claim::new(claim.id().to_owned(), claim.feature().to_owned(), claim.statement().clone(), evidence)
}

#[test]
fn advice_is_not_given_where_the_figure_itself_is_no_reason() {
    let weekend = |value, base| with(vec![claim("w1", "weekend-share", None, (value, base), 0.4)]);
    assert_eq!(
        said(&weekend(0.11, 0.05), PartId::Attract),
        Vec::<String>::new(),
        "more than others, and seldom all the same"
    );
    assert_eq!(
        said(&weekend(0.5, 0.3), PartId::Attract),
        ["Reach them at weekends: 50% of their orders come then, 30% of others’."]
    );
    let yes = claim("y1", "trait-yes-no", Some(Argument::Text("x".into())), (0.3, 0.1), 0.6);
    assert_eq!(
        said(&with(vec![yes.clone()]), PartId::Attract),
        Vec::<String>::new(),
        "a yes on values asks for nothing"
    );
    assert_eq!(
        said(&with(vec![about(&yes, Aspect::Communication)]), PartId::Attract),
        ["Do again what they answered: Reads (30% of them, 10% of others)."]
    );
}

#[test]
fn each_rule_of_advice_is_told_to_its_team() {
    let report = rich_report();
    for rule in advice_rules() {
        // A figure within the rule's own bounds.
        let value = if rule.figure.0.is_finite() { rule.figure.0 * 1.5 } else { rule.figure.1.min(0.8) / 2.0 };
        let sign = if rule.direction == Direction::Less { -1.0 } else { 1.0 };
        let name = Some(Argument::Text("Nordlys".into()));
        let figures = (value, if sign > 0.0 { value / 2.0 } else { value * 2.0 });
        let own = claim("c1", rule.feature, name, figures, sign * rule.least);
        let own = match rule.aspect {
            Some(aspect) => about(&own, aspect),
            None => own,
        };
        let card = with(vec![own]);
        let told = team_page(&card, &report, rule.team);
        assert!(told.lines.iter().any(|line| line.phrase.message == rule.message), "{}", rule.message);
    }
}

/// `PARTS_OF=folder cargo test -p portrett-report parts_of` composes the parts of the reports (`show --json`) in a folder
/// and writes them beside them, to be read.
#[test]
#[allow(clippy::print_stdout)]
fn parts_of_reports_in_a_folder() {
    let Some(folder) = std::env::var_os("PARTS_OF").map(std::path::PathBuf::from) else { return };
    for path in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.extension().is_some_and(|end| end == "json") {
            let report: Report = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            println!("{}: {}", path.display(), crate::readability::grades(&report));
            for locale in Locale::ALL {
                let text = composed_text(&report, *locale);
                std::fs::write(path.with_extension(format!("{}.md", locale.tag())), text).unwrap();
                let page = render_html(&report, *locale, displayed()).unwrap();
                std::fs::write(path.with_extension(format!("{}.html", locale.tag())), page).unwrap();
            }
        }
    }
}

/// The parts of all cards of a report, one after the other.
fn composed_text(report: &Report, locale: Locale) -> String {
    let language = Language::new(locale, report.project.currency.as_deref()).unwrap();
    let mut text = String::new();
    for card in &report.personas {
        text.push_str(&format!("# {}\n", language.say(&card.title)));
        for part in parts(card, report) {
            text.push_str(&format!("## {}\n", language.say(&part.heading)));
            for line in part.lines {
                text.push_str(&format!("- {}\n", language.say(&line.phrase)));
            }
        }
    }
    text + &render_money(report, locale).unwrap()
}

#[test]
fn who_buys_and_who_uses_are_told_beside_each_other() {
    let role = |role: &str, people, companies, claims| RoleFacts {
        role: role.to_owned(),
        people,
        companies,
        share: Share::of(people as f64, 300.0),
        claims,
    };
    let first = vec![claim("price", "discount-share", None, (0.4, 0.2), 0.6)];
    let second = vec![claim("often", "order-count", None, (9.0, 4.0), 0.8)];
    let pair = |roles| said(&PersonaCard { roles, ..bare() }, PartId::Pair);
    let both = pair(vec![role("buyer", 100, 80, first.clone()), role("user", 200, 90, second.clone())]);
    assert_eq!(
        both,
        [
            "Two people in one company: Users (200 in 90 companies) need it, Buyers (100 in 80 companies) order it. A page for both speaks to each in turn.",
            "Users: show what it does, how it works, and what gets easier.",
            "Users: Orders 9; with the others in these companies 4.",
            "Buyers: show the price, the terms, and what the company saves.",
            "Buyers: Share bought at a discount 40%; with the others in these companies 20%.",
        ]
    );
    // Who decides stands for those who buy where nobody else does; one of the two alone is no pair, and neither is a
    // part of which nothing is supported.
    let deciding = pair(vec![role("decision_maker", 100, 80, first.clone()), role("user", 200, 90, second.clone())]);
    assert_eq!(deciding.len(), both.len());
    assert_eq!(pair(vec![role("buyer", 100, 80, first.clone())]), Vec::<String>::new());
    let weak = weakened(&with(second));
    let silent = vec![role("buyer", 100, 80, first), role("user", 200, 90, weak.claims)];
    assert_eq!(pair(silent), Vec::<String>::new());
}
