"""The words by which news reports speech: saying verbs, pronouns, titles, roles, documents.

Tables only, in the alphabet's order where nothing else counts; regular forms are made from the
base form. Nothing here looks at a text.
"""


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


# Verbs whose object is somebody's words.
_SAYING = _words(
    "acknowledge add admit advise agree allege announce answer argue ask assert assure believe "
    "boast caution chant claim clarify comment complain concede conclude confess confirm "
    "continue counter cry declare demand deny elaborate emphasise emphasize estimate exclaim "
    "exhort expect explain fear feel fret hope inform insist instruct interject interrupt joke "
    "lament maintain mention muse mutter note object observe opine order plead pledge point "
    "post predict proclaim promise propose put quip read reassure recall recommend recount "
    "reflect reiterate remark remember remind repeat reply report request respond retort reveal "
    "say scold shout sigh sing specify speculate state stress suggest sum summarise summarize "
    "swear tell testify text think tweet urge volunteer vow warn whisper wonder write yell"
)

# Verbs with a person or thing as object, whose quotation is what they make of it.
_JUDGING = _words(
    "accuse admire advocate apologise apologize applaud attack bash bemoan blame blast brand "
    "call challenge characterise characterize charge chide cite coin compare condemn consider "
    "credit criticise criticize decry deem defend define denounce depict deride describe detail "
    "discuss dismiss document dub echo endorse express fault find hail highlight identify "
    "invoke issue judge label lambast lament lash laud liken mean mock name offer outline "
    "praise proclaim promote publish question quote rail rate rebuke refer reference regard "
    "regret reject ridicule rip rule see show signal slam suggest support tag term tout use "
    "view welcome"
)

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "swear": "swore sworn",
    "read": "read", "think": "thought", "feel": "felt", "find": "found", "mean": "meant",
    "see": "saw seen", "show": "showed shown", "sing": "sang sung", "put": "put",
}  # fmt: skip

# Verbs that report only with this word behind them: "as Mr Oak put it".
NEEDED = {"put": "it"}

# Base and -s forms that are mostly nouns are verbs only behind a name, pronoun or document.
_NOUNS_TOO = _words(
    "answer attack blame brand call cause challenge charge cite claim comment counter credit "
    "cry demand detail document fault fear feel find hope issue joke label lament mean mention "
    "name note object offer outline place plan plead pledge point post praise promise question "
    "quip quote rate read reference regard remark repeat reply report request retort rip rule "
    "show sigh signal slam state stress sum support tag term text tout tweet use view voice "
    "want welcome whisper wonder"
)


def _forms(verb: str) -> dict[str, str]:
    """Each form of a verb with its kind: base, s, past, ing."""
    stem = verb[:-1] if verb.endswith("e") else verb
    consonant_y = verb.endswith("y") and verb[-2] not in "aeiou"
    if consonant_y:
        stem = verb[:-1]
    past = f"{stem}ied" if consonant_y else f"{stem}ed"
    sibilant = verb.endswith(("s", "sh", "ch", "x"))
    third = f"{stem}ies" if consonant_y else f"{verb}es" if sibilant else f"{verb}s"
    forms = {verb: "base", third: "s", f"{verb if consonant_y else stem}ing": "ing"}
    if verb in _DOUBLING:
        forms |= {f"{verb}{verb[-1]}ed": "past", f"{verb}{verb[-1]}ing": "ing"}
    irregular = _IRREGULAR.get(verb)
    return forms | dict.fromkeys(irregular.split() if irregular else [past], "past")


_DOUBLING = _words("admit quip refer rip slam tag dub sum")


def _table(verbs: frozenset[str]) -> dict[str, tuple[str, str]]:
    return {form: (verb, kind) for verb in sorted(verbs) for form, kind in _forms(verb).items()}


# form -> (verb, kind of form)
SAYING = _table(_SAYING)
JUDGING = {form: entry for form, entry in _table(_JUDGING).items() if form not in SAYING}
NOUNS_TOO = _NOUNS_TOO

PERSONAL = _words("he she")
PRONOUNS = PERSONAL | _words("it they we i you one some many others both")
RELATIVES = _words("who which that")
BE = _words("was were is are be been being am 's gets got get")

AUXILIARIES = BE | _words(
    "can can't could couldn't did didn't do does doesn't don't had has hasn't have having isn't "
    "may might must never not shall should to wasn't will won't would wouldn't"
)
ADVERBS = _words(
    "again ago already also always apparently bluntly both correctly earlier early even "
    "eventually ever famously finally first further furthermore however instead just last late "
    "later long meanwhile memorably merely more moreover now often once only perhaps previously "
    "quickly quite rather recently repeatedly reportedly simply since so sometimes soon still "
    "supposedly then there therefore though today tomorrow tonight too twice yesterday yet"
)
TIMES = _words(
    "afternoon april august day december evening february friday january july june march monday "
    "month morning night november october saturday september sunday thursday tuesday wednesday "
    "week weekend year"
)
DETERMINERS = _words(
    "a all an another any both each eight every few five four her his its many most my nine no "
    "one other our seven several six some ten that the their these this those three two your"
)
PREPOSITIONS = _words(
    "about above across after against along amid among around as at before behind below beneath "
    "beside besides between beyond by despite down during except following for from in "
    "including inside into like near of off on onto out outside over per regarding since than "
    "through throughout till to toward towards under unlike until up upon via with within "
    "without"
)
CONJUNCTIONS = _words(
    "although and as because but how if nor once or so than that though unless what when where "
    "whereas whether which while who whom whose why"
)
# What a spoken-for noun phrase goes on with: "a spokesman for", "members of".
LINKS = _words("of for at from in with on to")

