"""Corrections in the browser: off without a token, and with one only for who logged in, by this site's own forms."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import datasette
import pytest
from click.testing import CliRunner
from publish_sample import build_hostile, build_sample
from store_sample import rows

from timeline import correcting
from timeline.cli import main
from timeline.commands import publishing
from timeline.pipeline import build
from timeline.publish.desk import Desk, desk_of
from timeline.publish.serve import application

COOKIE = "timeline-corrector"
TOKEN = "a token that nobody guesses"
ARTICLES = {
    "one.md": "---\ntitle: Bridge\npublished: 2023-06-16\nlanguage: en\n---\nThe bridge opened in Tunis on Monday.\n",
    "two.md": "---\ntitle: <script>alert(1)</script>\npublished: 2023-06-17\nlanguage: en\nsource: Wire\n---\n"
    "A strike began in the harbour of Sfax yesterday.\n",
}


class Browser:
    """A reader that keeps cookies, and fills in forms as they are on the page."""

    def __init__(self, served: Any) -> None:
        self.served = served
        self.cookies: dict[str, str] = {}

    def get(self, path: str) -> Any:
        return self._ask("get", path)

    def post(self, path: str, **fields: str) -> Any:
        return self._ask("post", path, data=fields)

    def submit(self, page: str, **fields: str) -> Any:
        """The form of a page that has these fields, with its hidden ones."""
        text = self.get(page).text
        kind = fields.get("kind")
        forms = re.findall(r'<form class="correction".*?action="([^"]*)">(.*?)</form>', text, re.DOTALL)
        wanted = [form for form in forms if not kind or f'name="kind" value="{kind}"' in form[1]]
        action, inside = wanted[0]
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', inside))
        return self.post(action, **(hidden | fields))

    def log_in(self, token: str = TOKEN, who: str = "Lina") -> Any:
        return self.submit("/-/corrections", token=token, who=who)

    def _ask(self, method: str, path: str, **more: Any) -> Any:
        async def ask() -> Any:
            await self.served.invoke_startup()
            return await getattr(self.served.client, method)(path, cookies=dict(self.cookies), **more)

        answer = asyncio.run(ask())
        for header in answer.headers.get_list("set-cookie"):
            for name, morsel in SimpleCookie(header).items():
                self.cookies[name] = morsel.value
        return answer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "texts" / name).write_text(text, "utf-8")
    return tmp_path / "texts"


@pytest.fixture
def db(folder: Path) -> Path:
    path = folder.parent / "timeline.db"
    build([folder], path)
    return path


@pytest.fixture
def browser(db: Path) -> Browser:
    return Browser(application(db, desk=publishing._desk(db, TOKEN, lambda: "2024-01-01T09:00:00+00:00")))


def row(db: Path, title: str, columns: str = "id, uid") -> Any:
    return rows(db, f"select {columns} from events where title like ?", f"%{title}%")[0]


def lines(folder: Path) -> list[dict[str, Any]]:
    file = folder / "corrections.jsonl"
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []


# -- closed doors ----------------------------------------------------------------------------------------------------


def test_without_a_token_the_server_is_read_only(db: Path, folder: Path) -> None:
    reader = Browser(application(db))
    event, uid = row(db, "bridge")
    page = reader.get(f"/timeline/events/{event}").text
    assert 'method="post"' not in page
    assert "Log in" not in page
    assert reader.get("/-/corrections").status_code == 404
    answer = reader.post("/timeline/-/correct", kind="hide", uid=uid)
    assert answer.status_code in (403, 404, 405)
    assert lines(folder) == []
    assert row(db, "bridge", "hidden") == (0,)


def test_with_a_token_a_stranger_sees_a_link_and_changes_nothing(browser: Browser, db: Path, folder: Path) -> None:
    event, uid = row(db, "bridge")
    page = browser.get(f"/timeline/events/{event}").text
    assert 'method="post"' not in page
    assert "Log in to correct this" in page
    browser.get("/-/corrections")  # for the token against forged requests
    forged = browser.post("/timeline/-/correct", kind="hide", uid=uid)
    assert forged.status_code == 403
    browser.cookies[COOKIE] = "WyJMaW5hIl0.forged"
    assert 'method="post"' not in browser.get(f"/timeline/events/{event}").text
    assert lines(folder) == []


def test_a_wrong_token_or_no_name_opens_nothing(browser: Browser) -> None:
    assert browser.log_in(token="another token that is wrong").status_code == 403
    assert browser.log_in(who=" ").status_code == 400
    assert COOKIE not in browser.cookies


def test_the_cookie_is_signed_and_out_of_reach_of_scripts(browser: Browser) -> None:
    answer = browser.log_in()
    assert answer.status_code == 302
    [cookie] = [header for header in answer.headers.get_list("set-cookie") if header.startswith(COOKIE)]
    assert "httponly" in cookie.lower()
    assert "samesite=strict" in cookie.lower()
    assert TOKEN not in cookie
    browser.submit("/-/corrections", out="1")
    assert not browser.cookies[COOKIE].strip('"')


def test_a_form_of_another_site_is_refused(browser: Browser, db: Path, folder: Path) -> None:
    browser.log_in()
    if not datasette.__version__.startswith("0."):
        pytest.skip("Datasette 1.0 tells other sites by the headers of browsers, which this one has not")
    answer = browser.post("/timeline/-/correct", kind="hide", uid=row(db, "bridge")[1])  # its hidden token is missing
    assert answer.status_code == 403
    assert lines(folder) == []


def test_a_login_ends_with_its_token(browser: Browser, db: Path) -> None:
    browser.log_in()
    other = Browser(application(db, desk=Desk("another token, long enough", lambda _: [], lambda _: [], lambda: "now")))
    other.served._secret = browser.served._secret
    other.cookies = browser.cookies
    assert "Log in to correct this" in other.get(f"/timeline/events/{row(db, 'bridge')[0]}").text


# -- corrections -----------------------------------------------------------------------------------------------------


def test_an_event_is_dated_anew_at_once_and_for_good(browser: Browser, db: Path, folder: Path) -> None:
    event, uid = row(db, "bridge")
    browser.log_in()
    answer = browser.submit(f"/timeline/events/{event}", kind="date", earliest="2023-05-01", latest="", note="a typo")
    assert answer.headers["location"] == f"/-/event/{uid}"
    assert row(db, "bridge", "earliest, latest") == ("2023-05-01", None)
    [said] = lines(folder)
    assert (said["who"], said["made"], said["note"]) == ("Lina", "2024-01-01T09:00:00+00:00", "a typo")
    assert "bridge" in said["quote"]
    page = browser.get(browser.get(f"/-/event/{uid}").headers["location"]).text
    assert "Corrected by Lina" in page
    assert "from 1 May 2023 on" in page
    build([folder], db)
    assert row(db, "bridge", "earliest, latest") == ("2023-05-01", None)


def test_the_language_asked_for_goes_along(browser: Browser, db: Path) -> None:
    event, uid = row(db, "bridge")
    answer = browser.submit("/-/corrections?_lang=ar", token=TOKEN, who="Lina")
    assert answer.headers["location"] == "/?_lang=ar"
    answer = browser.submit(f"/timeline/events/{event}?_lang=ar", kind="date", earliest="2023-05-01", latest="")
    assert answer.headers["location"] == f"/-/event/{uid}?_lang=ar"
    answer = browser.get(f"/-/event/{uid}?_lang=ar")
    assert answer.headers["location"] == f"/timeline/events/{row(db, 'bridge')[0]}?_lang=ar"
    assert "Not an event" not in browser.get(answer.headers["location"]).text


def test_an_event_is_hidden(browser: Browser, db: Path) -> None:
    event, _ = row(db, "bridge")
    browser.log_in()
    assert browser.submit(f"/timeline/events/{event}", kind="hide").status_code == 302
    assert row(db, "bridge", "hidden") == (1,)
    assert "bridge" not in browser.get("/timeline/events.json").text


def test_events_are_merged_and_parted(browser: Browser, db: Path) -> None:
    (event, uid), (_, other) = row(db, "bridge"), row(db, "strike")
    stories = "select count(distinct story_id) from events where uid in (?, ?)"
    browser.log_in()
    browser.submit(f"/timeline/events/{event}", kind="merge", other=f"http://127.0.0.1:8001/-/event/{other}")
    assert rows(db, stories, uid, other) == [(1,)]
    story = row(db, "bridge", "story_id")[0]
    page = browser.get(f"/timeline/stories/{story}").text
    assert "Not the same as the first" in page
    object.__setattr__(_desk(browser), "now", lambda: "2024-01-02T09:00:00+00:00")
    assert browser.submit(f"/timeline/stories/{story}", kind="split").status_code == 302
    assert rows(db, stories, uid, other) == [(2,)]


def _desk(browser: Browser) -> Desk:
    desk = desk_of(browser.served)
    assert desk
    return desk


def test_an_article_is_published_on_another_day(browser: Browser, db: Path) -> None:
    [(article,)] = rows(db, "select id from articles where title = 'Bridge'")
    before = row(db, "bridge", "earliest")[0]
    browser.log_in()
    assert browser.submit(f"/timeline/articles/{article}", kind="published", published="2023-06-23").status_code == 302
    assert (before, row(db, "bridge", "earliest")[0]) == ("2023-06-12", "2023-06-19")


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "date", "earliest": "2023-05-01", "latest": ""},
        {"kind": "hide"},
        {"kind": "merge"},
        {"kind": "published", "published": "2023-06-23"},
    ],
    ids=lambda fields: fields["kind"],
)
def test_what_was_said_is_taken_back(browser: Browser, db: Path, folder: Path, fields: dict[str, str]) -> None:
    state = "select uid, earliest, latest, hidden, story_id, published from events order by uid"
    before = rows(db, state)
    browser.log_in()
    event, _ = row(db, "bridge")
    [(article,)] = rows(db, "select id from articles where title = 'Bridge'")
    page = f"/timeline/articles/{article}" if fields["kind"] == "published" else f"/timeline/events/{event}"
    other = {"other": row(db, "strike")[1]} if fields["kind"] == "merge" else {}
    browser.submit(page, **fields, **other)
    assert rows(db, state) != before
    assert len(lines(folder)) == 1
    if fields["kind"] == "date":  # its id follows its day
        page = f"/timeline/events/{row(db, 'bridge')[0]}"
    assert browser.submit(page, kind="undo").status_code == 302
    assert "Taken back by Lina." in browser.get(page if fields["kind"] != "date" else f"/timeline/events/{event}").text
    assert rows(db, state) == before
    assert lines(folder) == []
    build([folder], db)
    assert rows(db, state) == before


def test_nothing_is_taken_back_twice(browser: Browser, db: Path) -> None:
    event, _ = row(db, "bridge")
    browser.log_in()
    browser.submit(f"/timeline/events/{event}", kind="hide")
    page = browser.get(f"/timeline/events/{event}").text
    token, key = (re.findall(rf'name="{name}" value="([^"]*)"', page)[0] for name in ("csrftoken", "id"))
    again = {"kind": "undo", "id": key, "csrftoken": token}
    assert [browser.post("/timeline/-/correct", **again).status_code for _ in range(2)] == [302, 400]
    assert browser.post("/timeline/-/correct", **(again | {"id": "x' or 1"})).status_code == 400


def test_forms_speak_the_readers_language(browser: Browser, db: Path) -> None:
    event, _ = row(db, "bridge")
    browser.log_in()
    page = browser.get(f"/timeline/events/{event}?_lang=ar").text
    assert '<section class="corrections" aria-labelledby="correct" lang="ar" dir="rtl">' in page
    assert "أرّخه هكذا" in page
    assert "/timeline/-/correct?_lang=ar" in page
    assert "Se connecter" in Browser(browser.served).get("/-/corrections?_lang=fr").text


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "date", "earliest": "", "latest": ""},
        {"kind": "date", "earliest": "2023-06-02", "latest": "2023-06-01"},
        {"kind": "date", "earliest": "soon"},
        {"kind": "merge", "other": "nowhere"},
        {"kind": "merge", "other": "../<script>"},
        {"kind": "hide", "uid": "nowhere"},
        {"kind": "forget"},
        {"kind": "burn"},
    ],
    ids=str,
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    browser: Browser, db: Path, folder: Path, fields: dict[str, str]
) -> None:
    event, _ = row(db, "bridge")
    browser.log_in()
    page = browser.get(f"/timeline/events/{event}").text
    token = re.findall(r'name="csrftoken" value="([^"]*)"', page)[0]
    given = {"uid": str(row(db, "bridge")[1]), "csrftoken": token} | fields
    answer = browser.post("/timeline/-/correct", **given)
    assert answer.status_code == 400
    assert "Traceback" not in answer.text
    assert lines(folder) == []


def test_hostile_titles_are_text_in_forms(browser: Browser, db: Path) -> None:
    browser.log_in(who="<script>alert(2)</script>")
    [(article,)] = rows(db, "select id from articles where title like '<script>%'")
    for page in (f"/timeline/articles/{article}", f"/timeline/events/{row(db, 'strike')[0]}"):
        text = browser.get(page).text
        assert "<script>alert" not in text
        assert "&lt;script&gt;alert" in text


def test_a_title_of_a_megabyte_is_cut_and_harmless_on_pages_with_forms(tmp_path: Path) -> None:
    path = build_hostile(tmp_path / "timeline.db")
    browser = Browser(application(path, desk=publishing._desk(path, TOKEN, lambda: "2024-01-01T09:00:00+00:00")))
    browser.log_in()
    [(event,)] = rows(path, "select id from events where status = 'planned'")
    # An event's own page shows its sentence whole.
    for page, most in ((f"/timeline/events/{event}", 3_100_000), ("/timeline/stories/1", 100_000)):
        answer = browser.get(page)
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text
        assert not re.search(r"""href=["']?javascript:""", answer.text)
        assert len(answer.text) < most, page
    page = browser.get("/timeline/stories/1").text
    form = page[page.index('class="corrections"') :]
    assert "\u202e" not in form
    assert len(form) < 20_000


