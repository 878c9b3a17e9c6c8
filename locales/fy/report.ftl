### De eigen wurden fan it rapport: koppen, labels, en sinnen om sifers hinne.

## De side

page-title = {$project}: persona’s
skip-to-personas = Nei de persona’s
build-number = berekkening {$number}
data-until = gegevens oant en mei {$date}
unknown-day = in ûnbekende dei
built-at = berekkene op {$date}
as-table = Itselde as tabel
back-to-overview = Werom nei it oersjoch

## It oersjoch

headline-kinds =
    {$count-number ->
        [one] Ien soarte klant
       *[other] {$count} soarten klanten
    }
headline-continuum =
    {$count-number ->
        [one] Ien brûkbere blik op de klanten
       *[other] {$count} brûkbere parten fan ien kontinuüm
    }
headline-none = Ien soarte klant, foar safier’t dizze gegevens sjen litte
headline-too-few = Te min klanten om segminten te mjitten
verdict-kinds = De groepen binne mear as tafal opleverje soe, en mear as in glêd kontinuüm mei deselde korrelaasjes sjen litte soe.
verdict-continuum = De groepen binne mear as tafal opleverje soe, mar in kontinuüm sûnder groepen koe der krekt sa útsjen. Brûk se as handige parten, net as soarten minsken.
verdict-none = Gjin yndieling fan dizze klanten is better as tafal, en dus binne der gjin persona’s te tekenjen. Mear klanten, of boarnen dy’t mear oer harren sizze, kinne dat feroarje.
verdict-too-few = Der binne te min klanten om segminten te mjitten, en dus binne der gjin persona’s te tekenjen. Foegje mear klanten ta, of mear fan harren bestellingen.
measured-on = {$people} klanten. De segminten binne foarme op {$fit} fan harren; elke útspraak is metten op de {$hold} oaren, dy’t by it foarmjen nea brûkt binne.
names-are-fictional = De nammen binne betocht en hearre by nimmen. Elke útspraak giet iepen en toant syn ûnderbouwing.
section-personas = De persona’s
of-customers = fan de klanten
of-revenue = fan de omset
picture-shares = {$title}: oandiel fan de klanten en fan de omset
section-notes = Wat dizze berekkening net sizze koe, en wêr’t jo nei sjen moatte
no-notes = Der is neat opfallen.
note-level-warning = Tink derom
note-level-plain = Opmerking

## Foarspelling

section-prediction = Foarspelle de persona’s {$outcome}?
section-prediction-none = Foarspelle de persona’s wat?
outcome-none = Neat hjirre hifket dat: der is gjin útkomst neamd. Neam ien mei `portrett build --outcome KOLOM`.
tested-on = Hifke op {$n} klanten dy’t troch gjin inkeld model sjoen binne.
tested-on-positives = Hifke op {$n} klanten dy’t troch gjin inkeld model sjoen binne; foar {$positives} fan harren wie it ja.
prediction-how-to-read = In leger ferlies is better. Leit it ynterfal hielendal boppe nul, dan binne de persona’s better; falt nul deryn, dan is fan gjin fan beide oantoand dat dy better is.
section-calibration = Foarspeld en waarnommen, per persona
picture-calibration = waarnommen {$value}, 95%-ynterfal {$interval}; foarspeld {$base}

## Boarnen, segminten, en hoe’t jo itselde wer krije

section-sources = Wêr’t de gegevens weikamen
rows-add-up = Rigen oanlevere = rigen hâlden + rigen oan kant lein.
source-contacts = kontakten
source-orders = bestellingen
source-touches = ferstjoerde berjochten
source-events = barrens
source-survey = antwurden op enkêten
source-messages = berjochten fan klanten
source-aggregates = sifers oer in soad minsken tagelyk
section-segments = Hoe’t de segminten ta stân kommen binne
segments-chosen = Keazen op grûn fan {$people} klanten; it lytste segmint dat tastien is, hat der {$floor}.
columns-used = Kolommen dy’t de segminten foarme hawwe
columns-left-out = Kolommen dy’t weilitten binne
section-reproduce = Hoe’t jo itselde wer krije
fact-seed = Startgetal
fact-program-version = Ferzje fan it programma
fact-fingerprint = Fingerôfdruk
fact-candidate-claims = Hifke útspraken
fact-min-group = Lytste groep dy’t toand wurdt

