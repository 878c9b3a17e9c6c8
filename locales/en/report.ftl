### The report's own words: headings, labels, and sentences around figures.

## The page

page-title = {$project}: personas
skip-to-personas = Skip to the personas
build-number = build {$number}
data-until = data until {$date}
unknown-day = an unknown day
built-at = built {$date}
as-table = The same as a table
back-to-overview = Back to the overview

## The overview

headline-kinds =
    {$count-number ->
        [one] One kind of customer
       *[other] {$count} kinds of customer
    }
headline-continuum =
    {$count-number ->
        [one] One useful view of the customers
       *[other] {$count} useful cuts through one continuum
    }
headline-none = One kind of customer, as far as this data tells
headline-too-few = Too few customers to measure segments
verdict-kinds = The groups are more than chance would make, and more than a smooth continuum with the same correlations would show.
verdict-continuum = The groups are more than chance would make, but a continuum without any groups could look the same. Use them as convenient cuts, not as kinds of people.
verdict-none = No grouping of these customers beats chance, so there are no personas to draw. More customers, or sources that tell more about them, may change that.
verdict-too-few = There are too few customers for measured segments, so there are no personas to draw. Add more customers, or more of their orders.
measured-on = {$people} customers. The segments were formed on {$fit} of them; every statement was measured on the {$hold} others, whom the segments never saw.
names-are-fictional = The names are fictional and belong to nobody. Every statement opens its evidence.
section-personas = The personas
of-customers = of customers
of-revenue = of revenue
picture-shares = {$title}: share of customers and of revenue
section-notes = What this build could not say, and what to look at
no-notes = Nothing stood out.
note-level-warning = Caution
note-level-plain = Note

## Prediction

section-prediction = Do the personas foretell {$outcome}?
section-prediction-none = Do the personas foretell anything?
outcome-none = Nothing here tests that: no outcome was named. Name one with `portrett build --outcome COLUMN`.
tested-on = Tested on {$n} customers whom no fit saw.
tested-on-positives = Tested on {$n} customers whom no fit saw; for {$positives} of them it was yes.
prediction-how-to-read = A lower loss is better. Where the interval lies wholly above zero, the personas are better; where it holds zero, neither is shown to be better.
section-calibration = Foretold and observed, by persona
picture-calibration = observed {$value}, 95% interval {$interval}; foretold {$base}

## Sources, segments, and how to get the same again

section-sources = Where the data came from
rows-add-up = Rows in = rows kept + rows set aside.
source-contacts = contacts
source-orders = orders
source-touches = touches
source-events = events
source-survey = survey answers
source-messages = messages
source-aggregates = figures about many
section-segments = How the segments came to be
segments-chosen = Chosen on {$people} customers; the smallest segment allowed has {$floor}.
columns-used = Columns that formed the segments
columns-left-out = Columns left out
section-reproduce = How to get the same again
fact-seed = Seed
fact-program-version = Program version
fact-fingerprint = Fingerprint
fact-candidate-claims = Statements tested
fact-min-group = Smallest group shown

## Heads of table columns and rows

table-persona = Persona
table-people = Persons
table-customers = Share of customers
table-revenue = Share of revenue
table-predictor = Foretold by
table-columns = Columns
table-auc = AUC
table-r-squared = R²
table-log-loss = Log loss
table-squared-error = Squared error
table-loss-difference = Loss minus the personas’
table-foretold = Foretold
table-observed = Observed
table-value = Value
table-interval = 95% interval
table-source = Source
table-kind = Kind
table-rows-in = Rows in
table-rows-kept = Rows kept
table-rows-aside = Set aside
table-column = Column
table-row-as-a-whole = the whole row
table-reason = Why
table-count = Count
table-segments = Segments
table-bic = BIC (lower is better)
table-hour = Hour
table-label = Name
table-petal = Petal
table-arc = Arc
table-length = Length
row-persona = this persona
row-others = everybody else
row-difference = difference

