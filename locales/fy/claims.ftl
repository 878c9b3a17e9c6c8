### Wat it register fan kenmerken op in kaart seit. Foar elk kenmerk F: `claim-F` is de sin oer de leden (sûnder
### sifers), `feature-F` de namme fan it sifer, `title-F` de titel fan in persona, `summary-F` in part fan har
### gearfetting yn ien rigel, yn it inkeltal.
###
### `$direction` seit hoe’t it sifer fan de persona leit foar dat fan alle oaren oer: `more` of `less`.
### `$name`, `$label` en `$category` binne wurden út de gegevens fan de brûker, toand sa’t se binne.
###
### In wurd fan de brûker kriget gjin bûging en gjin lidwurd: de sinnen binne sa boud dat se dêrsûnder kinne.

## order-count

claim-order-count =
    {$direction ->
        [less] Keapje minder faak
       *[more] Keapje faker
    }
feature-order-count = Bestellingen
title-order-count =
    {$direction ->
        [less] De klant dy’t komselden keapet
       *[more] De klant dy’t faak keapet
    }
summary-order-count =
    {$direction ->
        [less] keapet komselden
       *[more] keapet faak
    }

## spend-total

claim-spend-total =
    {$direction ->
        [less] Jouwe yn totaal minder út
       *[more] Jouwe yn totaal mear út
    }
feature-spend-total = Utjûn yn totaal
title-spend-total =
    {$direction ->
        [less] De klant dy’t net folle útjout
       *[more] De klant dy’t in soad útjout
    }
summary-spend-total =
    {$direction ->
        [less] jout net folle út
       *[more] jout in soad út
    }

## average-order

claim-average-order =
    {$direction ->
        [less] Jouwe per bestelling minder út
       *[more] Jouwe per bestelling mear út
    }
feature-average-order = Utjûn per bestelling
title-average-order =
    {$direction ->
        [less] De klant mei de lytse koer
       *[more] De klant mei de grutte koer
    }
summary-average-order =
    {$direction ->
        [less] jout per bestelling net folle út
       *[more] jout per bestelling in soad út
    }

## days-since-last-order

claim-days-since-last-order =
    {$direction ->
        [less] Hawwe koarter lyn noch wat kocht
       *[more] Hawwe langer neat kocht
    }
feature-days-since-last-order = Sûnt de lêste bestelling
title-days-since-last-order =
    {$direction ->
        [less] De klant dy’t koartlyn noch wat kocht hat
       *[more] De klant dy’t út it sicht rekke is
    }
summary-days-since-last-order =
    {$direction ->
        [less] hat koartlyn noch wat kocht
       *[more] hat in skoft neat kocht
    }

## tenure-days

claim-tenure-days =
    {$direction ->
        [less] Binne koarter klant
       *[more] Binne langer klant
    }
feature-tenure-days = Tiid as klant
title-tenure-days =
    {$direction ->
        [less] De nije klant
       *[more] De klant fan âlds
    }
summary-tenure-days =
    {$direction ->
        [less] is in nije klant
       *[more] is al lang klant
    }

## days-between-orders

claim-days-between-orders =
    {$direction ->
        [less] Komme earder werom
       *[more] Wachtsje langer tusken bestellingen
    }
feature-days-between-orders = Tiid tusken bestellingen
title-days-between-orders =
    {$direction ->
        [less] De klant dy’t gau weromkomt
       *[more] De klant dy’t sa no en dan keapet
    }
summary-days-between-orders =
    {$direction ->
        [less] komt gau werom
       *[more] wachtet lang tusken bestellingen
    }

## items-per-order

claim-items-per-order =
    {$direction ->
        [less] Keapje minder artikels tagelyk
       *[more] Keapje mear artikels tagelyk
    }
feature-items-per-order = Artikels per bestelling
title-items-per-order =
    {$direction ->
        [less] De klant dy’t ien ding keapet
       *[more] De klant dy’t ynslacht
    }
summary-items-per-order =
    {$direction ->
        [less] keapet mar in pear artikels tagelyk
       *[more] keapet in soad artikels tagelyk
    }

## distinct-products

claim-distinct-products =
    {$direction ->
        [less] Hâlde it by minder produkten
       *[more] Keapje mear ferskillende produkten
    }
