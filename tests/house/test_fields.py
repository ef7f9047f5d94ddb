"""Every field of a public dataclass says below itself what it is."""

import ast
from collections.abc import Iterator
from pathlib import Path


def is_dataclass(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef) and any(
        "dataclass" in ast.unparse(each) for each in node.decorator_list
    )


def silent_fields(source: str) -> Iterator[str]:
    """Yield each field, as `Class.field`, under which there is no docstring.

    Private ones may do without, and so may what a class states of its kind: the class that it extends
    says what that is.
    """
    for node in filter(is_dataclass, ast.walk(ast.parse(source))):
        assert isinstance(node, ast.ClassDef)
        if node.name.startswith("_"):
            continue
        for field, below in zip(node.body, [*node.body[1:], None], strict=True):
            if not isinstance(field, ast.AnnAssign) or "ClassVar" in ast.unparse(field.annotation):
                continue
            name = ast.unparse(field.target)
            documented = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
            if not documented and not name.startswith("_"):
                yield f"{node.name}.{name}"


def test_every_field_says_what_it_is(checkout: Path) -> None:
    found = [
        f"{file.relative_to(checkout)}: {name}"
        for file in (checkout / "quizapp").rglob("*.py")
        for name in silent_fields(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_a_silent_field_is_seen() -> None:
    source = '@dataclass\nclass A:\n    b: int\n    """B."""\n    c: int\n    _d: int\n'
    assert list(silent_fields(source)) == ["A.c"]