# A label that is a code, such as O1, within a sentence.
code = “{$text}”

## The card

persona-primary = primary
persona-secondary = secondary
fictional-name = “{$name}”, a fictional name
share-customers = {$share} of customers
share-revenue = {$share} of revenue
stability-stable = stable ({$figure})
stability-fair = fairly stable ({$figure})
stability-unstable = unstable ({$figure})
others = others {$figure}
section-who = Who they are
section-want = What they want
section-stop = What stops them
section-act = What they do
section-buy = What they buy and spend
section-where = Where
section-when = When
section-reach = How they answer what we send
section-believed = What was believed
section-unknown = What we do not know
nothing-unknown = Nothing is marked as unknown.
nothing-supported = No statement about this persona is supported.
further-claims =
    {$count-number ->
        [one] One further statement, weaker or beyond the limit
       *[other] {$count} further statements, weaker or beyond the limit
    }
persons =
    {$count-number ->
        [one] one person
       *[other] {$count} persons
    }
legend-value = this persona, and its 95% interval
legend-base = everybody else
picture-interval = {$value}, 95% interval {$interval}; others {$base}
picture-interval-scale = The scale runs from {$low} to {$high}.
picture-interval-legend = The picture
card-rests-on = Rests on {$people} customers, {$hold} of them never seen by the fit; data until {$date}.

## Pictures of a card

rhythm-title = When they order
rhythm-description = Share of their orders by weekday and hour, from Monday at the top. Most on {$day} from {$hour}.
rhythm-empty = Share of their orders by weekday and hour. No cell rests on enough persons to be shown.
rhythm-people = Orders of {$count} persons.
rhythm-withheld = A crossed cell rests on too few persons to be shown.
shares-description = Percentage points above or below everybody else.
emblem-title = Emblem of {$title}
emblem-figures = What the emblem shows
day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
day-short-monday = Mo
day-short-tuesday = Tu
day-short-wednesday = We
day-short-thursday = Th
day-short-friday = Fr
day-short-saturday = Sa
day-short-sunday = Su

## Evidence

evidence-sureness = How sure
evidence-aspect = About
evidence-basis = Basis
evidence-status = Status
evidence-effect = Size of the difference
evidence-q = q, after all tests
evidence-measure = Measured as
evidence-sources = Sources
evidence-as-of = Data until
evidence-query = The query that gives the figure again
sureness-certain = certain
sureness-likely = likely
sureness-thin = thin
sureness-certain-why = many persons, a clear difference, and a narrow interval around it
sureness-likely-why = the difference is shown, but its size is not known well
sureness-thin-why = few persons, a small difference, or one that may be chance
basis-defining = defining
basis-found = found
basis-predicted = predicted
basis-voice = voice
basis-defining-why = Used to form the segments, or computed from what was. Whether it holds was judged with segments formed without it.
basis-found-why = Not used to form the segments. Measured on customers whom they never saw.
basis-predicted-why = Happened after the cut-off: the segments knew nothing of it.
basis-voice-why = From what customers said in their own words.
status-supported = supported
status-weak = weak
status-stale = stale
effect-negligible = hardly any ({$figure})
effect-small = small ({$figure})
effect-medium = medium ({$figure})
effect-large = large ({$figure})
measure-share = a share
measure-mean = a mean
measure-median = a median
measure-rate-per-year = times a year

## Aspects

aspect-demographics = demographics
aspect-psychographics = psychographics
aspect-goal = goal
aspect-frustration = frustration
aspect-objection = objection
aspect-praise = praise
aspect-behaviour = behaviour
aspect-product-use = product use
aspect-channel = channel
aspect-category = category
aspect-value = value
aspect-decision = decision
aspect-journey = journey
aspect-communication = communication

## The quality of the sources

