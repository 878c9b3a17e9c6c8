# Mitä persoonien tarkistus sanoo.

## Mitä sääntö löysi ja mitä asialle voi tehdä: `rule-NIMI` ja `rule-remedy-NIMI`.

rule-claim-without-evidence = Väitteellä ”{$label}” ei ole näyttöä, joten se jätettiin pois: {$text}.
rule-claim-without-evidence-missing = Kortin alussa mainitaan väite ”{$label}”, jota kortilla ei ole.
rule-remedy-claim-without-evidence = Rakenna uudelleen. Jos joku on kirjoittanut väitteen käsin, kirjaa se uskomukseksi.

rule-untested-assumption = Väitettä ”{$statement}” ({$author}, {$date}) ei ole koskaan koeteltu aineistolla.
rule-remedy-untested-assumption = Anna sille koe komennolla `portrett believe --test` tai ota se pois kortilta.

rule-stale-evidence = Aineisto päättyy {$date}. Siitä on kulunut {$days}.
rule-stale-evidence-claims =
    {$count-number ->
        [one] Yksi kortin väite on vanhentunut.
       *[other] {$count} kortin väitettä on vanhentunut.
    }
rule-stale-evidence-unknown = Mikään ei kerro, mihin asti aineisto ulottuu, joten kukaan ei voi tietää, onko se vanhentunut.
rule-remedy-stale-evidence = Tuo uudempaa aineistoa tai kerro kohdassa `project.as_of`, mihin asti se ulottuu, ja rakenna uudelleen.

rule-sample-too-small =
    {$people-number ->
        [one] Asiakkaita on kaikkiaan yksi; segmenttien mittaamiseen tarvitaan {$least}.
       *[other] Asiakkaita on kaikkiaan {$people}; segmenttien mittaamiseen tarvitaan {$least}.
    }
rule-sample-too-small-persona =
    {$people-number ->
        [one] Väitteet mitattiin yhdestä asiakkaasta; tarvitaan {$least}.
       *[other] Väitteet mitattiin {$people} asiakkaasta; tarvitaan {$least}.
    }
rule-remedy-sample-too-small = Lisää asiakkaita tai pidempi ajanjakso, tai pyydä vähemmän segmenttejä.

rule-one-source = Kaikki korttien tiedot tulevat yhdestä lähteestä: {$source}.
rule-remedy-one-source = Lisää toinen lähde: mitä asiakkaat kirjoittavat, miten he käyttävät sivustoa, kysely.

rule-too-general = Mikään kortilla ei selvästi erota tätä persoonaa muista: yksikään ero ei ole vähintään {$least}.
rule-too-general-shared = Kaikki, mitä kortti sanoo, sanotaan myös toisesta persoonasta: {$name}.
rule-remedy-too-general = Yhdistä se siihen, jota se eniten muistuttaa, tai lisää lähde, joka erottaa ne.

rule-demographics-only = Kortti kertoo vain iästä, kotitaloudesta ja asuinpaikasta.
rule-remedy-demographics-only = Lisää se, mitä he tekevät tai sanovat: tilaukset, käynnit, viestit, kysely.

rule-no-psychographics = Yksikään kortti ei kerro arvoista ja kiinnostuksen kohteista.
rule-no-psychographics-persona = Kortti ei kerro mitään arvoista ja kiinnostuksen kohteista.
rule-remedy-no-psychographics = Kysy niistä: `portrett ask` laatii lyhyen kyselyn ja haastattelurungon.

rule-generic-demographics =
    {$count-number ->
        [one] Kortilla on yksi tieto iästä, kotitaloudesta tai asuinpaikasta, mutta se ei erota tätä persoonaa muista.
       *[other] Kortilla on {$count} tietoa iästä, kotitaloudesta tai asuinpaikasta, mutta ne eivät erota tätä persoonaa muista.
    }
rule-generic-demographics-belief = ”{$statement}” koskee ikää, kotitaloutta tai asuinpaikkaa, eikä aineisto tue sitä.
rule-remedy-generic-demographics = Ota ne pois kortilta tai sano, että ne pätevät kaikkiin.