## Koppen fan kolommen en rigen

table-persona = Persona
table-people = Persoanen
table-customers = Oandiel fan de klanten
table-revenue = Oandiel fan de omset
table-predictor = Foarspeld troch
table-columns = Kolommen
table-auc = AUC
table-r-squared = R²
table-log-loss = Logaritmysk ferlies
table-squared-error = Kwadratyske flater
table-loss-difference = Ferlies min dat fan de persona’s
table-foretold = Foarspeld
table-observed = Waarnommen
table-value = Wearde
table-interval = 95%-ynterfal
table-source = Boarne
table-kind = Soarte
table-rows-in = Rigen oanlevere
table-rows-kept = Rigen hâlden
table-rows-aside = Oan kant lein
table-column = Kolom
table-row-as-a-whole = de hiele rige
table-reason = Wêrom
table-count = Oantal
table-segments = Segminten
table-bic = BIC (leger is better)
table-hour = Oere
table-label = Namme
table-petal = Blomblêd
table-arc = Bôge
table-length = Lingte
row-persona = dizze persona
row-others = alle oaren
row-difference = ferskil

# In label dat in koade is, lykas O1, midden yn in sin.
code = “{$text}”

## De kaart

persona-primary = primêr
persona-secondary = sekundêr
fictional-name = “{$name}”, in betochte namme
share-customers = {$share} fan de klanten
share-revenue = {$share} fan de omset
stability-stable = stabyl ({$figure})
stability-fair = frij stabyl ({$figure})
stability-unstable = net stabyl ({$figure})
others = oaren {$figure}
section-who = Wa’t se binne
section-want = Wat se wolle
section-stop = Wat harren tsjinhâldt
section-act = Wat se dogge
section-buy = Wat se keapje en útjouwe
section-where = Wêr
section-when = Wannear
section-reach = Hoe’t se reagearje op wat wy stjoere
section-believed = Wat wy tochten
section-unknown = Wat wy net witte
nothing-unknown = Neat is as ûnbekend markearre.
nothing-supported = Gjin útspraak oer dizze persona is ûnderboud.
further-claims =
    {$count-number ->
        [one] Noch ien útspraak, swakker of oer de grins
       *[other] Noch {$count} útspraken, swakker of oer de grins
    }
persons =
    {$count-number ->
        [one] ien persoan
       *[other] {$count} persoanen
    }
legend-value = dizze persona, mei it 95%-ynterfal
legend-base = alle oaren
picture-interval = {$value}, 95%-ynterfal {$interval}; oaren {$base}
picture-interval-scale = De skaal rint fan {$low} oant {$high}.
picture-interval-legend = De ôfbylding
card-rests-on = Berêst op {$people} klanten; {$hold} dêrfan binne nea troch it model sjoen; gegevens oant en mei {$date}.

## Ofbyldingen op in kaart

rhythm-title = Wannear’t se bestelle
rhythm-description = Oandiel fan harren bestellingen nei wykdei en oere, moandei boppe-oan. De measte op {$day} fan {$hour} oere ôf.
rhythm-empty = Oandiel fan harren bestellingen nei wykdei en oere. Gjin sel berêst op genôch persoanen om toand te wurden.
rhythm-people = Bestellingen fan {$count} persoanen.
rhythm-withheld = In sel mei in krús berêst op te min persoanen om toand te wurden.
shares-description = Persintpunten boppe of ûnder alle oaren.
emblem-title = Embleem fan {$title}
emblem-figures = Wat it embleem toant
day-monday = moandei
day-tuesday = tiisdei
day-wednesday = woansdei
day-thursday = tongersdei
day-friday = freed
day-saturday = sneon
day-sunday = snein
day-short-monday = mo
day-short-tuesday = ti
day-short-wednesday = wo
day-short-thursday = to
day-short-friday = fr
day-short-saturday = so
day-short-sunday = si

