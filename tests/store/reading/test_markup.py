import pytest

from store.reading.html import text_of
from store.reading.markup import has_endless_tag

PLAIN = "a{}='1'"
QUOTED = "a{}='>'"
OTHER = """a{}="'<'" """
BARE = "a{}"


@pytest.mark.parametrize("attribute", [PLAIN, QUOTED, OTHER, BARE])
@pytest.mark.parametrize("between", [" ", "\n", " b = '>' "])
def test_a_tag_of_countless_attributes_is_known_however_it_is_written(
    attribute: str, between: str
) -> None:
    tag = "<p " + between.join(attribute.format(number) for number in range(3_000)) + ">"
    assert has_endless_tag(f"<html><body>{tag}Words.</p></body></html>")
    assert text_of(f"{tag}Words.</p>") == ""


def test_countless_attributes_behind_each_other_in_many_tags_are_none() -> None:
    tag = "<a title='more > less' href='x' b c d>" + "x = 1; " * 2_000
    assert not has_endless_tag(tag * 200)


def test_a_script_full_of_words_and_signs_is_no_tag() -> None:
    script = "<script>" + "if (a < b && c > d) { e = 'f' } " * 9_000 + "</script>"
    assert not has_endless_tag(f"<p>It's late.</p>{script}")


@pytest.mark.parametrize(
    "piece", ["<", "<a", "<a '", '<a "', "<a b='<' c=\"", "='<", ">", "a=\"'<"]
)
def test_megabytes_of_the_same_are_looked_through_in_time(piece: str) -> None:
    has_endless_tag(piece * (3_000_000 // len(piece)))
