### Rapportens egne ord: overskrifter, merkelapper og setninger rundt tall.

## Siden

page-title = {$project}: personaer
skip-to-personas = Hopp til personaene
build-number = bygg {$number}
data-until = data til og med {$date}
unknown-day = en ukjent dag
built-at = bygd {$date}
as-table = Det samme som tabell
back-to-overview = Tilbake til oversikten

## Oversikten

headline-kinds =
    {$count-number ->
        [one] Én type kunde
       *[other] {$count} typer kunder
    }
headline-continuum =
    {$count-number ->
        [one] Ett nyttig blikk på kundene
       *[other] {$count} nyttige snitt gjennom ett kontinuum
    }
headline-none = Én type kunde, så langt disse dataene viser
headline-too-few = For få kunder til å måle segmenter
verdict-kinds = Gruppene er mer enn tilfeldigheten ville gitt, og mer enn et jevnt kontinuum med de samme sammenhengene ville vist.
verdict-continuum = Gruppene er mer enn tilfeldigheten ville gitt, men et kontinuum uten grupper kunne sett likedan ut. Bruk dem som praktiske snitt, ikke som typer mennesker.
verdict-none = Ingen gruppering av disse kundene slår tilfeldigheten, så det er ingen personaer å tegne. Flere kunder, eller kilder som sier mer om dem, kan endre det.
verdict-too-few = Det er for få kunder til målte segmenter, så det er ingen personaer å tegne. Legg til flere kunder, eller flere av ordrene deres.
measured-on = {$people} kunder. Segmentene ble dannet på {$fit} av dem; hvert utsagn er målt på de {$hold} andre, som segmentene aldri har sett.
names-are-fictional = Navnene er oppdiktet og tilhører ingen. Hvert utsagn kan åpnes for å se hva det bygger på.
section-personas = Personaene
of-customers = av kundene
of-revenue = av omsetningen
picture-shares = {$title}: andel av kundene og av omsetningen
section-notes = Det denne byggingen ikke kunne si, og det du bør se på
no-notes = Ingenting skilte seg ut.
note-level-warning = Obs
note-level-plain = Merk

## Forutsigelse

section-prediction = Forutsier personaene {$outcome}?
section-prediction-none = Forutsier personaene noe?
outcome-none = Ingenting her prøver det: det ble ikke oppgitt noe utfall. Oppgi ett med `portrett build --outcome KOLONNE`.
tested-on = Prøvd på {$n} kunder som ingen tilpasning har sett.
tested-on-positives = Prøvd på {$n} kunder som ingen tilpasning har sett; for {$positives} av dem var det ja.
prediction-how-to-read = Lavere tap er bedre. Der intervallet ligger helt over null, er personaene bedre; der det rommer null, er ingen av dem vist å være bedre.
section-calibration = Forutsagt og observert, etter persona
picture-calibration = observert {$value}, 95 %-intervall {$interval}; forutsagt {$base}

## Kilder, segmenter, og hvordan få det samme igjen

section-sources = Hvor dataene kom fra
rows-add-up = Rader inn = rader beholdt + rader lagt til side.
source-contacts = kontakter
source-orders = ordrer
source-touches = utsendelser
source-events = hendelser
source-survey = svar på undersøkelser
source-messages = meldinger
source-aggregates = tall om mange
section-segments = Hvordan segmentene ble til
segments-chosen = Valgt på {$people} kunder; det minste segmentet som godtas, har {$floor}.
columns-used = Kolonner som dannet segmentene
columns-left-out = Kolonner som ble utelatt
section-reproduce = Hvordan få det samme igjen
fact-seed = Frø
fact-program-version = Programversjon
fact-fingerprint = Fingeravtrykk
fact-candidate-claims = Utsagn prøvd
fact-min-group = Minste gruppe som vises

## Overskrifter for kolonner og rader

