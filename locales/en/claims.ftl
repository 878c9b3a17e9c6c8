### What the registry of features says on a card. For each feature F: `claim-F` is the sentence about the
### members (without figures), `feature-F` names the figure, `title-F` is a persona's title, `summary-F` a
### clause of its one-line summary, in the singular.
###
### `$direction` says how the persona's figure lies to everybody else's: `more` or `less`.
### `$name`, `$label` and `$category` are words of the user's own data, shown as they are.

## order-count

claim-order-count =
    {$direction ->
        [less] Buy less often
       *[more] Buy more often
    }
feature-order-count = Orders
title-order-count =
    {$direction ->
        [less] The rare visitor
       *[more] The frequent buyer
    }
summary-order-count =
    {$direction ->
        [less] buys seldom
       *[more] buys often
    }

## spend-total

claim-spend-total =
    {$direction ->
        [less] Spend less in all
       *[more] Spend more in all
    }
feature-spend-total = Spend in all
title-spend-total =
    {$direction ->
        [less] The small spender
       *[more] The big spender
    }
summary-spend-total =
    {$direction ->
        [less] spends little
       *[more] spends much
    }

## average-order

claim-average-order =
    {$direction ->
        [less] Spend less per order
       *[more] Spend more per order
    }
feature-average-order = Spend per order
title-average-order =
    {$direction ->
        [less] The small-basket buyer
       *[more] The big-basket buyer
    }
summary-average-order =
    {$direction ->
        [less] spends little per order
       *[more] spends much per order
    }

## days-since-last-order

claim-days-since-last-order =
    {$direction ->
        [less] Bought more recently
       *[more] Have not bought for longer
    }
feature-days-since-last-order = Since the last order
title-days-since-last-order =
    {$direction ->
        [less] The recent buyer
       *[more] The one who drifted away
    }
summary-days-since-last-order =
    {$direction ->
        [less] bought recently
       *[more] has not bought for a while
    }

## tenure-days

claim-tenure-days =
    {$direction ->
        [less] Became customers more recently
       *[more] Have been customers for longer
    }
feature-tenure-days = Time as a customer
title-tenure-days =
    {$direction ->
        [less] The newcomer
       *[more] The long-time customer
    }
summary-tenure-days =
    {$direction ->
        [less] is a new customer
       *[more] has been a customer for long
    }

## days-between-orders

claim-days-between-orders =
    {$direction ->
        [less] Come back sooner
       *[more] Wait longer between orders
    }
feature-days-between-orders = Time between orders
title-days-between-orders =
    {$direction ->
        [less] The steady returner
       *[more] The occasional buyer
    }
summary-days-between-orders =
    {$direction ->
        [less] soon comes back
       *[more] waits long between orders
    }

## items-per-order

claim-items-per-order =
    {$direction ->
        [less] Buy fewer items at a time
       *[more] Buy more items at a time
    }
feature-items-per-order = Items per order
title-items-per-order =
    {$direction ->
        [less] The one-thing buyer
       *[more] The stocker-up
    }
summary-items-per-order =
    {$direction ->
        [less] buys few items at a time
       *[more] buys many items at a time
    }

## distinct-products

claim-distinct-products =
    {$direction ->
        [less] Keep to fewer products
       *[more] Buy a wider range of products
    }
feature-distinct-products = Different products
title-distinct-products =
    {$direction ->
        [less] The creature of habit
       *[more] The explorer
    }
summary-distinct-products =
    {$direction ->
        [less] keeps to a few products
       *[more] buys many different products
    }

## return-share

claim-return-share =
    {$direction ->
        [less] Return less of what they buy
       *[more] Return more of what they buy
    }
feature-return-share = Share returned
title-return-share =
    {$direction ->
        [less] The one who keeps
       *[more] The one who sends back
    }
summary-return-share =
    {$direction ->
        [less] seldom sends anything back
       *[more] often sends things back
    }

## discount-share

claim-discount-share =
    {$direction ->
        [less] Buy less at a discount
       *[more] Buy more at a discount
    }
feature-discount-share = Share bought at a discount
title-discount-share =
    {$direction ->
        [less] The full-price buyer
       *[more] The bargain hunter
    }
