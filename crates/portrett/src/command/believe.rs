//! `portrett believe` and `portrett beliefs`: what people believe, and what the data answers.

use portrett_catalog::{Numbered, Written};
use portrett_flow::beliefs::{BeliefSpec, is_readable};
use portrett_flow::personas::PersonasFacts;
use portrett_terms::{Belief, Code, PersonaId, Report};

use super::show::find;
use crate::failure::Failure;
use crate::line::Believe;
use crate::output::Output;
use crate::project::Project;
use crate::report::{last_build, unsayable};

/// All beliefs of a project: those of the catalog, each with its number as its id, and the hypotheses of
/// `portrett.toml`, each with its place there.
pub fn all(project: &Project) -> Result<Vec<BeliefSpec>, Failure> {
    let written: Vec<Numbered<BeliefSpec>> = project.catalog()?.written(Written::Belief)?;
    let mut all: Vec<BeliefSpec> =
        written.into_iter().map(|own| BeliefSpec { id: own.number.to_string(), ..own.item }).collect();
    for (place, own) in project.config.hypotheses.iter().enumerate() {
        all.push(BeliefSpec {
            id: format!("h{}", place + 1),
            statement: own.statement.clone(),
            author: own.author.clone(),
            written: own.written.clone(),
            persona: own.persona.as_deref().map(|wanted| persona(project, wanted)).transpose()?,
            test: own.test.clone(),
        });
    }
    Ok(all)
}

/// The persona that a hypothesis is about. It need not live any more: the build then says that it is gone.
fn persona(project: &Project, wanted: &str) -> Result<PersonaId, Failure> {
    let facts = personas(project)?;
    let all = facts.as_ref().map_or(&[][..], |facts| facts.identities.all.as_slice());
    let found = all.iter().find(|own| own.id.0 == wanted || own.name.to_lowercase() == wanted.to_lowercase());
    found.map(|own| own.id.clone()).ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|own| own.name.as_str()).collect();
        let failure = Failure::new(Code::NotFound, "a hypothesis of portrett.toml is about a persona that never was");
        match known.is_empty() {
            true => failure.hint("there are none before the first build: leave `persona` out until then"),
            false => failure.hint(format!("there are {}", known.join(", "))),
        }
    })
}

/// The personas of the last build; nothing before the first.
fn personas(project: &Project) -> Result<Option<PersonasFacts>, Failure> {
    let ledger = project.catalog()?.ledger()?;
    let artefact = ledger.stages.get("personas").map(|run| run.artefact.as_str());
    Ok(artefact.and_then(|artefact| serde_json::from_str(artefact).ok()))
}

/// A belief that no build has seen yet.
pub fn unanswered(spec: &BeliefSpec) -> Belief {
    let belief = Belief::assumption(&spec.statement, &spec.author);
    Belief { id: spec.id.clone(), written: spec.written.clone(), test: spec.test.clone(), ..belief }
}

/// Writes a belief down. One whose test cannot be read is written too, and said to be so: nothing that somebody
/// wrote is lost.
pub fn run(project: &Project, asked: &Believe, output: &Output) -> Result<(), Failure> {
    if asked.statement.trim().is_empty() {
        return Err(
            Failure::new(Code::NotFound, "the statement is empty").hint("say in your own words what you believe")
        );
    }
    let persona = match &asked.persona {
        None => None,
        Some(wanted) => Some(find(&last_build(project, None)?.report, wanted)?.id.clone()),
    };
    let spec = BeliefSpec {
        id: String::new(),
        statement: asked.statement.clone(),
        author: author(asked.author.as_deref())?,
        written: super::today().to_string(),
        persona,
        test: asked.test.clone(),
    };
    let number = project.catalog()?.write(Written::Belief, &spec)?;
    let problem = asked.test.as_deref().and_then(|test| problem(project, test).transpose()).transpose()?;
    let said = match (&asked.test, &problem) {
        (_, Some(problem)) => {
            format!("its test cannot be read: {problem}. `portrett beliefs --drop {number}` takes it away")
        }
        (Some(_), None) => "the next build answers it".to_owned(),
        (None, None) => "it has no test, so it stays an assumption".to_owned(),
    };
    output.result(&format!("Belief {number} was written down: {said}."));
    output.machine(&serde_json::json!({ "belief": number, "problem": problem }));
    Ok(())
}

/// Who writes: as said, else as the environment says.
pub fn author(given: Option<&str>) -> Result<String, Failure> {
    let named = given.map(str::to_owned).or_else(|| std::env::var("PORTRETT_AUTHOR").ok());
    named.filter(|name| !name.trim().is_empty()).ok_or_else(|| {
        let failure = Failure::new(Code::NotFound, "nobody knows who writes this");
        failure.hint("say it with --author NAME, or set PORTRETT_AUTHOR")
    })
}

/// What is wrong with a test, as far as the last build can tell.
fn problem(project: &Project, test: &str) -> Result<Option<String>, Failure> {
    let facts = personas(project)?;
    // Before the first build nobody knows what can be named.
    let told = facts.map(|facts| facts.told).filter(|told| !told.is_empty());
    Ok(told.and_then(|told| is_readable(test, &told).err()))
}

/// Takes a belief away.
pub fn erase(project: &Project, number: i64, output: &Output) -> Result<(), Failure> {
    if !project.catalog()?.erase(Written::Belief, number)? {
        let failure = Failure::new(Code::NotFound, format!("there is no belief {number}"));
        return Err(failure.hint("`portrett beliefs` lists those that there are"));
    }
    output.result(&format!("Belief {number} was taken away; the next build does without it."));
    output.machine(&serde_json::json!({ "dropped": number }));
    Ok(())
}

/// Lists the beliefs with what the last build answered.
pub fn list(project: &Project, language: Option<&str>, output: &Output) -> Result<(), Failure> {
    let written = all(project)?;
    let shown = match written.is_empty() {
        true => None,
        false => last_build(project, language).ok(),
    };
    let mut rows = Vec::new();
    for spec in &written {
        let judged = shown.as_ref().and_then(|shown| judged(&shown.report, &spec.id));
        // One that no build has seen yet.
        let belief = judged.map_or_else(|| unanswered(spec), |(belief, _)| belief.clone());
        let locale = crate::report::locale(project, language)?;
        let line = portrett_report::render_belief(&belief, locale).map_err(|error| unsayable(&error))?;
        let about = judged.and_then(|(_, name)| name).map_or_else(String::new, |name| format!("{name}: "));
        output.result(&format!("{:>4}  {about}{line}", spec.id));
        rows.push(serde_json::json!({ "number": spec.id, "persona": spec.persona, "belief": belief }));
    }
    if written.is_empty() {
        output.result("Nobody has written down a belief yet: portrett believe \"They are mostly women\" --test \"share(gender = 'female') > 0.5\" --author Kari");
    }
    output.machine(&serde_json::json!({ "beliefs": rows }));
    Ok(())
}

/// The belief of that id in a report, with the name of its persona.
fn judged<'a>(report: &'a Report, id: &str) -> Option<(&'a Belief, Option<&'a str>)> {
    let of_cards =
        report.personas.iter().flat_map(|card| card.beliefs.iter().map(|own| (own, Some(card.name.as_str()))));
    of_cards.chain(report.beliefs.iter().map(|own| (own, None))).find(|(own, _)| own.id == id)
}
