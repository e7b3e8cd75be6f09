"""The world's currencies: names, codes and signs. To add one, add a row.

A sign or code stands before the number ("£3m", "USD 40"), a name, code or minor sign after it
("40 dollars", "65p"). Forms of
four letters and more take their plural with -s by themselves. Plain "pounds" are in `units`.
"""

from typing import NamedTuple


class Currency(NamedTuple):
    """`before` and `after`: forms on that side of the number; `example`: a phrase that has one."""

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    example: str


# What tells, behind an amount in plain dollars, whose they are: "$75 U.S.", "$20 Canadian".
DOLLARS_OF = {
    "US": "US dollar", "USD": "US dollar", "American": "US dollar",
    "Canadian": "Canadian dollar", "CAD": "Canadian dollar",
    "Australian": "Australian dollar", "AUD": "Australian dollar", "HK": "Hong Kong dollar",
    "NZ": "New Zealand dollar", "Singapore": "Singapore dollar",
}  # fmt: skip

CURRENCIES = (
    Currency("dollar", ("$",), ("dollar", "buck", "$"), "$40"),
    Currency("US dollar", ("US$", "$US", "U.S.$", "USD"),
             ("US dollar", "U.S. dollar", "American dollar", "USD"), "US$1.2bn"),
    Currency("Australian dollar", ("A$", "AU$", "AUD"), ("Australian dollar", "AUD"), "A$30"),
    Currency("Canadian dollar", ("C$", "CA$", "CAD"), ("Canadian dollar", "CAD"), "C$30"),
    Currency("Hong Kong dollar", ("HK$", "HKD"), ("Hong Kong dollar", "HKD"), "HK$6m"),
    Currency("Singapore dollar", ("S$", "SGD"), ("Singapore dollar", "SGD"), "S$12"),
    Currency("New Zealand dollar", ("NZ$", "NZD"), ("New Zealand dollar", "NZD"), "NZ$12"),
    Currency("Taiwan dollar", ("NT$", "TWD"), ("Taiwan dollar", "TWD"), "NT$900"),
    Currency("pound sterling", ("£", "GBP", "PS"),
             ("pound sterling", "pounds sterling", "GBP", "quid"), "£2.7m"),
    Currency("euro", ("€", "EUR"), ("euro", "EUR", "€"), "€15"),
    Currency("Japanese yen", ("¥", "Y=", "JPY"), ("Japanese yen", "yen", "JPY"), "¥500"),
    Currency("Chinese yuan", ("CNY", "RMB"), ("Chinese yuan", "yuan", "renminbi", "CNY", "RMB"),
             "40 million yuan"),
    Currency("Indian rupee", ("₹", "INR", "Rs", "Rs."), ("Indian rupee", "rupee", "INR"), "Rs 400"),
    Currency("Pakistani rupee", ("PKR",), ("Pakistani rupee", "PKR"), "PKR 900"),
    Currency("Bangladeshi taka", ("৳", "BDT"), ("taka", "BDT"), "900 taka"),
    Currency("Swiss franc", ("CHF",), ("Swiss franc", "franc", "CHF"), "CHF 30"),
    Currency("South Korean won", ("₩", "KRW"), ("South Korean won", "KRW"), "₩9,000"),
    Currency("North Korean won", ("KPW",), ("North Korean won", "KPW"), "900 North Korean won"),
    Currency("Israeli shekel", ("₪", "NIS", "ILS"),
             ("Israeli shekel", "new shekel", "shekel", "NIS", "ILS"), "2 billion shekels"),
    Currency("Malaysian ringgit", ("RM", "MYR"), ("Malaysian ringgit", "ringgit", "MYR"), "RM40"),
    Currency("Indonesian rupiah", ("Rp", "IDR"), ("Indonesian rupiah", "rupiah", "IDR"),
             "9,000 rupiah"),
    Currency("Thai baht", ("฿", "THB"), ("Thai baht", "baht", "THB"), "300 baht"),
    Currency("Philippine peso", ("₱", "PHP"), ("Philippine peso", "PHP"), "₱300"),
    Currency("Vietnamese dong", ("₫", "VND"), ("Vietnamese dong", "VND"), "VND 9,000"),
    Currency("Mexican peso", ("MXN",), ("Mexican peso", "MXN"), "300 Mexican pesos"),
    Currency("Argentine peso", ("ARS",), ("Argentine peso", "ARS"), "300 Argentine pesos"),
    Currency("peso", (), ("peso",), "300 pesos"),
    Currency("Brazilian real", ("R$", "BRL"), ("Brazilian real", "BRL", "reais"), "R$40"),
    Currency("South African rand", ("ZAR",), ("South African rand", "rand", "ZAR"), "500 rand"),
    Currency("Nigerian naira", ("₦", "NGN"), ("Nigerian naira", "naira", "NGN"), "₦5,000"),
    Currency("Kenyan shilling", ("KSh", "KES"), ("Kenyan shilling", "KES"), "KSh 900"),
    Currency("Egyptian pound", ("EGP",), ("Egyptian pound", "EGP"), "40 Egyptian pounds"),
    Currency("Turkish lira", ("₺", "TRY"), ("Turkish lira", "lira"), "₺40"),
    Currency("Russian ruble", ("₽", "RUB"), ("Russian ruble", "ruble", "rouble", "RUB"),
             "900 roubles"),
    Currency("Ukrainian hryvnia", ("₴", "UAH"), ("Ukrainian hryvnia", "hryvnia", "UAH"),
             "900 hryvnia"),
    Currency("Polish zloty", ("PLN",), ("Polish zloty", "zloty", "zł", "PLN"), "90 zloty"),
    Currency("Czech koruna", ("CZK",), ("Czech koruna", "Czech crown", "CZK"), "90 Czech crowns"),
    Currency("Croatian kuna", ("HRK",), ("Croatian kuna", "kuna", "kn", "HRK"), "150 kuna"),
    Currency("Hungarian forint", ("HUF",), ("Hungarian forint", "forint", "HUF"), "900 forints"),
    Currency("Romanian leu", ("RON",), ("Romanian leu", "lei", "RON"), "RON 40"),
    Currency("Danish krone", ("DKK",), ("Danish krone", "Danish crown", "Danish kroner", "DKK"),
             "90 Danish crowns"),
    Currency("Norwegian krone", ("NOK",),
             ("Norwegian krone", "Norwegian crown", "Norwegian kroner", "NOK"), "NOK 90"),
    Currency("Swedish krona", ("SEK",),
             ("Swedish krona", "Swedish crown", "Swedish kronor", "kronor", "SEK"), "90 kronor"),
    Currency("Icelandic krona", ("ISK",), ("Icelandic krona", "ISK"), "ISK 900"),
    Currency("Saudi riyal", ("SAR",), ("Saudi riyal", "riyal", "SAR"), "40 riyals"),
    Currency("UAE dirham", ("AED",), ("UAE dirham", "dirham", "AED"), "40 dirhams"),
    Currency("Qatari riyal", ("QAR",), ("Qatari riyal", "QAR"), "QAR 40"),
    Currency("Kuwaiti dinar", ("KWD",), ("Kuwaiti dinar", "KWD"), "40 Kuwaiti dinars"),
    Currency("Iranian rial", ("IRR",), ("Iranian rial", "rial", "IRR"), "900 rials"),
    Currency("bitcoin", ("₿", "BTC"), ("bitcoin", "BTC"), "2 bitcoins"),
    Currency("cent", (), ("cent", "¢"), "65 cents"),
    Currency("pence", (), ("pence", "penny", "p"), "65.5p"),
    Currency("sen", (), ("sen",), "30 sen"),
)  # fmt: skip
