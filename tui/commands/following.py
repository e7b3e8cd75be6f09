"""Following feeds: follow, unfollow, and refresh, which is made for cron.

A refresh that finds nothing wrong says one line, and with -q none.
"""

import sys
from argparse import Namespace
from collections import Counter
from contextlib import closing

import store
from tui import output, plain, plain_library, shapes
from tui.exits import ExitCode, after
from tui.progress import Bar


def follow(library: store.Library, arguments: Namespace) -> ExitCode:
    """Follow feeds; without an address say which are followed."""
    if not arguments.addresses:
        return _put_followed(library, as_json=arguments.json)
    failed = 0
    for name in arguments.addresses:
        try:
            new = store.follow(name, library)
        except store.ReadingError as error:
            failed += 1
            output.complain(f"{error.source}: {error}")
            continue
        for one in new:
            output.say(f"following {one.title or one.address} ({one.address})")
        if not new:
            output.say(f"{name}: followed already")
    return after(failed, len(arguments.addresses))


def unfollow(library: store.Library, arguments: Namespace) -> ExitCode:
    """Follow feeds no longer; what was read of them stays."""
    subscriptions = store.Subscriptions(library)
    for address in arguments.addresses:
        gone = subscriptions.remove(address)
        output.say(f"no longer following {gone.title or gone.address}; its articles stay")
    return ExitCode.DONE


def refresh(library: store.Library, arguments: Namespace) -> ExitCode:
    """Read what is new in the feeds that are followed."""
    counts: Counter[str] = Counter()
    bar = Bar(sys.stderr)
    tell = None if arguments.quiet else bar.tell
    with closing(store.refresh(library, since=arguments.since, tell=tell)) as outcomes, bar:
        for outcome in outcomes:
            counts[outcome.status] += 1
            bar.clear()
            if arguments.json:
                output.put_json(shapes.outcome(outcome))
            elif outcome.status == "failed":
                output.say(plain.outcome(outcome))
    if not (arguments.json or arguments.quiet):
        output.say(plain.tally(counts))
    return after(counts["failed"], counts.total())


def _put_followed(library: store.Library, *, as_json: bool) -> ExitCode:
    followed = store.Subscriptions(library).all()
    if as_json:
        output.put_json({"subscriptions": [store.as_data(one) for one in followed]})
    elif followed:
        output.put(plain_library.followed(followed))
    else:
        raise store.NotFound("no feed is followed; follow one with: presscut follow ADDRESS")
    return ExitCode.DONE
