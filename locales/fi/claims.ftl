### Mitä ominaisuuksien rekisteri sanoo kortilla. Jokaisesta ominaisuudesta F: `claim-F` on väite jäsenistä
### (ilman lukuja), `feature-F` nimeää luvun, `title-F` on persoonan otsikko, `summary-F` on yksikössä oleva
### lauseen osa persoonan yhden rivin tiivistelmässä.
###
### `$direction` kertoo, kummalla puolella muiden lukua persoonan luku on: `more` tai `less`.
### `$name`, `$label` ja `$category` ovat käyttäjän oman aineiston sanoja ja näytetään sellaisinaan. Niitä ei
### voi taivuttaa: ne ovat perusmuodossa suluissa, kaksoispisteen jäljessä tai taivutetun yleissanan perässä
### (”tuoteryhmästä X”, ”kanavan X kautta”). `$name-about` on aiheen nimi elatiivissa, ks. tiedoston loppu.

## order-count

claim-order-count =
    {$direction ->
        [less] Ostavat harvemmin
       *[more] Ostavat useammin
    }
feature-order-count = Tilaukset
title-order-count =
    {$direction ->
        [less] Harvoin ostava
       *[more] Usein ostava
    }
summary-order-count =
    {$direction ->
        [less] ostaa harvoin
       *[more] ostaa usein
    }

## spend-total

claim-spend-total =
    {$direction ->
        [less] Kuluttavat yhteensä vähemmän
       *[more] Kuluttavat yhteensä enemmän
    }
feature-spend-total = Kulutus yhteensä
title-spend-total =
    {$direction ->
        [less] Vähän kuluttava
       *[more] Paljon kuluttava
    }
summary-spend-total =
    {$direction ->
        [less] kuluttaa vähän
       *[more] kuluttaa paljon
    }

## average-order

claim-average-order =
    {$direction ->
        [less] Kuluttavat vähemmän tilausta kohti
       *[more] Kuluttavat enemmän tilausta kohti
    }
feature-average-order = Kulutus tilausta kohti
title-average-order =
    {$direction ->
        [less] Pienen ostoskorin asiakas
       *[more] Ison ostoskorin asiakas
    }
summary-average-order =
    {$direction ->
        [less] kuluttaa vähän tilausta kohti
       *[more] kuluttaa paljon tilausta kohti
    }

## days-since-last-order

claim-days-since-last-order =
    {$direction ->
        [less] Viime ostosta on kulunut vähemmän aikaa
       *[more] Viime ostosta on kulunut enemmän aikaa
    }
feature-days-since-last-order = Aika viimeisestä tilauksesta
title-days-since-last-order =
    {$direction ->
        [less] Äskettäin ostanut
       *[more] Pois hiipunut
    }
summary-days-since-last-order =
    {$direction ->
        [less] on ostanut äskettäin
       *[more] ei ole ostanut vähään aikaan
    }

## tenure-days

claim-tenure-days =
    {$direction ->
        [less] Ovat tulleet asiakkaiksi myöhemmin
       *[more] Ovat olleet asiakkaina pidempään
    }
feature-tenure-days = Asiakkuuden kesto
title-tenure-days =
    {$direction ->
        [less] Tulokas
       *[more] Pitkäaikainen asiakas
    }
summary-tenure-days =
    {$direction ->
        [less] on uusi asiakas
       *[more] on ollut asiakas pitkään
    }

## days-between-orders

claim-days-between-orders =
    {$direction ->
        [less] Palaavat nopeammin
       *[more] Odottavat pidempään tilausten välillä
    }
feature-days-between-orders = Tilausten väli
title-days-between-orders =
    {$direction ->
        [less] Tasaiseen tahtiin palaava
       *[more] Silloin tällöin ostava
    }
summary-days-between-orders =
    {$direction ->
        [less] palaa pian
       *[more] odottaa pitkään tilausten välillä
    }

## items-per-order

claim-items-per-order =
    {$direction ->
        [less] Ostavat vähemmän tuotteita kerralla
       *[more] Ostavat enemmän tuotteita kerralla
    }
feature-items-per-order = Tuotteita tilausta kohti
title-items-per-order =
    {$direction ->
        [less] Yhden tuotteen ostaja
       *[more] Varastoon ostava
    }
summary-items-per-order =
    {$direction ->
        [less] ostaa kerralla vähän tuotteita
       *[more] ostaa kerralla monta tuotetta
    }

## distinct-products

claim-distinct-products =
    {$direction ->
        [less] Pysyttelevät harvemmissa tuotteissa
       *[more] Ostavat laajempaa tuotevalikoimaa
    }
feature-distinct-products = Eri tuotteet
title-distinct-products =
    {$direction ->
        [less] Tottumuksiinsa luottava
       *[more] Uutta kokeileva
    }
summary-distinct-products =
    {$direction ->
        [less] pysyttelee muutamassa tuotteessa
       *[more] ostaa monia eri tuotteita
    }

## return-share

claim-return-share =
    {$direction ->
        [less] Palauttavat ostoksistaan vähemmän
       *[more] Palauttavat ostoksistaan enemmän
    }
