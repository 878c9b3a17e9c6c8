# What changed since an earlier build, and what a persona is called through time.

section-changes = What changed
changes-first = This is the first build, or the first with these files: there is nothing to compare it with yet.
changes-since = Compared with the build whose data reached until {$date}.
changes-how-to-read = A figure is here when it moved by more than chance explains (5 % false alarms over all figures), with persons of both builds counted once.
changes-fates = The personas
changes-moves = Who moved
changes-overtook = {$new} now carries more than {$old}, who carried most before.
changes-customers = {$before} of customers → {$now}
changes-revenue = {$before} of revenue → {$now}
changes-nothing =
    {$count-number ->
        [0] Nothing could be compared.
        [one] The one figure that was compared did not move.
       *[other] None of the {$count} figures that were compared moved.
    }
changes-more =
    {$count-number ->
        [one] One more figure that moved
       *[other] {$count} more figures that moved
    }
changes-difference = {$low} to {$high}
changes-drift = How all customers moved
changes-drift-why = Population stability index over all customers: from 0.1 on a feature has moved, from 0.25 on it has moved much.
drift-category = {$label}
table-figure = What
table-before = Before
table-now = Now
table-difference = By (95 %)

fate-kept = {$name} lives on ({$likeness} alike).
fate-born = {$name} is new.
fate-split = {$name} is new: most of these customers were with {$other} before.
fate-merged = {$name} is no more: most of these customers are with {$other} now.
fate-retired = {$name} is no more.

persona-since = known since {$date}
own-words = {$own} (in the words of {$author})
own-words-old = {$own} (in the words of {$author}, before the figure changed: please look again)

diff-nothing = The cards of these builds are the same.