table-persona = Persona
table-people = Personer
table-customers = Andel av kundene
table-revenue = Andel av omsetningen
table-predictor = Forutsagt av
table-columns = Kolonner
table-auc = AUC
table-r-squared = R²
table-log-loss = Logaritmisk tap
table-squared-error = Kvadratisk feil
table-loss-difference = Tap minus personaenes
table-foretold = Forutsagt
table-observed = Observert
table-value = Verdi
table-interval = 95 %-intervall
table-source = Kilde
table-kind = Slag
table-rows-in = Rader inn
table-rows-kept = Rader beholdt
table-rows-aside = Lagt til side
table-column = Kolonne
table-row-as-a-whole = hele raden
table-reason = Hvorfor
table-count = Antall
table-segments = Segmenter
table-bic = BIC (lavere er bedre)
table-hour = Time
table-label = Navn
table-petal = Kronblad
table-arc = Bue
table-length = Lengde
row-persona = denne personaen
row-others = alle andre
row-difference = forskjell

# A label that is a code, such as O1, within a sentence.
code = «{$text}»

## Kortet

persona-primary = primær
persona-secondary = sekundær
fictional-name = «{$name}», et oppdiktet navn
share-customers = {$share} av kundene
share-revenue = {$share} av omsetningen
stability-stable = stabil ({$figure})
stability-fair = nokså stabil ({$figure})
stability-unstable = ustabil ({$figure})
others = andre {$figure}
section-who = Hvem de er
section-want = Hva de vil
section-stop = Hva som stopper dem
section-act = Hva de gjør
section-buy = Hva de kjøper og bruker
section-where = Hvor
section-when = Når
section-reach = Hvordan de svarer på det vi sender
section-believed = Hva vi trodde
section-unknown = Hva vi ikke vet
nothing-unknown = Ingenting er merket som ukjent.
nothing-supported = Ingen utsagn om denne personaen er underbygd.
further-claims =
    {$count-number ->
        [one] Ett utsagn til, svakere eller utover grensen
       *[other] {$count} utsagn til, svakere eller utover grensen
    }
persons =
    {$count-number ->
        [one] én person
       *[other] {$count} personer
    }
legend-value = denne personaen, med 95 %-intervall
legend-base = alle andre
picture-interval = {$value}, 95 %-intervall {$interval}; andre {$base}
picture-interval-scale = Skalaen går fra {$low} til {$high}.
picture-interval-legend = Bildet
card-rests-on = Hviler på {$people} kunder, {$hold} av dem aldri sett av tilpasningen; data til og med {$date}.

## Bildene på et kort

rhythm-title = Når de handler
rhythm-description = Andel av ordrene etter ukedag og time, med mandag øverst. Flest på {$day} fra kl. {$hour}.
rhythm-empty = Andel av ordrene etter ukedag og time. Ingen celle hviler på nok personer til å vises.
rhythm-people = Ordrer fra {$count} personer.
rhythm-withheld = En celle med kryss hviler på for få personer til å vises.
shares-description = Prosentpoeng over eller under alle andre.
emblem-title = Emblem for {$title}
emblem-figures = Hva emblemet viser
day-monday = mandag
day-tuesday = tirsdag
day-wednesday = onsdag
day-thursday = torsdag
day-friday = fredag
day-saturday = lørdag
day-sunday = søndag
day-short-monday = ma
day-short-tuesday = ti
day-short-wednesday = on
day-short-thursday = to
day-short-friday = fr
day-short-saturday = lø
day-short-sunday = sø

## Grunnlag

evidence-sureness = Hvor sikkert
evidence-aspect = Gjelder
evidence-basis = Rolle
evidence-status = Status
evidence-effect = Forskjellens størrelse
evidence-q = q, etter alle prøver
evidence-measure = Målt som
evidence-sources = Kilder
evidence-as-of = Data til og med
evidence-query = Spørringen som gir tallet igjen
sureness-certain = sikkert
sureness-likely = trolig
sureness-thin = tynt
sureness-certain-why = mange personer, en tydelig forskjell og et smalt intervall rundt den
sureness-likely-why = forskjellen er vist, men størrelsen er ikke godt kjent
sureness-thin-why = få personer, en liten forskjell, eller en som kan være tilfeldig
basis-defining = definerende
basis-found = funnet
basis-predicted = forutsagt
basis-voice = stemme
basis-defining-why = Brukt til å danne segmentene, eller regnet ut fra noe som ble brukt. Om det holder, er prøvd med segmenter dannet uten det.
basis-found-why = Ikke brukt til å danne segmentene. Målt på kunder de aldri har sett.
basis-predicted-why = Skjedde etter skjæringsdatoen: segmentene visste ingenting om det.
basis-voice-why = Fra det kundene sa med egne ord.
status-supported = underbygd
status-weak = svakt
status-stale = foreldet
effect-negligible = knapt noen ({$figure})
effect-small = liten ({$figure})
effect-medium = middels ({$figure})
effect-large = stor ({$figure})
measure-share = en andel
measure-mean = et gjennomsnitt
measure-median = en median
measure-rate-per-year = ganger i året