feature-return-share = Palautettujen osuus
title-return-share =
    {$direction ->
        [less] Ostoksensa pitävä
       *[more] Takaisin lähettävä
    }
summary-return-share =
    {$direction ->
        [less] palauttaa harvoin mitään
       *[more] palauttaa usein tuotteita
    }

## discount-share

claim-discount-share =
    {$direction ->
        [less] Ostavat vähemmän alennuksesta
       *[more] Ostavat enemmän alennuksesta
    }
feature-discount-share = Alennuksesta ostettujen osuus
title-discount-share =
    {$direction ->
        [less] Täyden hinnan maksava
       *[more] Alennusten metsästäjä
    }
summary-discount-share =
    {$direction ->
        [less] ostaa harvoin alennuksesta
       *[more] odottaa alennuksia
    }

## weekend-share

claim-weekend-share =
    {$direction ->
        [less] Ostavat vähemmän viikonloppuisin
       *[more] Ostavat enemmän viikonloppuisin
    }
feature-weekend-share = Viikonlopun tilausten osuus
title-weekend-share =
    {$direction ->
        [less] Arkiostaja
       *[more] Viikonloppuostaja
    }
summary-weekend-share =
    {$direction ->
        [less] ostaa arkipäivisin
       *[more] ostaa viikonloppuisin
    }

## evening-share

claim-evening-share =
    {$direction ->
        [less] Ostavat vähemmän iltaisin
       *[more] Ostavat enemmän iltaisin
    }
feature-evening-share = Illan tilausten osuus
title-evening-share =
    {$direction ->
        [less] Päiväostaja
       *[more] Iltaostaja
    }
summary-evening-share =
    {$direction ->
        [less] ostaa harvoin iltaisin
       *[more] ostaa iltaisin
    }

## morning-share

claim-morning-share =
    {$direction ->
        [less] Ostavat vähemmän aamuisin
       *[more] Ostavat enemmän aamuisin
    }
feature-morning-share = Aamun tilausten osuus
title-morning-share =
    {$direction ->
        [less] Myöhäinen ostaja
       *[more] Aamuostaja
    }
summary-morning-share =
    {$direction ->
        [less] ostaa harvoin aamuisin
       *[more] ostaa aamuisin
    }

## category-share

claim-category-share =
    {$direction ->
        [less] Ostavat vähemmän tuoteryhmästä {$name}
       *[more] Ostavat enemmän tuoteryhmästä {$name}
    }
feature-category-share = Tuoteryhmän {$name} osuus
title-category-share =
    {$direction ->
        [less] Ostoskorissa harvoin {$name}
       *[more] Ostoskorissa {$name}
    }
summary-category-share =
    {$direction ->
        [less] ostaa vähän tuoteryhmästä {$name}
       *[more] ostaa paljon tuoteryhmästä {$name}
    }

## brand-share

claim-brand-share =
    {$direction ->
        [less] Ostavat vähemmän merkkiä {$name}
       *[more] Ostavat enemmän merkkiä {$name}
    }
feature-brand-share = Merkin {$name} osuus
title-brand-share =
    {$direction ->
        [less] Harvoin merkkiä {$name} ostava
       *[more] Merkin {$name} ostaja
    }
summary-brand-share =
    {$direction ->
        [less] ostaa vähän merkkiä {$name}
       *[more] ostaa paljon merkkiä {$name}
    }

## order-channel-share

claim-order-channel-share =
    {$direction ->
        [less] Tilaavat vähemmän kanavan {$name} kautta
       *[more] Tilaavat enemmän kanavan {$name} kautta
    }
feature-order-channel-share = Kanavan {$name} osuus tilauksista
title-order-channel-share =
    {$direction ->
        [less] Harvoin kanavan {$name} kautta
       *[more] Kanavan {$name} asiakas
    }
summary-order-channel-share =
    {$direction ->
        [less] tilaa harvoin kanavan {$name} kautta
       *[more] tilaa kanavan {$name} kautta
    }

## touch-open-rate

claim-touch-open-rate =
    {$direction ->
        [less] Avaavat viesteistä pienemmän osan ({$name})
       *[more] Avaavat viesteistä suuremman osan ({$name})
    }
feature-touch-open-rate = Avatut viestit ({$name})
title-touch-open-rate =
    {$direction ->
        [less] Viestejä harvoin lukeva ({$name})
       *[more] Viestien lukija ({$name})
    }
summary-touch-open-rate =
    {$direction ->
        [less] jättää viestit lukematta ({$name})
       *[more] lukee viestit ({$name})
    }

## touch-click-rate

claim-touch-click-rate =
    {$direction ->
        [less] Klikkaavat viestien linkkejä harvemmin ({$name})
       *[more] Klikkaavat viestien linkkejä useammin ({$name})
    }
feature-touch-click-rate = Klikkaukset viesteissä ({$name})
title-touch-click-rate =
    {$direction ->
        [less] Linkkejä harvoin klikkaava ({$name})
       *[more] Linkkien klikkaaja ({$name})
    }
summary-touch-click-rate =
    {$direction ->
        [less] klikkaa viestien linkkejä harvoin ({$name})
       *[more] klikkaa viestien linkkejä ({$name})
    }

## touch-conversion-rate

