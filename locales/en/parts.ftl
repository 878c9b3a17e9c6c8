### The parts of a card that are composed of its claims. `$who` is the persona's fictional name, `$clauses` are clauses
### about one person (`summary-…`), `$value` and `$base` the figures of the persona and of everybody else. `$degree` is
### how far they lie apart: `somewhat`, `clearly` or `far`.

## Headings

part-description = In a few words
part-day = A purchase in their life
part-decide = How they decide
part-pair = Who buys and who uses
part-trust = What they read, trust and like
part-strong = What we do well with them
part-weak = Where we fall short
part-to-do = What to do
part-attract = How to attract them
part-convince = How to convince them
part-keep = How to keep them
part-avoid = What to avoid
part-gaps = What would fill the gaps
part-marketing = For marketing
part-sales = For sales
part-service = For service
part-product = For product people
part-stands-on = What this stands on
part-more =
    {$count-number ->
        [one] One more
       *[other] {$count} more
    }
part-fact = {$who} {$clauses}. {$figure}: {$value}; others {$base}.
team-nothing = No supported statement asks for anything here.
segment-profile = Segment profile: all that was measured
segment-profile-how = Figures alone, without a portrait. The difference is on the scale of Cohen’s d: 0.2 is small, 0.5 medium, 0.8 large.

## Who they are

description-opening = {$who} stands for {$share} of the customers. {$next}
description-opening-worth = {$who} stands for {$share} of the customers and {$worth} of the revenue. {$next}
description-apart =
    {$degree ->
        [far] {$who} {$clauses}. The others are far from that.
        [clearly] {$who} {$clauses}. The others clearly differ.
       *[somewhat] {$who} {$clauses}. The others differ somewhat.
    }
description-who =
    {$degree ->
        [far] {$who} {$clauses}, far from the others in that.
        [clearly] {$who} {$clauses}, clearly unlike the others in that.
       *[somewhat] {$who} {$clauses}, somewhat unlike the others in that.
    }
description-likes =
    {$degree ->
        [far] In taste and outlook, {$who} {$clauses}, far from the others.
        [clearly] In taste and outlook, {$who} {$clauses}, clearly unlike the others.
       *[somewhat] In taste and outlook, {$who} {$clauses}, somewhat unlike the others.
    }
description-does =
    {$degree ->
        [far] {$who} {$clauses}; the others are far from that.
        [clearly] {$who} {$clauses}; the others clearly differ.
       *[somewhat] {$who} {$clauses}; the others differ somewhat.
    }
description-where =
    {$degree ->
        [far] As for channels, {$who} {$clauses}, far from what others do.
        [clearly] As for channels, {$who} {$clauses}, clearly unlike the others.
       *[somewhat] As for channels, {$who} {$clauses}, somewhat unlike the others.
    }
description-says =
    {$degree ->
        [far] In messages, {$who} {$clauses}, far from what others write.
        [clearly] In messages, {$who} {$clauses}, clearly unlike the others.
       *[somewhat] In messages, {$who} {$clauses}, somewhat unlike the others.
    }
description-ahead =
    {$degree ->
        [far] On the way, {$who} {$clauses}, far from the rest.
        [clearly] On the way, {$who} {$clauses}, clearly unlike the rest.
       *[somewhat] On the way, {$who} {$clauses}, somewhat unlike the rest.
    }

## How they decide

decide-first = For {$value} of them the first way here was {$category}; of others for {$base}.
decide-days = From the first visit to the first order it takes {$value}; with others {$base}.
decide-visits = Visits before the first order: {$value}; with others {$base}.
decide-trigger = What goes with buying: {$who} {$clauses}. {$figure}: {$value}; others {$base}.
decide-stop = What may stand in the way: {$who} {$clauses}. {$figure}: {$value}; others {$base}.
decide-role = {$role} take part: {$share} of those whose part is known.

## What they read, trust and like

trust-brand = The brand {$name}: {$value} of what they buy; with others {$base}.
trust-category = The category {$name}: {$value} of what they buy; with others {$base}.
trust-reads = They open {$value} of what comes by {$name}; others {$base}.
trust-campaign = They open {$value} of “{$name}”; others {$base}.

## A purchase in their life

