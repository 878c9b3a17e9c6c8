# What people believe, and what the data answers.

no-beliefs = Ingen har skrevet ned hva de tror om disse kundene.
belief-assumption = antakelse
belief-author = skrevet av {$author}
belief-said = «{$statement}» (skrevet av {$author})
belief-supported = støttet
belief-contradicted = motsagt
belief-undecided = uavgjort
belief-untestable = kan ikke prøves
belief-finding = Dataene sier {$figure} ({$low} til {$high}), mot {$threshold}: {$people}.
belief-test = Prøve

persona-negative = negativ
persona-user = bruker
persona-influencer = påvirker
persona-decision-maker = beslutningstaker
persona-provisional = foreløpig