TITLES = _words(
    "adm admiral ald alderman baron baroness brig brigadier capt captain cdr cllr col colonel "
    "commander con constable corporal coun councillor cpl dame dc dci det detective di doctor "
    "dr ds father gen general gov governor hon insp inspector judge justice lady lieutenant "
    "lord lt maj major miss mr mrs ms mx pc pres president private prof professor pte rep "
    "representative rev reverend sen senator sergeant sgt sir sister superintendent supt"
)
FEMININE = _words("mrs ms miss dame lady baroness sister")
MASCULINE = _words("mr sir lord father baron")

# Nouns for those who speak; capitalised before a name they are its title.
ROLES = TITLES | _words(
    "acting activist actor actress adviser advisor agent aide ambassador analyst announcer "
    "archbishop assistant attorney author billionaire bishop boss brother businessman "
    "businesswoman candidate cardinal ceo cfo chair chairman chairperson chairwoman chancellor "
    "chef chief clerk co-chair co-founder coach columnist comedian commentator commissioner "
    "congressman congresswoman consultant coordinator coroner correspondent counsel critic dad "
    "daughter del delegate democrat deputy director doctor driver economist editor engineer ex- "
    "executive expert farmer farmworker father fellow filmmaker foreman former founder head "
    "headteacher historian host husband interim investigator journalist king lawmaker lawyer "
    "leader lecturer lieutenant magistrate manager mayor mayor-elect member mep midwife "
    "minister moderator mogul mother mp msp mum musician narrator neighbor neighbour nominee "
    "nurse officer official opponent organiser organizer owner paramedic pastor pcc pilot "
    "politician pollster pope premier presenter president priest prince princess principal "
    "producer prosecutor queen rabbi ranger reporter republican researcher resident retired "
    "scholar scientist secretary senator sheriff singer sister sociologist solicitor son source "
    "speaker spokesman spokesperson spokeswoman staffer strategist student superintendent "
    "supporter surgeon surrogate teacher then treasurer trustee veteran vice victim warden "
    "widow wife witness worker writer"
)
POSTNOMINALS = _words("cbe dbe esq frs ii iii iv jp jr kbe kc mbe md mep mp msp obe pc phd qc sr")

# What is written or done and is said to say something.
DOCUMENTS = _words(
    "account ad advert advertisement agenda analysis announcement article assessment audit blog "
    "book brief bulletin charter circular code column commentary complaint contract data "
    "decision declaration dispatch document dossier editorial email essay evaluation evidence "
    "excerpt figures filing findings guidance guidelines headline indictment inquest inquiry "
    "inspection inspectors investigation judgement judgment law lawsuit leaflet letter "
    "manifesto manual media memo memorandum message minutes motion newspaper note notice "
    "opinion order page paper papers petition piece platform poll post poster press probe "
    "proposal publication readout record records release report reports resolution results "
    "review ruling script sign source sources statement statements statistics study submission "
    "summary survey testimony text transcript tribunal tweet verdict video warrant watchdog "
    "website wording"
)
# Words in the names of organisations: such a name is no person's.
ORGANISATIONS = _words(
    "agency airlines alliance army assembly association authority bank board broadcasting "
    "bureau cabinet campaign caucus center centre charity church city club coalition college "
    "commission committee company congress constabulary corporation corps council county court "
    "daily department east federation force forces forum foundation fund gazette government "
    "group guardian hall herald hospital house inc inquiry inspectorate institute institution "
    "international journal kingdom labour league ltd magazine media ministry mirror movement "
    "museum nations network new news north observer office organisation organization parliament "
    "partnership party plc police post press radio registry report republic review road "
    "safeguarding school schools senate service services society south star states street "
    "telegraph television times today treasury tribune trust tv un union united university "
    "watch west"
)
# Nouns for what somebody says: "Oak's claim that".
SPEECH_NOUNS = _words(
    "accusation allegation answer argument assertion boast call claim claims comment comments "
    "complaint contention declaration demand description emphasis insistence message "
    "observation phrase pledge promise proposal quip reaction remark remarks reply response "
    "statement suggestion talk threat verdict view vow warning words"
)
POSSESSIVES = {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"}
# Verbs that show no ending, by which the end of a subject is seen.
IRREGULAR_PASTS = _words(
    "became began bit blew broke brought built came chose cut did drew drove fell fled flew "
    "forgot fought gave got grew had has held hit is kept knew laid led left let lost made met "
    "paid put ran rose sang sat sent set shook shot shut spent spoke stole stood struck swore "
    "threw took was went were will won would"
)
# Forms behind which even capitalised words are somebody's: "he called her “Big Boss”".
NAMING = _words(
    "brand branded branding call called calling calls dub dubbed dubbing label labeled labelled "
    "labelling name named nicknamed term termed"
)
