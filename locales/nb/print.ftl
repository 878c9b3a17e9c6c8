# What stands on paper, slides, in documents and on the pages of a site only.

print-statement = Utsagn
print-lines =
    {$count-number ->
        [one] én linje
       *[other] {$count} linjer
    }
print-left-out = Utelatt her fordi det ikke var plass: {$what}.
print-names-are-fictional = Navnene er oppdiktet og tilhører ingen.
print-signs-missing = Noen tegn i dataene finnes ikke i skriftene på denne siden; en firkant står i stedet.

## The site

site-pages = Sidene her
site-skip = Hopp til innholdet
site-overview = Oversikt
site-segments = Segmenter
site-money = Penger
site-campaigns = Kampanjer
site-messages = Budskap
site-changes = Endringer
site-voice = Hva de sier
site-value = Hva de vil gjøre
site-quality = Datakvalitet
site-notes = Merknader

## Møtet

pack-title = {$project}: til kvartalsmøtet
pack-changed = Hva som er endret siden forrige bygging
pack-answers = Hva testene svarte
pack-results = Hvordan det gikk, og hvor hver persona kan vokse
pack-decisions = Hva vi må bestemme
pack-three = Tre beslutninger, hver av dem fra det rapporten fant.
pack-few =
    {$count-number ->
        [0] Ingen beslutning følger av det rapporten fant, og ingen er diktet opp.
        [one] Bare én beslutning følger av det rapporten fant, og ingen annen er diktet opp.
       *[other] Bare {$count} beslutninger følger av det rapporten fant, og ingen annen er diktet opp.
    }
pack-valid = Bestått: Personaene forutsier bedre enn trekk ved folk, og bedre enn hvor nylig, hvor ofte og for hvor mye de har handlet.
pack-not-valid = Ikke bestått: Det er ikke vist at personaene forutsier bedre enn enkle regler.
pack-no-rivals = Ikke avgjort: Det var ingen enkel regel å holde personaene opp mot.
pack-no-tests = Ingen antakelse har en test ennå: `portrett believe` legger til en.
pack-launches = Hva som er lansert
pack-launched = {$date}: {$what}
pack-no-launches = Ingen lansering er skrevet ned siden forrige bygging: `portrett launched` gjør det.
pack-campaigns = Hvordan de svarte på kampanjer
pack-campaigns-of = Kampanjer: {$title}
pack-no-campaigns = Ingen underbygde utsagn sier noe om det: En kilde med utsendelser ville gjort det.
pack-grow = Kan vokse: {$title}
pack-measured = Målt på {$people}; 95 %-intervallet er {$interval}.
pack-brings = De står for {$share} av omsetningen.
pack-reviewed = Personaene ble sist gjennomgått {$date}; neste gjennomgang skulle vært {$due}.
pack-never-reviewed = Ingen har gått gjennom personaene sammen ennå; den første gjennomgangen skulle vært {$due}.
pack-lacking = Ikke kjent for {$count} av {$all} personaer.
pack-decide-overtaken = Planlegger vi nå først for {$new}, og ikke lenger for {$old}?
pack-decide-not-valid = Fortsetter vi å planlegge etter disse personaene?
pack-decide-weak = {$title}: Hvem retter opp det som svikter for dem som står for mest?
pack-decide-belief = Hva gjør vi annerledes, nå som dataene motsier dette?
pack-decide-review = Når er gjennomgangen av personaene som skulle vært holdt?
pack-decide-negative = {$title}: Hva gjør vi med dem som koster mer enn de gir?
pack-decide-gap = Skal vi finne ut {$what}?