feature-distinct-products = Ferskillende produkten
title-distinct-products =
    {$direction ->
        [less] De klant mei fêste gewoanten
       *[more] De ûntdekker
    }
summary-distinct-products =
    {$direction ->
        [less] hâldt it by in pear produkten
       *[more] keapet in soad ferskillende produkten
    }

## return-share

claim-return-share =
    {$direction ->
        [less] Stjoere minder werom fan wat se keapje
       *[more] Stjoere mear werom fan wat se keapje
    }
feature-return-share = Oandiel weromstjoerd
title-return-share =
    {$direction ->
        [less] De klant dy’t it hâldt
       *[more] De klant dy’t weromstjoert
    }
summary-return-share =
    {$direction ->
        [less] stjoert komselden wat werom
       *[more] stjoert faak wat werom
    }

## discount-share

claim-discount-share =
    {$direction ->
        [less] Keapje minder mei koarting
       *[more] Keapje mear mei koarting
    }
feature-discount-share = Oandiel kocht mei koarting
title-discount-share =
    {$direction ->
        [less] De klant dy’t de folle priis betellet
       *[more] De koartingsjager
    }
summary-discount-share =
    {$direction ->
        [less] keapet komselden mei koarting
       *[more] wachtet op koarting
    }

## weekend-share

claim-weekend-share =
    {$direction ->
        [less] Keapje yn it wykein minder
       *[more] Keapje yn it wykein mear
    }
feature-weekend-share = Oandiel bestellingen yn it wykein
title-weekend-share =
    {$direction ->
        [less] De klant fan troch de wike
       *[more] De klant fan it wykein
    }
summary-weekend-share =
    {$direction ->
        [less] keapet troch de wike
       *[more] keapet yn it wykein
    }

## evening-share

claim-evening-share =
    {$direction ->
        [less] Keapje jûns minder
       *[more] Keapje jûns mear
    }
feature-evening-share = Oandiel bestellingen yn de jûn
title-evening-share =
    {$direction ->
        [less] De klant fan oerdei
       *[more] De klant fan de jûn
    }
summary-evening-share =
    {$direction ->
        [less] keapet jûns komselden
       *[more] keapet jûns
    }

## morning-share

claim-morning-share =
    {$direction ->
        [less] Keapje moarns minder
       *[more] Keapje moarns mear
    }
feature-morning-share = Oandiel bestellingen yn de moarn
title-morning-share =
    {$direction ->
        [less] De lette klant
       *[more] De betide klant
    }
summary-morning-share =
    {$direction ->
        [less] keapet moarns komselden
       *[more] keapet moarns
    }

## category-share

claim-category-share =
    {$direction ->
        [less] Keapje minder {$name}
       *[more] Keapje mear {$name}
    }
feature-category-share = Oandiel {$name}
title-category-share =
    {$direction ->
        [less] Hat net folle mei {$name}
       *[more] De keaper fan {$name}
    }
summary-category-share =
    {$direction ->
        [less] keapet net folle {$name}
       *[more] keapet in soad {$name}
    }

## brand-share

claim-brand-share =
    {$direction ->
        [less] Keapje minder {$name}
       *[more] Keapje mear {$name}
    }
feature-brand-share = Oandiel {$name}
title-brand-share =
    {$direction ->
        [less] Hat net folle mei {$name}
       *[more] De keaper fan {$name}
    }
summary-brand-share =
    {$direction ->
        [less] keapet net folle {$name}
       *[more] keapet in soad {$name}
    }

## order-channel-share

claim-order-channel-share =
    {$direction ->
        [less] Bestelle minder fia {$name}
       *[more] Bestelle mear fia {$name}
    }
feature-order-channel-share = Oandiel bestellingen fia {$name}
title-order-channel-share =
    {$direction ->
        [less] Komselden fia {$name}
       *[more] De klant fia {$name}
    }
summary-order-channel-share =
    {$direction ->
        [less] bestelt komselden fia {$name}
       *[more] bestelt fia {$name}
    }

## touch-open-rate

claim-touch-open-rate =
    {$direction ->
        [less] Iepenje minder fan wat fia {$name} komt
       *[more] Iepenje mear fan wat fia {$name} komt
    }
