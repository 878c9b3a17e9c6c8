# What changed since an earlier build, and what a persona is called through time.

section-changes = Wat der feroare is
changes-first = Dit is de earste berekkening, of de earste mei dizze bestannen: der is noch neat om mei te ferlykjen.
changes-since = Fergelike mei de berekkening dêr't de gegevens oant {$date} rûnen.
changes-how-to-read = In sifer stiet hjir as it mear ferskood is as tafal ferklearret (5 % falske alarms oer alle sifers). Minsken út beide berekkeningen telle ien kear.
changes-fates = De persona's
changes-moves = Wa't ferskood is
changes-overtook = {$new} bringt no mear as {$old}, dy't earst it measte brocht.
changes-customers = {$before} fan de klanten → {$now}
changes-revenue = {$before} fan de omset → {$now}
changes-nothing =
    {$count-number ->
        [0] Der koe neat fergelike wurde.
        [one] It iene sifer dat fergelike is, is net ferskood.
       *[other] Gjinien fan de {$count} sifers dy't fergelike binne, is ferskood.
    }
changes-more =
    {$count-number ->
        [one] Noch ien sifer dat ferskood is
       *[other] Noch {$count} sifers dy't ferskood binne
    }
changes-difference = {$low} oant {$high}
changes-drift = Hoe't alle klanten ferskood binne
changes-drift-why = Stabiliteitsyndeks (PSI) oer alle klanten: fan 0,1 ôf is in skaaimerk ferskood, fan 0,25 ôf in soad.
drift-category = {$label}
table-figure = Wat
table-before = Earst
table-now = No
table-difference = Mei (95 %)

fate-kept = {$name} libbet fierder ({$likeness} gelyk).
fate-born = {$name} is nij.
fate-split = {$name} is nij: de measten fan dizze klanten hearden earst by {$other}.
fate-merged = {$name} is der net mear: de measten fan dizze klanten hearre no by {$other}.
fate-retired = {$name} is der net mear.

persona-since = bekend sûnt {$date}
own-words = {$own} (yn de wurden fan {$author})
own-words-old = {$own} (yn de wurden fan {$author}, fan foardat it sifer feroare: sjoch der nochris nei)

diff-nothing = De kaarten fan dizze berekkeningen binne gelyk.
