import numpy as np
import pytest
from scipy.cluster.hierarchy import average, fcluster
from scipy.sparse import csr_matrix

from store.comparison import grouping
from store.comparison.grouping import CUT, WINDOW, groups_of


def _vectors(texts: int, terms: int, seed: int) -> csr_matrix:
    """Rows of length 1 with a few terms each, as texts have that partly share a subject."""
    generator = np.random.default_rng(seed)
    rows = np.where(generator.random((texts, terms)) < 0.08, generator.random((texts, terms)), 0)
    rows[:, 0] += 0.01
    return csr_matrix(rows / np.sqrt((rows * rows).sum(axis=1, keepdims=True)))


@pytest.mark.parametrize("seed", range(5))
def test_what_no_chain_of_near_pairs_ties_together_is_grouped_as_if_all_were_held_together(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouping, "BLOCK", 16)
    monkeypatch.setattr(grouping, "COMMON", 20)
    vectors = _vectors(70, 90, seed)
    apart = 1 - (vectors @ vectors.T).toarray()
    whole = fcluster(average(apart[np.triu_indices(70, 1)]), CUT, criterion="distance").tolist()
    numbers = {label: number for number, label in enumerate(dict.fromkeys(whole))}
    assert 1 < len(numbers) < 70
    assert groups_of(vectors) == [numbers[label] for label in whole]


def test_texts_of_days_too_far_apart_are_strangers_however_alike() -> None:
    assert groups_of(csr_matrix(np.ones((3, 1))), [0, WINDOW, 2 * WINDOW + 1]) == [0, 0, 1]


@pytest.mark.parametrize("texts", [0, 1])
def test_one_text_is_one_group_and_none_are_none(texts: int) -> None:
    assert groups_of(csr_matrix((texts, 4))) == [0] * texts


def test_texts_without_a_single_word_are_each_alone() -> None:
    assert groups_of(csr_matrix((3, 4))) == [0, 1, 2]


def test_a_chain_too_long_to_be_held_is_parted_where_it_is_tied_most_loosely(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(grouping, "LONGEST", 4)
    alike = np.array([[4, 1, 0], [4, 1, 0], [4, 1, 0], [1, 4, 1], [0, 1, 4], [0, 1, 4], [0, 1, 4]])
    rows = csr_matrix(alike / np.sqrt((alike * alike).sum(axis=1, keepdims=True)))
    assert groups_of(rows) == [0, 0, 0, 1, 2, 2, 2]


def test_copies_of_one_text_are_one_group_however_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "LONGEST", 4)
    assert groups_of(csr_matrix(np.ones((9, 1)))) == [0] * 9