## Sider ved en person

aspect-demographics = demografi
aspect-psychographics = psykografi
aspect-goal = mål
aspect-frustration = frustrasjon
aspect-objection = innvending
aspect-praise = ros
aspect-behaviour = atferd
aspect-product-use = bruk av produktet
aspect-channel = kanal
aspect-category = kategori
aspect-value = verdi
aspect-decision = beslutning
aspect-journey = kundereise
aspect-communication = kommunikasjon

## The quality of the sources

section-quality = Hvor gode dataene er
section-mend = Dette bør rettes først
section-problems = Dette kunne ikke brukes, eller er tvilsomt
section-columns = Kolonner: hva som mangler, og tall langt utenfor
section-overlaps = Kunder som også finnes i
section-currencies = Rader etter valuta
nothing-to-mend = Ingenting: ingen kilde mistet poeng.
to-quality = Hvor gode dataene er
score-of = {$score} av 100
points-of = {$points} av {$weight} poeng
quality-of = {$source}: {$score} av 100, og hvorfor
rows-sum = {$rows} rader = {$kept} beholdt + {$aside} lagt til side
sources-count =
    {$count-number ->
        [one] Én kilde
       *[other] {$count} kilder
    }
customers-count =
    {$count-number ->
        [one] én kunde
       *[other] {$count} kunder
    }
touches-people = Gjelder omtrent {$people}.
touches-money = Gjelder ordrer for omtrent {$money} til sammen.
touches-both = Gjelder omtrent {$people} og ordrer for {$money} til sammen.
example-cell = rad {$row}: {$shape}
example-row = rad {$row}
outside-none = ingen
outside-fences = {$count} utenfor {$low} til {$high}
time-span = {$first} til {$last}
gap-said = {$from} til {$to} ({$days})
gaps-none = ingen
gaps-unknown = for få dager til å si det
gaps-more =
    {$count-number ->
        [one] og én til
       *[other] og {$count} til
    }
picture-scores = Poeng for hver kilde, av 100
picture-times = Når radene er fra
picture-times-how = Jo sterkere farge, desto flere av kildens rader; ingenting der den ikke har noen.
table-score = Poeng
table-check = Målt
table-found = Funnet
table-points = Poeng
table-time = Fra første til siste
table-gaps = Lengre pauser enn vanlig
table-examples = Sett i (bokstaver som x, sifre som 9)
table-missing = Mangler
table-outside = Tall langt utenfor
table-share = Andel

check-kept = Rader lagt til side
check-readable = Celler som ikke kunne leses
check-filled = Celler som står tomme
check-alike = Rader som sier det samme som en annen
check-keys = Kunder som er ført opp mer enn én gang
check-extreme = Tall langt utenfor alle andre
check-dates = Datoer som ikke kan stemme
check-gaps = Dager i pauser lengre enn vanlig
check-currency = Rader i en annen valuta
check-overlap = Kunder som ingen annen kilde kjenner
check-fresh = Dager uten nytt, utover det vanlige

finding-kept = {$source}: {$count} av {$of} rader ble lagt til side, mest på grunn av: {$reason}.
finding-readable =
    {$count-number ->
        [one] {$source}: én celle kunne ikke leses, i «{$label}»: {$reason}.
       *[other] {$source}: {$count} celler kunne ikke leses, de fleste i «{$label}»: {$reason}.
    }
finding-filled = {$source}: «{$label}» står tom i {$share} av radene.
finding-alike = {$source}: {$count} av {$of} rader sier det samme som en annen rad.
finding-keys =
    {$count-number ->
        [one] {$source}: én rad nevner en kunde som samme fil alt har nevnt.
       *[other] {$source}: {$count} rader nevner en kunde som samme fil alt har nevnt.
    }
