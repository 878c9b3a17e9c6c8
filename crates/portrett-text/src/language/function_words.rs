//! Function words: the words that hold sentences together and say nothing of what they are about. Negations stand
//! apart: they turn what is said.

/// Bokmål.
pub(super) const BOKMAL: &str = "
jeg du han hun den det vi dere de meg deg ham henne oss dem seg min mitt mine din ditt dine sin sitt sine hans hennes dens
dets vår vårt våre deres en et ei ett i på til av for fra med om ved hos over under etter før mellom mot gjennom uten blant
langs rundt bak foran innen siden inntil ifølge opp ned ut inn bort hjem og eller men så at som hvis når da fordi mens
ettersom dersom enn både enten hverken verken selv om er var være vært blir ble bli blitt har hadde ha hatt kan kunne vil
ville skal skulle må måtte bør burde får fikk få fått gjør gjorde gjøre gjort hva hvem hvor hvorfor hvordan hvilken
hvilket hvilke hvilkens her der hit dit nå også bare kun veldig ganske meget mye mer mest mange flere flest noe noen
noensinne alt alle all hele hver hvert andre annen annet samme slik slike sånn sånne denne dette disse jo vel nok ennå
enda allerede alltid ofte igjen likevel derfor dermed altså kanskje litt for helst snart fortsatt først selv egen eget
egne hverandre man ens jeg'et";

/// Nynorsk.
pub(super) const NYNORSK: &str = "
eg du han ho den det vi me de dykk dei meg deg henne honom oss seg min mitt mi mine din ditt di dine sin sitt si sine hans
hennar vår vårt våre dykkar deira ein ei eit i på til av for frå med om ved hjå over under etter før mellom mot gjennom
utan blant langs rundt bak framfor innan sidan opp ned ut inn bort heim og eller men så at som viss når då fordi medan
ettersom dersom enn både anten korkje sjølv om er var vere vore vera blir vart bli blitt vert verte vorte blei har hadde
ha hatt kan kunne vil ville skal skulle må måtte bør burde får fekk få fått gjer gjorde gjere gjort kva kven kor kvifor
korleis kva for her der hit dit no også òg berre veldig ganske mykje meir mest mange fleire flest noko nokon nokre
nokosinne alt alle all heile kvar kvart andre annan anna same slik slike sånn denne dette desse jo vel nok enno endå
allereie alltid ofte igjen likevel difor dermed altså kanskje litt helst snart framleis først eigen eige eigne kvarandre
ein";

/// Finnish.
pub(super) const FINNISH: &str = "
minä sinä hän me te he se ne mä sä minun sinun hänen meidän teidän heidän sen niiden minua sinua häntä meitä teitä heitä
sitä niitä minulle sinulle hänelle meille teille heille sille niille minulla sinulla hänellä meillä teillä heillä sillä
minulta teiltä meiltä minusta sinusta siitä niistä siinä niissä siihen niihin tämä tuo nämä nuo tämän tuon tätä tuota
tässä tähän tästä tuolla näitä noita näiden mun sun mulle sulle mulla meiltä jotka joka jonka jota jossa josta johon joita
joiden jolle joilla mikä mitä minkä missä mistä mihin kuka ketä kenen kenelle miksi miten milloin kuinka millainen kumpi
paljonko montako ja tai vai sekä mutta vaan että jos kun koska vaikka kuin joten siis eli niin myös edes vielä jo aina
usein joskus taas nyt sitten silloin heti pian kohta täällä siellä tänne sinne tuolla on oli olla ovat olivat olen olet
olemme olette olin olimme ollut olleet olisi olisin olisivat ole ollaan oltiin voi voin voit voimme voitte voivat voisi
voisin voisitte saa saan saada saisi pitää piti pitäisi täytyy täytyi kannattaa tulee tuli kaikki kaiken kaikkea joku jotain
jokin joitain jonkin mikään kukaan sama samaa toinen toisen muu muut muita hyvin erittäin todella tosi aika melko ihan
liian vain ainakin ehkä varmasti noin yli alle ennen jälkeen kanssa ilman mukaan mukana asti saakka kautta vastaan
takaisin läpi päällä alla luona välillä aikana takia vuoksi sijaan lisäksi itse oma oman omaa kun kuitenkin kai kyllä
sillä";

