### Raportin omat sanat: otsikot, nimikkeet ja lukujen ympärillä olevat lauseet.

## Sivu

page-title = {$project}: persoonat
skip-to-personas = Siirry persooniin
build-number = koonti {$number}
data-until = aineisto päättyy {$date}
# Seuraa sanoja ”aineisto päättyy” ja ”päivätty”, joten essiivissä.
unknown-day = tuntemattomana päivänä
built-at = koottu {$date}
as-table = Sama taulukkona
back-to-overview = Takaisin yleiskatsaukseen

## Yleiskatsaus

headline-kinds =
    {$count-number ->
        [one] Yksi asiakastyyppi
       *[other] {$count} asiakastyyppiä
    }
headline-continuum =
    {$count-number ->
        [one] Yksi hyödyllinen näkymä asiakkaisiin
       *[other] {$count} hyödyllistä lohkoa yhdestä jatkumosta
    }
headline-none = Yksi asiakastyyppi, sikäli kuin tämä aineisto kertoo
headline-too-few = Liian vähän asiakkaita segmenttien mittaamiseen
verdict-kinds = Ryhmät erottuvat paremmin kuin sattumalta syntyvät, ja paremmin kuin tasaisessa jatkumossa, jossa on samat riippuvuudet.
verdict-continuum = Ryhmät erottuvat paremmin kuin sattumalta syntyvät, mutta jatkumo, jossa ei ole lainkaan ryhmiä, voisi näyttää samalta. Käytä niitä kätevinä lohkoina, älä ihmistyyppeinä.
verdict-none = Mikään jako näistä asiakkaista ei ole sattumaa parempi, joten piirrettäviä persoonia ei ole. Tilanne voi muuttua, jos asiakkaita on enemmän tai lähteet kertovat heistä enemmän.
verdict-too-few = Asiakkaita on liian vähän mitattuihin segmentteihin, joten piirrettäviä persoonia ei ole. Lisää asiakkaita tai heidän tilauksiaan.
measured-on = {$people} asiakasta. Segmentit muodostettiin {$fit} asiakkaan tiedoista; jokainen väite mitattiin muista {$hold} asiakkaasta, jotka eivät olleet mukana segmenttejä muodostettaessa.
names-are-fictional = Nimet ovat keksittyjä eivätkä kuulu kenellekään. Jokaisen väitteen voi avata ja nähdä, mihin se perustuu.
section-personas = Persoonat
of-customers = asiakkaista
of-revenue = myynnistä
picture-shares = {$title}: osuus asiakkaista ja myynnistä
section-notes = Mitä tämä koonti ei osannut sanoa ja mihin kannattaa kiinnittää huomiota
no-notes = Mitään erityistä ei ilmennyt.
note-level-warning = Huomio
note-level-plain = Tiedoksi

## Ennustaminen

section-prediction = Ennustavatko persoonat tulosta ”{$outcome}”?
section-prediction-none = Ennustavatko persoonat mitään?
outcome-none = Mikään tässä ei testaa sitä: tulosta ei ole nimetty. Nimeä se komennolla `portrett build --outcome SARAKE`.
tested-on = Testattu {$n} asiakkaalla, joita ei käytetty mihinkään sovitukseen.
tested-on-positives = Testattu {$n} asiakkaalla, joita ei käytetty mihinkään sovitukseen; tulos oli kyllä {$positives} asiakkaalla.
prediction-how-to-read = Pienempi häviö on parempi. Kun väli on kokonaan nollan yläpuolella, persoonat ovat parempia; kun nolla on välin sisällä, kumpaakaan ei ole osoitettu paremmaksi.
section-calibration = Ennustettu ja toteutunut persoonittain
picture-calibration = toteutunut {$value}, 95{"\u00A0"}%:n luottamusväli {$interval}; ennustettu {$base}

## Lähteet, segmentit ja miten saman saa uudelleen

section-sources = Mistä aineisto on peräisin
rows-add-up = Rivejä sisään = rivejä säilytetty + rivejä siirretty sivuun.
source-contacts = yhteystiedot
source-orders = tilaukset
source-touches = markkinointiviestit
source-events = tapahtumat
source-survey = kyselyvastaukset
source-messages = asiakkaiden viestit
source-aggregates = joukkoa koskevat luvut
section-segments = Miten segmentit syntyivät
segments-chosen = Määrä valittiin {$people} asiakkaan tiedoista; pienimmässä sallitussa segmentissä on {$floor} asiakasta.
columns-used = Sarakkeet, jotka muodostivat segmentit
columns-left-out = Pois jätetyt sarakkeet
section-reproduce = Miten saman saa uudelleen
fact-seed = Siemenluku
fact-program-version = Ohjelman versio
fact-fingerprint = Sormenjälki
fact-candidate-claims = Testattuja väitteitä
fact-min-group = Pienin näytettävä ryhmä

