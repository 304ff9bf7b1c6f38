"""Shapes of JSON: what a value must look like, written as an example of its types.

A type stands for any value of it, a list with one element for a list of such, a dictionary for an
object with exactly these keys, a tuple for alternatives, a compiled pattern for a text.
"""

import re


def mismatch(value, shape, path: str = "$") -> str | None:
    """Where and why a value does not have a shape; None if it has."""
    if isinstance(shape, tuple):
        reasons = [mismatch(value, one, path) for one in shape]
        return None if None in reasons else " and ".join(map(str, reasons))
    if isinstance(shape, dict):
        if not isinstance(value, dict):
            return f"{path}: {value!r} is no object"
        if set(value) != set(shape):
            return f"{path}: missing {set(shape) - set(value)}, more {set(value) - set(shape)}"
        rows = (mismatch(value[key], part, f"{path}.{key}") for key, part in shape.items())
        return next((row for row in rows if row), None)
    if isinstance(shape, list):
        if not isinstance(value, list):
            return f"{path}: {value!r} is no list"
        rows = (mismatch(one, shape[0], f"{path}[{n}]") for n, one in enumerate(value))
        return next((row for row in rows if row), None)
    if isinstance(shape, re.Pattern):
        fits = isinstance(value, str) and shape.fullmatch(value)
        return None if fits else f"{path}: {value!r} is not {shape.pattern}"
    if isinstance(shape, type):
        if shape is float:
            shape = (int, float)
        fits = isinstance(value, shape) and (shape is bool or not isinstance(value, bool))
        return None if fits else f"{path}: {value!r} is no {shape}"
    return None if value == shape else f"{path}: {value!r} is not {shape!r}"