day-opening = It is {$day}, just after {$hour}:00. {$next}
day-does = {$who} {$clauses}.
day-came = The first way here was {$category}.
day-message = A message came by {$name}; {$value} of such messages are opened.
day-device = At hand is {$name}.
day-category = Into the basket goes {$name}.
day-gifts = Christmas may be near: {$value} of their orders come in the weeks before it; with others {$base}.
day-items = There are {$value} things in the basket; with others {$base}.
day-pays = The order comes to {$value}; that of others to {$base}.
day-discount =
    {$direction ->
        [less] A discount is rare: {$value} of what they buy has one; with others {$base}.
       *[more] There is often a discount: {$value} of what they buy has one; with others {$base}.
    }
day-channel = The order goes through {$name}.
day-payment = It is paid with {$name}.
day-returns =
    {$direction ->
        [less] Little of it goes back: {$value}; with others {$base}.
       *[more] Some of it goes back: {$value}; with others {$base}.
    }
day-complaint = Later there may be a complaint about {$name}: {$value} of those who wrote made one.
day-praise = Later there may be praise for {$name}: {$value} of those who wrote gave some.
day-again = The next order comes after {$value}; with others after {$base}.

## What to do

advice-show-category = Show {$name} first: it is {$value} of what they buy, {$base} with others.
advice-show-brand = Show the brand {$name}: it is {$value} of what they buy, {$base} with others.
advice-be-there = Be where they order: {$value} of their orders come through {$name}, {$base} of others’.
advice-first-channel = Look for more of them where {$value} of them came from: {$category}.
advice-write-by = Write by {$name}: they open {$value} of it, others {$base}.
advice-campaign = Send them “{$name}”: they open {$value} of it, others {$base}.
advice-said-yes = Do again what they answered: {$label} ({$value} of them, {$base} of others).
advice-evening = Reach them in the evening: {$value} of their orders come then, {$base} of others’.
advice-morning = Reach them in the morning: {$value} of their orders come then, {$base} of others’.
advice-weekend = Reach them at weekends: {$value} of their orders come then, {$base} of others’.
advice-christmas = Reach them before Christmas: {$value} of their orders come then, {$base} of others’.
advice-offers = Tell them of offers: {$value} of what they buy is at a discount, {$base} with others.
advice-wish = Look at what they want about {$name}: {$value} of those who wrote ask for it, {$base} of others.
advice-tell-praise = Tell what they praise, {$name}: {$value} of those who wrote do, {$base} of others.
advice-answer-doubt = Answer their doubts about {$name} before they ask: {$value} of those who wrote have some, {$base} of others.
advice-give-time = Give them time: {$value} pass from the first visit to the first order, {$base} with others.
advice-be-quick = Be quick: only {$value} pass from the first visit to the first order, {$base} with others.
advice-go-on = Let them go on where they left off: visits before the first order are {$value}, with others {$base}.
advice-ask-by = Ask for the order by {$name}: {$value} of it leads to one, with others {$base}.
advice-what-goes-with-it = Show what goes with it: an order comes to {$value}, that of others to {$base}.
advice-small-sets = Offer small sets: an order comes to {$value}, that of others to {$base}.
advice-packs = Offer packs of several: they buy {$value} things at a time, others {$base}.
advice-colleagues = Speak with more than one of them: known people of their companies are {$value}, with others {$base}.
advice-compare = Help them compare: they see {$value} pages in a visit, others {$base}.
advice-search = Keep the search of the site good: they search {$value} times, others {$base}.
advice-device = Try every page on {$name}: {$value} of their visits are made with it, {$base} of others’.
advice-payment = Keep {$name} as a way to pay: {$value} of their orders are paid so, {$base} of others’.
advice-mend = Mend what they complain about, {$name}: {$value} of those who wrote do, {$base} of others.
advice-before-they-ask = Answer before they ask: requests by order are {$value}, with others {$base}.
advice-answer-whole = Answer in full the first time: they write again about {$value} of their requests, others about {$base}.
advice-low-ratings = Ask what would make it better: they give {$value} in the mean, others {$base}.
advice-returns = Find out why things come back: {$value} of what they buy does, {$base} with others.
advice-win-back = Write before they are gone: the chance that they are customers still is {$value}, with others {$base}.
advice-remind = Remind them of you: {$value} have passed since their last order, {$base} with others.
advice-rhythm = Write in their rhythm: {$value} pass between their orders, {$base} with others.
advice-regulars = Treat them as regulars: they have ordered {$value} times, others {$base}.
advice-newcomers = Show them how things work here: they have been customers for {$value}, others for {$base}.
advice-falling-basket = Ask why their orders shrink: later ones cost {$value} times the earlier ones, with others {$base}.
advice-slowing = Get in touch before the pauses grow: later ones last {$value} times the earlier ones, with others {$base}.
advice-next-category = Show them one more category: they buy from {$value}, others from {$base}.
advice-new-things = Show them what is new: they have bought {$value} different articles, others {$base}.
advice-function = Take good care of {$name}: it is {$value} of what they do in the product, {$base} with others.
advice-given-up = Ask why they gave functions up: {$value} of them, others {$base}.
advice-no-discount = Do not lead with discounts: {$value} of what they buy has one, with others {$base}.
advice-not-by = Do not rely on {$name}: they open {$value} of it, others {$base}.
advice-write-less = Do not write more by {$name}: of late they open {$value} times as much of it as before, others {$base}.
advice-not-so-often = Do not write so often by {$name}: after {$value} of it they ask for no more, others after {$base}.
advice-dead-end = Do not send them to pages that lead nowhere: {$value} of their visits end after one page, {$base} of others’.