## Underbouwing

evidence-sureness = Hoe wis
evidence-aspect = Giet oer
evidence-basis = Grûnslach
evidence-status = Status
evidence-effect = Grutte fan it ferskil
evidence-q = q, nei alle toetsen
evidence-measure = Metten as
evidence-sources = Boarnen
evidence-as-of = Gegevens oant en mei
evidence-query = De query dy’t itselde sifer opnij jout
sureness-certain = wis
sureness-likely = wierskynlik
sureness-thin = meager
sureness-certain-why = in soad persoanen, in dúdlik ferskil, en in smel ynterfal deromhinne
sureness-likely-why = it ferskil is oantoand, mar de grutte is net goed bekend
sureness-thin-why = in bytsje persoanen, in lyts ferskil, of ien dat tafal wêze kin
basis-defining = bepalend
basis-found = fûn
basis-predicted = foarspeld
basis-voice = stim
basis-defining-why = Brûkt om de segminten te foarmjen, of berekkene út wat dêrfoar brûkt is. Oft it stânhâldt, is beoardiele mei segminten dy’t sûnder dat foarme binne.
basis-found-why = Net brûkt om de segminten te foarmjen. Metten op klanten dy’t dêrby nea brûkt binne.
basis-predicted-why = Bard nei de peildatum: de segminten wisten der neat fan.
basis-voice-why = Ut wat klanten yn harren eigen wurden sein hawwe.
status-supported = ûnderboud
status-weak = swak
status-stale = ferâldere
effect-negligible = hast gjin ({$figure})
effect-small = lyts ({$figure})
effect-medium = middelgrut ({$figure})
effect-large = grut ({$figure})
measure-share = in oandiel
measure-mean = in gemiddelde
measure-median = in mediaan
measure-rate-per-year = kearen yn it jier

## Kanten fan in persoan

aspect-demographics = demografy
aspect-psychographics = psychografy
aspect-goal = doel
aspect-frustration = frustraasje
aspect-objection = beswier
aspect-praise = lof
aspect-behaviour = gedrach
aspect-product-use = gebrûk fan it produkt
aspect-channel = kanaal
aspect-category = kategory
aspect-value = wearde
aspect-decision = beslút
aspect-journey = klantereis
aspect-communication = kommunikaasje

## De kwaliteit fan de boarnen

section-quality = Hoe goed oft de gegevens binne
section-mend = Wat earst ferbettere wurde moat
section-problems = Wat net brûkt wurde koe, of dêr’t twivel oer is
section-columns = Kolommen: wat ûntbrekt, en getallen dy’t der fier bûten lizze
section-overlaps = Klanten dy’t ek foarkomme yn
section-currencies = Rigen nei faluta
nothing-to-mend = Neat: gjin boarne hat in punt ferlern.
to-quality = Hoe goed oft de gegevens binne
score-of = {$score} fan 100
points-of = {$points} fan {$weight} punten
quality-of = {$source}: {$score} fan 100, en wêrom
rows-sum = {$rows} rigen = {$kept} hâlden + {$aside} oan kant lein
sources-count =
    {$count-number ->
        [one] Ien boarne
       *[other] {$count} boarnen
    }
customers-count =
    {$count-number ->
        [one] ien klant
       *[other] {$count} klanten
    }
touches-people = Giet om likernôch {$people}.
touches-money = Giet om bestellingen foar likernôch {$money} mei-inoar.
touches-both = Giet om likernôch {$people} en bestellingen foar {$money} mei-inoar.
example-cell = rige {$row}: {$shape}
example-row = rige {$row}
outside-none = gjin
outside-fences = {$count} bûten {$low} oant {$high}
time-span = {$first} oant en mei {$last}
gap-said = {$from} oant en mei {$to} ({$days})
gaps-none = gjin
gaps-unknown = te min dagen om it te sizzen
gaps-more =
    {$count-number ->
        [one] en noch ien
       *[other] en noch {$count}
    }
