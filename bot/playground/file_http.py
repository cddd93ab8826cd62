"""Files over HTTP: the app sends bytes to an upload address, and fetches what was shared with its own token only."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import SharedFile


class FileHttp:
    """The endpoints behind `upload_url` and `url_private_download`."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    async def upload(self, request: Request) -> Response:
        """Takes the bytes of an upload that files.getUploadURLExternal prepared."""
        content = await request.body()
        with self._workspace.changed:
            file = self._workspace.files.get(request.path_params["id"])
            if file is None or file.ready:
                return PlainTextResponse("no such upload", status_code=404)
            file.content = content
        return PlainTextResponse(f"OK - {len(content)}")

    async def download(self, request: Request) -> Response:
        """Hands out a file. Without the app's token Slack shows its sign-in page, with status 200; so does this."""
        named = request.path_params["rest"].partition("-")[2].partition("/")[0]
        app = self._workspace.app
        if request.headers.get("authorization") != f"Bearer {app.bot_token}" or "files:read" not in app.scopes:
            return HTMLResponse("<!DOCTYPE html><html><head><title>Sign in to Slack</title></head><body></body></html>")
        file = self._workspace.files.get(named)
        if file is None or not self._shared_with_app(file):
            return PlainTextResponse("no such file", status_code=404)
        name = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"}
        return Response(file.content, media_type=file.mimetype, headers=name)

    def _shared_with_app(self, file: SharedFile) -> bool:
        channels, bot = self._workspace.channels, self._workspace.app.bot_user
        return file.user == bot or any(bot in channels[where].members for where in file.channels)
