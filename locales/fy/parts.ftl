### De parten fan in kaart dy’t út de útspraken derop gearstald wurde. `$who` is de betochte namme fan de persona,
### `$clauses` binne parten fan in sin oer ien persoan (`summary-…`), `$value` en `$base` de sifers fan de persona en fan
### alle oaren. `$degree` seit hoe fier oft se útinoar lizze: `somewhat`, `clearly` of `far`.

## Koppen

part-description = Yn in pear wurden
part-day = In oankeap yn harren libben
part-decide = Hoe’t se beslute
part-pair = Wa’t keapet en wa’t brûkt
part-trust = Wat se lêze, fertrouwe en moai fine
part-strong = Wat wy goed dogge foar harren
part-weak = Wêr’t wy tekoartsjitte
part-to-do = Wat te dwaan
part-attract = Hoe’t jo harren omtinken krije
part-convince = Hoe’t jo harren oertsjûgje
part-keep = Hoe’t jo harren hâlde
part-avoid = Wat jo better litte kinne
part-gaps = Wat de gatten opfolje soe
part-marketing = Foar marketing
part-sales = Foar de ferkeap
part-service = Foar de klanteservice
part-product = Foar dyjingen dy’t it produkt meitsje
part-stands-on = Wêr’t dit op berêst
part-more =
    {$count-number ->
        [one] Noch ien
       *[other] Noch {$count}
    }
part-fact = {$who} {$clauses}. {$figure}: {$value}; oaren {$base}.
team-nothing = Gjin ûnderboude útspraak freget hjir om wat.
segment-profile = Segmintprofyl: alles wat metten is
segment-profile-how = Allinnich sifers, sûnder portret. It ferskil is op de skaal fan Cohen syn d: 0,2 is lyts, 0,5 middelmjittich, 0,8 grut.

## Wa’t se binne

description-opening = {$who} stiet foar {$share} fan de klanten. {$next}
description-opening-worth = {$who} stiet foar {$share} fan de klanten en {$worth} fan de omset. {$next}
description-apart =
    {$degree ->
        [far] {$who} {$clauses}. Oare klanten steane dêr fier fan ôf.
        [clearly] {$who} {$clauses}. Oare klanten binne dúdlik oars.
       *[somewhat] {$who} {$clauses}. Oare klanten binne wat oars.
    }
description-who =
    {$degree ->
        [far] {$who} {$clauses}, en stiet dêrmei fier fan oare klanten ôf.
        [clearly] {$who} {$clauses}, en ferskilt dêrmei dúdlik fan oare klanten.
       *[somewhat] {$who} {$clauses}, en ferskilt dêrmei wat fan oare klanten.
    }
description-likes =
    {$degree ->
        [far] Yn smaak en hâlding: {$who} {$clauses}, fier ôf fan de oaren.
        [clearly] Yn smaak en hâlding: {$who} {$clauses}, dúdlik oars as de oaren.
       *[somewhat] Yn smaak en hâlding: {$who} {$clauses}, wat oars as de oaren.
    }
description-does =
    {$degree ->
        [far] {$who} {$clauses}; oare klanten steane dêr fier fan ôf.
        [clearly] {$who} {$clauses}; oare klanten binne dúdlik oars.
       *[somewhat] {$who} {$clauses}; oare klanten binne wat oars.
    }
description-where =
    {$degree ->
        [far] Wat kanalen oanbelanget: {$who} {$clauses}, fier ôf fan wat oaren dogge.
        [clearly] Wat kanalen oanbelanget: {$who} {$clauses}, dúdlik oars as de oaren.
       *[somewhat] Wat kanalen oanbelanget: {$who} {$clauses}, wat oars as de oaren.
    }
description-says =
    {$degree ->
        [far] Yn berjochten: {$who} {$clauses}, fier ôf fan wat oaren skriuwe.
        [clearly] Yn berjochten: {$who} {$clauses}, dúdlik oars as de oaren.
       *[somewhat] Yn berjochten: {$who} {$clauses}, wat oars as de oaren.
    }