picture-scores = Punten per boarne, fan 100
picture-times = Fan wannear’t de rigen binne
picture-times-how = Hoe sterker de kleur, hoe mear rigen fan de boarne; leech dêr’t de boarne gjin rigen hat.
table-score = Punten
table-check = Metten
table-found = Fûn
table-points = Punten
table-time = Fan earste oant lêste
table-gaps = Langere skoften as gewoan
table-examples = Sjoen yn (letters as x, sifers as 9)
table-missing = Untbrekt
table-outside = Getallen fier derbûten
table-share = Oandiel

check-kept = Rigen dy’t oan kant lein binne
check-readable = Sellen dy’t net te lêzen wiene
check-filled = Sellen dy’t leech binne
check-alike = Rigen dy’t itselde sizze as in oare
check-keys = Klanten dy’t mear as ien kear neamd wurde
check-extreme = Getallen fier bûten alle oare
check-dates = Datums dy’t net klopje kinne
check-gaps = Dagen yn langere skoften as gewoan
check-currency = Rigen yn in oare faluta
check-overlap = Klanten dy’t yn gjin oare boarne foarkomme
check-fresh = Dagen sûnder nijs, mear as gewoan

finding-kept = {$source}: {$count} fan de {$of} rigen binne oan kant lein, meast om dizze reden: {$reason}.
finding-readable =
    {$count-number ->
        [one] {$source}: ien sel wie net te lêzen, yn “{$label}”: {$reason}.
       *[other] {$source}: {$count} sellen wiene net te lêzen, de measte yn “{$label}”: {$reason}.
    }
finding-filled = {$source}: “{$label}” is leech yn {$share} fan de rigen.
finding-alike = {$source}: {$count} fan de {$of} rigen sizze itselde as in oare rige.
finding-keys =
    {$count-number ->
        [one] {$source}: ien rige neamt in klant dy’t itselde bestân al neamd hie.
       *[other] {$source}: {$count} rigen neame in klant dy’t itselde bestân al neamd hie.
    }
finding-extreme =
    {$count-number ->
        [one] {$source}: ien getal yn “{$label}” leit der fier bûten, ûnder {$low} of boppe {$high}.
       *[other] {$source}: {$count} getallen yn “{$label}” lizze der fier bûten, ûnder {$low} of boppe {$high}.
    }
finding-dates =
    {$count-number ->
        [one] {$source}: ien datum kin net klopje.
       *[other] {$source}: {$count} datums kinne net klopje.
    }
finding-gaps =
    {$count-number ->
        [one] {$source}: ien skoft is langer as gewoan, fan {$from} oant en mei {$to}.
       *[other] {$source}: {$count} skoften binne langer as gewoan, it langste fan {$from} oant en mei {$to}.
    }
finding-currency = {$source}: {$share} fan de rigen is yn in oare faluta as {$currency}.
finding-overlap = {$source}: {$share} fan de klanten komt yn gjin oare boarne foar.
finding-fresh = {$source}: de nijste rige is fan {$date}, {$days} foar de ein fan de gegevens; in skoft fan {$usual} soe gewoan wêze.

remedy-kept = Sjoch hjirûnder nei de foarbylden fan wat oan kant lein is, ferbetterje de eksport, en bring dy opnij yn.
remedy-kept-no-customer = Freegje om in eksport dy’t yn elke rige de klant neamt, mei id of e-mailadres; rigen fan nimmen helpe gjin portret.
remedy-readable = Sjoch nei de foarbylden hjirûnder: jou yn portrett.toml oan wat yn de kolom stiet, of ferbetterje de sellen.
remedy-filled = Folje de kolom oan dêr’t it boarneprogramma de wearde ken, of lit him yn portrett.toml wei as nimmen him byhâldt.
remedy-alike = Sjoch oft yn de eksport deselde rigen twa kear steane, en eksportearje opnij.
remedy-keys = Foegje dûbelde klanten gear yn it programma dat it bestân skreaun hat, of eksportearje ien rige de klant.
remedy-extreme = Sjoch nei de grutste en de lytste: bestellingen fan gruthannels, in ferkeard desimaalteken, of testrigen?
remedy-dates = Sjoch hoe’t it boarneprogramma datums skriuwt, en nei de folchoarder fan dei en moanne yn portrett.toml.
remedy-gaps = Freegje oft de winkel doe ticht wie, of oft in part fan de eksport ûntbrekt.
remedy-currency = Eksportearje bedraggen yn ien faluta: sommen oer mear faluta’s binne gjin bedraggen, en hjir wurde se opteld as wiene se ien en deselde.
remedy-overlap = Eksportearje it id of e-mailadres fan de klant yn beide boarnen, dan kinne se keppele wurde.
remedy-fresh = Eksportearje opnij: de oare boarnen binne nijer.

