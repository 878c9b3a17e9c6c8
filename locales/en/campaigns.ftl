# How campaigns went with each persona.

section-campaigns = How campaigns went
campaigns-none = No source tells of campaigns that were sent to enough people, or there are no personas yet.
campaigns-how-to-read = The share of each persona's people who answered, beside all others to whom the same was sent. A q of 0.05 or less is more than chance, over all campaigns here together.
campaigns-foretold = People fell into their personas before this was sent (data until {$date}): a test of the personas.
campaigns-after = People fell into their personas with data that reached further than this; counted are those whom no fit saw.
campaigns-more = Earlier campaigns
campaigns-others =
    {$count-number ->
        [one] One more campaign is not shown.
       *[other] {$count} more campaigns are not shown.
    }
answer-converted = {$share} of {$people} people did what it was for.
answer-clicked = {$share} of {$people} people clicked.
answer-opened = {$share} of {$people} people opened it.
campaigns-chance = By chance?