feature-touch-open-rate = Iepene, fia {$name}
title-touch-open-rate =
    {$direction ->
        [less] Lêst {$name} komselden
       *[more] De lêzer fan {$name}
    }
summary-touch-open-rate =
    {$direction ->
        [less] lit lizze wat fia {$name} komt
       *[more] lêst wat fia {$name} komt
    }

## touch-click-rate

claim-touch-click-rate =
    {$direction ->
        [less] Klikke minder faak yn wat fia {$name} komt
       *[more] Klikke faker yn wat fia {$name} komt
    }
feature-touch-click-rate = Klikt, fia {$name}
title-touch-click-rate =
    {$direction ->
        [less] Klikt komselden yn {$name}
       *[more] De klant dy’t yn {$name} klikt
    }
summary-touch-click-rate =
    {$direction ->
        [less] klikt komselden yn wat fia {$name} komt
       *[more] klikt yn wat fia {$name} komt
    }

## touch-conversion-rate

claim-touch-conversion-rate =
    {$direction ->
        [less] Keapje minder faak nei in berjocht fia {$name}
       *[more] Keapje faker nei in berjocht fia {$name}
    }
feature-touch-conversion-rate = Kocht nei in berjocht, fia {$name}
title-touch-conversion-rate =
    {$direction ->
        [less] Net wûn fia {$name}
       *[more] Wûn fia {$name}
    }
summary-touch-conversion-rate =
    {$direction ->
        [less] keapet komselden nei in berjocht fia {$name}
       *[more] keapet nei in berjocht fia {$name}
    }

## order-trend

claim-order-trend =
    {$direction ->
        [less] Jouwe per bestelling hieltyd minder út
       *[more] Jouwe per bestelling hieltyd mear út
    }
feature-order-trend = Feroaring fan it bedrach per bestelling
title-order-trend =
    {$direction ->
        [less] De krimpende koer
       *[more] De groeiende koer
    }
summary-order-trend =
    {$direction ->
        [less] jout per bestelling hieltyd minder út
       *[more] jout per bestelling hieltyd mear út
    }

## gap-spread

claim-gap-spread =
    {$direction ->
        [less] Keapje regelmjittiger
       *[more] Keapje ûnregelmjittiger
    }
feature-gap-spread = Unregelmjittigens fan de dagen tusken bestellingen
title-gap-spread =
    {$direction ->
        [less] De klant as in klok
       *[more] De klant sûnder ritme
    }
summary-gap-spread =
    {$direction ->
        [less] keapet mei regelmjittige tuskenskoften
       *[more] keapet mei ûnregelmjittige tuskenskoften
    }

## gap-trend

claim-gap-trend =
    {$direction ->
        [less] Komme hieltyd earder werom
       *[more] Komme hieltyd letter werom
    }
feature-gap-trend = Feroaring fan de dagen tusken bestellingen
title-gap-trend =
    {$direction ->
        [less] De klant dy’t hieltyd earder weromkomt
       *[more] De klant dy’t hieltyd letter weromkomt
    }
summary-gap-trend =
    {$direction ->
        [less] komt hieltyd earder werom
       *[more] komt hieltyd letter werom
    }

## gift-share

claim-gift-share =
    {$direction ->
        [less] Keapje minder yn de wiken foar de krystdagen
       *[more] Keapje mear yn de wiken foar de krystdagen
    }
feature-gift-share = Oandiel bestellingen fan 15 novimber oant en mei 24 desimber
title-gift-share =
    {$direction ->
        [less] Hat net folle mei de krystdagen
       *[more] De keaper foar de krystdagen
    }
summary-gift-share =
    {$direction ->
        [less] keapet komselden yn de wiken foar de krystdagen
       *[more] keapet yn de wiken foar de krystdagen
    }

## product-count

claim-product-count =
    {$direction ->
        [less] Keapje minder ferskillende artikels
       *[more] Keapje mear ferskillende artikels
    }
feature-product-count = Ferskillende artikels
title-product-count =
    {$direction ->
        [less] De klant dy’t wit wat it wurde moat
       *[more] De ûntdekker
    }