## Taulukoiden sarakkeiden ja rivien otsikot

table-persona = Persoona
table-people = Henkilöitä
table-customers = Osuus asiakkaista
table-revenue = Osuus myynnistä
table-predictor = Ennustaja
table-columns = Sarakkeita
table-auc = AUC
table-r-squared = R²
table-log-loss = Logaritminen häviö
table-squared-error = Neliövirhe
table-loss-difference = Häviö miinus persoonien häviö
table-foretold = Ennustettu
table-observed = Toteutunut
table-value = Arvo
table-interval = 95{"\u00A0"}%:n väli
table-source = Lähde
table-kind = Laji
table-rows-in = Rivejä sisään
table-rows-kept = Rivejä säilytetty
table-rows-aside = Siirretty sivuun
table-column = Sarake
table-row-as-a-whole = koko rivi
table-reason = Miksi
table-count = Määrä
table-segments = Segmenttejä
table-bic = BIC (pienempi on parempi)
table-hour = Tunti
table-label = Nimi
table-petal = Terälehti
table-arc = Kaari
table-length = Pituus
row-persona = tämä persoona
row-others = kaikki muut
row-difference = ero

# Nimike, joka on koodi, kuten O1, lauseen sisällä.
code = ”{$text}”

## Kortti

persona-primary = ensisijainen
persona-secondary = toissijainen
fictional-name = ”{$name}”, keksitty nimi
share-customers = {$share} asiakkaista
share-revenue = {$share} myynnistä
stability-stable = vakaa ({$figure})
stability-fair = melko vakaa ({$figure})
stability-unstable = epävakaa ({$figure})
others = muilla {$figure}
section-who = Keitä he ovat
section-want = Mitä he haluavat
section-stop = Mikä heitä estää
section-act = Mitä he tekevät
section-buy = Mitä he ostavat ja paljonko he kuluttavat
section-where = Missä
section-when = Milloin
section-reach = Miten he vastaavat viesteihimme
section-believed = Mitä on uskottu
section-unknown = Mitä emme tiedä
nothing-unknown = Mitään ei ole merkitty tuntemattomaksi.
nothing-supported = Yksikään väite tästä persoonasta ei saa tukea aineistosta.
further-claims =
    {$count-number ->
        [one] Vielä yksi väite, heikompi tai enimmäismäärän ylittävä
       *[other] Vielä {$count} väitettä, heikompia tai enimmäismäärän ylittäviä
    }
persons =
    {$count-number ->
        [one] yksi henkilö
       *[other] {$count} henkilöä
    }
legend-value = tämä persoona ja 95{"\u00A0"}%:n luottamusväli
legend-base = kaikki muut
picture-interval = {$value}, 95{"\u00A0"}%:n luottamusväli {$interval}; muilla {$base}
picture-interval-scale = Asteikon alku on {$low} ja loppu {$high}.
picture-interval-legend = Kuva
card-rests-on = Perustuu {$people} asiakkaan tietoihin; heistä {$hold} ei ollut mukana segmenttejä muodostettaessa. Aineisto päättyy {$date}.

## Kortin kuvat

rhythm-title = Milloin he tilaavat
rhythm-description = Tilausten osuus viikonpäivän ja kellonajan mukaan, maanantai ylimpänä. Eniten {$day} klo {$hour} alkaen.
rhythm-empty = Tilausten osuus viikonpäivän ja kellonajan mukaan. Missään ruudussa ei ole riittävästi henkilöitä näytettäväksi.
rhythm-people = {$count} henkilön tilaukset.
rhythm-withheld = Rastitetussa ruudussa on liian vähän henkilöitä näytettäväksi.
shares-description = Prosenttiyksikköä yli tai alle kaikkien muiden osuuden.
emblem-title = Tunnus: {$title}
emblem-figures = Mitä tunnus näyttää
# Viikonpäivät vastaavat kysymykseen milloin: ”Eniten perjantaina”.
day-monday = maanantaina
day-tuesday = tiistaina
day-wednesday = keskiviikkona
day-thursday = torstaina
day-friday = perjantaina
day-saturday = lauantaina
day-sunday = sunnuntaina
day-short-monday = ma
day-short-tuesday = ti
day-short-wednesday = ke
day-short-thursday = to
day-short-friday = pe
day-short-saturday = la
day-short-sunday = su

