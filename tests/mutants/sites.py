"""Where in a file a fault may stand. Where it would mean nothing to anyone, it is not put."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.operators import faults

_SILENT_CALLS = {"cast", "TypeVar", "NewType", "field", "__import__"}
_SILENT_NAMES = {"__all__", "__slots__", "DEFAULT_CSS", "CSS", "DEFAULT_CLASSES"}
_SILENT_FUNCTIONS = {"__repr__", "__rich_repr__"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A file with one fault."""

    file: str
    """The file, from the root of the checkout."""
    line: int
    """Line of the fault."""
    lines: range
    """Lines of the statement, or of its head, that must run for the fault to act."""
    everywhere: bool
    """Whether it acts as soon as the file is imported."""
    before: str
    """What stood there."""
    after: str
    """What stands there now."""
    source: str
    """The whole file with the fault."""

    def __str__(self) -> str:
        """Tell where it is, what stood there, and what stands there now."""
        return f"{self.file}:{self.line}  {_short(self.before)}  ->  {_short(self.after)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]}..."


def mutants(file: Path, root: Path) -> list[Mutant]:
    """Return every fault that this file can be given, in the order of its lines."""
    source = file.read_bytes()
    offsets = _offsets(source)
    name = file.relative_to(root).as_posix()
    found = []
    for site in _Walk().of(ast.parse(source)):
        node = site.node.test if isinstance(site.node, ast.If) else site.node
        start = offsets[node.lineno - 1] + node.col_offset
        end = offsets[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        before = source[start:end].decode()
        for after in faults(site.node):
            changed = source[:start] + after.encode() + source[end:]
            found.append(
                Mutant(
                    file=name,
                    line=node.lineno,
                    lines=site.lines,
                    everywhere=site.everywhere,
                    before=before,
                    after=after,
                    source=changed.decode(),
                )
            )
    return found


def _offsets(source: bytes) -> list[int]:
    """Return where each line begins, in bytes, as the columns of `ast` are."""
    offsets = [0]
    for line in source.splitlines(keepends=True):
        offsets.append(offsets[-1] + len(line))
    return offsets


@dataclass(frozen=True, slots=True)
class _Site:
    node: ast.expr | ast.stmt
    lines: range
    everywhere: bool


class _Walk:
    """Walks a tree past annotations, docstrings, decorators, and what is for type checkers only."""

    def of(self, module: ast.Module) -> Iterator[_Site]:
        yield from self._body(module.body, everywhere=True)

    def _body(self, body: list[ast.stmt], *, everywhere: bool) -> Iterator[_Site]:
        for statement in body:
            yield from self._statement(statement, everywhere=everywhere)

    def _statement(self, node: ast.stmt, *, everywhere: bool) -> Iterator[_Site]:
        if _is_silent(node):
            return
        bodies = _bodies(node)
        lines = _head(node, bodies)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for default in (*node.args.defaults, *filter(None, node.args.kw_defaults)):
                yield from self._expressions(default, lines, everywhere=everywhere)
            everywhere = False  # what stands in it acts when it is called
        elif not isinstance(node, ast.ClassDef):
            yield _Site(node, lines, everywhere)
            for child in _parts(node):
                yield from self._expressions(child, lines, everywhere=everywhere)
        for body in bodies:
            yield from self._body(body, everywhere=everywhere)

    def _expressions(self, node: ast.AST, lines: range, *, everywhere: bool) -> Iterator[_Site]:
        # In 3.11 what stands in an f-string has no place of its own in the file.
        if isinstance(node, ast.JoinedStr) or _is_silent_call(node):
            return
        if isinstance(node, ast.expr):
            yield _Site(node, lines, everywhere)
        for child in ast.iter_child_nodes(node):
            yield from self._expressions(child, lines, everywhere=everywhere)


def _bodies(node: ast.stmt) -> list[list[ast.stmt]]:
    """Return the blocks under a statement."""
    inner = [*getattr(node, "handlers", []), *getattr(node, "cases", [])]
    own = [getattr(node, name, []) for name in ("body", "orelse", "finalbody")]
    return [body for body in (*own, *(each.body for each in inner)) if body]


def _head(node: ast.stmt, bodies: list[list[ast.stmt]]) -> range:
    """Return the lines of a statement without the blocks under it."""
    if not bodies:
        return range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return range(node.lineno, max(node.lineno + 1, min(body[0].lineno for body in bodies)))


def _parts(node: ast.stmt) -> Iterator[ast.AST]:
    """Yield the expressions of a statement, those of the blocks under it and annotations left out."""
    for name, value in ast.iter_fields(node):
        if name != "annotation":
            found = value if isinstance(value, list) else [value]
            yield from (part for part in found if isinstance(part, ast.expr | ast.withitem))
    for case in getattr(node, "cases", []):
        if case.guard is not None:
            yield case.guard


def _is_silent(node: ast.stmt) -> bool:
    """Whether nothing that is changed in it could be seen, or all of it would fall over."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Pass() | ast.Assert():
            silent = True
        case ast.Expr(value=value):
            silent = isinstance(value, ast.Constant)  # a docstring
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            silent = True
        case ast.FunctionDef(name=name, decorator_list=marks):
            overload = any(isinstance(mark, ast.Name) and mark.id == "overload" for mark in marks)
            silent = overload or name in _SILENT_FUNCTIONS
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            silent = name in _SILENT_NAMES
        case _:
            silent = False
    return silent


def _is_silent_call(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in _SILENT_CALLS
    )
