# Hvordan kampanjer gikk hos hver persona.

section-campaigns = Hvordan kampanjene gikk
campaigns-none = Ingen kilde forteller om kampanjer som ble sendt til nok personer, eller det finnes ingen personas ennå.
campaigns-how-to-read = Andelen av personaens folk som svarte, ved siden av alle andre som fikk det samme. En q på 0,05 eller mindre er mer enn tilfeldig, over alle kampanjene her under ett.
campaigns-foretold = Folk hørte til personaen sin før dette ble sendt (data til {$date}): en prøve på personaene.
campaigns-after = Folk ble plassert i personas med data som rekker lenger enn dette; bare de som ingen tilpasning så, er regnet med.
campaigns-more = Tidligere kampanjer
campaigns-others =
    {$count-number ->
        [one] Én kampanje til er ikke vist.
       *[other] {$count} kampanjer til er ikke vist.
    }
answer-converted = {$share} av {$people} personer gjorde det kampanjen var til for.
answer-clicked = {$share} av {$people} personer klikket.
answer-opened = {$share} av {$people} personer åpnet.
campaigns-chance = Tilfeldig?
