"""Small drawings: lengths of time, and the columns of the chart."""

import pytest

from quizapp.destinations import ToScores
from quizapp.sessions.workspace import Workspace
from quizapp.tui.drawing import seconds
from quizapp.tui.widgets.chart import Chart
from tests.tui.harness import running

TIMES = {
    0: "0.0 s",
    840: "0.8 s",
    9949: "9.9 s",
    9950: "10 s",
    119_000: "119 s",
    120_000: "2:00",
    3_600_000: "1:00:00",
}


@pytest.mark.parametrize(("milliseconds", "told"), TIMES.items())
def test_the_time_of_an_answer(milliseconds: int, told: str) -> None:
    assert seconds(milliseconds) == told


async def test_the_chart_is_as_high_as_the_scores(workspace: Workspace) -> None:
    scores = [("1 Jan 2026", 0.0), ("2 Jan 2026", 50.0), ("3 Jan 2026", 100.0)]
    async with running(workspace, ToScores()) as harness:
        await harness.sees("No quiz was finished")
        chart = harness.app.screen.query_one(Chart)
        chart.show(scores)
        assert [line.plain.rstrip() for line in chart.lines(40)] == [
            "100 % ┤        ███",
            "      │        ███",
            " 50 % ┤    ███ ███",
            "      │▁▁▁ ███ ███",
            "  0 % └────────────",
            "       1 Jan 2026 to 3 Jan 2026",
        ]
        chart.show([("1 Jan 2026", 50.0)] * 30 + [("3 Jan 2026", 100.0)] * 300)
        lines = [line.plain for line in chart.lines(40)]
        assert max(map(len, lines)) == 40
        assert set(lines[0].partition("┤")[2]) == {"█"}, "the oldest give way"
        await harness.pilot.resize_terminal(80, 14)
        await harness.until(lambda: chart.lines(40) == [])