description-ahead =
    {$degree ->
        [far] Underweis: {$who} {$clauses}, fier ôf fan de rest.
        [clearly] Underweis: {$who} {$clauses}, dúdlik oars as de rest.
       *[somewhat] Underweis: {$who} {$clauses}, wat oars as de rest.
    }

## Hoe’t se beslute

decide-first = Foar {$value} fan harren rûn de earste wei hjirhinne fia {$category}; by oaren foar {$base}.
decide-days = Fan it earste besyk oant de earste bestelling duorret it {$value}; by oaren {$base}.
decide-visits = Besiken foar de earste bestelling: {$value}; by oaren {$base}.
decide-trigger = Wat mei in oankeap mank giet: {$who} {$clauses}. {$figure}: {$value}; oaren {$base}.
decide-stop = Wat yn ’e wei stean kin: {$who} {$clauses}. {$figure}: {$value}; oaren {$base}.
decide-role = {$role} dogge mei: {$share} fan dyjingen fan wa’t it part bekend is.

## Wat se lêze, fertrouwe en moai fine

trust-brand = It merk {$name}: {$value} fan wat se keapje; by oaren {$base}.
trust-category = De kategory {$name}: {$value} fan wat se keapje; by oaren {$base}.
trust-reads = Se iepenje {$value} fan wat fia {$name} komt; oaren {$base}.
trust-campaign = Se iepenje {$value} fan “{$name}”; oaren {$base}.

## In oankeap yn harren libben

day-opening = It is {$day}, krekt nei {$hour}.00 oere. {$next}
day-does = {$who} {$clauses}.
day-came = De earste wei hjirhinne rûn fia {$category}.
day-message = Der kaam in berjocht fia {$name}; {$value} fan sokke berjochten wurdt iepene.
day-device = By de hân is {$name}.
day-category = Yn de koer komt {$name}.
day-gifts = Miskien binne de krystdagen tichtby: {$value} fan harren bestellingen komt yn de wiken dêrfoar; by oaren {$base}.
day-items = Yn de koer lizze {$value} artikels; by oaren {$base}.
day-pays = De bestelling komt op {$value}; by oaren op {$base}.
day-discount =
    {$direction ->
        [less] Koarting is seldsum: {$value} fan wat se keapje; by oaren {$base}.
       *[more] Faak is der koarting: {$value} fan wat se keapje; by oaren {$base}.
    }
day-channel = De bestelling giet fia {$name}.
day-payment = Betelle wurdt mei {$name}.
day-returns =
    {$direction ->
        [less] In bytsje giet werom: {$value}; by oaren {$base}.
       *[more] In part giet werom: {$value}; by oaren {$base}.
    }
day-complaint = Letter komt der miskien in klacht oer {$name}: {$value} fan dyjingen dy’t skreaune, hie ien.
day-praise = Letter komt der miskien lof foar {$name}: {$value} fan dyjingen dy’t skreaune, joech dy.
day-again = De folgjende bestelling komt nei {$value}; by oaren nei {$base}.

## Wat te dwaan