## Näyttö

evidence-sureness = Kuinka varmaa
evidence-aspect = Osa-alue
evidence-basis = Peruste
evidence-status = Tila
evidence-effect = Eron suuruus
evidence-q = q, kaikkien testien jälkeen
evidence-measure = Mitattu
evidence-sources = Lähteet
evidence-as-of = Aineisto päättyy
evidence-query = Tietokantakysely, joka antaa saman luvun
sureness-certain = varma
sureness-likely = todennäköinen
sureness-thin = hatara
sureness-certain-why = monta henkilöä, selvä ero ja kapea väli sen ympärillä
sureness-likely-why = ero on osoitettu, mutta sen suuruutta ei tiedetä tarkasti
sureness-thin-why = vähän henkilöitä, pieni ero tai ero, joka voi olla sattumaa
basis-defining = määrittävä
basis-found = havaittu
basis-predicted = ennustettu
basis-voice = asiakkaiden ääni
basis-defining-why = Käytetty segmenttien muodostamiseen tai laskettu siitä, mitä käytettiin. Pitävyys arvioitiin segmenteillä, jotka muodostettiin ilman sitä.
basis-found-why = Ei käytetty segmenttien muodostamiseen. Mitattu asiakkaista, jotka eivät olleet mukana segmenttejä muodostettaessa.
basis-predicted-why = Tapahtui rajapäivän jälkeen: segmentit eivät tienneet siitä mitään.
basis-voice-why = Siitä, mitä asiakkaat ovat sanoneet omin sanoin.
status-supported = näytön tukema
status-weak = heikko
status-stale = vanhentunut
effect-negligible = tuskin lainkaan ({$figure})
effect-small = pieni ({$figure})
effect-medium = keskisuuri ({$figure})
effect-large = suuri ({$figure})
measure-share = osuutena
measure-mean = keskiarvona
measure-median = mediaanina
measure-rate-per-year = kertoina vuodessa

## Osa-alueet

aspect-demographics = demografia
aspect-psychographics = arvot ja elämäntapa
aspect-goal = tavoite
aspect-frustration = turhautuminen
aspect-objection = vastaväite
aspect-praise = kehu
aspect-behaviour = käyttäytyminen
aspect-product-use = tuotteen käyttö
aspect-channel = kanava
aspect-category = tuoteryhmä
aspect-value = arvo
aspect-decision = päätöksenteko
aspect-journey = asiakaspolku
aspect-communication = viestintä

## Lähteiden laatu

section-quality = Aineiston laatu
section-mend = Mitä kannattaa korjata ensin
section-problems = Mitä ei voitu käyttää tai mikä on epävarmaa
section-columns = Sarakkeet: mitä puuttuu, ja kaukana muista olevat luvut
section-overlaps = Asiakkaita, jotka ovat myös lähteessä
section-currencies = Rivit valuutoittain
nothing-to-mend = Ei mitään: yksikään lähde ei menettänyt pisteitä.
to-quality = Aineiston laatu
score-of = {$score}/100
points-of = {$points}/{$weight} pistettä
quality-of = {$source}: {$score}/100, ja miksi
rows-sum = {$rows} riviä = {$kept} säilytetty + {$aside} siirretty sivuun
sources-count =
    {$count-number ->
        [one] Yksi lähde
       *[other] {$count} lähdettä
    }
customers-count =
    {$count-number ->
        [one] yksi asiakas
       *[other] {$count} asiakasta
    }
touches-people = Vaikutus: noin {$people}.
touches-money = Vaikutus: tilauksia yhteensä noin {$money}.
touches-both = Vaikutus: noin {$people} ja tilauksia yhteensä {$money}.
example-cell = rivi {$row}: {$shape}
example-row = rivi {$row}
outside-none = ei yhtään
outside-fences = {$count} välin {$low}…{$high} ulkopuolella
time-span = {$first} – {$last}
gap-said = {$from} – {$to} ({$days})
gaps-none = ei yhtään
gaps-unknown = liian vähän päiviä arvioitavaksi
gaps-more =
    {$count-number ->
        [one] ja vielä yksi
       *[other] ja vielä {$count}
    }
