### Det byggingen sier om seg selv og dataene: problemer, utelatte kolonner, merknader, hull, forutsigelser.
### Argumentene er ord fra brukerens data, eller tall i språkets egen form.

## Hvorfor en rad eller en celle ble lagt til side

problem-no-customer = ingen kunde oppgitt
problem-no-key = verken id eller adresse
problem-cell-count = flere eller færre celler enn overskriften
problem-broken-quote = et anførselstegn på feil sted
problem-too-long = for lang celle
problem-nul-byte = en NUL-byte
problem-not-json = ikke et gyldig JSON-objekt
problem-encoding = byte som ikke er tekst i den tegnkodingen som `encoding` i portrett.toml sier
problem-sheet-error = en feil som #N/A i stedet for en verdi
problem-not-a-number = ikke et tall
problem-too-large = for stort tall
problem-decimal-unclear = lest, men tegnet kan skille tusener eller desimaler: skriv `decimal` for kolonnen
problem-not-a-date = ikke en dato
problem-implausible-date = en dato som ikke kan stemme
problem-not-yes-no = verken ja eller nei
problem-not-an-email = ikke en e-postadresse
problem-not-a-phone = ikke et telefonnummer
problem-no-country-code = et telefonnummer uten landskode: skriv `country` under [project]
problem-not-a-postcode = ikke et postnummer i landet
problem-not-a-country = ikke et land
problem-not-a-gender = ikke et ord for et kjønn
problem-no-column = filen har ingen kolonne med det navnet
problem-wrong-encoding = filen har kolonnen bare i en annen tegnkoding: rett `encoding` i portrett.toml
problem-repeated-key = samme nøkkel i en senere rad, som ble beholdt
problem-blank = tomt der det trengs en verdi
problem-footer = en linje under tabellen
problem-not-done = en test, et utkast, en sletting, eller aldri fullført

## Hvorfor en kolonne ikke dannet segmenter

excluded-constant = samme verdi for alle
excluded-identifier = en identifikator: nesten hver person har sin egen verdi
excluded-duplicate = sier det samme som {$of}
excluded-outcome = utfallet som personaene blir prøvd mot
excluded-too-many-values = for mange ulike verdier
excluded-too-few-values = kjent for for få personer
excluded-no-day = ingenting sier hvor langt dataene når, så en alder kan ikke regnes ut: sett `as_of`
excluded-postcode = et postnummer sier ingenting i seg selv: oppgi en liste over steder i profiles.places
excluded-text = fritekst
excluded-derived = regnet ut fra en annen kolonne som ble brukt
excluded-personal = personlig: den peker ut et menneske
excluded-future = kan fortelle om tiden etter skjæringsdagen: den har ingen egen dag
excluded-in-scale = del av skalaen {$of}

## Det byggingen vil si fra om

note-currencies-two = Beløp i flere valutaer er lagt sammen som om de var én: {$first} i {$first-share} og {$second} i {$second-share} av ordrelinjene. Ingen sum, intet snitt og ingen andel av omsetningen holder før de eksporteres i én valuta, eller som kilder i hvert sitt prosjekt.
note-currencies-more = Beløp i flere valutaer er lagt sammen som om de var én: {$first} i {$first-share}, {$second} i {$second-share} og andre i {$rest-share} av ordrelinjene. Ingen sum, intet snitt og ingen andel av omsetningen holder før de eksporteres i én valuta, eller som kilder i hvert sitt prosjekt.
note-currency-other = Ordrene oppgir {$first} som valuta, og prosjektets er {$currency}: sett `currency` under [project] til beløpenes.
note-too-few-people = Det er bare {$count} kunder. Segmenter måles fra {$needed} kunder og oppover; ingenting er diktet opp.
note-scale-weak = {$source}: {$name} er en svak skala: de {$count} spørsmålene henger lite sammen (Cronbachs alfa {$alpha}).
note-smoothed =
    {$count-number ->
        [one] Én setning på kortene står slik en språkmodell ({$name}) skrev den; tall, navn og innhold er holdt opp mot setningen som var satt sammen.
       *[other] {$count} setninger på kortene står slik en språkmodell ({$name}) skrev dem; tall, navn og innhold er holdt opp mot setningene som var satt sammen.
    }
note-scale-against = {$source}, {$name}: svarene på {$item} går mot resten av skalaen. Sett - foran hvis det spør motsatt vei.
note-no-structure = Ingen inndeling av disse kundene er bedre enn tilfeldighet. Ingen personaer er tegnet, fordi det ikke er noe å tegne.
note-continuum = Et kontinuum uten grupper kunne sett likedan ut. Segmentene er nyttige snitt, ikke typer mennesker.
note-unstable = {$name} er ustabil: segmentet faller ofte fra hverandre når kundene trekkes på nytt.
note-outliers = {$label}: {$count-number ->
        [one] én verdi ligger langt utenfor alle andre og ble trukket inn.
       *[other] {$count} verdier ligger langt utenfor alle andre og ble trukket inn.
    }
