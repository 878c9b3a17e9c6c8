# What people believe, and what the data answers.

no-beliefs = Kukaan ei ole kirjannut, mitä näistä asiakkaista uskotaan.
belief-assumption = oletus
belief-author = kirjannut {$author}
belief-said = ”{$statement}” (kirjannut {$author})
belief-supported = tuettu
belief-contradicted = kumottu
belief-undecided = avoin
belief-untestable = ei testattavissa
belief-finding = Aineiston mukaan {$figure} ({$low}–{$high}), raja {$threshold}: {$people}.
belief-test = Testi

persona-negative = kielteinen
persona-user = käyttäjä
persona-influencer = vaikuttaja
persona-decision-maker = päättäjä
persona-provisional = alustava

untestable-unreadable = Testiä ei voi lukea: {$problem}
untestable-no-personas = Tässä koonnissa ei ole persoonia.
untestable-persona-gone = Tätä persoonaa ei enää ole.
untestable-too-few = Se tiedetään liian harvasta henkilöstä.
untestable-no-others = Se koskee kaikkia asiakkaita: ei ole muita, joihin verrata.
section-beliefs = Mitä kaikista asiakkaista uskotaan

kind-revenue = He tuovat {$share} liikevaihdosta ja ovat {$customers} asiakkaista.
kind-lifetime = He tuovat {$share} siitä, mitä asiakkaiden odotetaan tuovan.
kind-new = He ovat {$share} viime vuoden asiakkaista.
kind-weighed = Painotettuna se on {$share} kokonaisuudesta; tasaosuus olisi {$even}.
kind-more-than-five = Useampaa kuin viittä ensisijaista persoonaa ei muisteta.
kind-part = {$share} heistä on tässä roolissa ostettaessa.
kind-little = He tuovat {$share} liikevaihdosta, mutta ovat {$customers} asiakkaista.
kind-sign = {$what}: {$value}, muilla {$base}.
why-this-kind = Miksi tätä lajia

# Muotokuvat haastatelluista, kun asiakkaita on liian vähän mitattaviksi.

provisional-title = Alustava: {$name}
provisional-warning =
    {$count-number ->
        [one] Piirretty yhden ihmisen sanoista. Se kertoo hänestä eikä mitään markkinoista.
       *[other] Piirretty {$count} ihmisen sanoista. He ovat suostuneet siihen, että heidät lasketaan mukaan. Se kertoo heistä eikä mitään markkinoista.
    }
provisional-said = {$theme} ({$kind}): {$people} kaikkiaan {$of} kuullusta
provisional-nothing = Kukaan heistä ei sano samaa kuin toinen.
headline-provisional = Mitä kuullut sanoivat
verdict-provisional = Asiakkaita ei ole, tai heitä on liian vähän segmenttien mittaamiseen. Siksi mitään ei ole tässä mitattu: ihmiset on laskettu yksitellen.