summary-product-count =
    {$direction ->
        [less] keapet mar in pear ferskillende artikels
       *[more] keapet in soad ferskillende artikels
    }

## category-count

claim-category-count =
    {$direction ->
        [less] Keapje út minder kategoryen
       *[more] Keapje út mear kategoryen
    }
feature-category-count = Ferskillende kategoryen
title-category-count =
    {$direction ->
        [less] De spesjalist
       *[more] De alsidige klant
    }
summary-category-count =
    {$direction ->
        [less] keapet út in pear kategoryen
       *[more] keapet út in soad kategoryen
    }

## visit-count

claim-visit-count =
    {$direction ->
        [less] Besykje de webside minder faak
       *[more] Besykje de webside faker
    }
feature-visit-count = Besiken
title-visit-count =
    {$direction ->
        [less] De seldsume gast op de webside
       *[more] De stamgast fan de webside
    }
summary-visit-count =
    {$direction ->
        [less] besiket de webside komselden
       *[more] besiket de webside faak
    }

## pages-per-visit

claim-pages-per-visit =
    {$direction ->
        [less] Sjogge minder siden yn ien besyk
       *[more] Sjogge mear siden yn ien besyk
    }
feature-pages-per-visit = Siden yn ien besyk
title-pages-per-visit =
    {$direction ->
        [less] De flugge blik
       *[more] De klant dy’t trochblêdet
    }
summary-pages-per-visit =
    {$direction ->
        [less] sjocht in pear siden yn ien besyk
       *[more] sjocht in soad siden yn ien besyk
    }

## minutes-per-visit

claim-minutes-per-visit =
    {$direction ->
        [less] Bliuwe koarter op de webside
       *[more] Bliuwe langer op de webside
    }
feature-minutes-per-visit = Minuten yn ien besyk
title-minutes-per-visit =
    {$direction ->
        [less] De flugge besiker
       *[more] De besiker dy’t hingjen bliuwt
    }
summary-minutes-per-visit =
    {$direction ->
        [less] bliuwt koart op de webside
       *[more] bliuwt lang op de webside
    }

## bounce-share

claim-bounce-share =
    {$direction ->
        [less] Geane minder faak nei ien side wer fuort
       *[more] Geane faker nei ien side wer fuort
    }
feature-bounce-share = Oandiel besiken fan ien side
title-bounce-share =
    {$direction ->
        [less] De klant dy’t bliuwt
       *[more] De besiker fan ien side
    }
summary-bounce-share =
    {$direction ->
        [less] giet komselden nei ien side wer fuort
       *[more] giet faak nei ien side wer fuort
    }

## visits-before-order

claim-visits-before-order =
    {$direction ->
        [less] Bestelle nei minder besiken
       *[more] Bestelle nei mear besiken
    }
feature-visits-before-order = Besiken oant de earste bestelling
title-visits-before-order =
    {$direction ->
        [less] De klant dy’t daliks beslút
       *[more] De klant dy’t foar it bestellen earst weromkomt
    }
summary-visits-before-order =
    {$direction ->
        [less] bestelt nei in pear besiken
       *[more] bestelt nei in soad besiken
    }

## days-to-first-order

claim-days-to-first-order =
    {$direction ->
        [less] Bestelle earder nei it earste besyk
       *[more] Bestelle letter nei it earste besyk
    }
feature-days-to-first-order = Dagen fan it earste besyk oant de earste bestelling
title-days-to-first-order =
    {$direction ->
        [less] De klant dy’t fluch beslút
       *[more] De klant dy’t de tiid nimt
    }
summary-days-to-first-order =
    {$direction ->
        [less] beslút gau
       *[more] nimt de tiid om te besluten
    }

## touch-fatigue

claim-touch-fatigue =
    {$direction ->
        [less] Iepenje minder fan wat fia {$name} komt as earder
       *[more] Iepenje mear fan wat fia {$name} komt as earder
    }
feature-touch-fatigue = Feroaring fan wat iepene wurdt, fia {$name}
title-touch-fatigue =
    {$direction ->
        [less] Wurdt wurch fan {$name}
       *[more] Kriget aardichheid oan {$name}
    }
