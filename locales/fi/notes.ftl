### Mitä koonti sanoo itsestään ja aineistostaan: ongelmat, pois jätetyt sarakkeet, huomautukset, aukot, ennusteet.
### Viestien muuttujat ovat käyttäjän aineiston sanoja tai lukuja kielen omassa muodossa.

## Miksi rivi tai solu siirrettiin sivuun

problem-no-customer = asiakasta ei ole nimetty
problem-no-key = ei tunnusta eikä osoitetta
problem-cell-count = soluja on enemmän tai vähemmän kuin otsikoita
problem-broken-quote = lainausmerkki väärässä paikassa
problem-too-long = liian pitkä solu
problem-nul-byte = NUL-tavu
problem-not-json = ei kelvollinen JSON-objekti
problem-encoding = tavuja, jotka eivät ole tekstiä siinä merkistössä, jonka portrett.toml-tiedoston `encoding` nimeää
problem-sheet-error = virhe, kuten #N/A, arvon paikalla
problem-not-a-number = ei luku
problem-too-large = liian suuri luku
problem-decimal-unclear = luettu, mutta merkki voi erottaa tuhannet tai desimaalit: määritä sarakkeelle `decimal`
problem-not-a-date = ei päivämäärä
problem-implausible-date = päivämäärä, joka ei voi olla oikein
problem-not-yes-no = ei kyllä eikä ei
problem-not-an-email = ei sähköpostiosoite
problem-not-a-phone = ei puhelinnumero
problem-no-country-code = puhelinnumerosta puuttuu maakoodi: määritä `country` kohdassa [project]
problem-not-a-postcode = ei maansa postinumero
problem-not-a-country = ei maa
problem-not-a-gender = ei sukupuolta tarkoittava sana
problem-no-column = tiedostossa ei ole tämännimistä saraketta
problem-wrong-encoding = sarake on tiedostossa vain toisella merkistöllä: korjaa `encoding` tiedostossa portrett.toml
problem-repeated-key = sama avain myöhemmällä rivillä, joka säilytettiin
problem-blank = tyhjä, vaikka arvo tarvitaan
problem-footer = rivi taulukon alapuolella
problem-not-done = testi, luonnos, poisto tai kesken jäänyt

## Miksi sarake ei muodostanut segmenttejä

excluded-constant = kaikilla sama arvo
excluded-identifier = tunniste: lähes jokaisella henkilöllä on oma arvonsa
excluded-duplicate = kertoo saman kuin {$of}
excluded-outcome = tulos, jolla persoonia arvioidaan
excluded-too-many-values = liian monta eri arvoa
excluded-too-few-values = tiedossa liian harvoilta
excluded-no-day = mistään ei selviä, mihin asti aineisto ulottuu, joten ikää ei voi laskea: määritä `as_of`
excluded-postcode = postinumero ei kerro mitään itsessään: anna paikkaluettelo asetuksessa profiles.places
excluded-text = vapaata tekstiä
excluded-derived = laskettu toisesta sarakkeesta, jota käytettiin
excluded-personal = henkilökohtainen: yksilöi ihmisen
excluded-future = voi kertoa rajapäivän jälkeisestä ajasta: sarakkeella ei ole omaa päivää
excluded-in-scale = osa mittaria {$of}

## Mitä koonti haluaa sanoa

note-currencies-two = Usean valuutan summat on laskettu yhteen kuin ne olisivat samaa valuuttaa: tilausriveistä {$first-share} on valuutassa {$first} ja {$second-share} valuutassa {$second}. Mikään summa, keskiarvo tai osuus myynnistä ei pidä paikkaansa, ennen kuin ne viedään yhdessä valuutassa tai eri projektien lähteinä.
note-currencies-more = Usean valuutan summat on laskettu yhteen kuin ne olisivat samaa valuuttaa: tilausriveistä {$first-share} on valuutassa {$first}, {$second-share} valuutassa {$second} ja {$rest-share} muissa valuutoissa. Mikään summa, keskiarvo tai osuus myynnistä ei pidä paikkaansa, ennen kuin ne viedään yhdessä valuutassa tai eri projektien lähteinä.
note-currency-other = Tilauksissa valuutta on {$first}, projektissa {$currency}: määritä `currency` kohdassa [project] summien valuutaksi.
note-too-few-people =
    {$count-number ->
        [one] Asiakkaita on vain yksi.
       *[other] Asiakkaita on vain {$count}.
    } Segmenttejä mitataan, kun asiakkaita on vähintään {$needed}; mitään ei ole keksitty.
