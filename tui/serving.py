"""The desk in a browser: a server on this machine, for this machine, over textual-serve.

Each browser tab gets a desk of its own, a process with the rights of whoever serves. There is no
login, so it listens on the loopback address only, and answers only pages of its own: any page in
the person's browser could otherwise drive a desk through its WebSocket. The page that it sends
asks for nothing elsewhere. Imported only to serve, where the extra is installed.
"""

import asyncio
from pathlib import Path

from aiohttp import web
from textual_serve.server import Server

HOST = "127.0.0.1"
PAGES = Path(__file__).with_name("pages")


class DeskServer(Server):
    """Serves the desk that a command line (for the shell) opens."""

    def __init__(self, command: str, port: int) -> None:
        super().__init__(command, HOST, port, title="presscut", templates_path=PAGES)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """A desk for a page of our own; a page of anyone else is refused."""
        own = {f"http://{name}:{self.port}" for name in (HOST, "localhost")}
        if request.headers.get("Origin") not in own:
            raise web.HTTPForbidden(text="The desk answers only pages of its own.")
        return await super().handle_websocket(request)

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: who serves has said where."""

    def initialize_logging(self) -> None:
        """Log nothing: what goes wrong in a desk stands on its page."""


def serve(command: str, port: int) -> None:
    """Serve until interrupted or terminated. Raises OSError where the port cannot be had."""
    asyncio.set_event_loop(asyncio.new_event_loop())
    DeskServer(command, port).serve()