section-quality = How good the data is
section-mend = What to mend first
section-problems = What could not be used, or is in doubt
section-columns = Columns: what is missing, and numbers far outside
section-overlaps = Customers who are also in
section-currencies = Rows by currency
nothing-to-mend = Nothing: no source lost a point.
to-quality = How good the data is
score-of = {$score} of 100
points-of = {$points} of {$weight} points
quality-of = {$source}: {$score} of 100, and why
rows-sum = {$rows} rows = {$kept} kept + {$aside} set aside
sources-count =
    {$count-number ->
        [one] One source
       *[other] {$count} sources
    }
customers-count =
    {$count-number ->
        [one] one customer
       *[other] {$count} customers
    }
touches-people = Touches about {$people}.
touches-money = Touches orders worth about {$money} in all.
touches-both = Touches about {$people} and orders worth {$money} in all.
example-cell = row {$row}: {$shape}
example-row = row {$row}
outside-none = none
outside-fences = {$count} outside {$low} to {$high}
time-span = {$first} to {$last}
gap-said = {$from} to {$to} ({$days})
gaps-none = none
gaps-unknown = too few days to tell
gaps-more =
    {$count-number ->
        [one] and one more
       *[other] and {$count} more
    }
picture-scores = Score by source, of 100
picture-times = When the rows are of
picture-times-how = The stronger the colour, the more of the source’s rows; nothing where it has none.
table-score = Score
table-check = Measured
table-found = Found
table-points = Points
table-time = From first to last
table-gaps = Longer pauses than usual
table-examples = Seen in (letters as x, digits as 9)
table-missing = Missing
table-outside = Numbers far outside
table-share = Share

check-kept = Rows set aside
check-readable = Cells that could not be read
check-filled = Cells left blank
check-alike = Rows that say the same as another
check-keys = Customers listed more than once
check-extreme = Numbers far outside all others
check-dates = Dates that cannot be right
check-gaps = Days in pauses longer than usual
check-currency = Rows in another currency
check-overlap = Customers whom no other source knows
check-fresh = Days without news, beyond what is usual

finding-kept = {$source}: {$count} of {$of} rows were set aside, mostly: {$reason}.
finding-readable =
    {$count-number ->
        [one] {$source}: one cell could not be read, in “{$label}”: {$reason}.
       *[other] {$source}: {$count} cells could not be read, most of them in “{$label}”: {$reason}.
    }
finding-filled = {$source}: “{$label}” is blank in {$share} of the rows.
finding-alike = {$source}: {$count} of {$of} rows say the same as another row.
finding-keys =
    {$count-number ->
        [one] {$source}: one row names a customer whom the same file already named.
       *[other] {$source}: {$count} rows name a customer whom the same file already named.
    }
finding-extreme =
    {$count-number ->
        [one] {$source}: one number in “{$label}” lies far outside, below {$low} or above {$high}.
       *[other] {$source}: {$count} numbers in “{$label}” lie far outside, below {$low} or above {$high}.
    }
finding-dates =
    {$count-number ->
        [one] {$source}: one date cannot be right.
       *[other] {$source}: {$count} dates cannot be right.
    }
finding-gaps =
    {$count-number ->
        [one] {$source}: one pause is longer than usual, from {$from} to {$to}.
       *[other] {$source}: {$count} pauses are longer than usual, the longest from {$from} to {$to}.
    }
finding-currency = {$source}: {$share} of the rows are in another currency than {$currency}.
finding-overlap = {$source}: no other source knows {$share} of its customers.
finding-fresh = {$source}: the newest row is of {$date}, {$days} before the end of the data; a pause of {$usual} would be usual.

remedy-kept = Look at the examples of what was set aside below, mend the export, and bring it in again.
remedy-kept-no-customer = Ask for an export that names the customer in every row, by id or e-mail address; rows of nobody help no portrait.
remedy-readable = Look at the examples below: say in portrett.toml what the column holds, or mend the cells.
remedy-filled = Fill the column where the tool knows it, or leave it out in portrett.toml if nobody keeps it.
remedy-alike = Check whether the export holds the same rows twice, and export it anew.
remedy-keys = Merge the customer’s doubles in the tool that wrote the file, or export one row a customer.
remedy-extreme = Look at the largest and smallest: wholesale orders, a wrong decimal mark, or test rows?
remedy-dates = Check how the tool writes dates, and the order of day and month in portrett.toml.
remedy-gaps = Ask whether the shop was closed then, or whether a part of the export is missing.
remedy-currency = Export amounts in one currency: sums over several are no amounts, and here they are added up as if they were one.
remedy-overlap = Export the customer’s id or e-mail address in both sources, so that they can be joined.
remedy-fresh = Export it anew: the other sources are newer.