note-scale-weak = {$source}: {$name} on heikko mittari: sen {$count} kysymystä liittyvät toisiinsa vain vähän (Cronbachin alfa {$alpha}).
note-smoothed =
    {$count-number ->
        [one] Yksi korttien lause on kielimallin ({$name}) sanoin; luvut, nimet ja sisältö on verrattu koottuun lauseeseen.
       *[other] {$count} korttien lausetta on kielimallin ({$name}) sanoin; luvut, nimet ja sisältö on verrattu koottuihin lauseisiin.
    }
note-scale-against = {$source}, {$name}: vastaukset kysymykseen {$item} kulkevat vastakkaiseen suuntaan kuin muu mittari. Lisää sen eteen -, jos se kysyy asiaa toisin päin.
note-no-structure = Mikään jako näistä asiakkaista ei ole sattumaa parempi. Persoonia ei piirretty, koska piirrettävää ei ole.
note-continuum = Jatkumo, jossa ei ole lainkaan ryhmiä, voisi näyttää samalta. Segmentit ovat käyttökelpoisia lohkoja, eivät ihmistyyppejä.
note-unstable = {$name} on epävakaa: segmentti hajoaa usein, kun asiakasotos poimitaan uudelleen.
note-outliers = {$label}: {$count-number ->
        [one] yksi arvo on kaukana kaikista muista, ja se vedettiin lähemmäs.
       *[other] {$count} arvoa on kaukana kaikista muista, ja ne vedettiin lähemmäs.
    }
note-unconverted = {$count-number ->
        [one] Yhdellä tilausrivillä, jonka valuutta on {$currency}, on päivä
       *[other] {$count} tilausrivillä, joiden valuutta on {$currency}, on päivä
    }, jolle ei ole kurssia asetuksessa `profiles.rates`: rivit lasketaan tilauksiksi, mutta niiden summia ei lasketa mukaan.
note-baseline-wins = Mikään malli ei ennustanut viimeisiä viikkoja paremmin kuin sääntö, että kaikki jatkavat ennallaan: suhtaudu komennon `portrett value` lukuihin varauksella.
note-no-money = Mikään lähde ei kerro, kuinka paljon asiakkaat kuluttavat, joten persoonilla ei ole osuutta myynnistä.
note-accounts = {$count} asiakasta kuuluu {$accounts} yritykseen, ilmoitetun yrityksen tai sähköpostin verkkotunnuksen perusteella. Heidät pidetään yhdessä, kun väitteitä mitataan.
note-lines-without-customer = {$source}: {$of} rivistä {$count} ei nimeä asiakasta eikä kuulu mihinkään persoonaan.
note-outcome-too-few = Tulos toteutui liian harvalla asiakkaalla, jotta voisi sanoa, kuinka hyvin mikään ennustaa sitä.
note-wide-bic = BIC pieneni suurimpaan kokeiltuun segmenttimäärään asti. Suuremmalla ylärajalla segmenttejä voi löytyä lisää.
note-fewer-than-bic = BIC olisi valinnut {$bic} segmenttiä. {$chosen} on suurin määrä, jolla kaikki segmentit ovat riittävän suuria ja vakaita.
note-sample-of = Segmentit muodostettiin {$count} asiakkaan otoksesta; sen jälkeen kaikki sijoitettiin niihin.
note-nothing-supported = Mikään, mitä persoonasta {$name} mitattiin, ei saa tukea aineistosta: lue korttia lukumäärinä, älä muotokuvana.

## Mitä kortti ei voi sanoa

