"""Looking at what is stored: list, search, show, figures."""

from pathlib import Path

import pytest
from cuttings import answer

import store
from tui.cli import ExitCode, main


@pytest.mark.usefixtures("two_stories")
def test_list_has_every_article_under_its_story(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == ExitCode.DONE
    text = capsys.readouterr().out
    story, single = text.split("\n\nsingle articles\n")
    assert story.startswith("s1  ")
    assert "Ferry runs aground" in story
    assert "Passengers land safely" in story
    assert "Council votes" in single


@pytest.mark.parametrize(
    ("words", "outlets"),
    [
        (["--outlet", "coast"], ["Coast Mail"]),
        (["--since", "2026-03-04"], ["Coast Mail", "Valley News"]),
        (["--before", "2026-03-04"], ["Harbour Post"]),
        (["--since", "2026-03-04", "--before", "2026-04"], ["Coast Mail"]),
        (["--search", "SANDBANK"], ["Coast Mail"]),
        (["--search", "ferry -sandbank"], ["Harbour Post"]),
        (["--search", "divers"], ["Harbour Post"]),
        (["--search", "ferry outlet:coast"], ["Coast Mail"]),
        (["--search=-ferry"], ["Valley News"]),
        (["--search", "before:2026-03-04 is:unread"], ["Harbour Post"]),
        (["--search", "story:s1 -text:divers"], ["Coast Mail"]),
        (["--search", "ferry figure:duration"], ["Harbour Post"]),
        (["--story", "s1"], ["Coast Mail", "Harbour Post"]),
    ],
)
@pytest.mark.usefixtures("two_stories")
def test_list_can_be_narrowed(
    capsys: pytest.CaptureFixture[str], words: list[str], outlets: list[str]
) -> None:
    rows = answer(capsys, "list", *words)["articles"]
    assert sorted(row["outlet"] for row in rows) == outlets


@pytest.mark.usefixtures("two_stories")
@pytest.mark.parametrize(
    "words", [["--plain"], ["list", "--plain"], ["search", "ferry", "--plain"]]
)
def test_for_a_screen_reader_whole_headlines_stand_in_sentences(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main(words) == ExitCode.DONE
    lines = capsys.readouterr().out.splitlines()
    (first,) = (one for one in lines if one.startswith("  1. "))
    told = " ".join(lines[lines.index(first) : lines.index(first) + 2])
    assert "· Harbour Post · 3 March 2026" in told
    assert "..." not in told


@pytest.mark.usefixtures("two_stories")
def test_list_can_be_sorted(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "list", "--sort", "outlet")["articles"]
    assert [row["outlet"] for row in rows] == ["Coast Mail", "Harbour Post", "Valley News"]
    rows = answer(capsys, "list", "--sort", "date")["articles"]
    assert [row["published"] for row in rows] == ["2026-03-03", "2026-03-04", "2026-05-11"]


@pytest.mark.usefixtures("two_stories")
def test_a_mark_on_the_desk_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "list", "--sort", "newest")["articles"]
    store.open_desk().marks.read([rows[0]["id"]])
    (read,) = answer(capsys, "list", "--search", "is:read")["articles"]
    assert read["id"] == rows[0]["id"]
    sorted_rows = answer(capsys, "list", "--sort", "unread")["articles"]
    assert [row["id"] for row in sorted_rows] == [rows[place]["id"] for place in (1, 2, 0)]


@pytest.mark.parametrize("command", [["list", "--search"], ["search"]])
@pytest.mark.usefixtures("ferry")
def test_a_query_that_is_not_understood_says_where(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "ferry is:unred"]) == ExitCode.USAGE
    told = "is:unred (at character 7): is takes unread, read, starred, new\n"
    assert capsys.readouterr().err == f"presscut: {told}"


@pytest.mark.usefixtures("ferry")
def test_search_takes_fields_beside_words(capsys: pytest.CaptureFixture[str]) -> None:
    (hit,) = answer(capsys, "search", "ferry outlet:coast")["hits"]
    assert hit["outlet"] == "Coast Mail"
    assert main(["search", "ferry -is:read", "--limit", "1"]) == ExitCode.DONE
    assert "2 articles found; --limit 2 shows them all" in capsys.readouterr().err
    assert main(["search", "outlet:coast"]) == ExitCode.NOTHING
    assert "list --search takes fields alone" in capsys.readouterr().err


@pytest.mark.usefixtures("ferry")
def test_list_of_nothing_says_so_and_ends_with_3(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--outlet", "Nobody"]) == ExitCode.NOTHING
    assert capsys.readouterr().err == "presscut: no article is like that\n"


@pytest.mark.parametrize(
    "words", [["list"], ["search", "x"], ["show", "1"], ["figures"], ["compare"], ["brief"]]
)
def test_an_empty_library_says_how_to_fill_it(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == ExitCode.NOTHING
    written = capsys.readouterr()
    assert written.out == ""
    assert "presscut ingest PATH" in written.err


@pytest.mark.usefixtures("two_stories")
def test_search_shows_where_it_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "hull", "friday"]) == ExitCode.DONE
    first, *rest = capsys.readouterr().out.splitlines()
    assert "Harbour Post" in first
    text = " ".join(" ".join(rest).split())
    assert "look at the [hull] on [Friday]" in text


