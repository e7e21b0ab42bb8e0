"""Words on the screen that are exchanged often."""

from __future__ import annotations

from textual.visual import VisualType
from textual.widgets import Static


class Words(Static):
    """Lays the screen out anew only where the new words take more or fewer lines: that is most of a key."""

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        super().update(content, layout=False)
        room, least = self.content_size, self.styles.min_height
        if not room.width:
            self.refresh(layout=layout)
            return
        needed = self.get_content_height(self.container_size, self.app.size, room.width)
        if max(needed, int(least.value) if least else 0) != room.height:
            self.refresh(layout=layout)
