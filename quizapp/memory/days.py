"""Study days: a learner's local day, which starts at 04:00 so that a late evening is one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo


@dataclass(frozen=True, slots=True)
class StudyDays:
    """Turns moments into study days and back, over summer time and travel alike.

    A day is a proleptic Gregorian ordinal, as `date.toordinal` gives it; a moment is milliseconds
    since 1970, UTC. Days never run backwards while moments run forwards.
    """

    day_starts: time = time(4)
    """Local time at which a study day starts."""
    zone: tzinfo | None = None
    """Time zone of the learner; None: that of this machine at that moment."""

    def day(self, at: int) -> int:
        """Return the study day of the moment `at`."""
        today = datetime.fromtimestamp(at / 1000, self.zone).toordinal()
        # Compared as moments, not as times on a clock face: when summer time ends, the clock shows
        # an hour twice, and a day that started in it must not start again.
        return today if at >= self.starts(today) else today - 1

    def starts(self, day: int) -> int:
        """Return the moment at which the study day `day` starts.

        An hour that the clock leaps over is taken as the moment as many minutes after the leap.
        """
        start = datetime.combine(date.fromordinal(day), self.day_starts, self.zone)
        return round(start.timestamp() * 1000)

    def date(self, day: int) -> date:
        """Return the calendar date of the study day `day`."""
        return date.fromordinal(day)
