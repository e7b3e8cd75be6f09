"""The shape in which other programs read a brief."""

import json

from store.briefs import write_brief
from store.models import Article, Comparison


def test_json_has_the_documented_shape_and_the_sources(
    comparison: Comparison, articles: list[Article]
) -> None:
    brief = write_brief(comparison, articles, format="json")
    shape = json.loads(brief)
    assert brief.isascii()
    assert shape["story"] == {"id": "s1", "title": "Ferry runs aground at Holm"}
    assert shape["articles"] == ["harbour", "coast", "north"]
    assert shape["summary"][1] == {
        "article": "north",
        "sentence": 1,
        "text": articles[2].sentence(1),
        "note": None,
    }
    assert shape["facts"][0]["sentences"][1] == {
        "article": "coast",
        "sentence": 0,
        "text": articles[1].sentence(0),
        "partly": True,
    }
    row = shape["figures"][0]
    assert (row["label"], row["agreement"]) == ("people on board", "differs")
    assert {"article", "sentence", "kind", "value", "bound", "surface"} <= row["mentions"][0].keys()
    assert shape["quotes"][0]["runs"] == [
        {"article": "coast", "sentence": 1, "text": "We heard one long noise,"}
    ]
    assert [source["letter"] for source in shape["sources"]] == ["A", "B", "C"]