unknown-voice = Mitä he haluavat ja mikä heitä estää: heidän omista sanoistaan ei ole vielä koottu mitään.
unknown-money = Paljonko he kuluttavat ja minkä arvoisia he ovat: missään lähteessä ei ole summia.
unknown-demographics = Ikä, kotitalous, tulot ja paikkakunta: niitä ei ole missään lähteessä.
unknown-psychographics = Arvot, kiinnostuksen kohteet ja elämäntapa: kukaan ei ole kysynyt niitä heiltä.
unknown-channels = Missä he ostavat: mikään lähde ei nimeä kanavaa.
unknown-touches = Miten he vastaavat heille lähetettyihin viesteihin: missään lähteessä ei ole kampanjoita.
unknown-future = Mitä he tekevät seuraavaksi: mitään aineiston viimeisen päivän jälkeistä ei ole mitattu.
unknown-small-group =
    {$count-number ->
        [one] Yhtä lukua ei näytetä: sen takana on alle {$least} henkilöä.
       *[other] {$count} lukua jätetään näyttämättä: niiden takana on alle {$least} henkilöä.
    }

## Ennustavatko persoonat tulosta paremmin kuin `$predictor`

prediction-better = Parempi kuin {$predictor}
prediction-not-shown = Ei osoitettu paremmaksi kuin {$predictor}
prediction-worse = Huonompi kuin {$predictor}
predictor-nothing = pelkkä keskiarvo
predictor-demographics = demografia
predictor-rfm = viimeisin ostos, ostotiheys ja rahamäärä (RFM)
predictor-personas = persoonat
predictor-profile = koko profiili

## Palkkiryhmät ja tunnukset

shares-channel = Missä he tilaavat, verrattuna kaikkiin muihin
shares-category = Mitä he ostavat, verrattuna kaikkiin muihin
shares-brand = Mitä merkkejä he ostavat, verrattuna kaikkiin muihin
emblem-months = Terälehdet: tilaukset kuukausittain, tammikuu ylimpänä. Kehä sisällä: tilauspaikkojen osuudet.
emblem-effects = Terälehdet: kuinka paljon tämä persoona eroaa kaikista muista, suurin ero ylimpänä.

note-wished = Toivoit tätä segmenttien määrää. Sattuma tuottaa yhtä hyviä ryhmiä: älä pidä niitä ihmistyyppeinä.
note-wish-price = {$free-number ->
        [one] Aineiston mukaan ryhmiä olisi vain yksi.
       *[other] Aineiston mukaan segmenttejä olisi {$free}.
    } Kun niitä on {$chosen}, BIC on {$price} suurempi; jo 10 on paljon.

note-wish = Toivoit segmenttien määräksi {$chosen}. {$free-number ->
        [one] Aineiston mukaan ryhmiä olisi vain yksi.
       *[other] Aineiston mukaan niitä olisi {$free}.
    }
note-rule-unknown-text = Segmentin {$name} sääntö kysyy, onko {$label} ”{$text}”, eikä se ole sitä kenelläkään.
note-rule-nobody = Segmenttiin {$name} ei kuulu ketään: sen sääntö ei päde kehenkään, tai aiemmat säännöt veivät kaikki.
excluded-sum = sarakkeiden {$of} summa, joka laskettaisiin kahteen kertaan
excluded-multiple = sama kuin {$of} toisessa yksikössä
note-more-columns-than-people = Segmenttejä muodostaa enemmän ominaisuuksia ({$columns}) kuin asiakkaita ({$count}): silloin ryhmät sopivat aineistoon sattumalta. Nimeä vähemmän sarakkeita tai tuo lisää asiakkaita.
note-concentrated = {$label}: joka viideskymmenes asiakas kattaa siitä {$share}. Keskiarvot kertovat muista vähän; `segments.outliers = "apart"` erottaa tällaiset asiakkaat omakseen.
note-participants =
    {$count-number ->
        [one] Yhtä ihmistä kuultiin. Jos kuullut suostuvat, `participants = true` kohdassa [privacy] antaa seuraavan koonnin piirtää heistä alustavan muotokuvan.
       *[other] {$count} ihmistä kuultiin. Jos he suostuvat, `participants = true` kohdassa [privacy] antaa seuraavan koonnin piirtää heistä alustavan muotokuvan.
    }
