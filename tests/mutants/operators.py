"""The faults that an expression or a statement can be given."""

import ast
import copy
from collections.abc import Callable, Iterator
from typing import Any

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}


def faults(node: ast.AST) -> Iterator[str]:
    """Yield the source of each faulty form that `node` can take instead of its own."""
    for kind, forms in _FORMS.items():
        if isinstance(node, kind):
            for form in forms(node):
                source = ast.unparse(form)
                yield f"({source})" if isinstance(form, ast.expr) else source


def _with(node: Any, **fields: Any) -> Any:
    changed = copy.deepcopy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _compare(node: ast.Compare) -> Iterator[ast.AST]:
    for place, operator in enumerate(node.ops):
        for other in _COMPARISONS[type(operator)]:
            yield _with(node, ops=[*node.ops[:place], other(), *node.ops[place + 1 :]])


def _arithmetic(node: ast.BinOp) -> Iterator[ast.AST]:
    other = _ARITHMETIC.get(type(node.op))
    if other is not None:
        yield _with(node, op=other())


def _either(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())


def _sign(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.Not | ast.USub):
        yield node.operand


def _constant(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1)
    elif isinstance(value, str) and value:
        yield ast.Constant("")


def _forced(node: ast.IfExp | ast.If) -> Iterator[ast.AST]:
    """Yield the test forced both ways; of a statement only that, for its body stays where it is."""
    for value in (True, False):
        yield (
            ast.Constant(value)
            if isinstance(node, ast.If)
            else _with(node, test=ast.Constant(value))
        )


def _nothing(node: ast.Return) -> Iterator[ast.AST]:
    if node.value is not None and not _is_none(node.value):
        yield ast.Return(ast.Constant(None))


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _dropped(node: ast.Expr | ast.AugAssign | ast.Raise) -> Iterator[ast.AST]:
    if not isinstance(node, ast.Expr) or isinstance(
        node.value, ast.Call | ast.Await | ast.YieldFrom
    ):
        yield ast.Pass()


def _leap(node: ast.Break | ast.Continue) -> Iterator[ast.AST]:
    yield ast.Continue() if isinstance(node, ast.Break) else ast.Break()


_FORMS: dict[Any, Callable[[Any], Iterator[ast.AST]]] = {
    ast.Compare: _compare,
    ast.BinOp: _arithmetic,
    ast.BoolOp: _either,
    ast.UnaryOp: _sign,
    ast.Constant: _constant,
    (ast.IfExp, ast.If): _forced,
    ast.Return: _nothing,
    (ast.Expr, ast.AugAssign, ast.Raise): _dropped,
    (ast.Break, ast.Continue): _leap,
}
