"""The terminal app: screens on the rooms below, and no rule on ratings or wording of its own.

One file for each screen and each larger widget, its CSS beside it. `app.py` opens them; `session.py` holds
the case that is open. Nothing heavy is imported before the first screen is painted.
"""