advice-show-category = Lit {$name} earst sjen: it is {$value} fan wat se keapje, by oaren {$base}.
advice-show-brand = Lit it merk {$name} sjen: it is {$value} fan wat se keapje, by oaren {$base}.
advice-be-there = Wês dêr’t se bestelle: {$value} fan harren bestellingen komt fia {$name}, by oaren {$base}.
advice-first-channel = Sykje mear fan harren dêr’t {$value} fan harren weikaam: {$category}.
advice-write-by = Skriuw fia {$name}: se iepenje {$value} dêrfan, oaren {$base}.
advice-campaign = Stjoer harren “{$name}”: se iepenje {$value} dêrfan, oaren {$base}.
advice-said-yes = Doch nochris wêr’t se op reagearren: {$label} ({$value} fan harren, {$base} fan oaren).
advice-evening = Berik harren jûns: {$value} fan harren bestellingen komt dan, by oaren {$base}.
advice-morning = Berik harren moarns: {$value} fan harren bestellingen komt dan, by oaren {$base}.
advice-weekend = Berik harren yn it wykein: {$value} fan harren bestellingen komt dan, by oaren {$base}.
advice-christmas = Berik harren foar de krystdagen: {$value} fan harren bestellingen komt dan, by oaren {$base}.
advice-offers = Fertel harren fan oanbiedingen: {$value} fan wat se keapje is mei koarting, by oaren {$base}.
advice-wish = Sjoch nei wat se winskje oangeande {$name}: {$value} fan dyjingen dy’t skreaune, freget dêrom, fan oaren {$base}.
advice-tell-praise = Fertel oer wat se priizgje, {$name}: {$value} fan dyjingen dy’t skreaune, docht dat, fan oaren {$base}.
advice-answer-doubt = Beantwurdzje harren twivel oer {$name} foardat se freegje: {$value} fan dyjingen dy’t skreaune, hat dy, fan oaren {$base}.
advice-give-time = Jou harren de tiid: fan it earste besyk oant de earste bestelling duorret it {$value}, by oaren {$base}.
advice-be-quick = Wês fluch: fan it earste besyk oant de earste bestelling duorret it mar {$value}, by oaren {$base}.
advice-go-on = Lit harren fierdergean dêr’t se ophâlden binne: besiken foar de earste bestelling binne der {$value}, by oaren {$base}.
advice-ask-by = Freegje om de bestelling fia {$name}: {$value} dêrfan liedt ta ien, by oaren {$base}.
advice-what-goes-with-it = Lit sjen wat derby heart: in bestelling komt op {$value}, by oaren op {$base}.
advice-small-sets = Bied lytse sets oan: in bestelling komt op {$value}, by oaren op {$base}.
advice-packs = Bied pakketten fan mear stiks oan: se keapje {$value} artikels tagelyk, oaren {$base}.
advice-colleagues = Praat mei mear as ien fan harren: fan harren bedriuw binne {$value} minsken bekend, by oaren {$base}.
advice-compare = Help harren te ferlykjen: se sjogge {$value} siden yn ien besyk, oaren {$base}.
advice-search = Hâld it sykjen op de webside goed: se sykje {$value} kear, oaren {$base}.
advice-device = Besykje elke side op {$name}: {$value} fan harren besiken is dêrmei, by oaren {$base}.
advice-payment = Hâld {$name} as wize fan beteljen: {$value} fan harren bestellingen wurdt sa betelle, by oaren {$base}.
advice-mend = Set rjocht wêr’t se oer kleie, {$name}: {$value} fan dyjingen dy’t skreaune, docht dat, fan oaren {$base}.
advice-before-they-ask = Jou antwurd foardat se freegje: fragen per bestelling binne der {$value}, by oaren {$base}.
advice-answer-whole = Jou yn ien kear in folslein antwurd: oer {$value} fan harren fragen skriuwe se opnij, oaren oer {$base}.
advice-low-ratings = Freegje wat it better meitsje soe: se jouwe trochinoar {$value}, oaren {$base}.
advice-returns = Sykje út wêrom’t guod weromkomt: {$value} fan wat se keapje, by oaren {$base}.
advice-win-back = Skriuw foardat se fuort binne: de kâns dat se noch klant binne is {$value}, by oaren {$base}.
advice-remind = Lit wer fan jo hearre: sûnt harren lêste bestelling is it {$value} lyn, by oaren {$base}.
advice-rhythm = Skriuw yn harren ritme: tusken harren bestellingen sit {$value}, by oaren {$base}.
advice-regulars = Behannelje harren as fêste klanten: se hawwe {$value} kear besteld, oaren {$base}.
advice-newcomers = Lit harren sjen hoe’t it hjir giet: se binne no {$value} klant, oaren {$base}.
advice-falling-basket = Freegje wêrom’t harren bestellingen krimpe: de lettere kostje {$value} kear de eardere, by oaren {$base}.
advice-slowing = Nim kontakt op foardat de skoften groeie: de lettere duorje {$value} kear de eardere, by oaren {$base}.
advice-next-category = Lit harren noch ien kategory sjen: se keapje út {$value}, oaren út {$base}.
advice-new-things = Lit harren sjen wat nij is: se hawwe {$value} ferskillende artikels kocht, oaren {$base}.
advice-function = Soargje goed foar {$name}: it is {$value} fan wat se yn it produkt dogge, by oaren {$base}.
advice-given-up = Freegje wêrom’t se funksjes opjûn hawwe: {$value} dêrfan, oaren {$base}.
advice-no-discount = Begjin net mei koarting: {$value} fan wat se keapje hat dy, by oaren {$base}.
advice-not-by = Fertrou net allinnich op {$name}: se iepenje {$value} dêrfan, oaren {$base}.
advice-write-less = Skriuw net mear fia {$name}: de lêste tiid iepenje se {$value} kear safolle dêrfan as earder, oaren {$base}.
advice-not-so-often = Skriuw net sa faak fia {$name}: nei {$value} dêrfan freegje se om neat mear, oaren nei {$base}.
advice-dead-end = Stjoer harren net nei siden dy’t nearne op útkomme: {$value} fan harren besiken hâldt op nei ien side, by oaren {$base}.

