"""The languages besides English that summaries work in: their words without content, in one table.

English, which presscut reads figures and quotes in as well, is at home in `store.analysis.words`,
`sentences` and `standing`. The others are those of the Snowball stemmers (Porter 2001) that are
written with spaces and stops as English is. Nothing is looked up in a dictionary or downloaded.
"""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Language:
    """What splitting, counting and choosing sentences must know of a language.

    All word lists are in lower case and separated by spaces. `function_words`: say nothing of
    what a text is about; `leaning`: as first word of a sentence they point back to the one before
    it; `abbreviations`: written with a stop that ends no sentence; `before_number`: abbreviations
    only where a number follows; `months`: go on after an ordinal with a stop ("3. Mai");
    `elided`: what stands before an apostrophe without being part of the word ("l'eau");
    `marks`: pairs of quotation marks, the opening one first; `has_capital_nouns`: "2. Weltkrieg"
    is one term, where elsewhere a capital after a number and a stop begins a sentence.
    """

    name: str
    function_words: str
    leaning: str
    abbreviations: str
    before_number: str = ""
    months: str = ""
    elided: str = ""
    marks: str = ""
    has_capital_nouns: bool = False


LANGUAGES: dict[str, Language] = {
    "da": Language(
        "danish",
        "ad af alle alt anden at begge blandt blev blive bliver da de dem den denne der deres det "
        "dette dig din disse dog du efter eller en end er et for fordi fra få gennem ham han hans "
        "har havde have hende hendes her hos hun hvad hvem hver hvilken hvis hvor hvordan hvornår "
        "i ifølge igen ikke imod ind ingen intet jeg jer kan kom kun kunne man mange med meget "
        "mellem men mens mere mig min mod må ned noget nogle nogen nu når og også om op os over "
        "på samt selv sig siden siger sin sine sit skal skulle som så til under ud ved vi vil "
        "ville være været år sagde oplyser",
        "han hun dette denne disse men og dog derfor desuden derimod samtidig heller så",
        "dr hr fr prof bl.a f.eks ca mia mio kr nr osv jf evt dvs p.t kl pga adm dir",
        "nr kl s art d",
        "januar februar marts april maj juni juli august september oktober november december",
        marks="»« „“",
    ),
    "de": Language(
        "german",
        "aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin "
        "bis bisher da dabei damit dann das dass dem den denen der deren des dessen die dies diese "
        "diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es "
        "etwa etwas für gegen gibt habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr "
        "ihre ihrem ihren ihrer im in ins ist jede jeder jedoch kann kein keine keinen können "
        "konnte man mehr mein mit muss müssen nach nicht nichts noch nun nur ob oder ohne sehr sei "
        "seien sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte sowie "
        "über um und uns unser unter vom von vor war waren warum was weil welche wenn wer werden "
        "wie wieder will wir wird wo wollen worden wurde wurden zu zum zur zwar zwischen sagte "
        "sagt erklärte teilte mitgeteilt",
        "er sie es dies diese dieser dieses dabei damit doch aber und oder denn deshalb daher "
        "dennoch allerdings jedoch zudem außerdem dagegen dort beide ihr ihre sein seine auch so",
        "dr prof hr fr bzw z.b d.h u.a usw ca mio mrd evtl ggf inkl vgl st str abs dipl ing med "
        "geb gest jun sen s.o z.t i.d.r o.ä",
        "nr art bd s kap b",
        "januar jänner februar märz april mai juni juli august september oktober november "
        "dezember jahrhundert",
        marks="„“ »« ‚‘",
        has_capital_nouns=True,
    ),
    "es": Language(
        "spanish",
        "a al algo algunas algunos ante antes así aunque bajo cada como con contra cual cuando de "
        "del desde donde dos durante e el ella ellas ellos en entre era eran es esa esas ese eso "
        "esos esta está están estas este esto estos estaba fue fueron ha había habían hace hacia "
        "han hasta hay la las le les lo los más me mi mientras muy nada ni no nos o otra otras "
        "otro otros para pero por porque pues que qué quien quienes se sea según ser si sí sido "
        "sin sobre son su sus también tan tanto te tiene tienen todo toda todos todas tras tu un "
        "una uno unos unas y ya yo dijo dice señaló explicó aseguró",
        "él ella ellos ellas esto este esta estos estas eso ese esa pero y además también sin así "
        "entonces después luego asimismo ambos ambas su sus sin",
        "sr sra srta dr dra d dña prof gral cnel lic ing ud uds ee.uu aa.vv etc p.ej pág av avda "
        "depto tel aprox",
        "núm nº art pág vol",
        marks="«»",
    ),
    "fi": Language(
        "finnish",
        "ei eivät eikä emme en ennen että hän häneen hänelle hänen hänet he heidän heille heidät "
        "ja jo joka jolla joissa joiden jonka jos jossa jota jotka jotta kanssa kautta kertoo "
        "kertoi keskellä kuin kuitenkin kun kuten lisäksi me mikä minkä minä missä mitä molemmat "
        "mukaan muun mutta muut myös ne nämä niiden niin niitä noin nyt olemme olen oli olivat "
        "olisi olla olleet ollut on ovat pitkin sanoi sanoo se sekä sen siellä siinä siitä sille "
        "sinä sitä tai taas tämä tämän tässä tästä tätä te tuo vaan vai vaikka vain voi voidaan "
        "vielä yli ympäri",
        "hän he se ne tämä nämä tuo mutta ja kuitenkin lisäksi siksi silti myös molemmat sitten "
        "sen niiden hänen heidän",
        "esim ks mm ym yms jne n.s prof tri dos klo puh huom eKr jKr milj mrd",
        "klo nro s",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
        "syyskuuta lokakuuta marraskuuta joulukuuta",
        marks="”” »»",
    ),
    "fr": Language(
        "french",
        "à afin alors après au aucun aussi autre autres aux avait avaient avant avec avoir c car "
        "ce ceci cela celle celles celui ces cet cette ceux chez comme d dans de depuis des deux "
        "donc dont du elle elles en encore entre est et était étaient été être eu eux fait faire "
        "font il ils j je l la le les leur leurs lors lorsque lui m ma mais me même mes moins mon "
        "n ne ni non nos notre nous on ont ou où par parce pas pendant plus pour pourquoi puis qu "
        "quand que quel quelle quelques qui s sa sans se selon ses si soit son sont sous sur t ta "
        "tandis te tous tout toute toutes très tu un une vers vos votre vous y dit déclaré affirmé "
        "expliqué indiqué",
        "il elle ils elles ce cela ceci ces cette celui celle mais et or donc ainsi aussi "
        "cependant toutefois pourtant enfin ensuite puis leur leurs son sa ses lui eux tous",
        "m mm mme mlle mgr dr pr me st ste cf etc env p.ex ing av bd éd chap hab",
        "n° art p vol no",
        "",
        "l d c j m n s t qu jusqu lorsqu puisqu quoiqu",
        marks="«»",
    ),
    "hu": Language(
        "hungarian",
        "a abban ahol aki akik alá alatt amely amelyek amelyet ami amikor amit annak arra arról az "
        "azért azok azonban azt azután be bár csak de e egy egyes egyik ehhez ekkor el elég ellen "
        "előtt én és ez ezek ezen ezért ezt ezzel fel felett ha hanem hogy hogyan illetve is itt "
        "jól ki kívül között közül különböző le legyen lehet lenne lesz lett maga már meg még "
        "mellett mert mely mi miatt miért mint mintegy minden mit most nagyon ne néhány nekik neki "
        "nem nincs ő ők össze pedig saját se sem sok szerint során számára szemben többi tovább "
        "túl úgy után utolsó ugyanis vagy vagyis valamint van vannak volt voltak volna mondta "
        "közölte",
        "ő ők ez ezek azok de és azonban ezért emellett továbbá így akkor ekkor azt ezt",
        "dr id ifj özv stb pl kb ill ún vö u.n bp",
        "sz kb old",
        "január február március április május június július augusztus szeptember október november "
        "december",
        marks="„” »«",
    ),
    "it": Language(
        "italian",
        "a ad agli ai al alla alle allo anche ancora avere aveva avevano c che chi ci come con "
        "contro cui d da dagli dai dal dalla dalle dallo degli dei del dell della delle dello "
        "dopo dove due durante e è ed era erano essere fa fatto fino fra gli ha hanno i il in "
        "infatti io l la le lei li lo loro lui ma me mentre mi molto nei nel nell nella nelle "
        "nello nessuno noi non o ogni oltre per perché più poi prima quale quali quando quanto "
        "quella quelle quelli quello questa queste questi questo qui se secondo sei senza si sia "
        "solo sono sopra sotto sta stata stati stato su sua sue sui sugli sul sull sulla sulle suo "
        "suoi tra tutti tutto un una uno va verso voi detto ha spiegato dichiarato",
        "egli lui lei loro essi esse questo questa questi queste ciò ma e però tuttavia inoltre "
        "quindi così infine poi anche entrambi suo sua",
        "sig sigg dott avv ing prof on arch geom rag s ss ecc es pag tel c.so p.zza v.le mons",
        "n art pag vol",
        "",
        "l d c un all dall dell nell sull quell quest dov com cos m t s v",
        marks="«»",
    ),
    "nl": Language(
        "dutch",
        "aan aangezien al alle alles als andere ben bij binnen daar daarmee dan dat de deze die "
        "dit doch doen door dus een eens elke en er ge geen geweest haar had hadden heb hebben "
        "heeft hem het hier hij hoe hun ik in is ja je kan kon kunnen maar me meer men met mij "
        "mijn moet moeten na naar niet niets nog nu of om omdat ons onder ook op over reeds sinds "
        "te tegen toch toen tot tussen uit uw u van vanaf veel volgens voor waar waren was wat "
        "we wel werd werden wezen wie wij wil worden wordt zal ze zelf zich zij zijn zo zonder zou "
        "zouden zei zegt",
        "hij zij ze dit dat deze die maar en toch ook daarom daarnaast bovendien echter dus "
        "zijn haar hun beide daarbij vervolgens daar",
        "dhr mevr mw dr drs prof mr ir ing bijv bv enz o.a m.n i.v.m t.a.v z.g ca max min st vs "
        "incl excl jl",
        "nr art blz p",
        marks="„”",
    ),
    "no": Language(
        "norwegian",
        "alle at av bare begge ble bli blir blitt da de dem den denne der deres det dette disse du "
        "eller en enn er et etter for fordi fra før få gjennom ha hadde han hans har hennes henne "
        "her hos hun hva hvem hver hvilken hvis hvor hvordan hvorfor i ifølge igjen ikke ingen inn "
        "jeg kan kom kun kunne man mange med meg meget mellom men mens mer min mot mye må ned noe "
        "noen nok nå når og også om opp oss over på samt seg selv siden sier sin sine sitt skal "
        "skulle som så til under ut uten var ved vi vil ville være vært år sa opplyser",
        "han hun dette denne disse men og likevel derfor dessuten derimod samtidig så begge heller",
        "dr hr fr prof bl.a f.eks ca mrd mill kr nr osv jf evt dvs pga kl adm dir",
        "nr kl s art d",
        "januar februar mars april mai juni juli august september oktober november desember",
        marks="«» „“",
    ),
    "pt": Language(
        "portuguese",
        "a à ainda algumas alguns antes ao aos apenas após as às até cada com como contra da das "
        "de dela delas dele deles depois desde dessa desse desta deste do dois dos durante e é ela "
        "elas ele eles em enquanto entre era eram essa essas esse esses esta está estão estas este "
        "estes eu foi foram há isso isto já lhe lhes mais mas me mesmo meu muito na não nas nem no "
        "nos nós num numa o onde os ou outra outras outro outros para pela pelas pelo pelos por "
        "porque quando que quem são se segundo seja sem ser será seu seus sido sobre sua suas "
        "também tem têm tinha todos todas tudo um uma umas uns você disse afirmou explicou",
        "ele ela eles elas isso isto este esta estes estas esse essa mas e além também porém "
        "contudo assim então depois ambos ambas seu sua seus suas",
        "sr sra dr dra prof profa eng d exmo av r gen cel etc p.ex pág tel aprox art ltda",
        "n nº art pág vol",
        marks="«»",
    ),
    "ro": Language(
        "romanian",
        "a acea aceasta această aceea acest acesta aceste acestea acestei acestor acestui acolo "
        "acum ai aici al ale alte am apoi ar are as asupra așa au avea avut ca când care cât către "
        "ce cea cei cel cele cine conform cu cum că dacă dar de deci decât deoarece deși despre "
        "din dintre doar două după ea ei el ele era erau este eu face fi fie fiind fost iar în "
        "înainte între însă la le li lor lui mai mult nici noi nu nou o ori pe pentru peste până "
        "prin printre s sa să sale săi său sau se sub sunt și ta te toate tot toți totuși un una "
        "unde unei unor unui vor vom spus declarat precizat",
        "el ea ei ele acesta aceasta acest această aceștia acestea dar și însă iar totuși astfel "
        "apoi asemenea ambii ambele",
        "dl d-na dna dr prof ing av st str bd jud etc ș.a nr",
        "nr art pag",
        marks="„” «»",
    ),
    "ru": Language(
        "russian",
        "а без более бы был была были было быть в вам вас ведь весь во вот все всего всех вы где "
        "да даже для до его ее её ей ему если есть еще ещё же за и из или им их к как ко когда "
        "которая которого которой которые который которых кто ли либо между меня мне мы на над "
        "надо нас не него нее неё ней нет ни них но ну о об однако он она они оно от перед по под "
        "после потом потому при про раз с сам свои своей своего себе себя со так также там тем то "
        "того тоже только том тот ты у уже что чтобы чем эта эти этим этих это этого этой этом "
        "этот я сообщил сообщила сообщили заявил заявила сказал сказала словам",
        "он она они оно это этот эта эти но и а однако поэтому также кроме при тем затем потом "
        "так оба обе его её ее их",
        "г гг ул пр д стр млн млрд тыс руб коп им т.е т.д т.п т.к др проф акад гр св ст",
        "№ ст стр гл п",
        marks="«» „“",
    ),
    "sv": Language(
        "swedish",
        "alla allt att av bara bland blev bli blir blivit båda de dem den denna deras dess dessa "
        "det detta dig din där då efter eftersom ej eller en enligt er ett finns får för före från "
        "genom ha hade han hans har henne hennes här hon honom hos hur i icke igen in inga ingen "
        "inom inte jag kan kom kommer kunde man med mellan men mer mig min mot mycket ned ner ni "
        "nu någon något några när och också om oss på sade samma samt sedan sig sin sina sitt "
        "själv ska skall skulle som så säger till under upp ut utan vad var vara varit varje vem "
        "vi vid vilka vilken vill år än är över",
        "han hon detta denna dessa men och dock därför dessutom däremot samtidigt också så båda",
        "dr hr fr prof bl.a t.ex s.k d.v.s ca mkr mdr kr nr osv jfr ev p.g.a kl f.d m.fl m.m st",
        "nr kl s art",
        marks="”” »»",
    ),
}


def with_english_marks(text: str, language: str) -> str:
    """A text of the same length whose quotation marks are the English ones.

    Where one mark both opens and closes (Swedish, Finnish), it becomes the straight one.
    """
    return text.translate(_english_marks(language)) if language in LANGUAGES else text


def has_capital_nouns(language: str) -> bool:
    """Whether common nouns begin with a capital."""
    return language in LANGUAGES and LANGUAGES[language].has_capital_nouns


@cache
def _english_marks(language: str) -> dict[int, str]:
    table: dict[int, str] = {}
    for pair in LANGUAGES[language].marks.split():
        opening, closing = tuple(pair)
        ours = ('"', '"') if opening == closing else ("‘", "’") if opening == "‚" else ("“", "”")
        table |= {ord(opening): ours[0], ord(closing): ours[1]}
    return table
