# What stands on paper, slides and in documents only.

print-statement = Statement
print-lines =
    {$count-number ->
        [one] one line
       *[other] {$count} lines
    }
print-left-out = Left out here for want of room: {$what}.
print-names-are-fictional = The names are fictional and belong to nobody.
print-signs-missing = Some characters of the data are not in the fonts of this page; a box stands in their place.