claim-touch-conversion-rate =
    {$direction ->
        [less] Ostavat viestin jälkeen harvemmin ({$name})
       *[more] Ostavat viestin jälkeen useammin ({$name})
    }
feature-touch-conversion-rate = Ostot viestin jälkeen ({$name})
title-touch-conversion-rate =
    {$direction ->
        [less] Viesteistä harvoin ostava ({$name})
       *[more] Viesteistä ostava ({$name})
    }
summary-touch-conversion-rate =
    {$direction ->
        [less] ostaa viestin jälkeen harvoin ({$name})
       *[more] ostaa viestin jälkeen ({$name})
    }

## order-trend

claim-order-trend =
    {$direction ->
        [less] Kuluttavat yhä vähemmän tilausta kohti
       *[more] Kuluttavat yhä enemmän tilausta kohti
    }
feature-order-trend = Tilauskohtaisen kulutuksen muutos
title-order-trend =
    {$direction ->
        [less] Pienenevän ostoskorin asiakas
       *[more] Kasvavan ostoskorin asiakas
    }
summary-order-trend =
    {$direction ->
        [less] kuluttaa yhä vähemmän tilausta kohti
       *[more] kuluttaa yhä enemmän tilausta kohti
    }

## gap-spread

claim-gap-spread =
    {$direction ->
        [less] Ostavat tasaisemmin väliajoin
       *[more] Ostavat epätasaisemmin väliajoin
    }
feature-gap-spread = Tilausvälien epätasaisuus
title-gap-spread =
    {$direction ->
        [less] Kellontarkka asiakas
       *[more] Rytmitön asiakas
    }
summary-gap-spread =
    {$direction ->
        [less] ostaa tasaisin väliajoin
       *[more] ostaa epätasaisin väliajoin
    }

## gap-trend

claim-gap-trend =
    {$direction ->
        [less] Palaavat yhä nopeammin
       *[more] Palaavat yhä myöhemmin
    }
feature-gap-trend = Tilausvälien muutos
title-gap-trend =
    {$direction ->
        [less] Tahtia kiihdyttävä asiakas
       *[more] Tahtia hidastava asiakas
    }
summary-gap-trend =
    {$direction ->
        [less] palaa yhä nopeammin
       *[more] palaa yhä myöhemmin
    }

## gift-share

claim-gift-share =
    {$direction ->
        [less] Ostavat vähemmän joulun alla
       *[more] Ostavat enemmän joulun alla
    }
feature-gift-share = Tilausten osuus 15.11.–24.12.
title-gift-share =
    {$direction ->
        [less] Joulun alla harvoin ostava
       *[more] Jouluostosten tekijä
    }
summary-gift-share =
    {$direction ->
        [less] ostaa harvoin joulun alla
       *[more] ostaa joulun alla
    }

## product-count

claim-product-count =
    {$direction ->
        [less] Ostavat vähemmän eri tuotteita
       *[more] Ostavat useampia eri tuotteita
    }
feature-product-count = Eri tuotteiden määrä
title-product-count =
    {$direction ->
        [less] Tietää, mitä ostaa
       *[more] Uutta etsivä
    }
summary-product-count =
    {$direction ->
        [less] ostaa vähän eri tuotteita
       *[more] ostaa monia eri tuotteita
    }

## category-count

claim-category-count =
    {$direction ->
        [less] Ostavat harvemmista tuoteryhmistä
       *[more] Ostavat useammista tuoteryhmistä
    }
feature-category-count = Eri tuoteryhmät
title-category-count =
    {$direction ->
        [less] Yhden alan ostaja
       *[more] Kaikkea ostava
    }
summary-category-count =
    {$direction ->
        [less] ostaa muutamasta tuoteryhmästä
       *[more] ostaa monista tuoteryhmistä
    }

## visit-count

claim-visit-count =
    {$direction ->
        [less] Käyvät sivustolla harvemmin
       *[more] Käyvät sivustolla useammin
    }
feature-visit-count = Käynnit
title-visit-count =
    {$direction ->
        [less] Sivustolla harvoin käyvä
       *[more] Sivuston vakiokävijä
    }
summary-visit-count =
    {$direction ->
        [less] käy sivustolla harvoin
       *[more] käy sivustolla usein
    }

## pages-per-visit

claim-pages-per-visit =
    {$direction ->
        [less] Katsovat käynnillä vähemmän sivuja
       *[more] Katsovat käynnillä enemmän sivuja
    }
feature-pages-per-visit = Sivuja käyntiä kohti
title-pages-per-visit =
    {$direction ->
        [less] Vilkaisija
       *[more] Selailija
    }
summary-pages-per-visit =
    {$direction ->
        [less] katsoo käynnillä vähän sivuja
       *[more] katsoo käynnillä monta sivua
    }

## minutes-per-visit

claim-minutes-per-visit =
    {$direction ->
        [less] Viipyvät sivustolla lyhyemmän ajan
       *[more] Viipyvät sivustolla pidempään
    }
feature-minutes-per-visit = Käynnin kesto minuutteina
title-minutes-per-visit =
    {$direction ->
        [less] Nopea kävijä
       *[more] Viipyvä kävijä
    }
