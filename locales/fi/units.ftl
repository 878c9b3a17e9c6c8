### Miten luvut kirjoitetaan yksiköineen. `$number` on luku kielen omassa muodossa (tai kahden luvun väli),
### `$amount` sama luku lukuna ja `$ends` päiden määrä, yksikön ja monikon valintaa varten: ”1 päivä”, mutta ”0–1 päivää”.

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
    {$ends ->
        [2] {$number} päivää
       *[other] {$number} {$amount ->
            [one] päivä
           *[other] päivää
        }
    }
unit-years =
    {$ends ->
        [2] {$number} vuotta
       *[other] {$number} {$amount ->
            [one] vuosi
           *[other] vuotta
        }
    }
unit-per-year = {$number} vuodessa
unit-number = {$number}
# Lyhenne, jotta näytön taulukko mahtuu kortille.
unit-points = {$number}{"\u00A0"}%-yks.
range = {$low}–{$high}
range-signed = {$low}…{$high}
figure-missing = ei tiedossa
list-two = {$first} ja {$last}
list-many = {$first}, {$last}
