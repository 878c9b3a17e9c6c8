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

## order-trend

claim-order-trend =
    {$direction ->
        [less] Spend ever less per order
       *[more] Spend ever more per order
    }
feature-order-trend = Change of spend per order
title-order-trend =
    {$direction ->
        [less] The shrinking basket
       *[more] The growing basket
    }
summary-order-trend =
    {$direction ->
        [less] spends ever less per order
       *[more] spends ever more per order
    }

## gap-spread

claim-gap-spread =
    {$direction ->
        [less] Buy at more even intervals
       *[more] Buy at less even intervals
    }
feature-gap-spread = Unevenness of the days between orders
title-gap-spread =
    {$direction ->
        [less] The clockwork customer
       *[more] The customer without a rhythm
    }
summary-gap-spread =
    {$direction ->
        [less] buys at even intervals
       *[more] buys at uneven intervals
    }

## gap-trend

claim-gap-trend =
    {$direction ->
        [less] Come back ever sooner
       *[more] Come back ever later
    }
feature-gap-trend = Change of the days between orders
title-gap-trend =
    {$direction ->
        [less] The quickening customer
       *[more] The slowing customer
    }
summary-gap-trend =
    {$direction ->
        [less] comes back ever sooner
       *[more] comes back ever later
    }

## gift-share

claim-gift-share =
    {$direction ->
        [less] Buy less before Christmas
       *[more] Buy more before Christmas
    }
feature-gift-share = Share of orders from 15 November to 24 December
title-gift-share =
    {$direction ->
        [less] Not one for Christmas
       *[more] The Christmas shopper
    }
summary-gift-share =
    {$direction ->
        [less] seldom buys before Christmas
       *[more] buys before Christmas
    }

## product-count

claim-product-count =
    {$direction ->
        [less] Buy fewer different articles
       *[more] Buy more different articles
    }
feature-product-count = Different articles
title-product-count =
    {$direction ->
        [less] The one who knows what to buy
       *[more] The explorer
    }
summary-product-count =
    {$direction ->
        [less] buys few different articles
       *[more] buys many different articles
    }

## category-count

claim-category-count =
    {$direction ->
        [less] Buy from fewer categories
       *[more] Buy from more categories
    }
feature-category-count = Different categories
title-category-count =
    {$direction ->
        [less] The specialist
       *[more] The all-rounder
    }
summary-category-count =
    {$direction ->
        [less] buys from few categories
       *[more] buys from many categories
    }

## visit-count

claim-visit-count =
    {$direction ->
        [less] Visit the site less often
       *[more] Visit the site more often
    }
feature-visit-count = Visits
title-visit-count =
    {$direction ->
        [less] The rare visitor of the site
       *[more] The regular of the site
    }
summary-visit-count =
    {$direction ->
        [less] seldom visits the site
       *[more] often visits the site
    }

## pages-per-visit

claim-pages-per-visit =
    {$direction ->
        [less] See fewer pages in a visit
       *[more] See more pages in a visit
    }
feature-pages-per-visit = Pages in a visit
title-pages-per-visit =
    {$direction ->
        [less] The quick look
       *[more] The browser
    }
summary-pages-per-visit =
    {$direction ->
        [less] sees few pages in a visit
       *[more] sees many pages in a visit
    }

## minutes-per-visit

claim-minutes-per-visit =
    {$direction ->
        [less] Stay shorter on the site
       *[more] Stay longer on the site
    }
feature-minutes-per-visit = Minutes of a visit
title-minutes-per-visit =
    {$direction ->
        [less] The quick visitor
       *[more] The lingering visitor
    }
summary-minutes-per-visit =
    {$direction ->
        [less] stays briefly on the site
       *[more] stays long on the site
    }

## bounce-share

claim-bounce-share =
    {$direction ->
        [less] Leave less often after one page
       *[more] Leave more often after one page
    }