summary-minutes-per-visit =
    {$direction ->
        [less] viipyy sivustolla lyhyen ajan
       *[more] viipyy sivustolla pitkään
    }

## bounce-share

claim-bounce-share =
    {$direction ->
        [less] Poistuvat harvemmin yhden sivun jälkeen
       *[more] Poistuvat useammin yhden sivun jälkeen
    }
feature-bounce-share = Yhden sivun käyntien osuus
title-bounce-share =
    {$direction ->
        [less] Sivustolle jäävä
       *[more] Yhden sivun kävijä
    }
summary-bounce-share =
    {$direction ->
        [less] poistuu harvoin yhden sivun jälkeen
       *[more] poistuu usein yhden sivun jälkeen
    }

## visits-before-order

claim-visits-before-order =
    {$direction ->
        [less] Tilaavat harvempien käyntien jälkeen
       *[more] Tilaavat useampien käyntien jälkeen
    }
feature-visits-before-order = Käynnit ensimmäiseen tilaukseen asti
title-visits-before-order =
    {$direction ->
        [less] Heti päättävä
       *[more] Ennen tilaamista palaava
    }
summary-visits-before-order =
    {$direction ->
        [less] tilaa muutaman käynnin jälkeen
       *[more] tilaa monen käynnin jälkeen
    }

## days-to-first-order

claim-days-to-first-order =
    {$direction ->
        [less] Tilaavat nopeammin ensikäynnin jälkeen
       *[more] Tilaavat myöhemmin ensikäynnin jälkeen
    }
feature-days-to-first-order = Päivät ensikäynnistä ensitilaukseen
title-days-to-first-order =
    {$direction ->
        [less] Nopea päättäjä
       *[more] Hidas päättäjä
    }
summary-days-to-first-order =
    {$direction ->
        [less] päättää nopeasti
       *[more] käyttää aikaa päättämiseen
    }

## touch-fatigue

claim-touch-fatigue =
    {$direction ->
        [less] Avaavat viesteistä pienemmän osan kuin ennen ({$name})
       *[more] Avaavat viesteistä suuremman osan kuin ennen ({$name})
    }
feature-touch-fatigue = Muutos avatuissa viesteissä ({$name})
title-touch-fatigue =
    {$direction ->
        [less] Viesteihin väsyvä ({$name})
       *[more] Viesteistä innostuva ({$name})
    }
summary-touch-fatigue =
    {$direction ->
        [less] avaa viesteistä yhä pienemmän osan ({$name})
       *[more] avaa viesteistä yhä suuremman osan ({$name})
    }

## request-count

claim-request-count =
    {$direction ->
        [less] Pyytävät apua harvemmin
       *[more] Pyytävät apua useammin
    }
feature-request-count = Yhteydenotot
title-request-count =
    {$direction ->
        [less] Omillaan pärjäävä
       *[more] Apua kysyvä
    }
summary-request-count =
    {$direction ->
        [less] pyytää apua harvoin
       *[more] pyytää apua usein
    }

## requests-per-order

claim-requests-per-order =
    {$direction ->
        [less] Kysyvät tilauksistaan vähemmän
       *[more] Kysyvät tilauksistaan enemmän
    }
feature-requests-per-order = Yhteydenotot tilausta kohti
title-requests-per-order =
    {$direction ->
        [less] Vaivaton asiakas
       *[more] Kyselevä asiakas
    }
summary-requests-per-order =
    {$direction ->
        [less] kysyy tilauksistaan vähän
       *[more] kysyy tilauksistaan paljon
    }

## reopened-share

claim-reopened-share =
    {$direction ->
        [less] Kirjoittavat vastauksen jälkeen uudelleen harvemmin
       *[more] Kirjoittavat vastauksen jälkeen uudelleen useammin
    }
feature-reopened-share = Osuus yhteydenotoista, joista kirjoitettiin uudelleen
title-reopened-share =
    {$direction ->
        [less] Yhteen vastaukseen tyytyvä
       *[more] Yhteen vastaukseen tyytymätön
    }
summary-reopened-share =
    {$direction ->
        [less] tyytyy yhteen vastaukseen
       *[more] kirjoittaa vastauksen jälkeen uudelleen
    }

## rating-given

claim-rating-given =
    {$direction ->
        [less] Antavat huonompia arvosanoja
       *[more] Antavat parempia arvosanoja
    }
feature-rating-given = Annetut arvosanat
title-rating-given =
    {$direction ->
        [less] Kriittinen arvioija
       *[more] Tyytyväinen asiakas
    }
summary-rating-given =
    {$direction ->
        [less] antaa huonoja arvosanoja
       *[more] antaa hyviä arvosanoja
    }

## device-share

claim-device-share =
    {$direction ->
        [less] Käyvät sivustolla vähemmän laitteella {$name}
       *[more] Käyvät sivustolla enemmän laitteella {$name}
    }
feature-device-share = Laitteen {$name} osuus käynneistä
title-device-share =
    {$direction ->
        [less] Harvoin laitteella {$name} käyvä
       *[more] Laitteella {$name} käyvä
    }
summary-device-share =
    {$direction ->
        [less] käy sivustolla harvoin laitteella {$name}
       *[more] käy sivustolla laitteella {$name}
    }

## payment-share

