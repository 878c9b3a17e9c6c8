# What stands on paper, slides and in documents only.

print-statement = Útspraak
print-lines =
    {$count-number ->
        [one] ien rigel
       *[other] {$count} rigels
    }
print-left-out = Hjir weilitten om’t der gjin romte foar wie: {$what}.
print-names-are-fictional = De nammen binne betocht en hearre by nimmen.
print-signs-missing = Guon tekens út de gegevens steane net yn de lettertypen fan dizze side; in fjouwerkant stiet yn harren plak.
