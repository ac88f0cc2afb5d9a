"""How the explorer is laid out and framed: colours are the terminal's own."""

from __future__ import annotations

CSS = """
* { scrollbar-size-vertical: 1; scrollbar-size-horizontal: 0; }
* { scrollbar-background: ansi_default; scrollbar-color: ansi_default; }
Screen { overflow: hidden; background: ansi_default; color: ansi_default; }
#asking { height: 1; }
#prompt { width: 2; height: 1; }
#search { width: 1fr; }
#title, #strip, #keys { height: auto; }
#chips, #day, #notice { height: auto; }
#title, #day, #notice, #keys { padding-right: 1; }
#panes { height: 1fr; }
#list, #card, #map { height: 100%; scrollbar-gutter: stable; }
.-beside #card, .-beside #map { padding-left: 1; }
.-beside #card, .-beside #map { border-left: solid ansi_bright_black; }
.-ascii.-beside #card, .-ascii.-beside #map { border-left: ascii ansi_default; }
Input { background: ansi_default; color: ansi_default; }
Input > .input--cursor { background: ansi_default; color: ansi_default; text-style: reverse; }
Input > .input--selection { background: ansi_default; color: ansi_default; text-style: reverse; }
Input > .input--placeholder { background: ansi_default; color: ansi_default; text-style: dim; }
ModalScreen { align: center middle; background: transparent; }
.sheet { width: 90%; max-width: 96; height: 90%; padding: 0 1; }
.sheet { border: round ansi_default; background: ansi_default; }
.sheet.-short { height: auto; }
.sheet.-wide { width: 98%; max-width: 100%; height: 96%; }
.-ascii .sheet { border: ascii ansi_default; }
#heading, #told { height: auto; }
#typed { border: none; margin: 1 0; }
#lines, #offered { height: 1fr; background: ansi_default; border: none; padding: 0; }
OptionList > .option-list--option { background: ansi_default; color: ansi_default; }
OptionList > .option-list--option-highlighted { background: ansi_default; color: ansi_default; }
OptionList > .option-list--option-highlighted { text-style: reverse; }
OptionList > .option-list--option-hover { background: ansi_default; color: ansi_default; }
OptionList > .option-list--option-hover { text-style: underline; }
"""
"""Textual's style sheet."""