claim-payment-share =
    {$direction ->
        [less] Maksavat vähemmän maksutavalla {$name}
       *[more] Maksavat enemmän maksutavalla {$name}
    }
feature-payment-share = Maksutavan {$name} osuus tilauksista
title-payment-share =
    {$direction ->
        [less] Harvoin maksutavalla {$name} maksava
       *[more] Maksutavalla {$name} maksava
    }
summary-payment-share =
    {$direction ->
        [less] maksaa harvoin maksutavalla {$name}
       *[more] maksaa maksutavalla {$name}
    }

## order-device-share

claim-order-device-share =
    {$direction ->
        [less] Ostavat vähemmän laitteella {$name}
       *[more] Ostavat enemmän laitteella {$name}
    }
feature-order-device-share = Laitteen {$name} osuus tilauksista
title-order-device-share =
    {$direction ->
        [less] Harvoin laitteella {$name} ostava
       *[more] Laitteella {$name} ostava
    }
summary-order-device-share =
    {$direction ->
        [less] ostaa harvoin laitteella {$name}
       *[more] ostaa laitteella {$name}
    }

## search-count

claim-search-count =
    {$direction ->
        [less] Käyttävät sivuston hakua vähemmän
       *[more] Käyttävät sivuston hakua enemmän
    }
feature-search-count = Haut sivustolla
title-search-count =
    {$direction ->
        [less] Katselee eikä hae
       *[more] Haun käyttäjä
    }
summary-search-count =
    {$direction ->
        [less] käyttää sivuston hakua harvoin
       *[more] käyttää sivuston hakua
    }

## use-days

claim-use-days =
    {$direction ->
        [less] Käyttävät tuotetta harvempina päivinä
       *[more] Käyttävät tuotetta useampina päivinä
    }
feature-use-days = Käyttöpäivät
title-use-days =
    {$direction ->
        [less] Satunnainen käyttäjä
       *[more] Päivittäinen käyttäjä
    }
summary-use-days =
    {$direction ->
        [less] käyttää tuotetta harvoin
       *[more] käyttää tuotetta usein
    }

## use-share

claim-use-share =
    {$direction ->
        [less] Käyttävät vähemmän toimintoa {$name}
       *[more] Käyttävät enemmän toimintoa {$name}
    }
feature-use-share = Toiminnon {$name} osuus käytöstä
title-use-share =
    {$direction ->
        [less] Harvoin toimintoa {$name} käyttävä
       *[more] Toiminnon {$name} käyttäjä
    }
summary-use-share =
    {$direction ->
        [less] käyttää vähän toimintoa {$name}
       *[more] käyttää paljon toimintoa {$name}
    }

## functions-used

claim-functions-used =
    {$direction ->
        [less] Käyttävät vähemmän toimintoja
       *[more] Käyttävät useampia toimintoja
    }
feature-functions-used = Käytetyt toiminnot
title-functions-used =
    {$direction ->
        [less] Muutamassa toiminnossa pysyttelevä
       *[more] Kaikkea käyttävä
    }
summary-functions-used =
    {$direction ->
        [less] käyttää muutamaa toimintoa
       *[more] käyttää monia toimintoja
    }

## functions-abandoned

claim-functions-abandoned =
    {$direction ->
        [less] Käyttävät edelleen sitä, minkä aloittivat
       *[more] Ovat luopuneet useammista toiminnoista
    }
feature-functions-abandoned = Toiminnot, joista on luovuttu
title-functions-abandoned =
    {$direction ->
        [less] Aloittamaansa jatkava
       *[more] Toiminnoista luopuva
    }
summary-functions-abandoned =
    {$direction ->
        [less] käyttää edelleen sitä, minkä aloitti
       *[more] on luopunut toiminnoista
    }

## touch-unsubscribe-rate

claim-touch-unsubscribe-rate =
    {$direction ->
        [less] Peruvat viestit harvemmin ({$name})
       *[more] Peruvat viestit useammin ({$name})
    }
feature-touch-unsubscribe-rate = Osuus viesteistä, joiden jälkeen viestit perutaan ({$name})
title-touch-unsubscribe-rate =
    {$direction ->
        [less] Viestien tilaajana pysyvä ({$name})
       *[more] Viestit peruva ({$name})
    }
summary-touch-unsubscribe-rate =
    {$direction ->
        [less] pysyy viestien tilaajana ({$name})
       *[more] peruu viestit ({$name})
    }

## campaign-open-rate

claim-campaign-open-rate =
    {$direction ->
        [less] Avaavat pienemmän osan kampanjan ”{$name}” viesteistä
       *[more] Avaavat suuremman osan kampanjan ”{$name}” viesteistä
    }
feature-campaign-open-rate = Kampanjan ”{$name}” avattujen viestien osuus
title-campaign-open-rate =
    {$direction ->
        [less] Jättää kampanjan ”{$name}” avaamatta
       *[more] Avaa kampanjan ”{$name}”
    }
summary-campaign-open-rate =
    {$direction ->
        [less] avaa kampanjan ”{$name}” viesteistä pienen osan
       *[more] avaa kampanjan ”{$name}” viesteistä suuren osan
    }

## lifecycle