picture-scores = Pisteet lähteittäin, enintään 100
picture-times = Miltä ajalta rivit ovat
picture-times-how = Mitä voimakkaampi väri, sitä enemmän lähteen rivejä; tyhjää, kun rivejä ei ole.
table-score = Pisteet
table-check = Mitattu
table-found = Todettu
table-points = Pisteet
table-time = Ensimmäisestä viimeiseen
table-gaps = Tavallista pidemmät tauot
table-examples = Esimerkkejä (kirjaimet x, numerot 9)
table-missing = Puuttuu
table-outside = Kaukana muista olevat luvut
table-share = Osuus

check-kept = Sivuun siirretyt rivit
check-readable = Solut, joita ei voitu lukea
check-filled = Tyhjiksi jätetyt solut
check-alike = Rivit, jotka kertovat saman kuin jokin toinen
check-keys = Useammin kuin kerran luetellut asiakkaat
check-extreme = Kaukana kaikista muista olevat luvut
check-dates = Päivämäärät, jotka eivät voi olla oikein
check-gaps = Päivät tavallista pidemmissä tauoissa
check-currency = Muussa valuutassa olevat rivit
check-overlap = Asiakkaat, joita ei ole muissa lähteissä
check-fresh = Päiviä ilman uusia tietoja, yli tavallisen

finding-kept = {$source}: {$of} rivistä {$count} siirrettiin sivuun, useimmiten syynä: {$reason}.
finding-readable =
    {$count-number ->
        [one] {$source}: yhtä solua ei voitu lukea, sarakkeessa ”{$label}”: {$reason}.
       *[other] {$source}: {$count} solua jäi lukematta, useimmat sarakkeessa ”{$label}”: {$reason}.
    }
finding-filled = {$source}: {$share} riveistä on tyhjiä sarakkeessa ”{$label}”.
finding-alike = {$source}: {$of} rivistä {$count} kertoo saman kuin jokin toinen rivi.
finding-keys =
    {$count-number ->
        [one] {$source}: yksi rivi nimeää asiakkaan, jonka sama tiedosto on jo nimennyt.
       *[other] {$source}: {$count} riviä nimeää asiakkaan, jonka sama tiedosto on jo nimennyt.
    }
finding-extreme =
    {$count-number ->
        [one] {$source}: yksi luku sarakkeessa ”{$label}” on kaukana muista: pienempi kuin {$low} tai suurempi kuin {$high}.
       *[other] {$source}: {$count} lukua sarakkeessa ”{$label}” on kaukana muista: pienempiä kuin {$low} tai suurempia kuin {$high}.
    }
finding-dates =
    {$count-number ->
        [one] {$source}: yksi päivämäärä ei voi olla oikein.
       *[other] {$source}: {$count} päivämäärää ei voi olla oikein.
    }
finding-gaps =
    {$count-number ->
        [one] {$source}: yksi tavallista pidempi tauko, {$from} – {$to}.
       *[other] {$source}: {$count} tavallista pidempää taukoa, pisin {$from} – {$to}.
    }
finding-currency = {$source}: {$share} riveistä on muussa valuutassa kuin {$currency}.
finding-overlap = {$source}: {$share} sen asiakkaista puuttuu kaikista muista lähteistä.
finding-fresh = {$source}: uusin rivi on päivätty {$date}, {$days} ennen aineiston loppua; tavallinen tauko olisi {$usual}.

remedy-kept = Katso alta esimerkkejä sivuun siirretystä, korjaa vienti ja tuo se uudelleen.
remedy-kept-no-customer = Pyydä vienti, jossa asiakas nimetään joka rivillä tunnuksella tai sähköpostiosoitteella; rivit, jotka eivät ole kenenkään, eivät auta yhtäkään muotokuvaa.
remedy-readable = Katso alta esimerkkejä: kerro tiedostossa portrett.toml, mitä sarakkeessa on, tai korjaa solut.
remedy-filled = Täydennä sarake, jos työkalu tietää arvot, tai jätä se pois tiedostossa portrett.toml, jos kukaan ei ylläpidä sitä.
remedy-alike = Tarkista, onko viennissä samat rivit kahteen kertaan, ja vie se uudelleen.
remedy-keys = Yhdistä asiakkaan kaksoiskappaleet työkalussa, joka kirjoitti tiedoston, tai vie yksi rivi asiakasta kohti.
remedy-extreme = Katso suurimpia ja pienimpiä: tukkutilauksia, väärä desimaalimerkki vai testirivejä?
remedy-dates = Tarkista, miten työkalu kirjoittaa päivämäärät, sekä päivän ja kuukauden järjestys tiedostossa portrett.toml.
remedy-gaps = Kysy, oliko kauppa silloin kiinni vai puuttuuko viennistä osa.
remedy-currency = Vie summat yhdessä valuutassa: usean valuutan summat eivät ole rahamääriä, ja tässä ne lasketaan yhteen kuin ne olisivat samaa valuuttaa.
remedy-overlap = Vie asiakkaan tunnus tai sähköpostiosoite molemmissa lähteissä, jotta ne voidaan yhdistää.
remedy-fresh = Vie se uudelleen: muut lähteet ovat uudempia.

