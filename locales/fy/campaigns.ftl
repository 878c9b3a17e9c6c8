# Hoe't kampanjes by elke persoana gien binne.

section-campaigns = Hoe't de kampanjes gien binne
campaigns-none = Gjin boarne fertelt fan kampanjes dy't nei genôch minsken stjoerd binne, of der binne noch gjin persoana's.
campaigns-how-to-read = It part fan de minsken fan elke persoana dat antwurde, neist alle oaren dy't itselde krigen. In q fan 0,05 of minder is mear as tafal, oer alle kampanjes hjir meiinoar.
campaigns-foretold = De minsken hearden al by harren persoana foardat dit stjoerd waard (gegevens oant {$date}): in proef fan de persoana's.
campaigns-after = De minsken binne yndield mei gegevens dy't fierder rikke as dit; teld binne allinnich dejingen dy't gjin model sjoen hat.
campaigns-more = Eardere kampanjes
campaigns-others =
    {$count-number ->
        [one] Ien kampanje mear wurdt net toand.
       *[other] {$count} kampanjes mear wurde net toand.
    }
answer-converted = {$share} fan {$people} minsken die wêr't it om te dwaan wie.
answer-clicked = {$share} fan {$people} minsken klikte.
answer-opened = {$share} fan {$people} minsken iepene it.
campaigns-chance = Tafal?