claim-lifecycle =
    {$direction ->
        [less] Asiakkuus on harvemmin {$category}
       *[more] Asiakkuus on useammin {$category}
    }
feature-lifecycle = Asiakkuuden vaihe: {$category}
title-lifecycle =
    {$direction ->
        [less] Asiakkuus harvoin {$category}
       *[more] Asiakkuus useimmiten {$category}
    }
summary-lifecycle =
    {$direction ->
        [less] on asiakkaana harvemmin {$category}
       *[more] on asiakkaana useammin {$category}
    }

## first-channel

claim-first-channel =
    {$direction ->
        [less] Tulivat harvemmin ensin kanavasta {$category}
       *[more] Tulivat useammin ensin kanavasta {$category}
    }
feature-first-channel = Tulivat ensin kanavasta {$category}
title-first-channel =
    {$direction ->
        [less] Harvoin kanavasta {$category}
       *[more] Kanavasta {$category}
    }
summary-first-channel =
    {$direction ->
        [less] tuli harvoin ensin kanavasta {$category}
       *[more] tuli ensin kanavasta {$category}
    }

## alive

claim-alive =
    {$direction ->
        [less] Ovat todennäköisemmin lähteneet
       *[more] Ovat todennäköisemmin yhä asiakkaita
    }
feature-alive = Todennäköisyys olla yhä asiakas
title-alive =
    {$direction ->
        [less] Lähtenyt asiakas
       *[more] Asiakkaana pysyvä
    }
summary-alive =
    {$direction ->
        [less] on todennäköisesti lähtenyt
       *[more] on todennäköisesti yhä asiakas
    }

## expected-orders

claim-expected-orders =
    {$direction ->
        [less] Tilaavat jatkossa harvemmin
       *[more] Tilaavat jatkossa useammin
    }
feature-expected-orders = Odotettavissa olevat tilaukset
title-expected-orders =
    {$direction ->
        [less] Jatkossa harvoin tilaava
       *[more] Jatkossakin tilaava
    }
summary-expected-orders =
    {$direction ->
        [less] tilaa jatkossa harvoin
       *[more] tilaa jatkossa usein
    }

## expected-value

claim-expected-value =
    {$direction ->
        [less] Tuovat jatkossa vähemmän myyntiä
       *[more] Tuovat jatkossa enemmän myyntiä
    }
feature-expected-value = Odotettavissa oleva arvo
title-expected-value =
    {$direction ->
        [less] Vähän odotettavissa
       *[more] Paljon odotettavissa
    }
summary-expected-value =
    {$direction ->
        [less] tuo jatkossa vähän myyntiä
       *[more] tuo jatkossa paljon myyntiä
    }

## account-people

claim-account-people =
    {$direction ->
        [less] Yrityksestä on tiedossa vähemmän henkilöitä
       *[more] Yrityksestä on tiedossa enemmän henkilöitä
    }
feature-account-people = Yrityksestä tiedossa olevat henkilöt
title-account-people =
    {$direction ->
        [less] Ainoa yrityksestään
       *[more] Yksi monista yrityksessään
    }
summary-account-people =
    {$direction ->
        [less] on lähes ainoa yrityksestään
       *[more] on yksi monista yrityksessään
    }

## trait-number

claim-trait-number =
    {$direction ->
        [less] {$label}: matalampi taso
       *[more] {$label}: korkeampi taso
    }
feature-trait-number = {$label}
title-trait-number =
    {$direction ->
        [less] {$label}: matalampi taso
       *[more] {$label}: korkeampi taso
    }
summary-trait-number =
    {$direction ->
        [less] on muita matalammalla tasolla ({$label})
       *[more] on muita korkeammalla tasolla ({$label})
    }

## trait-money

claim-trait-money =
    {$direction ->
        [less] {$label}: pienempi summa
       *[more] {$label}: suurempi summa
    }
feature-trait-money = {$label}
title-trait-money =
    {$direction ->
        [less] {$label}: pienempi summa
       *[more] {$label}: suurempi summa
    }
summary-trait-money =
    {$direction ->
        [less] on muita matalammalla tasolla ({$label})
       *[more] on muita korkeammalla tasolla ({$label})
    }

## trait-spend

claim-trait-spend =
    {$direction ->
        [less] Käyttävät vähemmän rahaa ({$label})
       *[more] Käyttävät enemmän rahaa ({$label})
    }
feature-trait-spend = Käytetty raha ({$label})
title-trait-spend =
    {$direction ->
        [less] Vähän rahaa käyttävä ({$label})
       *[more] Paljon rahaa käyttävä ({$label})
    }
summary-trait-spend =
    {$direction ->
        [less] käyttää vähän rahaa ({$label})
       *[more] käyttää paljon rahaa ({$label})
    }

## trait-count

claim-trait-count =
    {$direction ->
        [less] {$label}: vähemmän
       *[more] {$label}: enemmän
    }
feature-trait-count = {$label}
title-trait-count =
    {$direction ->
        [less] {$label}: vähemmän
       *[more] {$label}: enemmän
    }
summary-trait-count =
    {$direction ->
        [less] hänellä on muita vähemmän ({$label})
       *[more] hänellä on muita enemmän ({$label})
    }

## trait-years

