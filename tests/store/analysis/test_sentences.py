import pytest

from store.analysis.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["The ferry sank.", "Nobody was hurt."],
        ["Mr. Hale met Coun. Rose at 9 a.m. Monday.", "They left."],
        ['"Will you go?" Coun Mary Oak asked.', '"No," he said.'],
    ],
)
def test_a_line_of_sentences(sentences: list[str]) -> None:
    line = " ".join(sentences)
    assert [line[start:end] for start, end in split_sentences(line)] == sentences
