# What people believe, and what the data answers.

no-beliefs = Nimmen hat opskreaun wat der oer dizze klanten tocht wurdt.
belief-assumption = oanname
belief-author = skreaun troch {$author}
belief-said = “{$statement}” (skreaun troch {$author})
belief-supported = stipe
belief-contradicted = tsjinsprutsen
belief-undecided = net beslist
belief-untestable = net te toetsen
belief-finding = De gegevens sizze {$figure} ({$low} oant {$high}), tsjin {$threshold}: {$people}.
belief-test = Toets

persona-negative = negatyf
persona-user = brûker
persona-influencer = beynfloeder
persona-decision-maker = beslisser
persona-provisional = foarriedich
