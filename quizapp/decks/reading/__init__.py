"""Bytes to plain data, and where each piece of it stands: YAML, read strictly.

===================  =============================================================
`scan.py`            bytes to text: encoding, refused characters, tabs
`reader.py`          text to plain data: the strict, event-driven YAML reader
`setaside.py`        a question that is no YAML, taken out so that the others can be read
`fallback.py`        the parser for where PyYAML was built without libyaml
`tree.py`            that data, and where each piece stands
`lines.py`           lines and columns of a text
`spans.py`           where every value begins and ends, for those who mend the text
`refusals.py`        what of YAML is refused by name
`scalars.py`         what only the end of a text shows: a comment that cuts it, escapes
`syntax.py`,         what the YAML parser complains of, in our words, and the signs
`syntaxsigns.py`     in the text by which it is told apart
`yamlrules.py`       the rules that are broken by it
===================  =============================================================
"""
