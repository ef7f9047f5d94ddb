"""What holds for every type, every part, every response."""

import json
from collections.abc import Sequence
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizapp.questions.choice import Choice
from quizapp.questions.cloze import Cloze
from quizapp.questions.date import Date
from quizapp.questions.findings import Severity
from quizapp.questions.flashcard import Flashcard
from quizapp.questions.folding import fold
from quizapp.questions.forms import Fill, Form, MisreadError, Response, Write
from quizapp.questions.list import Enumerate, List
from quizapp.questions.marks import Grading, Marking, Verdict
from quizapp.questions.match import Match
from quizapp.questions.multiple import Multiple
from quizapp.questions.number import Number
from quizapp.questions.open import Open
from quizapp.questions.options import Distractor
from quizapp.questions.order import Order
from quizapp.questions.question import Question
from quizapp.questions.registry import question_types
from quizapp.questions.short import Short
from quizapp.questions.traits import AnsweredBy, PromptIs
from quizapp.questions.truefalse import TrueFalse

POLICIES: tuple[Marking, ...] = ("partial", "all_or_nothing", "right_minus_wrong", "per_option")

anything = st.text(max_size=12)
"""Whatever an author or a learner may type."""

words = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=8).filter(
    lambda text: fold(text) and "|" not in text
)


def apart(least: int, most: int) -> st.SearchStrategy[tuple[str, ...]]:
    """Return texts that no folding makes alike."""
    return st.lists(words, min_size=least, max_size=most, unique_by=fold).map(tuple)


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    answer, *wrong = draw(apart(2, 6))
    distractors = tuple(
        Distractor(text=text, feedback=draw(anything)) if draw(st.booleans()) else text
        for text in wrong
    )
    shuffle = draw(st.booleans())
    return Choice(prompt="?", answer=answer, distractors=distractors, shuffle=shuffle)


@st.composite
def multiples(draw: st.DrawFn) -> Multiple:
    texts = draw(apart(2, 8))
    rights = draw(st.integers(1, len(texts) - 1))
    return Multiple(
        prompt="?",
        answers=texts[:rights],
        distractors=texts[rights:],
        marking=draw(st.sampled_from(POLICIES)),
        shuffle=draw(st.booleans()),
    )


@st.composite
def clozes(draw: st.DrawFn) -> Cloze:
    answers = draw(apart(1, 4))
    blanks = (f"{{{{b{number}: {answer}}}}}" for number, answer in enumerate(answers))
    return Cloze(text=" and ".join(blanks))


@st.composite
def matches(draw: st.DrawFn) -> Match:
    lefts = draw(apart(2, 5))
    rights = draw(apart(len(lefts), len(lefts) + 2))
    return Match(
        prompt="?",
        pairs=dict(zip(lefts, rights, strict=False)),
        distractors=rights[len(lefts) :],
        shuffle=draw(st.booleans()),
    )


@st.composite
def lists(draw: st.DrawFn) -> List:
    answers = draw(apart(1, 5))
    need = draw(st.none() | st.integers(1, len(answers)))
    return List(prompt="?", answers=answers, need=need)


@st.composite
def dates(draw: st.DrawFn) -> Date:
    day = draw(st.dates()).isoformat()
    return Date(prompt="?", answer=day[: draw(st.sampled_from((4, 7, 10)))])


@st.composite
def numbers(draw: st.DrawFn) -> Number:
    answer = draw(st.decimals(allow_nan=False, allow_infinity=False, places=2))
    assume(len(str(answer)) < 25)
    unit = draw(st.sampled_from(("", "km", "officers", "%", "billion dollars")))
    tolerance = draw(st.sampled_from(("0", "5", "0.5", "5%")))
    return Number(prompt="?", answer=f"{answer:f}", unit=unit, tolerance=tolerance)