## Questions of a survey

section-questions = Questions
table-question = Question
table-answers-are = Answers are
table-answered = Answered
table-options = Options
question-scale = steps of a scale
question-single = one choice
question-several = any choices
question-number = numbers
question-date = days
question-open = own words

## What customers will do

section-value = What customers will do
value-customers = {$customers} customers have ordered, {$repeat} of them on more than one day.
value-alive = About {$alive} are customers still.
value-no-model = No model could foretell what they will do.
value-orders = In the next {$days} days they are expected to order on {$orders} occasions
value-worth = and to bring {$value}
value-occasions = Orders of one day are one occasion.
value-how-to-read = In brackets: where it will lie in 95 of 100 cases, if people go on as they did.
section-tracking = How well that was foretold before
tracking-model-wins = The last {$weeks} weeks were kept from the models, which then foretold them for {$customers} customers. Closest came {$best}.
tracking-baseline-wins = The last {$weeks} weeks were kept from the models, which then foretold them for {$customers} customers. None came closer than the rule that everybody goes on as before: take the forecasts with care.
tracking-title = Orders by week, happened and foretold
tracking-description = {$weeks} weeks; the table below has every figure
tracking-happened = happened
tracking-week = week {$week}
table-week = Week
forecaster-rate-so-far = everybody goes on as before
forecaster-refused = {$name} could not be fitted: {$reason}.
section-forecasters = All models beside each other
section-forecaster-calibration = Foretold and happened, by orders before
section-model = The model and its parameters
table-forecaster = Model
table-rmse = Root mean squared error
table-mae = Mean absolute error
table-bias = Bias of the sum
table-rank = Rank correlation
table-weekly-error = Error of a week
table-frequency = Repeat orders before
table-parameter = Parameter
model-of-orders = Orders by {$name}; time in weeks; log-likelihood {$log}.
model-limits = {$names} ran to the edge of what is possible: the model is in truth a simpler one.
regularity-unknown = Too few ordered three times to say how regular orders are.
regularity-bursts = Orders come in bursts (k = {$k} from {$customers} customers; 1 is random): somebody's silence says less than the model believes.
regularity-random = Nothing speaks against orders at random, as the model takes them (k = {$k} from {$customers} customers; 1 is random).
regularity-regular = Orders are more regular than the model takes them (k = {$k} from {$customers} customers; 1 is random): somebody's silence says more than it believes.
spend-model = What an order costs by Gamma-Gamma: p = {$p}, q = {$q}, v = {$v}.
spend-independent = It takes how often and how much as independent, which they nearly are (rank correlation {$rank}).
spend-strained = It takes how often and how much as independent, which they are not (rank correlation {$rank}): take values of single customers with care.
spend-none = There is no model of what an order costs: {$reason}.
section-cohorts = Who came back, by the month of the first order
cohorts-how-to-read = Share of the customers of a month who ordered in the same month (+0), the next (+1), and so on. The last month may not be over.
section-cohort-value = What a customer had brought by then, in the mean
table-cohort = First order

## Contracts

