### Det registeret over mål sier på et kort. For hvert mål F: `claim-F` er setningen om medlemmene (uten
### tall), `feature-F` navnet på tallet, `title-F` en personas tittel, `summary-F` et ledd i dens
### oppsummering på én linje, i entall.
###
### `$direction` sier hvordan personaens tall ligger i forhold til alle andres: `more` eller `less`.
### `$name`, `$label` og `$category` er ord fra brukerens egne data, vist slik de er.

## order-count

claim-order-count =
    {$direction ->
        [less] Kjøper sjeldnere
       *[more] Kjøper oftere
    }
feature-order-count = Ordrer
title-order-count =
    {$direction ->
        [less] Den sjeldne gjesten
       *[more] Den hyppige kunden
    }
summary-order-count =
    {$direction ->
        [less] kjøper sjelden
       *[more] kjøper ofte
    }

## spend-total

claim-spend-total =
    {$direction ->
        [less] Bruker mindre penger i alt
       *[more] Bruker mer penger i alt
    }
feature-spend-total = Brukt i alt
title-spend-total =
    {$direction ->
        [less] Den som bruker minst
       *[more] Den som bruker mest
    }
summary-spend-total =
    {$direction ->
        [less] bruker lite penger
       *[more] bruker mye penger
    }

## average-order

claim-average-order =
    {$direction ->
        [less] Bruker mindre per ordre
       *[more] Bruker mer per ordre
    }
feature-average-order = Brukt per ordre
title-average-order =
    {$direction ->
        [less] Den med den lille kurven
       *[more] Den med den store kurven
    }
summary-average-order =
    {$direction ->
        [less] bruker lite per ordre
       *[more] bruker mye per ordre
    }

## days-since-last-order

claim-days-since-last-order =
    {$direction ->
        [less] Har kjøpt nylig
       *[more] Har ikke kjøpt på lengre tid
    }
feature-days-since-last-order = Siden siste ordre
title-days-since-last-order =
    {$direction ->
        [less] Den som nettopp var her
       *[more] Den som gled bort
    }
summary-days-since-last-order =
    {$direction ->
        [less] har kjøpt nylig
       *[more] har ikke kjøpt på en stund
    }

## tenure-days

claim-tenure-days =
    {$direction ->
        [less] Har blitt kunder senere
       *[more] Har vært kunder lenger
    }
feature-tenure-days = Tid som kunde
title-tenure-days =
    {$direction ->
        [less] Den nye kunden
       *[more] Den trofaste kunden
    }
summary-tenure-days =
    {$direction ->
        [less] er ny kunde
       *[more] har vært kunde lenge
    }

## days-between-orders

claim-days-between-orders =
    {$direction ->
        [less] Kommer raskere tilbake
       *[more] Venter lenger mellom ordrene
    }
feature-days-between-orders = Tid mellom ordrer
title-days-between-orders =
    {$direction ->
        [less] Den som stadig kommer tilbake
       *[more] Den som kjøper av og til
    }
summary-days-between-orders =
    {$direction ->
        [less] kommer raskt tilbake
       *[more] venter lenge mellom ordrene
    }

## items-per-order

claim-items-per-order =
    {$direction ->
        [less] Kjøper færre varer om gangen
       *[more] Kjøper flere varer om gangen
    }
feature-items-per-order = Varer per ordre
title-items-per-order =
    {$direction ->
        [less] Den som kjøper én ting
       *[more] Den som fyller opp
    }
summary-items-per-order =
    {$direction ->
        [less] kjøper få varer om gangen
       *[more] kjøper mange varer om gangen
    }

## distinct-products

claim-distinct-products =
    {$direction ->
        [less] Holder seg til færre varer
       *[more] Kjøper et bredere utvalg av varer
    }
feature-distinct-products = Ulike varer
title-distinct-products =
    {$direction ->
        [less] Vanemennesket
       *[more] Den nysgjerrige
    }
