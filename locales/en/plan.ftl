# What decisions need to know, and the sheets of a workshop.

plan-title = What we must know
plan-how = What each decision needs to know, and which kind of source tells it. `portrett add` brings a source in.
plan-how-built = Ticked is what the cards of the last build answer; beside the rest stands the source that would tell it.

decision-acquire = Where do we look for new customers?
decision-assortment = What do we sell to whom?
decision-price = What may it cost, and when do we give discounts?
decision-keep = How do we keep customers?
decision-message = What do we say?
decision-timing = When do we say it?
decision-service = Where does service help most?
decision-product = What do we build next?

need-first-channel = Where customers first came from
need-order-channel = Through which channels they order
need-who = Who they are: age, household, place
need-category = What they buy
need-brand = Which brands they buy
need-returns = What they send back
need-discount = How much they buy at a discount
need-basket = What an order comes to
need-objections = What makes them doubt
need-frustrations = What annoys them
need-goals = What they want
need-praise = What they praise
need-leaving = Who is about to leave
need-values = What they value and care about
need-opens = What they open of what we send
need-hours = When they order
need-best-hour = When they open what we send
need-requests = How often they turn to service
need-answers = How fast and how well they are answered
need-functions = Which functions they use
need-deciding-time = How long they take to decide

need-source-contacts = contacts, such as a CRM or newsletter list
need-source-orders = orders with their lines
need-source-events = events of the website or the product
need-source-survey = a survey
need-source-messages = messages: tickets, reviews, interviews
need-source-touches = campaigns and their answers

workshop-before = Before the data is shown
workshop-title = What do we believe?
workshop-how = Each team fills in this sheet alone, before anybody has seen a card. Write one belief a line, as plainly as you can, and what would show it. `portrett believe` takes them in.
workshop-belief = Belief
workshop-test = What would show it
workshop-who = Who
workshop-question-1 = Which kinds of customers do we have?
workshop-question-2 = What do they want from us?
workshop-question-3 = What stops them from buying?
workshop-question-4 = Where and when do they buy?
workshop-question-5 = Which of them bring most, and which cost more than they bring?
workshop-question-6 = What do they say of us to others?
workshop-after = What we believed, and what the data says
workshop-after-how = What was believed stands left, what was found right. Talk about those that are contradicted first: they are what the data can teach.
workshop-finding = Finding
workshop-none = Nobody has written down a belief yet.
workshop-team = Team
