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
