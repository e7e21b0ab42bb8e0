"""A letter's review: what a second reader decided on each claim and finding, and whether it may go out.

points = points_of(report)                    # review/points.py: all that is to be decided
record = read_review(text)                    # review/record.py: what was decided, as LETTER.review.json
stand = standing(points, record)              # review/standing.py: which decisions hold, which have lapsed
open_points(stand)                            # review/signing.py: what keeps the letter from being signed
"""
