# What stands on paper, slides and in documents only.

print-statement = Väite
print-lines =
    {$count-number ->
        [one] yksi rivi
       *[other] {$count} riviä
    }
print-left-out = Tästä on jätetty pois tilan puutteen vuoksi: {$what}.
print-names-are-fictional = Nimet ovat keksittyjä eivätkä kuulu kenellekään.
print-signs-missing = Osaa tietojen merkeistä ei ole tämän sivun kirjasimissa; niiden tilalla on neliö.