/// English.
pub(super) const ENGLISH: &str = "
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself
herself itself ourselves themselves a an the this that these those in on at to of for from with about by as into onto over
under after before between against through without within during since until upon off up down out and or but so if when
while because although though unless than whether both either is are was were be been being am has have had having do does
did doing done can could will would shall should may might must what who whom whose where why how which here there now
then also only just very quite really too much many more most few less least some any all every each another other same
such own again once always often ever still yet already maybe perhaps please even i'm i've i'd i'll it's that's there's you're
you've we're we've they're he's she's let's what's who's im ive id got get gets it'd they've";

/// Dutch.
pub(super) const DUTCH: &str = "
ik je jij u hij zij ze het wij we jullie mij me jou hem haar ons hen hun mijn jouw uw zijn onze mezelf jezelf zich zichzelf
een de dit dat deze die in op aan te tot van voor uit met over om bij naar onder na tussen tegen door zonder binnen
tijdens sinds boven achter naast rond af langs en of maar want dus als toen terwijl omdat hoewel tenzij dan zowel zodat
doordat is ben bent was waren geweest wezen word wordt worden werd werden geworden heb hebt heeft hebben had hadden gehad
kan kun kunt kunnen kon konden zal zult zullen zou zouden moet moeten moest moesten mag mogen mocht wil wilt willen wilde
doe doet doen deed gedaan ga gaat gaan ging wat wie waar waarom hoe welke welk wanneer waarbij waarin hier daar er nu ook
alleen erg heel zeer vrij best te veel meer meest minder weinig wat iets iemand alles allemaal alle al elk elke ieder
iedere ander andere anders zelfde dezelfde hetzelfde zulke zo'n eigen weer opnieuw eens altijd vaak ooit nog steeds toch
misschien gewoon even eigenlijk graag daarom daarna echter zelf zelfs want hierbij 't 'n 's";

/// West Frisian.
pub(super) const FRISIAN: &str = "
ik do dû hy sy se it wy jimme jo my dy him har ús harren hja myn dyn syn jim jimme jins har ús mysels josels himsels
harsels in de dit dat dizze dy yn op oan te ta fan foar út mei oer om by nei ûnder tusken tsjin troch sûnder binnen
tidens sûnt boppe efter neist rûn ôf lâns en of mar want dus as doe wylst omdat hoewol útsein dan sawol sadat
is bin bist binne wie wiest wiene west wêze wurd wurdst wurdt wurde waard waarden wurden ha haw hast hat hawwe hie hiest
hiene hân kin kinst kinne koe koene sil silst sille soe soene moat moatst moatte moast moasten mei meist meie mocht
wol wolst wolle woe woene doch dochst docht dogge die diene dien gean giet geane gyng wat wa wêr wêrom hoe hokker hokfoar
wannear hjir dêr der no ek allinnich tige hiel frij bêst tefolle folle mear meast minder wat eat immen alles allegear alle
al elts elk eltse oare oars oar itselde deselde sokke sok sa'n eigen wer op'e nij ris altyd faak ea noch hieltyd dochs
miskien gewoan eefkes eins graach dêrom dêrnei lykwols sels 't 'k dêrmei dêrby hjirby wêrby wêrtroch oft dat't doe't";

/// Negations, of all our languages.
pub(super) const NEGATIONS: [&str; 6] = [
    "ikke ei aldri ingen intet ingenting inga uten verken hverken nei neppe",
    "ikkje ei aldri ingen inkje ingenting inga utan korkje nei neppe",
    "ei en et emme ette eivät enkä etkä eikä emmekä ettekä eivätkä älä älkää älköön ilman tuskin koskaan ikinä mitään",
    "not no never none nothing nobody nowhere neither nor without hardly cannot can't don't doesn't didn't won't wouldn't
     couldn't shouldn't isn't aren't wasn't weren't haven't hasn't hadn't ain't mustn't needn't dont doesnt didnt wont cant
     isnt wasnt",
    "niet geen nooit niets niks niemand nergens noch zonder nee nauwelijks",
    "net gjin nea noait neat nimmen nearne sûnder nee amper kwealik",
];
