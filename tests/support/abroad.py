"""One short made-up article in each language besides English: a number, a quotation, a headline."""

ARTICLES = {
    "da": """Broen over Vejlen lukkes i to måneder

Broen over Vejlen bliver lukket fra mandag, fordi 14 af de gamle bjælker er rustne. Kommunen
regner med, at arbejdet kommer til at koste 3,2 millioner kroner.

»Vi kan ikke vente til efter sommeren,« sagde formanden for teknisk udvalg. Bilerne skal køre
uden om byen, indtil broen åbner igen.""",
    "de": """Brücke über die Ahle bleibt zwei Monate gesperrt

Die Brücke über die Ahle wird ab Montag gesperrt, weil 14 der alten Träger verrostet sind. Die
Stadt rechnet mit Kosten von 3,2 Millionen Euro.

„Wir können nicht bis nach dem Sommer warten“, sagte die Leiterin des Bauamts. Die Autos müssen
um die Stadt herum fahren, bis die Brücke wieder geöffnet wird.""",
    "es": """El puente sobre el Arro cierra durante dos meses

El puente sobre el Arro estará cerrado desde el lunes porque 14 de las viejas vigas están
oxidadas. El ayuntamiento calcula que las obras costarán 3,2 millones de euros.

«No podemos esperar hasta después del verano», dijo la concejala de obras. Los coches tendrán que
rodear la ciudad hasta que el puente vuelva a abrirse.""",
    "fi": """Arlan silta suljetaan kahdeksi kuukaudeksi

Arlan silta suljetaan maanantaina, koska 14 vanhaa palkkia on ruostunut. Kaupunki arvioi, että
työ maksaa 3,2 miljoonaa euroa.

”Emme voi odottaa kesän yli”, sanoi teknisen lautakunnan puheenjohtaja. Autojen on kierrettävä
kaupunki, kunnes silta avataan uudelleen.""",
    "fr": """Le pont sur l’Arle fermé pendant deux mois

Le pont sur l’Arle sera fermé à partir de lundi, parce que 14 des vieilles poutres sont rouillées.
La mairie estime que les travaux coûteront 3,2 millions d’euros.

« Nous ne pouvons pas attendre la fin de l’été », a dit l’adjointe aux travaux. Les voitures
devront contourner la ville jusqu’à ce que le pont soit rouvert.""",
    "hu": """Két hónapra lezárják az Arla hídját

Hétfőtől lezárják az Arla hídját, mert 14 régi gerenda elrozsdásodott. A város szerint a munka
3,2 millió euróba kerül.

„Nem várhatunk a nyár végéig” – mondta a műszaki bizottság elnöke. Az autóknak meg kell kerülniük
a várost, amíg a hidat újra meg nem nyitják.""",
    "it": """Il ponte sull’Arla resterà chiuso per due mesi

Il ponte sull’Arla sarà chiuso da lunedì perché 14 delle vecchie travi sono arrugginite. Il comune
prevede che i lavori costeranno 3,2 milioni di euro.

«Non possiamo aspettare la fine dell’estate», ha detto l’assessora ai lavori pubblici. Le auto
dovranno girare intorno alla città fino a quando il ponte non sarà riaperto.""",
    "nl": """Brug over de Arle gaat twee maanden dicht

De brug over de Arle gaat vanaf maandag dicht, omdat 14 van de oude balken zijn verroest. De
gemeente denkt dat het werk 3,2 miljoen euro gaat kosten.

‘We kunnen niet wachten tot na de zomer’, zei de wethouder. De auto’s moeten om de stad heen
rijden tot de brug weer opengaat.""",
    "no": """Broen over Arla blir stengt i to måneder

Broen over Arla blir stengt fra mandag av fordi 14 av de gamle bjelkene er rustne. Kommunen regner
med at arbeidet kommer til å koste 3,2 millioner kroner.

«Vi kan ikke vente til etter sommeren,» sa lederen av teknisk utvalg. Bilene må kjøre rundt byen
til broen åpner igjen, og det blir ikke noe av markedet i år.""",
    "pt": """A ponte sobre o Arlo fecha durante dois meses

A ponte sobre o Arlo vai fechar na segunda-feira porque 14 das velhas vigas estão enferrujadas. A
câmara calcula que as obras vão custar 3,2 milhões de euros.

«Não podemos esperar pelo fim do verão», disse a vereadora das obras. Os carros terão de dar a
volta à cidade até que a ponte volte a abrir.""",
    "ro": """Podul peste Arla se închide pentru două luni

Podul peste Arla va fi închis de luni, pentru că 14 dintre vechile grinzi au ruginit. Primăria
crede că lucrările vor costa 3,2 milioane de lei.

„Nu putem aștepta până după vară”, a spus șefa comisiei tehnice. Mașinile vor trebui să
ocolească orașul până când podul va fi deschis din nou.""",
    "ru": """Мост через Арлу закроют на два месяца

Мост через Арлу закроют с понедельника, потому что 14 старых балок проржавели. Город считает, что
работы обойдутся в 3,2 миллиона рублей.

«Мы не можем ждать до конца лета», — сказала глава технического комитета. Машинам придётся
объезжать город, пока мост снова не откроют.""",
    "sv": """Bron över Arla stängs i två månader

Bron över Arla stängs från och med måndag, eftersom 14 av de gamla balkarna har rostat. Kommunen
räknar med att arbetet kommer att kosta 3,2 miljoner kronor.

”Vi kan inte vänta till efter sommaren”, sade ordföranden i tekniska nämnden. Bilarna måste köra
runt staden tills bron öppnas igen.""",
}