summary-distinct-products =
    {$direction ->
        [less] holder seg til noen få varer
       *[more] kjøper mange ulike varer
    }

## return-share

claim-return-share =
    {$direction ->
        [less] Returnerer mindre av det de kjøper
       *[more] Returnerer mer av det de kjøper
    }
feature-return-share = Andel returnert
title-return-share =
    {$direction ->
        [less] Den som beholder
       *[more] Den som sender tilbake
    }
summary-return-share =
    {$direction ->
        [less] sender sjelden noe tilbake
       *[more] sender ofte varer tilbake
    }

## discount-share

claim-discount-share =
    {$direction ->
        [less] Kjøper mindre på tilbud
       *[more] Kjøper mer på tilbud
    }
feature-discount-share = Andel kjøpt på tilbud
title-discount-share =
    {$direction ->
        [less] Den som betaler full pris
       *[more] Tilbudsjegeren
    }
summary-discount-share =
    {$direction ->
        [less] kjøper sjelden på tilbud
       *[more] venter på tilbud
    }

## weekend-share

claim-weekend-share =
    {$direction ->
        [less] Kjøper mindre i helgene
       *[more] Kjøper mer i helgene
    }
feature-weekend-share = Andel ordrer i helgene
title-weekend-share =
    {$direction ->
        [less] Hverdagskunden
       *[more] Helgekunden
    }
summary-weekend-share =
    {$direction ->
        [less] kjøper på hverdager
       *[more] kjøper i helgene
    }

## evening-share

claim-evening-share =
    {$direction ->
        [less] Kjøper mindre om kvelden
       *[more] Kjøper mer om kvelden
    }
feature-evening-share = Andel ordrer om kvelden
title-evening-share =
    {$direction ->
        [less] Dagkunden
       *[more] Kveldskunden
    }
summary-evening-share =
    {$direction ->
        [less] kjøper sjelden om kvelden
       *[more] kjøper om kvelden
    }

## morning-share

claim-morning-share =
    {$direction ->
        [less] Kjøper mindre om morgenen
       *[more] Kjøper mer om morgenen
    }
feature-morning-share = Andel ordrer om morgenen
title-morning-share =
    {$direction ->
        [less] Den sene kunden
       *[more] Den morgenfriske
    }
summary-morning-share =
    {$direction ->
        [less] kjøper sjelden om morgenen
       *[more] kjøper om morgenen
    }

## category-share

claim-category-share =
    {$direction ->
        [less] Kjøper mindre {$name}
       *[more] Kjøper mer {$name}
    }
feature-category-share = Andel {$name}
title-category-share =
    {$direction ->
        [less] Ikke ute etter {$name}
       *[more] Kunden for {$name}
    }
summary-category-share =
    {$direction ->
        [less] kjøper lite {$name}
       *[more] kjøper mye {$name}
    }

## brand-share

claim-brand-share =
    {$direction ->
        [less] Kjøper mindre {$name}
       *[more] Kjøper mer {$name}
    }
feature-brand-share = Andel {$name}
title-brand-share =
    {$direction ->
        [less] Ikke ute etter {$name}
       *[more] Kunden for {$name}
    }
summary-brand-share =
    {$direction ->
        [less] kjøper lite {$name}
       *[more] kjøper mye {$name}
    }

## order-channel-share

claim-order-channel-share =
    {$direction ->
        [less] Handler mindre gjennom {$name}
       *[more] Handler mer gjennom {$name}
    }
feature-order-channel-share = Andel ordrer gjennom {$name}
title-order-channel-share =
    {$direction ->
        [less] Sjelden gjennom {$name}
       *[more] Kunden i {$name}
    }
summary-order-channel-share =
    {$direction ->
        [less] handler sjelden gjennom {$name}
       *[more] handler gjennom {$name}
    }

## touch-open-rate

claim-touch-open-rate =
    {$direction ->
        [less] Åpner mindre av det som kommer på {$name}
       *[more] Åpner mer av det som kommer på {$name}
    }
