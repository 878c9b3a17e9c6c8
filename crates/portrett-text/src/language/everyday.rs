//! Words of talk that are in no message of a customer in particular: forms of pronouns, questions, numbers, replies.
//! Finnish joins to one word what others say in two (*onko*, *enkö*, *sehän*), so that its lists are longer.

/// By language in the order of `Language::ALL`.
pub(super) const EVERYDAY: [&str; 6] = [
    "ja joda takk unnskyld beklager greit riktig selvfølgelig absolutt kom gå se vite snakke høre fortelle hjemme menneske
     mennesker folk noensteds ingenting to tre fire fem seks sju åtte ni ti elleve tolv første andre tredje",
    "ja joda takk orsak greitt riktig sjølvsagt absolutt kom gå sjå vite snakke høyre fortelje heime menneske folk nokon stad
     ingenting to tre fire fem seks sju åtte ni ti elleve tolv første andre tredje",
    "minut sinut hänet meidät teidät heidät minuun sinuun häneen meihin teihin heihin minussa sinussa hänessä meissä teissä
     heissä minusta sinusta hänestä meistä teistä heistä häneltä meiltä heiltä keneltä kenestä ketkä onko oliko oletko
     olenko olemmeko oletteko ovatko olitko olinko eikö enkö etkö emmekö ettekö eivätkö voiko voitko voinko voimmeko
     saako saanko saitko tuleeko tuletko meneekö tiedätkö tiedätte haluatko haluaako pitääkö pidätkö olisiko voisitko
     voisiko sehän minähän sinähän hänhän onhan olethan niinhän joo juu jaa selvä hei anteeksi ole tule tulkaa mene menkää
     anna antakaa katso katsokaa odota odottakaa kuuntele kerro sano tee tehdä tein teit teki tehnyt mennä menen meni
     tulla tulen sanoi sanoin nähdä näen näin näit kuulla kuulin tiedän tietää luulen luulin pois ulos sisään ylös alas
     täältä tuonne sinne tänne jonnekin jossakin missään mihinkään kukaan ketään mitään jotakin jokainen molemmat
     vähän paljon lisää enemmän vähemmän aivan juuri melkein entä eli senkin samoin yksi kaksi kolme neljä viisi kuusi
     seitsemän kahdeksan yhdeksän kymmenen ensimmäinen toinen kolmas tänään huomenna eilen yhdessä yksin ihminen ihmiset
     ihmisiä mies miehen miehet nainen naisen naiset lapsi lapset lapsia isä äiti poika tyttö veli sisko ystävä ystävät
     koti kotona elämä elämän aika aikaa asia asian asiat asioita kiinni auki",
    "yes yeah yep nope oh okay ok hey hi bye please sorry excuse come came go goes went gone going see saw seen look looked
     know knew known think thought tell told say says said speak talk listen hear heard wait want wanted need let's give
     gave given take took taken make made put keep kept leave left bring brought feel felt mean meant believe understand
     understood remember forget right away back down home house man woman people child children guys everybody everyone
     everything somebody someone something anybody anyone anything nowhere somewhere anywhere ain't gonna wanna gotta
     i'd you'd he'd she'd they'd who'd he'll she'll it'll we'll they'll you'll there'll that'll where's here's how's
     five six seven eight nine eleven twelve first second third today tomorrow yesterday tonight together alone
     life world friend friends father mother brother sister son daughter night morning",
    "ja jawel oké sorry alsjeblieft alstublieft kom komt gaat zie ziet zag gezien weet wist zeg zegt praten luister hoor
     gehoord wacht neem nam genomen maak maakt gemaakt laat laten thuis mens mensen iedereen vandaag morgen gisteren
     vanavond samen twee drie vier vijf zes zeven acht negen elf twaalf eerste tweede derde leven vader moeder broer zus",
    "ja jawis sorry asjebleaft kom komt giet sjoch sjocht seach sjoen wit wist seis seit prate harkje hear heard wachtsje
     nim naam nommen meitsje makket makke lit litte thús minsk minsken elkenien hjoed moarn juster jûn tegearre twa trije
     fjouwer fiif seis sân acht njoggen alve tolve earste twadde tredde libben heit mem broer suster",
];
