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

untestable-unreadable = De toets is net te lêzen: {$problem}
untestable-no-personas = Der binne gjin persona's yn dizze berekkening.
untestable-persona-gone = Dizze persona is der net mear.
untestable-too-few = It is fan te min minsken bekend.
untestable-no-others = It giet oer alle klanten: der is nimmen oars om se mei te ferlykjen.
section-beliefs = Wat minsken fan alle klanten tinke

kind-revenue = Se bringe {$share} fan de omset en binne {$customers} fan de klanten.
kind-lifetime = Se sille {$share} bringe fan wat fan klanten ferwachte wurdt.
kind-new = Se binne {$share} fan de klanten fan it lêste jier.
kind-weighed = Woegen is dat {$share} fan it gehiel; in gelikens part soe {$even} wêze.
kind-more-than-five = Mear as fiif primêre persona's ûnthâldt nimmen.
kind-part = {$share} fan harren hat dizze rol by it keapjen.
kind-little = Se bringe {$share} fan de omset, mar binne {$customers} fan de klanten.
kind-sign = {$what}: {$value}, oaren {$base}.
why-this-kind = Wêrom dizze soart

# Portretten fan wa't ynterviewd binne, as klanten te min binne om te mjitten.

provisional-title = Foarriedich: {$name}
provisional-warning =
    {$count-number ->
        [one] Tekene nei wat ien minske sei. It fertelt fan dy minske, en neat oer de merk.
       *[other] Tekene nei wat {$count} minsken seine dy't it goed fine dat se meiteld wurde. It fertelt fan harren, en neat oer de merk.
    }
provisional-said = {$theme} ({$kind}): {$people} fan de {$of} dy't heard binne
provisional-nothing = Gjin twa fan harren sizze itselde.
headline-provisional = Wat se seine dy’t heard binne
verdict-provisional = Der binne gjin klanten, of te min, om segminten fan te mjitten. Dêrom is hjir neat metten: minsken binne ien foar ien teld.
