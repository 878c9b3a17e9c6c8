# What stands on paper, slides, in documents and on the pages of a site only.

print-statement = Statement
print-lines =
    {$count-number ->
        [one] one line
       *[other] {$count} lines
    }
print-left-out = Left out here for want of room: {$what}.
print-names-are-fictional = The names are fictional and belong to nobody.
print-signs-missing = Some characters of the data are not in the fonts of this page; a box stands in their place.

## The site

site-pages = Pages of this site
site-skip = Skip to the content
site-overview = Overview
site-segments = Segments
site-money = Money
site-campaigns = Campaigns
site-messages = Messages
site-changes = What changed
site-voice = What they say
site-value = What they will do
site-quality = Quality of the data
site-notes = Notes

## The meeting

pack-title = {$project}: for the meeting of the quarter
pack-changed = What changed since the build before
pack-answers = What the tests answered
pack-results = How it went, and where each could grow
pack-decisions = What to decide
pack-three = Three decisions, each from what the report found.
pack-few =
    {$count-number ->
        [0] No decision follows from what the report found, and none is made up.
        [one] Only one decision follows from what the report found, and no other is made up.
       *[other] Only {$count} decisions follow from what the report found, and no other is made up.
    }
pack-valid = Passed: the personas foretell better than traits of people, and better than how lately, how often and for how much they bought.
pack-not-valid = Not passed: the personas are not shown to foretell better than simple rules do.
pack-no-rivals = Not decided: there was no simple rule to hold the personas against.
pack-no-tests = No belief has a test yet: `portrett believe` adds one.
pack-launches = What was launched
pack-launched = {$date}: {$what}
pack-no-launches = No launch was written down since the build before: `portrett launched` does that.
pack-campaigns = How they answered campaigns
pack-campaigns-of = Campaigns: {$title}
pack-no-campaigns = No supported statement tells it: a source of touches would.
pack-grow = Could grow: {$title}
pack-measured = Measured on {$people}; the 95% interval is {$interval}.
pack-brings = They bring {$share} of the revenue.
pack-reviewed = The last look at the personas was on {$date}; the next was due on {$due}.
pack-never-reviewed = Nobody has looked at the personas together yet; the first look was due on {$due}.
pack-lacking = Not known of {$count} of {$all} personas.
pack-decide-overtaken = Do we plan for {$new} first now, and no longer for {$old}?
pack-decide-not-valid = Do we go on planning by these personas?
pack-decide-weak = {$title}: who mends what falls short for those who bring most?
pack-decide-belief = What do we do otherwise, now that the data contradicts this?
pack-decide-review = When is the look at the personas that is overdue?
pack-decide-negative = {$title}: what do we do about those who cost more than they bring?
pack-decide-gap = Do we find out {$what}?