## Wat de gatten opfolje soe

gap-filled-by = In boarne mei {$source} soe fertelle {$what} (kolommen yn de rollen `{$columns}`).
gap-who = hoe âld oft se binne, hoe’t se libje, wat se fertsjinje en wêr
gap-life = hokker wearden, belangstelling en libbensstyl se hawwe
gap-wants = wat se wolle en moai fine
gap-stops = wat harren argewearret en fan keapjen ôfhâldt
gap-money = wat se útjouwe
gap-categories = hokker kategoryen en merken se keapje
gap-channels = wêr’t se keapje
gap-times = wannear’t se keapje
gap-returns = wat se weromstjoere
gap-deciding = hoe lang oft se oer it besluten dogge
gap-involved = wa’t meidocht by it besluten
gap-trust = wat se lêze en wa’t se fertrouwe
gap-answers = hoe’t se reagearje op wat wy stjoere
gap-service = hoe’t se om help freegje
gap-ahead = wat se hjirnei dwaan sille

## Jild

section-money = Wat se opbringe, en wat se kostje
money-how = Oandielen en omset binne oer elkenien rekkene. Sifers mei in ynterfal tusken heakjes binne metten oan klanten dy’t de segminten nea sjoen hawwe; it is it 95%-ynterfal.
money-revenue = Omset yn totaal
money-per-head = Omset per persoan (gemiddelde)
money-spend = Utjûn troch in persoan (mediaan)
money-expected = Ferwachte wearde fan in persoan
money-share-expected = Oandiel fan de ferwachte wearde
money-of-expected = fan de ferwachte wearde
money-horizon = De ferwachte wearde jildt foar de kommende {$days}.
money-grow = Wêr’t it groeie kin
money-unknown-revenue = Wat se opbringe is net bekend: in boarne mei bestellingen mei de rol `amount` soe it fertelle.
money-unknown-expected = Wat se opbringe sille is net bekend: bestellingen oer in langere tiid, mei de rollen `order_time` en `amount`, soene it fertelle.
money-unknown-win = Wat it kostet om harren te winnen is net bekend: gjin boarne fertelt it per klant. Yn ferstjoerde berjochten mei de rol `cost` sit it.
money-unknown-serve = Wat it kostet om harren te helpen is net bekend: in boarne mei berjochten fan klanten soe it fertelle, mei `profiles.cost_per_request` yn portrett.toml.
grow-expected = Der wurdt mear fan harren ferwachte: {$value} de persoan, fan oaren {$base}.
grow-trend = Harren bestellingen groeie: de lettere kostje {$value} kear de eardere, by oaren {$base}.
grow-categories = Se keapje út {$value} kategoryen, oaren út {$base}: der is mear te sjen te litten.
grow-basket = In bestelling komt op {$value}, by oaren op {$base}: der is romte yn de koer.
grow-orders = Se hawwe {$value} kear besteld, oaren {$base}: der is romte foar noch ien bestelling.
grow-sooner = Tusken harren bestellingen sit {$value}, by oaren {$base}: se koene earder weromkomme.
grow-response = {$value} fan wat fia {$name} komt liedt ta in bestelling, by oaren {$base}.
grow-win-back = De kâns dat se noch klant binne is {$value}, by oaren {$base}: guon binne werom te winnen.
grow-margin = {$value} fan wat se keapje is mei koarting, by oaren {$base}: mei minder koarting soe der mear oerbliuwe.
grow-returns = {$value} fan wat se keapje giet werom, by oaren {$base}: minder weromstjoeren soe mear oerlitte.