summary-touch-fatigue =
    {$direction ->
        [less] iepenet hieltyd minder fan wat fia {$name} komt
       *[more] iepenet hieltyd mear fan wat fia {$name} komt
    }

## request-count

claim-request-count =
    {$direction ->
        [less] Freegje minder faak om help
       *[more] Freegje faker om help
    }
feature-request-count = Fragen om help
title-request-count =
    {$direction ->
        [less] De klant dy’t gjin help nedich hat
       *[more] De klant dy’t fragen stelt
    }
summary-request-count =
    {$direction ->
        [less] freget komselden om help
       *[more] freget faak om help
    }

## requests-per-order

claim-requests-per-order =
    {$direction ->
        [less] Stelle minder fragen oer elke bestelling
       *[more] Stelle mear fragen oer elke bestelling
    }
feature-requests-per-order = Fragen per bestelling
title-requests-per-order =
    {$direction ->
        [less] De klant sûnder swierrichheden
       *[more] De klant mei fragen
    }
summary-requests-per-order =
    {$direction ->
        [less] stelt net folle fragen oer bestellingen
       *[more] stelt in soad fragen oer bestellingen
    }

## reopened-share

claim-reopened-share =
    {$direction ->
        [less] Skriuwe nei in antwurd minder faak opnij
       *[more] Skriuwe nei in antwurd faker opnij
    }
feature-reopened-share = Oandiel fragen dêr’t opnij oer skreaun is
title-reopened-share =
    {$direction ->
        [less] Tefreden mei ien antwurd
       *[more] Net tefreden mei ien antwurd
    }
summary-reopened-share =
    {$direction ->
        [less] is tefreden mei ien antwurd
       *[more] skriuwt nei in antwurd opnij
    }

## rating-given

claim-rating-given =
    {$direction ->
        [less] Jouwe legere beoardielingen
       *[more] Jouwe hegere beoardielingen
    }
feature-rating-given = Beoardielingen dy’t se jouwe
title-rating-given =
    {$direction ->
        [less] De kritikus
       *[more] De tefreden klant
    }
summary-rating-given =
    {$direction ->
        [less] jout lege beoardielingen
       *[more] jout hege beoardielingen
    }

## device-share

claim-device-share =
    {$direction ->
        [less] Besykje de webside minder mei {$name}
       *[more] Besykje de webside mear mei {$name}
    }
feature-device-share = Oandiel besiken mei {$name}
title-device-share =
    {$direction ->
        [less] Komselden mei {$name}
       *[more] De besiker mei {$name}
    }
summary-device-share =
    {$direction ->
        [less] besiket de webside komselden mei {$name}
       *[more] besiket de webside mei {$name}
    }

## payment-share

claim-payment-share =
    {$direction ->
        [less] Betelje minder mei {$name}
       *[more] Betelje mear mei {$name}
    }
feature-payment-share = Oandiel bestellingen betelle mei {$name}
title-payment-share =
    {$direction ->
        [less] Betellet komselden mei {$name}
       *[more] Betellet mei {$name}
    }
summary-payment-share =
    {$direction ->
        [less] betellet komselden mei {$name}
       *[more] betellet mei {$name}
    }

## order-device-share

claim-order-device-share =
    {$direction ->
        [less] Keapje minder mei {$name}
       *[more] Keapje mear mei {$name}
    }
feature-order-device-share = Oandiel bestellingen mei {$name}
title-order-device-share =
    {$direction ->
        [less] Keapet komselden mei {$name}
       *[more] De keaper mei {$name}
    }
summary-order-device-share =
    {$direction ->
        [less] keapet komselden mei {$name}
       *[more] keapet mei {$name}
    }

## search-count

claim-search-count =
    {$direction ->
        [less] Sykje minder op de webside
       *[more] Sykje mear op de webside
    }
feature-search-count = Sykopdrachten op de webside
title-search-count =
    {$direction ->
        [less] Sjocht rûn yn stee fan te sykjen
       *[more] De klant dy’t siket
    }
summary-search-count =
    {$direction ->
        [less] siket komselden op de webside
       *[more] siket op de webside
    }

## use-days

claim-use-days =
    {$direction ->
        [less] Brûke it produkt op minder dagen
       *[more] Brûke it produkt op mear dagen
    }