## What would fill the gaps

gap-filled-by = A source of {$source} would tell {$what} (columns of the roles `{$columns}`).
gap-who = how old they are, how they live, what they earn and where
gap-life = which values, interests and way of life they have
gap-wants = what they want and like
gap-stops = what annoys them and keeps them from buying
gap-money = what they spend
gap-categories = which categories and brands they buy
gap-channels = where they buy
gap-times = when they buy
gap-returns = what they send back
gap-deciding = how long they take to decide
gap-involved = who takes part in deciding
gap-trust = what they read and whom they trust
gap-answers = how they answer what we send
gap-service = how they ask for help
gap-ahead = what they will do next

## Money

section-money = What they bring, and what they cost
money-how = Shares and revenue are counted over everybody. Figures with a range in brackets were measured on customers whom the segments never saw; the range is the 95% interval.
money-revenue = Revenue in all
money-per-head = Revenue by person (mean)
money-spend = Spend of a person (median)
money-expected = Value expected of a person
money-share-expected = Share of the value expected
money-of-expected = of the value expected
money-horizon = The value expected is that of the next {$days}.
money-grow = Where it could grow
money-unknown-revenue = What they bring is not known: a source of orders with the role `amount` would tell.
money-unknown-expected = What they will bring is not known: orders over a longer time, with the roles `order_time` and `amount`, would tell.
money-unknown-win = What it costs to win them is not known: no source tells it by customer. Touches with the role `cost` hold it.
money-unknown-serve = What it costs to serve them is not known: a source of messages would tell, with `profiles.cost_per_request` in portrett.toml.
grow-expected = More is expected of them: {$value} a person, of others {$base}.
grow-trend = Their orders grow: later ones cost {$value} times the earlier ones, with others {$base}.
grow-categories = They buy from {$value} categories, others from {$base}: there is more to show them.
grow-basket = An order comes to {$value}, that of others to {$base}: there is room in the basket.
grow-orders = They have ordered {$value} times, others {$base}: there is room for one more order.
grow-sooner = {$value} pass between their orders, {$base} with others: they could come back sooner.
grow-response = {$value} of what comes by {$name} leads to an order, with others {$base}.
grow-win-back = The chance that they are customers still is {$value}, with others {$base}: some may be won back.
grow-margin = {$value} of what they buy is at a discount, {$base} with others: a smaller one would leave more.
grow-returns = {$value} of what they buy goes back, {$base} with others: fewer returns would leave more.

## What to say to whom

section-matrix = What to say to whom
matrix-how = By stage and channel: what concerns them, what to do, in whose words, with which offer. A dash stands where no supported statement tells.
matrix-stage = Stage
matrix-channel = Channel
matrix-concern = Concern
matrix-argument = What to do
matrix-quote = In their words
matrix-offer = Offer
matrix-by = {$name}
matrix-quoted = “{$text}”
stage-attract = Attract
stage-convince = Convince
stage-keep = Keep
offer-category = The category {$name}: {$value} of what they buy; with others {$base}.
offer-brand = The brand {$name}: {$value} of what they buy; with others {$base}.
offer-discount = A discount: {$value} of what they buy has one; with others {$base}.
offer-full-price = The full price: {$value} of what they buy has a discount; with others {$base}.
offer-pack = A pack of several: they buy {$value} things at a time; others {$base}.
offer-with-it = What goes with it: an order comes to {$value}; that of others to {$base}.
offer-new = Something new: they have bought {$value} different articles; others {$base}.
offer-again = The same again: {$value} pass between their orders; with others {$base}.
offer-thanks = A word of thanks: they have ordered {$value} times; others {$base}.