BY_TYPE: dict[str, st.SearchStrategy[Question]] = {
    "flashcard": st.builds(Flashcard, front=words, back=words, both_ways=st.booleans()),
    "choice": choices(),
    "multiple": multiples(),
    "truefalse": st.builds(TrueFalse, prompt=words, answer=st.booleans()),
    "short": st.builds(Short, prompt=words, answer=words, accept=apart(0, 3)),
    "number": numbers(),
    "date": dates(),
    "cloze": clozes(),
    "match": matches(),
    "order": st.builds(Order, prompt=words, items=apart(2, 6)),
    "list": lists(),
    "open": st.builds(Open, prompt=words, rubric=apart(1, 4), answer=anything),
}
questions = st.one_of(list(BY_TYPE.values()))
gradings = st.builds(
    Grading,
    also=st.dictionaries(st.sampled_from(("", "back", "b0")), st.lists(anything).map(tuple)),
    marking=st.none() | st.sampled_from(POLICIES),
)
seeds = st.integers(0, 2**32)
responses = (
    anything | st.lists(anything, max_size=6) | st.dictionaries(anything, anything, max_size=6)
)


def asked(question: Question, data: st.DataObject) -> str | None:
    return data.draw(st.sampled_from((None, *question.parts())))


def walk(form: Form, lines: Sequence[str]) -> Response | None:
    """Answer line by line as plain mode does; None where the lines run out."""
    given: list[str] = []
    coming = iter(lines)
    while form.ask(given) is not None:
        line = next(coming, None)
        if line is None:
            return None
        try:
            form.ask([*given, line])
        except MisreadError:
            continue
        given.append(line)
    return form.read(given)


def test_every_type_is_tried() -> None:
    assert sorted(BY_TYPE) == sorted(question_types())


@given(questions, st.data())
def test_the_best_response_is_right(question: Question, data: st.DataObject) -> None:
    part = asked(question, data)
    mark = question.mark(question.best_response(part), part)
    assert mark.verdict is Verdict.RIGHT
    assert mark.score == 1
    assert all(point.right for point in mark.points)
    assert set(mark.parts.values()) <= {1.0}


@given(questions, st.data(), responses, gradings)
def test_any_response_is_marked_within_bounds_and_with_a_reason(
    question: Question, data: st.DataObject, response: Response, grading: Grading
) -> None:
    part = asked(question, data)
    mark = question.mark(response, part, grading)
    assert 0 <= mark.score <= 1
    assert mark.why.startswith(mark.verdict.value)
    assert mark.points
    assert set(mark.parts) <= set(question.parts())
    assert all(0 <= score <= 1 for score in mark.parts.values())
    if grading.marking == "all_or_nothing":
        assert mark.score in {0, 1}


@given(questions, st.data(), seeds, st.lists(anything | st.sampled_from("0123 yn"), max_size=30))
def test_plain_mode_yields_a_response_that_can_be_marked_and_kept(
    question: Question, data: st.DataObject, seed: int, lines: list[str]
) -> None:
    part = asked(question, data)
    form = question.ask(part, Random(seed))
    assert form.prompt
    response = walk(form, lines)
    if response is not None:
        assert json.loads(json.dumps(response)) == response
        assert 0 <= question.mark(response, part).score <= 1


@given(questions, st.data(), seeds, responses)
def test_the_mark_does_not_depend_on_how_options_were_shown(
    question: Question, data: st.DataObject, seed: int, response: Response
) -> None:
    part = asked(question, data)
    before = question.mark(response, part)
    question.ask(part, Random(seed))
    assert question.mark(response, part) == before


@given(questions, st.data(), seeds)
def test_the_same_seed_asks_the_same(question: Question, data: st.DataObject, seed: int) -> None:
    part = asked(question, data)
    assert question.ask(part, Random(seed)) == question.ask(part, Random(seed))