## Wat jo tsjin wa sizze kinne

section-matrix = Wat jo tsjin wa sizze kinne
matrix-how = Nei stap en kanaal: wat harren dwaande hâldt, wat te dwaan, mei hokker wurden, mei hokker oanbod. In streekje stiet dêr’t gjin ûnderboude útspraak wat seit.
matrix-stage = Stap
matrix-channel = Kanaal
matrix-concern = Wat harren dwaande hâldt
matrix-argument = Wat te dwaan
matrix-quote = Yn harren wurden
matrix-offer = Oanbod
matrix-by = {$name}
matrix-quoted = “{$text}”
stage-attract = Oanlûke
stage-convince = Oertsjûgje
stage-keep = Hâlde
offer-category = De kategory {$name}: {$value} fan wat se keapje; by oaren {$base}.
offer-brand = It merk {$name}: {$value} fan wat se keapje; by oaren {$base}.
offer-discount = Koarting: {$value} fan wat se keapje hat dy; by oaren {$base}.
offer-full-price = De folle priis: {$value} fan wat se keapje hat koarting; by oaren {$base}.
offer-pack = In pakket fan mear stiks: se keapje {$value} artikels tagelyk; oaren {$base}.
offer-with-it = Wat derby heart: in bestelling komt op {$value}; by oaren op {$base}.
offer-new = Wat nijs: se hawwe {$value} ferskillende artikels kocht; oaren {$base}.
offer-again = Itselde nochris: tusken harren bestellingen sit {$value}; by oaren {$base}.
offer-thanks = In wurd fan tank: se hawwe {$value} kear besteld; oaren {$base}.

## De aginda

calendar-weekly = Wês der foar: {$title}
calendar-why = Gjin oere hat mear fan harren bestellingen as {$day} fan {$hour}.00 oere ôf.
calendar-christmas = Foar de krystdagen, foar: {$title}

## Wat jo freegje kinne

