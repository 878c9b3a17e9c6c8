### Kortin osat, jotka kootaan sen väitteistä. `$who` on persoonan keksitty nimi, `$clauses` on lauseen osia yhdestä
### henkilöstä (`summary-…`), `$value` ja `$base` ovat persoonan ja muiden luvut. `$degree` kertoo, kuinka kaukana ne
### ovat toisistaan: `somewhat`, `clearly` tai `far`.
###
### Luvut ovat perusmuodossa: ne ovat lauseen subjekteja, kaksoispisteen jäljessä tai pilkun perässä. Käyttäjän omien
### sanojen edellä on taivutettu yleissana (”tuoteryhmästä X”). `$name-about` on aiheen nimi elatiivissa.

## Otsikot

part-description = Muutamalla sanalla
part-day = Ostos heidän elämässään
part-decide = Miten he päättävät
part-pair = Kuka ostaa ja kuka käyttää
part-trust = Mitä he lukevat, mihin luottavat ja mistä pitävät
part-strong = Missä onnistumme heidän kanssaan
part-weak = Missä jäämme vajaaksi
part-to-do = Mitä tehdä
part-attract = Miten herättää heidän kiinnostuksensa
part-convince = Miten vakuuttaa heidät
part-keep = Miten pitää heidät
part-avoid = Mitä välttää
part-gaps = Mikä täyttäisi aukot
part-marketing = Markkinoinnille
part-sales = Myynnille
part-service = Asiakaspalvelulle
part-product = Tuotteen tekijöille
part-stands-on = Mihin tämä perustuu
part-more =
    {$count-number ->
        [one] Yksi lisää
       *[other] {$count} lisää
    }
part-fact = {$who} {$clauses}. {$figure}: {$value}; muut {$base}.
team-nothing = Mikään näytön tukema väite ei vaadi tässä mitään.
segment-profile = Segmenttiprofiili: kaikki, mitä on mitattu
segment-profile-how = Pelkät luvut, ilman muotokuvaa. Ero on Cohenin d:n asteikolla: 0,2 on pieni, 0,5 keskisuuri, 0,8 suuri.

## Keitä he ovat

description-opening = {$who} edustaa asiakkaita, joita on kaikista {$share}. {$next}
description-opening-worth = {$who} edustaa asiakkaita, joita on kaikista {$share} ja joiden osuus myynnistä on {$worth}. {$next}
description-apart =
    {$degree ->
        [far] {$who} {$clauses}. Muut asiakkaat ovat siitä kaukana.
        [clearly] {$who} {$clauses}. Muut asiakkaat ovat selvästi toisenlaisia.
       *[somewhat] {$who} {$clauses}. Muut asiakkaat ovat jonkin verran toisenlaisia.
    }
description-who =
    {$degree ->
        [far] {$who} {$clauses}; tässä muut asiakkaat ovat kaukana.
        [clearly] {$who} {$clauses}; tässä muut asiakkaat ovat selvästi erilaisia.
       *[somewhat] {$who} {$clauses}; tässä muut asiakkaat ovat jonkin verran erilaisia.
    }
description-likes =
    {$degree ->
        [far] Mieltymyksistä ja asenteista: {$who} {$clauses}, kaukana muista.
        [clearly] Mieltymyksistä ja asenteista: {$who} {$clauses}, selvästi toisin kuin muut.
       *[somewhat] Mieltymyksistä ja asenteista: {$who} {$clauses}, jonkin verran toisin kuin muut.
    }
description-does =
    {$degree ->
        [far] {$who} {$clauses}; muut asiakkaat ovat siitä kaukana.
        [clearly] {$who} {$clauses}; muut asiakkaat ovat selvästi toisenlaisia.
       *[somewhat] {$who} {$clauses}; muut asiakkaat ovat jonkin verran toisenlaisia.
    }
description-where =
    {$degree ->
        [far] Kanavista: {$who} {$clauses}, kaukana siitä, mitä muut tekevät.
        [clearly] Kanavista: {$who} {$clauses}, selvästi toisin kuin muut.
       *[somewhat] Kanavista: {$who} {$clauses}, jonkin verran toisin kuin muut.
    }