feature-touch-open-rate = Åpnet, på {$name}
title-touch-open-rate =
    {$direction ->
        [less] Leser sjelden {$name}
       *[more] Den som leser {$name}
    }
summary-touch-open-rate =
    {$direction ->
        [less] lar det som kommer på {$name}, ligge ulest
       *[more] leser det som kommer på {$name}
    }

## touch-click-rate

claim-touch-click-rate =
    {$direction ->
        [less] Klikker sjeldnere i det som kommer på {$name}
       *[more] Klikker oftere i det som kommer på {$name}
    }
feature-touch-click-rate = Klikket, på {$name}
title-touch-click-rate =
    {$direction ->
        [less] Klikker sjelden i {$name}
       *[more] Den som klikker i {$name}
    }
summary-touch-click-rate =
    {$direction ->
        [less] klikker sjelden i det som kommer på {$name}
       *[more] klikker i det som kommer på {$name}
    }

## touch-conversion-rate

claim-touch-conversion-rate =
    {$direction ->
        [less] Kjøper sjeldnere etter en melding på {$name}
       *[more] Kjøper oftere etter en melding på {$name}
    }
feature-touch-conversion-rate = Kjøpt etter en melding, på {$name}
title-touch-conversion-rate =
    {$direction ->
        [less] Ikke vunnet på {$name}
       *[more] Vunnet på {$name}
    }
summary-touch-conversion-rate =
    {$direction ->
        [less] kjøper sjelden etter en melding på {$name}
       *[more] kjøper etter en melding på {$name}
    }

## order-trend

claim-order-trend =
    {$direction ->
        [less] Bruker stadig mindre per ordre
       *[more] Bruker stadig mer per ordre
    }
feature-order-trend = Endring i beløp per ordre
title-order-trend =
    {$direction ->
        [less] Den krympende kurven
       *[more] Den voksende kurven
    }
summary-order-trend =
    {$direction ->
        [less] bruker stadig mindre per ordre
       *[more] bruker stadig mer per ordre
    }

## gap-spread

claim-gap-spread =
    {$direction ->
        [less] Kjøper med jevnere mellomrom
       *[more] Kjøper med ujevnere mellomrom
    }
feature-gap-spread = Ujevnhet i dager mellom ordrer
title-gap-spread =
    {$direction ->
        [less] Kunden som et urverk
       *[more] Kunden uten rytme
    }
summary-gap-spread =
    {$direction ->
        [less] kjøper med jevne mellomrom
       *[more] kjøper med ujevne mellomrom
    }

## gap-trend

claim-gap-trend =
    {$direction ->
        [less] Kommer stadig raskere tilbake
       *[more] Kommer stadig senere tilbake
    }
feature-gap-trend = Endring i dager mellom ordrer
title-gap-trend =
    {$direction ->
        [less] Kunden som øker farten
       *[more] Kunden som bremser
    }
summary-gap-trend =
    {$direction ->
        [less] kommer stadig raskere tilbake
       *[more] kommer stadig senere tilbake
    }

## gift-share

claim-gift-share =
    {$direction ->
        [less] Kjøper mindre før jul
       *[more] Kjøper mer før jul
    }
feature-gift-share = Andel ordrer fra 15. november til 24. desember
title-gift-share =
    {$direction ->
        [less] Ikke ute etter julegaver
       *[more] Julehandleren
    }
summary-gift-share =
    {$direction ->
        [less] kjøper sjelden før jul
       *[more] kjøper før jul
    }

## product-count

claim-product-count =
    {$direction ->
        [less] Kjøper færre ulike varer
       *[more] Kjøper flere ulike varer
    }
feature-product-count = Ulike varer
title-product-count =
    {$direction ->
        [less] Den som vet hva som skal kjøpes
       *[more] Oppdageren
    }
summary-product-count =
    {$direction ->
        [less] kjøper få ulike varer
       *[more] kjøper mange ulike varer
    }

## category-count

claim-category-count =
    {$direction ->
        [less] Kjøper fra færre kategorier
       *[more] Kjøper fra flere kategorier
    }
