"""How an article of a comparison and a sentence of it are named in print: "B", "B3"."""

from string import ascii_uppercase


def letter(index: int) -> str:
    """The letter of the article at this place (from 0): A to Z, then AA, AB and so on."""
    name = ""
    place = index + 1
    while place:
        place, digit = divmod(place - 1, len(ascii_uppercase))
        name = ascii_uppercase[digit] + name
    return name


def citation(article: str, sentence: int) -> str:
    """ "A3": the article's letter and the number of the sentence, counted from 1 in print."""
    return f"{article}{sentence + 1}"
