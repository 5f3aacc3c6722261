"""Elements of HTML and SVG, with all that goes into them escaped: no template of a string to get wrong, and faster."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup, escape


def element(name: str, *inside: object, **attributes: object) -> Markup:
    """An element around some text or Markup. `class_` and `data_value` are the attributes class and data-value; one
    that is None is left out."""
    return Markup(f"<{name}{_written(attributes)}>{''.join([escape(one) for one in inside])}</{name}>")


def leaf(name: str, **attributes: object) -> Markup:
    """An element of SVG that holds nothing."""
    return Markup(f"<{name}{_written(attributes)}/>")


def _written(attributes: dict[str, object]) -> str:
    return "".join(
        [f' {_as_written(name)}="{escape(value)}"' for name, value in attributes.items() if value is not None]
    )


@cache
def _as_written(name: str) -> str:
    return name.rstrip("_").replace("_", "-")