finding-extreme =
    {$count-number ->
        [one] {$source}: ett tall i «{$label}» ligger langt utenfor, under {$low} eller over {$high}.
       *[other] {$source}: {$count} tall i «{$label}» ligger langt utenfor, under {$low} eller over {$high}.
    }
finding-dates =
    {$count-number ->
        [one] {$source}: én dato kan ikke stemme.
       *[other] {$source}: {$count} datoer kan ikke stemme.
    }
finding-gaps =
    {$count-number ->
        [one] {$source}: én pause er lengre enn vanlig, fra {$from} til {$to}.
       *[other] {$source}: {$count} pauser er lengre enn vanlig, den lengste fra {$from} til {$to}.
    }
finding-currency = {$source}: {$share} av radene er i en annen valuta enn {$currency}.
finding-overlap = {$source}: ingen annen kilde kjenner {$share} av kundene i den.
finding-fresh = {$source}: den nyeste raden er fra {$date}, {$days} før dataene slutter; en pause på {$usual} ville vært vanlig.

remedy-kept = Se på eksemplene på det som ble lagt til side under, rett eksporten, og hent den inn på nytt.
remedy-kept-no-customer = Be om en eksport som nevner kunden i hver rad, med id eller e-postadresse; rader uten kunde hjelper ikke noe portrett.
remedy-readable = Se på eksemplene under: si i portrett.toml hva kolonnen inneholder, eller rett cellene.
remedy-filled = Fyll ut kolonnen der verktøyet vet det, eller utelat den i portrett.toml om ingen fører den.
remedy-alike = Se etter om eksporten inneholder de samme radene to ganger, og eksporter på nytt.
remedy-keys = Slå sammen kundens dubletter i verktøyet som skrev filen, eller eksporter én rad for hver kunde.
remedy-extreme = Se på de største og de minste: storkjøp, feil desimaltegn eller testrader?
remedy-dates = Se etter hvordan verktøyet skriver datoer, og rekkefølgen av dag og måned i portrett.toml.
remedy-gaps = Spør om butikken var stengt da, eller om en del av eksporten mangler.
remedy-currency = Eksporter beløpene i én valuta: her legges de sammen som om de var én.
remedy-overlap = Eksporter kundens id eller e-postadresse i begge kildene, så de kan kobles.
remedy-fresh = Eksporter på nytt: de andre kildene er nyere.

## Spørsmål i en undersøkelse

section-questions = Spørsmål
table-question = Spørsmål
table-answers-are = Svarene er
table-answered = Besvart
table-options = Valg
question-scale = trinn på en skala
question-single = ett valg
question-several = flere valg
question-number = tall
question-date = dager
question-open = egne ord

## Hva kundene kommer til å gjøre

