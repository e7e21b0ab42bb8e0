"""Three themes of our own: dark, light, and one of high contrast. Nothing is told by colour alone."""

from textual.theme import Theme

DARK = Theme(
    name="ink-dark",
    dark=True,
    primary="#7aa2c8",
    secondary="#a3b18a",
    accent="#e0b35c",
    warning="#e0b35c",
    error="#e07a6b",
    success="#8fbf7f",
    foreground="#dcdad5",
    background="#1b1e23",
    surface="#22262c",
    panel="#2b3038",
)
LIGHT = Theme(
    name="ink-light",
    dark=False,
    primary="#1f5a8c",
    secondary="#4d6b3c",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#a8261b",
    success="#2f6b2a",
    foreground="#1d1f23",
    background="#faf8f3",
    surface="#f1eee6",
    panel="#e4e0d5",
)
CONTRAST = Theme(
    name="ink-contrast",
    dark=True,
    primary="#ffffff",
    secondary="#00ffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ff6060",
    success="#00ff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#202020",
    variables={
        "block-cursor-background": "#ffff00",
        "block-cursor-foreground": "#000000",
        "input-cursor-background": "#ffff00",
        "input-cursor-foreground": "#000000",
        "border": "#ffffff",
        "text-muted": "#ffffff",
        "footer-key-foreground": "#ffff00",
    },
)
THEMES = (DARK, LIGHT, CONTRAST)