# -- files that take none ----------------------------------------------------------------------------------------------


def test_an_immutable_file_refuses_clearly(db: Path) -> None:
    desk = Desk(TOKEN, lambda _: [], lambda _: [], lambda: "now")
    with pytest.raises(ValueError, match="served immutable takes no corrections"):
        application(db, immutable=True, desk=desk)
    said = CliRunner().invoke(main, ["serve", "--db", str(db), "--immutable", "--corrections-token", TOKEN])
    assert (said.exit_code, "takes no corrections" in said.output) == (1, True)
    assert Browser(application(db, immutable=True)).get("/timeline/events").status_code == 200


def test_a_short_token_is_refused(db: Path) -> None:
    said = CliRunner().invoke(main, ["serve", "--db", str(db)], env={"TIMELINE_CORRECTIONS_TOKEN": "short"})
    assert (said.exit_code, "too short" in said.output) == (1, True)


def test_a_copy_of_quotes_says_that_it_cannot_be_corrected(tmp_path: Path) -> None:
    from timeline.publish.snapshot import snapshot

    snapshot(build_sample(tmp_path / "timeline.db"), tmp_path / "quotes.db", quotes=True)
    correct: Callable[..., Any] = publishing._desk(tmp_path / "quotes.db", TOKEN, lambda: "now").correct
    [(uid,)] = rows(tmp_path / "quotes.db", "select uid from events limit 1")
    with pytest.raises(correcting.StoreError, match="copy without texts"):
        correct(correcting.Correction(kind="hide", uid=str(uid), who="x", made="y"))