summary-discount-share =
    {$direction ->
        [less] seldom buys at a discount
       *[more] waits for discounts
    }

## weekend-share

claim-weekend-share =
    {$direction ->
        [less] Buy less at weekends
       *[more] Buy more at weekends
    }
feature-weekend-share = Share of orders at weekends
title-weekend-share =
    {$direction ->
        [less] The weekday shopper
       *[more] The weekend shopper
    }
summary-weekend-share =
    {$direction ->
        [less] buys on weekdays
       *[more] buys at weekends
    }

## evening-share

claim-evening-share =
    {$direction ->
        [less] Buy less in the evening
       *[more] Buy more in the evening
    }
feature-evening-share = Share of orders in the evening
title-evening-share =
    {$direction ->
        [less] The daytime shopper
       *[more] The evening shopper
    }
summary-evening-share =
    {$direction ->
        [less] seldom buys in the evening
       *[more] buys in the evening
    }

## morning-share

claim-morning-share =
    {$direction ->
        [less] Buy less in the morning
       *[more] Buy more in the morning
    }
feature-morning-share = Share of orders in the morning
title-morning-share =
    {$direction ->
        [less] The late shopper
       *[more] The early shopper
    }
summary-morning-share =
    {$direction ->
        [less] seldom buys in the morning
       *[more] buys in the morning
    }

## category-share

claim-category-share =
    {$direction ->
        [less] Buy less {$name}
       *[more] Buy more {$name}
    }
feature-category-share = Share of {$name}
title-category-share =
    {$direction ->
        [less] Not one for {$name}
       *[more] The {$name} buyer
    }
summary-category-share =
    {$direction ->
        [less] buys little {$name}
       *[more] buys much {$name}
    }

## brand-share

claim-brand-share =
    {$direction ->
        [less] Buy less {$name}
       *[more] Buy more {$name}
    }
feature-brand-share = Share of {$name}
title-brand-share =
    {$direction ->
        [less] Not one for {$name}
       *[more] The {$name} buyer
    }
summary-brand-share =
    {$direction ->
        [less] buys little {$name}
       *[more] buys much {$name}
    }

## order-channel-share

claim-order-channel-share =
    {$direction ->
        [less] Order less through {$name}
       *[more] Order more through {$name}
    }
feature-order-channel-share = Share of orders through {$name}
title-order-channel-share =
    {$direction ->
        [less] Seldom through {$name}
       *[more] The {$name} customer
    }
summary-order-channel-share =
    {$direction ->
        [less] seldom orders through {$name}
       *[more] orders through {$name}
    }

## touch-open-rate

claim-touch-open-rate =
    {$direction ->
        [less] Open less of what comes by {$name}
       *[more] Open more of what comes by {$name}
    }
feature-touch-open-rate = Opened, by {$name}
title-touch-open-rate =
    {$direction ->
        [less] Seldom reads {$name}
       *[more] The {$name} reader
    }
summary-touch-open-rate =
    {$direction ->
        [less] leaves what comes by {$name} unread
       *[more] reads what comes by {$name}
    }

## touch-click-rate

claim-touch-click-rate =
    {$direction ->
        [less] Click less often in what comes by {$name}
       *[more] Click more often in what comes by {$name}
    }
feature-touch-click-rate = Clicked, by {$name}
title-touch-click-rate =
    {$direction ->
        [less] Seldom clicks in {$name}
       *[more] The {$name} clicker
    }
summary-touch-click-rate =
    {$direction ->
        [less] seldom clicks in what comes by {$name}
       *[more] clicks in what comes by {$name}
    }

## touch-conversion-rate

claim-touch-conversion-rate =
    {$direction ->
        [less] Buy less often after a message by {$name}
       *[more] Buy more often after a message by {$name}
    }
feature-touch-conversion-rate = Bought after a message, by {$name}
title-touch-conversion-rate =
    {$direction ->
        [less] Not won by {$name}
       *[more] Won by {$name}
    }
summary-touch-conversion-rate =
    {$direction ->
        [less] seldom buys after a message by {$name}
       *[more] buys after a message by {$name}
    }

## trait-number

