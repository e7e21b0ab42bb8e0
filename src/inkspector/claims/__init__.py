"""What words assert: the Claim, intervals of shares, and quantities as text both ways. Pure values."""

from inkspector.claims.claim import Claim, Count, Link, Period, Unread
from inkspector.claims.interval import Interval
from inkspector.claims.normal import normal_form

__all__ = ["Claim", "Count", "Interval", "Link", "Period", "Unread", "normal_form"]
