# What people believe, and what the data answers.

no-beliefs = Kukaan ei ole kirjannut, mitä näistä asiakkaista uskotaan.
belief-assumption = oletus
belief-author = kirjannut {$author}
belief-said = ”{$statement}” (kirjannut {$author})
belief-supported = tuettu
belief-contradicted = kumottu
belief-undecided = avoin
belief-untestable = ei testattavissa
belief-finding = Aineiston mukaan {$figure} ({$low}–{$high}), raja {$threshold}: {$people}.
belief-test = Testi

persona-negative = kielteinen
persona-user = käyttäjä
persona-influencer = vaikuttaja
persona-decision-maker = päättäjä
persona-provisional = alustava
