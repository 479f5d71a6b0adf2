#!/usr/bin/python3
"""A program that uses a page as assistive technology does: through AT-SPI, the platform's own interface, and nothing else.

Standard input takes one JSON object a line: {"do": "read" | "set", "name": …, "value": …} for the slider of that name. Each is
answered by one line with "kind": "answer". What the platform tells meanwhile comes as "kind": "event", with the second since
1970 at which it arrived here.
"""
import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

EVENTS = (
    "object:property-change:accessible-value",
    "object:state-changed:pressed",
    "object:text-changed:insert",
    "object:children-changed:add",
)


def tell(**what):
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def on_event(event, *_):
    # The moment first: asking for names goes back and forth to the browser.
    at = time.time()
    try:
        tell(kind="event", type=event.type, name=event.source.get_name() or "", detail=event.detail1, at=at)
    except GLib.Error:
        # What told it is gone already.
        pass


def find_slider(name, within, depth=0):
    if within is None or depth > 60:
        return None
    try:
        if within.get_role() == Atspi.Role.SLIDER and within.get_name() == name:
            return within
        children = [within.get_child_at_index(at) for at in range(within.get_child_count())]
    except GLib.Error:
        return None
    for child in children:
        found = find_slider(name, child, depth + 1)
        if found is not None:
            return found
    return None


def answer(channel, _condition):
    line = sys.stdin.readline()
    if not line:
        loop.quit()
        return False
    asked = json.loads(line)
    try:
        slider = find_slider(asked["name"], Atspi.get_desktop(0))
        if slider is None:
            tell(kind="answer", error="There is no slider of this name.")
            return True
        slider.clear_cache()
        value = slider.get_value_iface()
        done = value.set_current_value(asked["value"]) if asked["do"] == "set" else True
        tell(
            kind="answer",
            done=done,
            value=value.get_current_value(),
            least=value.get_minimum_value(),
            most=value.get_maximum_value(),
        )
    except GLib.Error as error:
        tell(kind="answer", error=error.message)
    return True


Atspi.init()
listener = Atspi.EventListener.new(on_event)
for name in EVENTS:
    listener.register(name)
GLib.io_add_watch(0, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, answer)
tell(kind="ready")
loop = GLib.MainLoop()
loop.run()