section-value = Hva kundene kommer til å gjøre
value-customers = {$customers} kunder har bestilt, {$repeat} av dem på mer enn én dag.
value-alive = Omtrent {$alive} er fortsatt kunder.
value-no-model = Ingen modell kunne forutsi hva de kommer til å gjøre.
value-orders = De neste {$days} dagene ventes det at de bestiller {$orders} ganger
value-worth = og bringer inn {$value}
value-occasions = Ordrer på samme dag er én gang.
value-how-to-read = I parentes: hvor det vil ligge i 95 av 100 tilfeller, hvis folk går fram som før.
section-tracking = Hvor godt det ble forutsagt før
tracking-model-wins = De siste {$weeks} ukene ble holdt skjult for modellene, som så forutsa dem for {$customers} kunder. Nærmest kom {$best}.
tracking-baseline-wins = De siste {$weeks} ukene ble holdt skjult for modellene, som så forutsa dem for {$customers} kunder. Ingen kom nærmere enn regelen om at alle fortsetter som før: bruk forutsigelsene med forsiktighet.
tracking-title = Ordrer per uke, skjedd og forutsagt
tracking-description = {$weeks} uker; tabellen under har alle tallene
tracking-happened = skjedde
tracking-week = uke {$week}
table-week = Uke
forecaster-rate-so-far = alle fortsetter som før
forecaster-refused = {$name} kunne ikke tilpasses: {$reason}.
section-forecasters = Alle modellene ved siden av hverandre
section-forecaster-calibration = Forutsagt og skjedd, etter tidligere ordrer
section-model = Modellen og parametrene
table-forecaster = Modell
table-rmse = Rot av midlere kvadratfeil
table-mae = Midlere absolutt feil
table-bias = Skjevhet i summen
table-rank = Rangkorrelasjon
table-weekly-error = Feil for en uke
table-frequency = Gjentatte ordrer før
table-parameter = Parameter
model-of-orders = Ordrer etter {$name}; tid i uker; log-rimelighet {$log}.
model-limits = {$names} gikk til kanten av det mulige: modellen er egentlig en enklere.
regularity-unknown = For få har bestilt tre ganger til å si hvor regelmessige ordrene er.
regularity-bursts = Ordrene kommer i rykk (k = {$k} fra {$customers} kunder; 1 er tilfeldig): stillhet sier mindre enn modellen tror.
regularity-random = Ingenting taler mot at ordrene kommer tilfeldig, slik modellen antar (k = {$k} fra {$customers} kunder; 1 er tilfeldig).
regularity-regular = Ordrene er mer regelmessige enn modellen antar (k = {$k} fra {$customers} kunder; 1 er tilfeldig): stillhet sier mer enn den tror.
spend-model = Hva en ordre koster etter Gamma-Gamma: p = {$p}, q = {$q}, v = {$v}.
spend-independent = Den antar at hvor ofte og hvor mye er uavhengige, og det er de nesten (rangkorrelasjon {$rank}).
spend-strained = Den antar at hvor ofte og hvor mye er uavhengige, og det er de ikke (rangkorrelasjon {$rank}): bruk verdier for enkeltkunder med forsiktighet.
spend-none = Det finnes ingen modell for hva en ordre koster: {$reason}.
section-cohorts = Hvem kom tilbake, etter måneden for første ordre
cohorts-how-to-read = Andel av kundene fra en måned som bestilte i samme måned (+0), den neste (+1), og så videre. Den siste måneden er kanskje ikke over.
section-cohort-value = Hva en kunde hadde brakt inn da, i gjennomsnitt
table-cohort = Første ordre

## Avtaler

section-contracts = Hvor lenge kunder med avtale blir
contracts-customers = {$customers} kunder har eller hadde en avtale, {$left} av dem har sluttet; den fornyes hver {$days}. dag.
contracts-median = Halvparten har sluttet etter {$periods} fornyelser.
contracts-no-median = Mer enn halvparten er der fortsatt, så langt en ser.
contracts-model = Jo lenger noen har vært der, desto sannsynligere er neste fornyelse, etter den forskjøvne beta-geometriske modellen (alpha = {$alpha}, beta = {$beta}).
contracts-no-model = Ingen modell for fornyelser kunne tilpasses.
contracts-title = Andel kunder som blir, etter fornyelse
contracts-stayed = ble
contracts-by-model = etter modellen
contracts-period = fornyelse {$period}
section-reasons = Hvorfor kunder sluttet
reason-unknown = ingen kjent grunn
table-why-left = Grunn
table-share-of-left = Andel av dem som sluttet
table-period = Fornyelse
table-left = Sluttet da

headline-wished =
    {$count-number ->
        [one] Én gruppe, slik du ønsket
       *[other] {$count} grupper, så mange som du ønsket
    }
verdict-wished = Du ønsket dette antallet grupper. Dataene viser dem ikke: tilfeldigheten gir like gode grupper.
table-icl = ICL (lavere er bedre)
table-feature = Egenskap
table-effect = Forskjell
table-condition = Kjennes på
table-precision = riktig
table-recall = funnet
segments-certainty = Hvem som hører hjemme hvor, er {$certainty} sikkert alt i alt; {$between} av kundene står mellom to personaer.
segments-overlap = Hvor kundene til hver persona også kunne høre hjemme
segments-recognised = Slik kjenner du igjen hver persona
segments-recognised-how = «Riktig» er andelen av dem som oppfyller vilkårene, som hører til personaen, «funnet» andelen av personaen som oppfyller dem; begge på kunder som segmentene aldri har sett.
segments-pair = {$first} og {$second}: det som skiller dem
test-at-least = {$value} eller mer
test-below = under {$value}
test-is = {$value}
test-is-not = ikke {$value}
test-yes = ja
test-no = nei

