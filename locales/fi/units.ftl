### Miten luvut kirjoitetaan yksiköineen. `$number` on luku kielen omassa muodossa (tai kahden luvun väli),
### `$amount` sama luku lukuna, yksikön ja monikon valintaa varten.

unit-share = {$number}{"\u00A0"}%
unit-money =
    {$currency ->
        [none] {$number}
        [EUR] {$number}{"\u00A0"}€
        [GBP] {$number}{"\u00A0"}£
        [USD] {$number}{"\u00A0"}$
       *[other] {$number}{"\u00A0"}{$currency}
    }
unit-days =
    {$amount ->
        [one] {$number} päivä
       *[other] {$number} päivää
    }
unit-years =
    {$amount ->
        [one] {$number} vuosi
       *[other] {$number} vuotta
    }
unit-per-year = {$number} vuodessa
unit-number = {$number}
unit-points =
    {$amount ->
        [one] {$number} prosenttiyksikkö
       *[other] {$number} prosenttiyksikköä
    }
range = {$low}–{$high}
range-signed = {$low}…{$high}
figure-missing = ei tiedossa
list-two = {$first} ja {$last}
list-many = {$first}, {$last}
