"""Cases and letters on disk: whole or untouched, opened by one at a time, and nothing that was typed is lost.

with closing(OpenedCase("marlow.case.yaml", who)) as opened:    # store/cases.py; store/letters.py for letters
    opened.put("/settings/colleges", "1: 0 1 0 0", "colleges")  # the rest of the file stays as it was written
    opened.undo()
    opened.save()
"""