rule-card-too-long = Kortilla on {$count} väitettä; mielessä pysyy {$most}.
rule-remedy-card-too-long = Piilota se, mikä ei ratkaise mitään.

rule-unstable-segment = Ryhmä hajoaa, kun asiakkaat poimitaan uudelleen: sen pysyvyys on {$found}, ja tarvitaan {$least}.
rule-remedy-unstable-segment = Pyydä vähemmän segmenttejä tai lisää lähde, joka kertoo heistä enemmän.

rule-no-quotes = Yksikään kortti ei lainaa asiakasta.
rule-no-quotes-persona = Kortti ei lainaa ketään.
rule-remedy-no-quotes = Salli lainaukset kohdassa `privacy.quotes` tai puhu muutaman kanssa.

rule-too-many-primary = Ensisijaisia persoonia on {$count}; yritys voi palvella {$most}.
rule-remedy-too-many-primary = Muuta pienimmät toissijaisiksi tai yhdistä ne, jotka haluavat samaa.

rule-one-for-everybody = Kaikille on vain yksi persoona.
rule-one-for-everybody-share = Tähän persoonaan kuuluu {$share} kaikista asiakkaista.
rule-remedy-one-for-everybody = Lisää lähde, joka kertoo asiakkaista enemmän, tai hyväksy, että heitä on yhtä lajia, ja sano se.

rule-no-negative = Kukaan ei ole kysynyt, kenelle tarjonta ei sovi: yksikään persoona ei ole kielteinen, eikä yksikään kortti kerro, että asiaa olisi punnittu.
rule-remedy-no-negative = Lisää, mitä asiakkaat maksavat (palautukset, palvelu, alennukset), ja rakenna uudelleen.

rule-revenue-uncovered = Persoonien osuus liikevaihdosta on {$share}; lopun tuojilla ei ole korttia.
rule-remedy-revenue-uncovered = Katso asiakkaita, jotka eivät kuulu mihinkään segmenttiin, ja anna suurimmille oma.

rule-primary-overtaken = Tämän persoonan osuus liikevaihdosta on nyt {$share}, enemmän kuin edellisen version ensimmäisellä, jonka nimi on {$name} ja osuus {$rest-share}.
rule-remedy-primary-overtaken = Kerro se seuraavassa kokouksessa ja päättäkää, kuka on suunnitelmissa ensimmäinen.

rule-no-voice = Aineistossa ei ole yhdenkään asiakkaan omia sanoja.
rule-remedy-no-voice = Lisää palvelupyyntöjä, arvosteluja, keskusteluja tai haastatteluja: `portrett add`.

rule-complaint-unreflected = Kirjoittaneista {$share} valittaa tästä, eikä yksikään kortti kerro sitä: {$name}.
rule-remedy-complaint-unreflected = Kirjaa se niiden korteille, joita se koskee, tai sano kaikilla, että se koskee kaikkia.

rule-users-not-heard =
    {$people-number ->
        [one] Ostajia on kuultu, mutta ei sitä yhtä, joka käyttää ostettua.
       *[other] Ostajia on kuultu, mutta ei niitä {$people} henkilöä, jotka käyttävät ostettua.
    }
rule-remedy-users-not-heard = Puhu käyttäjien kanssa tai kysy heiltä tuotteessa.

rule-only-best-customers = Aineiston asiakkaista {$share} on palannut. Lähteneet puuttuvat.
rule-only-best-customers-heard = Kuulluista {$share} kuuluu siihen viidennekseen, joka käyttää eniten rahaa.
rule-remedy-only-best-customers = Lisää kerran ostaneet ja lähteneet, ja puhu muutaman kanssa.

rule-buyer-user-mixed = Ostajat ({$share}) ja käyttäjät ({$rest-share}) ovat samassa muotokuvassa.
rule-remedy-buyer-user-mixed = Piirrä heidät erikseen: säännöillä ostamiseen liittyvän roolin mukaan tai omana käyttäjäpersoonana.

rule-never-validated = Kukaan ei ole koetellut, ennustavatko persoonat asiakkaiden tekoja.
rule-remedy-never-validated = Rakenna katkaisupäivän kanssa tai nimeä lopputulos: `portrett build --outcome COLUMN`.

