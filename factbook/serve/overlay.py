"""What the server adds to pages: live reloading, and mistakes over the last good page.

The files of the site stay as a host would get them; all of this is put into answers only. The
pages' own policy forbids inline styles and scripts, so both are files of the server.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from factbook.diagnostic import Judged, Severity
from factbook.report import full
from factbook.source import Source

PREFIX: Final = "/_factbook/"  # where the server's own files are, so that no page's are hidden
STYLE: Final = f"{PREFIX}bench.css"
SCRIPT: Final = f"{PREFIX}bench.js"
BUILD: Final = f"{PREFIX}build"
MOST: Final = 20  # findings in the overlay; the terminal shows all of them

CSS: Final = """\
#factbook-overlay { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 70vh;
  overflow: auto; margin: 0; padding: 1rem 1.25rem 1.25rem; border-top: 4px solid #ff6b5e;
  background: #1d1b1a; color: #f5f1ec; font: 14px/1.5 system-ui, sans-serif; text-align: left; }
#factbook-overlay h2 { margin: 0 0 .25rem; font: inherit; font-weight: 700; color: #ff9b91; }
#factbook-overlay p { margin: 0 0 .75rem; max-width: none; }
#factbook-overlay pre { margin: 0 0 .75rem; padding: .75rem 1rem; overflow-x: auto;
  white-space: pre; background: #2a2725; color: inherit; border: 0;
  font: 13px/1.5 ui-monospace, monospace; }
#factbook-overlay button { float: right; font: inherit; padding: .1rem .6rem; color: inherit;
  background: #3a3633; border: 1px solid #6b645f; border-radius: 4px; cursor: pointer; }
@media print { #factbook-overlay { display: none; } }
"""
# A page may have been served just before a build was done, or by an earlier server: whoever
# connects asks which build is shown now, and reloads when it is another one.
JS: Final = """\
const own = document.currentScript;
document.addEventListener("LiveReloadConnect", async () => {
  const answer = await fetch(own.dataset.now, { cache: "no-store" });
  if ((await answer.text()) !== own.dataset.build) location.reload();
});
const overlay = document.getElementById("factbook-overlay");
if (overlay) {
  const hide = document.createElement("button");
  hide.textContent = "Hide";
  hide.addEventListener("click", () => { overlay.hidden = true; overlay.style.display = "none"; });
  overlay.prepend(hide);
}
"""
BLANK: Final = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Not built yet</title></head>
<body><h1>There is no page here yet</h1></body>
</html>
"""


def of_findings(judged: Sequence[Judged], sources: Mapping[str, Source]) -> str:
    """The overlay for the errors among some findings; empty when there is none."""
    errors = [one for one in judged if one.severity is Severity.ERROR]
    if not errors:
        return ""
    count = "One mistake" if len(errors) == 1 else f"{len(errors)} mistakes"
    parts = [full.render([one], sources) for one in errors[:MOST]]
    rest = len(errors) - len(parts)
    more = f"{rest} more in the terminal." if rest else ""
    return _overlay(
        f"{count} in the guide",
        "The page behind this is from the last build without any.",
        parts,
        more,
    )


def of_fault(trace: str) -> str:
    """The overlay for a fault of ours, with its traceback."""
    return _overlay(
        "A fault of Factbook, not of the guide",
        "The page behind this is from the last good build.",
        [trace],
    )


def _overlay(title: str, words: str, parts: Sequence[str], more: str = "") -> str:
    """The overlay's HTML."""
    shown = "".join(f"<pre>{escape(part.rstrip())}</pre>\n" for part in parts)
    tail = f"<p>{escape(more)}</p>\n" if more else ""
    return (
        '<section id="factbook-overlay" role="alert" aria-label="Factbook">\n'
        f"<h2>{escape(title)}</h2>\n<p>{escape(words)}</p>\n{shown}{tail}</section>\n"
    )


def inject(html: str, overlay: str, build: str, port: int) -> str:
    """A page with the overlay, its style and the scripts, before the end of its body."""
    added = (
        f'<link rel="stylesheet" href="{STYLE}">\n{overlay}'
        f'<script src="{SCRIPT}" data-build="{build}" data-now="{BUILD}"></script>\n'
        f'<script src="/livereload.js?port={port}"></script>\n'
    )
    head, end, tail = html.rpartition("</body>")
    return f"{head}{added}{end}{tail}" if end else html + added
