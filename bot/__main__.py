"""`nakomen` and `python -m bot`."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs the program; Ctrl-C ends it quietly also while it is still being loaded, which takes a moment."""
    try:
        from bot.commands.program import main as run  # noqa: PLC0415 - inside, so that Ctrl-C is heard meanwhile

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