@given(questions, st.data(), seeds)
def test_a_type_says_of_itself_what_its_form_shows(
    question: Question, data: st.DataObject, seed: int
) -> None:
    form = question.ask(asked(question, data), Random(seed))
    options = {*question.right_answers(), *question.wrong_answers()}
    typed = isinstance(form, Write | Fill | Enumerate)
    assert (question.answered_by is AnsweredBy.TYPING) == typed
    assert question.answered_by.shows_options == (set(getattr(form, "options", ())) == options)
    assert getattr(question, question.prompt_field) == question.text
    assert (question.prompt_is is PromptIs.GAPPED) == (question.heading != question.text)
    assert 1 <= question.needed() <= len(question.right_answers())


@given(questions)
def test_an_answer_stands_at_its_path(question: Question) -> None:
    for index, answer in enumerate(question.right_answers()):
        if not question.grounded:
            continue
        field, *rest = question.answer_path(index)
        written: Any = getattr(question, str(field))
        for step in rest:
            written = written[step]
        assert str(written) in answer or answer in str(written)
        assert field != question.prompt_field or field == "text"


@given(questions, st.data(), responses)
def test_own_words_are_right_once_they_are_counted_where_they_were_typed(
    question: Question, data: st.DataObject, response: Response
) -> None:
    part = asked(question, data)
    mark = question.mark(response, part)
    wrong = [point for point in mark.points if point.given and not (point.right or point.repeats)]
    also: dict[str, tuple[str, ...]] = {}
    for point in wrong:
        name = point.label if part is None and point.label in question.parts() else part or ""
        also[name] = (*also.get(name, ()), point.given)
    counted = question.mark(response, part, Grading(also))
    if question.answered_by is not AnsweredBy.TYPING:
        assert counted == mark
        return
    labelled = {(point.label, point.given): point for point in counted.points}
    for point in wrong:
        assert labelled[point.label, point.given].right
    assert counted.score > mark.score if wrong else counted == mark


@given(questions)
def test_what_is_well_made_has_no_error(question: Question) -> None:
    errors = [finding for finding in question.findings() if finding.rule.severity is Severity.ERROR]
    assert errors == []


@given(questions)
def test_what_is_recalled_makes_the_fingerprint(question: Question) -> None:
    print_ = question.fingerprint()
    assert len(print_) == 16
    assert print_ == question.fingerprint()
    assert question.heading
    assert question.right_answers()


BROKEN: dict[str, st.SearchStrategy[Question]] = {
    "flashcard": st.builds(Flashcard, front=anything, back=anything),
    "choice": st.builds(
        Choice,
        prompt=anything,
        answer=anything,
        distractors=st.lists(anything | st.builds(Distractor, text=anything)).map(tuple),
    ),
    "multiple": st.builds(
        Multiple,
        prompt=anything,
        answers=st.lists(anything).map(tuple),
        distractors=st.lists(anything).map(tuple),
    ),
    "truefalse": st.builds(TrueFalse, prompt=anything, answer=st.booleans()),
    "short": st.builds(
        Short, prompt=anything, answer=anything, reject=st.lists(anything).map(tuple)
    ),
    "number": st.builds(
        Number,
        prompt=anything,
        answer=anything | st.from_regex(r"[-+0-9.,e_x ]{1,12}", fullmatch=True),
        tolerance=anything,
    ),
    "date": st.builds(
        Date, prompt=anything, answer=anything | st.from_regex(r"[-0-9./]{1,12}", fullmatch=True)
    ),
    "cloze": st.builds(Cloze, text=st.text(st.sampled_from("{}|\\:a 1"), max_size=30)),
    "match": st.builds(Match, prompt=anything, pairs=st.dictionaries(anything, anything)),
    "order": st.builds(Order, prompt=anything, items=st.lists(anything).map(tuple)),
    "list": st.builds(
        List,
        prompt=anything,
        answers=st.lists(st.text(st.sampled_from("a| \\"))).map(tuple),
        need=st.none() | st.integers(),
    ),
    "open": st.builds(Open, prompt=anything, rubric=st.lists(anything).map(tuple)),
}