description-says =
    {$degree ->
        [far] Viesteissään {$who} {$clauses}, kaukana siitä, mitä muut kirjoittavat.
        [clearly] Viesteissään {$who} {$clauses}, selvästi toisin kuin muut.
       *[somewhat] Viesteissään {$who} {$clauses}, jonkin verran toisin kuin muut.
    }
description-ahead =
    {$degree ->
        [far] Matkan varrella {$who} {$clauses}, kaukana muista.
        [clearly] Matkan varrella {$who} {$clauses}, selvästi toisin kuin muut.
       *[somewhat] Matkan varrella {$who} {$clauses}, jonkin verran toisin kuin muut.
    }

## Miten he päättävät

decide-first = Ensimmäinen tie tänne oli kanava {$category}: heistä {$value}, muista {$base}.
decide-days = Ensikäynnistä ensitilaukseen kuluu {$value}; muilla {$base}.
decide-visits = Käyntejä ennen ensitilausta: {$value}; muilla {$base}.
decide-trigger = Ostamiseen liittyy: {$who} {$clauses}. {$figure}: {$value}; muut {$base}.
decide-stop = Tiellä voi olla: {$who} {$clauses}. {$figure}: {$value}; muut {$base}.
decide-role = {$role} ovat mukana: {$share} niistä, joiden osa tunnetaan.

## Mitä he lukevat, mihin luottavat ja mistä pitävät

trust-brand = Merkki {$name}: heidän ostoksistaan {$value}; muiden {$base}.
trust-category = Tuoteryhmä {$name}: heidän ostoksistaan {$value}; muiden {$base}.
trust-reads = He avaavat viesteistä ({$name}) {$value}; muut {$base}.
trust-campaign = He avaavat kampanjan ”{$name}” viesteistä {$value}; muut {$base}.

## Ostos heidän elämässään

day-opening = Kello on {$day} juuri yli {$hour}. {$next}
day-does = {$who} {$clauses}.
day-came = Ensimmäinen tie tänne oli kanava {$category}.
day-message = Tuli viesti ({$name}); sellaisista viesteistä avataan {$value}.
day-device = Käsillä on {$name}.
day-category = Ostoskoriin menee {$name}.
day-gifts = Joulu voi olla lähellä: sitä ennen tulee tilauksista {$value}; muilla {$base}.
day-items = Korissa on tuotteita {$value}; muilla {$base}.
day-pays = Tilauksen hinnaksi tulee {$value}; muilla {$base}.
day-discount =
    {$direction ->
        [less] Alennus on harvinainen: ostoksista {$value}; muilla {$base}.
       *[more] Alennus on usein mukana: ostoksista {$value}; muilla {$base}.
    }
day-channel = Tilaus kulkee kanavan {$name} kautta.
day-payment = Maksutapa on {$name}.
day-returns =
    {$direction ->
        [less] Vähän palaa takaisin: {$value}; muilla {$base}.
       *[more] Osa palaa takaisin: {$value}; muilla {$base}.
    }
day-complaint = Myöhemmin voi tulla valitus {$name-about}: kirjoittaneista sen teki {$value}.
day-praise = Myöhemmin voi tulla kehuja {$name-about}: kirjoittaneista niitä antoi {$value}.
day-again = Seuraavaan tilaukseen kuluu {$value}; muilla {$base}.

## Mitä tehdä

