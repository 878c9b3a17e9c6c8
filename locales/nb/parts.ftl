### De delene av et kort som settes sammen av utsagnene på det. `$who` er personaens oppdiktede navn, `$clauses` er ledd
### om én person (`summary-…`), `$value` og `$base` er tallene for personaen og for alle andre. `$degree` er hvor langt
### de ligger fra hverandre: `somewhat`, `clearly` eller `far`.

## Overskrifter

part-description = Kort fortalt
part-day = Et kjøp i deres liv
part-decide = Hvordan de bestemmer seg
part-pair = Hvem kjøper, og hvem bruker
part-trust = Hva de leser, stoler på og liker
part-strong = Det vi gjør bra for dem
part-weak = Der vi kommer til kort
part-to-do = Hva vi kan gjøre
part-attract = Hvordan vi får oppmerksomheten deres
part-convince = Hvordan vi overbeviser dem
part-keep = Hvordan vi beholder dem
part-avoid = Hva vi bør unngå
part-gaps = Hva som ville fylt hullene
part-marketing = Til markedsføring
part-sales = Til salg
part-service = Til kundeservice
part-product = Til dem som lager produktet
part-stands-on = Hva dette bygger på
part-more =
    {$count-number ->
        [one] Én til
       *[other] {$count} til
    }
part-fact = {$who} {$clauses}. {$figure}: {$value}; andre {$base}.
team-nothing = Ingen underbygde utsagn ber om noe her.
segment-profile = Segmentprofil: alt som er målt
segment-profile-how = Bare tall, uten portrett. Forskjellen er på skalaen til Cohens d: 0,2 er liten, 0,5 middels, 0,8 stor.

## Hvem de er

description-opening = {$who} står for {$share} av kundene. {$next}
description-opening-worth = {$who} står for {$share} av kundene og {$worth} av omsetningen. {$next}
description-apart =
    {$degree ->
        [far] {$who} {$clauses}. Andre kunder er langt unna det.
        [clearly] {$who} {$clauses}. Andre kunder er tydelig annerledes.
       *[somewhat] {$who} {$clauses}. Andre kunder er noe annerledes.
    }
description-who =
    {$degree ->
        [far] {$who} {$clauses}, og er langt fra andre kunder i dette.
        [clearly] {$who} {$clauses}, og skiller seg tydelig fra andre kunder i dette.
       *[somewhat] {$who} {$clauses}, og skiller seg noe fra andre kunder i dette.
    }
description-likes =
    {$degree ->
        [far] I smak og holdninger: {$who} {$clauses}, langt fra de andre.
        [clearly] I smak og holdninger: {$who} {$clauses}, tydelig ulikt de andre.
       *[somewhat] I smak og holdninger: {$who} {$clauses}, noe ulikt de andre.
    }
description-does =
    {$degree ->
        [far] {$who} {$clauses}; andre kunder er langt unna det.
        [clearly] {$who} {$clauses}; andre kunder er tydelig annerledes.
       *[somewhat] {$who} {$clauses}; andre kunder er noe annerledes.
    }
description-where =
    {$degree ->
        [far] Når det gjelder kanaler: {$who} {$clauses}, langt fra det andre gjør.
        [clearly] Når det gjelder kanaler: {$who} {$clauses}, tydelig ulikt de andre.
       *[somewhat] Når det gjelder kanaler: {$who} {$clauses}, noe ulikt de andre.
    }
description-says =
    {$degree ->
        [far] I meldinger: {$who} {$clauses}, langt fra det andre skriver.
        [clearly] I meldinger: {$who} {$clauses}, tydelig ulikt de andre.
       *[somewhat] I meldinger: {$who} {$clauses}, noe ulikt de andre.
    }
description-ahead =
    {$degree ->
        [far] Underveis: {$who} {$clauses}, langt fra resten.
        [clearly] Underveis: {$who} {$clauses}, tydelig ulikt resten.
       *[somewhat] Underveis: {$who} {$clauses}, noe ulikt resten.
    }

## Hvordan de bestemmer seg

decide-first = For {$value} av dem gikk den første veien hit gjennom {$category}; blant andre for {$base}.
decide-days = Fra første besøk til første ordre går det {$value}; hos andre {$base}.
decide-visits = Besøk før første ordre: {$value}; hos andre {$base}.
decide-trigger = Det som følger med kjøp: {$who} {$clauses}. {$figure}: {$value}; andre {$base}.
decide-stop = Det som kan stå i veien: {$who} {$clauses}. {$figure}: {$value}; andre {$base}.
decide-role = {$role} er med: {$share} av dem vi kjenner rollen til.

