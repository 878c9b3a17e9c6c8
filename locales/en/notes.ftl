### What the build says about itself and about its data: problems, columns left out, notes, gaps, predictions.
### A message's arguments are words of the user's data, or figures in the language's own form.

## Why a row or a cell was set aside

problem-no-customer = no customer named
problem-no-key = neither an id nor an address
problem-cell-count = more or fewer cells than the header
problem-broken-quote = a quotation mark out of place
problem-too-long = too long a cell
problem-nul-byte = a NUL byte
problem-not-json = not a sound JSON object
problem-encoding = bytes that are no text in the encoding that `encoding` in portrett.toml names
problem-sheet-error = an error such as #N/A in place of a value
problem-not-a-number = not a number
problem-too-large = too large a number
problem-decimal-unclear = read, but the sign may part thousands or tenths: say `decimal` for the column
problem-not-a-date = not a date
problem-implausible-date = a date that cannot be right
problem-not-yes-no = neither yes nor no
problem-not-an-email = not an e-mail address
problem-not-a-phone = not a telephone number
problem-no-country-code = a telephone number without its country’s code: say `country` under [project]
problem-not-a-postcode = not a postal code of its country
problem-not-a-country = no country
problem-not-a-gender = no word for a gender
problem-no-column = the file has no column of that name
problem-wrong-encoding = the file has the column in another encoding only: correct `encoding` in portrett.toml
problem-repeated-key = the same key in a later row, which was kept
problem-blank = blank where a value is needed
problem-footer = a line below the table
problem-not-done = a test, a draft, a deletion, or never completed

## Why a column formed no segments

excluded-constant = the same value for everybody
excluded-identifier = an identifier: nearly every person has a value of their own
excluded-duplicate = says the same as {$of}
excluded-outcome = the outcome that the personas are judged by
excluded-too-many-values = too many different values
excluded-too-few-values = known for too few people
excluded-no-day = nothing says until when the data reaches, so that an age cannot be told: set `as_of`
excluded-postcode = a postcode tells nothing by itself: name a list of places in profiles.places
excluded-text = free text
excluded-derived = computed from another column that was used
excluded-personal = personal: it names a human being
excluded-future = may tell of the time after the cut-off: it has no day of its own
excluded-in-scale = part of the scale {$of}

## What the build wants to say

note-currencies-two = Amounts in several currencies were added up as if they were one: {$first} in {$first-share} and {$second} in {$second-share} of the order lines. No sum, mean or share of revenue holds until they are exported in one currency, or as sources of a project each.
note-currencies-more = Amounts in several currencies were added up as if they were one: {$first} in {$first-share}, {$second} in {$second-share} and others in {$rest-share} of the order lines. No sum, mean or share of revenue holds until they are exported in one currency, or as sources of a project each.
note-currency-other = The orders name {$first} as their currency, and the project’s is {$currency}: set `currency` under [project] to that of the amounts.
note-too-few-people = There are only {$count} customers. Segments are measured from {$needed} customers on; nothing was invented.
note-scale-weak = {$source}: {$name} is a weak scale: its {$count} questions hang together little (Cronbach’s alpha {$alpha}).
note-smoothed =
    {$count-number ->
        [one] One sentence of the cards reads as a language model ({$name}) put it; figures, names and meaning were held against the sentence that was composed.
       *[other] {$count} sentences of the cards read as a language model ({$name}) put them; figures, names and meaning were held against the sentences that were composed.
    }
note-scale-against = {$source}, {$name}: the answers to {$item} run against the rest of the scale. Put a - before it if it asks the other way around.
note-no-structure = No grouping of these customers beats chance. No personas were drawn, because there is nothing to draw.
note-continuum = A continuum without any groups could look the same. The segments are useful cuts, not kinds of people.
note-unstable = {$name} is unstable: the segment often falls apart when the customers are drawn again.
note-outliers = {$label}: {$count-number ->
        [one] one value lies far outside all others and was drawn in.
       *[other] {$count} values lie far outside all others and were drawn in.
    }