advice-show-category = Näytä ensin tuoteryhmää {$name}: se on heidän ostoksistaan {$value}, muiden {$base}.
advice-show-brand = Näytä merkkiä {$name}: se on heidän ostoksistaan {$value}, muiden {$base}.
advice-be-there = Ole siellä, missä he tilaavat: kanavan {$name} kautta tulee heidän tilauksistaan {$value}, muiden {$base}.
advice-first-channel = Etsi heitä lisää sieltä, mistä heistä tuli {$value}: {$category}.
advice-write-by = Kirjoita heille ({$name}): he avaavat viesteistä {$value}, muut {$base}.
advice-campaign = Lähetä heille ”{$name}”: he avaavat siitä {$value}, muut {$base}.
advice-said-yes = Tee uudelleen se, mihin he vastasivat: {$label} (heistä {$value}, muista {$base}).
advice-evening = Tavoita heidät illalla: silloin tulee heidän tilauksistaan {$value}, muiden {$base}.
advice-morning = Tavoita heidät aamulla: silloin tulee heidän tilauksistaan {$value}, muiden {$base}.
advice-weekend = Tavoita heidät viikonloppuna: silloin tulee heidän tilauksistaan {$value}, muiden {$base}.
advice-christmas = Tavoita heidät ennen joulua: silloin tulee heidän tilauksistaan {$value}, muiden {$base}.
advice-offers = Kerro heille tarjouksista: alennuksesta on heidän ostoksistaan {$value}, muiden {$base}.
advice-wish = Katso, mitä he toivovat {$name-about}: kirjoittaneista sitä pyytää {$value}, muista {$base}.
advice-tell-praise = Kerro siitä, mitä he kehuvat. Kirjoittaneista {$value} antaa kehuja {$name-about}, muista {$base}.
advice-answer-doubt = Vastaa epäilyihin {$name-about} ennen kuin he kysyvät: kirjoittaneista niitä on {$value}, muista {$base}.
advice-give-time = Anna heille aikaa: ensikäynnistä ensitilaukseen kuluu {$value}, muilla {$base}.
advice-be-quick = Ole nopea: ensikäynnistä ensitilaukseen kuluu vain {$value}, muilla {$base}.
advice-go-on = Anna heidän jatkaa siitä, mihin he jäivät: käyntejä ennen ensitilausta on {$value}, muilla {$base}.
advice-ask-by = Pyydä tilausta viestillä ({$name}): tilaukseen johtaa {$value}, muilla {$base}.
advice-what-goes-with-it = Näytä, mikä sopii mukaan: tilauksen hinnaksi tulee {$value}, muilla {$base}.
advice-small-sets = Tarjoa pieniä sarjoja: tilauksen hinnaksi tulee {$value}, muilla {$base}.
advice-packs = Tarjoa monen tuotteen pakkauksia: kerralla ostetaan tuotteita {$value}, muilla {$base}.
advice-colleagues = Puhu useamman kuin yhden kanssa: yrityksestä tiedossa olevia henkilöitä on {$value}, muilla {$base}.
advice-compare = Auta heitä vertailemaan: käynnillä katsotaan sivuja {$value}, muilla {$base}.
advice-search = Pidä sivuston haku hyvänä: hakuja on {$value}, muilla {$base}.
advice-device = Kokeile joka sivua laitteella {$name}: sillä tehdään heidän käynneistään {$value}, muiden {$base}.
advice-payment = Säilytä maksutapa {$name}: niin maksetaan heidän tilauksistaan {$value}, muiden {$base}.
advice-mend = Korjaa se, mistä he valittavat. Kirjoittaneista {$value} valittaa {$name-about}, muista {$base}.
advice-before-they-ask = Vastaa ennen kuin he kysyvät: yhteydenottoja tilausta kohti on {$value}, muilla {$base}.
advice-answer-whole = Vastaa heti kokonaan: yhteydenotoista kirjoitetaan uudelleen {$value}, muilla {$base}.
advice-low-ratings = Kysy, mikä parantaisi asiaa: annettujen arvosanojen keskiarvo on {$value}, muilla {$base}.
advice-returns = Selvitä, miksi tavaraa palautuu: heidän ostoksistaan {$value}, muiden {$base}.
advice-win-back = Kirjoita ennen kuin he ovat poissa: todennäköisyys olla yhä asiakas on {$value}, muilla {$base}.
advice-remind = Muistuta itsestäsi: viimeisestä tilauksesta on kulunut {$value}, muilla {$base}.
advice-rhythm = Kirjoita heidän tahdissaan: tilausten väli on {$value}, muilla {$base}.
advice-regulars = Kohtele heitä vakioasiakkaina: tilauksia on {$value}, muilla {$base}.
advice-newcomers = Näytä heille, miten täällä toimitaan: asiakkuus on kestänyt {$value}, muilla {$base}.
advice-falling-basket = Kysy, miksi tilaukset pienenevät: myöhemmät ovat aiempiin verrattuna {$value}-kertaisia, muilla {$base}.
advice-slowing = Ota yhteyttä ennen kuin tauot kasvavat: myöhemmät ovat aiempiin verrattuna {$value}-kertaisia, muilla {$base}.
advice-next-category = Näytä heille vielä yksi tuoteryhmä: tuoteryhmiä, joista he ostavat, on {$value}, muilla {$base}.
advice-new-things = Näytä heille, mikä on uutta: eri tuotteita on ostettu {$value}, muilla {$base}.
advice-function = Pidä toiminnosta {$name} hyvää huolta: sen osuus siitä, mitä tuotteessa tehdään, on {$value}, muilla {$base}.
advice-given-up = Kysy, miksi he luopuivat toiminnoista: niitä on {$value}, muilla {$base}.
advice-no-discount = Älä aloita alennuksilla: alennuksesta on heidän ostoksistaan {$value}, muiden {$base}.
advice-not-by = Älä luota vain yhteen tapaan ({$name}): he avaavat viesteistä {$value}, muut {$base}.
advice-write-less = Älä kirjoita enempää ({$name}): viime aikoina avataan aiempaan verrattuna {$value}-kertaisesti, muilla {$base}.
advice-not-so-often = Älä kirjoita niin usein ({$name}): viestien peruuttamiseen johtaa viesteistä {$value}, muilla {$base}.
advice-dead-end = Älä ohjaa heitä sivuille, joilta ei pääse eteenpäin: yhteen sivuun päättyy heidän käynneistään {$value}, muiden {$base}.