## Hva de leser, stoler på og liker

trust-brand = Merket {$name}: {$value} av det de kjøper; hos andre {$base}.
trust-category = Kategorien {$name}: {$value} av det de kjøper; hos andre {$base}.
trust-reads = De åpner {$value} av det som kommer på {$name}; andre {$base}.
trust-campaign = De åpner {$value} av «{$name}»; andre {$base}.

## Et kjøp i deres liv

day-opening = Det er {$day}, like etter klokka {$hour}.00. {$next}
day-does = {$who} {$clauses}.
day-came = Den første veien hit gikk gjennom {$category}.
day-message = Det kom en melding på {$name}; {$value} av slike meldinger blir åpnet.
day-device = For hånden er {$name}.
day-category = I kurven havner {$name}.
day-gifts = Kanskje er det snart jul: {$value} av ordrene deres kommer i ukene før; hos andre {$base}.
day-items = Det ligger {$value} varer i kurven; hos andre {$base}.
day-pays = Ordren kommer på {$value}; hos andre {$base}.
day-discount =
    {$direction ->
        [less] Tilbud er sjeldne: {$value} av det de kjøper, er på tilbud; hos andre {$base}.
       *[more] Det er ofte et tilbud: {$value} av det de kjøper, er på tilbud; hos andre {$base}.
    }
day-channel = Ordren går gjennom {$name}.
day-payment = Den betales med {$name}.
day-returns =
    {$direction ->
        [less] Lite av det sendes tilbake: {$value}; hos andre {$base}.
       *[more] Noe av det sendes tilbake: {$value}; hos andre {$base}.
    }
day-complaint = Senere kan det komme en klage på {$name}: {$value} av dem som skrev, klaget.
day-praise = Senere kan det komme ros for {$name}: {$value} av dem som skrev, ga ros.
day-again = Neste ordre kommer etter {$value}; hos andre etter {$base}.

## Hva vi kan gjøre

