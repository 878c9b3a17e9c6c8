# Hva kontrollen av personaene sier.

## Hva en regel fant, og hva man kan gjøre: `rule-NAVN` og `rule-remedy-NAVN`.

rule-claim-without-evidence = Utsagnet «{$label}» har ikke noe belegg og ble utelatt: {$text}.
rule-claim-without-evidence-missing = Øverst på kortet nevnes utsagnet «{$label}», som ikke står på kortet.
rule-remedy-claim-without-evidence = Bygg på nytt. Er utsagnet skrevet for hånd, så før det opp som en antakelse.

rule-untested-assumption = «{$statement}» (skrevet av {$author}, {$date}) er aldri prøvd mot dataene.
rule-remedy-untested-assumption = Gi det en prøve med `portrett believe --test`, eller ta det av kortet.

rule-stale-evidence = Dataene slutter {$date}, for {$days} siden.
rule-stale-evidence-claims =
    {$count-number ->
        [one] Ett utsagn på kortet er foreldet.
       *[other] {$count} utsagn på kortet er foreldet.
    }
rule-stale-evidence-unknown = Ingenting sier hvor langt dataene rekker, så ingen kan vite om de er foreldet.
rule-remedy-stale-evidence = Hent inn nyere data, eller si under `project.as_of` hvor langt de rekker, og bygg på nytt.

rule-sample-too-small =
    {$people-number ->
        [one] Det er én kunde i alt; det trengs {$least} for å måle segmenter.
       *[other] Det er {$people} kunder i alt; det trengs {$least} for å måle segmenter.
    }
rule-sample-too-small-persona =
    {$people-number ->
        [one] Utsagnene er målt på én kunde; det trengs {$least}.
       *[other] Utsagnene er målt på {$people} kunder; det trengs {$least}.
    }
rule-remedy-sample-too-small = Legg til flere kunder eller en lengre periode, eller be om færre segmenter.

rule-one-source = Alt kortene sier, kommer fra én kilde: {$source}.
rule-remedy-one-source = Legg til en kilde til: det kundene skriver, hvordan de bruker nettstedet, en spørreundersøkelse.

rule-too-general = Ingenting på kortet skiller denne personaen klart fra resten: ingen effekt er {$least} eller mer.
rule-too-general-shared = Alt kortet sier, blir også sagt om {$name}.
rule-remedy-too-general = Slå den sammen med den den ligner mest på, eller legg til en kilde som skiller dem.

rule-demographics-only = Kortet forteller bare om alder, husholdning og bosted.
rule-remedy-demographics-only = Legg til det de gjør eller sier: ordrer, besøk, meldinger, en spørreundersøkelse.

rule-no-psychographics = Ingen av kortene sier noe om verdier og interesser.
rule-no-psychographics-persona = Kortet sier ingenting om verdier og interesser.
rule-remedy-no-psychographics = Spør om dem: `portrett ask` skriver en kort undersøkelse og en intervjuguide.

rule-generic-demographics =
    {$count-number ->
        [one] Én opplysning om alder, husholdning eller bosted står på kortet, men skiller ikke denne personaen fra resten.
       *[other] {$count} opplysninger om alder, husholdning eller bosted står på kortet, men skiller ikke denne personaen fra resten.
    }
rule-generic-demographics-belief = «{$statement}» handler om alder, husholdning eller bosted, og dataene bekrefter det ikke.
rule-remedy-generic-demographics = Ta det av kortet, eller si at det gjelder alle.

rule-card-too-long = Kortet har {$count} utsagn; man husker {$most}.
rule-remedy-card-too-long = Skjul det som ikke avgjør noe.

rule-unstable-segment = Gruppen faller fra hverandre når kundene trekkes på nytt: stabiliteten er {$found}, og det trengs {$least}.
rule-remedy-unstable-segment = Be om færre segmenter, eller legg til en kilde som sier mer om dem.

rule-no-quotes = Ingen av kortene siterer en kunde.
rule-no-quotes-persona = Kortet siterer ingen.
rule-remedy-no-quotes = Tillat sitater under `privacy.quotes`, eller snakk med noen av dem.

rule-too-many-primary = Det er {$count} primære personaer; et firma kan arbeide for {$most}.
rule-remedy-too-many-primary = Gjør de minste sekundære, eller slå sammen dem som vil det samme.

rule-one-for-everybody = Det er én persona for alle.
rule-one-for-everybody-share = Denne personaen rommer {$share} av alle kundene.
rule-remedy-one-for-everybody = Legg til en kilde som sier mer om kundene, eller godta at de er av ett slag, og si det.

rule-no-negative = Ingen har spurt hvem tilbudet ikke er for: ingen persona er negativ, og ingen kort sier at det er vurdert.
rule-remedy-no-negative = Legg til hva kundene koster (returer, service, rabatter), og bygg på nytt.

rule-revenue-uncovered = Personaene står for {$share} av omsetningen; de som bringer resten, har ikke noe kort.
rule-remedy-revenue-uncovered = Se på kundene som ikke hører til noe segment, og gi de største av dem et eget.

rule-primary-overtaken = Denne personaen bringer nå {$share} av omsetningen, mer enn {$name} med {$rest-share}, som kom først i forrige bygg.
rule-remedy-primary-overtaken = Si det på neste møte, og bestem hvem som kommer først i planene.