claim-trait-number =
    {$direction ->
        [less] Lower {$label}
       *[more] Higher {$label}
    }
feature-trait-number = {$label}
title-trait-number =
    {$direction ->
        [less] Lower {$label}
       *[more] Higher {$label}
    }
summary-trait-number =
    {$direction ->
        [less] has lower {$label}
       *[more] has higher {$label}
    }

## trait-money

claim-trait-money =
    {$direction ->
        [less] Lower {$label}
       *[more] Higher {$label}
    }
feature-trait-money = {$label}
title-trait-money =
    {$direction ->
        [less] Lower {$label}
       *[more] Higher {$label}
    }
summary-trait-money =
    {$direction ->
        [less] has lower {$label}
       *[more] has higher {$label}
    }

## trait-spend

claim-trait-spend =
    {$direction ->
        [less] Spend less on {$label}
       *[more] Spend more on {$label}
    }
feature-trait-spend = Spend on {$label}
title-trait-spend =
    {$direction ->
        [less] Small spender on {$label}
       *[more] Big spender on {$label}
    }
summary-trait-spend =
    {$direction ->
        [less] spends little on {$label}
       *[more] spends much on {$label}
    }

## trait-count

claim-trait-count =
    {$direction ->
        [less] Fewer {$label}
       *[more] More {$label}
    }
feature-trait-count = {$label}
title-trait-count =
    {$direction ->
        [less] Fewer {$label}
       *[more] More {$label}
    }
summary-trait-count =
    {$direction ->
        [less] has fewer {$label}
       *[more] has more {$label}
    }

## trait-years

claim-trait-years =
    {$direction ->
        [less] Are younger
       *[more] Are older
    }
feature-trait-years = Age
title-trait-years =
    {$direction ->
        [less] The younger customer
       *[more] The older customer
    }
summary-trait-years =
    {$direction ->
        [less] is younger
       *[more] is older
    }

## trait-category

claim-trait-category =
    {$direction ->
        [less] {$label}: less often {$category}
       *[more] {$label}: {$category}
    }
feature-trait-category = {$label}: {$category}
title-trait-category =
    {$direction ->
        [less] {$label}: seldom {$category}
       *[more] {$label}: {$category}
    }
summary-trait-category =
    {$direction ->
        [less] is less often {$category} ({$label})
       *[more] is more often {$category} ({$label})
    }

## trait-yes-no

claim-trait-yes-no =
    {$direction ->
        [less] {$label}: less often yes
       *[more] {$label}: more often yes
    }
feature-trait-yes-no = {$label}: yes
title-trait-yes-no =
    {$direction ->
        [less] {$label}: no
       *[more] {$label}: yes
    }
summary-trait-yes-no =
    {$direction ->
        [less] seldom says yes to {$label}
       *[more] more often says yes to {$label}
    }

## trait-choice

claim-trait-choice =
    {$direction ->
        [less] {$label}: less often {$category}
       *[more] {$label}: {$category}
    }
feature-trait-choice = {$label}: {$category}
title-trait-choice =
    {$direction ->
        [less] {$label}: seldom {$category}
       *[more] {$label}: {$category}
    }
summary-trait-choice =
    {$direction ->
        [less] seldom chooses {$category} ({$label})
       *[more] often chooses {$category} ({$label})
    }

## trait-present

claim-trait-present =
    {$direction ->
        [less] Less often any {$label}
       *[more] Any {$label}
    }
feature-trait-present = Any {$label}
title-trait-present =
    {$direction ->
        [less] No {$label}
       *[more] Any {$label}
    }
summary-trait-present =
    {$direction ->
        [less] seldom has any {$label}
       *[more] has some {$label}
    }

## trait-date

claim-trait-date =
    {$direction ->
        [less] Earlier {$label}
       *[more] Later {$label}
    }
feature-trait-date = {$label}
title-trait-date =
    {$direction ->
        [less] Earlier {$label}
       *[more] Later {$label}
    }
summary-trait-date =
    {$direction ->
        [less] has an earlier {$label}
       *[more] has a later {$label}
    }

## A persona that no supported statement tells from the rest

title-plain = Group {$number}

## Genders, in the place of a category

gender-female = women
gender-male = men
gender-other = other genders