feature-category-count = Ulike kategorier
title-category-count =
    {$direction ->
        [less] Spesialisten
       *[more] Altmuligkunden
    }
summary-category-count =
    {$direction ->
        [less] kjøper fra få kategorier
       *[more] kjøper fra mange kategorier
    }

## visit-count

claim-visit-count =
    {$direction ->
        [less] Besøker nettstedet sjeldnere
       *[more] Besøker nettstedet oftere
    }
feature-visit-count = Besøk
title-visit-count =
    {$direction ->
        [less] Den sjeldne gjesten på nett
       *[more] Stamgjesten på nett
    }
summary-visit-count =
    {$direction ->
        [less] besøker sjelden nettstedet
       *[more] besøker ofte nettstedet
    }

## pages-per-visit

claim-pages-per-visit =
    {$direction ->
        [less] Ser færre sider i et besøk
       *[more] Ser flere sider i et besøk
    }
feature-pages-per-visit = Sider i et besøk
title-pages-per-visit =
    {$direction ->
        [less] Den raske titten
       *[more] Den som blar
    }
summary-pages-per-visit =
    {$direction ->
        [less] ser få sider i et besøk
       *[more] ser mange sider i et besøk
    }

## minutes-per-visit

claim-minutes-per-visit =
    {$direction ->
        [less] Blir kortere på nettstedet
       *[more] Blir lenger på nettstedet
    }
feature-minutes-per-visit = Minutter i et besøk
title-minutes-per-visit =
    {$direction ->
        [less] Den raske gjesten
       *[more] Gjesten som blir
    }
summary-minutes-per-visit =
    {$direction ->
        [less] er kort tid på nettstedet
       *[more] er lenge på nettstedet
    }

## bounce-share

claim-bounce-share =
    {$direction ->
        [less] Går sjeldnere etter én side
       *[more] Går oftere etter én side
    }
feature-bounce-share = Andel besøk på én side
title-bounce-share =
    {$direction ->
        [less] Den som blir
       *[more] Gjesten på én side
    }
summary-bounce-share =
    {$direction ->
        [less] går sjelden etter én side
       *[more] går ofte etter én side
    }

## visits-before-order

claim-visits-before-order =
    {$direction ->
        [less] Bestiller etter færre besøk
       *[more] Bestiller etter flere besøk
    }
feature-visits-before-order = Besøk fram til første ordre
title-visits-before-order =
    {$direction ->
        [less] Den som bestemmer seg straks
       *[more] Den som kommer tilbake før bestilling
    }
summary-visits-before-order =
    {$direction ->
        [less] bestiller etter få besøk
       *[more] bestiller etter mange besøk
    }

## days-to-first-order

claim-days-to-first-order =
    {$direction ->
        [less] Bestiller tidligere etter første besøk
       *[more] Bestiller senere etter første besøk
    }
feature-days-to-first-order = Dager fra første besøk til første ordre
title-days-to-first-order =
    {$direction ->
        [less] Den raske beslutningstakeren
       *[more] Den som bruker tid
    }
summary-days-to-first-order =
    {$direction ->
        [less] bestemmer seg raskt
       *[more] bruker tid på å bestemme seg
    }

## touch-fatigue

claim-touch-fatigue =
    {$direction ->
        [less] Åpner mindre av det som kommer på {$name} enn før
       *[more] Åpner mer av det som kommer på {$name} enn før
    }
feature-touch-fatigue = Endring i det som åpnes, på {$name}
title-touch-fatigue =
    {$direction ->
        [less] Går lei av {$name}
       *[more] Blir glad i {$name}
    }
summary-touch-fatigue =
    {$direction ->
        [less] åpner stadig mindre av det som kommer på {$name}
       *[more] åpner stadig mer av det som kommer på {$name}
    }

## request-count

claim-request-count =
    {$direction ->
        [less] Ber sjeldnere om hjelp
       *[more] Ber oftere om hjelp
    }