## Kyselyn kysymykset

section-questions = Kysymykset
table-question = Kysymys
table-answers-are = Vastaukset ovat
table-answered = Vastattu
table-options = Vaihtoehtoja
question-scale = asteikon portaita
question-single = yksi valinta
question-several = monta valintaa
question-number = lukuja
question-date = päiviä
question-open = omin sanoin

## Mitä asiakkaat tulevat tekemään

section-value = Mitä asiakkaat tulevat tekemään
value-customers = {$customers} asiakasta on tilannut, heistä {$repeat} useampana kuin yhtenä päivänä.
value-alive = Heistä noin {$alive} on yhä asiakkaita.
value-no-model = Mikään malli ei pystynyt ennustamaan, mitä he tulevat tekemään.
value-orders = Seuraavien {$days} päivän aikana heidän odotetaan tilaavan yhteensä {$orders} kertaa
value-worth = ja tuovan myyntiä {$value}
value-occasions = Saman päivän tilaukset lasketaan yhdeksi kerraksi.
value-how-to-read = Suluissa: mihin luku asettuu 95 tapauksessa sadasta, jos ihmiset jatkavat kuten tähän asti.
section-tracking = Kuinka hyvin se on ennustettu aiemmin
tracking-model-wins = Viimeiset {$weeks} viikkoa pidettiin malleilta piilossa, minkä jälkeen mallit ennustivat ne {$customers} asiakkaalle. Lähimmäs osui {$best}.
tracking-baseline-wins = Viimeiset {$weeks} viikkoa pidettiin malleilta piilossa, minkä jälkeen mallit ennustivat ne {$customers} asiakkaalle. Yksikään ei osunut lähemmäs kuin sääntö, että kaikki jatkavat ennallaan: suhtaudu ennusteisiin varauksella.
tracking-title = Tilaukset viikoittain, toteutuneet ja ennustetut
tracking-description = {$weeks} viikkoa; kaikki luvut ovat alla olevassa taulukossa
tracking-happened = toteutunut
tracking-week = viikko {$week}
table-week = Viikko
forecaster-rate-so-far = kaikki jatkavat ennallaan
forecaster-refused = Mallia {$name} ei voitu sovittaa: {$reason}.
section-forecasters = Kaikki mallit rinnakkain
section-forecaster-calibration = Ennustettu ja toteutunut aiempien tilausten mukaan
section-model = Malli ja sen parametrit
table-forecaster = Malli
table-rmse = Keskineliövirheen neliöjuuri
table-mae = Keskimääräinen itseisvirhe
table-bias = Summan harha
table-rank = Järjestyskorrelaatio
table-weekly-error = Viikon virhe
table-frequency = Aiempia uusintatilauksia
table-parameter = Parametri
model-of-orders = Tilaukset mallilla {$name}; aika viikkoina; logaritminen uskottavuus {$log}.
model-limits = Mahdollisen rajalle ajautui: {$names}. Malli on todellisuudessa yksinkertaisempi.
regularity-unknown = Liian harva on tilannut kolmesti, jotta voisi sanoa, kuinka säännöllisiä tilaukset ovat.
regularity-bursts = Tilaukset tulevat ryöppyinä (k = {$k}, {$customers} asiakasta; 1 on satunnainen): hiljaisuus kertoo vähemmän kuin malli luulee.
regularity-random = Mikään ei puhu sitä vastaan, että tilaukset tulevat satunnaisesti, kuten malli olettaa (k = {$k}, {$customers} asiakasta; 1 on satunnainen).
regularity-regular = Tilaukset ovat säännöllisempiä kuin malli olettaa (k = {$k}, {$customers} asiakasta; 1 on satunnainen): hiljaisuus kertoo enemmän kuin malli luulee.
spend-model = Mitä tilaus maksaa Gamma-Gamma-mallilla: p = {$p}, q = {$q}, v = {$v}.
spend-independent = Se olettaa, että tilaustiheys ja tilauksen suuruus ovat riippumattomia, ja lähes niin ovatkin (järjestyskorrelaatio {$rank}).
spend-strained = Se olettaa, että tilaustiheys ja tilauksen suuruus ovat riippumattomia, mutta ne eivät ole (järjestyskorrelaatio {$rank}): suhtaudu yksittäisten asiakkaiden arvoihin varauksella.
spend-none = Tilauksen hinnalle ei ole mallia: {$reason}.
section-cohorts = Kuka palasi, ensimmäisen tilauksen kuukauden mukaan
cohorts-how-to-read = Osuus kuukauden asiakkaista, jotka tilasivat samana kuukautena (+0), seuraavana (+1) ja niin edelleen. Viimeinen kuukausi voi olla kesken.
section-cohort-value = Mitä asiakas oli siihen mennessä tuonut, keskimäärin
table-cohort = Ensitilaus

