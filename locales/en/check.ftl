# What the checks of personas say.

## What a rule found, and what to do about it: `rule-NAME` and `rule-remedy-NAME`.

rule-claim-without-evidence = The statement “{$label}” has no evidence, so it was left out: {$text}.
rule-claim-without-evidence-missing = The head of the card names the statement “{$label}”, which is not on the card.
rule-remedy-claim-without-evidence = Build again. If somebody wrote the statement by hand, write it down as a belief.

rule-untested-assumption = “{$statement}” (written by {$author}, {$date}) has never been put to the data.
rule-remedy-untested-assumption = Give it a test with `portrett believe --test`, or take it off the card.

rule-stale-evidence = The data ends on {$date}, {$days} ago.
rule-stale-evidence-claims =
    {$count-number ->
        [one] One statement on the card is stale.
       *[other] {$count} statements on the card are stale.
    }
rule-stale-evidence-unknown = Nothing says until when the data reaches, so nobody can tell whether it is stale.
rule-remedy-stale-evidence = Bring in newer data, or say under `project.as_of` until when it reaches, and build again.

rule-sample-too-small =
    {$people-number ->
        [one] There is one customer in all; it takes {$least} to measure segments.
       *[other] There are {$people} customers in all; it takes {$least} to measure segments.
    }
rule-sample-too-small-persona =
    {$people-number ->
        [one] The statements were measured on one customer; it takes {$least}.
       *[other] The statements were measured on {$people} customers; it takes {$least}.
    }
rule-remedy-sample-too-small = Add more customers or an older period, or ask for fewer segments.

rule-one-source = Everything that the cards say comes from one source, {$source}.
rule-remedy-one-source = Add a second source: what customers wrote, how they use the site, a survey.

rule-too-general = No statement on the card sets this persona clearly apart: none has an effect of {$least} or more.
rule-too-general-shared = Everything that the card says is said of {$name} too.
rule-remedy-too-general = Merge it with the persona that it is most like, or add a source that tells them apart.

rule-demographics-only = The card tells nothing but age, household and place.
rule-remedy-demographics-only = Add what they do or say: orders, visits, messages, a survey.

rule-no-psychographics = No card says anything about values and interests.
rule-no-psychographics-persona = The card says nothing about values and interests.
rule-remedy-no-psychographics = Ask for them: `portrett ask` writes a short survey and a guide for interviews.

rule-generic-demographics =
    {$count-number ->
        [one] One fact about age, household or place stands on the card, but does not set this persona apart.
       *[other] {$count} facts about age, household or place stand on the card, but do not set this persona apart.
    }
rule-generic-demographics-belief = “{$statement}” is about age, household or place, and the data does not bear it out.
rule-remedy-generic-demographics = Take them off the card, or say that they are true of everybody.

rule-card-too-long = The card holds {$count} statements; {$most} can be kept in mind.
rule-remedy-card-too-long = Hide what decides nothing.

rule-unstable-segment = The group falls apart when the customers are drawn again: its stability is {$found}, and it takes {$least}.
rule-remedy-unstable-segment = Ask for fewer segments, or add a source that tells more about them.

rule-no-quotes = No card quotes a customer.
rule-no-quotes-persona = The card quotes nobody.
rule-remedy-no-quotes = Allow quotes under `privacy.quotes`, or talk to a few of them.

rule-too-many-primary = There are {$count} primary personas; a firm can work for {$most}.
rule-remedy-too-many-primary = Make the least of them secondary, or merge those that want the same.

rule-one-for-everybody = There is one persona for everybody.
rule-one-for-everybody-share = This persona holds {$share} of all customers.
rule-remedy-one-for-everybody = Add a source that tells more about customers, or accept that they are one kind and say so.

rule-no-negative = Nobody has asked for whom the offer is not: no persona is negative, and no card says that this was weighed.
rule-remedy-no-negative = Add what customers cost (returns, service, discounts) and build again.

rule-revenue-uncovered = The personas stand for {$share} of the revenue; who brings the rest has no card.
rule-remedy-revenue-uncovered = Look at the customers who belong to no segment, and allow a segment for the largest of them.

rule-primary-overtaken = This persona brings {$share} of the revenue now, more than {$name} with {$rest-share}, who came first in the last build.
rule-remedy-primary-overtaken = Say so at the next meeting, and decide who comes first in the plans.