feature-use-days = Dagen fan gebrûk
title-use-days =
    {$direction ->
        [less] De seldsume brûker
       *[more] De deistige brûker
    }
summary-use-days =
    {$direction ->
        [less] brûkt it produkt komselden
       *[more] brûkt it produkt faak
    }

## use-share

claim-use-share =
    {$direction ->
        [less] Brûke {$name} minder
       *[more] Brûke {$name} mear
    }
feature-use-share = Oandiel fan {$name} yn wat der dien wurdt
title-use-share =
    {$direction ->
        [less] Brûkt {$name} komselden
       *[more] De brûker fan {$name}
    }
summary-use-share =
    {$direction ->
        [less] brûkt {$name} net folle
       *[more] brûkt {$name} in soad
    }

## functions-used

claim-functions-used =
    {$direction ->
        [less] Brûke minder funksjes
       *[more] Brûke mear funksjes
    }
feature-functions-used = Brûkte funksjes
title-functions-used =
    {$direction ->
        [less] Hâldt it by in pear funksjes
       *[more] Brûkt alles
    }
summary-functions-used =
    {$direction ->
        [less] brûkt in pear funksjes
       *[more] brûkt in soad funksjes
    }

## functions-abandoned

claim-functions-abandoned =
    {$direction ->
        [less] Brûke noch hieltyd wêr’t se mei begûn binne
       *[more] Hawwe mear funksjes opjûn
    }
feature-functions-abandoned = Funksjes dy’t opjûn binne
title-functions-abandoned =
    {$direction ->
        [less] Giet troch mei wat begûn is
       *[more] Jout funksjes op
    }
summary-functions-abandoned =
    {$direction ->
        [less] giet troch mei wat begûn is
       *[more] hat funksjes opjûn
    }

## touch-unsubscribe-rate

claim-touch-unsubscribe-rate =
    {$direction ->
        [less] Sizze {$name} minder faak op
       *[more] Sizze {$name} faker op
    }
feature-touch-unsubscribe-rate = Opsein nei in berjocht, fia {$name}
title-touch-unsubscribe-rate =
    {$direction ->
        [less] Bliuwt by {$name}
       *[more] Klear mei {$name}
    }
summary-touch-unsubscribe-rate =
    {$direction ->
        [less] bliuwt by {$name}
       *[more] seit {$name} op
    }

## campaign-open-rate

claim-campaign-open-rate =
    {$direction ->
        [less] Iepenje minder fan “{$name}”
       *[more] Iepenje mear fan “{$name}”
    }
feature-campaign-open-rate = Oandiel fan “{$name}” dat iepene wurdt
title-campaign-open-rate =
    {$direction ->
        [less] Lit “{$name}” ticht
       *[more] Iepenet “{$name}”
    }
summary-campaign-open-rate =
    {$direction ->
        [less] iepenet net folle fan “{$name}”
       *[more] iepenet in soad fan “{$name}”
    }

## lifecycle

claim-lifecycle =
    {$direction ->
        [less] Binne minder faak {$category}
       *[more] Binne faker {$category}
    }
feature-lifecycle = Wêr’t se steane: {$category}
title-lifecycle =
    {$direction ->
        [less] Komselden {$category}
       *[more] Meast {$category}
    }
summary-lifecycle =
    {$direction ->
        [less] is minder faak {$category}
       *[more] is faker {$category}
    }

## first-channel

claim-first-channel =
    {$direction ->
        [less] Kamen minder faak it earst fia {$category}
       *[more] Kamen faker it earst fia {$category}
    }
feature-first-channel = Kaam it earst fia {$category}
title-first-channel =
    {$direction ->
        [less] Komselden fia {$category}
       *[more] Fia {$category}
    }
summary-first-channel =
    {$direction ->
        [less] kaam komselden it earst fia {$category}
       *[more] kaam it earst fia {$category}
    }

## alive

claim-alive =
    {$direction ->
        [less] Gruttere kâns dat se fuort binne
       *[more] Gruttere kâns dat se noch klant binne
    }
feature-alive = Kâns om noch klant te wêzen
title-alive =
    {$direction ->
        [less] De klant dy’t fuort is
       *[more] De klant dy’t bliuwt
    }