note-unconverted = {$count} order lines in {$currency} have a day without a rate in `profiles.rates`: they count as orders, and their amounts count nothing.
note-baseline-wins = No model foretold the last weeks better than the rule that everybody goes on as before: take `portrett value` with care.
note-no-money = No source tells what the customers spend, so no persona has a share of revenue.
note-accounts = {$count} customers belong to {$accounts} companies, by the company they name or their e-mail domain. They stay together when statements are measured.
note-lines-without-customer = {$source}: {$count} of {$of} lines name no customer and belong to no persona.
note-outcome-too-few = Too few customers had the outcome to tell how well anything foretells it.
note-wide-bic = BIC kept falling to the largest number of segments that was tried. A larger limit may find more.
note-fewer-than-bic = BIC would have taken {$bic} segments. {$chosen} is the largest number whose segments are all large and stable enough.
note-sample-of = The segments were formed on a sample of {$count} customers; everybody was then assigned.
note-nothing-supported = Nothing that was measured about {$name} is supported: take that card as a count, not as a portrait.

## What a card cannot say

unknown-voice = What they want and what stops them: nothing is made of their own words yet.
unknown-money = What they spend and are worth: no source has amounts.
unknown-demographics = Age, household, income and place: no source has them.
unknown-psychographics = Values, interests and way of life: nobody has asked them.
unknown-channels = Where they buy: no source names a channel.
unknown-touches = How they answer what is sent to them: no source has campaigns.
unknown-future = What they will do next: nothing after the data’s last day has been measured.
unknown-small-group =
    {$count-number ->
        [one] One figure is not shown: it rests on fewer than {$least} persons.
       *[other] {$count} figures are not shown: they rest on fewer than {$least} persons.
    }

## Whether the personas foretell an outcome better than `$predictor`

prediction-better = Better than {$predictor}
prediction-not-shown = Not shown to be better than {$predictor}
prediction-worse = Worse than {$predictor}
predictor-nothing = nothing but the average
predictor-demographics = demographics
predictor-rfm = recency, frequency and money (RFM)
predictor-personas = the personas
predictor-profile = the full profile

## Groups of bars, and emblems

shares-channel = Where they order, against everybody else
shares-category = What they buy, against everybody else
shares-brand = Brands they buy, against everybody else
emblem-months = Petals around: orders by month, January at the top. Ring within: shares of where they order.
emblem-effects = Petals around: how far this persona differs from everybody else, the strongest difference at the top.

note-wished = You wished for this number of segments. Chance makes groups as good as these: do not take them for kinds of people.
note-wish-price = {$free-number ->
        [one] Left to the data there would be one group only.
       *[other] Left to the data there would be {$free} segments.
    } {$chosen} cost {$price} more in BIC, where 10 is much.

note-wish = You wished for {$chosen} segments. {$free-number ->
        [one] Left to the data there would be one group only.
       *[other] Left to the data there would be {$free}.
    }
note-rule-unknown-text = The rule of {$name} asks whether {$label} is “{$text}”, and it is that for nobody.
note-rule-nobody = Nobody belongs to {$name}: its rule holds of nobody, or those before it took everybody.
excluded-sum = the sum of {$of}, which would count twice
excluded-multiple = the same as {$of} in another unit
note-more-columns-than-people = More features ({$columns}) than customers ({$count}) form the segments: groups fit by chance, then. Name fewer columns, or bring more customers.
note-concentrated = {$label}: one customer in fifty holds {$share} of it. Means say little of the others; `segments.outliers = "apart"` sets such customers apart.
note-participants =
    {$count-number ->
        [one] One person was heard. With the agreement of those who were heard, `participants = true` under [privacy] lets the next build draw a provisional portrait of them.
       *[other] {$count} people were heard. With their agreement, `participants = true` under [privacy] lets the next build draw a provisional portrait of them.
    }