advice-show-category = Vis {$name} først: det er {$value} av det de kjøper, {$base} hos andre.
advice-show-brand = Vis merket {$name}: det er {$value} av det de kjøper, {$base} hos andre.
advice-be-there = Vær der de handler: {$value} av ordrene deres kommer gjennom {$name}, {$base} av andres.
advice-first-channel = Let etter flere av dem der {$value} av dem kom fra: {$category}.
advice-write-by = Skriv på {$name}: de åpner {$value} av det, andre {$base}.
advice-campaign = Send dem «{$name}»: de åpner {$value} av det, andre {$base}.
advice-said-yes = Gjør igjen det de svarte på: {$label} ({$value} av dem, {$base} av andre).
advice-evening = Nå dem om kvelden: {$value} av ordrene deres kommer da, {$base} av andres.
advice-morning = Nå dem om morgenen: {$value} av ordrene deres kommer da, {$base} av andres.
advice-weekend = Nå dem i helgene: {$value} av ordrene deres kommer da, {$base} av andres.
advice-christmas = Nå dem før jul: {$value} av ordrene deres kommer da, {$base} av andres.
advice-offers = Fortell dem om tilbud: {$value} av det de kjøper, er på tilbud, {$base} hos andre.
advice-wish = Se på hva de ønsker om {$name}: {$value} av dem som skrev, spør etter det, {$base} av andre.
advice-tell-praise = Fortell om det de roser, {$name}: {$value} av dem som skrev, gjør det, {$base} av andre.
advice-answer-doubt = Svar på tvilen deres om {$name} før de spør: {$value} av dem som skrev, tviler, {$base} av andre.
advice-give-time = Gi dem tid: det går {$value} fra første besøk til første ordre, {$base} hos andre.
advice-be-quick = Vær rask: det går bare {$value} fra første besøk til første ordre, {$base} hos andre.
advice-go-on = La dem fortsette der de slapp: besøkene før første ordre er {$value}, hos andre {$base}.
advice-ask-by = Be om ordren på {$name}: {$value} av det fører til en, hos andre {$base}.
advice-what-goes-with-it = Vis det som hører til: en ordre kommer på {$value}, hos andre {$base}.
advice-small-sets = Tilby små sett: en ordre kommer på {$value}, hos andre {$base}.
advice-packs = Tilby pakker med flere: de kjøper {$value} varer om gangen, andre {$base}.
advice-colleagues = Snakk med flere enn én av dem: kjente personer i bedriftene deres er {$value}, hos andre {$base}.
advice-compare = Hjelp dem å sammenligne: de ser {$value} sider i et besøk, andre {$base}.
advice-search = Hold søket på nettstedet godt: de søker {$value} ganger, andre {$base}.
advice-device = Prøv hver side på {$name}: {$value} av besøkene deres skjer med det, {$base} av andres.
advice-payment = Behold {$name} som betalingsmåte: {$value} av ordrene deres betales slik, {$base} av andres.
advice-mend = Rett det de klager på, {$name}: {$value} av dem som skrev, gjør det, {$base} av andre.
advice-before-they-ask = Svar før de spør: henvendelser per ordre er {$value}, hos andre {$base}.
advice-answer-whole = Svar fullt ut første gang: de skriver igjen om {$value} av henvendelsene, andre om {$base}.
advice-low-ratings = Spør hva som ville gjort det bedre: de gir {$value} i gjennomsnitt, andre {$base}.
advice-returns = Finn ut hvorfor varer kommer tilbake: {$value} av det de kjøper, gjør det, {$base} hos andre.
advice-win-back = Skriv før de er borte: sjansen for at de fortsatt er kunder, er {$value}, hos andre {$base}.
advice-remind = Minn dem på oss: det har gått {$value} siden siste ordre, {$base} hos andre.
advice-rhythm = Skriv i deres rytme: det går {$value} mellom ordrene deres, {$base} hos andre.
advice-regulars = Behandle dem som faste kunder: de har bestilt {$value} ganger, andre {$base}.
advice-newcomers = Vis dem hvordan ting virker her: de har vært kunder i {$value}, andre i {$base}.
advice-falling-basket = Spør hvorfor ordrene deres krymper: de seneste koster {$value} ganger de tidligere, hos andre {$base}.
advice-slowing = Ta kontakt før pausene vokser: de seneste varer {$value} ganger de tidligere, hos andre {$base}.
advice-next-category = Vis dem én kategori til: de kjøper fra {$value}, andre fra {$base}.
advice-new-things = Vis dem det som er nytt: de har kjøpt {$value} ulike varer, andre {$base}.
advice-function = Ta godt vare på {$name}: det er {$value} av det de gjør i produktet, {$base} hos andre.
advice-given-up = Spør hvorfor de ga opp funksjoner: {$value} av dem, andre {$base}.
advice-no-discount = Ikke begynn med tilbud: {$value} av det de kjøper, er på tilbud, hos andre {$base}.
advice-not-by = Ikke stol på {$name} alene: de åpner {$value} av det, andre {$base}.
advice-write-less = Ikke skriv mer på {$name}: i det siste åpner de {$value} ganger så mye av det som før, andre {$base}.
advice-not-so-often = Ikke skriv så ofte på {$name}: etter {$value} av det ber de om å slippe mer, andre etter {$base}.
advice-dead-end = Ikke send dem til sider som ender der: {$value} av besøkene deres slutter etter én side, {$base} av andres.

## Hva som ville fylt hullene

gap-filled-by = En kilde med {$source} ville fortalt {$what} (kolonner i rollene `{$columns}`).
gap-who = hvor gamle de er, hvordan de bor, hva de tjener, og hvor
gap-life = hvilke verdier, interesser og hvilken livsstil de har
gap-wants = hva de ønsker og liker
gap-stops = hva som irriterer dem og hindrer kjøp
gap-money = hva de bruker
gap-categories = hvilke kategorier og merker de kjøper
gap-channels = hvor de handler
gap-times = når de handler
gap-returns = hva de sender tilbake
gap-deciding = hvor lang tid de bruker på å bestemme seg
gap-involved = hvem som er med på å bestemme
gap-trust = hva de leser og hvem de stoler på
gap-answers = hvordan de svarer på det vi sender
gap-service = hvordan de ber om hjelp
gap-ahead = hva de vil gjøre framover

## Penger

