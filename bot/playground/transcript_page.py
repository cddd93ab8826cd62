"""The transcript as a plain page for a browser: light and dark, readable on a phone, reloading gently by itself."""

from __future__ import annotations

from html import escape

from bot.playground.transcript import Entry, Line, conversations, title
from bot.playground.workspace import Workspace

_STYLE = """
:root { color-scheme: light dark; --ink: #1d1c1d; --paper: #fff; --soft: #616061; --edge: #ddd; --app: #f4f7fb; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #1a1d21; --soft: #a5a5a8; --edge: #3a3d42; --app: #22262c; }
}
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif;
  color: var(--ink); background: var(--paper); }
h2 { border-bottom: 1px solid var(--edge); padding-bottom: .25rem; }
article { padding: .5rem .75rem; border-radius: .5rem; overflow-wrap: anywhere; }
article.app { background: var(--app); margin: .25rem 0; }
article article { margin-left: 1rem; border-left: 3px solid var(--edge); border-radius: 0; }
p { margin: .15rem 0; } .head b { margin-right: .5rem; } time, .note, .context { color: var(--soft); font-size: .875rem; }
.header { font-weight: 700; } .row { font-family: ui-monospace, monospace; font-size: .875rem; }
.buttons { font-weight: 600; } .gone { font-style: italic; color: var(--soft); }
"""
_SCRIPT = """
setInterval(async () => {
  if (document.hidden || String(getSelection())) return;
  try {
    const page = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
    const fresh = page.querySelector('main');
    const shown = document.querySelector('main');
    if (fresh.innerHTML !== shown.innerHTML) shown.innerHTML = fresh.innerHTML;
  } catch { /* the playground has ended: what was said stays on the screen */ }
}, 2000);
"""


def transcript_page(workspace: Workspace) -> str:
    """The whole page. Every word of people and documents is escaped."""
    parts = []
    for channel, entries in conversations(workspace):
        inner = "".join(_article(entry) for entry in entries)
        parts.append(f"<section><h2>{escape(title(workspace, channel))}</h2>{inner}</section>")
    body = "".join(parts) or "<p>Er is nog niets gezegd.</p>"
    name = escape(workspace.team.name)
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    head += f"<title>{name}</title><style>{_STYLE}</style>"
    return (
        f'<!DOCTYPE html><html lang="nl"><head>{head}</head><body><h1>{name}</h1><main>{body}</main>'
        f"<script>{_SCRIPT}</script></body></html>"
    )


def _article(entry: Entry) -> str:
    head = f'<p class="head"><b>{escape(entry.who)}</b><time>{escape(entry.when)}</time></p>'
    lines = "".join(_line(line) for line in entry.lines)
    notes = "".join(f'<p class="note">{escape(note)}</p>' for note in entry.notes)
    replies = "".join(_article(reply) for reply in entry.replies)
    return f'<article class="{"app" if entry.from_app else "person"}">{head}{lines}{notes}{replies}</article>'


def _line(line: Line) -> str:
    return "<hr>" if line.kind == "divider" else f'<p class="{line.kind}">{escape(line.text)}</p>'