headline-given =
    {$count-number ->
        [one] Ett segment, tegnet av deg
       *[other] {$count} segmenter, tegnet av deg
    }
verdict-given-rules = Du har tegnet disse segmentene med regler. Om de er typer mennesker, ble det ikke spurt om.
verdict-given-column = Disse segmentene står i en kolonne i dataene dine. Om de er typer mennesker, ble det ikke spurt om.
formation-mixture = Dannet av en blanding av fordelinger, som tar beløp, antall, kategorier og tomme felt som de er.
formation-k-means = Dannet etter avstand til nærmeste gjennomsnitt (k-means), slik du ba om.
formation-k-prototypes = Dannet etter avstand til nærmeste gjennomsnitt og vanligste verdi (k-prototypes), slik du ba om.
formation-rules = Tegnet med reglene dine: den første som gjelder, teller.
formation-column = Hentet fra en kolonne i dataene dine.
segments-of-accounts = Bedrifter ble delt inn i segmenter, hver med alle sine folk; størrelser og utsagn gjelder folkene.
segments-none = Uten segment
table-explained = Forklart (høyere er bedre)
outside-outliers =
    {$people-number ->
        [one] Én kunde ligger langt fra alle andre og hører ikke til noe segment.
       *[other] {$people} kunder ({$share}) ligger langt fra alle andre og hører ikke til noe segment.
    }
outside-no-rule =
    {$people-number ->
        [one] Ingen regel gjelder én kunde, som ikke hører til noe segment.
       *[other] Ingen regel gjelder {$people} kunder ({$share}), som ikke hører til noe segment.
    }
outside-blank =
    {$people-number ->
        [one] Kolonnen er tom for én kunde, som ikke hører til noe segment.
       *[other] Kolonnen er tom for {$people} kunder ({$share}), som ikke hører til noe segment.
    }
outside-value = De står for {$share} av verdien.
segments-ratio-needed = En annen prøve er enig: Med ett segment færre ga tilfeldigheten like stor gevinst av det siste i ingen av {$copies} trukne kopier (bootstrap av likelihoodforholdet, p = {$p}).
segments-ratio-not-needed = En annen prøve tviler på det siste segmentet: I et lite utvalg gir tilfeldigheten like stor gevinst av det iblant (bootstrap av likelihoodforholdet med {$copies} trukne kopier, p = {$p}).
segments-fall = {$name} er ustabil: Når segmentet faller fra hverandre, havner kundene sammen med kundene til {$into}, som da utgjør {$share} av gruppen.
segments-contributions = Det som skiller segmentene
table-contribution = Verre i BIC uten
segments-covariates = Hva annet som skiller personaene
segments-covariates-how = Dette dannet ingen segmenter. Tallene er justert for at det ikke er sikkert hvem som hører hjemme hvor (tretrinnsmetoden); i parentes tallene for dem som ble plassert der. Målt på kunder som segmentene aldri har sett.
segments-growth = Siden forrige bygging
table-people-before = Før
table-people-now = Nå
table-joined-anew = Nye kunder
table-joined-others = Fra andre segmenter
table-left-others = Til andre segmenter
table-left-altogether = Borte
growth-new = ny
growth-ended =
    {$count-number ->
        [one] Ett segment fra forrige bygging har ingen etterfølger.
       *[other] {$count} segmenter fra forrige bygging har ingen etterfølger.
    }
growth-line = {$name}: {$before} → {$now} ({$joined} kom til, {$left} forsvant)
growth-line-new = {$name}: ny, {$now}

section-voice = Det kundene sier
section-quotes = Med egne ord
quotes-redacted = Navn, numre og adresser er sladdet. Det som ikke kunne gjenkjennes som det, kan fortsatt stå der.
theme-name = {$name}
voice-none = Ingen kilde har meldinger. Henvendelser, anmeldelser, chat eller åpne svar forteller hva kundene sier: portrett add
voice-messages = {$messages} meldinger har {$statements} setninger; {$people} personer skrev dem.
voice-languages = Språk: {$languages}.
voice-repeated =
    {$count-number ->
        [one] Én melding gjentar det samme personen, eller noen ukjent, har sagt før, og teller én gang.
       *[other] {$count} meldinger gjentar det samme personen, eller noen ukjent, har sagt før, og teller én gang.
    }