## Fragen fan in enkête

section-questions = Fragen
table-question = Fraach
table-answers-are = De antwurden binne
table-answered = Beäntwurde
table-options = Opsjes
question-scale = stappen op in skaal
question-single = ien kar
question-several = ien of mear karren
question-number = getallen
question-date = dagen
question-open = eigen wurden

## Wat klanten dwaan sille

section-value = Wat klanten dwaan sille
value-customers = {$customers} klanten hawwe besteld, {$repeat} dêrfan op mear as ien dei.
value-alive = Likernôch {$alive} binne noch klant.
value-no-model = Gjin model koe foarspelle wat se dwaan sille.
value-orders = De ferwachting is dat se yn de kommende {$days} dagen {$orders} kear bestelle
value-worth = en {$value} opbringe
value-occasions = Bestellingen fan ien dei telle as ien kear.
value-how-to-read = Tusken heakjes: wêr’t it yn 95 fan de 100 gefallen lizze sil, as minsken trochgeane lykas oant no ta.
section-tracking = Hoe goed oft dat earder foarspeld is
tracking-model-wins = De lêste {$weeks} wiken binne foar de modellen efterhâlden; dy hawwe se doe foarspeld foar {$customers} klanten. It tichtste by kaam {$best}.
tracking-baseline-wins = De lêste {$weeks} wiken binne foar de modellen efterhâlden; dy hawwe se doe foarspeld foar {$customers} klanten. Gjinien kaam tichter by as de regel dat elkenien trochgiet lykas oant no ta: wês foarsichtich mei de foarspellingen.
tracking-title = Bestellingen per wike, bard en foarspeld
tracking-description = {$weeks} wiken; yn de tabel hjirûnder stiet elk sifer
tracking-happened = bard
tracking-week = wike {$week}
table-week = Wike
forecaster-rate-so-far = elkenien giet troch lykas oant no ta
forecaster-refused = {$name} koe net berekkene wurde: {$reason}.
section-forecasters = Alle modellen njonken inoar
section-forecaster-calibration = Foarspeld en bard, nei eardere bestellingen
section-model = It model en syn parameters
table-forecaster = Model
table-rmse = Woartel út de gemiddelde kwadratyske flater
table-mae = Gemiddelde absolute flater
table-bias = Ofwiking fan de som
table-rank = Rangkorrelaasje
table-weekly-error = Flater fan in wike
table-frequency = Werhelle bestellingen earder
table-parameter = Parameter
model-of-orders = Bestellingen neffens {$name}; tiid yn wiken; log-likelihood {$log}.
model-limits = Oan de râne fan wat kin: {$names}. Yn wêzen is it in ienfâldiger model.
regularity-unknown = Te min klanten hawwe trije kear besteld om te sizzen hoe regelmjittich oft de bestellingen binne.
regularity-bursts = Bestellingen komme yn fleagen (k = {$k} fan {$customers} klanten; 1 is tafal): stilte fan in klant seit dan minder as it model tinkt.
regularity-random = Neat sprekt tsjin bestellingen by tafal, lykas it model oannimt (k = {$k} fan {$customers} klanten; 1 is tafal).
regularity-regular = Bestellingen binne regelmjittiger as it model oannimt (k = {$k} fan {$customers} klanten; 1 is tafal): stilte fan in klant seit dan mear as it model tinkt.
spend-model = Wat in bestelling kostet neffens Gamma-Gamma: p = {$p}, q = {$q}, v = {$v}.
spend-independent = It nimt oan dat hoe faak en hoefolle los fan inoar steane, en dat is hast sa (rangkorrelaasje {$rank}).
spend-strained = It nimt oan dat hoe faak en hoefolle los fan inoar steane, en dat is net sa (rangkorrelaasje {$rank}): wês foarsichtich mei wearden fan losse klanten.
spend-none = Der is gjin model fan wat in bestelling kostet: {$reason}.
section-cohorts = Wa’t weromkommen is, nei de moanne fan de earste bestelling
cohorts-how-to-read = Oandiel fan de klanten fan in moanne dat bestelde yn deselde moanne (+0), de folgjende (+1), ensafuorthinne. De lêste moanne is miskien noch net foarby.
section-cohort-value = Wat in klant oant dan gemiddeld opbrocht hie
table-cohort = Earste bestelling