section-money = Hva de bringer, og hva de koster
money-how = Andeler og omsetning er regnet over alle. Tall med et intervall i parentes er målt på kunder som segmentene aldri så; det er 95 %-intervallet.
money-revenue = Omsetning i alt
money-per-head = Omsetning per person (gjennomsnitt)
money-spend = Brukt av en person (median)
money-expected = Ventet verdi av en person
money-share-expected = Andel av den ventede verdien
money-of-expected = av den ventede verdien
money-horizon = Den ventede verdien gjelder de neste {$days}.
money-grow = Hvor det kan vokse
money-unknown-revenue = Hva de bringer, vet vi ikke: en kilde med ordrer med rollen `amount` ville fortalt det.
money-unknown-expected = Hva de vil bringe, vet vi ikke: ordrer over lengre tid, med rollene `order_time` og `amount`, ville fortalt det.
money-unknown-win = Hva det koster å vinne dem, vet vi ikke: ingen kilde sier det for hver kunde. Utsendelser med rollen `cost` har det i seg.
money-unknown-serve = Hva det koster å betjene dem, vet vi ikke: en kilde med meldinger ville fortalt det, med `profiles.cost_per_request` i portrett.toml.
grow-expected = Det ventes mer av dem: {$value} per person, av andre {$base}.
grow-trend = Ordrene deres vokser: de seneste koster {$value} ganger de tidligere, hos andre {$base}.
grow-categories = De kjøper fra {$value} kategorier, andre fra {$base}: det er mer å vise dem.
grow-basket = En ordre kommer på {$value}, hos andre {$base}: det er plass i kurven.
grow-orders = De har bestilt {$value} ganger, andre {$base}: det er rom for én ordre til.
grow-sooner = Det går {$value} mellom ordrene deres, {$base} hos andre: de kunne kommet raskere tilbake.
grow-response = {$value} av det som kommer på {$name}, fører til en ordre, hos andre {$base}.
grow-win-back = Sjansen for at de fortsatt er kunder, er {$value}, hos andre {$base}: noen kan vinnes tilbake.
grow-margin = {$value} av det de kjøper, er på tilbud, {$base} hos andre: mindre avslag ville gitt mer igjen.
grow-returns = {$value} av det de kjøper, sendes tilbake, {$base} hos andre: færre returer ville gitt mer igjen.

## Hva vi kan si til hvem

section-matrix = Hva vi kan si til hvem
matrix-how = Etter trinn og kanal: hva som opptar dem, hva vi kan gjøre, med hvilke ord, med hvilket tilbud. En strek står der ingen underbygde utsagn sier noe.
matrix-stage = Trinn
matrix-channel = Kanal
matrix-concern = Det som opptar dem
matrix-argument = Hva vi kan gjøre
matrix-quote = Med deres ord
matrix-offer = Tilbud
matrix-by = {$name}
matrix-quoted = «{$text}»
stage-attract = Tiltrekke
stage-convince = Overbevise
stage-keep = Beholde
offer-category = Kategorien {$name}: {$value} av det de kjøper; hos andre {$base}.
offer-brand = Merket {$name}: {$value} av det de kjøper; hos andre {$base}.
offer-discount = Et avslag: {$value} av det de kjøper, er på tilbud; hos andre {$base}.
offer-full-price = Full pris: {$value} av det de kjøper, er på tilbud; hos andre {$base}.
offer-pack = En pakke med flere: de kjøper {$value} varer om gangen; andre {$base}.
offer-with-it = Det som hører til: en ordre kommer på {$value}; hos andre {$base}.
offer-new = Noe nytt: de har kjøpt {$value} ulike varer; andre {$base}.
offer-again = Det samme igjen: det går {$value} mellom ordrene deres; hos andre {$base}.
offer-thanks = En takk: de har bestilt {$value} ganger; andre {$base}.

## Kalenderen

calendar-weekly = Vær der for: {$title}
calendar-why = Ingen time har flere av ordrene deres enn {$day} fra klokka {$hour}.00.
calendar-christmas = Før jul, for: {$title}

## Hva vi kan spørre om

