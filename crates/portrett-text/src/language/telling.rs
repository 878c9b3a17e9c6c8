//! Words that tell languages apart and are no function words of ours: frequent words of customers' messages, and the
//! small words of languages around that are not to be taken for one of ours.

/// Frequent words of content, by language in the order of `Language::ALL`.
pub(super) const FREQUENT: [&str; 6] = [
    "hei takk tusen bestilte bestilt bestille bestilling bestillingen kjøpte kjøpt kjøpe levering leveringen levert pakke pakken
     pakka varer varen størrelse størrelsen pris prisen dyrt billig bra dårlig dårlige god godt fin fint flott fornøyd
     misfornøyd skuffet kundeservice nettsiden nettbutikken butikken retur returnere penger pengene tilbake uke uker dager
     måneder år svar svarte sende sendt sender kommer kom ringte ringe prøvde prøve fungerer virker ødelagt feil mangler
     raskt lang tid gikk gang ganger hjelp hjelpe anbefaler handler handle handlet venter ventet vente ventetid trenger ønsker
     håper synes tror vet si sier sa ga gi gir tok ta tar stor liten ny nye nytt gammel kvalitet kvaliteten skoene jakken
     jakka buksa buksen betale betalt betalte beløp kroner mye nesten spørsmål finner fant finne bruker brukt kjempebra",
    "hei takk tusen tinga bestilte bestilt kjøpte kjøpt kjøpe levering leveringa levert pakke pakken pakka varer vara storleik
     storleiken pris prisen dyrt billig bra dårleg dårlege god godt fin fint flott nøgd misnøgd skuffa kundeservice nettsida
     nettbutikken butikken retur returnere pengar pengane tilbake attende veke veker dagar månader år svar svarte svara sende
     sendt sender kjem kom ringde ringje prøvde prøve fungerer verkar øydelagt feil manglar raskt lang tid gjekk gong gonger
     hjelp hjelpe tilrår handlar handle handla ventar venta vente ventetid treng ynskjer ønskjer håpar synest trur veit seie
     seier sa gav gje gir tok ta tek stor liten ny nye nytt gamal kvalitet kvaliteten skoa skorne jakka buksa betale betalt
     kroner nesten spørsmål finn fann finne brukar brukt kjempebra tenesta tenester venleg venlege hyggeleg vanskeleg enkelt
     eigentleg frakta heller eingong saknar",
    "hei moi kiitos tilasin tilattu tilata tilaus tilauksen tilaukseni tilausta ostin ostaa ostanut toimitus toimituksen
     toimitusta toimitettu paketti paketin pakettia pakettini tuote tuotteen tuotetta tuotteet koko koon kokoa hinta hinnan
     hintaa hinnat kallis halpa hyvä hyvää hyvän huono huonoa huonosti laatu laadun laatua tyytyväinen pettynyt
     asiakaspalvelu asiakaspalvelun asiakaspalvelusta verkkokauppa verkkosivut sivut kauppa kaupan palautus palautuksen
     palauttaa rahat rahoja rahani takaisin viikko viikkoa viikon päivä päivää päivän kuukausi kuukautta vuosi vastaus
     vastausta vastannut lähetetty lähettää tullut tuli soitin soittaa yritin toimii toimi rikki väärä virhe puuttuu nopea
     nopeasti kauan kesti apua auttaa suosittelen odottaa odotan odotin haluan haluaisin toivon luulen tiedä sanoi sanoa
     antoi ottaa iso pieni uusi uuden vanha kengät takki maksaa maksoi maksu euroa kysymys löydy löysin käyttää helppo vaikea
     mukava ystävällinen sai sain maanantaina perjantaina näyttää kotiin kaupassa koskaan",
    "hello hi thanks thank ordered order bought buy purchase delivery delivered package parcel item items product size fit
     price expensive cheap good bad great nice terrible awful happy unhappy disappointed customer service website shop store
     return refund money back week weeks days months year answer reply sent send arrived came called tried works work broken
     wrong missing fast slow long time help recommend shopping waiting wait need want hope think know said gave took big small
     new old quality shoes jacket dress pants pay paid question find found use used love loved like looks look cancel account
     invoice check fee newsletter color fabric beautiful wear",
    "hallo hoi bedankt besteld bestelde bestellen bestelling gekocht kopen levering bezorging geleverd bezorgd pakket pakketje
     product producten artikel maat prijs duur goedkoop goed slecht slechte fijn mooi mooie blij teleurgesteld tevreden
     klantenservice website webshop winkel retour terugsturen geld terug week weken dagen maanden jaar antwoord gestuurd
     sturen verzonden gekomen kwam gebeld bellen geprobeerd werkt kapot fout verkeerd verkeerde mist snel langzaam lang tijd
     keer hulp helpen aanraden winkelen wachten wacht gewacht nodig hoop vind denk weet gezegd zei gaf kreeg krijg gekregen
     groot klein nieuw nieuwe oud kwaliteit schoenen jas broek betalen betaald euro vraag vinden gevonden gebruiken gebruikt
     makkelijk moeilijk vriendelijk aardig jammer rekening verzendkosten niemand kleur stof",
    "hoi tank tankewol besteld bestelde bestelle bestelling kocht keapje kochte besoarging besoarge levere pakket pakketsje
     guod produkt artikel maat priis djoer goedkeap goed goede min minne moai moaie bliid teloarsteld tefreden
     klanteservice webside webwinkel winkel werom weromstjoere jild wike wiken dagen moannen jier antwurd stjoerd
     stjoere kommen kaam belle skille besocht wurket stikken flater ferkeard ferkearde mist fluch stadich lang tiid kear
     help helpe oanrikkemandearje wachtsje wachte wachtet nedich hoopje fyn tink wit sein sei joech krige krigen krij grut
     lyts nij nije âld kwaliteit skuon jas broek betelje betelle euro fraach fine fûn brûke brûkt maklik dreech freonlik
     aardich spitich rekken ferstjoerkosten kleur stof hearre hear freed tongersdei woansdei moandei tiisdei sneon snein juster
     moarn hjoed jûn fier gau bytiid komt komme stiet steane sjoch sjen sjoen liket praat praten skriuwe skreaun hûs
     grutter lytser hinne hjirre oplost oplosse wiis goeie noflik telefoan minsken frysk",
];

