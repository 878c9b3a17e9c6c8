# What decisions need to know, and the sheets of a workshop.

plan-title = Wat wy witte moatte
plan-how = Wat elk beslút witte moat, en hokker soart boarne it fertelt. `portrett add` hellet in boarne binnen.
plan-how-built = Oankruse is wat de kaarten fan de lêste berekkening beäntwurdzje; by de rest stiet de boarne dy't it fertelle soe.

decision-acquire = Wêr sykje wy nije klanten?
decision-assortment = Wat ferkeapje wy oan wa?
decision-price = Wat mei it kostje, en wannear jouwe wy koarting?
decision-keep = Hoe hâlde wy klanten?
decision-message = Wat sizze wy?
decision-timing = Wannear sizze wy it?
decision-service = Wêr helpt tsjinst it measte?
decision-product = Wat meitsje wy no?

need-first-channel = Wêr't klanten earst weikamen
need-order-channel = Fia hokker kanalen se bestelle
need-who = Wa't se binne: leeftiid, húshâlding, plak
need-category = Wat se keapje
need-brand = Hokker merken se keapje
need-returns = Wat se weromstjoere
need-discount = Hoefolle se mei koarting keapje
need-basket = Wat in bestelling kostet
need-objections = Wat har twivelje lit
need-frustrations = Wat har ergeret
need-goals = Wat se wolle
need-praise = Wat se priizgje
need-leaving = Wa't op it punt stiet om fuort te gean
need-values = Wat se wurdearje en wêr't se om jouwe
need-opens = Wat se iepenje fan wat wy stjoere
need-hours = Wannear't se bestelle
need-best-hour = Wannear't se iepenje wat wy stjoere
need-requests = Hoe faak't se de klanttsjinst freegje
need-answers = Hoe fluch en hoe goed't se antwurd krije
need-functions = Hokker funksjes se brûke
need-deciding-time = Hoe lang't se neitinke

need-source-contacts = kontakten, lykas in CRM of in list foar in nijsbrief
need-source-orders = bestellingen mei har rigels
need-source-events = barren op de webside of yn it produkt
need-source-survey = in enkête
need-source-messages = berjochten: fragen, besprekken, petearen
need-source-touches = kampanjes en de antwurden dêrop

workshop-before = Foardat de gegevens sjen litten wurde
workshop-title = Wat tinke wy?
workshop-how = Elk team follet dit blêd allinnich yn, foardat immen in kaart sjoen hat. Skriuw ien gedachte op in rigel, sa ienfâldich mooglik, en wat it sjen litte soe. `portrett believe` nimt se oer.
workshop-belief = Gedachte
workshop-test = Wat it sjen litte soe
workshop-who = Wa
workshop-question-1 = Hokker soarten klanten hawwe wy?
workshop-question-2 = Wat wolle se fan ús?
workshop-question-3 = Wat hâldt har tsjin om te keapjen?
workshop-question-4 = Wêr en wannear keapje se?
workshop-question-5 = Wa fan harren bringt it measte, en wa kostet mear as er bringt?
workshop-question-6 = Wat sizze se oer ús tsjin oaren?
workshop-after = Wat wy tochten, en wat de gegevens sizze
workshop-after-how = Links stiet wat tocht waard, rjochts wat fûn is. Praat earst oer wat tsjinsprutsen is: dêr kinne de gegevens ús wat leare.
workshop-finding = Fynst
workshop-none = Nimmen hat noch in gedachte opskreaun.
workshop-team = Ploech
