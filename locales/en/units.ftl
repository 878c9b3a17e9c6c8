### How figures are written with their units. `$number` is the figure in the language's own form (or a range
### of two), `$amount` the same figure as a number, for the choice between singular and plural.

unit-share = {$number}%
unit-money =
    {$currency ->
        [none] {$number}
        [EUR] €{$number}
        [GBP] £{$number}
        [USD] ${$number}
       *[other] {$currency}{"\u00A0"}{$number}
    }
unit-days =
    {$amount ->
        [one] {$number} day
       *[other] {$number} days
    }
unit-years =
    {$amount ->
        [one] {$number} year
       *[other] {$number} years
    }
unit-per-year = {$number} a year
unit-number = {$number}
unit-points =
    {$amount ->
        [one] {$number} point
       *[other] {$number} points
    }
range = {$low} to {$high}
range-signed = {$low} to {$high}
figure-missing = not known
list-two = {$first} and {$last}
list-many = {$first}, {$last}
