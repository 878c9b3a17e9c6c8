# What changed since an earlier build, and what a persona is called through time.

section-changes = Hva som har endret seg
changes-first = Dette er den første byggingen, eller den første med disse filene: Det er ikke noe å sammenligne med ennå.
changes-since = Sammenlignet med byggingen der dataene gikk til {$date}.
changes-how-to-read = Et tall står her når det har flyttet seg mer enn tilfeldigheter forklarer (5 % falske alarmer over alle tall). Personer som er med i begge byggingene, telles én gang.
changes-fates = Personaene
changes-moves = Hvem som har flyttet seg
changes-overtook = {$new} bærer nå mer enn {$old}, som bar mest før.
changes-customers = {$before} av kundene → {$now}
changes-revenue = {$before} av omsetningen → {$now}
changes-nothing =
    {$count-number ->
        [0] Ingenting kunne sammenlignes.
        [one] Det ene tallet som ble sammenlignet, har ikke flyttet seg.
       *[other] Ingen av de {$count} tallene som ble sammenlignet, har flyttet seg.
    }
changes-more =
    {$count-number ->
        [one] Ett tall til som har flyttet seg
       *[other] {$count} tall til som har flyttet seg
    }
changes-difference = {$low} til {$high}
changes-drift = Hvordan alle kundene har flyttet seg
changes-drift-why = Stabilitetsindeks (PSI) over alle kunder: Fra 0,1 har et kjennetegn flyttet seg, fra 0,25 har det flyttet seg mye.
drift-category = {$label}
table-figure = Hva
table-before = Før
table-now = Nå
table-difference = Med (95 %)

fate-kept = {$name} lever videre ({$likeness} lik).
fate-born = {$name} er ny.
fate-split = {$name} er ny: De fleste av disse kundene hørte til {$other} før.
fate-merged = {$name} finnes ikke lenger: De fleste av disse kundene hører nå til {$other}.
fate-retired = {$name} finnes ikke lenger.

persona-since = kjent siden {$date}
own-words = {$own} (med ordene til {$author})
own-words-old = {$own} (med ordene til {$author}, fra før tallet endret seg: se på det igjen)

diff-nothing = Kortene i disse byggingene er like.
