"""Rules of good question writing: what makes a question teach, and not be guessed or misread.

They are about craft and so are warnings (W4xx) or infos (I4xx); each speaks up only where it is sure,
and a question's `ignore` silences it with a reason. Each file holds one idea and a function `check`.

==================  ==================================================================
`run.py`            `lint`: every rule over every question
`asked.py`          `Asked`: a question with its words taken apart once
`options.py`        options that give the answer away, or are none
`prompts.py`        prompts that can be misread
`leaks.py`          an answer that stands in its own question
`size.py`           too much to recall, or to read, in one question
`support.py`        explanation, source and date, which a learner needs to trust an answer
`tags.py`           tags against the deck's vocabulary
`repeats.py`        questions that ask the same, or the same thing of different answers
`balance.py`        patterns over the whole deck that can be guessed from
`ignored.py`        codes under `ignore` that silence nothing
==================  ==================================================================
"""
