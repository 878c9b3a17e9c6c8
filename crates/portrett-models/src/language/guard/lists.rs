//! Words that only join others, and words on which a claim hangs, in the languages that Portrett reads. A word that is in
//! neither carries meaning and must have been given. Where a word can be both (*for* or *before*, *one* or *a*), it joins
//! if texts could not be written without it.

/// Which lists a text is judged by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lists {
    joining: &'static str,
    claims: &'static [&'static str],
}

impl Lists {
    /// The lists of a language; of one that is not known no word joins, and the claims of all are watched.
    pub(super) fn of(language: &str) -> Self {
        let (joining, claims): (_, &'static [&'static str]) = match language {
            "en" => (ENGLISH, &[ENGLISH_CLAIMS]),
            "nb" | "nn" | "no" => (NORWEGIAN, &[NORWEGIAN_CLAIMS]),
            "fi" => (FINNISH, &[FINNISH_CLAIMS]),
            "nl" => (DUTCH, &[DUTCH_CLAIMS]),
            "fy" => (FRISIAN, &[FRISIAN_CLAIMS]),
            _ => ("", &[ENGLISH_CLAIMS, NORWEGIAN_CLAIMS, FINNISH_CLAIMS, DUTCH_CLAIMS, FRISIAN_CLAIMS]),
        };
        Self { joining, claims }
    }

    /// Whether the folded word only joins others.
    pub(super) fn joins(self, word: &str) -> bool {
        self.joining.split_whitespace().any(|own| own == word)
    }

    /// Whether a claim hangs on the folded word.
    pub(super) fn claims(self, word: &str) -> bool {
        self.claims.iter().any(|claims| claims.split_whitespace().any(|own| own == word))
    }
}

const ENGLISH: &str = "a an the of for with to in on at by as and that this these those which who whom whose it its they \
    them their there here is are was were be been being has have had having do does did when where how so also";

const ENGLISH_CLAIMS: &str = "not no never none nobody nothing neither nor without cannot can't don't doesn't didn't isn't \
    aren't wasn't weren't won't wouldn't hasn't haven't hadn't shouldn't couldn't all every each everybody everyone \
    everything most many much more few fewer less least some any half twice double triple third quarter majority minority \
    only just mainly mostly always often sometimes seldom rarely usually than about around almost nearly over under above \
    below exactly may might can could should would must will perhaps probably likely unlikely certainly because cause \
    causes therefore hence thus if unless although though despite while but or from against between before after since \
    until during better best worse worst higher highest lower lowest larger largest smaller smallest faster slower up down \
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million \
    billion first second last percent same other";

const NORWEGIAN: &str = "en ei et eit den det de dei som og i på til av for med ved om at er var være vere vært vore har \
    hatt hadde seg sin si sitt sine dem deres deira når der her hvor hva kva hvordan korleis dette denne disse desse så \
    også òg blir ble blei vart bli å da då";

const NORWEGIAN_CLAIMS: &str = "ikke ikkje aldri ingen inga inkje ingenting uten utan hverken verken alle alt hver kvar \
    hvert kvart flest fleste flere fleire færre færrest mest meste mer meir mye mykje mange få noen nokre nokon noe noko \
    halvparten halve dobbelt bare berre kun alltid ofte oftere oftare oftest sjelden sjeldan sjeldnere vanligvis vanlegvis \
    enn omtrent rundt cirka ca nesten over under kan kunne kanskje trolig truleg sannsynligvis bør burde må måtte skal \
    skulle vil ville fordi derfor hvis dersom viss selv sjølv mens medan men eller fra frå mot mellom før etter siden sidan \
    bedre betre best verre verst høyere høgare høyest høgast lavere lågare lavest lågast større størst mindre minst raskere \
    raskare øker økt aukar auka synker synk opp ned én to tre fire fem seks sju syv åtte ni ti elleve tolv tjue tretti \
    femti hundre tusen million millioner prosent først sist samme same andre annet";

const FINNISH: &str = "ja on ovat oli olivat olla se ne sen niiden niitä he heidän heitä että jotka jossa jonka joiden \
    myös kun sekä tämä nämä tämän näiden siellä täällä mukaan kanssa";

const FINNISH_CLAIMS: &str = "ei eivät en et emme ette eikä eivätkä älä ilman kukaan mitään mikään koskaan kaikki kaikista \
    joka jokainen useimmat moni monet monta harva harvat enemmän vähemmän eniten vähiten enin vähän paljon osa puolet \
    kaksinkertainen vain ainoastaan aina usein useammin joskus harvoin harvemmin yleensä kuin noin lähes melkein yli alle \
    saattaa voi voivat voisi ehkä todennäköisesti pitää täytyy pitäisi koska siksi jos vaikka mutta tai vastaan välillä \
    ennen jälkeen parempi paras paremmin huonompi huonoin huonommin korkeampi korkein matalampi matalin suurempi suurin \
    pienempi pienin nopeampi hitaampi yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen sata tuhat \
    miljoona prosenttia prosentti ensin viimeksi sama toinen muut muita muu";

const DUTCH: &str = "de het een van voor met te in op aan bij door uit om en dat die dit deze er hier daar zij ze hun is \
    zijn was waren wordt worden werd werden heeft hebben had hadden wie wat waar hoe wanneer ook zo naar";

const DUTCH_CLAIMS: &str = "niet geen nooit niemand niets zonder noch alle alles elk elke ieder iedere iedereen meeste \
    meest meer minder minst veel weinig sommige enkele helft dubbel alleen slechts altijd vaak vaker vaakst soms zelden \
    meestal dan ongeveer bijna rond over onder boven kan kunnen kon misschien waarschijnlijk moet moeten zal zullen zou \
    zouden omdat daarom als tenzij hoewel terwijl maar of vanaf tegen tussen na sinds tot beter best slechter slechtst \
    hoger hoogst lager laagst groter grootst kleiner kleinst sneller langzamer één twee drie vier vijf zes zeven acht negen \
    tien elf twaalf twintig honderd duizend miljoen procent eerst laatst zelfde dezelfde ander andere anderen";

const FRISIAN: &str = "de it in fan foar mei te yn op oan by troch út om en dat dy dit dizze der hjir dêr sy se har harren \
    is binne wie wiene wurdt wurde waard hat hawwe hie hiene wa wat wêr hoe ek sa";

const FRISIAN_CLAIMS: &str = "net gjin nea nimmen neat sûnder noch alle alles elk elke elkenien measte meast mear minder \
    minst folle protte guon helte dûbel allinnich mar altyd faak faker soms selden komselden meastal as ûngefear hast oer \
    ûnder boppe kin kinne koe miskien faaks wierskynlik moat moatte sil sille soe soene om't omdat dêrom of wylst fanôf \
    tsjin tusken nei sûnt oant better best slimmer heger heechst leger leechst grutter grutst lytser lytst flugger ien twa \
    trije fjouwer fiif seis sân acht njoggen tsien alve tolve tweintich hûndert tûzen miljoen prosint earst lêst selde \
    deselde oar oare oaren";
