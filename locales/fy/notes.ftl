### Wat de berekkening oer harsels en har gegevens seit: problemen, weilitten kolommen, opmerkingen, gatten,
### foarspellingen. De arguminten binne wurden út de gegevens fan de brûker, of sifers yn de eigen foarm fan de taal.

## Wêrom’t in rige of in sel oan kant lein is

problem-no-customer = gjin klant neamd
problem-no-key = gjin id en gjin adres
problem-cell-count = mear of minder sellen as de koprigel
problem-broken-quote = in oanhellingsteken op it ferkearde plak
problem-too-long = in te lange sel
problem-nul-byte = in NUL-byte
problem-not-json = gjin goed JSON-objekt
problem-encoding = bytes dy’t gjin tekst binne yn de tekenkodearring dy’t `encoding` yn portrett.toml neamt
problem-sheet-error = in flater lykas #N/A op it plak fan in wearde
problem-not-a-number = gjin getal
problem-too-large = in te grut getal
problem-decimal-unclear = lêzen, mar it teken kin tûzenen of tsienden skiede: jou `decimal` op foar de kolom
problem-not-a-date = gjin datum
problem-implausible-date = in datum dy’t net klopje kin
problem-not-yes-no = gjin ja en gjin nee
problem-not-an-email = gjin e-mailadres
problem-not-a-phone = gjin telefoannûmer
problem-no-country-code = in telefoannûmer sûnder lânnûmer: jou `country` op ûnder [project]
problem-not-a-postcode = gjin postkoade fan it lân
problem-not-a-country = gjin lân
problem-not-a-gender = gjin wurd foar in geslacht
problem-no-column = it bestân hat gjin kolom mei dy namme
problem-wrong-encoding = it bestân hat de kolom allinnich yn in oare tekenkodearring: ferbetterje `encoding` yn portrett.toml
problem-repeated-key = deselde kaai yn in lettere rige, dy’t hâlden is
problem-blank = leech dêr’t in wearde nedich is
problem-footer = in rigel ûnder de tabel
problem-not-done = in test, in konsept, wiske, of nea ôfmakke

## Wêrom’t in kolom gjin segminten foarme hat

excluded-constant = deselde wearde foar elkenien
excluded-identifier = in identifikaasjekoade: hast elke persoan hat in eigen wearde
excluded-duplicate = seit itselde as {$of}
excluded-outcome = de útkomst dêr’t de persona’s op beoardiele wurde
excluded-too-many-values = te folle ferskillende wearden
excluded-too-few-values = fan te min minsken bekend
excluded-no-day = neat seit oant wannear’t de gegevens rinne, en dus is in leeftiid net te bepalen: stel `as_of` yn
excluded-postcode = in postkoade seit op himsels neat: neam in list mei plakken yn profiles.places
excluded-text = frije tekst
excluded-derived = berekkene út in oare kolom dy’t brûkt is
excluded-personal = persoanlik: it wiist in minske oan
excluded-future = kin oer de tiid nei de peildatum gean: it hat gjin eigen dei
excluded-in-scale = part fan de skaal {$of}

## Wat de berekkening sizze wol

note-currencies-two = Bedraggen yn mear as ien faluta binne opteld as wiene se ien en deselde: {$first} yn {$first-share} en {$second} yn {$second-share} fan de bestelrigels. Gjin som, gemiddelde of oandiel fan de omset doocht, oant se yn ien faluta eksportearre wurde, of as boarnen yn elk in eigen projekt.
note-currencies-more = Bedraggen yn mear as ien faluta binne opteld as wiene se ien en deselde: {$first} yn {$first-share}, {$second} yn {$second-share} en oare yn {$rest-share} fan de bestelrigels. Gjin som, gemiddelde of oandiel fan de omset doocht, oant se yn ien faluta eksportearre wurde, of as boarnen yn elk in eigen projekt.
note-currency-other = De bestellingen neame {$first} as faluta, en dy fan it projekt is {$currency}: stel `currency` ûnder [project] yn op dy fan de bedraggen.
note-too-few-people = Der binne mar {$count} klanten. Segminten wurde metten fan {$needed} klanten ôf; neat is betocht.
note-scale-weak = {$source}: {$name} is in swakke skaal: de {$count} fragen hingje net folle mei-inoar gear (Cronbachs alfa {$alpha}).
note-smoothed =
    {$count-number ->
        [one] Ien sin fan de kaarten stiet der sa’t in taalmodel ({$name}) him skreau; sifers, nammen en ynhâld binne neist de gearstalde sin lein.
       *[other] {$count} sinnen fan de kaarten steane der sa’t in taalmodel ({$name}) se skreau; sifers, nammen en ynhâld binne neist de gearstalde sinnen lein.
    }
note-scale-against = {$source}, {$name}: de antwurden op {$item} geane tsjin de rest fan de skaal yn. Set der in - foar as de fraach oarsom steld is.
note-no-structure = Gjin yndieling fan dizze klanten is better as tafal. Der binne gjin persona’s tekene, want der is neat te tekenjen.
note-continuum = In kontinuüm sûnder groepen koe der krekt sa útsjen. De segminten binne brûkbere parten, gjin soarten minsken.
note-unstable = {$name} is net stabyl: it segmint falt faak útinoar as der opnij klanten lotte wurde.
note-outliers = {$label}: {$count-number ->
        [one] ien wearde leit fier bûten alle oare en is nei binnen helle.
       *[other] {$count} wearden lizze fier bûten alle oare en binne nei binnen helle.
    }
