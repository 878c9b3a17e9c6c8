# Wat de kontrôle fan de persona’s seit.

## Wat in regel fûn, en wat der oan te dwaan is: `rule-NAMME` en `rule-remedy-NAMME`.

rule-claim-without-evidence = De útspraak ‘{$label}’ hat gjin bewiis en is dêrom weilitten: {$text}.
rule-claim-without-evidence-missing = Boppe-oan de kaart stiet de útspraak ‘{$label}’ neamd, dy’t net op de kaart stiet.
rule-remedy-claim-without-evidence = Bou op ’e nij. Hat immen de útspraak mei de hân skreaun, set dy dan as miening op.

rule-untested-assumption = ‘{$statement}’ (skreaun troch {$author}, {$date}) is noait oan de gegevens foarlein.
rule-remedy-untested-assumption = Jou it in toets mei `portrett believe --test`, of helje it fan de kaart ôf.

rule-stale-evidence = De gegevens hâlde op op {$date}, {$days} lyn.
rule-stale-evidence-claims =
    {$count-number ->
        [one] Ien útspraak op de kaart is ferâldere.
       *[other] {$count} útspraken op de kaart binne ferâldere.
    }
rule-stale-evidence-unknown = Neat seit oant wannear’t de gegevens rinne, dat nimmen kin witte oft se ferâldere binne.
rule-remedy-stale-evidence = Helje nijere gegevens op, of sis ûnder `project.as_of` oant wannear’t se rinne, en bou op ’e nij.

rule-sample-too-small =
    {$people-number ->
        [one] Der is mar ien klant; der binne {$least} nedich om segminten te mjitten.
       *[other] Der binne {$people} klanten; der binne {$least} nedich om segminten te mjitten.
    }
rule-sample-too-small-persona =
    {$people-number ->
        [one] De útspraken binne oan ien klant mjitten; der binne {$least} nedich.
       *[other] De útspraken binne oan {$people} klanten mjitten; der binne {$least} nedich.
    }
rule-remedy-sample-too-small = Foegje mear klanten of in langere tiid ta, of freegje om minder segminten.

rule-one-source = Alles wat de kaarten sizze komt út ien boarne: {$source}.
rule-remedy-one-source = Foegje in twadde boarne ta: wat klanten skriuwe, hoe’t se de side brûke, in enkête.

rule-too-general = Neat op de kaart ûnderskiedt dizze persona dúdlik: gjin effekt is {$least} of mear.
rule-too-general-shared = Alles wat de kaart seit, wurdt ek fan {$name} sein.
rule-remedy-too-general = Foegje him gear mei de persona dêr’t er it meast op liket, of foegje in boarne ta dy’t se útinoar hâldt.

rule-demographics-only = De kaart fertelt neat as leeftyd, húshâlding en wenplak.
rule-remedy-demographics-only = Foegje ta wat se dogge of sizze: oarders, besites, berjochten, in enkête.

rule-no-psychographics = Net ien kaart seit wat oer wearden en ynteresses.
rule-no-psychographics-persona = De kaart seit neat oer wearden en ynteresses.
rule-remedy-no-psychographics = Freegje dernei: `portrett ask` skriuwt in koarte enkête en in lieding foar petearen.

rule-generic-demographics =
    {$count-number ->
        [one] Ien feit oer leeftyd, húshâlding of wenplak stiet op de kaart, mar ûnderskiedt dizze persona net.
       *[other] {$count} feiten oer leeftyd, húshâlding of wenplak steane op de kaart, mar ûnderskiede dizze persona net.
    }
rule-generic-demographics-belief = ‘{$statement}’ giet oer leeftyd, húshâlding of wenplak, en de gegevens befêstigje it net.
rule-remedy-generic-demographics = Helje se fan de kaart ôf, of sis dat se foar elkenien jilde.

rule-card-too-long = De kaart hat {$count} útspraken; men ûnthâldt der {$most}.
rule-remedy-card-too-long = Ferbergje wat neat beslist.

rule-unstable-segment = De groep falt útinoar as de klanten op ’e nij lutsen wurde: de stabiliteit is {$found}, en der is {$least} nedich.
rule-remedy-unstable-segment = Freegje om minder segminten, of foegje in boarne ta dy’t mear oer har seit.

rule-no-quotes = Net ien kaart hellet in klant oan.
rule-no-quotes-persona = De kaart hellet nimmen oan.
rule-remedy-no-quotes = Stean oanhellingen ta ûnder `privacy.quotes`, of praat mei in pear fan harren.

rule-too-many-primary = Der binne {$count} primêre persona’s; in bedriuw kin foar {$most} wurkje.
rule-remedy-too-many-primary = Meitsje de lytsten sekundêr, of foegje gear dy’t itselde wolle.

rule-one-for-everybody = Der is ien persona foar elkenien.
rule-one-for-everybody-share = Dizze persona hat {$share} fan alle klanten.
rule-remedy-one-for-everybody = Foegje in boarne ta dy’t mear oer klanten seit, of nim oan dat se fan ien soarte binne en sis dat.

rule-no-negative = Nimmen hat frege foar wa’t it oanbod net is: gjin persona is negatyf, en gjin kaart seit dat dêroer neitocht is.
rule-remedy-no-negative = Foegje ta wat klanten kostje (retoeren, tsjinst, koartingen) en bou op ’e nij.

rule-revenue-uncovered = De persona’s steane foar {$share} fan de omset; wa’t de rest bringt hat gjin kaart.
rule-remedy-revenue-uncovered = Besjoch de klanten dy’t by gjin segmint hearre, en jou de grutsten in eigen segmint.

