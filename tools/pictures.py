"""Pictures of the published pages, built from seeds/: `make pictures` writes docs/pictures/*.png.

Needs Debian's chromium, and pngquant to make them small (`make browser` installs both). The seeds are
invented articles, so that nothing here needs a licence.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from serving import TIMELINE, launched, served

ROOT = Path(__file__).parent.parent
OUT = ROOT / "docs" / "pictures"
WIDE, PHONE = (1280, 900), (375, 812)


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as one reader sees it; `tall` is cut at so many pixels."""

    name: str
    path: str
    size: tuple[int, int] = WIDE
    dark: bool = False
    tall: int = 0
    click: str = ""  # what the reader has chosen


def pictures(db: sqlite3.Connection) -> list[Picture]:
    """All pictures, of rows that the seeds are known to have: by title, since uids are hashes."""

    def one(sql: str, *given: str) -> Any:
        return db.execute(sql, given).fetchone()[0]

    def article(title: str) -> str:
        return f"/timeline/-/article/{one('select uid from articles where title like ?', f'%{title}%')}"

    story = f"/timeline/-/story/{one('select uid from stories order by events desc, uid limit 1')}"
    place = f"/timeline/-/place/{one('select id from places where latitude is not null order by events desc limit 1')}"
    event = one("select uid from events where title like 'Two weeks ago%' order by id limit 1")
    musk, ferry, zawiya = article("Musk fills"), article("Ferry passengers"), article("مخطوطات")
    timeline = f"/timeline/-/timeline?event={event}"
    return [
        Picture("home", "/"),
        Picture("home-ar", "/?_lang=ar"),
        Picture("home-phone", "/", PHONE, tall=1900),
        Picture("article", f"{musk}?published=2023-07-03", click="two weeks ago"),
        Picture("article-ar", f"{zawiya}?_lang=ar", click="العام التالي"),
        Picture("article-conflict-dark", ferry, dark=True),
        Picture("article-phone", musk, PHONE, tall=1700, click="Later this month"),
        Picture("story", story, tall=1250),
        Picture("story-ar", f"{story}?_lang=ar", tall=1250),
        Picture("story-phone", story, PHONE, tall=1700),
        Picture("place", place, tall=1000),
        Picture("facets", "/timeline/events?status=planned"),
        Picture("timeline", timeline, tall=1100),
        Picture("timeline-ar", f"{timeline}&_lang=ar", tall=1100),
        Picture("timeline-dark", timeline, dark=True, tall=1100),
        Picture("timeline-phone", timeline, PHONE, tall=1900),
    ]


def take(browser: Any, address: str, picture: Picture) -> None:
    width, height = picture.size
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme="dark" if picture.dark else "light", locale="en-GB"
    )
    page.set_default_timeout(120_000)  # a busy machine is no failure
    answer = page.goto(address + picture.path, wait_until="load")
    if not answer or not answer.ok:
        sys.exit(f"{picture.name}: {picture.path} answered {answer and answer.status}")
    if picture.click:
        page.locator("a.mark").filter(has_text=re.compile(re.escape(picture.click), re.IGNORECASE)).first.click()
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    bottom = page.evaluate("document.documentElement.scrollHeight")
    clip = {"x": 0, "y": 0, "width": width, "height": min(bottom, picture.tall or height)}
    page.screenshot(path=OUT / f"{picture.name}.png", full_page=True, clip=clip, animations="disabled")
    page.close()


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "timeline.db"
        subprocess.run([*TIMELINE, "build", ROOT / "seeds", "--db", database], check=True, stdout=subprocess.DEVNULL)
        with sqlite3.connect(database) as db, served(database) as (address, _), launched() as browser:
            for picture in pictures(db):
                take(browser, address, picture)
    if pngquant := shutil.which("pngquant"):
        files = [str(file) for file in OUT.glob("*.png")]
        subprocess.run([pngquant, "--force", "--ext=.png", "--skip-if-larger", "--strip", "96", *files], check=False)
    for file in sorted(OUT.glob("*.png")):
        print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
