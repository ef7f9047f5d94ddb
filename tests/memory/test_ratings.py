import pytest

from quizapp.memory.ratings import propose
from quizapp.reviews import Rating


@pytest.mark.parametrize(
    ("score", "hinted", "expected"),
    [
        (0.0, False, Rating.AGAIN),
        (0.0, True, Rating.AGAIN),
        (0.5, False, Rating.HARD),
        (0.5, True, Rating.HARD),
        (1.0, True, Rating.HARD),
        (1.0, False, Rating.GOOD),
        (sum([0.1] * 10), False, Rating.GOOD),  # 0.9999999999999999
    ],
)
def test_a_mark_proposes_a_rating(score: float, hinted: bool, expected: Rating) -> None:  # noqa: FBT001
    assert propose(score, hinted=hinted) is expected