ask-title = Spørsmål til: {$title} ({$who})
ask-why = Snakk med noen få først, og spør så mange. La dem fortelle, og legg ingen svar i munnen på dem.
ask-gaps = Hva vi ikke vet
ask-invite = Hvem som bør inviteres
ask-consent = Inviter bare folk som har sagt ja til å få meldinger. Si hva det skal brukes til, og at de kan slutte når som helst.
ask-typical = Typiske medlemmer
ask-borderline = Medlemmer på grensen
ask-nobody = Det fulgte ingen liste over medlemmer med disse spørsmålene.
ask-talk = Guide til en samtale
ask-survey = En kort undersøkelse
ask-nothing = Her er det ingenting å spørre om: det er ingen hull igjen som folk kan fylle.
ask-bring-in = Hent inn svarene som en kilde av typen `survey`, og notater fra samtaler som en av typen `messages`: portrett add
ask-last-time = Tenk på den siste gangen du kjøpte noe hos oss. Hvordan gikk det, fra den første tanken til slutten?
ask-just-before = Hva skjedde rett før du begynte å lete?
ask-how-long = Hvor lang tid gikk det fra den første tanken til ordren?
ask-compared = Hva annet så du på, og hva avgjorde det?
ask-who-else = Hvem andre hadde noe å si?
ask-goal = Hva ville du få gjort?
ask-like = Hva liker du ved det du kjøpte?
ask-doubt = Hva fikk deg til å nøle?
ask-hesitate = Var det et øyeblikk da du nesten ga opp? Fortell om det.
ask-annoyed = Hva irriterte deg sist?
ask-spend = Omtrent hvor mye bruker du på slike ting i løpet av et år?
ask-brands = Hvilke merker kjøper du mest av, og hvorfor?
ask-where = Hvor liker du å kjøpe slike ting?
ask-when = Når handler du som oftest?
ask-returned = Fortell om det siste du sendte tilbake.
ask-help = Hvordan lette du etter hjelp sist?
ask-read = Hvor leser eller hører du om slike ting?
ask-trust = Hvem sine råd stoler du på?
ask-reach = Hvordan kan vi nå deg?
ask-week = Hvordan ser en vanlig uke ut for deg?
ask-matters = Hva betyr mest for deg når du handler?
ask-household = Hvor mange bor i husstanden din?
ask-place = Hvor bor du?
ask-again = Hvor sannsynlig er det at du kjøper hos oss igjen innen et år?
ask-elsewhere = Hva kunne fått deg til å gå et annet sted?
ask-else = Hva burde jeg ha spurt deg om?
choice-same-day = Samme dag
choice-week = Inntil en uke
choice-month = Inntil en måned
choice-longer = Lenger
choice-nobody = Ingen
choice-partner = Partneren min
choice-family = Familie
choice-children = Barna mine
choice-friends = Venner
choice-colleagues = Kolleger
choice-superior = Lederen min
choice-price = Prisen
choice-quality = Kvaliteten
choice-fast = At det går fort
choice-advice = Gode råd
choice-environment = Miljøet
choice-fit = Om det passer
choice-delivery = Leveringen
choice-returns = Å sende tilbake
choice-trust = Om jeg kan stole på butikken
choice-nothing = Ingenting
choice-web-shop = På nettet
choice-app = I en app
choice-store = I en butikk
choice-marketplace = På en markedsplass på nettet
choice-phone = På telefon
choice-morning = Om morgenen
choice-afternoon = Om ettermiddagen
choice-evening = Om kvelden
choice-weekend = I helgen
choice-newspapers = Aviser og blader
choice-social = Sosiale medier
choice-reviews = Omtaler fra andre kunder
choice-newsletters = Nyhetsbrev
choice-podcasts = Podkaster og radio
choice-staff = Folk som jobber i butikk
choice-experts = Tester og fagfolk
choice-email = På e-post
choice-sms = På SMS
choice-letter = I brev
choice-not-at-all = Ikke i det hele tatt
choice-city = I en storby
choice-town = I en by
choice-country = På landet
choice-unlikely = lite sannsynlig
choice-sure = ganske sikkert
choice-other = Noe annet

# Hvem som kjøper ved siden av hvem som bruker.
pair-scenario = To mennesker i ett firma: {$users} ({$using} i {$using-companies} firmaer) trenger det, {$buyers} ({$buying} i {$buying-companies} firmaer) bestiller det. En side for begge snakker til hver av dem etter tur.
pair-page-user = {$role}: vis hva det gjør, hvordan det virker, og hva som blir lettere.
pair-page-buyer = {$role}: vis prisen, vilkårene, og hva firmaet sparer.
pair-fact = {$role}: {$figure} {$value}; hos de andre i disse firmaene {$base}.