summary-alive =
    {$direction ->
        [less] is wierskynlik fuort
       *[more] is wierskynlik noch klant
    }

## expected-orders

claim-expected-orders =
    {$direction ->
        [less] Sille minder faak bestelle
       *[more] Sille faker bestelle
    }
feature-expected-orders = Ferwachte bestellingen
title-expected-orders =
    {$direction ->
        [less] De klant dy’t komselden bestelle sil
       *[more] De klant dy’t wer bestelle sil
    }
summary-expected-orders =
    {$direction ->
        [less] sil komselden bestelle
       *[more] sil faak bestelle
    }

## expected-value

claim-expected-value =
    {$direction ->
        [less] Sille minder opbringe
       *[more] Sille mear opbringe
    }
feature-expected-value = Ferwachte wearde
title-expected-value =
    {$direction ->
        [less] De lytse takomst
       *[more] De grutte takomst
    }
summary-expected-value =
    {$direction ->
        [less] sil net folle opbringe
       *[more] sil in soad opbringe
    }

## account-people

claim-account-people =
    {$direction ->
        [less] Wurkje mei minder bekende kollega’s
       *[more] Wurkje mei mear bekende kollega’s
    }
feature-account-people = Bekende minsken fan it bedriuw
title-account-people =
    {$direction ->
        [less] De iennige fan in bedriuw
       *[more] Ien fan in soad minsken yn in bedriuw
    }
summary-account-people =
    {$direction ->
        [less] is hast de iennige fan in bedriuw
       *[more] is ien fan in soad minsken yn in bedriuw
    }

## trait-number

claim-trait-number =
    {$direction ->
        [less] {$label}: leger
       *[more] {$label}: heger
    }
feature-trait-number = {$label}
title-trait-number =
    {$direction ->
        [less] {$label}: leger
       *[more] {$label}: heger
    }
summary-trait-number =
    {$direction ->
        [less] hat in legere wearde foar {$label}
       *[more] hat in hegere wearde foar {$label}
    }

## trait-money

claim-trait-money =
    {$direction ->
        [less] {$label}: leger
       *[more] {$label}: heger
    }
feature-trait-money = {$label}
title-trait-money =
    {$direction ->
        [less] {$label}: leger
       *[more] {$label}: heger
    }
summary-trait-money =
    {$direction ->
        [less] hat in leger bedrach foar {$label}
       *[more] hat in heger bedrach foar {$label}
    }

## trait-spend

claim-trait-spend =
    {$direction ->
        [less] Jouwe minder út oan {$label}
       *[more] Jouwe mear út oan {$label}
    }
feature-trait-spend = Utjûn oan {$label}
title-trait-spend =
    {$direction ->
        [less] Jout net folle út oan {$label}
       *[more] Jout in soad út oan {$label}
    }
summary-trait-spend =
    {$direction ->
        [less] jout net folle út oan {$label}
       *[more] jout in soad út oan {$label}
    }

## trait-count

claim-trait-count =
    {$direction ->
        [less] Minder {$label}
       *[more] Mear {$label}
    }
feature-trait-count = {$label}
title-trait-count =
    {$direction ->
        [less] Minder {$label}
       *[more] Mear {$label}
    }
summary-trait-count =
    {$direction ->
        [less] hat minder {$label}
       *[more] hat mear {$label}
    }

## trait-years

claim-trait-years =
    {$direction ->
        [less] Binne jonger
       *[more] Binne âlder
    }
feature-trait-years = Leeftiid
title-trait-years =
    {$direction ->
        [less] De jongere klant
       *[more] De âldere klant
    }
summary-trait-years =
    {$direction ->
        [less] is jonger
       *[more] is âlder
    }

## trait-category

claim-trait-category =
    {$direction ->
        [less] {$label}: minder faak {$category}
       *[more] {$label}: {$category}
    }
feature-trait-category = {$label}: {$category}
title-trait-category =
    {$direction ->
        [less] {$label}: komselden {$category}
       *[more] {$label}: {$category}
    }
summary-trait-category =
    {$direction ->
        [less] is minder faak {$category} ({$label})
       *[more] is faker {$category} ({$label})
    }

## trait-yes-no

