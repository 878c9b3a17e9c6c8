//! What the shop sells and where. Every brand is invented.

/// Departments, in the order of [`crate::manner::Manner::categories`].
pub(crate) const CATEGORIES: [&str; 8] =
    ["ski", "running", "hiking", "cycling", "team sports", "clothing", "outlet", "equipment"];

/// Where is bought, in the order of [`crate::manner::Manner::channels`].
pub(crate) const CHANNELS: [&str; 4] = ["web shop", "store", "app", "marketplace"];

/// Articles of a category.
pub(crate) const ARTICLES: usize = 8;

/// An article, its brand, and its price in kroner.
pub(crate) struct Article {
    pub(crate) name: &'static str,
    pub(crate) brand: &'static str,
    pub(crate) price: i64,
}

const fn article(name: &'static str, brand: &'static str, price: i64) -> Article {
    Article { name, brand, price }
}

/// The articles of each category, from the cheapest up.
pub(crate) static ASSORTMENT: [[Article; ARTICLES]; 8] = [
    [
        article("Glider wax 60 g", "Isblink", 149),
        article("Ski gloves", "Snøkatt", 349),
        article("Ski poles Tur", "Brattli", 499),
        article("Junior ski package", "Isblink", 999),
        article("Touring skis", "Vidvinge", 1_499),
        article("Skin skis", "Vidvinge", 1_999),
        article("Skating boots Carbon", "Fartvind", 2_799),
        article("Racing skis Elite", "Fartvind", 4_499),
    ],
    [
        article("Running socks", "Lettfot", 129),
        article("Running cap", "Lettfot", 229),
        article("Running tights", "Havskare", 449),
        article("Running shoes Start", "Lettfot", 799),
        article("Trail vest 5 l", "Kaarnio", 999),
        article("Running shoes Terreng", "Kaarnio", 1_399),
        article("Pulse watch", "Taktur", 2_199),
        article("Carbon race shoes", "Fartvind", 2_899),
    ],
    [
        article("Hiking socks wool", "Ullmark", 149),
        article("Thermos 0.75 l", "Koieliv", 299),
        article("Trekking poles", "Brattli", 499),
        article("Rain jacket", "Skybrott", 799),
        article("Day pack 25 l", "Koieliv", 999),
        article("Hiking boots", "Brattli", 1_499),
        article("Tent for two", "Koieliv", 2_499),
        article("Shell jacket Fjell", "Skybrott", 3_299),
    ],
    [
        article("Inner tube", "Rullar", 89),
        article("Cycling gloves", "Rullar", 249),
        article("Cycling helmet", "Taktur", 599),
        article("Studded tyre", "Rullar", 699),
        article("Cycling bibs", "Havskare", 1_099),
        article("Clipless shoes", "Havskare", 1_599),
        article("Cycling computer", "Taktur", 2_399),
        article("Wheel set Carbon", "Fartvind", 5_999),
    ],
    [
        article("Shin pads", "Lagånd", 119),
        article("Match socks", "Lagånd", 129),
        article("Football size 4", "Lagånd", 249),
        article("Handball", "Pallo", 299),
        article("Team jersey junior", "Lagånd", 399),
        article("Football boots junior", "Pallo", 549),
        article("Club tracksuit junior", "Lagånd", 699),
        article("Goalkeeper set", "Pallo", 949),
    ],
    [
        article("Beanie", "Ullmark", 149),
        article("T-shirt", "Havskare", 249),
        article("Base layer junior", "Ullmark", 349),
        article("Fleece jacket", "Ullmark", 499),
        article("Wool base layer", "Ullmark", 699),
        article("Softshell trousers", "Skybrott", 899),
        article("Insulated jacket", "Skybrott", 1_299),
        article("Down jacket", "Skybrott", 1_999),
    ],
    [
        article("Socks three-pack (outlet)", "Lettfot", 79),
        article("Cap last season (outlet)", "Havskare", 99),
        article("T-shirt last season (outlet)", "Havskare", 149),
        article("Shorts last season (outlet)", "Lettfot", 199),
        article("Fleece last season (outlet)", "Ullmark", 299),
        article("Shoes last season (outlet)", "Kaarnio", 499),
        article("Jacket last season (outlet)", "Skybrott", 699),
        article("Skis last season (outlet)", "Vidvinge", 1_199),
    ],
    [
        article("Gift card", "Nordlys", 200),
        article("Water bottle", "Koieliv", 149),
        article("Head torch", "Taktur", 399),
        article("Exercise mat", "Pallo", 349),
        article("Sports bag", "Lagånd", 449),
        article("Gift box Tur", "Koieliv", 599),
        article("Massage roller set", "Pallo", 699),
        article("Sledge", "Isblink", 899),
    ],
];
