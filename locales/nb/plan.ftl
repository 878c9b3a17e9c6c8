# What decisions need to know, and the sheets of a workshop.

plan-title = Hva vi må vite
plan-how = Hva hver beslutning trenger å vite, og hva slags kilde som forteller det. `portrett add` henter inn en kilde.
plan-how-built = Det som er krysset av, svarer kortene i siste bygging på; ved resten står kilden som kunne fortelle det.

decision-acquire = Hvor leter vi etter nye kunder?
decision-assortment = Hva selger vi til hvem?
decision-price = Hva kan det koste, og når gir vi rabatt?
decision-keep = Hvordan beholder vi kundene?
decision-message = Hva sier vi?
decision-timing = Når sier vi det?
decision-service = Hvor hjelper kundeservice mest?
decision-product = Hva utvikler vi nå?

need-first-channel = Hvor kundene først kom fra
need-order-channel = Hvilke kanaler de bestiller gjennom
need-who = Hvem de er: alder, husholdning, sted
need-category = Hva de kjøper
need-brand = Hvilke merker de kjøper
need-returns = Hva de sender tilbake
need-discount = Hvor mye de kjøper på tilbud
need-basket = Hva en bestilling kommer på
need-objections = Hva som får dem til å nøle
need-frustrations = Hva som plager dem
need-goals = Hva de ønsker seg
need-praise = Hva de roser
need-leaving = Hvem som er i ferd med å gå
need-values = Hva de verdsetter og bryr seg om
need-opens = Hva de åpner av det vi sender
need-hours = Når de bestiller
need-best-hour = Når de åpner det vi sender
need-requests = Hvor ofte de kontakter kundeservice
need-answers = Hvor raskt og hvor godt de får svar
need-functions = Hvilke funksjoner de bruker
need-deciding-time = Hvor lang tid de bruker på å bestemme seg

need-source-contacts = kontakter, som et CRM eller en nyhetsbrevliste
need-source-orders = bestillinger med linjer
need-source-events = hendelser på nettstedet eller i produktet
need-source-survey = en spørreundersøkelse
need-source-messages = meldinger: henvendelser, anmeldelser, intervjuer
need-source-touches = kampanjer og svarene på dem

workshop-before = Før dataene vises
workshop-title = Hva tror vi?
workshop-how = Hvert team fyller ut dette arket for seg selv, før noen har sett et kort. Skriv én antakelse per linje, så enkelt som mulig, og hva som ville vise det. `portrett believe` tar dem inn.
workshop-belief = Antakelse
workshop-test = Hva som ville vise det
workshop-who = Hvem
workshop-question-1 = Hva slags kunder har vi?
workshop-question-2 = Hva vil de ha fra oss?
workshop-question-3 = Hva hindrer dem i å kjøpe?
workshop-question-4 = Hvor og når kjøper de?
workshop-question-5 = Hvem av dem bringer mest, og hvem koster mer enn de bringer?
workshop-question-6 = Hva sier de om oss til andre?
workshop-after = Hva vi trodde, og hva dataene sier
workshop-after-how = Til venstre står det som ble antatt, til høyre det som ble funnet. Snakk først om det som er motsagt: Det er der dataene kan lære oss noe.
workshop-finding = Funn
workshop-none = Ingen har skrevet ned en antakelse ennå.
workshop-team = Avdeling
