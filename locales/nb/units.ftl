### Hvordan tall skrives med sine enheter. `$number` er tallet i språkets egen form (eller et intervall),
### `$amount` det samme tallet som tall, for valget mellom entall og flertall.

unit-share = {$number}{"\u00A0"}%
unit-money =
    {$currency ->
        [none] {$number}
        [NOK] {$number}{"\u00A0"}kr
        [EUR] {$number}{"\u00A0"}€
        [GBP] {$number}{"\u00A0"}£
        [USD] {$number}{"\u00A0"}$
       *[other] {$number}{"\u00A0"}{$currency}
    }
unit-days =
    {$amount ->
        [one] {$number} dag
       *[other] {$number} dager
    }
unit-years = {$number} år
unit-per-year = {$number} i året
unit-number = {$number}
unit-points = {$number} prosentpoeng
range = {$low}–{$high}
range-signed = {$low} til {$high}
figure-missing = ikke kjent
list-two = {$first} og {$last}
list-many = {$first}, {$last}
