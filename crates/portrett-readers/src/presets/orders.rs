//! Presets of orders.

use portrett_terms::Role::{
    Amount, Begun, Brand, Category as CategoryOf, Channel, Company, Currency, CustomerId, Discount, Email, Lost,
    OrderId, OrderTime, Payment, Product, Quantity, Returned, UnitPrice,
};
use portrett_terms::SourceKind::Orders;
use portrett_terms::ValueType::{Category, Date, Money, Number, Text, YesNo};

use super::{Preset, Quirks, column, column_unless, ignored};

/// States of an order of WooCommerce in which nothing was bought.
const WOOCOMMERCE_NOT_DONE: &str = "failed|pending|pending payment|draft|checkout-draft|trash|wc-failed|wc-pending\
    |wc-checkout-draft|mislykket|avventer betaling|utkast|epäonnistui|odottaa maksua|luonnos|mislukt\
    |wachtend op betaling|concept";

/// The presets.
pub const PRESETS: &[Preset] = &[
    Preset {
        name: "shopify_orders",
        title: "Shopify: orders",
        kind: Orders,
        telling: &[
            "financial status",
            "fulfillment status",
            "lineitem name",
            "lineitem price",
            "lineitem quantity",
            "lineitem sku",
            "accepts marketing",
            "paid at",
        ],
        needed: 4,
        columns: &[
            column("name", OrderId, Text),
            column("email", Email, Text),
            column("created at|paid at", OrderTime, Date),
            column("lineitem quantity", Quantity, Number),
            column("lineitem price", UnitPrice, Money),
            column_unless("lineitem price", "total|subtotal", Amount, Money),
            column("lineitem name", Product, Text),
            column("vendor", Brand, Category),
            column("currency", Currency, Category),
            column("discount amount", Discount, Money),
            column("source", Channel, Category),
            column("payment method", Payment, Category),
            column("financial status|cancelled at|canceled at", Returned, Category),
            ignored("id|phone|billing company|shipping company"),
        ],
        quirks: Quirks {
            fill_down: &[
                "email",
                "created at",
                "paid at",
                "currency",
                "discount amount",
                "source",
                "payment method",
                "financial status",
                "cancelled at|canceled at",
            ],
            group: "name",
            words: &[
                ("cancelled at|canceled at", "*", "yes"),
                ("financial status", "refunded|voided|expired", "yes"),
                // Of an order that was refunded in part, it is not said which line came back.
                ("financial status", "*", "no"),
            ],
            first_filled: &[("financial status", &["cancelled at|canceled at", "financial status"])],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
    // The report names customers and gives no address: the name is the only key that it has.
    Preset {
        name: "woocommerce_analytics",
        title: "WooCommerce: orders of the analytics",
        kind: Orders,
        telling: &[
            "order #|ordre #|ordrenr.|tilaus #|tilausnumero|bestelling #|bestelnr.",
            "n. revenue|n. revenue (formatted)|net sales|net sales (formatted)|nettoomsetning|nettomyynti|netto omzet",
            "customer type|kundetype|asiakastyyppi|klanttype",
            "product(s)|produkt(er)|tuote(tta)|tuotteet|product(en)",
            "items sold|solgte varer|myydyt tuotteet|verkochte items",
            "coupon(s)|kupong(er)|kuponki(a)|kupongit|kortingsbon(nen)",
            "attribution|tilskrivelse|attribuutio|toewijzing",
        ],
        needed: 4,
        columns: &[
            column("date|dato|päivämäärä|päiväys|datum", OrderTime, Date),
            column("order #|ordre #|ordrenr.|tilaus #|tilausnumero|bestelling #|bestelnr.", OrderId, Text),
            column(
                "n. revenue|net sales|nettoomsetning|nettomyynti|netto omzet|n. revenue (formatted)|net sales (formatted)",
                Amount,
                Money,
            ),
            column("status|tila", Returned, Category),
            column("customer|kunde|asiakas|klant", CustomerId, Text),
            column("product(s)|produkt(er)|tuote(tta)|tuotteet|product(en)", Product, Text),
            column("items sold|solgte varer|myydyt tuotteet|verkochte items", Quantity, Number),
            column("coupon(s)|kupong(er)|kuponki(a)|kupongit|kortingsbon(nen)", Discount, YesNo),
            column("attribution|tilskrivelse|attribuutio|toewijzing", Channel, Category),
        ],
        quirks: Quirks {
            words: &[("coupon(s)|kupong(er)|kuponki(a)|kupongit|kortingsbon(nen)", "*", "yes")],
            not_done: &[("status|tila", WOOCOMMERCE_NOT_DONE)],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
    // Advanced Order Export and its likes: a row per line, or per order when no column of lines was chosen.
    Preset {
        name: "woocommerce_orders",
        title: "WooCommerce: orders of an export plugin",
        kind: Orders,
        telling: &[
            "order number|order id|order_number|order_id",
            "order status|order_status",
            "order date|order_date",
            "email (billing)|billing email|billing_email",
            "first name (billing)|billing first name|billing_first_name",
            "order total amount|order total|order_total",
            "order subtotal amount|order subtotal",
            "cart discount amount|cart discount|cart_discount",
            "payment method title|payment_method_title",
            "item name|item_name|line item name",
            "item cost|item_cost|item price",
            "quantity (- refund)",
        ],
        needed: 5,
        columns: &[
            column("order number|order id|order_number|order_id", OrderId, Text),
            column("order date|order_date|paid date", OrderTime, Date),
            column("email (billing)|billing email|billing_email|customer email|customer_email", Email, Text),
            column("customer user id|customer id|user id|customer_id|customer_user", CustomerId, Text),
            column("item name|item_name|line item name", Product, Text),
            column("quantity (- refund)|quantity|item quantity|item_quantity", Quantity, Number),
            column("item cost|item_cost|item price", UnitPrice, Money),
            column_unless(
                "item cost|item_cost|item price",
                "order total amount|order total|order_total",
                Amount,
                Money,
            ),
            column("category|product categories|item category", CategoryOf, Category),
            column("cart discount amount|cart discount|cart_discount|discount amount", Discount, Money),
            column("order status|order_status", Returned, Category),
            column("order currency|currency|order_currency", Currency, Category),
            column("payment method title|payment_method_title|payment method|payment_method", Payment, Category),
            column("company (billing)|billing company|billing_company", Company, Text),
            ignored(
                "order subtotal amount|order refund amount|order shipping amount|order total tax amount|discount amount tax",
            ),
        ],
        quirks: Quirks {
            fill_down: &[
                "order number|order id|order_number|order_id",
                "order date|order_date|paid date",
                "email (billing)|billing email|billing_email|customer email|customer_email",
                "customer user id|customer id|user id|customer_id|customer_user",
                "cart discount amount|cart discount|cart_discount",
                "order status|order_status",
                "order currency|currency|order_currency",
                "payment method title|payment_method_title|payment method|payment_method",
                "company (billing)|billing company|billing_company",
            ],
            group: "order number|order id|order_number|order_id",
            // A guest's number.
            words: &[("customer user id|customer id|user id|customer_id|customer_user", "0", "")],
            not_done: &[("order status|order_status", WOOCOMMERCE_NOT_DONE)],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
    // A deal that is not closed is set aside, a lost one is kept as such. The first contact stands for all of a deal's.
    Preset {
        name: "hubspot_deals",
        title: "HubSpot: deals",
        kind: Orders,
        telling: &[
            "record id|record id - deal|hs_object_id|record-id|oppførings-id|tietueen tunnus",
            "deal name|dealname|avtalenavn|kaupan nimi|dealnaam",
            "deal stage|dealstage|avtalefase|kaupan vaihe|dealfase",
            "pipeline|myyntiputki",
            "deal owner|avtaleeier|kaupan omistaja|dealeigenaar",
            "close date|closedate|avslutningsdato|päättymispäivä|sluitingsdatum",
            "associated contact ids|associated contact|associated contact (primary)|associated contact ids (primary)",
            "deal type|dealtype",
        ],
        needed: 4,
        ids: "hubspot",
        columns: &[
            column("record id|record id - deal|hs_object_id|record-id|oppførings-id|tietueen tunnus", OrderId, Text),
            column("close date|closedate|avslutningsdato|päättymispäivä|sluitingsdatum", OrderTime, Date),
            column("amount|beløp|summa|bedrag", Amount, Money),
            column("associated contact ids (primary)|associated contact ids", CustomerId, Text),
            column("associated company (primary)|associated company", Company, Text),
            column("deal name|dealname|avtalenavn|kaupan nimi|dealnaam", Product, Text),
            column("currency|deal_currency_code|valuta|valuutta", Currency, Category),
            column("create date|createdate|opprettelsesdato|luontipäivä|aanmaakdatum", Begun, Date),
            column("deal stage|dealstage|avtalefase|kaupan vaihe|dealfase", Lost, YesNo),
            column("deal type|dealtype", CategoryOf, Category),
            column("original source|original traffic source|hs_analytics_source", Channel, Category),
        ],
        quirks: Quirks {
            first_of: &[
                ("associated contact ids (primary)|associated contact ids", ";"),
                ("associated company (primary)|associated company", ";"),
            ],
            words: &[
                (
                    "deal stage|dealstage|avtalefase|kaupan vaihe|dealfase",
                    "closed lost*|closedlost|lost|tapt*|lukket - tapt|hävitty*|verloren*|gesloten verloren",
                    "yes",
                ),
                ("deal stage|dealstage|avtalefase|kaupan vaihe|dealfase", "*", "no"),
            ],
            not_done: &[(
                "deal stage|dealstage|avtalefase|kaupan vaihe|dealfase",
                "appointment scheduled*|appointmentscheduled|qualified to buy*|qualifiedtobuy\
                |presentation scheduled*|presentationscheduled|decision maker bought-in*|decisionmakerboughtin\
                |contract sent*|contractsent",
            )],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
];