feature-bounce-share = Share of visits of one page
title-bounce-share =
    {$direction ->
        [less] The one who stays
       *[more] The one-page visitor
    }
summary-bounce-share =
    {$direction ->
        [less] seldom leaves after one page
       *[more] often leaves after one page
    }

## visits-before-order

claim-visits-before-order =
    {$direction ->
        [less] Order after fewer visits
       *[more] Order after more visits
    }
feature-visits-before-order = Visits up to the first order
title-visits-before-order =
    {$direction ->
        [less] The one who decides at once
       *[more] The one who comes back before ordering
    }
summary-visits-before-order =
    {$direction ->
        [less] orders after few visits
       *[more] orders after many visits
    }

## days-to-first-order

claim-days-to-first-order =
    {$direction ->
        [less] Order sooner after the first visit
       *[more] Order later after the first visit
    }
feature-days-to-first-order = Days from the first visit to the first order
title-days-to-first-order =
    {$direction ->
        [less] The quick decider
       *[more] The slow decider
    }
summary-days-to-first-order =
    {$direction ->
        [less] decides quickly
       *[more] takes time to decide
    }

## touch-fatigue

claim-touch-fatigue =
    {$direction ->
        [less] Open less of what comes by {$name} than they used to
       *[more] Open more of what comes by {$name} than they used to
    }
feature-touch-fatigue = Change of what is opened, by {$name}
title-touch-fatigue =
    {$direction ->
        [less] Growing tired of {$name}
       *[more] Growing fond of {$name}
    }
summary-touch-fatigue =
    {$direction ->
        [less] opens ever less of what comes by {$name}
       *[more] opens ever more of what comes by {$name}
    }

## request-count

claim-request-count =
    {$direction ->
        [less] Ask for help less often
       *[more] Ask for help more often
    }
feature-request-count = Requests
title-request-count =
    {$direction ->
        [less] The one who needs no help
       *[more] The one who asks
    }
summary-request-count =
    {$direction ->
        [less] seldom asks for help
       *[more] often asks for help
    }

## requests-per-order

claim-requests-per-order =
    {$direction ->
        [less] Ask less about each order
       *[more] Ask more about each order
    }
feature-requests-per-order = Requests per order
title-requests-per-order =
    {$direction ->
        [less] The trouble-free customer
       *[more] The customer with questions
    }
summary-requests-per-order =
    {$direction ->
        [less] asks little about orders
       *[more] asks much about orders
    }

## reopened-share

claim-reopened-share =
    {$direction ->
        [less] Write again less often after an answer
       *[more] Write again more often after an answer
    }
feature-reopened-share = Share of requests written about again
title-reopened-share =
    {$direction ->
        [less] Content with one answer
       *[more] Not content with one answer
    }
summary-reopened-share =
    {$direction ->
        [less] is content with one answer
       *[more] writes again after an answer
    }

## rating-given

claim-rating-given =
    {$direction ->
        [less] Give lower ratings
       *[more] Give higher ratings
    }
feature-rating-given = Ratings given
title-rating-given =
    {$direction ->
        [less] The critic
       *[more] The contented one
    }
summary-rating-given =
    {$direction ->
        [less] gives low ratings
       *[more] gives high ratings
    }

## device-share

claim-device-share =
    {$direction ->
        [less] Visit less with {$name}
       *[more] Visit more with {$name}
    }
feature-device-share = Share of visits with {$name}
title-device-share =
    {$direction ->
        [less] Seldom with {$name}
       *[more] The {$name} visitor
    }
summary-device-share =
    {$direction ->
        [less] seldom visits with {$name}
       *[more] visits with {$name}
    }

## payment-share

claim-payment-share =
    {$direction ->
        [less] Pay less with {$name}
       *[more] Pay more with {$name}
    }
feature-payment-share = Share of orders paid with {$name}
title-payment-share =
    {$direction ->
        [less] Seldom pays with {$name}
       *[more] Pays with {$name}
    }