claim-trait-years =
    {$direction ->
        [less] Ovat iältään nuorempia
       *[more] Ovat iältään vanhempia
    }
feature-trait-years = Ikä
title-trait-years =
    {$direction ->
        [less] Nuorempi asiakas
       *[more] Vanhempi asiakas
    }
summary-trait-years =
    {$direction ->
        [less] on iältään nuorempi
       *[more] on iältään vanhempi
    }

## trait-category

claim-trait-category =
    {$direction ->
        [less] {$label}: harvemmin {$category}
       *[more] {$label}: {$category}
    }
feature-trait-category = {$label}: {$category}
title-trait-category =
    {$direction ->
        [less] {$label}: harvoin {$category}
       *[more] {$label}: {$category}
    }
summary-trait-category =
    {$direction ->
        [less] on harvemmin {$category} ({$label})
       *[more] on useammin {$category} ({$label})
    }

## trait-yes-no

claim-trait-yes-no =
    {$direction ->
        [less] {$label}: harvemmin kyllä
       *[more] {$label}: useammin kyllä
    }
feature-trait-yes-no = {$label}: kyllä
title-trait-yes-no =
    {$direction ->
        [less] {$label}: ei
       *[more] {$label}: kyllä
    }
summary-trait-yes-no =
    {$direction ->
        [less] vastaa harvoin kyllä ({$label})
       *[more] vastaa useammin kyllä ({$label})
    }

## trait-choice

claim-trait-choice =
    {$direction ->
        [less] {$label}: harvemmin {$category}
       *[more] {$label}: {$category}
    }
feature-trait-choice = {$label}: {$category}
title-trait-choice =
    {$direction ->
        [less] {$label}: harvoin {$category}
       *[more] {$label}: {$category}
    }
summary-trait-choice =
    {$direction ->
        [less] valitsee harvoin vaihtoehdon {$category} ({$label})
       *[more] valitsee usein vaihtoehdon {$category} ({$label})
    }

## trait-present

claim-trait-present =
    {$direction ->
        [less] {$label}: harvemmin mitään
       *[more] {$label}: ainakin jotakin
    }
feature-trait-present = {$label}: ainakin jotakin
title-trait-present =
    {$direction ->
        [less] {$label}: ei mitään
       *[more] {$label}: ainakin jotakin
    }
summary-trait-present =
    {$direction ->
        [less] hänellä on harvoin mitään ({$label})
       *[more] hänellä on jotakin ({$label})
    }

## trait-date

claim-trait-date =
    {$direction ->
        [less] {$label}: aikaisemmin
       *[more] {$label}: myöhemmin
    }
feature-trait-date = {$label}
title-trait-date =
    {$direction ->
        [less] {$label}: aikaisemmin
       *[more] {$label}: myöhemmin
    }
summary-trait-date =
    {$direction ->
        [less] päivä on muita aikaisempi ({$label})
       *[more] päivä on muita myöhäisempi ({$label})
    }

## Persoona, jota mikään näytön tukema väite ei erota muista

title-plain = Ryhmä {$number}

## Sukupuolet, luokan paikalla

gender-female = nainen
gender-male = mies
gender-other = muu sukupuoli

lifecycle-new = uusi
lifecycle-active = aktiivinen
lifecycle-returned = pitkän tauon jälkeen palannut
lifecycle-cooling = hiipuva
lifecycle-lapsed = hiipunut

channel-any = kaikki kanavat
title-own = {$name}

## Mitä asiakkaat sanovat

claim-voice-frustration =
    {$direction ->
        [less] Valittavat harvemmin {$name-about}
       *[more] Valittavat {$name-about}
    }
feature-voice-frustration = Valitukset {$name-about}
title-voice-frustration =
    {$direction ->
        [less] Harvoin {$name-about} valittava
       *[more] Valittaa {$name-about}
    }
summary-voice-frustration =
    {$direction ->
        [less] valittaa harvemmin {$name-about}
       *[more] valittaa useammin {$name-about}
    }
claim-voice-goal =
    {$direction ->
        [less] Esittävät harvemmin toiveita {$name-about}
       *[more] Esittävät toiveita {$name-about}
    }
feature-voice-goal = Toiveet {$name-about}
title-voice-goal =
    {$direction ->
        [less] Esittää harvoin toiveita {$name-about}
       *[more] Esittää toiveita {$name-about}
    }
summary-voice-goal =
    {$direction ->
        [less] esittää harvemmin toiveita {$name-about}
       *[more] esittää useammin toiveita {$name-about}
    }
claim-voice-objection =
    {$direction ->
        [less] Esittävät harvemmin epäilyjä {$name-about}
       *[more] Esittävät epäilyjä {$name-about}
    }
feature-voice-objection = Epäilyt {$name-about}
title-voice-objection =
    {$direction ->
        [less] Esittää harvoin epäilyjä {$name-about}
       *[more] Esittää epäilyjä {$name-about}
    }
summary-voice-objection =
    {$direction ->
        [less] esittää harvemmin epäilyjä {$name-about}
       *[more] esittää useammin epäilyjä {$name-about}
    }
claim-voice-praise =
    {$direction ->
        [less] Antavat harvemmin kehuja {$name-about}
       *[more] Antavat kehuja {$name-about}
    }