voice-without-person =
    {$count-number ->
        [one] Én melding er fra noen ukjent: Den hører ikke til noen persona.
       *[other] {$count} meldinger er fra noen ukjent: De hører ikke til noen persona.
    }
voice-joined = Temaer som betyr det samme, teller som ett: {$themes}.
voice-joined-theme = «{$name}» ({$language})
voice-model =
    En språkmodell ({$name}) ga navn til {$named-number ->
        [one] ett funnet tema
       *[other] {$named} funne temaer
    } og fortalte tema eller slag for {$coded-number ->
        [one] én setning
       *[other] {$coded} setninger
    } fra intervjuer der ordene alene ikke sa noe. Den var enig med ordene {$agreed-number ->
        [one] én gang
       *[other] {$agreed} ganger
    }; {$thrown-number ->
        [one] ett svar ble kastet
       *[other] {$thrown} svar ble kastet
    }.
voice-redacted =
    {$count-number ->
        [0] Ingenting måtte sladdes.
        [one] Ett navn, nummer eller én adresse ble sladdet.
       *[other] {$count} navn, numre og adresser ble sladdet.
    }
voice-how-to-read = Andelene er av alle som skrev, med 95 %-intervaller; hver person teller én gang, og en melding fra noen ukjent som én persons. For få til å fortelle om: –
voice-discovered = funnet i tekstene
voice-rising = stigende
table-theme = Tema
table-share-of-writers = Av dem som skrev
statement-frustration = Klager
statement-goal = Ønsker
statement-objection = Tvil
statement-praise = Ros
statement-question = Spørsmål
statement-other = Annet
language-nb = norsk (bokmål)
language-nn = norsk (nynorsk)
language-fi = finsk
language-en = engelsk
language-nl = nederlandsk
language-fy = frisisk
language-other = andre
language-unknown = ukjent

# Hvem som er hvem i bedriftene

section-roles = Hvem som er hvem i disse bedriftene
roles-how-to-read = Hver rolle ved siden av dem i disse bedriftene som har en annen rolle.
role-nothing = Ingenting skiller dem sikkert fra de andre.
role-buyer = Innkjøpere
role-user = Brukere
role-influencer = Påvirkere
role-decision_maker = Beslutningstakere
role-size =
    {$people-number ->
        [one] Én person
       *[other] {$people} personer
    } i {$companies-number ->
        [one] én bedrift
       *[other] {$companies} bedrifter
    }, {$share} av dem vi kjenner rollen til

# Hva hver persona sier

table-months = Siste 12 måneder
table-statement = Hva de sier
voice-months = Personer per måned, som tabell
voice-by-persona = Hva hver persona sier
voice-by-persona-how = Andelen som sier det av medlemmene som har skrevet, med 95 % intervall; av kunder som segmentene ikke er lært av. Halvfet: vist å skille seg fra alle andre som har skrevet.
voice-by-persona-others = Det ingen persona er vist å si mer eller mindre enn andre
voice-links = Hva som følger med å si det
voice-links-how = Gjennomsnitt for dem som sier det, ved siden av alle andre som har skrevet; bare forskjeller som ikke er tilfeldige. Det ene trenger ikke være grunnen til det andre.
link-worth = Omsetning per person
link-leaving = Sjanse for ikke å komme tilbake
link-beside = {$value} (andre {$base})

# Hva et søk fant

found-total =
    {$statements-number ->
        [0] Ingen sier det.
        [one] Én setning fra {$people-number ->
            [one] én person
           *[other] {$people} personer
        }.
       *[other] {$statements} setninger fra {$people-number ->
            [one] én person
           *[other] {$people} personer
        }.
    }
found-near = Ingen setning har disse ordene. De som ligger nærmest i mening:
found-few = færre enn {$least}
found-hidden = Ingen setning vises: privacy.quotes er «hidden».
found-cut = Søket hadde for mange ord; de siste ble utelatt.