claim-trait-yes-no =
    {$direction ->
        [less] {$label}: minder faak ja
       *[more] {$label}: faker ja
    }
feature-trait-yes-no = {$label}: ja
title-trait-yes-no =
    {$direction ->
        [less] {$label}: nee
       *[more] {$label}: ja
    }
summary-trait-yes-no =
    {$direction ->
        [less] seit komselden ja op {$label}
       *[more] seit faker ja op {$label}
    }

## trait-choice

claim-trait-choice =
    {$direction ->
        [less] {$label}: minder faak {$category}
       *[more] {$label}: {$category}
    }
feature-trait-choice = {$label}: {$category}
title-trait-choice =
    {$direction ->
        [less] {$label}: komselden {$category}
       *[more] {$label}: {$category}
    }
summary-trait-choice =
    {$direction ->
        [less] kiest komselden {$category} ({$label})
       *[more] kiest faak {$category} ({$label})
    }

## trait-present

claim-trait-present =
    {$direction ->
        [less] Hawwe minder faak {$label}
       *[more] Hawwe {$label}
    }
feature-trait-present = Hat {$label}
title-trait-present =
    {$direction ->
        [less] Gjin {$label}
       *[more] Hat {$label}
    }
summary-trait-present =
    {$direction ->
        [less] hat komselden {$label}
       *[more] hat {$label}
    }

## trait-date

claim-trait-date =
    {$direction ->
        [less] {$label}: earder
       *[more] {$label}: letter
    }
feature-trait-date = {$label}
title-trait-date =
    {$direction ->
        [less] {$label}: earder
       *[more] {$label}: letter
    }
summary-trait-date =
    {$direction ->
        [less] hat in eardere datum foar {$label}
       *[more] hat in lettere datum foar {$label}
    }

## In persona dy’t gjin ûnderboude útspraak ûnderskiedt fan de rest

title-plain = Groep {$number}

## Geslachten, yn it plak fan in kategory

gender-female = froulju
gender-male = manlju
gender-other = oare geslachten

lifecycle-new = nij
lifecycle-active = aktyf
lifecycle-returned = werom nei in lang skoft
lifecycle-cooling = minder aktyf wurden
lifecycle-lapsed = ôfheakke

channel-any = alle kanalen
title-own = {$name}

## Wat klanten sizze

claim-voice-frustration =
    {$direction ->
        [less] kleie minder faak oer {$name}
       *[more] kleie oer {$name}
    }
feature-voice-frustration = Klachten oer {$name}
title-voice-frustration =
    {$direction ->
        [less] Klaget komselden oer {$name}
       *[more] Klaget oer {$name}
    }
summary-voice-frustration =
    {$direction ->
        [less] klaget minder faak oer {$name}
       *[more] klaget faker oer {$name}
    }
claim-voice-goal =
    {$direction ->
        [less] hawwe minder faak winsken oer {$name}
       *[more] hawwe winsken oer {$name}
    }
feature-voice-goal = Winsken oer {$name}
title-voice-goal =
    {$direction ->
        [less] Freget komselden nei {$name}
       *[more] Wol mear fan {$name}
    }
summary-voice-goal =
    {$direction ->
        [less] hat minder faak winsken oer {$name}
       *[more] hat faker winsken oer {$name}
    }
claim-voice-objection =
    {$direction ->
        [less] twivelje minder faak oan {$name}
       *[more] twivelje oan {$name}
    }
feature-voice-objection = Twivel oan {$name}
title-voice-objection =
    {$direction ->
        [less] Twivelet komselden oan {$name}
       *[more] Twivelet oan {$name}
    }
summary-voice-objection =
    {$direction ->
        [less] twivelet minder faak oan {$name}
       *[more] twivelet faker oan {$name}
    }
claim-voice-praise =
    {$direction ->
        [less] priizgje {$name} minder faak
       *[more] priizgje {$name}
    }
feature-voice-praise = Lof foar {$name}
title-voice-praise =
    {$direction ->
        [less] Priizget {$name} komselden
       *[more] Priizget {$name}
    }
summary-voice-praise =
    {$direction ->
        [less] priizget {$name} minder faak
       *[more] priizget {$name} faker
    }