ask-title = Fragen oan: {$title} ({$who})
ask-why = Praat earst mei in pear minsken, en freegje dêrnei in protte. Lit harren fertelle, en lis harren gjin antwurden yn ’e mûle.
ask-gaps = Wat wy net witte
ask-invite = Wa’t jo útnûgje kinne
ask-consent = Noegje allinnich minsken út dy’t it goed fine dat se berjocht krije. Siz wêr’t it foar is, en dat se altyd ophâlde kinne.
ask-typical = Typyske leden
ask-borderline = Leden op ’e grins
ask-nobody = By dizze fragen siet gjin list fan leden.
ask-talk = In hantrikking foar in petear
ask-survey = In koarte enkête
ask-nothing = Hjir is neat te freegjen: der is gjin gat mear dat minsken opfolje kinne.
ask-bring-in = Helje de antwurden binnen as in boarne fan de soarte `survey`, en oantekeningen fan petearen as ien fan de soarte `messages`: portrett add
ask-last-time = Tink oan de lêste kear dat jo by ús wat kochten. Hoe gie it, fan de earste gedachte oant de ein?
ask-just-before = Wat barde der krekt foardat jo begûnen te sykjen?
ask-how-long = Hoe lang duorre it fan de earste gedachte oant de bestelling?
ask-compared = Wêr hawwe jo fierder nei sjoen, en wat joech de trochslach?
ask-who-else = Wa hie fierder wat te sizzen?
ask-goal = Wat woene jo foarinoar krije?
ask-like = Wat fine jo moai oan wat jo kocht hawwe?
ask-doubt = Wat die jo twiveljen?
ask-hesitate = Wie der in momint dat jo it hast opjûn hiene? Fertel der wat oer.
ask-annoyed = Wat argewearre jo de lêste kear?
ask-spend = Hoefolle jouwe jo yn in jier sawat út oan soksoarte dingen?
ask-brands = Hokker merken keapje jo it measte, en wêrom?
ask-where = Wêr keapje jo soksoarte dingen graach?
ask-when = Wannear keapje jo meastal?
ask-returned = Fertel oer it lêste dat jo weromstjoerd hawwe.
ask-help = Hoe hawwe jo de lêste kear om help socht?
ask-read = Wêr lêze of hearre jo oer soksoarte dingen?
ask-trust = Waans ried fertrouwe jo?
ask-reach = Hoe meie wy jo berikke?
ask-week = Hoe sjocht in gewoane wike der foar jo út?
ask-matters = Wat is foar jo it wichtichste as jo wat keapje?
ask-household = Hoefolle minsken wenje der yn jo húshâlding?
ask-place = Wêr wenje jo?
ask-again = Hoe grut is de kâns dat jo binnen in jier wer by ús keapje?
ask-elsewhere = Wat soe jo nei in oar gean litte kinne?
ask-else = Wat hie ik jo freegje moatten?
choice-same-day = Deselde dei
choice-week = Heechút in wike
choice-month = Heechút in moanne
choice-longer = Langer
choice-nobody = Nimmen
choice-partner = Myn partner
choice-family = Famylje
choice-children = Myn bern
choice-friends = Freonen
choice-colleagues = Kollega’s
choice-superior = Myn lieding
choice-price = De priis
choice-quality = De kwaliteit
choice-fast = Dat it fluch giet
choice-advice = Goede ried
choice-environment = It miljeu
choice-fit = Oft it past
choice-delivery = De besoarging
choice-returns = It weromstjoeren
choice-trust = Oft ik de winkel fertrouwe kin
choice-nothing = Neat
choice-web-shop = Op it web
choice-app = Yn in app
choice-store = Yn in winkel
choice-marketplace = Op in merkplak op it web
choice-phone = Fia de telefoan
choice-morning = Moarns
choice-afternoon = Middeis
choice-evening = Jûns
choice-weekend = Yn it wykein
choice-newspapers = Kranten en tydskriften
choice-social = Sosjale media
choice-reviews = Beoardielingen fan oare klanten
choice-newsletters = Nijsbrieven
choice-podcasts = Podcasts en radio
choice-staff = Minsken dy’t yn winkels wurkje
choice-experts = Tests en saakkundigen
choice-email = Mei e-mail
choice-sms = Mei in sms
choice-letter = Mei in brief
choice-not-at-all = Hielendal net
choice-city = Yn in grutte stêd
choice-town = Yn in stêd
choice-country = Op it plattelân
choice-unlikely = net wierskynlik
choice-sure = wol wis
choice-other = Wat oars

# Wa't keapet neist wa't brûkt.
pair-scenario = Twa minsken yn ien bedriuw: {$users} ({$using} yn {$using-companies} bedriuwen) hawwe it nedich, {$buyers} ({$buying} yn {$buying-companies} bedriuwen) bestelle it. In side foar beide sprekt elk om bar oan.
pair-page-user = {$role}: lit sjen wat it docht, hoe’t it wurket en wat makliker wurdt.
pair-page-buyer = {$role}: lit de priis sjen, de betingsten en wat it bedriuw besparret.
pair-fact = {$role}: {$figure} {$value}; by de oaren yn dizze bedriuwen {$base}.