rule-no-voice = No customer’s words are in the data.
rule-remedy-no-voice = Add tickets, reviews, chats or interviews: `portrett add`.

rule-complaint-unreflected = {$share} of those who wrote complain of this, and no card says it: {$name}.
rule-remedy-complaint-unreflected = Put it on the cards of those whom it touches, or say on all of them that everybody has it.

rule-users-not-heard =
    {$people-number ->
        [one] Buyers were heard, but not the one person who uses what they buy.
       *[other] Buyers were heard, but not the {$people} people who use what they buy.
    }
rule-remedy-users-not-heard = Talk to users, or ask them within the product.

rule-only-best-customers = {$share} of the customers in the data came back. Those who left are not in it.
rule-only-best-customers-heard = {$share} of those who were heard belong to the fifth that spends most.
rule-remedy-only-best-customers = Add those who bought once or left, and talk to a few of them.

rule-buyer-user-mixed = Buyers ({$share}) and users ({$rest-share}) are in one portrait.
rule-remedy-buyer-user-mixed = Draw them apart: by rules over the part in buying, or as a persona of users beside.

rule-never-validated = Nobody has tested whether the personas foretell what customers do.
rule-remedy-never-validated = Build with a cut-off, or name an outcome: `portrett build --outcome COLUMN`.

rule-review-missed = The quarterly look at the personas was due on {$date}, {$days} ago.
rule-review-missed-redo = The personas should have been made anew by {$date}, {$days} ago.
rule-remedy-review-missed = Meet, look at what has changed, and write it down with `portrett review`.

rule-review-due = The next look at the personas is due on {$date}.
rule-review-due-redo = The personas should be made anew by {$date}.
rule-remedy-review-due = Invite all teams.

rule-launch-unreviewed = Nobody has looked at the personas since this, on {$date}: {$text}.
rule-remedy-launch-unreviewed = Build with the data since then, look at what has changed, and write it down with `portrett review`.

rule-team-never-looked = {$name} has never looked at the personas.
rule-team-never-looked-none = No team has ever looked at the personas.
rule-remedy-team-never-looked = Invite them to the next review.
rule-team-marketing = Marketing
rule-team-sales = The sales team
rule-team-service = The service team
rule-team-product = The product team
rule-team-leadership = The leadership

rule-one-author = All {$count} beliefs are by {$author}.
rule-remedy-one-author = Ask sales, service and product what they believe: `portrett workshop` prints a sheet.

rule-beliefs-contradict = “{$statement}” and “{$text}” cannot both be true.
rule-remedy-beliefs-contradict = See what the data answers, and take one of them back.

rule-suppression-unused = Nothing is found any more of what this keeps quiet: {$name} ({$text}).
rule-suppression-unused-ended = This has kept nothing quiet since {$date}: {$name} ({$text}).
rule-remedy-suppression-unused = Take it out of `check.suppress`.

## What stands around the findings.

checked-error = error
checked-warning = warning
checked-note = note
checked-all-personas = all personas
checked-suppressed = Kept quiet, for the reason given:
checked-nothing = Nothing was found.
checked-count-error =
    {$count-number ->
        [one] 1 error
       *[other] {$count} errors
    }
checked-count-warning =
    {$count-number ->
        [one] 1 warning
       *[other] {$count} warnings
    }
checked-count-note =
    {$count-number ->
        [one] 1 note
       *[other] {$count} notes
    }
checked-count-suppressed = {$count} kept quiet

## What a draft says to the personas.

reading-read =
    {$count-number ->
        [one] One sentence was read: {$text}.
       *[other] {$count} sentences were read: {$text}.
    }
reading-unread =
    {$count-number ->
        [one] One sentence could not be read, because there are no themes for its language: {$text}.
       *[other] {$count} sentences could not be read, because there are no themes for their language: {$text}.
    }
reading-cut = The draft is too long; its end was not read.
reading-empty = The draft is empty.
reading-no-concerns = nothing that this persona says more often than others
reading-count-answered = {$count} answered
reading-count-touched = {$count} mentioned only
reading-count-missed = {$count} missed
reading-count-offended = {$count} offended
reading-count-unread = {$count} not told
reading-answered = answered
reading-touched = mentioned only
reading-missed = missed
reading-offended = offended
reading-untold = not told
reading-pushed = pushes what they avoid
reading-figures = {$value}, others {$base}; {$people} people
