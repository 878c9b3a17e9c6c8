# What changed since an earlier build, and what a persona is called through time.

section-changes = Mikä on muuttunut
changes-first = Tämä on ensimmäinen koonti tai ensimmäinen näistä tiedostoista: vertailtavaa ei vielä ole.
changes-since = Verrattuna koontiin, jonka aineisto ulottui päivään {$date}.
changes-how-to-read = Luku on tässä, kun se on muuttunut enemmän kuin sattuma selittää (5 % vääriä hälytyksiä kaikista luvuista). Molemmissa koonneissa olevat henkilöt lasketaan kerran.
changes-fates = Persoonat
changes-moves = Ketkä ovat siirtyneet
changes-overtook = {$new} tuo nyt enemmän kuin {$old}, joka toi aiemmin eniten.
changes-customers = {$before} asiakkaista → {$now}
changes-revenue = {$before} liikevaihdosta → {$now}
changes-nothing =
    {$count-number ->
        [0] Mitään ei voitu verrata.
        [one] Ainoa verrattu luku ei ole muuttunut.
       *[other] Yksikään {$count} verratusta luvusta ei ole muuttunut.
    }
changes-more =
    {$count-number ->
        [one] Yksi muukin luku on muuttunut
       *[other] {$count} muuta lukua on muuttunut
    }
changes-difference = {$low} – {$high}
changes-drift = Miten kaikki asiakkaat ovat muuttuneet
changes-drift-why = Vakausindeksi (PSI) kaikista asiakkaista: 0,1:stä alkaen piirre on muuttunut, 0,25:stä alkaen paljon.
drift-category = {$label}
table-figure = Mikä
table-before = Ennen
table-now = Nyt
table-difference = Muutos (95 %)

fate-kept = {$name} on yhä mukana (samankaltaisuus {$likeness}).
fate-born = {$name} on uusi.
fate-split = {$name} on uusi: useimpien näistä asiakkaista persoona oli aiemmin {$other}.
fate-merged = {$name} on poistunut: useimpien näistä asiakkaista persoona on nyt {$other}.
fate-retired = {$name} on poistunut.

persona-since = tunnettu {$date} alkaen
own-words = {$own} (sanat: {$author})
own-words-old = {$own} (sanat: {$author}, ennen kuin luku muuttui: tarkista)

diff-nothing = Näiden koontien kortit ovat samat.
