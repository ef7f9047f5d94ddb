"""Which cards the decks hold now."""

from pathlib import Path

from quizapp.journal.events import Kind
from quizapp.journal.journal import Journal
from tests.journal.factories import AT, DAY, ONE_DAY, answer, open_journal, rows, undo

LATE = (DAY + 1, AT + ONE_DAY)


def due(journal: Journal) -> list[str]:
    return sorted(state.card for state in journal.due(["d"], *LATE))


def test_cards_that_are_gone_are_not_asked_and_keep_their_history(journal: Journal) -> None:
    answer(journal, "d/a")
    answer(journal, "d/b")
    journal.set_catalogue("d", "v1", lambda: ["d/a", "d/new"], {})
    assert due(journal) == ["d/a"]
    assert journal.counts(*LATE)["d"].seen == 1
    assert journal.states() == [journal.state("d/a")]
    assert journal.state("d/b") is not None
    journal.set_catalogue("d", "v2", lambda: ["d/a", "d/b"], {})
    assert due(journal) == ["d/a", "d/b"]


def test_nothing_is_asked_of_a_deck_that_has_not_changed(journal: Journal) -> None:
    def never() -> list[str]:
        raise AssertionError("the deck's cards were read")

    journal.set_catalogue("d", "v1", lambda: ["d/a"], {})
    before = rows(journal)
    journal.set_catalogue("d", "v1", never, {"d/x": "d/a"})
    assert rows(journal) == before


def test_a_card_that_is_gone_stays_gone_over_a_rebuild_and_an_undo(journal: Journal) -> None:
    event = answer(journal, "d/b")
    journal.set_catalogue("d", "v1", lambda: ["d/a"], {})
    journal.rebuild()
    assert due(journal) == []
    undone = undo(journal, event.id, at=AT)
    undo(journal, undone.id, at=AT)
    assert due(journal) == []


def test_an_alias_with_a_history_is_recorded_as_a_rename_once(journal: Journal) -> None:
    answer(journal, "d/old#1")
    aliases = {"d/old": "d/new", "d/never-asked": "d/a"}
    journal.set_catalogue("d", "v1", lambda: ["d/new#1", "d/a"], aliases, at=AT)
    assert due(journal) == ["d/new#1"]
    (rename,) = journal.events(Kind.REKEYED)
    assert rename.payload == {"keys": {"d/old": "d/new"}}
    assert rename.at == AT
    journal.set_catalogue("d", "v2", lambda: ["d/new#1", "d/a", "d/b"], aliases)
    assert len(list(journal.events(Kind.REKEYED))) == 1


def test_an_alias_that_a_deck_still_uses_as_a_key_moves_nothing(journal: Journal) -> None:
    answer(journal, "d/old")
    journal.set_catalogue("d", "v1", lambda: ["d/old", "d/new"], {"d/old": "d/new"})
    assert due(journal) == ["d/old"]
    assert not list(journal.events(Kind.REKEYED))


def test_a_rename_without_a_moment_is_recorded_now(journal: Journal) -> None:
    answer(journal, "d/old")
    journal.set_catalogue("d", "v1", lambda: ["d/new"], {"d/old": "d/new"})
    (rename,) = journal.events(Kind.REKEYED)
    assert rename.at > AT


def test_remarks_and_accepted_answers_alone_are_a_history(journal: Journal) -> None:
    journal.record(Kind.NOTED, {"question": "d/old", "text": "look"}, at=AT)
    journal.set_catalogue("d", "v1", lambda: ["d/new"], {"d/old": "d/new"})
    assert [note.question for note in journal.notes()] == ["d/new"]


def test_after_a_merge_every_deck_is_looked_at_again(journal: Journal, tmp_path: Path) -> None:
    cards = ["d/new"]
    aliases = {"d/old": "d/new"}
    journal.set_catalogue("d", "v1", lambda: cards, aliases)
    with open_journal(tmp_path / "there.db", "there") as there:
        answer(there, "d/old")
        answer(there, "d/gone")
        journal.merge(there.events())
    journal.set_catalogue("d", "v1", lambda: cards, aliases)
    assert due(journal) == ["d/new"]