## Sopimukset

section-contracts = Kuinka pitkään sopimusasiakkaat pysyvät
contracts-customers = {$customers} asiakkaalla on tai oli sopimus, heistä {$left} on lähtenyt; sopimus uusitaan {$days} päivän välein.
contracts-median = Puolet on lähtenyt {$periods} uusimisen jälkeen.
contracts-no-median = Yli puolet on yhä mukana, niin pitkälle kuin nähdään.
contracts-model = Mitä pidempään asiakas on pysynyt, sitä todennäköisempi on seuraava uusiminen, siirretyn beta-geometrisen mallin mukaan (alfa = {$alpha}, beeta = {$beta}).
contracts-no-model = Uusimisille ei voitu sovittaa mallia.
contracts-title = Pysyvien asiakkaiden osuus uusimisittain
contracts-stayed = pysyneet
contracts-by-model = mallin mukaan
contracts-period = uusiminen {$period}
section-reasons = Miksi asiakkaat lähtivät
reason-unknown = syy ei tiedossa
table-why-left = Syy
table-share-of-left = Osuus lähteneistä
table-period = Uusiminen
table-left = Lähti silloin

headline-wished =
    {$count-number ->
        [one] Yksi ryhmä, kuten toivoit
       *[other] {$count} ryhmää, niin monta kuin toivoit
    }
verdict-wished = Toivoit tätä ryhmien määrää. Aineisto ei osoita niitä: sattuma tuottaa yhtä hyviä ryhmiä.
table-icl = ICL (pienempi on parempi)
table-feature = Ominaisuus
table-effect = Ero
table-condition = Tuntomerkit
table-precision = oikein
table-recall = löydetty
segments-certainty = Varmuus siitä, kuka kuuluu mihinkin, on kokonaisuutena {$certainty}; {$between} asiakkaista on kahden persoonan välissä.
segments-overlap = Mihin kunkin persoonan asiakkaat voisivat kuulua myös
segments-recognised = Mistä kunkin persoonan tunnistaa
segments-recognised-how = ”Oikein” on niiden osuus ehdot täyttävistä, jotka kuuluvat persoonaan, ”löydetty” se osuus persoonasta, joka täyttää ehdot; molemmat asiakkaista, jotka eivät olleet mukana segmenttejä muodostettaessa.
segments-pair = {$first} ja {$second}: mikä heidät erottaa
test-at-least = vähintään {$value}
test-below = vähemmän kuin {$value}
test-is = {$value}
test-is-not = muu kuin {$value}
test-yes = kyllä
test-no = ei

headline-given =
    {$count-number ->
        [one] Yksi itse rajaamasi segmentti
       *[other] {$count} itse rajaamaasi segmenttiä
    }
verdict-given-rules = Rajasit nämä segmentit säännöillä. Sitä, ovatko ne ihmistyyppejä, ei kysytty.
verdict-given-column = Nämä segmentit ovat peräisin aineistosi sarakkeesta. Sitä, ovatko ne ihmistyyppejä, ei kysytty.
formation-mixture = Muodostettu jakaumien sekoitemallilla, joka ottaa summat, lukumäärät, luokat ja tyhjät sellaisina kuin ne ovat.
formation-k-means = Muodostettu etäisyydellä lähimpään keskiarvoon (k-means), kuten pyysit.
formation-k-prototypes = Muodostettu etäisyydellä lähimpiin keskiarvoihin ja yleisimpiin luokkiin (k-prototypes), kuten pyysit.
formation-rules = Rajattu säännöilläsi: ensimmäinen, joka pätee, ratkaisee.
formation-column = Otettu aineistosi sarakkeesta.
segments-of-accounts = Segmentteihin sijoitettiin yrityksiä, kukin kaikkine henkilöineen; koot ja väitteet koskevat henkilöitä.
segments-none = Ilman segmenttiä
table-explained = Selitetty (suurempi on parempi)
outside-outliers =
    {$people-number ->
        [one] Yksi asiakas on kaukana kaikista muista eikä kuulu mihinkään segmenttiin.
       *[other] {$people} asiakasta ({$share}) on kaukana kaikista muista eikä kuulu mihinkään segmenttiin.
    }