## The calendar

calendar-weekly = Be there for: {$title}
calendar-why = No hour has more of their orders than {$day} from {$hour}:00.
calendar-christmas = Before Christmas, for: {$title}

## What to ask

ask-title = Questions to: {$title} ({$who})
ask-why = Talk with a few people first, then ask many. Let them tell, and suggest no answers.
ask-gaps = What we do not know
ask-invite = Whom to invite
ask-consent = Invite only people who agreed to be written to. Say what it is for, and that they may stop at any time.
ask-typical = Typical members
ask-borderline = Members on the borderline
ask-nobody = No list of members came with these questions.
ask-talk = A guide for a talk
ask-survey = A short survey
ask-nothing = There is nothing to ask here: no gap is left that people could fill.
ask-bring-in = Bring the answers in as a source of the kind `survey`, and notes of talks as one of the kind `messages`: portrett add
ask-last-time = Think of the last time you bought from us. How did it go, from the first thought to the end?
ask-just-before = What happened just before you began to look?
ask-how-long = How long did it take from the first thought to the order?
ask-compared = What else did you look at, and what decided it?
ask-who-else = Who else had a say?
ask-goal = What did you want to get done?
ask-like = What do you like about what you bought?
ask-doubt = What made you hesitate?
ask-hesitate = Was there a moment when you nearly gave up? Tell me about it.
ask-annoyed = What annoyed you the last time?
ask-spend = About how much do you spend on such things in a year?
ask-brands = Which brands do you buy most, and why?
ask-where = Where do you like to buy such things?
ask-when = When do you mostly buy?
ask-returned = Tell me about the last thing that you sent back.
ask-help = How did you look for help the last time?
ask-read = Where do you read or hear about such things?
ask-trust = Whose advice do you trust?
ask-reach = How may we reach you?
ask-week = What does an ordinary week look like for you?
ask-matters = What matters most to you when you buy?
ask-household = How many people live in your household?
ask-place = Where do you live?
ask-again = How likely is it that you will buy from us again within a year?
ask-elsewhere = What could make you go elsewhere?
ask-else = What should I have asked you?
choice-same-day = The same day
choice-week = Up to a week
choice-month = Up to a month
choice-longer = Longer
choice-nobody = Nobody
choice-partner = My partner
choice-family = Family
choice-children = My children
choice-friends = Friends
choice-colleagues = Colleagues
choice-superior = My superior
choice-price = The price
choice-quality = The quality
choice-fast = That it goes fast
choice-advice = Good advice
choice-environment = The environment
choice-fit = Whether it fits
choice-delivery = The delivery
choice-returns = Sending it back
choice-trust = Whether I can trust the shop
choice-nothing = Nothing
choice-web-shop = On the web
choice-app = In an app
choice-store = In a shop
choice-marketplace = In a marketplace on the web
choice-phone = By telephone
choice-morning = In the morning
choice-afternoon = In the afternoon
choice-evening = In the evening
choice-weekend = At the weekend
choice-newspapers = Newspapers and magazines
choice-social = Social media
choice-reviews = Reviews by other customers
choice-newsletters = Newsletters
choice-podcasts = Podcasts and radio
choice-staff = People who work in shops
choice-experts = Tests and experts
choice-email = By e-mail
choice-sms = By text message
choice-letter = By letter
choice-not-at-all = Not at all
choice-city = In a city
choice-town = In a town
choice-country = In the country
choice-unlikely = not likely
choice-sure = quite sure
choice-other = Something else

# Who buys beside who uses.
pair-scenario = Two people in one company: {$users} ({$using} in {$using-companies} companies) need it, {$buyers} ({$buying} in {$buying-companies} companies) order it. A page for both speaks to each in turn.
pair-page-user = {$role}: show what it does, how it works, and what gets easier.
pair-page-buyer = {$role}: show the price, the terms, and what the company saves.
pair-fact = {$role}: {$figure} {$value}; with the others in these companies {$base}.
