# What stands on paper, slides and in documents only.

print-statement = Utsagn
print-lines =
    {$count-number ->
        [one] én linje
       *[other] {$count} linjer
    }
print-left-out = Utelatt her fordi det ikke var plass: {$what}.
print-names-are-fictional = Navnene er oppdiktet og tilhører ingen.
print-signs-missing = Noen tegn i dataene finnes ikke i skriftene på denne siden; en firkant står i stedet.