feature-request-count = Henvendelser
title-request-count =
    {$direction ->
        [less] Den som ikke trenger hjelp
       *[more] Den som spør
    }
summary-request-count =
    {$direction ->
        [less] ber sjelden om hjelp
       *[more] ber ofte om hjelp
    }

## requests-per-order

claim-requests-per-order =
    {$direction ->
        [less] Spør mindre om hver ordre
       *[more] Spør mer om hver ordre
    }
feature-requests-per-order = Henvendelser per ordre
title-requests-per-order =
    {$direction ->
        [less] Den problemfrie kunden
       *[more] Kunden med spørsmål
    }
summary-requests-per-order =
    {$direction ->
        [less] spør lite om ordrer
       *[more] spør mye om ordrer
    }

## reopened-share

claim-reopened-share =
    {$direction ->
        [less] Skriver sjeldnere igjen etter svar
       *[more] Skriver oftere igjen etter svar
    }
feature-reopened-share = Andel henvendelser det ble skrevet om igjen
title-reopened-share =
    {$direction ->
        [less] Fornøyd med ett svar
       *[more] Ikke fornøyd med ett svar
    }
summary-reopened-share =
    {$direction ->
        [less] er fornøyd med ett svar
       *[more] skriver igjen etter svar
    }

## rating-given

claim-rating-given =
    {$direction ->
        [less] Gir lavere karakterer
       *[more] Gir høyere karakterer
    }
feature-rating-given = Karakterer som er gitt
title-rating-given =
    {$direction ->
        [less] Kritikeren
       *[more] Den fornøyde
    }
summary-rating-given =
    {$direction ->
        [less] gir lave karakterer
       *[more] gir høye karakterer
    }

## device-share

claim-device-share =
    {$direction ->
        [less] Besøker mindre med {$name}
       *[more] Besøker mer med {$name}
    }
feature-device-share = Andel besøk med {$name}
title-device-share =
    {$direction ->
        [less] Sjelden med {$name}
       *[more] Gjesten med {$name}
    }
summary-device-share =
    {$direction ->
        [less] besøker sjelden med {$name}
       *[more] besøker med {$name}
    }

## payment-share

claim-payment-share =
    {$direction ->
        [less] Betaler mindre med {$name}
       *[more] Betaler mer med {$name}
    }
feature-payment-share = Andel ordrer betalt med {$name}
title-payment-share =
    {$direction ->
        [less] Betaler sjelden med {$name}
       *[more] Betaler med {$name}
    }
summary-payment-share =
    {$direction ->
        [less] betaler sjelden med {$name}
       *[more] betaler med {$name}
    }

## order-device-share

claim-order-device-share =
    {$direction ->
        [less] Kjøper mindre med {$name}
       *[more] Kjøper mer med {$name}
    }
feature-order-device-share = Andel ordrer med {$name}
title-order-device-share =
    {$direction ->
        [less] Kjøper sjelden med {$name}
       *[more] Kjøper med {$name}
    }
summary-order-device-share =
    {$direction ->
        [less] kjøper sjelden med {$name}
       *[more] kjøper med {$name}
    }

## search-count

claim-search-count =
    {$direction ->
        [less] Søker mindre på nettstedet
       *[more] Søker mer på nettstedet
    }
feature-search-count = Søk på nettstedet
title-search-count =
    {$direction ->
        [less] Ser seg om i stedet for å søke
       *[more] Den som søker
    }
summary-search-count =
    {$direction ->
        [less] søker sjelden på nettstedet
       *[more] søker på nettstedet
    }

## use-days

claim-use-days =
    {$direction ->
        [less] Bruker produktet færre dager
       *[more] Bruker produktet flere dager
    }
feature-use-days = Dager med bruk
title-use-days =
    {$direction ->
        [less] Den sjeldne brukeren
       *[more] Den daglige brukeren
    }
summary-use-days =
    {$direction ->
        [less] bruker produktet sjelden
       *[more] bruker produktet ofte
    }

