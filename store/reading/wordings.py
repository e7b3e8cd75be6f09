"""How clutter reads: the one table of its wordings, each with a reason and an example.

A wording holds for a whole line, whatever its capitals unless it is `exact`. Those marked `edge`
hold only above and below the prose of a page, since the same words may stand inside an article.

What no wording names stays: a line too much is better than a sentence too few. So a wording cannot
be a sentence (<OPEN> stops at its end) or says what only a page says of itself. All repeats are
counted or possessive. What begins with (?=...) only rules out most of the other lines at once.
"""

from store.reading.fragments import Wording

LINES = (
    Wording(
        "advertisement",
        "the label of a place where an advertisement stood",
        "Advertisement",
        (
            r"[-–—\s(\[]{0,3}(?:advert(?:isement|ising|orial)?s?|sponsored|promoted|paid post)"
            r"(?: (?:content|links?|stories|by [^.!?,]{1,40}))?(?: ?[-–—|:] ?[^.!?–—]{0,60})?"
            r"[-–—\s)\].:]{0,3}",
            r"ad ?choices",
        ),
    ),
    Wording(
        "continues",
        "a pointer across an advertisement",
        "Story continues below",
        (
            r"[(\[]?(?:story|article|post) continues? (?:below|after|under)<OPEN>",
            r"continue reading<OPEN>",
            r"(?:scroll|keep reading) (?:down |to |for )<OPEN>",
        ),
    ),
    Wording(
        "comments",
        "an invitation to comment",
        "Have your say",
        (
            r"(?:have your say|what do you think)<END>",
            r"(?:have your say|(?:let us know|tell us) what you think|leave your comments?)"
            r" (?:in|by|on|below)<REST>",
            r"join the (?:conversation|discussion|debate)<OPEN>",
            r"(?:leave|post|add|write|submit) a (?:comment|reply)<END>",
            r"(?:view|see|show|hide|read|load)(?: all| more)?(?: [0-9]{1,5})? comments?<END>",
            r"comments?(?: \([0-9]{1,5}\)| are closed| policy)?<END>",
            r"be the first to comment<END>",
        ),
        ends=True,
    ),
    Wording(
        "share bar",
        "the buttons that pass a page on",
        "Share on Facebook",
        (
            r"(?:[0-9][0-9.,]{0,6}[km]? )?(?>(?:(?:<NETWORK>|<BUTTON>)"
            r"(?: (?:on|via|by|to|with|this|the|article|story|post|page|it|us|and)(?!\w)){0,4}"
            r"[\s,:|•·/&+!]{0,4}(?:and )?){1,30})",
            r"(?:addthis |social )?shar(?:e|ing) (?:buttons|tools|links)",
        ),
        ends=True,
    ),
    Wording(
        "counter",
        "how many readers, comments or pictures there are",
        "1 / 9",
        (
            r"[0-9][0-9.,]{0,8}[km]? ?(?:shares?|views?|likes?|comments?|min(?:ute)?s? read)",
            r"(?:image|photo|slide|picture)? ?(?:[0-9]{1,3} ?[-–] ?)?[0-9]{1,3} ?(?:/|of)"
            r" ?[0-9]{1,3}",
        ),
    ),
    Wording(
        "counter",
        "a number alone",
        "438.3K",
        (r"[0-9][0-9.,]{0,8}[km]?",),
        edge=True,
    ),
    Wording(
        "time stamp",
        "when the page was published or changed",
        "Published: 3 March 2026, 9:15 am GMT",
        (
            r"(?=.{0,80}[0-9])[\s(|•·-]{0,3}<STAMPED>[\s,:;/|-]{1,4}(?><WHEN>{1,20})",
            r"(?:<DAY>,? )?<DATE>[\s,|•·/–—-]{1,3}(?:at )?<CLOCK>(?: ?<ZONE>)?"
            r"(?: ?[|/•·-] ?[^.!?]{1,40})?",
            r"[12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-9:.]{5,12}(?:Z|[+-][0-9:]{4,5})?",
            r"(?:updated )?[0-9]{1,2} ?(?:[mhd]|(?:second|minute|hour|day|week|month)s?) ago",
        ),
    ),
    Wording(
        "time stamp",
        "a date or a time alone",
        "Nov. 3, 2025",
        (r"(?=.{0,40}[0-9])[\s(|•·-]{0,3}(?><WHEN>{1,20})",),
        edge=True,
    ),
    Wording(
        "byline",
        "who wrote it, and when",
        "By Ann Example and Bob Sample, The Harbour Post",
        (
            r"(?:By|BY|by|(?:Written|Reported|Posted|Words|Story|Report) by):? ?<NAMES>"
            r"(?: ?[,|•·/–—-] ?<OPEN>)?",
            r"(?:(?:By|BY|by) )?<NAMES>[\s,|•·/–—-]{1,4}(?:(?i:on|updated|published|posted):? )?"
            r"(?i:<DAY>,? )?(?i:<DATE>)<OPEN>",
            r"(?:By|BY|by) <NAMES> (?:(?i:on|updated|published|posted) )?(?i:<DAY>,? )?"
            r"(?i:<DATE>)<REST>",
            r"(?i:<DATE>) ?[|•·/–—-]? ?(?:(?i:by):? )?<NAMES>",
            r"About <NAMES>",
        ),
        exact=True,
        edge=True,
    ),
    Wording(
        "agency credit",
        "who reported and edited",
        "(Reporting by Ann Example; Editing by Bob Sample)",
        (
            r"[(\[](?i:(?:additional )?(?:reporting|writing|editing|compiled)) (?:by|from) <REST>",
            r"(?:(?:Additional r|R)eporting|Writing|Editing) by <NAMES>(?:; <REST>)?[.]?",
            r"<REST> contributed to this (?:report|story|article)\.?",
        ),
        exact=True,
    ),
    Wording(
        "picture credit",
        "who took a picture, or what it shows",
        "Photo: Ann Example / The Harbour Post",
        (
            r"[(\[|]?<PICTURE>(?: (?:credits?|source|courtesy(?: of)?|copyright|by|via|from"
            r"|caption))?: ?[^!?]{2,160}",
            r"[(\[|]?<PICTURE> (?:credit|courtesy of|copyright|caption|via) [^!?]{2,160}",
            r"[(\[|]?(?:photo(?:graph)?|picture|image)s? by [^.!?]{2,80}",
            r"(?:media caption|media playback is |above: |file photo: )<REST>",
            r"(?:credits?|source)(?:: |\.\.\.|…)[^.!?]{2,80}",
        ),
    ),
    Wording(
        "picture credit",
        "a picture's agency alone",
        "Ann Example/Getty Images",
        (
            r"(?:© ?)?[^.!?/|,]{2,60}(?:, | ?/ ?| \| | via )(?:[^.!?/|,]{2,40}(?:/| via ))?"
            r"<AGENCY>",
            r"(?:© ?|\()?<AGENCY>\)?",
            r"[A-Z][\w.'’-]{0,30}+ <NAMES>/<NAMES>",
            r"<NAMES> (?:[Ss]ubmitted|[Cc]ontributed|[Cc]ourtesy|[Ff]ile) photo",
        ),
        exact=True,
    ),
    Wording(
        "caption with credit",
        "a caption that ends in the name of who took the picture",
        "The bridge on Tuesday. (Ann Example/AP)",
        (
            # (Photo: Ann Example), (AP Photo/Ann Example), (credit: Ann Example)
            r"<REST>\( ?(?i:<PICTURE>(?:: ?|/| by | via | courtesy of | credit ?:? ?)"
            r"|submitted (?:photo|by (?-i:[A-Z]))|credit ?: ?)[^()]{2,120}\)\.?",
            r"<REST>\( ?(?i:source) ?: ?[^()]{2,120}\)",
            # (Ann Example/AP), (AP/Ann Example), (ANN EXAMPLE/HARBOUR POST)
            r"<REST>\((?:[^()/]{2,60}/){1,2}<AGENCY>\)\.?",
            r"<REST>\(<AGENCY>/[^()]{2,60}\)\.?",
            r"<REST>\( ?[A-Z][A-Z.'’-]{1,20} [A-Z .'’-]{2,40}/[A-Z .'’&-]{2,40}\)\.?",
            # ... on Tuesday (AP): an agency alone after a whole sentence may be its reporter, and
            # what begins with its last letter may be a name that it is short for: Agency (EPA)
            r"(?=[^(]{0,304}\()(?!.{0,300}(?:\bA[\w-]{0,20} \(\w{1,3}A|[\s-]P\w{0,20} \(\w{1,3}P"
            r"|\bI\w{0,20} \(UPI)\))<REST>(?:\.\.\.|[^\s.!?”\"])\s?\(<AGENCY>\)\.?",
            # ... on Tuesday. Photograph: Ann Example, ... on TuesdayCredit: Ann Example
            r"<REST>(?:Credit|Photo|Picture|Image|Photograph)(?:: ?|\.\.\.|…)[A-Z][^.!?]{1,80}",
            # ... on Tuesday. Ann Example/Getty Images
            r"<REST>[./|] ?(?:[^.!?/|]{2,40}/ ?){0,2}<AGENCY>",
            r"<REST>[.)] ?(?:© ?)?<AGENCY> ?/ ?<NAMES>",
            # ... on Tuesday Ann Example on Flickr
            r"<REST> (?:on|via) (?:Flickr|Unsplash|Wikimedia(?: Commons)?|Pixabay|Pexels"
            r"|Getty(?: Images)?|AP)",
        ),
        exact=True,
    ),
    Wording(
        "player",
        "words around a video or a gallery",
        "VIDEO: Press the play button to see our film.",
        (
            r"(?:(?:video|watch|audio|listen|gallery) ?[:|-] ?)?(?:press|click|tap)(?: on)?"
            r" (?:the )?play(?!\w)<REST>",
            r"(?:watch|listen to|play|view|see)(?: the| this| our)?(?: full)?"
            r" (?:video|audio|gallery|slideshow|photos)(?: (?:above|below|here|now))?<END>",
            r"(?:back|return) to (?:gallery|top|video)<END>",
            r"this slideshow requires javascript<END>",
        ),
    ),
    Wording(
        "read more",
        "a pointer to another page",
        "READ MORE: Ferry times - CLICK HERE.",
        (
            r"[\[(►▶»>-]{0,2} ?(?:read(?: more| also| next)?|also read|see(?: also| more)|related"
            r"|must read|more|related (?:posts?|stories|story|articles?|coverage|news|video)"
            r"|don['’]t miss|further reading|watch(?: live| now)?|read more on this story): ?"
            r"<OPEN>(?:[.!?]{1,2}[)\]]?)?",
            r"(?:read|see|find out|learn) more(?: (?:here|about|on|at)<OPEN>)?<END>",
            r"(?:to )?(?:read|see|view) the (?:full )?(?:story|article|report|letter)<END>",
            r"on [a-z0-9.-]{3,40}\.(?:com|co\.uk|org): <OPEN>",
        ),
    ),
    Wording(
        "click here",
        "an instruction to the visitor of the page",
        "CLICK HERE TO GET OUR APP",
        (
            r"(?:click|tap) (?:here|on|the link|below)<REST>",
            r"<OPEN>[-–—] ?click here\.?",
            r"<REST>[.!?] click here (?:to|for) <OPEN>[.!]?",
            r"(?:do you have|have|got) an? (?:news |story )?(?:tip|story)"
            r"(?:\?| (?:we|you|for)) ?<REST>",
            r"(?:want more <OPEN>|(?:like|enjoyed?) this (?:article|story))\?<REST>",
        ),
    ),
    Wording(
        "list of others",
        "the heading of a list of other articles",
        "Most read",
        (
            r"related(?: (?:stories|story|articles?|topics?|content|coverage|news|posts?|links?"
            r"|videos?))?(?: (?:from|in|on) <OPEN>)?<END>",
            r"(?:most|more) (?:read|popular|viewed|shared|recent|commented|stories|news|articles"
            r"|like this|coverage)(?:<END>| (?:in|on|from|now|today|this week|stories|videos)"
            r"<HEADING>)",
            r"more (?:from|on|in) (?:the |this )?[^.!?]{2}<HEADING>",
            r"(?:trending|popular|recommended|recommends)(?: (?:now|stories|articles|videos|for you"
            r"|reading))?<END>",
            r"(?:trending|popular|recommended|recommends) on <HEADING>",
            r"you (?:may|might)(?: also)?(?: be)? (?:like|enjoy|interested in)(?: this)?<END>",
            r"(?:what to (?:read|watch) next|read (?:this )?next|up next|next up(?: in <OPEN>)?"
            r"|(?:next|previous) (?:article|post|story)|in case you missed it|on our radar)<END>",
            r"(?:must[- ]reads?|top stories|top videos|latest(?: (?:news|stories|posts|videos))?"
            r"|sponsored links|editor['’]?s['’]? picks?|(?:from )?around the web"
            r"|stay connected)<END>",
        ),
        ends=True,
    ),
    Wording(
        "newsletter",
        "an offer to subscribe, join or pay",
        "Sign up for our newsletter",
        (
            r"(?:sign[- ]?up|subscribe|register|log[ -]?in|sign[ -]?in|log ?out|donate)"
            r"(?: (?:now|here|free|today|sign in|log in))?<END>",
            r"(?:sign up|subscribe) (?:for|to|here|now|today|on|with|via|free)<REST>",
            r"register (?:here|now|today|free|with us)<OPEN>\.?",
            r"(?:join|get|receive|want)(?!\w)<REST>(?:newsletters?|inbox|e-?mails|alerts|notifications)"
            r"(?:[.!?]<REST>)?",
            r"<OPEN>(?:newsletters?|inbox|e-?mail alerts|news e-?mails)(?: <OPEN>sign(?: up)?)?",
            r"(?:let|have) (?:our|the) <OPEN> (?:your )?inbox[.!]<REST>",
            r"(?:get|receive|sign up)(?!\w)<REST>(?:delivered (?:to you|daily|every|week)"
            r"|in your inbox|by clicking here)<REST>",
            r"<REST>[.!?] (?:subscribe|sign up) (?:to|for) (?:our|the <OPEN>(?:newsletter|e-?mail"
            r"|bulletin|briefing|digest|alert)s?)(?!\w)<OPEN>[.!]?",
            r"(?:support|help)(?: us)?(?: our| independent| local| quality){1,3} journalism<REST>",
            r"(?:already )?an? (?:subscriber|member)\?<REST>",
            r"please (?:subscribe|log in|sign in)<REST>",
            r"to (?:continue|keep) reading(?:,| (?:this|the) (?:article|story)|<END>)<REST>",
            r"(?:subscribe|register|log in|sign in|join)<OPEN> to (?:continue|keep) reading<REST>",
            r"this (?:article|story|content) is (?:only )?(?:for|available to|reserved for"
            r"|exclusive to) <OPEN>(?:subscribers|members)<OPEN>\.?",
            r"you(?: have|['’]ve) (?:reached|used|read) <OPEN>free articles?<REST>",
            r"please check the (?:opt-in )?box<REST>",
            r"i (?:agree|consent) (?:that|to) <OPEN>(?:receiv|contact|send (?:me|you))<OPEN>"
            r"(?:newsletters?|e-?mails?)<OPEN>\.?",
            r"(?:every|each) (?:day|week|morning|month),? we send (?:you )?an?"
            r" (?:e-?mail|newsletter)<OPEN>\.?",
            r"(?:you (?:can|may) )?unsubscribe<OPEN>\.?",
            r"you(?: are|['’]re)? receiv(?:e|ing|ed) this (?:e-?mail|newsletter)<REST>",
            r"(?:view|read|open) (?:this )?(?:e-?mail |newsletter )?in (?:your|a) browser<END>",
            r"(?:download|get) (?:our|the)(?: free)?(?: [a-z0-9]{2,20}){0,3} app<END>",
            r"e-?mail address<END>",
        ),
        ends=True,
    ),
    Wording(
        "follow",
        "where the outlet or its writer can be followed",
        "Follow us on Twitter",
        (
            r"(?:you can )?(?:also )?(?:follow|find|join|connect with|visit|subscribe to"
            r"|(?:like|add)(?= (?:us|me|our)(?!\w))) [^.!?,]{2,60} (?:on|at|via) (?:@|our |the )?"
            r"<NETWORK><REST>",
            r"(?:please )?follow (?:us|me|@\w{1,30}|our)(?!\w)<REST>",
            r"(?:twitter|facebook|instagram|e-?mail|contact)"
            r"(?: (?:me|us|the (?:author|writer|reporter)))?(?: at)?: ?\S{3,80}",
            r"(?:e-?mail|contact|write to) <OPEN> at [\w.+-]{1,40}@<REST>",
        ),
        ends=True,
    ),
    Wording(
        "tags",
        "the labels an article is filed under",
        "Tags: bridges, ferries",
        (
            r"(?:(?:related )?(?:tags?|topics?)|filed (?:under|to|in)|categor(?:y|ies)|keywords?)"
            r"(?: ?: ?<OPEN>| ?#<OPEN>|<END>)",
            r"(?-i:Tags|Topics|TAGS|TOPICS|Filed Under) [A-Za-z#]<OPEN>",
            r"posted (?:in|under): <OPEN>",
            r"<OPEN>\| ?permalink(?: ?\|<OPEN>)?",
        ),
        ends=True,
    ),
    Wording(
        "rights",
        "a claim of rights",
        "© 2026 The Harbour Post. All rights reserved.",
        (
            r"(?:©|ⓒ|\(c\)) ?<REST>",
            r"copyright(?: ?[©ⓒ]| \(c\)| [12][0-9]{3}|:)<REST>",
            r"<REST>all rights reserved<OPEN>\.?",
            r"this (?:material|article|story|content|post) (?:may not be (?:published|reproduced)"
            r"|was (?:originally|first) published|originally appeared|first appeared) <REST>",
            r"(?:request )?reprints?(?: (?:&|and) (?:licensing|permissions))?(?:, <OPEN>)?<END>",
        ),
        ends=True,
    ),
    Wording(
        "terms",
        "what the law or the trade makes pages say",
        "We use cookies to improve this site.",
        (
            r"we (?:and our partners )?use cookies<REST>",
            r"this (?:site|website|page) (?:uses cookies|is protected by recaptcha"
            r"|requires javascript)<REST>",
            r"by (?:continuing|clicking|signing up|subscribing|using this)<REST>"
            r"you (?:agree|accept|consent)<REST>",
            r"(?:these are )?external links<OPEN>",
            r"(?:please |you (?:need|have|must)(?: to)? )(?:enable|turn on|allow|activate)"
            r" (?:javascript|cookies)<REST>",
            r"(?:sorry, )?your browser does(?: not|n['’]t) (?:support|show|display)<REST>",
            r"(?>(?:(?:the )?<TERMS>[\s,|/•·&]{0,4}(?:and )?){1,10})<END>",
            r"(?=.{0,400}(?:commission|share of))"
            r"(?=.{0,400}\b(?:we|our|us|you|this|these|links?)\b)"
            r"<REST>(?:(?:may|might|could) (?:earn|receive|get) (?:an? )?(?:small )?(?:affiliate )?"
            r"commission<REST>(?:link|page|post|article|site|purchase|featured)<REST>|(?:link|page|post|article|site)s?<REST>(?:may|might|could)"
            r" (?:earn|receive|get) an? (?:share of|(?:small |affiliate ){0,2}commission)<REST>)",
            r"our standards: ?the thomson reuters trust principles\.?",
        ),
        ends=True,
    ),
    Wording(
        "navigation",
        "a button or a place of the page",
        "Skip to content",
        (
            r"(?:skip to <OPEN>|menu|home|home ?page|you are (?:at|here)|search|loading)<END>",
            r"(?:show|load|view|see) (?:more|less|all|caption|gallery|photos|fullscreen)<OPEN>",
            r"(?:(?:hide|toggle) caption|enlarge(?: this)?(?: image)?|close(?: share panel)?)<END>",
            r"(?:(?:learn|find out|discover) more|about the authors?|read full (?:bio|story))<END>",
            r"(?:play|replay|pause|mute|prev|gallery|video|live|back|listen|report"
            r"|print this)<END>",
            r"(?>(?:[\s«»‹›<>←→|]{0,3}(?:prev(?:ious)?|next|older|newer)(?: (?:posts?|articles?"
            r"|story|page))?[\s«»‹›<>←→|]{0,3}){1,2})",
            r"(?:report(?: an?)? (?:error|typo|mistake)|(?:request a|submit) correction)<OPEN>",
        ),
        ends=True,
    ),
    Wording(
        "address",
        "the address of a picture",
        "https://example.org/harbour.jpg",
        (r"https?://\S{2,300}\.(?:jpe?g|png|gif|webp|svg)(?:\?\S{0,200})?",),
    ),
    Wording(
        "address",
        "an electronic address alone",
        "newsdesk@example.org",
        (
            r"(?=[^@]{1,101}@)[\w ,'’-]{0,60}[ |:,(]?[\w.+-]{1,40}@[\w-]{1,40}"
            r"(?:\.[\w-]{1,20}){1,4}[).]?|@\w{2,30}",
            r"(?:https?://|www\.|(?:facebook|twitter|instagram)\.com/)\S{2,300}",
            r"follow [^.!?]{2,40} on",
        ),
        edge=True,
    ),
)
