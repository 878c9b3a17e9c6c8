# What stands on paper, slides, in documents and on the pages of a site only.

print-statement = Útspraak
print-lines =
    {$count-number ->
        [one] ien rigel
       *[other] {$count} rigels
    }
print-left-out = Hjir weilitten om’t der gjin romte foar wie: {$what}.
print-names-are-fictional = De nammen binne betocht en hearre by nimmen.
print-signs-missing = Guon tekens út de gegevens steane net yn de lettertypen fan dizze side; in fjouwerkant stiet yn harren plak.

## The site

site-pages = De siden hjir
site-skip = Gean nei de ynhâld
site-overview = Oersjoch
site-segments = Segminten
site-money = Jild
site-campaigns = Kampanjes
site-messages = Boadskippen
site-changes = Wat feroare is
site-voice = Wat se sizze
site-value = Wat se dwaan sille
site-quality = Kwaliteit fan de gegevens
site-notes = Opmerkings

## De gearkomste

pack-title = {$project}: foar de gearkomste fan it fearnsjier
pack-changed = Wat feroare is sûnt de foarige berekkening
pack-answers = Wat de hifkingen antwurden
pack-results = Hoe’t it gie, en wêr’t elk groeie kin
pack-decisions = Wat wy beslute moatte
pack-three = Trije besluten, elk út wat it rapport fûn.
pack-few =
    {$count-number ->
        [0] Gjin beslút komt út wat it rapport fûn, en der is gjin ien betocht.
        [one] Mar ien beslút komt út wat it rapport fûn, en in oar is der net betocht.
       *[other] Mar {$count} besluten komme út wat it rapport fûn, en in oar is der net betocht.
    }
pack-valid = Slagge: de persona's foarsizze better as skaaimerken fan minsken, en better as hoe koartlyn, hoe faak en foar hoefolle se kochten.
pack-not-valid = Net slagge: it is net sjen litten dat de persona's better foarsizze as ienfâldige regels.
pack-no-rivals = Net besletten: der wie gjin ienfâldige regel om de persona's njonken te lizzen.
pack-no-tests = Gjin oanname hat al in hifking: `portrett believe` foeget ien ta.
pack-launches = Wat op ’e merk brocht is
pack-launched = {$date}: {$what}
pack-no-launches = Sûnt de foarige berekkening is der neat nijs opskreaun: `portrett launched` docht dat.
pack-campaigns = Hoe’t se op kampanjes antwurden
pack-campaigns-of = Kampanjes: {$title}
pack-no-campaigns = Gjin ûnderboude útspraak fertelt it: in boarne mei ferstjoerde berjochten soe it dwaan.
pack-grow = Kin groeie: {$title}
pack-measured = Mjitten by {$people}; it ynterval fan 95% is {$interval}.
pack-brings = Sy bringe {$share} fan de omset.
pack-reviewed = De lêste kear dat de persona's besjoen binne wie {$date}; de folgjende hie {$due} wêze moatten.
pack-never-reviewed = Nimmen hat de persona's noch mei-inoar besjoen; de earste kear hie {$due} wêze moatten.
pack-lacking = Net bekend fan {$count} fan de {$all} persona's.
pack-decide-overtaken = Plane wy no earst foar {$new}, en net mear foar {$old}?
pack-decide-not-valid = Geane wy troch mei planen op dizze persona's?
pack-decide-weak = {$title}: wa makket better wat tekoart komt foar dyjingen dy’t it measte bringe?
pack-decide-belief = Wat dogge wy oars, no’t de gegevens dit tsjinsprekke?
pack-decide-review = Wannear besjogge wy de persona's, no’t it te let is?
pack-decide-negative = {$title}: wat dogge wy mei dyjingen dy’t mear kostje as bringe?
pack-decide-gap = Sykje wy út {$what}?