## use-share

claim-use-share =
    {$direction ->
        [less] Bruker {$name} mindre
       *[more] Bruker {$name} mer
    }
feature-use-share = Andel {$name} av det som gjøres
title-use-share =
    {$direction ->
        [less] Bruker sjelden {$name}
       *[more] {$name}-brukeren
    }
summary-use-share =
    {$direction ->
        [less] bruker {$name} lite
       *[more] bruker {$name} mye
    }

## functions-used

claim-functions-used =
    {$direction ->
        [less] Bruker færre funksjoner
       *[more] Bruker flere funksjoner
    }
feature-functions-used = Funksjoner i bruk
title-functions-used =
    {$direction ->
        [less] Holder seg til få funksjoner
       *[more] Bruker alt
    }
summary-functions-used =
    {$direction ->
        [less] bruker få funksjoner
       *[more] bruker mange funksjoner
    }

## functions-abandoned

claim-functions-abandoned =
    {$direction ->
        [less] Fortsetter med det de begynte med
       *[more] Har lagt bort flere funksjoner
    }
feature-functions-abandoned = Funksjoner som er lagt bort
title-functions-abandoned =
    {$direction ->
        [less] Fortsetter med det som ble begynt
       *[more] Legger bort funksjoner
    }
summary-functions-abandoned =
    {$direction ->
        [less] fortsetter med det som ble begynt
       *[more] har lagt bort funksjoner
    }

## touch-unsubscribe-rate

claim-touch-unsubscribe-rate =
    {$direction ->
        [less] Melder seg sjeldnere av {$name}
       *[more] Melder seg oftere av {$name}
    }
feature-touch-unsubscribe-rate = Andel {$name} med avmelding
title-touch-unsubscribe-rate =
    {$direction ->
        [less] Blir hos {$name}
       *[more] Ferdig med {$name}
    }
summary-touch-unsubscribe-rate =
    {$direction ->
        [less] blir hos {$name}
       *[more] melder seg av {$name}
    }

## campaign-open-rate

claim-campaign-open-rate =
    {$direction ->
        [less] Åpner mindre av «{$name}»
       *[more] Åpner mer av «{$name}»
    }
feature-campaign-open-rate = Andel «{$name}» som åpnes
title-campaign-open-rate =
    {$direction ->
        [less] Lar «{$name}» ligge
       *[more] Åpner «{$name}»
    }
summary-campaign-open-rate =
    {$direction ->
        [less] åpner lite av «{$name}»
       *[more] åpner mye av «{$name}»
    }

## lifecycle

claim-lifecycle =
    {$direction ->
        [less] Er sjeldnere {$category}
       *[more] Er oftere {$category}
    }
feature-lifecycle = Hvor de står: {$category}
title-lifecycle =
    {$direction ->
        [less] Sjelden {$category}
       *[more] Mest {$category}
    }
summary-lifecycle =
    {$direction ->
        [less] er sjeldnere {$category}
       *[more] er oftere {$category}
    }

## first-channel

claim-first-channel =
    {$direction ->
        [less] Kom sjeldnere gjennom {$category} først
       *[more] Kom oftere gjennom {$category} først
    }
feature-first-channel = Kom først gjennom {$category}
title-first-channel =
    {$direction ->
        [less] Sjelden fra {$category}
       *[more] Fra {$category}
    }
summary-first-channel =
    {$direction ->
        [less] kom sjelden gjennom {$category} først
       *[more] kom gjennom {$category} først
    }

## alive

claim-alive =
    {$direction ->
        [less] Har oftere sluttet
       *[more] Er oftere fortsatt kunder
    }
feature-alive = Sannsynlighet for fortsatt å være kunde
title-alive =
    {$direction ->
        [less] Den som har sluttet
       *[more] Den som blir
    }
summary-alive =
    {$direction ->
        [less] har trolig sluttet
       *[more] er trolig fortsatt kunde
    }

## expected-orders