outside-no-rule =
    {$people-number ->
        [one] Mikään sääntö ei päde yhteen asiakkaaseen, joten hän ei kuulu mihinkään segmenttiin.
       *[other] Mikään sääntö ei päde {$people} asiakkaaseen ({$share}), joten he eivät kuulu mihinkään segmenttiin.
    }
outside-blank =
    {$people-number ->
        [one] Sarake on tyhjä yhdellä asiakkaalla, joten hän ei kuulu mihinkään segmenttiin.
       *[other] Sarake on tyhjä {$people} asiakkaalla ({$share}), joten he eivät kuulu mihinkään segmenttiin.
    }
outside-value = Osuus arvosta on {$share}.
segments-ratio-needed = Toinen testi on samaa mieltä: kun segmenttejä oli yksi vähemmän, sattuma ei tuottanut viimeisestä yhtä suurta parannusta yhdessäkään {$copies} arvotusta kopiosta (uskottavuusosamäärätesti bootstrap-menetelmällä, p = {$p}).
segments-ratio-not-needed = Toinen testi epäilee viimeistä segmenttiä: pienessä otoksessa sattuma tuottaa siitä silloin tällöin yhtä suuren parannuksen (uskottavuusosamäärätesti bootstrap-menetelmällä, {$copies} arvottua kopiota, p = {$p}).
segments-fall = {$name} on epävakaa: kun segmentti hajoaa, sen asiakkaat päätyvät samaan ryhmään kuin persoonan {$into} asiakkaat, joiden osuus ryhmästä on silloin {$share}.
segments-contributions = Mikä segmentit erottaa
table-contribution = BIC:n huononema ilman sitä
segments-covariates = Missä muussa persoonat eroavat
segments-covariates-how = Nämä eivät muodostaneet segmenttejä. Luvut on korjattu sillä, etteivät jäsenyydet ole varmoja (kolmivaiheinen menetelmä); suluissa niiden asiakkaiden luvut, jotka kuhunkin sijoitettiin. Asiakkaista, jotka eivät olleet mukana segmenttejä muodostettaessa.
segments-growth = Edellisen koonnin jälkeen
table-people-before = Ennen
table-people-now = Nyt
table-joined-anew = Uusia asiakkaita
table-joined-others = Muista segmenteistä
table-left-others = Muihin segmentteihin
table-left-altogether = Poistunut
growth-new = uusi
growth-ended =
    {$count-number ->
        [one] Yhdellä edellisen koonnin segmentillä ei ole seuraajaa.
       *[other] {$count} edellisen koonnin segmentillä ei ole seuraajaa.
    }
growth-line = {$name}: {$before} → {$now} ({$joined} tuli, {$left} lähti)
growth-line-new = {$name}: uusi, {$now}

section-voice = Mitä asiakkaat sanovat
section-quotes = Omin sanoin
quotes-redacted = Nimet, numerot ja osoitteet on peitetty. Se, mitä ei tunnistettu sellaiseksi, voi yhä olla näkyvissä.
theme-name = {$name}
voice-none = Missään lähteessä ei ole asiakkaiden viestejä. Tukipyynnöt, arvostelut, keskustelut tai avoimet vastaukset kertoisivat, mitä asiakkaat sanovat: portrett add
voice-messages = {$messages} viestissä on {$statements} lausetta; kirjoittajia on {$people}.
voice-languages = Kielet: {$languages}.
voice-repeated =
    {$count-number ->
        [one] Yksi viesti toistaa sen, minkä sama henkilö tai joku tuntematon oli jo sanonut, ja se lasketaan kerran.
       *[other] {$count} viestiä toistaa sen, minkä sama henkilö tai joku tuntematon oli jo sanonut, ja se lasketaan kerran.
    }
voice-without-person =
    {$count-number ->
        [one] Yhden viestin kirjoittajaa ei tunneta: viesti ei kuulu mihinkään persoonaan.
       *[other] {$count} viestin kirjoittajaa ei tunneta: viestit eivät kuulu mihinkään persoonaan.
    }
