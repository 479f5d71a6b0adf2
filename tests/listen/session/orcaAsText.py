#!/usr/bin/python3
"""Runs the system's own Orca and writes what it would say to standard output, one JSON object a line.

Only the speech server is ours; everything that decides what to say is Orca. Every line that arrives on
standard input is answered, in order, with how busy Orca is: once an answer is read, all that was said
before it has been read too. Orca ends when standard input ends.
"""
import json
import os
import sys
import time

# Orca prints a little of its own; keep the speech on a channel that nothing else writes to.
SPEECH = os.fdopen(os.dup(1), "w", buffering=1, encoding="utf8")
os.dup2(2, 1)
sys.argv = ["orca"]

from gi.repository import GLib  # noqa: E402
from orca import event_manager, messages, orca, orca_state, settings, speech, speechserver  # noqa: E402

# Orca says which way it reads by its own moods, not by the page's doing, and not each time.
MODES = {messages.MODE_BROWSE, messages.MODE_FOCUS}

last = {"said": 0.0, "event": 0.0}


def tell(kind, text=""):
    if text in MODES:
        return
    if kind == "said":
        last["said"] = time.time()
    SPEECH.write(json.dumps({"kind": kind, "text": text, "at": time.time()}, ensure_ascii=False) + "\n")


class TextServer(speechserver.SpeechServer):
    """Speaks by writing. Rate, pitch and the like have no meaning for text."""

    def speak(self, text=None, acss=None, interrupt=True):
        tell("said", text or "")

    def speakCharacter(self, character, acss=None):
        tell("said", character)

    def speakKeyEvent(self, event, acss=None):
        pass

    def sayAll(self, utterances, progress):
        for context, _acss in utterances:
            tell("said", context.utterance)

    def stop(self):
        tell("cut")

    def getInfo(self):
        return ["text", "text"]

    def getVoiceFamilies(self):
        return []

    def __getattr__(self, name):
        return lambda *args, **kwargs: None


def use_text_server(_module, _info):
    speech._speechserver = speech._speechserver or TextServer()


speech._initSpeechServer = use_text_server

enqueue = event_manager.EventManager._enqueue


def enqueue_and_remember(self, event):
    last["event"] = time.time()
    return enqueue(self, event)


event_manager.EventManager._enqueue = enqueue_and_remember


def answer(channel, condition):
    if not sys.stdin.readline():
        os._exit(0)
    # Whatever goes wrong in here must not escape: GLib would drop the watch and never answer again.
    try:
        queued = event_manager.getManager()._eventQueue.qsize()
        browsing = not getattr(orca_state.activeScript, "_inFocusMode", True)
    except Exception:
        queued, browsing = 0, False
    now = time.time()
    SPEECH.write(
        json.dumps(
            {
                "kind": "idle",
                "queued": queued,
                "browsing": browsing,
                "sinceSaid": now - last["said"],
                "sinceEvent": now - last["event"],
            }
        )
        + "\n"
    )
    return True


GLib.io_add_watch(0, GLib.PRIORITY_DEFAULT_IDLE, GLib.IO_IN | GLib.IO_HUP, answer)

manager = orca.getSettingsManager()
# Reading the whole page on load races with everything else; the echo of keys is not the page's doing.
manager.activate(None, {"sayAllOnLoad": False, "enableKeyEcho": False})
sys.path.insert(0, manager.getPrefsDir())
settings.enableBraille = False
sys.exit(orca.main())
