### Hoe’t sifers mei harren ienheden skreaun wurde. `$number` is it sifer yn de eigen foarm fan de taal (of in
### rige fan twa), `$amount` itselde sifer as getal, foar de kar tusken inkeltal en meartal. Nei in getal bliuwt
### `jier` inkeltal.

unit-share = {$number}%
unit-money =
    {$currency ->
        [none] {$number}
        [EUR] €{"\u00A0"}{$number}
        [GBP] £{"\u00A0"}{$number}
        [USD] ${"\u00A0"}{$number}
       *[other] {$currency}{"\u00A0"}{$number}
    }
unit-days =
    {$amount ->
        [one] {$number} dei
       *[other] {$number} dagen
    }
unit-years = {$number} jier
unit-per-year = {$number} yn it jier
unit-number = {$number}
unit-points =
    {$amount ->
        [one] {$number} persintpunt
       *[other] {$number} persintpunten
    }
range = {$low}–{$high}
range-signed = {$low} oant {$high}
figure-missing = net bekend
list-two = {$first} en {$last}
list-many = {$first}, {$last}