/// Small and frequent words of other languages.
pub(super) const DANISH: &str = "
jeg du han hun den det vi i de mig dig ham hende os jer dem sig min mit mine din dit dine sin sit sine hans hendes vores jeres
deres en et på til af for fra med om ved hos over under efter før mellem mod gennem uden blandt langs bag foran inden siden
op ned ud ind hjem og eller men så at som hvis når da fordi mens end både enten hverken er var være været bliver blev blive
blevet har havde have haft kan kunne vil ville skal skulle må måtte bør burde får fik få fået gør gjorde gøre gjort hvad hvem
hvor hvorfor hvordan hvilken hvilket hvilke her der nu også bare kun meget ganske mere mest mange flere noget nogen nogle alt
alle hele hver hvert andre anden andet samme sådan denne dette disse jo vel nok endnu allerede altid ofte igen alligevel
derfor altså måske lidt først selv egen ikke aldrig ingen intet hej tak bestilte bestilt købte købt købe levering leveret
pakke pakken varer størrelse pris dyrt god godt fin fint dårlig dårlige kundeservice hjemmesiden butikken retur penge tilbage uge
uger dage måneder år svar sendt kom ringede prøvede virker ødelagt fejl mangler hurtigt lang tid gang gange hjælp anbefaler
venter ventede synes tror ved siger sagde gav tog stor lille ny nye gammel kvalitet skoene betalt betale kroner stadig slet
rigtig tilfreds skuffet desværre tænker tænke let tager tage glæde laver lave mærker lykkedes betyder skrevet lige gerne
mulighed uddannelse virksomhed arbejde børn mennesker igennem imod ligesom sidste forskellige forskellig hjælpe hjælper
sker nemt nem spørgsmål særlig måde måder giver ligger rejse vej hjem tilbud modtaget modtog selvom";

pub(super) const SWEDISH: &str = "
jag du han hon den det vi ni de mig dig honom henne oss er dem sig min mitt mina din ditt dina sin sitt sina hans hennes vår
vårt våra deras en ett i på till av för från med om vid hos över under efter före mellan mot genom utan bland längs bakom
framför inom sedan upp ner ut in hem och eller men så att som när då eftersom medan än både varken är var vara varit blir
blev bli blivit har hade ha haft kan kunde vill ville ska skulle måste bör borde får fick få fått gör gjorde göra gjort vad
vem var varför hur vilken vilket vilka här där nu också bara mycket ganska mer mest många fler något någon några allt alla
hela varje andra annan annat samma sådan denna detta dessa ju väl nog ännu redan alltid ofta igen ändå därför alltså kanske
lite först själv egen inte aldrig ingen inget hej tack beställde beställt köpte köpt köpa leverans paket paketet varor storlek
pris dyrt god gott fin fint dålig dåliga kundtjänst hemsidan butiken retur pengar tillbaka vecka veckor dagar månader år svar
skickat kom ringde försökte fungerar trasig fel saknas snabbt lång tid gång gånger hjälp rekommenderar väntar väntade tycker
tror vet säger sade gav tog stor liten ny nya gammal kvalitet skorna betalat betala kronor fortfarande riktigt nöjd besviken";

