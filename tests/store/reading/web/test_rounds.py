from store.reading.loading import Loaded, Unchanged
from store.reading.web.rounds import Found, Rounds


def test_an_address_that_presscut_fails_on_costs_itself_only() -> None:
    def fetch(address: str) -> Loaded | Unchanged:
        if address.endswith("/a"):
            raise KeyError("a")
        return Unchanged(address)

    rounds = Rounds(fetch, lambda *_: None)
    for name in "ab":
        rounds.add(f"https://{name}.example/{name}")
    found: dict[str, Found] = dict(rounds.results())
    assert str(found["https://a.example/a"]) == "presscut fails on it (KeyError: 'a')"
    assert found["https://b.example/b"] == Unchanged("https://b.example/b")