## Kontrakten

section-contracts = Hoelang’t klanten mei in kontrakt bliuwe
contracts-customers = {$customers} klanten hawwe of hiene in kontrakt, {$left} dêrfan binne fuortgien; om de {$days} dagen moat it ferlinge wurde.
contracts-median = De helte is fuort nei {$periods} ferlingingen.
contracts-no-median = Mear as de helte is der noch, hoelang oft men ek sjocht.
contracts-model = Hoe langer oft immen bleaun is, hoe wierskynliker de folgjende ferlinging, neffens it ferskode beta-geometryske model (alpha = {$alpha}, beta = {$beta}).
contracts-no-model = Gjin model fan ferlingingen koe berekkene wurde.
contracts-title = Oandiel fan de klanten dat bliuwt, per ferlinging
contracts-stayed = bleaun
contracts-by-model = neffens it model
contracts-period = ferlinging {$period}
section-reasons = Wêrom’t klanten fuortgien binne
reason-unknown = gjin reden bekend
table-why-left = Reden
table-share-of-left = Oandiel fan wa’t fuortgien is
table-period = Ferlinging
table-left = Doe fuortgien

headline-wished =
    {$count-number ->
        [one] Ien groep, sa’t jo woene
       *[other] {$count} groepen, krekt safolle as jo woene
    }
verdict-wished = Jo woene dit oantal groepen hawwe. De gegevens litte se net sjen: tafal jout like goede groepen.
table-icl = ICL (leger is better)
table-feature = Kenmerk
table-effect = Ferskil
table-condition = Te werkennen oan
table-precision = goed
table-recall = fûn
segments-certainty = Oer it gehiel is it foar {$certainty} wis wa’t wêr heart; {$between} fan de klanten stiet tusken twa persona’s yn.
segments-overlap = Wêr’t de klanten fan elke persona ek by hearre kinne soene
segments-recognised = Hoe’t jo elke persona werkenne
segments-recognised-how = “Goed” is it oandiel fan wa’t oan de betingsten foldocht dat by de persona heart, “fûn” it oandiel fan de persona dat deroan foldocht; beide op klanten dy’t by it foarmjen fan de segminten nea brûkt binne.
segments-pair = {$first} en {$second}: wat harren fan inoar ûnderskiedt
test-at-least = {$value} of mear
test-below = ûnder {$value}
test-is = {$value}
test-is-not = net {$value}
test-yes = ja
test-no = nee

headline-given =
    {$count-number ->
        [one] Ien segmint, troch jo tekene
       *[other] {$count} segminten, troch jo tekene
    }
verdict-given-rules = Jo hawwe dizze segminten mei regels tekene. Oft it soarten minsken binne, is net frege.
verdict-given-column = Dizze segminten komme út in kolom fan jo gegevens. Oft it soarten minsken binne, is net frege.
formation-mixture = Foarme troch in mingsel fan ferdielingen, dat bedraggen, oantallen, kategoryen en lege fjilden nimt sa’t se binne.
formation-k-means = Foarme nei de ôfstân ta it tichtste gemiddelde (k-means), sa’t jo frege hawwe.
formation-k-prototypes = Foarme nei de ôfstân ta it tichtste gemiddelde en de gewoanste wearde (k-prototypes), sa’t jo frege hawwe.
formation-rules = Tekene mei jo regels: de earste dy’t jildt, telt.
formation-column = Nommen út in kolom fan jo gegevens.
segments-of-accounts = Bedriuwen binne yn segminten ferdield, elk mei al syn minsken; grutten en útspraken geane oer de minsken.
segments-none = Gjin segmint
table-explained = Ferklearre (heger is better)
outside-outliers =
    {$people-number ->
        [one] Ien klant leit fier fan alle oaren ôf en heart by gjin segmint.
       *[other] {$people} klanten ({$share}) lizze fier fan alle oaren ôf en hearre by gjin segmint.
    }