@pytest.mark.parametrize("name", BROKEN)
@given(data=st.data())
def test_findings_point_into_the_question_and_say_what_is_wrong(
    name: str, data: st.DataObject
) -> None:
    question = data.draw(BROKEN[name])
    for finding in question.findings():
        field, *rest = finding.path
        place: Any = getattr(question, str(field))
        for step in rest:
            place = getattr(place, step) if step == "text" else place[step]
        assert finding.message
        assert "\n" not in finding.rule.title
        assert len(finding.rule.reason) > len(finding.rule.title)


@given(multiples(), st.data())
def test_one_more_right_tick_never_costs(question: Multiple, data: st.DataObject) -> None:
    shown = (*question.answers, *question.wrong_answers())
    ticked = data.draw(st.lists(st.sampled_from(shown), unique=True))
    more = data.draw(st.sampled_from(question.answers))
    policy = data.draw(st.sampled_from(POLICIES))
    grading = Grading(marking=policy)
    before = question.mark(ticked, grading=grading).score
    assert question.mark([*ticked, more], grading=grading).score >= before


@given(multiples(), st.data())
def test_one_more_wrong_tick_never_pays(question: Multiple, data: st.DataObject) -> None:
    shown = (*question.answers, *question.wrong_answers())
    ticked = data.draw(st.lists(st.sampled_from(shown), unique=True))
    more = data.draw(st.sampled_from(question.wrong_answers()))
    grading = Grading(marking=data.draw(st.sampled_from(POLICIES)))
    before = question.mark(ticked, grading=grading).score
    assert question.mark([*ticked, more], grading=grading).score <= before


@given(multiples())
def test_all_or_nothing_ticked_earns_nothing_under_right_minus_wrong(question: Multiple) -> None:
    grading = Grading(marking="right_minus_wrong")
    everything = [*question.answers, *question.wrong_answers()]
    assert question.mark(everything, grading=grading).score == 0
    assert question.mark([], grading=grading).score == 0


@given(multiples(), st.data())
def test_the_order_of_ticks_does_not_matter(question: Multiple, data: st.DataObject) -> None:
    shown = (*question.answers, *question.wrong_answers())
    ticked = data.draw(st.lists(st.sampled_from(shown), unique=True))
    assert question.mark(data.draw(st.permutations(ticked))) == question.mark(ticked)


@given(matches(), st.data())
def test_one_more_right_pair_pays(question: Match, data: st.DataObject) -> None:
    known = data.draw(st.sets(st.sampled_from(sorted(question.pairs))))
    chosen = {left: question.pairs[left] for left in known}
    assert question.mark(dict(chosen)).score == pytest.approx(len(known) / len(question.pairs))


@given(BY_TYPE["order"], st.data())
def test_an_order_scores_one_only_where_it_is_right(
    question: Question, data: st.DataObject
) -> None:
    assert isinstance(question, Order)
    tried = data.draw(st.permutations(question.items))
    assert (question.mark(tried).score == 1) == (tuple(tried) == question.items)
    assert question.mark(list(reversed(question.items))).score == 0


@given(lists(), st.data())
def test_a_list_scores_what_was_found_in_any_order(question: List, data: st.DataObject) -> None:
    known = data.draw(st.sets(st.sampled_from(question.answers)))
    lines = data.draw(st.permutations(sorted(known)))
    need = question.need or len(question.answers)
    assert question.mark(lines).score == pytest.approx(min(1, len(known) / need))


@given(clozes(), st.data())
def test_a_cloze_scores_each_blank_by_itself(question: Cloze, data: st.DataObject) -> None:
    known = data.draw(st.sets(st.sampled_from(question.parts())))
    best = question.best_response()
    assert isinstance(best, dict)
    mark = question.mark({name: best[name] for name in known})
    assert mark.parts == {name: float(name in known) for name in question.parts()}
    assert mark.score == pytest.approx(len(known) / len(question.parts()))
