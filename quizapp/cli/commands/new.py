"""`quizapp new`: a deck to start from."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

import click

from quizapp.errors import UserError
from quizapp.places import DECK_SUFFIXES
from quizapp.text import one_line

if TYPE_CHECKING:
    from quizapp.cli.context import Context

# The facts are those of the Apollo programme; whoever learns the format may as well learn them.
STARTER = Template("""\
# A deck of quizapp: keep what you need, change it, delete the rest.
# While you write:  quizapp preview $file     shows it as learners meet it
#                   quizapp check $file       finds what is wrong with it
quizapp: 1                      # version of this format
id: $id
title: "$title"
description: What a learner will know after this deck, in a sentence.
language: en
authors: [Your Name]
tags: [people, dates, order]    # the words that questions may be tagged with

# The articles that questions cite: source: report#4 is paragraph 4 of report.
# sources:
#   report: {file: report.md, title: A report}

questions:

  # One right option. A distractor may say why it is wrong.
  - id: stayed-in-orbit
    type: choice
    prompt: Who of the crew of Apollo 11 stayed in orbit round the Moon?
    answer: Michael Collins
    distractors:
      - Neil Armstrong
      - Edwin Aldrin
      - {text: James Lovell, feedback: He flew on Apollo 8 and on Apollo 13.}
    explanation: Collins flew the command module alone while the other two were on the surface.
    tags: [people]
    difficulty: 1               # 1 to 3

  # Several right options.
  - id: walked-on-the-moon
    type: multiple
    prompt: Which of these astronauts walked on the Moon?
    answers: [Neil Armstrong, Alan Shepard]
    distractors: [Michael Collins, James Lovell]
    explanation: Lovell flew to the Moon twice and landed neither time.
    tags: [people]

  # A statement, right or wrong.
  - id: lovell-flew-twice
    type: truefalse
    prompt: James Lovell flew to the Moon twice.
    answer: true
    explanation: He was aboard Apollo 8 and Apollo 13.
    tags: [people]

  # A typed answer. Case, accents and small typos are forgiven; list other spellings yourself.
  - id: lunar-module
    type: short
    prompt: What was the lunar module of Apollo 11 called?
    answer: Eagle
    accept: [The Eagle]
    reject: [Columbia]
    hint: A bird.
    explanation: Columbia was the command module.

  # A number, with a unit and a tolerance (5 or 5%) where they are wanted.
  - id: how-many-walked
    type: number
    prompt: How many astronauts of the Apollo programme walked on the Moon?
    answer: 12
    tolerance: 0
    explanation: Six missions landed, each with two of its crew of three.

  # A date: a day, a month (1969-07) or a year (1969).
  - id: landing-day
    type: date
    prompt: On which day, by universal time, did Apollo 11 land?
    answer: 1969-07-20
    explanation: The first step on the surface followed some hours later.
    tags: [dates]

  # Hidden words. Each named blank is a card of its own; | parts spellings that count too.
  - id: where-and-with-what
    type: cloze
    text: "Apollo 11 landed in the {{place: Sea of Tranquility | Mare Tranquillitatis}}, and its rocket was a {{rocket: Saturn V | Saturn 5}}."
    explanation: The sea is a plain of dark lava.

  # Pairs, with an extra right side that belongs to none.
  - id: who-flew-on-what
    type: match
    prompt: Match the astronaut and the mission.
    pairs: {Neil Armstrong: Apollo 11, Alan Shepard: Apollo 14, Eugene Cernan: Apollo 17}
    distractors: [Apollo 13]
    explanation: Apollo 13 could not land after an oxygen tank had burst.
    tags: [people]

  # Things in their right order.
  - id: programmes
    type: order
    prompt: Put the American programmes in order, the earliest first.
    items: [Mercury, Gemini, Apollo]
    explanation: One astronaut flew in a Mercury capsule, two in a Gemini, three in an Apollo.
    tags: [order, dates]

  # Several typed answers, in any order.
  - id: crew
    type: list
    prompt: Name the crew of Apollo 11.
    answers: [Neil Armstrong | Armstrong, Edwin Aldrin | Buzz Aldrin | Aldrin, Michael Collins | Collins]
    explanation: Armstrong commanded, Aldrin flew the lunar module, Collins the command module.
    tags: [people]

  # An answer in sentences, which learners compare with the points that it should make.
  - id: why-two-craft
    type: open
    prompt: Why did the spacecraft consist of two craft, of which one alone landed?
    rubric: [The landing craft could be light, The fuel for the way home stayed in orbit]
    answer: >-
      What is not landed need not be lifted off again. So the fuel for the way home and the heat shield
      stayed in orbit, and the lunar module could be light.
    explanation: The plan was called lunar orbit rendezvous, and was chosen in 1962.

  # Two sides; with both_ways the back is asked too, as a second card.
  - id: sea-of-tranquility
    type: flashcard
    front: Mare Tranquillitatis
    back: Sea of Tranquility
    both_ways: true
    explanation: The maria of the Moon have Latin names; mare means sea.
""")


@click.command
@click.argument("path", type=click.Path(path_type=Path))
@click.pass_obj
def command(context: Context, path: Path) -> None:
    """Write a deck to start from to PATH, with an example of each type of question."""
    del context
    from quizapp.decks.shaping.slugs import nearest_id  # noqa: PLC0415 - keeps the start light

    if path.suffix not in DECK_SUFFIXES:
        path = path.with_name(f"{path.name}.yaml")
    id_ = nearest_id(path.stem) or "deck"
    title = id_.replace("-", " ").capitalize()
    text = STARTER.substitute(id=id_, title=title, file=one_line(path.name))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            try:
                file.write(text)
                file.flush()
            except OSError:
                path.unlink()  # half a deck would be in the way of the next try
                raise
    except FileExistsError as error:
        raise UserError(f"{path} is there already; choose another name") from error
    except OSError as error:
        raise UserError(f"cannot write {path}: {error.strerror}; choose another folder") from error
    click.echo(f"wrote {path}; look at it with: quizapp preview {path}")
