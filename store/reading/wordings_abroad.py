"""How clutter reads on pages in other languages: German, French, Spanish, Portuguese and more.

The same kinds as in `wordings`, under the same names, with a few of the words that pages of the
languages presscut summarises print most. Each holds for a whole line; a word that could open a
sentence stands with what follows it on a page only.
"""

from store.reading.fragments import Wording

ABROAD = (
    Wording(
        "advertisement",
        "the label of a place where an advertisement stood, in another language",
        "Anzeige",
        (
            r"anzeige|werbung|iklan|publicidade?|publicité|pubblicità|advertentie|annon(?:s|se|ce)"
            r"|mainos|hirdetés|publicitate|реклама",
        ),
    ),
    Wording(
        "read more",
        "a pointer to another page in another language",
        "Lesen Sie auch: Fährzeiten",
        (
            r"(?:lesen sie (?:auch|mehr)|auch interessant|mehr zum thema"  # German
            r"|(?:à )?lire aussi|sur le même sujet"  # French
            r"|lea también|le[ae]r más|(?:te|le) puede interesar|(?:leia|veja) (?:também|mais)"
            r"|leggi anche|per approfondire"  # Italian
            r"|lees (?:ook|meer)|les også|læs også|läs (?:också|mer)|lue (?:myös|lisää)"
            r"|olvasta már|citește și|читайте также)(?: ?: ?<OPEN>|<END>)",
        ),
    ),
    Wording(
        "list of others",
        "the heading of a list of other articles in another language",
        "Weitere Beiträge zum Thema",
        (
            r"(?:weitere|ähnliche|neueste|verwandte) (?:beiträge|artikel|meldungen|nachrichten"
            r"|themen)(?:<END>| <HEADING>)",
            r"(?:meistgelesen|das könnte (?:sie|dich) auch interessieren)<END>",
            r"(?:articles (?:similaires|liés)|les plus lus|à découvrir|vous aimerez aussi)<END>",
            r"(?:más noticias|noticias relacionadas|artículos relacionados|lo más leído)<END>",
            r"(?:notícias relacionadas|artigos relacionados|mais lidas|você pode gostar)<END>",
            r"(?:articoli correlati|i più letti|potrebbe interessarti(?: anche)?)<END>",
            r"(?:gerelateerde (?:artikelen|berichten)|meest gelezen)<END>|meer over <HEADING>",
            r"(?:relaterte? (?:saker|artikler)|mest (?:lest|læst|läst)|relaterade artiklar)<END>",
            r"(?:материалы по теме|самые популярные(?: [^\s.!?]{2,20})?"
            r"|вам (?:также )?может быть интересно)<END>",
        ),
        ends=True,
    ),
    Wording(
        "share bar",
        "the buttons that pass a page on in another language",
        "Teilen Drucken",
        (
            r"(?>(?:(?:teilen|drucken|merken|partager|imprimer|compartir|compartilhar|compartilhe"
            r"|imprimir|baixar|condividi|stampa|delen|dela|skriv ut|поделиться|распечатать"
            r"|<NETWORK>|pint)[\s,:|•·/&+!]{0,4}){1,12})",
        ),
        edge=True,
        ends=True,
    ),
    Wording(
        "comments",
        "an invitation to comment in another language",
        "Kommentar schreiben",
        (
            r"(?:kommentare?(?: schreiben| lesen)?|commentaires?|comentarios?|comentários?|commenti"
            r"|reacties|kommentarer|комментарии|отзывы)(?: \(?[0-9]{1,5}\)?)?<END>",
            r"(?:[0-9]{1,5} )(?:kommentare?|commentaires?|comentarios?|comentários?|commenti"
            r"|reacties|kommentarer)<END>",
            r"(?:laisser un commentaire|deja un comentario|deixe um comentário|lascia un commento"
            r"|geef een reactie|добавить (?:комментарий|отзыв))<END>",
        ),
        edge=True,
        ends=True,
    ),
    Wording(
        "tags",
        "the labels an article is filed under in another language",
        "Schlagwörter: Brücken, Fähren",
        (
            r"(?:schlag(?:wörter|worte)|mots[- ]clés|etiquetas|palavras[- ]chave|categorias?"
            r"|trefwoorden|теги|метки)(?: ?: ?<OPEN>|<END>)",
        ),
        edge=True,
        ends=True,
    ),
    Wording(
        "navigation",
        "a button or a place of the page in another language",
        "Zurück zur Startseite",
        (
            r"(?:zurück(?: zur (?:startseite|übersicht))?|startseite|retour(?: à l['’]accueil)?"
            r"|accueil|volver|voltar|inicio|início|indietro|terug|tilbake|tillbaka|назад)<END>",
        ),
        edge=True,
        ends=True,
    ),
    Wording(
        "byline",
        "who wrote it, under the words of another language",
        "Über die Autorin",
        (
            r"(?:über (?:den autor|die autorin)|à propos de l['’]auteure?|sobre (?:el autor|o autor"
            r"|la autora|a autora)|over de auteur|об авторе)<END>",
            r"(?-i:Über|Sobre|À propos de) (?-i:<NAMES>)",
        ),
        edge=True,
        ends=True,
    ),
)