## Mikä täyttäisi aukot

gap-filled-by = Lähde ({$source}) kertoisi, {$what} (sarakkeita rooleissa `{$columns}`).
gap-who = minkä ikäisiä he ovat, miten ja missä he asuvat ja mitä he ansaitsevat
gap-life = mitkä ovat heidän arvonsa, kiinnostuksensa ja elämäntapansa
gap-wants = mitä he haluavat ja mistä pitävät
gap-stops = mikä heitä ärsyttää ja estää ostamasta
gap-money = paljonko he kuluttavat
gap-categories = mitä tuoteryhmiä ja merkkejä he ostavat
gap-channels = missä he ostavat
gap-times = milloin he ostavat
gap-returns = mitä he palauttavat
gap-deciding = kuinka kauan he miettivät
gap-involved = ketkä ovat mukana päättämässä
gap-trust = mitä he lukevat ja keneen luottavat
gap-answers = miten he vastaavat viesteihimme
gap-service = miten he pyytävät apua
gap-ahead = mitä he tekevät seuraavaksi

## Raha

section-money = Mitä he tuovat ja mitä he maksavat
money-how = Osuudet ja myynti on laskettu kaikista. Luvut, joiden perässä on väli suluissa, on mitattu asiakkailla, joita segmentit eivät nähneet; väli on 95 %:n luottamusväli.
money-revenue = Myynti yhteensä
money-per-head = Myynti henkilöä kohti (keskiarvo)
money-spend = Henkilön kulutus (mediaani)
money-expected = Henkilöltä odotettavissa oleva arvo
money-share-expected = Osuus odotettavissa olevasta arvosta
money-of-expected = odotettavissa olevasta arvosta
money-horizon = Odotettavissa olevan arvon aikaväli: {$days} eteenpäin.
money-grow = Missä voisi kasvaa
money-unknown-revenue = Ei tiedetä, mitä he tuovat: sen kertoisi lähde, jossa on tilauksia ja rooli `amount`.
money-unknown-expected = Ei tiedetä, mitä he tulevat tuomaan: sen kertoisivat tilaukset pidemmältä ajalta, roolit `order_time` ja `amount`.
money-unknown-win = Ei tiedetä, mitä heidän voittamisensa maksaa: mikään lähde ei kerro sitä asiakkaittain. Se on markkinointiviesteissä, joissa on rooli `cost`.
money-unknown-serve = Ei tiedetä, mitä heidän palvelemisensa maksaa: sen kertoisi lähde, jossa on asiakkaiden viestejä, ja `profiles.cost_per_request` tiedostossa portrett.toml.
grow-expected = Heiltä odotetaan enemmän: henkilöä kohti {$value}, muilta {$base}.
grow-trend = Tilaukset kasvavat: myöhemmät ovat aiempiin verrattuna {$value}-kertaisia, muilla {$base}.
grow-categories = Tuoteryhmiä, joista he ostavat, on {$value}, muilla {$base}: näytettävää on lisää.
grow-basket = Tilauksen hinnaksi tulee {$value}, muilla {$base}: korissa on tilaa.
grow-orders = Tilauksia on {$value}, muilla {$base}: yhdelle tilaukselle on vielä sijaa.
grow-sooner = Tilausten väli on {$value}, muilla {$base}: he voisivat palata nopeammin.
grow-response = Viesteistä ({$name}) johtaa tilaukseen {$value}, muilla {$base}.
grow-win-back = Todennäköisyys olla yhä asiakas on {$value}, muilla {$base}: joitakin voi saada takaisin.
grow-margin = Alennuksesta on heidän ostoksistaan {$value}, muiden {$base}: pienempi alennus jättäisi enemmän.
grow-returns = Heidän ostoksistaan palautuu {$value}, muiden {$base}: vähemmän palautuksia jättäisi enemmän.