voice-joined = Samaa tarkoittavat aiheet lasketaan yhdeksi: {$themes}.
voice-joined-theme = ”{$name}” ({$language})
voice-model =
    Kielimalli ({$name}) antoi nimen {$named-number ->
        [one] yhdelle löydetylle aiheelle
       *[other] {$named} löydetylle aiheelle
    } ja kertoi haastatteluista aiheen tai lajin {$coded-number ->
        [one] yhdelle lauseelle
       *[other] {$coded} lauseelle
    }, joista sanat yksin eivät sitä kertoneet. Se oli samaa mieltä sanojen kanssa {$agreed-number ->
        [one] kerran
       *[other] {$agreed} kertaa
    }; {$thrown-number ->
        [one] yksi vastaus hylättiin
       *[other] {$thrown} vastausta hylättiin
    }.
voice-redacted =
    {$count-number ->
        [0] Mitään ei tarvinnut peittää.
        [one] Yksi nimi, numero tai osoite peitettiin.
       *[other] {$count} nimeä, numeroa ja osoitetta peitettiin.
    }
voice-how-to-read = Osuudet ovat kaikista kirjoittaneista, ja niillä on 95{"\u00A0"}%:n luottamusvälit; kukin henkilö lasketaan kerran, ja tuntemattoman viesti yhtenä henkilönä. Liian harvoja kerrottavaksi: –
voice-discovered = löytyi teksteistä
voice-rising = nousussa
table-theme = Aihe
table-share-of-writers = Kirjoittaneista
statement-frustration = Valitukset
statement-goal = Toiveet
statement-objection = Epäilyt
statement-praise = Kehut
statement-question = Kysymykset
statement-other = Muut
language-nb = norja (bokmål)
language-nn = norja (nynorsk)
language-fi = suomi
language-en = englanti
language-nl = hollanti
language-fy = friisi
language-other = muut
language-unknown = tuntematon

# Mitä kukin persoona sanoo

table-months = Viimeiset 12 kuukautta
table-statement = Mitä he sanovat
voice-months = Henkilöt kuukausittain taulukkona
voice-by-persona = Mitä kukin persoona sanoo
voice-by-persona-how = Niiden osuus kirjoittaneista jäsenistä, jotka sanovat näin, ja 95{"\u00A0"}%:n luottamusväli; asiakkaista, jotka eivät olleet mukana segmenttejä muodostettaessa. Lihavoitu: osoitetusti erilainen kuin kaikilla muilla kirjoittaneilla.
voice-by-persona-others = Mitä minkään persoonan ei ole osoitettu sanovan muita enemmän tai vähemmän
voice-links = Mitä sanomiseen liittyy
voice-links-how = Näin sanovien keskiarvot kaikkien muiden kirjoittaneiden rinnalla; vain erot, jotka eivät ole sattumaa. Toinen ei välttämättä ole syy toiseen.
link-worth = Myynti henkilöä kohti
link-leaving = Todennäköisyys, ettei palaa
link-beside = {$value} (muut {$base})

# Kuka on kuka yrityksissä

section-roles = Kuka on kuka näissä yrityksissä
roles-how-to-read = Kukin rooli näiden yritysten muissa rooleissa olevien rinnalla.
role-nothing = Mikään ei varmasti erota heitä muista.
role-buyer = Ostajat
role-user = Käyttäjät
role-influencer = Vaikuttajat
role-decision_maker = Päättäjät
role-size =
    {$people-number ->
        [one] Yksi henkilö
       *[other] {$people} henkilöä
    } {$companies-number ->
        [one] yhdessä yrityksessä
       *[other] {$companies} yrityksessä
    }, {$share} niistä, joiden rooli tunnetaan

# Mitä haku löysi

found-total =
    {$statements-number ->
        [0] Kukaan ei sano näin.
        [one] Yksi lause, {$people-number ->
            [one] yksi henkilö
           *[other] {$people} henkilöä
        }.
       *[other] {$statements} lausetta, {$people-number ->
            [one] yksi henkilö
           *[other] {$people} henkilöä
        }.
    }
found-near = Missään lauseessa ei ole näitä sanoja. Merkitykseltään lähimmät:
found-few = alle {$least}
found-hidden = Lauseita ei näytetä: privacy.quotes on ”hidden”.
found-cut = Haussa oli liikaa sanoja; viimeiset jätettiin pois.
