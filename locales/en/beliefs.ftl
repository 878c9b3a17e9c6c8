# What people believe, and what the data answers.

no-beliefs = Nobody has written down what they believe about these customers.
belief-assumption = assumption
belief-author = written by {$author}
belief-said = “{$statement}” (written by {$author})
belief-supported = supported
belief-contradicted = contradicted
belief-undecided = undecided
belief-untestable = cannot be tested
belief-finding = The data says {$figure} ({$low} to {$high}), against {$threshold}: {$people}.
belief-test = Test

persona-negative = negative
persona-user = user
persona-influencer = influencer
persona-decision-maker = decision maker
persona-provisional = provisional

untestable-unreadable = The test cannot be read: {$problem}
untestable-no-personas = There are no personas in this build.
untestable-persona-gone = This persona is no more.
untestable-too-few = Too few persons are known for it.
untestable-no-others = It is about all customers: there is nobody else to compare them with.
section-beliefs = What people believe of all customers

kind-revenue = They bring {$share} of revenue, and are {$customers} of customers.
kind-lifetime = They will bring {$share} of what customers are expected to bring.
kind-new = They are {$share} of the customers of the last year.
kind-weighed = Weighed, that is {$share} of the whole; an even part would be {$even}.
kind-more-than-five = More than five primary personas are not remembered.
kind-part = {$share} of them play this part in buying.
kind-little = They bring {$share} of revenue, but are {$customers} of customers.
kind-sign = {$what}: {$value}, others {$base}.
why-this-kind = Why this kind

# Portraits of those who were interviewed, where customers are too few to be measured.

provisional-title = Provisional: {$name}
provisional-warning =
    {$count-number ->
        [one] Drawn from what one person said. It tells of that person, and nothing about the market.
       *[other] Drawn from what {$count} people said who agreed to be counted. It tells of them, and nothing about the market.
    }
provisional-said = {$theme} ({$kind}): {$people} of the {$of} who were heard
provisional-nothing = No two of them say the same.
headline-provisional = What those said who were heard
verdict-provisional = There are no customers, or too few, to measure segments of. So nothing here is measured: people are counted one by one.
