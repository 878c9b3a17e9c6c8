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

untestable-unreadable = Prøven kan ikke leses: {$problem}
untestable-no-personas = Det er ingen personaer i denne byggingen.
untestable-persona-gone = Denne personaen finnes ikke lenger.
untestable-too-few = Det vites om for få personer.
untestable-no-others = Den gjelder alle kunder: Det er ingen andre å sammenligne dem med.
section-beliefs = Hva folk tror om alle kundene

kind-revenue = De står for {$share} av omsetningen og er {$customers} av kundene.
kind-lifetime = De vil stå for {$share} av det kundene ventes å bringe inn.
kind-new = De er {$share} av kundene fra det siste året.
kind-weighed = Veid sammen er det {$share} av helheten; en jevn del ville vært {$even}.
kind-more-than-five = Flere enn fem primære personaer husker ingen.
kind-part = {$share} av dem har denne rollen når det kjøpes.
kind-little = De står for {$share} av omsetningen, men er {$customers} av kundene.
kind-sign = {$what}: {$value}, andre {$base}.
why-this-kind = Hvorfor denne typen

# Portretter av dem som ble intervjuet, når kundene er for få til å måles.

provisional-title = Foreløpig: {$name}
provisional-warning =
    {$count-number ->
        [one] Tegnet etter det én person sa. Det forteller om denne personen, og ingenting om markedet.
       *[other] Tegnet etter det {$count} personer sa som har sagt ja til å bli regnet med. Det forteller om dem, og ingenting om markedet.
    }
provisional-said = {$theme} ({$kind}): {$people} av de {$of} som ble hørt
provisional-nothing = Ingen av dem sier det samme.
headline-provisional = Det de som ble hørt, sa
verdict-provisional = Det er ingen kunder, eller for få, til å måle segmenter. Derfor er ingenting her målt: folk er telt én for én.
