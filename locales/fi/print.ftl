# What stands on paper, slides, in documents and on the pages of a site only.

print-statement = Väite
print-lines =
    {$count-number ->
        [one] yksi rivi
       *[other] {$count} riviä
    }
print-left-out = Tästä on jätetty pois tilan puutteen vuoksi: {$what}.
print-names-are-fictional = Nimet ovat keksittyjä eivätkä kuulu kenellekään.
print-signs-missing = Osaa tietojen merkeistä ei ole tämän sivun kirjasimissa; niiden tilalla on neliö.

## The site

site-pages = Tämän sivuston sivut
site-skip = Siirry sisältöön
site-overview = Yleiskuva
site-segments = Segmentit
site-money = Raha
site-campaigns = Kampanjat
site-messages = Viestit
site-changes = Muutokset
site-voice = Mitä he sanovat
site-value = Mitä he tekevät seuraavaksi
site-quality = Tietojen laatu
site-notes = Huomautukset

## Kokous

pack-title = {$project}: neljännesvuosikokoukseen
pack-changed = Mikä on muuttunut edellisen koonnin jälkeen
pack-answers = Mitä testit vastasivat
pack-results = Miten meni ja missä kukin voisi kasvaa
pack-decisions = Mitä on päätettävä
pack-three = Kolme päätöstä, jokainen siitä, mitä raportti löysi.
pack-few =
    {$count-number ->
        [0] Raportin löydöksistä ei seuraa yhtään päätöstä, eikä sellaista keksitä.
        [one] Raportin löydöksistä seuraa vain yksi päätös, eikä muita keksitä.
       *[other] Raportin löydöksistä seuraa vain {$count} päätöstä, eikä muita keksitä.
    }
pack-valid = Läpäisty: persoonat ennustavat paremmin kuin ihmisten taustatiedot ja paremmin kuin se, milloin, kuinka usein ja kuinka paljon he ovat viimeksi ostaneet.
pack-not-valid = Ei läpäisty: ei ole osoitettu, että persoonat ennustaisivat paremmin kuin yksinkertaiset säännöt.
pack-no-rivals = Ratkaisematta: ei ollut yksinkertaista sääntöä, johon persoonia olisi voinut verrata.
pack-no-tests = Millään oletuksella ei ole vielä testiä: `portrett believe` lisää sellaisen.
pack-launches = Mitä on julkaistu
pack-launched = {$date}: {$what}
pack-no-launches = Edellisen koonnin jälkeen ei ole kirjattu julkaisuja: `portrett launched` tekee sen.
pack-campaigns = Miten he vastasivat kampanjoihin
pack-campaigns-of = Kampanjat: {$title}
pack-no-campaigns = Mikään näytön tukema väite ei kerro sitä: markkinointiviestien lähde kertoisi.
pack-grow = Voisi kasvaa: {$title}
pack-measured = Mitattu: {$people}; 95 %:n väli on {$interval}.
pack-brings = Heidän osuutensa myynnistä on {$share}.
pack-reviewed = Persoonat käytiin viimeksi läpi {$date}; seuraavan kerran piti olla {$due}.
pack-never-reviewed = Persoonia ei ole vielä käyty yhdessä läpi; ensimmäisen kerran piti olla {$due}.
pack-lacking = Ei tiedossa: {$count} persoonaa {$all} persoonasta.
pack-decide-overtaken = Suunnittelemmeko nyt ensin persoonalle {$new} emmekä enää persoonalle {$old}?
pack-decide-not-valid = Jatkammeko suunnittelua näiden persoonien pohjalta?
pack-decide-weak = {$title}: kuka korjaa puutteet niille, jotka tuovat eniten?
pack-decide-belief = Mitä teemme toisin nyt, kun tiedot ovat tätä vastaan?
pack-decide-review = Milloin persoonat käydään läpi, kun aika on jo mennyt?
pack-decide-negative = {$title}: mitä teemme niille, jotka maksavat enemmän kuin tuovat?
pack-decide-gap = Selvitämmekö, {$what}?
