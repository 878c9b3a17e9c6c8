# What decisions need to know, and the sheets of a workshop.

plan-title = Mitä meidän on tiedettävä
plan-how = Mitä kukin päätös edellyttää tiedettävän, ja millainen lähde sen kertoo. `portrett add` tuo lähteen mukaan.
plan-how-built = Rastitettuun viimeisimmän koonnin kortit vastaavat; muun kohdalla on lähde, joka sen kertoisi.

decision-acquire = Mistä etsimme uusia asiakkaita?
decision-assortment = Mitä myymme kenelle?
decision-price = Mitä se saa maksaa, ja milloin annamme alennusta?
decision-keep = Miten pidämme asiakkaat?
decision-message = Mitä sanomme?
decision-timing = Milloin sanomme sen?
decision-service = Missä palvelu auttaa eniten?
decision-product = Mitä kehitämme seuraavaksi?

need-first-channel = Mistä asiakkaat ensin tulivat
need-order-channel = Mitä kanavia pitkin he tilaavat
need-who = Keitä he ovat: ikä, kotitalous, paikka
need-category = Mitä he ostavat
need-brand = Mitä merkkejä he ostavat
need-returns = Mitä he palauttavat
need-discount = Kuinka paljon he ostavat alennuksella
need-basket = Mihin tilaus nousee
need-objections = Mikä saa heidät epäröimään
need-frustrations = Mikä heitä ärsyttää
need-goals = Mitä he haluavat
need-praise = Mitä he kehuvat
need-leaving = Kuka on lähdössä
need-values = Mitä he arvostavat ja mistä välittävät
need-opens = Mitä he avaavat siitä, mitä lähetämme
need-hours = Milloin he tilaavat
need-best-hour = Milloin he avaavat sen, mitä lähetämme
need-requests = Kuinka usein he ottavat yhteyttä palveluun
need-answers = Kuinka nopeasti ja hyvin heille vastataan
need-functions = Mitä toimintoja he käyttävät
need-deciding-time = Kuinka kauan he harkitsevat

need-source-contacts = yhteystiedot, kuten CRM tai uutiskirjelista
need-source-orders = tilaukset riveineen
need-source-events = verkkosivuston tai tuotteen tapahtumat
need-source-survey = kysely
need-source-messages = viestit: palvelupyynnöt, arvostelut, haastattelut
need-source-touches = kampanjat ja vastaukset niihin

workshop-before = Ennen kuin aineisto näytetään
workshop-title = Mitä uskomme?
workshop-how = Jokainen tiimi täyttää tämän lomakkeen yksin, ennen kuin kukaan on nähnyt korttia. Kirjoita yksi oletus riville, mahdollisimman selvästi, ja mikä sen osoittaisi. `portrett believe` ottaa ne mukaan.
workshop-belief = Oletus
workshop-test = Mikä sen osoittaisi
workshop-who = Kuka
workshop-question-1 = Millaisia asiakkaita meillä on?
workshop-question-2 = Mitä he haluavat meiltä?
workshop-question-3 = Mikä estää heitä ostamasta?
workshop-question-4 = Missä ja milloin he ostavat?
workshop-question-5 = Ketkä heistä tuovat eniten, ja ketkä maksavat enemmän kuin tuovat?
workshop-question-6 = Mitä he sanovat meistä muille?
workshop-after = Mitä uskoimme, ja mitä aineisto sanoo
workshop-after-how = Vasemmalla on oletus, oikealla havainto. Puhukaa ensin kumotuista: niistä aineisto voi opettaa.
workshop-finding = Havainto
workshop-none = Kukaan ei ole vielä kirjannut oletusta.
workshop-team = Tiimi
