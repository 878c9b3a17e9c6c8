# Miten kampanjat menivät kunkin persoonan kohdalla.

section-campaigns = Miten kampanjat menivät
campaigns-none = Mikään lähde ei kerro kampanjoista, jotka olisi lähetetty tarpeeksi monelle, tai persoonia ei ole vielä.
campaigns-how-to-read = Vastanneiden osuus kunkin persoonan ihmisistä kaikkien muiden saman saaneiden rinnalla. Jos q on enintään 0,05, ero on sattumaa suurempi, kun kaikki tässä olevat kampanjat otetaan huomioon.
campaigns-foretold = Ihmiset kuuluivat persooniinsa ennen kuin tämä lähetettiin (tiedot {$date} asti): tämä koettelee persoonia.
campaigns-after = Ihmiset sijoitettiin persooniin tiedoilla, jotka ulottuvat tätä pidemmälle; mukaan on laskettu vain ne, joita mallin sovitus ei nähnyt.
campaigns-more = Aiemmat kampanjat
campaigns-others =
    {$count-number ->
        [one] Yksi kampanja jäi näyttämättä.
       *[other] {$count} kampanjaa jäi näyttämättä.
    }
answer-converted = {$share} vastaanottajista ({$people}) teki sen, mihin kampanjalla pyrittiin.
answer-clicked = {$share} vastaanottajista ({$people}) napsautti.
answer-opened = {$share} vastaanottajista ({$people}) avasi viestin.
campaigns-chance = Sattumaa?
