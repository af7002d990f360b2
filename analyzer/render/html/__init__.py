"""The HTML report: one file, no request, readable without JavaScript. `render_html` gives its bytes."""

from __future__ import annotations

from analyzer.render.html.page import render_html

__all__ = ["render_html"]