outside-no-rule =
    {$people-number ->
        [one] Foar ien klant jildt gjin regel; dy heart by gjin segmint.
       *[other] Foar {$people} klanten ({$share}) jildt gjin regel; dy hearre by gjin segmint.
    }
outside-blank =
    {$people-number ->
        [one] Foar ien klant is de kolom leech; dy heart by gjin segmint.
       *[other] Foar {$people} klanten ({$share}) is de kolom leech; dy hearre by gjin segmint.
    }
outside-value = Se bringe {$share} fan de wearde op.
segments-ratio-needed = In twadde miening is it dêrmei iens: mei ien segmint minder joech tafal it lêste yn gjin fan de {$copies} lotte kopyen likefolle winst (bootstrap fan de likelihoodferhâlding, p = {$p}).
segments-ratio-not-needed = In twadde miening twivelet oan it lêste segmint: yn in lytse stekproef jout tafal it sa no en dan likefolle winst (bootstrap fan de likelihoodferhâlding mei {$copies} lotte kopyen, p = {$p}).
segments-fall = {$name} is net stabyl: as it segmint útinoar falt, geane syn klanten nei dy fan {$into}, dy’t dan {$share} fan de groep útmeitsje.
segments-contributions = Wat de segminten fan inoar ûnderskiedt
table-contribution = Slimmer yn BIC sûnder dit
segments-covariates = Wat fierder ferskilt tusken de persona’s
segments-covariates-how = Dizze hawwe gjin segminten foarme. De sifers binne oanpast foar yndielingen dy’t net wis binne (metoade yn trije stappen); tusken heakjes dy fan de klanten dy’t deryn set binne. Metten op klanten dy’t by it foarmjen nea brûkt binne.
segments-growth = Sûnt de foarige berekkening
table-people-before = Earder
table-people-now = No
table-joined-anew = Nije klanten
table-joined-others = Ut oare segminten
table-left-others = Nei oare segminten
table-left-altogether = Fuort
growth-new = nij
growth-ended =
    {$count-number ->
        [one] Ien segmint fan de foarige berekkening hat gjin opfolger.
       *[other] {$count} segminten fan de foarige berekkening hawwe gjin opfolger.
    }
growth-line = {$name}: {$before} → {$now} ({$joined} derby, {$left} derôf)
growth-line-new = {$name}: nij, {$now}

section-voice = Wat klanten sizze
section-quotes = Yn harren eigen wurden
quotes-redacted = Nammen, nûmers en adressen binne swart makke. Wat net as sadanich werkend wurde koe, kin der noch stean.
theme-name = {$name}
voice-none = Gjin boarne hat berjochten. Fragen oan de klanteservice, resinsjes, chats of iepen antwurden soene sizze wat klanten fertelle: portrett add
voice-messages = {$messages} berjochten hawwe {$statements} sinnen; {$people} minsken hawwe se skreaun.
voice-languages = Talen: {$languages}.
voice-repeated =
    {$count-number ->
        [one] Ien berjocht seit nochris wat deselde persoan, of immen dy’t net bekend is, al sein hie, en telt ien kear.
       *[other] {$count} berjochten sizze nochris wat deselde persoan, of immen dy’t net bekend is, al sein hie, en telle ien kear.
    }
voice-without-person =
    {$count-number ->
        [one] Ien berjocht is fan immen dy’t net bekend is: it heart by gjin persona.
       *[other] {$count} berjochten binne fan minsken dy’t net bekend binne: se hearre by gjin persona.
    }
