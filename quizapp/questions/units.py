"""Comparing the unit that stands beside a number: other spellings, and measures of the same kind."""

from dataclasses import dataclass
from fractions import Fraction

from quizapp.questions.folding import fold

_SAME = (
    "% percent per_cent pct percentage",
    "$ us_$ us$ dollar us_dollar usd",
    "\u20ac euro eur",
    "\u00a3 pound pound_sterling gbp",
    "\u00a5 yen jpy yuan",
    "\u20bd rouble ruble rub",
    "degree \u00b0 deg",
)
"""Names of one unit each; `_` is a space."""

_MEASURES = {
    "m": "0.000001 um micrometer;0.001 mm millimeter;0.01 cm centimeter;1 m meter;1000 km kilometer;"
    "0.0254 inch in;0.3048 foot feet ft;0.9144 yard yd;1609.344 mile mi",
    "m^2": "1 m^2 m2 square_meter sq_m;10000 ha hectare;1000000 km^2 km2 square_kilometer sq_km",
    "kg": "0.000001 mg milligram;0.001 g gram;1 kg kilogram kilo;1000 t ton tonne",
    "l": "0.001 ml milliliter;0.01 cl centiliter;0.1 dl deciliter;1 l liter;1000 m^3 m3 cubic_meter",
    # A year is 365.25 days here, so that it is 12 months exactly.
    "s": "0.001 ms millisecond;1 s sec second;60 min minute;3600 h hr hour;86400 d day;604800 wk week;2629800 month mo;"
    "31557600 year yr year_old",
    "W": "1 w watt;1000 kw kilowatt;1000000 mw megawatt;1000000000 gw gigawatt",
    "Pa": "1 pa pascal;100 hpa mbar;1000 kpa;100000 bar",
    "km/h": "1 km_h kmh kph kilometer_per_hour;3.6 m_s meter_per_second",
}
"""Kind of measure: each unit's size in one of them, then its names; `_` is a space or a stroke."""


@dataclass(frozen=True, slots=True)
class _Unit:
    kind: str
    size: Fraction


def same_unit(given: str, wanted: str) -> bool:
    """Return whether `given` names the unit `wanted`, perhaps among other words."""
    one, two = _words(given), _words(wanted)
    if not two:
        return not one
    return _canonical(one) == _canonical(two) or _inside(two, one)


def factor(given: str, wanted: str) -> Fraction | None:
    """Return how many `wanted` one `given` is, such as 1/1000 for `m` and `km`; None if unrelated."""
    one, two = _measure(_words(given)), _measure(_words(wanted))
    if one is None or two is None or one.kind != two.kind:
        return None
    return one.size / two.size


def is_measure(unit: str) -> bool:
    """Return whether `unit` measures something or is money; else it is a word for what is counted."""
    words = _words(unit)
    name = "_".join(words)
    return _measure(words) is not None or any(name in names.split() for names in _SAME)


def _words(unit: str) -> list[str]:
    """Return the words of a unit, folded, in the singular and in American spelling."""
    return [_singular(word) for word in fold(unit).split() if word not in {"of", "the"}]


def _singular(word: str) -> str:
    if len(word) > 2 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word[:-2] + "er" if word.endswith(("metre", "litre"), -5) else word


def _canonical(words: list[str]) -> str:
    name = "_".join(words)
    return next((names for names in _SAME if name in names.split()), name)


def _measure(words: list[str]) -> _Unit | None:
    name = "_".join(words)
    for kind, units in _MEASURES.items():
        for unit in units.split(";"):
            size, *names = unit.split()
            if name in names:
                return _Unit(kind, Fraction(size))
    return None


def _inside(wanted: list[str], given: list[str]) -> bool:
    width = len(wanted)
    return any(given[start : start + width] == wanted for start in range(len(given) - width + 1))