## Mitä sanoa kenelle

section-matrix = Mitä sanoa kenelle
matrix-how = Vaiheen ja kanavan mukaan: mikä heitä mietityttää, mitä tehdä, kenen sanoin, millä tarjouksella. Viiva on siellä, missä mikään näytön tukema väite ei kerro mitään.
matrix-stage = Vaihe
matrix-channel = Kanava
matrix-concern = Mikä mietityttää
matrix-argument = Mitä tehdä
matrix-quote = Heidän sanoin
matrix-offer = Tarjous
matrix-by = {$name}
matrix-quoted = ”{$text}”
stage-attract = Kiinnostaa
stage-convince = Vakuuttaa
stage-keep = Pitää
offer-category = Tuoteryhmä {$name}: heidän ostoksistaan {$value}; muiden {$base}.
offer-brand = Merkki {$name}: heidän ostoksistaan {$value}; muiden {$base}.
offer-discount = Alennus: heidän ostoksistaan {$value} on alennuksesta; muiden {$base}.
offer-full-price = Täysi hinta: heidän ostoksistaan {$value} on alennuksesta; muiden {$base}.
offer-pack = Monen tuotteen pakkaus: kerralla ostetaan tuotteita {$value}; muilla {$base}.
offer-with-it = Mukaan sopiva: tilauksen hinnaksi tulee {$value}; muilla {$base}.
offer-new = Jotakin uutta: eri tuotteita on ostettu {$value}; muilla {$base}.
offer-again = Samaa uudelleen: tilausten väli on {$value}; muilla {$base}.
offer-thanks = Kiitos: tilauksia on {$value}; muilla {$base}.

## Kalenteri

calendar-weekly = Ole paikalla: {$title}
calendar-why = Minään muuna tuntina ei tule enemmän heidän tilauksiaan kuin {$day} kello {$hour} alkaen.
calendar-christmas = Ennen joulua: {$title}

## Mitä kysyä