summary-payment-share =
    {$direction ->
        [less] seldom pays with {$name}
       *[more] pays with {$name}
    }

## order-device-share

claim-order-device-share =
    {$direction ->
        [less] Buy less with {$name}
       *[more] Buy more with {$name}
    }
feature-order-device-share = Share of orders with {$name}
title-order-device-share =
    {$direction ->
        [less] Seldom buys with {$name}
       *[more] The {$name} buyer
    }
summary-order-device-share =
    {$direction ->
        [less] seldom buys with {$name}
       *[more] buys with {$name}
    }

## search-count

claim-search-count =
    {$direction ->
        [less] Search the site less
       *[more] Search the site more
    }
feature-search-count = Searches on the site
title-search-count =
    {$direction ->
        [less] Looks around instead of searching
       *[more] The searcher
    }
summary-search-count =
    {$direction ->
        [less] seldom searches the site
       *[more] searches the site
    }

## use-days

claim-use-days =
    {$direction ->
        [less] Use the product on fewer days
       *[more] Use the product on more days
    }
feature-use-days = Days of use
title-use-days =
    {$direction ->
        [less] The rare user
       *[more] The daily user
    }
summary-use-days =
    {$direction ->
        [less] seldom uses the product
       *[more] uses the product often
    }

## use-share

claim-use-share =
    {$direction ->
        [less] Use {$name} less
       *[more] Use {$name} more
    }
feature-use-share = Share of {$name} in what is done
title-use-share =
    {$direction ->
        [less] Seldom uses {$name}
       *[more] The {$name} user
    }
summary-use-share =
    {$direction ->
        [less] uses {$name} little
       *[more] uses {$name} much
    }

## functions-used

claim-functions-used =
    {$direction ->
        [less] Use fewer functions
       *[more] Use more functions
    }
feature-functions-used = Functions used
title-functions-used =
    {$direction ->
        [less] Sticks to few functions
       *[more] Uses everything
    }
summary-functions-used =
    {$direction ->
        [less] uses few functions
       *[more] uses many functions
    }

## functions-abandoned

claim-functions-abandoned =
    {$direction ->
        [less] Go on using what they began with
       *[more] Have given up more functions
    }
feature-functions-abandoned = Functions given up
title-functions-abandoned =
    {$direction ->
        [less] Goes on with what was begun
       *[more] Gives functions up
    }
summary-functions-abandoned =
    {$direction ->
        [less] goes on using what was begun
       *[more] has given functions up
    }

## touch-unsubscribe-rate

claim-touch-unsubscribe-rate =
    {$direction ->
        [less] Ask less often for no more {$name}
       *[more] Ask more often for no more {$name}
    }
feature-touch-unsubscribe-rate = Share of {$name} after which no more is wanted
title-touch-unsubscribe-rate =
    {$direction ->
        [less] Stays with {$name}
       *[more] Done with {$name}
    }
summary-touch-unsubscribe-rate =
    {$direction ->
        [less] stays with {$name}
       *[more] asks for no more {$name}
    }

## campaign-open-rate

claim-campaign-open-rate =
    {$direction ->
        [less] Open less of “{$name}”
       *[more] Open more of “{$name}”
    }
feature-campaign-open-rate = Share of “{$name}” that is opened
title-campaign-open-rate =
    {$direction ->
        [less] Leaves “{$name}” unopened
       *[more] Opens “{$name}”
    }
summary-campaign-open-rate =
    {$direction ->
        [less] opens little of “{$name}”
       *[more] opens much of “{$name}”
    }

## lifecycle

claim-lifecycle =
    {$direction ->
        [less] Are less often {$category}
       *[more] Are more often {$category}
    }
feature-lifecycle = Where they stand: {$category}
title-lifecycle =
    {$direction ->
        [less] Seldom {$category}
       *[more] Mostly {$category}
    }