voice-joined = Tema’s dy’t itselde betsjutte, telle as ien: {$themes}.
voice-joined-theme = “{$name}” ({$language})
voice-model =
    In taalmodel ({$name}) joech in namme oan {$named-number ->
        [one] ien fûn tema
       *[other] {$named} fûne tema’s
    } en fertelde it tema of de soart fan {$coded-number ->
        [one] ien sin
       *[other] {$coded} sinnen
    } út fraachpetearen dêr’t de wurden allinnich neat oer seine. It wie it {$agreed-number ->
        [one] ien kear
       *[other] {$agreed} kear
    } mei de wurden iens; {$thrown-number ->
        [one] ien antwurd is
       *[other] {$thrown} antwurden binne
    } weismiten.
voice-redacted =
    {$count-number ->
        [0] Neat hoegde swart makke te wurden.
        [one] Ien namme, nûmer of adres is swart makke.
       *[other] {$count} nammen, nûmers en adressen binne swart makke.
    }
voice-how-to-read = Oandielen binne fan elkenien dy’t skreaun hat, mei 95%-ynterfallen; elke persoan telt ien kear, en in berjocht fan immen dy’t net bekend is as fan ien persoan. Te min om te fertellen: –
voice-discovered = fûn yn de teksten
voice-rising = nimt ta
table-theme = Tema
table-share-of-writers = Fan wa’t skreaun hat
statement-frustration = Klachten
statement-goal = Winsken
statement-objection = Twivels
statement-praise = Lof
statement-question = Fragen
statement-other = Oars
language-nb = Noarsk (bokmål)
language-nn = Noarsk (nynorsk)
language-fi = Finsk
language-en = Ingelsk
language-nl = Nederlânsk
language-fy = Frysk
language-other = oare
language-unknown = ûnbekend

# Wat elke persona seit

table-months = Lêste 12 moannen
table-statement = Wat se sizze
voice-months = Persoanen yn elke moanne, as tabel
voice-by-persona = Wat elke persona seit
voice-by-persona-how = Fan de leden dy’t skreaun hawwe, it oandiel dat it seit, mei yntervallen fan 95%; fan klanten dêr’t de segminten net fan leard binne. Fet: oantoand oars as by alle oaren dy’t skreaun hawwe.
voice-by-persona-others = Wat gjin persona oantoanber mear of minder seit as oaren
voice-links = Wat der by heart as ien it seit
voice-links-how = Gemiddelden fan wa’t it seit, neist alle oaren dy’t skreaun hawwe; allinnich ferskillen dy’t gjin tafal binne. It iene hoecht de oarsaak fan it oare net te wêzen.
link-worth = Omset de persoan
link-leaving = Kâns om net werom te kommen
link-beside = {$value} (oaren {$base})

# Wa’t wa is yn bedriuwen

section-roles = Wa’t wa is yn dizze bedriuwen
roles-how-to-read = Elke rol neist de minsken fan dizze bedriuwen mei in oare rol.
role-nothing = Neat ûnderskiedt harren wis fan de oaren.
role-buyer = Ynkeapers
role-user = Brûkers
role-influencer = Beynfloeders
role-decision_maker = Beslissers
role-size =
    {$people-number ->
        [one] Ien persoan
       *[other] {$people} persoanen
    } yn {$companies-number ->
        [one] ien bedriuw
       *[other] {$companies} bedriuwen
    }, {$share} fan wa’t de rol bekend is

# Wat fûn is

found-total =
    {$statements-number ->
        [0] Gjinien seit dat.
        [one] Ien sin fan {$people-number ->
            [one] ien persoan
           *[other] {$people} persoanen
        }.
       *[other] {$statements} sinnen fan {$people-number ->
            [one] ien persoan
           *[other] {$people} persoanen
        }.
    }
found-near = Gjin sin hat dizze wurden. Dy’t yn betsjutting it tichtst by binne:
found-few = minder as {$least}
found-hidden = Gjin sin wurdt toand: privacy.quotes is “hidden”.
found-cut = De sykopdracht hie te folle wurden; de lêste binne weilitten.