ask-title = Kysymyksiä: {$title} ({$who})
ask-why = Puhu ensin muutaman ihmisen kanssa ja kysy sitten monelta. Anna heidän kertoa, älä ehdota vastauksia.
ask-gaps = Mitä emme tiedä
ask-invite = Ketkä kutsua
ask-consent = Kutsu vain ihmisiä, jotka ovat suostuneet viesteihin. Kerro, mihin vastauksia käytetään ja että he voivat lopettaa milloin vain.
ask-typical = Tyypillisiä jäseniä
ask-borderline = Rajalla olevia jäseniä
ask-nobody = Näiden kysymysten mukana ei tullut luetteloa jäsenistä.
ask-talk = Keskustelun runko
ask-survey = Lyhyt kysely
ask-nothing = Tässä ei ole kysyttävää: ei ole aukkoa, jonka ihmiset voisivat täyttää.
ask-bring-in = Tuo vastaukset lähteenä, jonka laji on `survey`, ja keskustelujen muistiinpanot lähteenä, jonka laji on `messages`: portrett add
ask-last-time = Ajattele viime kertaa, kun ostit meiltä. Miten se sujui ensimmäisestä ajatuksesta loppuun asti?
ask-just-before = Mitä tapahtui juuri ennen kuin aloit etsiä?
ask-how-long = Kuinka kauan kului ensimmäisestä ajatuksesta tilaukseen?
ask-compared = Mitä muuta katsoit, ja mikä ratkaisi asian?
ask-who-else = Kenellä muulla oli sananvaltaa?
ask-goal = Mitä halusit saada aikaan?
ask-like = Mistä pidät siinä, mitä ostit?
ask-doubt = Mikä sai sinut epäröimään?
ask-hesitate = Oliko hetki, jolloin melkein luovuit? Kerro siitä.
ask-annoyed = Mikä ärsytti viimeksi?
ask-spend = Suunnilleen kuinka paljon käytät tällaiseen rahaa vuodessa?
ask-brands = Mitä merkkejä ostat eniten, ja miksi?
ask-where = Missä ostat tällaista mieluiten?
ask-when = Milloin ostat useimmiten?
ask-returned = Kerro viimeisestä asiasta, jonka palautit.
ask-help = Miten etsit apua viimeksi?
ask-read = Missä luet tai kuulet tällaisesta?
ask-trust = Kenen neuvoihin luotat?
ask-reach = Miten voimme tavoittaa sinut?
ask-week = Millainen on tavallinen viikkosi?
ask-matters = Mikä on sinulle tärkeintä, kun ostat?
ask-household = Montako ihmistä taloudessasi asuu?
ask-place = Missä asut?
ask-again = Kuinka todennäköisesti ostat meiltä uudelleen vuoden sisällä?
ask-elsewhere = Mikä voisi saada sinut menemään muualle?
ask-else = Mitä minun olisi pitänyt kysyä?
choice-same-day = Samana päivänä
choice-week = Enintään viikko
choice-month = Enintään kuukausi
choice-longer = Pidempään
choice-nobody = Ei kukaan
choice-partner = Kumppanini
choice-family = Perhe
choice-children = Lapseni
choice-friends = Ystävät
choice-colleagues = Työtoverit
choice-superior = Esimieheni
choice-price = Hinta
choice-quality = Laatu
choice-fast = Nopeus
choice-advice = Hyvät neuvot
choice-environment = Ympäristö
choice-fit = Sopiiko se
choice-delivery = Toimitus
choice-returns = Palauttaminen
choice-trust = Voinko luottaa kauppaan
choice-nothing = Ei mikään
choice-web-shop = Verkossa
choice-app = Sovelluksessa
choice-store = Myymälässä
choice-marketplace = Verkon kauppapaikalla
choice-phone = Puhelimitse
choice-morning = Aamulla
choice-afternoon = Iltapäivällä
choice-evening = Illalla
choice-weekend = Viikonloppuna
choice-newspapers = Lehdet
choice-social = Sosiaalinen media
choice-reviews = Muiden asiakkaiden arviot
choice-newsletters = Uutiskirjeet
choice-podcasts = Podcastit ja radio
choice-staff = Myymälöiden työntekijät
choice-experts = Testit ja asiantuntijat
choice-email = Sähköpostilla
choice-sms = Tekstiviestillä
choice-letter = Kirjeellä
choice-not-at-all = Ei mitenkään
choice-city = Suuressa kaupungissa
choice-town = Pienessä kaupungissa
choice-country = Maaseudulla
choice-unlikely = epätodennäköistä
choice-sure = melko varmaa
choice-other = Jokin muu

# Kuka ostaa ja kuka käyttää.
pair-scenario = Kaksi ihmistä samassa yrityksessä: {$users} ({$using}, yrityksiä {$using-companies}) tarvitsevat tuotetta, {$buyers} ({$buying}, yrityksiä {$buying-companies}) tilaavat sen. Yhteinen sivu puhuttelee kumpaakin vuorollaan.
pair-page-user = {$role}: näytä, mitä tuote tekee, miten se toimii ja mikä helpottuu.
pair-page-buyer = {$role}: näytä hinta, ehdot ja mitä yritys säästää.
pair-fact = {$role}: {$figure} {$value}; muilla näissä yrityksissä {$base}.