claim-expected-orders =
    {$direction ->
        [less] Vil bestille sjeldnere
       *[more] Vil bestille oftere
    }
feature-expected-orders = Ventede ordrer
title-expected-orders =
    {$direction ->
        [less] Den som sjelden vil bestille
       *[more] Den som vil bestille igjen
    }
summary-expected-orders =
    {$direction ->
        [less] vil sjelden bestille
       *[more] vil bestille ofte
    }

## expected-value

claim-expected-value =
    {$direction ->
        [less] Vil bringe inn mindre
       *[more] Vil bringe inn mer
    }
feature-expected-value = Ventet verdi
title-expected-value =
    {$direction ->
        [less] Den lille framtiden
       *[more] Den store framtiden
    }
summary-expected-value =
    {$direction ->
        [less] vil bringe inn lite
       *[more] vil bringe inn mye
    }

## account-people

claim-account-people =
    {$direction ->
        [less] Har færre kjente kolleger
       *[more] Har flere kjente kolleger
    }
feature-account-people = Kjente personer i bedriften
title-account-people =
    {$direction ->
        [less] Den eneste i bedriften
       *[more] En av mange i bedriften
    }
summary-account-people =
    {$direction ->
        [less] er nesten den eneste i bedriften
       *[more] er en av mange i bedriften
    }

## trait-number

claim-trait-number =
    {$direction ->
        [less] Lavere {$label}
       *[more] Høyere {$label}
    }
feature-trait-number = {$label}
title-trait-number =
    {$direction ->
        [less] Lavere {$label}
       *[more] Høyere {$label}
    }
summary-trait-number =
    {$direction ->
        [less] har lavere {$label}
       *[more] har høyere {$label}
    }

## trait-money

claim-trait-money =
    {$direction ->
        [less] Lavere {$label}
       *[more] Høyere {$label}
    }
feature-trait-money = {$label}
title-trait-money =
    {$direction ->
        [less] Lavere {$label}
       *[more] Høyere {$label}
    }
summary-trait-money =
    {$direction ->
        [less] har lavere {$label}
       *[more] har høyere {$label}
    }

## trait-spend

claim-trait-spend =
    {$direction ->
        [less] Bruker mindre på {$label}
       *[more] Bruker mer på {$label}
    }
feature-trait-spend = Brukt på {$label}
title-trait-spend =
    {$direction ->
        [less] Bruker lite på {$label}
       *[more] Bruker mye på {$label}
    }
summary-trait-spend =
    {$direction ->
        [less] bruker lite på {$label}
       *[more] bruker mye på {$label}
    }

## trait-count

claim-trait-count =
    {$direction ->
        [less] Færre {$label}
       *[more] Flere {$label}
    }
feature-trait-count = {$label}
title-trait-count =
    {$direction ->
        [less] Færre {$label}
       *[more] Flere {$label}
    }
summary-trait-count =
    {$direction ->
        [less] har færre {$label}
       *[more] har flere {$label}
    }

## trait-years

claim-trait-years =
    {$direction ->
        [less] Er yngre
       *[more] Er eldre
    }
feature-trait-years = Alder
title-trait-years =
    {$direction ->
        [less] Den yngre kunden
       *[more] Den eldre kunden
    }
summary-trait-years =
    {$direction ->
        [less] er yngre
       *[more] er eldre
    }

## trait-category

claim-trait-category =
    {$direction ->
        [less] {$label}: sjeldnere {$category}
       *[more] {$label}: {$category}
    }
feature-trait-category = {$label}: {$category}
title-trait-category =
    {$direction ->
        [less] {$label}: sjelden {$category}
       *[more] {$label}: {$category}
    }
summary-trait-category =
    {$direction ->
        [less] er sjeldnere {$category} ({$label})
       *[more] er oftere {$category} ({$label})
    }

## trait-yes-no

claim-trait-yes-no =
    {$direction ->
        [less] {$label}: sjeldnere ja
       *[more] {$label}: oftere ja
    }