@pytest.mark.parametrize(
    ("query", "outlets"),
    [
        ("sandbank", {"Coast Mail"}),
        ("ferry", {"Coast Mail", "Harbour Post"}),
        ('"people on board"', {"Coast Mail", "Harbour Post"}),
        ('"board people"', None),
        ("librar*", {"Valley News"}),
        ("ferry -divers", {"Coast Mail"}),
        ("-divers", None),
    ],
)
@pytest.mark.usefixtures("two_stories")
def test_search_takes_words_phrases_beginnings_and_what_must_not_be_there(
    capsys: pytest.CaptureFixture[str], query: str, outlets: set[str] | None
) -> None:
    if outlets is None:
        assert main(["search", f" {query}"]) == ExitCode.NOTHING
        written = capsys.readouterr()
        assert (written.out, written.err.count("\n")) == ("", 1)
        assert query in written.err
    else:
        hits = answer(capsys, "search", query)["hits"]
        assert {hit["outlet"] for hit in hits} == outlets


@pytest.mark.usefixtures("ferry")
def test_hits_have_the_documented_keys_and_the_best_comes_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    hits = answer(capsys, "search", "ferry")["hits"]
    documented = {"id", "title", "outlet", "published", "snippet", "score"}
    assert all(documented <= hit.keys() for hit in hits)
    scores = [hit["score"] for hit in hits]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.usefixtures("ferry")
def test_search_is_cut_at_a_limit_and_says_how_much_there_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["search", "ferry", "--limit", "1"]) == ExitCode.DONE
    assert "2 articles found; --limit 2 shows them all" in capsys.readouterr().err
    assert main(["search", "ferry", "--limit", "2"]) == ExitCode.DONE
    assert capsys.readouterr().err == ""


def test_show_has_what_a_new_version_added_and_removed(
    ferry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = ferry / "post.md"
    text = source.read_text("utf-8")
    source.write_text(text.replace("for 12 days", "for 20 days"), "utf-8")
    assert main(["ingest", str(source)]) == ExitCode.DONE
    (hit,) = answer(capsys, "search", "20 days")["hits"]
    assert main(["show", hit["id"], "--versions"]) == ExitCode.DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith(("VERSION 1 ", "VERSION 2 "))][1:]
    removed, added = (
        next(i for i, line in enumerate(lines) if line.startswith(sign))
        for sign in ("  - ", "  + ")
    )
    assert "12 days" in " ".join(lines[removed:added])
    assert "20 days" in " ".join(lines[added:])
    shape = answer(capsys, "show", hit["id"], "--versions")
    (change,) = shape["changes"]
    assert (change["version"], len(change["added"]), len(change["removed"])) == (2, 1, 1)
    assert shape["version"] == 2


@pytest.mark.usefixtures("ferry")
def test_an_article_that_never_changed_has_one_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "1", "--versions"]) == ExitCode.DONE
    assert capsys.readouterr().out.splitlines()[-1].startswith("VERSION 1 · 20")


@pytest.mark.usefixtures("ferry")
def test_show_takes_a_number_or_the_start_of_an_id(capsys: pytest.CaptureFixture[str]) -> None:
    by_number = answer(capsys, "show", "1")
    assert answer(capsys, "show", by_number["id"][:8]) == by_number
    assert by_number["sentences"][0]["text"].startswith("The ferry Sula")
    assert {"name": "Holm", "kind": "place", "sentence": 0} in [
        {key: one[key] for key in ("name", "kind", "sentence")} for one in by_number["names"]
    ]


@pytest.mark.usefixtures("ferry")
def test_show_can_be_longer_and_by_another_method(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(answer(capsys, "show", "1", "--sentences", "1")["summary"]) == 1
    shape = answer(capsys, "show", "1", "--sentences", "2", "--method", "lexrank")
    for chosen in shape["summary"]:
        assert shape["sentences"][chosen["sentence"]]["text"] == chosen["text"]


@pytest.mark.usefixtures("ferry")
def test_show_full_has_the_whole_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "1", "2", "--full"]) == ExitCode.DONE
    text = capsys.readouterr().out
    assert text.count("\nTEXT\n") == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["show", "99"], ExitCode.NOTHING),
        (["show", "ffffffff"], ExitCode.NOTHING),
        (["compare", "s99"], ExitCode.NOTHING),
        (["brief", "s99"], ExitCode.NOTHING),
        (["show", "1", "--method", "guess"], ExitCode.USAGE),
    ],
)
@pytest.mark.usefixtures("ferry")
def test_what_is_not_there_is_named_in_one_line(
    capsys: pytest.CaptureFixture[str], words: list[str], code: ExitCode
) -> None:
    assert main(words) == code
    written = capsys.readouterr()
    assert written.err.startswith("presscut: ")
    assert written.err.count("\n") == 1
    assert words[-1] in written.err


@pytest.mark.usefixtures("ferry")
def test_figures_can_be_narrowed_to_a_kind(capsys: pytest.CaptureFixture[str]) -> None:
    figures = answer(capsys, "figures", "--kind", "count")["figures"]
    assert {figure["value"] for figure in figures} >= {240}
    assert {figure["kind"] for figure in figures} == {"count"}
    assert all(figure["surface"] in figure["context"] for figure in figures)