section-contracts = How long customers with a contract stay
contracts-customers = {$customers} customers have or had a contract, {$left} of them left; a renewal is due every {$days} days.
contracts-median = Half have left after {$periods} renewals.
contracts-no-median = More than half are there still, however long one looks.
contracts-model = The longer somebody has stayed, the likelier the next renewal, by the shifted beta-geometric model (alpha = {$alpha}, beta = {$beta}).
contracts-no-model = No model of renewals could be fitted.
contracts-title = Share of customers who stay, by renewal
contracts-stayed = stayed
contracts-by-model = by the model
contracts-period = renewal {$period}
section-reasons = Why customers left
reason-unknown = no reason known
table-why-left = Reason
table-share-of-left = Share of those who left
table-period = Renewal
table-left = Left then

headline-wished =
    {$count-number ->
        [one] One group, as you wished
       *[other] {$count} groups, as many as you wished
    }
verdict-wished = You wished for this number of groups. The data does not show them: chance makes groups as good as these.
table-icl = ICL (lower is better)
table-feature = Feature
table-effect = Difference
table-condition = Recognised by
table-precision = right
table-recall = found
segments-certainty = {$certainty} sure on the whole who belongs where; {$between} of the customers stand between two personas.
segments-overlap = Where each persona's customers might belong as well
segments-recognised = How to recognise each persona
segments-recognised-how = “Right” is the share of those who meet the conditions that belong to the persona, “found” the share of the persona that meets them; both on customers that the segments never saw.
segments-pair = {$first} and {$second}: what tells them apart
test-at-least = {$value} or more
test-below = under {$value}
test-is = {$value}
test-is-not = not {$value}
test-yes = yes
test-no = no

headline-given =
    {$count-number ->
        [one] One segment, drawn by you
       *[other] {$count} segments, drawn by you
    }
verdict-given-rules = You drew these segments by rules. Whether they are kinds of people was not asked.
verdict-given-column = These segments are those of a column of your data. Whether they are kinds of people was not asked.
formation-mixture = Formed by a mixture of distributions, which takes amounts, counts, categories and blanks as they are.
formation-k-means = Formed by distance to the nearest means (k-means), as you asked.
formation-k-prototypes = Formed by distance to the nearest means and commonest levels (k-prototypes), as you asked.
formation-rules = Drawn by your rules: the first that holds counts.
formation-column = Taken from a column of your data.
segments-of-accounts = Companies were put into segments, each with all its people; sizes and statements are of the people.
segments-none = No segment
table-explained = Explained (higher is better)
outside-outliers =
    {$people-number ->
        [one] One customer lies far from all others and belongs to no segment.
       *[other] {$people} customers ({$share}) lie far from all others and belong to no segment.
    }
outside-no-rule =
    {$people-number ->
        [one] No rule holds of one customer, who belongs to no segment.
       *[other] No rule holds of {$people} customers ({$share}), who belong to no segment.
    }
outside-blank =
    {$people-number ->
        [one] The column is blank for one customer, who belongs to no segment.
       *[other] The column is blank for {$people} customers ({$share}), who belong to no segment.
    }
outside-value = They bring {$share} of the value.
segments-ratio-needed = A second opinion agrees: with one segment fewer, chance made the last one gain as much in none of {$copies} drawn copies (bootstrap likelihood-ratio test, p = {$p}).
segments-ratio-not-needed = A second opinion doubts the last segment: on a small sample, chance makes it gain as much now and then (bootstrap likelihood-ratio test with {$copies} drawn copies, p = {$p}).
segments-fall = {$name} is unstable: when it falls apart, its customers go together with those of {$into}, who then make up {$share} of the group.
segments-contributions = What tells the segments apart
table-contribution = Worse in BIC without it
segments-covariates = What else differs between the personas
segments-covariates-how = These formed no segments. The figures are adjusted for memberships that are not sure (three-step method); in brackets those of the customers put into each. On customers that the segments never saw.
segments-growth = Since the build before
table-people-before = Before
table-people-now = Now
table-joined-anew = New customers
table-joined-others = From other segments
table-left-others = To other segments
table-left-altogether = Gone
growth-new = new
growth-ended =
    {$count-number ->
        [one] One segment of the build before has no successor.
       *[other] {$count} segments of the build before have no successor.
    }