feature-trait-yes-no = {$label}: ja
title-trait-yes-no =
    {$direction ->
        [less] {$label}: nei
       *[more] {$label}: ja
    }
summary-trait-yes-no =
    {$direction ->
        [less] svarer sjelden ja på {$label}
       *[more] svarer oftere ja på {$label}
    }

## trait-choice

claim-trait-choice =
    {$direction ->
        [less] {$label}: sjeldnere {$category}
       *[more] {$label}: {$category}
    }
feature-trait-choice = {$label}: {$category}
title-trait-choice =
    {$direction ->
        [less] {$label}: sjelden {$category}
       *[more] {$label}: {$category}
    }
summary-trait-choice =
    {$direction ->
        [less] velger sjelden {$category} ({$label})
       *[more] velger ofte {$category} ({$label})
    }

## trait-present

claim-trait-present =
    {$direction ->
        [less] Har sjeldnere {$label}
       *[more] Har {$label}
    }
feature-trait-present = Har {$label}
title-trait-present =
    {$direction ->
        [less] Ingen {$label}
       *[more] Har {$label}
    }
summary-trait-present =
    {$direction ->
        [less] har sjelden {$label}
       *[more] har {$label}
    }

## trait-date

claim-trait-date =
    {$direction ->
        [less] Tidligere {$label}
       *[more] Senere {$label}
    }
feature-trait-date = {$label}
title-trait-date =
    {$direction ->
        [less] Tidligere {$label}
       *[more] Senere {$label}
    }
summary-trait-date =
    {$direction ->
        [less] har tidligere {$label}
       *[more] har senere {$label}
    }

## En persona som ingen underbygget påstand skiller fra resten

title-plain = Gruppe {$number}

## Kjønn, i stedet for en kategori

gender-female = kvinner
gender-male = menn
gender-other = andre kjønn

lifecycle-new = nye
lifecycle-active = aktive
lifecycle-returned = tilbake etter en lang pause
lifecycle-cooling = på vei bort
lifecycle-lapsed = falt fra

channel-any = alle kanaler
title-own = {$name}

## Det kundene sier

claim-voice-frustration =
    {$direction ->
        [less] klager sjeldnere på {$name}
       *[more] klager på {$name}
    }
feature-voice-frustration = Klager på {$name}
title-voice-frustration =
    {$direction ->
        [less] Klager sjelden på {$name}
       *[more] Klager på {$name}
    }
summary-voice-frustration =
    {$direction ->
        [less] klager sjeldnere på {$name}
       *[more] klager oftere på {$name}
    }
claim-voice-goal =
    {$direction ->
        [less] ber sjeldnere om noe som gjelder {$name}
       *[more] ønsker noe som gjelder {$name}
    }
feature-voice-goal = Ønsker som gjelder {$name}
title-voice-goal =
    {$direction ->
        [less] Spør sjelden om {$name}
       *[more] Ønsker mer av {$name}
    }
summary-voice-goal =
    {$direction ->
        [less] ønsker sjeldnere noe som gjelder {$name}
       *[more] ønsker oftere noe som gjelder {$name}
    }
claim-voice-objection =
    {$direction ->
        [less] tviler sjeldnere på {$name}
       *[more] er i tvil om {$name}
    }
feature-voice-objection = Tvil om {$name}
title-voice-objection =
    {$direction ->
        [less] Tviler sjelden på {$name}
       *[more] I tvil om {$name}
    }
summary-voice-objection =
    {$direction ->
        [less] tviler sjeldnere på {$name}
       *[more] er oftere i tvil om {$name}
    }
claim-voice-praise =
    {$direction ->
        [less] roser {$name} sjeldnere
       *[more] roser {$name}
    }
feature-voice-praise = Ros for {$name}
title-voice-praise =
    {$direction ->
        [less] Roser sjelden {$name}
       *[more] Roser {$name}
    }
summary-voice-praise =
    {$direction ->
        [less] roser {$name} sjeldnere
       *[more] roser {$name} oftere
    }