pub(super) const ESTONIAN: &str = "
mina ma sina sa tema ta meie me teie te nemad nad minu mu sinu su tema meie teie nende mind sind teda meid teid neid mulle
sulle talle meile teile neile mul sul tal meil teil neil see need selle nende seda neid sellest selles siin seal siia sinna
kes mis mida kelle mille kus kust kuhu millal miks kuidas milline mitu ja ning või aga kuid et kui sest kuigi nagu siis ka
veel juba alati tihti nüüd kohe varsti on oli olla olen oled oleme olete olin olid olnud oleks ole saab saan saada sai peab
pidi peaks võib võin võiks tuleb tuli kõik kõike keegi midagi mingi sama teine muu väga päris üsna liiga ainult ehk kindlasti
umbes üle alla enne pärast koos ilma kaudu vastu tagasi läbi peal all juures ajal tõttu asemel ise oma ei mitte pole kunagi
tere aitäh tellisin tellimus ostsin osta kohale pakk toode suurus hind kallis hea halb kvaliteet pood raha nädal päeva kuu
aasta vastus saadeti helistasin töötab katki vale puudu kiire kaua aega abi ootan ootasin soovin loodan";

pub(super) const GERMAN: &str = "
ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen mein meine meinen meiner dein deine sein seine unser unsere
ihre ihren eine einen einem einer der die das den dem des dieser diese dieses in im auf an am zu zum zur von vom für aus mit
über um bei nach unter zwischen gegen durch ohne während seit bis vor hinter neben und oder aber denn also wenn als da weil
obwohl dass ob sowohl ist bin bist war waren gewesen sein sind wird werden wurde worden habe hast hat haben hatte hatten
gehabt kann können konnte könnte soll sollte muss müssen musste darf will wollen wollte möchte macht machen gemacht was wer wo
warum wie welche wann hier dort jetzt auch nur sehr ganz zu viel mehr wenig etwas jemand alles alle jeder jede andere anders
gleich wieder immer oft noch doch vielleicht einfach eigentlich gerne deshalb danach selbst nicht kein keine keinen nie nichts
niemand hallo danke bestellt bestellung gekauft kaufen lieferung geliefert paket größe preis teuer billig gut schlecht schön
zufrieden enttäuscht kundenservice geschäft zurück geld woche wochen tage monate jahr antwort geschickt gekommen angerufen
funktioniert kaputt falsch fehlt schnell lange zeit hilfe empfehlen warten warte brauche hoffe finde denke weiß gesagt";

pub(super) const AFRIKAANS: &str = "
ek jy hy sy dit ons julle hulle my jou hom haar hul u myn se 'n die hierdie daardie in op aan te tot van vir uit met oor om by na
onder tussen teen deur sonder binne tydens sedert bo agter langs af en of maar want dus as toe terwyl omdat hoewel tensy dan
sodat is was wees word geword het gehad kan kon sal sou moet moes mag wil wou doen gedoen gaan gegaan wat wie waar hoekom
waarom hoe watter wanneer hier daar nou ook net baie heel meer minder min iets iemand alles al elke ander dieselfde sulke eie
weer altyd dikwels ooit nog steeds tog miskien gewoon regtig graag daarom daarna self nie geen nooit niks niemand nêrens
dankie bestel gekoop koop aflewering afgelewer pakkie produk grootte prys duur goedkoop goed sleg mooi bly teleurgesteld
tevrede kliëntediens webwerf winkel terug geld week weke dae maande jaar antwoord gestuur gekom gebel probeer werk stukkend
verkeerd vinnig stadig lank tyd keer hulp aanbeveel wag gewag nodig hoop dink weet gesê gegee gekry groot klein nuut ou
kwaliteit skoene baadjie broek betaal vraag hê sê";

/// French, Spanish, Italian, Portuguese, Polish: told from ours, not from each other.
pub(super) const AROUND: &str = "
le la les un une des du et est dans pour avec sur pas que qui vous nous je il elle mon votre merci bonjour commande livraison
très mais cette ce sont être avoir j'ai c'est n'est qu'il el los las una y es en por para con no que muy pero mi su gracias
hola pedido envío esta este son ser tengo he todo como más il lo gli di che è non per con sono molto ma mio suo grazie ciao
ordine questo questa della del alla nel o os as um uma não é com para por muito mas meu obrigado olá encomenda isso este nie
jest się na do z że to jak ale mój dziękuję zamówienie bardzo był jestem przesyłka dzień dobry";