feature-voice-praise = Kehut {$name-about}
title-voice-praise =
    {$direction ->
        [less] Antaa harvoin kehuja {$name-about}
       *[more] Antaa kehuja {$name-about}
    }
summary-voice-praise =
    {$direction ->
        [less] antaa harvemmin kehuja {$name-about}
       *[more] antaa useammin kehuja {$name-about}
    }

## Aiheiden nimet muodossa, jonka lause vaatii

# Aihe, jonka nimen muotoa ei ole alla: käyttäjän oma aihe tai teksteistä löytynyt.
about = aiheesta ”{$name}”

name-delivery = Toimitus
    .about = toimituksesta
name-late-delivery = Myöhäinen toimitus
    .about = toimituksen myöhästymisestä
name-delivery-cost = Toimituskulut
    .about = toimituskuluista
name-damaged-on-the-way = Vaurioitui matkalla
    .about = matkalla vaurioituneista tuotteista
name-tracking = Seuranta
    .about = lähetyksen seurannasta
name-delivery-address = Toimitusosoite
    .about = toimitusosoitteesta
name-never-arrived = Paketti ei tullut
    .about = saapumatta jääneistä paketeista
name-price = Hinta
    .about = hinnasta
name-too-expensive = Liian kallis
    .about = liian korkeasta hinnasta
name-offers-and-discounts = Tarjoukset ja alennukset
    .about = tarjouksista ja alennuksista
name-value-for-money = Hinta ja laatu
    .about = hinnan ja laadun suhteesta
name-quality = Laatu
    .about = laadusta
name-durability = Kestävyys
    .about = kestävyydestä
name-defect = Viallinen tuote
    .about = viallisista tuotteista
name-fit-and-size = Istuvuus ja koko
    .about = istuvuudesta ja koosta
name-comfort = Mukavuus
    .about = mukavuudesta
name-look-and-colour = Ulkonäkö ja väri
    .about = ulkonäöstä ja väristä
name-returns-and-refunds = Palautus ja vaihto
    .about = palauttamisesta ja vaihtamisesta
name-refund = Rahanpalautus
    .about = rahanpalautuksesta
name-order = Tilaus
    .about = tilaamisesta
name-change-an-order = Tilauksen muutos
    .about = tilauksen muuttamisesta
name-cancel-an-order = Tilauksen peruutus
    .about = tilauksen peruuttamisesta
name-customer-service = Asiakaspalvelu
    .about = asiakaspalvelusta
name-waiting-and-answers = Odotus ja vastaus
    .about = odottamisesta ja vastauksista
name-reaching-a-human = Yhteydenotto
    .about = yhteyden saamisesta ihmiseen
name-manner = Käytös
    .about = käytöksestä
name-website-and-app = Verkkosivut ja sovellus
    .about = verkkosivuista ja sovelluksesta
name-crashes-and-errors = Kaatuilut ja virheet
    .about = kaatumisista ja virheistä
name-usability = Käytettävyys
    .about = käytettävyydestä
name-payment = Maksaminen
    .about = maksamisesta
name-payment-problem = Maksuongelma
    .about = maksuongelmista
name-invoice-and-bill = Lasku
    .about = laskuista
name-stock = Saatavuus
    .about = saatavuudesta
name-assortment = Valikoima
    .about = valikoimasta
name-packaging = Pakkaus
    .about = pakkauksesta
name-account-and-login = Tili ja kirjautuminen
    .about = tilistä ja kirjautumisesta
name-password = Salasana
    .about = salasanasta
name-delete-an-account = Tilin poisto
    .about = tilin poistamisesta
name-change-an-account = Tilin muutos
    .about = tilin muuttamisesta
name-subscription-and-contract = Tilausmaksu ja sopimus
    .about = tilausmaksusta ja sopimuksesta
name-cancellation = Irtisanominen
    .about = irtisanomisesta
name-newsletter-and-advertising = Uutiskirje ja mainonta
    .about = uutiskirjeestä ja mainonnasta
name-complaint-and-feedback = Valitus ja palaute
    .about = valituksista ja palautteesta
name-warranty-and-repair = Takuu ja korjaus
    .about = takuusta ja korjauksista
name-installation-and-setup = Asennus
    .about = asennuksesta
name-information = Tiedot
    .about = saaduista tiedoista
name-advice = Neuvonta
    .about = neuvonnasta
name-shop = Myymälä
    .about = myymälästä
name-opening-hours = Aukioloajat
    .about = aukioloajoista
name-sustainability = Vastuullisuus
    .about = vastuullisuudesta
name-privacy = Tietosuoja
    .about = tietosuojasta
name-fraud-and-trust = Huijaus ja luottamus
    .about = huijauksista ja luottamuksesta
name-loyalty-and-gift-cards = Kanta-asiakkuus ja lahjakortti
    .about = kanta-asiakkuudesta ja lahjakorteista
name-connection-and-coverage = Verkkoyhteys
    .about = verkkoyhteydestä
name-food-and-taste = Ruoka ja maku
    .about = ruoasta ja mausta
name-performance-and-battery = Suorituskyky ja akku
    .about = suorituskyvystä ja akusta
