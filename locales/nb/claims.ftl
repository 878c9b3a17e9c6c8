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