rule-primary-overtaken = Dizze persona bringt no {$share} fan de omset, mear as {$name} mei {$rest-share}, dy’t de foarige kear foaroan stie.
rule-remedy-primary-overtaken = Sis it op de folgjende gearkomste, en beslis wa’t yn de plannen foaroan stiet.

rule-no-voice = De wurden fan klanten steane net yn de gegevens.
rule-remedy-no-voice = Foegje fragen, besprekken, petearen of ynterviews ta: `portrett add`.

rule-complaint-unreflected = {$share} fan wa’t skreaun hat kleit hjiroer, en gjin kaart seit it: {$name}.
rule-remedy-complaint-unreflected = Set it op de kaarten fan dyjingen dy’t it rekket, of sis op allegear dat it foar elkenien jildt.

rule-users-not-heard =
    {$people-number ->
        [one] Keapers binne heard, mar net de iene dy’t brûkt wat se keapje.
       *[other] Keapers binne heard, mar net de {$people} minsken dy’t brûke wat se keapje.
    }
rule-remedy-users-not-heard = Praat mei brûkers, of freegje se yn it produkt.

rule-only-best-customers = {$share} fan de klanten yn de gegevens kaam werom. Wa’t fuortgien is, stiet der net yn.
rule-only-best-customers-heard = {$share} fan wa’t heard is, heart by it fyfde part dat it measte útjout.
rule-remedy-only-best-customers = Foegje ta wa’t ien kear kocht of fuortgien is, en praat mei in pear fan harren.

rule-buyer-user-mixed = Keapers ({$share}) en brûkers ({$rest-share}) steane yn ien portret.
rule-remedy-buyer-user-mixed = Tekenje se apart: mei regels oer de rol by it keapjen, of as in eigen persona fan brûkers.

rule-never-validated = Nimmen hat toetst oft de persona’s foarsizze wat klanten dogge.
rule-remedy-never-validated = Bou mei in ôfsnijdei, of neam in útkomst: `portrett build --outcome COLUMN`.

rule-review-missed = De kertierlikse blik op de persona’s moast op {$date} west hawwe, {$days} lyn.
rule-review-missed-redo = De persona’s moasten foar {$date} op ’e nij makke wêze, {$days} lyn.
rule-remedy-review-missed = Kom byinoar, sjoch wat feroare is, en skriuw it op mei `portrett review`.

rule-review-due = De folgjende blik op de persona’s moat op {$date} wêze.
rule-review-due-redo = De persona’s moatte foar {$date} op ’e nij makke wurde.
rule-remedy-review-due = Noegje alle ploegen út.

rule-launch-unreviewed = Nimmen hat nei de persona’s sjoen sûnt dit, op {$date}: {$text}.
rule-remedy-launch-unreviewed = Bou mei de gegevens fan sûnt dy tiid, sjoch wat feroare is, en skriuw it op mei `portrett review`.

rule-team-never-looked = {$name} hat noait nei de persona’s sjoen.
rule-team-never-looked-none = Gjin ien ploech hat ea nei de persona’s sjoen.
rule-remedy-team-never-looked = Noegje se út foar de folgjende besprekking.
rule-team-marketing = De marketing
rule-team-sales = De ferkeap
rule-team-service = De klantetsjinst
rule-team-product = De produktploech
rule-team-leadership = De lieding

rule-one-author = Alle {$count} mieningen binne fan {$author}.
rule-remedy-one-author = Freegje ferkeap, tsjinst en produkt wat se tinke: `portrett workshop` printet in blêd.

rule-beliefs-contradict = ‘{$statement}’ en ‘{$text}’ kinne net beide wier wêze.
rule-remedy-beliefs-contradict = Sjoch wat de gegevens antwurdzje, en nim ien fan beide werom.

rule-suppression-unused = Der wurdt neat mear fûn fan wat dit stilhâldt: {$name} ({$text}).
rule-suppression-unused-ended = Dit hâldt sûnt {$date} neat mear stil: {$name} ({$text}).
rule-remedy-suppression-unused = Helje it út `check.suppress`.

## Wat om de fynsten hinne stiet.

checked-error = flater
checked-warning = warskôging
checked-note = oanmerking
checked-all-personas = alle persona’s
checked-suppressed = Stilholden, om de reden dy’t jûn is:
checked-nothing = Der is neat fûn.
checked-count-error =
    {$count-number ->
        [one] 1 flater
       *[other] {$count} flaters
    }
checked-count-warning =
    {$count-number ->
        [one] 1 warskôging
       *[other] {$count} warskôgingen
    }
checked-count-note =
    {$count-number ->
        [one] 1 oanmerking
       *[other] {$count} oanmerkingen
    }
checked-count-suppressed = {$count} stilholden

## Wat in konsept tsjin de persona’s seit.

reading-read =
    {$count-number ->
        [one] Ien sin is lêzen: {$text}.
       *[other] {$count} sinnen binne lêzen: {$text}.
    }
reading-unread =
    {$count-number ->
        [one] Ien sin koe net lêzen wurde, om’t der foar dy taal gjin tema’s binne: {$text}.
       *[other] {$count} sinnen koene net lêzen wurde, om’t der foar dy taal gjin tema’s binne: {$text}.
    }
reading-cut = It konsept is te lang; de ein is net lêzen.
reading-empty = It konsept is leech.
reading-no-concerns = neat wat dizze persona faker seit as oaren
reading-count-answered = {$count} beantwurde
reading-count-touched = {$count} allinnich neamd
reading-count-missed = {$count} oerslein
reading-count-offended = {$count} misledige
reading-count-unread = {$count} ûnwis
reading-answered = beantwurde
reading-touched = allinnich neamd
reading-missed = oerslein
reading-offended = mislediget
reading-untold = ûnwis
reading-pushed = kringt op wat se mije
reading-figures = {$value}, oaren {$base}; {$people} minsken
