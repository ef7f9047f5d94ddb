"""The JSON Schema: of the same fields, with their words, and for editors that know draft 7."""

from dataclasses import fields
from typing import Any

import pytest

from quizapp.decks.checking.jsonschema import docstrings, json_schema
from quizapp.decks.shaping.head import Head
from quizapp.questions.registry import question_types


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json_schema()


def test_a_deck_has_the_fields_of_its_class(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert list(schema["properties"]) == [field.name for field in fields(Head)]
    assert schema["required"] == ["quizapp", "title", "questions"]
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("name", sorted(question_types()))
def test_each_type_has_its_fields_required_ones_and_words(
    name: str, schema: dict[str, Any]
) -> None:
    cls = question_types()[name]
    described = schema["definitions"][name]
    assert set(described["properties"]) == {field.name for field in fields(cls)}
    assert described["required"] == ["type", *cls.required()]
    assert described["properties"]["type"]["const"] == name
    assert described["additionalProperties"] is False
    assert all(each["description"] for each in described["properties"].values())
    (condition,) = [
        each
        for each in schema["properties"]["questions"]["items"]["allOf"]
        if each["if"]["properties"]["type"]["const"] == name
    ]
    assert condition["then"] == {"$ref": f"#/definitions/{name}"}


def test_fields_are_typed_as_they_are_read(schema: dict[str, Any]) -> None:
    choice = schema["definitions"]["choice"]["properties"]
    assert choice["answer"]["type"] == ["string", "number", "boolean"]
    assert choice["difficulty"] | {"description": ""} == {
        "description": "",
        "type": ["integer", "null"],
        "minimum": 1,
        "maximum": 3,
    }
    assert choice["points"]["exclusiveMinimum"] == 0
    assert choice["tags"]["type"] == ["array", "null"]
    text, mapping = choice["distractors"]["items"]["anyOf"]
    assert "string" in text["type"]
    assert list(mapping["properties"]) == ["text", "feedback"]
    assert schema["definitions"]["multiple"]["properties"]["marking"]["enum"][0] == "partial"


def test_defaults_are_for_optional_fields_of_any_type(schema: dict[str, Any]) -> None:
    defaults = schema["properties"]["defaults"]["properties"]
    assert {"difficulty", "tags", "marking", "both_ways", "tolerance"} <= set(defaults)
    assert not {"id", "type", "aliases", "prompt", "items"} & set(defaults)


def test_docstrings_stand_under_their_fields() -> None:
    assert docstrings(Head)["title"] == "What the deck is called."
    assert docstrings(question_types()["choice"])["hint"] == "Shown on request before the response."