growth-line = {$name}: {$before} → {$now} ({$joined} joined, {$left} left)
growth-line-new = {$name}: new, {$now}

section-voice = What customers say
section-quotes = In their own words
quotes-redacted = Names, numbers and addresses are blacked out. What could not be recognised as one may still stand there.
theme-name = {$name}
voice-none = No source has messages. Tickets, reviews, chats or open answers would tell what customers say: portrett add
voice-messages = {$messages} messages hold {$statements} sentences; {$people} people wrote them.
voice-languages = Languages: {$languages}.
voice-repeated =
    {$count-number ->
        [one] One message says again what the same person, or somebody unknown, had said, and counts once.
       *[other] {$count} messages say again what the same person, or somebody unknown, had said, and count once.
    }
voice-without-person =
    {$count-number ->
        [one] One message is of nobody who is known: it belongs to no persona.
       *[other] {$count} messages are of nobody who is known: they belong to no persona.
    }
voice-joined = Themes that mean the same count as one: {$themes}.
voice-joined-theme = “{$name}” ({$language})
voice-model =
    A language model ({$name}) named {$named-number ->
        [one] one found theme
       *[other] {$named} found themes
    } and told the theme or kind of {$coded-number ->
        [one] one sentence
       *[other] {$coded} sentences
    } of interviews where the words alone told none. It agreed with the words {$agreed-number ->
        [one] once
       *[other] {$agreed} times
    }; {$thrown-number ->
        [one] one answer was
       *[other] {$thrown} answers were
    } thrown away.
voice-redacted =
    {$count-number ->
        [0] Nothing had to be blacked out.
        [one] One name, number or address was blacked out.
       *[other] {$count} names, numbers and addresses were blacked out.
    }
voice-how-to-read = Shares are of all who wrote, with 95 % intervals; each person counts once, and a message of nobody who is known as one person's. Too few to be told: –
voice-discovered = found in the texts
voice-rising = rising
table-theme = Theme
table-share-of-writers = Of those who wrote
statement-frustration = Complaints
statement-goal = Wishes
statement-objection = Doubts
statement-praise = Praise
statement-question = Questions
statement-other = Other
language-nb = Norwegian (bokmål)
language-nn = Norwegian (nynorsk)
language-fi = Finnish
language-en = English
language-nl = Dutch
language-fy = Frisian
language-other = others
language-unknown = unknown

# Who is who inside companies

section-roles = Who is who inside these companies
roles-how-to-read = Each part beside the people of these companies who play another part.
role-nothing = Nothing tells them from the others for sure.
role-buyer = Buyers
role-user = Users
role-influencer = Influencers
role-decision_maker = Decision makers
role-size =
    {$people-number ->
        [one] One person
       *[other] {$people} persons
    } in {$companies-number ->
        [one] one company
       *[other] {$companies} companies
    }, {$share} of those whose part is known

# What each persona says

table-months = Last 12 months
table-statement = What they say
voice-months = Persons by month, as a table
voice-by-persona = What each persona says
voice-by-persona-how = Of the members who wrote, those who say it, with 95 % intervals; of customers that the segments were not learnt from. Bold: shown to differ from everybody else who wrote.
voice-by-persona-others = What no persona is shown to say more or less than others
voice-links = What goes with saying it
voice-links-how = Means of those who say it, beside everybody else who wrote; only differences that chance does not make. One need not be the reason for the other.
link-worth = Revenue per person
link-leaving = Chance of not coming back
link-beside = {$value} (others {$base})

# What a search found

found-total =
    {$statements-number ->
        [0] Nobody says that.
        [one] One sentence of {$people-number ->
            [one] one person
           *[other] {$people} persons
        }.
       *[other] {$statements} sentences of {$people-number ->
            [one] one person
           *[other] {$people} persons
        }.
    }
found-near = No sentence has these words. Those nearest by meaning:
found-few = fewer than {$least}
found-hidden = No sentence is shown: privacy.quotes is "hidden".
found-cut = The search had too many words; the last were left out.