note-unconverted = {$count} ordrelinjer i {$currency} har en dag uten kurs i `profiles.rates`: de teller som ordrer, men beløpene teller ikke.
note-baseline-wins = Ingen modell forutsa de siste ukene bedre enn regelen om at alle fortsetter som før: bruk `portrett value` med forsiktighet.
note-no-money = Ingen kilde forteller hva kundene bruker, så ingen persona har en andel av omsetningen.
note-accounts = {$count} kunder hører til {$accounts} bedrifter, etter bedriften de oppgir eller e-postdomenet. De holdes samlet når utsagn måles.
note-lines-without-customer = {$source}: {$count} av {$of} linjer nevner ingen kunde og hører ikke til noen persona.
note-outcome-too-few = For få kunder hadde utfallet til å si hvor godt noe forutsier det.
note-wide-bic = BIC falt helt til det største antallet segmenter som ble prøvd. En høyere grense kan finne flere.
note-fewer-than-bic = BIC ville ha tatt {$bic} segmenter. {$chosen} er det største antallet der alle segmentene er store og stabile nok.
note-sample-of = Segmentene ble dannet på et utvalg av {$count} kunder; deretter ble alle tilordnet.
note-nothing-supported = Ingenting som ble målt om {$name}, er underbygd: les det kortet som en opptelling, ikke som et portrett.

## Det et kort ikke kan si

unknown-voice = Hva de vil, og hva som stopper dem: det lages ikke noe av deres egne ord ennå.
unknown-money = Hva de bruker og er verdt: ingen kilde har beløp.
unknown-demographics = Alder, husholdning, inntekt og sted: ingen kilde har dem.
unknown-psychographics = Verdier, interesser og livsstil: ingen har spurt dem.
unknown-channels = Hvor de kjøper: ingen kilde nevner en kanal.
unknown-touches = Hvordan de svarer på det som sendes dem: ingen kilde har kampanjer.
unknown-future = Hva de vil gjøre videre: ingenting etter dataenes siste dag er målt.
unknown-small-group =
    {$count-number ->
        [one] Ett tall vises ikke: det hviler på færre enn {$least} personer.
       *[other] {$count} tall vises ikke: de hviler på færre enn {$least} personer.
    }

## Om personaene forutsier et utfall bedre enn `$predictor`

prediction-better = Bedre enn {$predictor}
prediction-not-shown = Ikke vist å være bedre enn {$predictor}
prediction-worse = Dårligere enn {$predictor}
predictor-nothing = bare gjennomsnittet
predictor-demographics = demografi
predictor-rfm = nylighet, hyppighet og beløp (RFM)
predictor-personas = personaene
predictor-profile = hele profilen

## Grupper av søyler, og emblemer

shares-channel = Hvor de handler, mot alle andre
shares-category = Hva de kjøper, mot alle andre
shares-brand = Merker de kjøper, mot alle andre
emblem-months = Kronblad rundt: ordrer etter måned, januar øverst. Ring innenfor: andeler av hvor de handler.
emblem-effects = Kronblad rundt: hvor mye denne personaen skiller seg fra alle andre, den sterkeste forskjellen øverst.

note-wished = Du ønsket dette antallet segmenter. Tilfeldigheten gir like gode grupper: ikke ta dem for typer mennesker.
note-wish-price = {$free-number ->
        [one] Overlatt til dataene ble det bare én gruppe.
       *[other] Overlatt til dataene ble det {$free} segmenter.
    } {$chosen} koster {$price} mer i BIC, der 10 er mye.

note-wish = Du ønsket {$chosen} segmenter. {$free-number ->
        [one] Overlatt til dataene ble det bare én gruppe.
       *[other] Overlatt til dataene ble det {$free}.
    }
note-rule-unknown-text = Regelen for {$name} spør om {$label} er «{$text}», og det er det ikke for noen.
note-rule-nobody = Ingen hører til {$name}: Regelen gjelder ingen, eller de før den tok alle.
excluded-sum = summen av {$of}, som ville telle dobbelt
excluded-multiple = det samme som {$of} i en annen enhet
note-more-columns-than-people = Flere egenskaper ({$columns}) enn kunder ({$count}) danner segmentene: Da passer grupper av tilfeldighet. Nevn færre kolonner, eller hent inn flere kunder.
note-concentrated = {$label}: Én av femti kunder har {$share} av det. Gjennomsnitt sier lite om de andre; `segments.outliers = "apart"` setter slike kunder for seg.
note-participants =
    {$count-number ->
        [one] Én person ble hørt. Når de som ble hørt har sagt ja, lar `participants = true` under [privacy] neste bygg tegne et foreløpig portrett av dem.
       *[other] {$count} personer ble hørt. Når de har sagt ja, lar `participants = true` under [privacy] neste bygg tegne et foreløpig portrett av dem.
    }