summary-lifecycle =
    {$direction ->
        [less] is less often {$category}
       *[more] is more often {$category}
    }

## first-channel

claim-first-channel =
    {$direction ->
        [less] Came less often through {$category} first
       *[more] Came more often through {$category} first
    }
feature-first-channel = First came through {$category}
title-first-channel =
    {$direction ->
        [less] Seldom from {$category}
       *[more] From {$category}
    }
summary-first-channel =
    {$direction ->
        [less] seldom came through {$category} first
       *[more] came through {$category} first
    }

## alive

claim-alive =
    {$direction ->
        [less] Are more likely to have left
       *[more] Are more likely to be customers still
    }
feature-alive = Probability of still being a customer
title-alive =
    {$direction ->
        [less] The one who has left
       *[more] The one who stays
    }
summary-alive =
    {$direction ->
        [less] has probably left
       *[more] is probably still a customer
    }

## expected-orders

claim-expected-orders =
    {$direction ->
        [less] Will order less often
       *[more] Will order more often
    }
feature-expected-orders = Orders expected
title-expected-orders =
    {$direction ->
        [less] The one who will seldom order
       *[more] The one who will order again
    }
summary-expected-orders =
    {$direction ->
        [less] will seldom order
       *[more] will order often
    }

## expected-value

claim-expected-value =
    {$direction ->
        [less] Will bring less
       *[more] Will bring more
    }
feature-expected-value = Value expected
title-expected-value =
    {$direction ->
        [less] The small future
       *[more] The big future
    }
summary-expected-value =
    {$direction ->
        [less] will bring little
       *[more] will bring much
    }

## account-people

claim-account-people =
    {$direction ->
        [less] Work with fewer known colleagues
       *[more] Work with more known colleagues
    }
feature-account-people = Known people of the company
title-account-people =
    {$direction ->
        [less] The only one of a company
       *[more] One of many in a company
    }
summary-account-people =
    {$direction ->
        [less] is nearly the only one of a company
       *[more] is one of many of a company
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

lifecycle-new = new
lifecycle-active = active
lifecycle-returned = back after a long break
lifecycle-cooling = cooling down
lifecycle-lapsed = lapsed

channel-any = any channel
title-own = {$name}

## What customers say

claim-voice-frustration =
    {$direction ->
        [less] complain less often about {$name}
       *[more] complain about {$name}
    }
feature-voice-frustration = Complaints about {$name}
title-voice-frustration =
    {$direction ->
        [less] Seldom complains about {$name}
       *[more] Complains about {$name}
    }
summary-voice-frustration =
    {$direction ->
        [less] complains less often about {$name}
       *[more] complains more often about {$name}
    }
claim-voice-goal =
    {$direction ->
        [less] ask less often for something about {$name}
       *[more] want something about {$name}
    }
feature-voice-goal = Wishes about {$name}
title-voice-goal =
    {$direction ->
        [less] Seldom asks about {$name}
       *[more] Wants more of {$name}
    }
summary-voice-goal =
    {$direction ->
        [less] less often wants something about {$name}
       *[more] more often wants something about {$name}
    }
claim-voice-objection =
    {$direction ->
        [less] doubt {$name} less often
       *[more] have doubts about {$name}
    }
feature-voice-objection = Doubts about {$name}
title-voice-objection =
    {$direction ->
        [less] Seldom doubts {$name}
       *[more] Has doubts about {$name}
    }
summary-voice-objection =
    {$direction ->
        [less] less often doubts {$name}
       *[more] more often has doubts about {$name}
    }
claim-voice-praise =
    {$direction ->
        [less] praise {$name} less often
       *[more] praise {$name}
    }
feature-voice-praise = Praise for {$name}
title-voice-praise =
    {$direction ->
        [less] Seldom praises {$name}
       *[more] Praises {$name}
    }
summary-voice-praise =
    {$direction ->
        [less] praises {$name} less often
       *[more] praises {$name} more often
    }