rule-no-voice = Ingen kunders ord er med i dataene.
rule-remedy-no-voice = Legg til henvendelser, anmeldelser, samtaler eller intervjuer: `portrett add`.

rule-complaint-unreflected = {$share} av dem som skrev, klager over dette, og ikke noe kort sier det: {$name}.
rule-remedy-complaint-unreflected = Før det opp på kortene til dem det gjelder, eller si på alle at det gjelder alle.

rule-users-not-heard =
    {$people-number ->
        [one] Kjøperne er hørt, men ikke den ene som bruker det de kjøper.
       *[other] Kjøperne er hørt, men ikke de {$people} som bruker det de kjøper.
    }
rule-remedy-users-not-heard = Snakk med brukerne, eller spør dem i produktet.

rule-only-best-customers = {$share} av kundene i dataene kom tilbake. De som forsvant, er ikke med.
rule-only-best-customers-heard = {$share} av dem som er hørt, hører til den femtedelen som bruker mest.
rule-remedy-only-best-customers = Legg til dem som kjøpte én gang eller sluttet, og snakk med noen av dem.

rule-buyer-user-mixed = Kjøpere ({$share}) og brukere ({$rest-share}) er i ett og samme portrett.
rule-remedy-buyer-user-mixed = Tegn dem hver for seg: med regler for rollen i kjøpet, eller som en egen persona for brukerne.

rule-never-validated = Ingen har prøvd om personaene forutsier hva kundene gjør.
rule-remedy-never-validated = Bygg med en skjæringsdato, eller nevn et utfall: `portrett build --outcome COLUMN`.

rule-review-missed = Kvartalets blikk på personaene skulle vært tatt {$date}, for {$days} siden.
rule-review-missed-redo = Personaene skulle vært laget på nytt innen {$date}, for {$days} siden.
rule-remedy-review-missed = Møtes, se hva som er endret, og skriv det ned med `portrett review`.

rule-review-due = Neste blikk på personaene skal tas {$date}.
rule-review-due-redo = Personaene bør lages på nytt innen {$date}.
rule-remedy-review-due = Inviter alle avdelingene.

rule-launch-unreviewed = Ingen har sett på personaene siden dette, {$date}: {$text}.
rule-remedy-launch-unreviewed = Bygg med dataene siden da, se hva som er endret, og skriv det ned med `portrett review`.

rule-team-never-looked = {$name} har aldri sett på personaene.
rule-team-never-looked-none = Ingen avdeling har noen gang sett på personaene.
rule-remedy-team-never-looked = Inviter dem til neste gjennomgang.
rule-team-marketing = Markedsavdelingen
rule-team-sales = Salgsavdelingen
rule-team-service = Kundeservice
rule-team-product = Produktavdelingen
rule-team-leadership = Ledelsen

rule-one-author = Alle {$count} antakelsene er skrevet av {$author}.
rule-remedy-one-author = Spør salg, service og produkt hva de tror: `portrett workshop` skriver ut et ark.

rule-beliefs-contradict = «{$statement}» og «{$text}» kan ikke begge være sanne.
rule-remedy-beliefs-contradict = Se hva dataene svarer, og trekk den ene tilbake.

rule-suppression-unused = Det finnes ikke lenger noe av det dette skjuler: {$name} ({$text}).
rule-suppression-unused-ended = Dette har ikke skjult noe siden {$date}: {$name} ({$text}).
rule-remedy-suppression-unused = Ta det ut av `check.suppress`.

## Det som står rundt funnene.

checked-error = feil
checked-warning = advarsel
checked-note = merknad
checked-all-personas = alle personaene
checked-suppressed = Holdt utenfor, av den grunn som er gitt:
checked-nothing = Ingenting ble funnet.
checked-count-error = {$count} feil
checked-count-warning =
    {$count-number ->
        [one] 1 advarsel
       *[other] {$count} advarsler
    }
checked-count-note =
    {$count-number ->
        [one] 1 merknad
       *[other] {$count} merknader
    }
checked-count-suppressed = {$count} holdt utenfor

## Hva et utkast sier til personaene.

reading-read =
    {$count-number ->
        [one] Én setning ble lest: {$text}.
       *[other] {$count} setninger ble lest: {$text}.
    }
reading-unread =
    {$count-number ->
        [one] Én setning kunne ikke leses, fordi det ikke finnes temaer på språket: {$text}.
       *[other] {$count} setninger kunne ikke leses, fordi det ikke finnes temaer på språket: {$text}.
    }
reading-cut = Utkastet er for langt; slutten ble ikke lest.
reading-empty = Utkastet er tomt.
reading-no-concerns = ingenting som denne personaen sier oftere enn andre
reading-count-answered = {$count} besvart
reading-count-touched = {$count} bare nevnt
reading-count-missed = {$count} forbigått
reading-count-offended = {$count} støtt
reading-count-unread = {$count} uvisst
reading-answered = besvart
reading-touched = bare nevnt
reading-missed = forbigått
reading-offended = støter
reading-untold = uvisst
reading-pushed = frir med noe de unngår
reading-figures = {$value}, andre {$base}; {$people} personer
