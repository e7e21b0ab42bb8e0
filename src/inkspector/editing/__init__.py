"""Hand and machine together: letters that are drafted and edited, where drafting and reading meet."""

from inkspector.editing.redraft import draft, plan, written
from inkspector.editing.standing import Standing, standing

__all__ = ["Standing", "draft", "plan", "standing", "written"]
