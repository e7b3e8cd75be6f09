"""What the wordings of clutter are built from: the record, and named parts of patterns.

The parts are dates, names, agencies, buttons. None is anchored, none captures, every repeat is
counted or possessive.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """One kind of clutter. `ends` marks what pages print below an article only."""

    name: str
    why: str
    example: str
    patterns: tuple[str, ...]
    exact: bool = False
    edge: bool = False
    ends: bool = False


FRAGMENTS = {
    "REST": r".{0,300}",
    "OPEN": r"[^.!?]{0,160}",
    "END": r"[\s.:!?…»>→]{0,4}",
    "HEADING": r"[^.!?]{0,40}[\s:!?…»>→]{0,4}",  # the rest of one: it ends as no sentence does
    "PICTURE": r"(?:(?:ap )?photo(?:graph)?|picture|image|pic|illustration)s?",
    "AGENCY": (
        r"(?:AP(?: Photo)?|A\.P\.|Associated Press|ASSOCIATED PRESS|AFP|Agence France-Presse"
        r"|Alamy(?: Stock Photo)?|Bloomberg|Corbis|DPA|EFE|EPA(?:-EFE)?|Flickr|Getty(?: Images)?"
        r"|GETTY(?: IMAGES)?|Handout|iStock(?:photo)?|NASA|PA(?: Media| Wire)?|Pexels|Pixabay"
        r"|Press Association|Reuters|REUTERS|Rex(?: Features)?|Shutterstock|Sipa(?: USA)?|SWNS"
        r"|TASS|UPI|Unsplash|USA TODAY Sports|Wikimedia(?: Commons)?|Xinhua|Zuma(?: Press)?)"
        r"(?:,? (?:file|photos?|images?|archive|via .{2,30}))?"
    ),
    "NAMES": (
        r"[A-Z][\w.'’-]{0,30}+"
        r"(?:,? (?:(?:and|of|the|for|de|van|&) )?[A-Z][\w.'’-]{0,30}+){0,9}"
    ),
    "NETWORK": (
        r"(?:facebook(?: messenger)?|twitter|whats ?app|linked ?in|reddit|pinterest|flipboard"
        r"|pocket|tumblr|telegram|messenger|instagram|you ?tube|google ?(?:\+|plus)|blogger|buffer"
        r"|viber|snapchat|bluesky|mastodon|tik ?tok|stumble ?upon|digg|rss(?: feed)?|sms|e-?mail)"
    ),
    "BUTTON": (
        r"(?:share[sd]?|tweets?|pin(?: it)?|likes?|print|save|bookmark|copy(?: the)? link"
        r"|short ?link|mail|comments?|more)"
    ),
    "MONTH": (
        r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
        r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
    ),
    "DAY": r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)",
    "DATE": (
        r"(?:<MONTH> [0-9]{1,2}(?:st|nd|rd|th)?,? [12][0-9]{3}"  # August 26, 2014
        r"|[0-9]{1,2}(?:st|nd|rd|th)? <MONTH>,? [12][0-9]{3}"  # 26 August 2014
        r"|[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[12][0-9])?[0-9]{2}"  # 26/08/14
        r"|[12][0-9]{3}[/.-][0-9]{2}[/.-][0-9]{2})"  # 2014-08-26
    ),
    "CLOCK": r"(?:[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?(?: ?[ap]\.?m\.?)?|[0-9]{1,2} ?[ap]\.?m\.?)",
    "ZONE": r"(?:[a-z]{1,3}t|utc|[+][0-9]{2}:?[0-9]{2})",
    "STAMPED": (
        r"(?:first published|last updated|last modified|published|updated|posted|modified|created)"
    ),
    "WHEN": (  # one word of a time stamp and what parts it from the next
        r"(?:(?:<DATE>|<CLOCK>|<STAMPED>|<ZONE>|<DAY>|<MONTH>|on|at|ago|mins?|minutes?|hours?"
        r"|days?|read|[0-9]{1,4}(?:st|nd|rd|th|[mhdw])?)(?!\w)[\s,:;/|•·.@()–—-]{0,6})"
    ),
    "TERMS": (
        r"(?:(?:privacy|cookies?)(?: policy| notice| settings| statement)?|accessibility"
        r"|terms (?:of|and|&) (?:service|use|sale|conditions)|contact(?: us)?|about(?: us)?"
        r"|advertise(?: with us)?|careers|jobs|help|faqs?|site ?map|site index|corrections"
        r"|editorial (?:guidelines|standards)|code of ethics|do not sell my info)"
    ),
}