rule-review-missed = Persoonien neljännesvuosikatsaus olisi pitänyt tehdä viimeistään {$date}. Siitä on kulunut {$days}.
rule-review-missed-redo = Persoonat olisi pitänyt tehdä uudelleen viimeistään {$date}. Siitä on kulunut {$days}.
rule-remedy-review-missed = Kokoontukaa, katsokaa mikä on muuttunut, ja kirjatkaa se komennolla `portrett review`.

rule-review-due = Seuraavan persoonien katsauksen määräpäivä on {$date}.
rule-review-due-redo = Persoonat tulisi tehdä uudelleen viimeistään {$date}.
rule-remedy-review-due = Kutsu kaikki tiimit.

rule-launch-unreviewed = Kukaan ei ole katsonut persoonia tämän jälkeen ({$date}): {$text}.
rule-remedy-launch-unreviewed = Rakenna sen jälkeisellä aineistolla, katso mikä on muuttunut, ja kirjaa se komennolla `portrett review`.

rule-team-never-looked = {$name} ei ole koskaan katsonut persoonia.
rule-team-never-looked-none = Yksikään tiimi ei ole koskaan katsonut persoonia.
rule-remedy-team-never-looked = Kutsu heidät seuraavaan katsaukseen.
rule-team-marketing = Markkinointi
rule-team-sales = Myynti
rule-team-service = Asiakaspalvelu
rule-team-product = Tuotetiimi
rule-team-leadership = Johto

rule-one-author = Kaikki {$count} uskomusta on kirjoittanut {$author}.
rule-remedy-one-author = Kysy myynniltä, palvelulta ja tuotetiimiltä, mitä he uskovat: `portrett workshop` tulostaa lomakkeen.

rule-beliefs-contradict = ”{$statement}” ja ”{$text}” eivät voi molemmat olla totta.
rule-remedy-beliefs-contradict = Katso, mitä aineisto vastaa, ja peru toinen.

rule-suppression-unused = Tämän vaientamaa ei enää löydy: {$name} ({$text}).
rule-suppression-unused-ended = Tämä päättyi {$date} eikä vaienna enää mitään: {$name} ({$text}).
rule-remedy-suppression-unused = Poista se kohdasta `check.suppress`.

## Mitä löydösten ympärillä lukee.

checked-error = virhe
checked-warning = varoitus
checked-note = huomautus
checked-all-personas = kaikki persoonat
checked-suppressed = Vaiennettu annetusta syystä:
checked-nothing = Mitään ei löytynyt.
checked-count-error =
    {$count-number ->
        [one] 1 virhe
       *[other] {$count} virhettä
    }
checked-count-warning =
    {$count-number ->
        [one] 1 varoitus
       *[other] {$count} varoitusta
    }
checked-count-note =
    {$count-number ->
        [one] 1 huomautus
       *[other] {$count} huomautusta
    }
checked-count-suppressed = {$count} vaiennettu

## Mitä luonnos sanoo persoonille.

reading-read =
    {$count-number ->
        [one] Yksi virke luettiin: {$text}.
       *[other] {$count} virkettä luettiin: {$text}.
    }
reading-unread =
    {$count-number ->
        [one] Yhtä virkettä ei voitu lukea, koska sen kielellä ei ole aiheita: {$text}.
       *[other] {$count} virkettä jäi lukematta, koska niiden kielellä ei ole aiheita: {$text}.
    }
reading-cut = Luonnos on liian pitkä; sen loppua ei luettu.
reading-empty = Luonnos on tyhjä.
reading-no-concerns = ei mitään, mitä tämä persoona sanoisi muita useammin
reading-count-answered = {$count} vastattu
reading-count-touched = {$count} vain mainittu
reading-count-missed = {$count} sivuutettu
reading-count-offended = {$count} loukattu
reading-count-unread = {$count} epäselvää
reading-answered = vastaa
reading-touched = vain mainitsee
reading-missed = sivuuttaa
reading-offended = loukkaa
reading-untold = epäselvää
reading-pushed = tyrkyttää sitä, mitä he välttävät
reading-figures = {$value}, muut {$base}; {$people} henkilöä