note-unconverted = {$count} bestelrigels yn {$currency} hawwe in dei sûnder koers yn `profiles.rates`: se telle mei as bestellingen, mar harren bedraggen telle net mei.
note-baseline-wins = Gjin model hat de lêste wiken better foarspeld as de regel dat elkenien trochgiet lykas oant no ta: wês foarsichtich mei `portrett value`.
note-no-money = Gjin boarne seit wat de klanten útjouwe, en dus hat gjin persona in oandiel fan de omset.
note-accounts = {$count} klanten hearre by {$accounts} bedriuwen, nei it bedriuw dat se neame of harren e-maildomein. Se bliuwe byinoar as útspraken metten wurde.
note-lines-without-customer = {$source}: {$count} fan de {$of} rigels neame gjin klant en hearre by gjin persona.
note-outcome-too-few = Te min klanten hiene de útkomst om te sizzen hoe goed oft wat dy foarspelt.
note-wide-bic = BIC sakke oant it grutste oantal segminten dat besocht is. In hegere grins kin der mear fine.
note-fewer-than-bic = BIC soe {$bic} segminten nommen hawwe. {$chosen} is it grutste oantal wêrby’t alle segminten grut en stabyl genôch binne.
note-sample-of = De segminten binne foarme op in stekproef fan {$count} klanten; dêrnei is elkenien yndield.
note-nothing-supported = Neat fan wat oer {$name} metten is, is ûnderboud: lês dy kaart as in telling, net as in portret.

## Wat in kaart net sizze kin

unknown-voice = Wat se wolle en wat harren tsjinhâldt: mei harren eigen wurden is noch neat dien.
unknown-money = Wat se útjouwe en wurdich binne: gjin boarne hat bedraggen.
unknown-demographics = Leeftiid, húshâlding, ynkommen en wenplak: gjin boarne hat se.
unknown-psychographics = Wearden, ynteressen en libbenswize: nimmen hat it harren frege.
unknown-channels = Wêr’t se keapje: gjin boarne neamt in kanaal.
unknown-touches = Hoe’t se reagearje op wat harren stjoerd wurdt: gjin boarne hat kampanjes.
unknown-future = Wat se hjirnei dwaan sille: neat nei de lêste dei fan de gegevens is metten.
unknown-small-group =
    {$count-number ->
        [one] Ien sifer wurdt net toand: it berêst op minder as {$least} persoanen.
       *[other] {$count} sifers wurde net toand: se berêste op minder as {$least} persoanen.
    }

## Oft de persona’s in útkomst better foarspelle as `$predictor`

prediction-better = Better as {$predictor}
prediction-not-shown = Net oantoand dat se better binne as {$predictor}
prediction-worse = Minder goed as {$predictor}
predictor-nothing = allinnich it gemiddelde
predictor-demographics = demografyske gegevens
predictor-rfm = hoe koartlyn, hoe faak en hoefolle jild (RFM)
predictor-personas = de persona’s
predictor-profile = it hiele profyl

## Groepen balken, en emblemen

shares-channel = Wêr’t se bestelle, neist alle oaren
shares-category = Wat se keapje, neist alle oaren
shares-brand = Merken dy’t se keapje, neist alle oaren
emblem-months = Blomblêden rûnom: bestellingen nei moanne, jannewaris boppe-oan. Ring deryn: oandielen fan wêr’t se bestelle.
emblem-effects = Blomblêden rûnom: hoefolle dizze persona fan alle oaren ferskilt, it sterkste ferskil boppe-oan.

note-wished = Jo woene dit oantal segminten hawwe. Tafal jout like goede groepen: sjoch se net oan foar soarten minsken.
note-wish-price = {$free-number ->
        [one] Neffens de gegevens allinnich soe der mar ien groep wêze.
       *[other] Neffens de gegevens allinnich soene der {$free} segminten wêze.
    } {$chosen} kostet {$price} mear oan BIC, en dêr is 10 in soad.

note-wish = Jo woene {$chosen} segminten hawwe. {$free-number ->
        [one] Neffens de gegevens allinnich soe der mar ien groep wêze.
       *[other] Neffens de gegevens allinnich soene der {$free} wêze.
    }
note-rule-unknown-text = De regel fan {$name} freget oft {$label} “{$text}” is, en dat is it foar nimmen.
note-rule-nobody = Nimmen heart by {$name}: de regel jildt foar nimmen, of de regels derfoar hawwe elkenien al meinommen.
excluded-sum = de som fan {$of}, dy’t dûbeld telle soe
excluded-multiple = itselde as {$of} yn in oare ienheid
note-more-columns-than-people = Mear kenmerken ({$columns}) as klanten ({$count}) foarmje de segminten: dan passe groepen by tafal. Neam minder kolommen, of bring mear klanten yn.
note-concentrated = {$label}: ien op de fyftich klanten hat der {$share} fan. Gemiddelden sizze dan net folle oer de oaren; `segments.outliers = "apart"` set sokke klanten apart.
note-participants =
    {$count-number ->
        [one] Ien minske is heard. As wa't heard is it goed fynt, lit `participants = true` ûnder [privacy] de folgjende bou in foarriedich portret fan harren tekenje.
       *[other] {$count} minsken binne heard. As se it goed fine, lit `participants = true` ûnder [privacy] de folgjende bou in foarriedich portret fan harren tekenje.
    }
