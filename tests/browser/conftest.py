"""What tests in a browser may use: a page made by `export html`, opened in headless Chromium.

Where there is no browser they are skipped, unless CI=true says that there must be one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from rjwar.cli import main

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
except ImportError:
    webdriver = None

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.dear)


def absent(what: str) -> None:
    """Skip for want of something; under continuous integration fail."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}; continuous integration must have it")
    pytest.skip(what)


@pytest.fixture(scope="session")
def driver() -> Iterator[Any]:
    binary = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    chromedriver = shutil.which("chromedriver")
    if webdriver is None or not binary or not chromedriver:
        absent("no browser: needs Chromium, chromedriver and the extra 'browser'")
    options = Options()
    options.binary_location = binary
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = webdriver.Chrome(options=options, service=Service(chromedriver))
    started.set_script_timeout(180)
    yield started
    started.quit()


def set_size(driver: Any, width: int, height: int, *, touch: bool) -> None:
    """Give the window the size of a screen, which may be one to touch."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": touch})


class Page:
    """A page in the browser, asked and driven by scripts of a line, and by real keys and wheels."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def js(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def settled(self) -> Page:
        """The page after what waits for the next frame is done."""
        self.driver.execute_async_script(
            "const done = arguments[0]; let n = 2; (function next() { n-- ? requestAnimationFrame(next) : done() })()"
        )
        return self

    def sized(self, width: int, height: int, *, touch: bool = False) -> Page:
        """The page in a window of another size, in pixels."""
        set_size(self.driver, width, height, touch=touch)
        return self.settled()

    def laid_out(self) -> Page:
        """The page with all of it laid out, though most is out of sight: a script that measures one thing after the other does it for each."""
        self.js(
            "const all = new CSSStyleSheet(); all.replaceSync('* { content-visibility: visible !important }');"
            " document.adoptedStyleSheets.push(all)"
        )
        return self.settled()

    def shown(self) -> list[str]:
        return self.js("return [...document.querySelectorAll('main article:not([hidden])')].map(a => a.id)")

    def marks(self) -> list[str]:
        return self.js(
            "return [...document.querySelectorAll('[data-view=timeline] [data-event]')].map(a => a.dataset.event)"
        )

    def places(self) -> list[str]:
        return self.js(
            "return [...document.querySelectorAll('[data-view=map] [data-place]')].map(a => a.dataset.place)"
        )

    def status(self) -> str:
        return self.js("return document.querySelector('[role=status]').textContent")

    def choose(self, filter: str, value: str) -> Page:
        script = "const s = document.querySelector(arguments[0]); s.value = arguments[1]; s.dispatchEvent(new Event('change', {bubbles: true}))"
        self.js(script, f"[data-filter={filter}]", value)
        return self.settled()

    def search(self, text: str) -> Page:
        script = "const s = document.querySelector('[role=searchbox]'); s.value = arguments[0]; s.dispatchEvent(new Event('input', {bubbles: true}))"
        self.js(script, text)
        return self.settled()

    def press(self, name: str) -> Page:
        """Press the button of this name."""
        self.js(
            "[...document.querySelectorAll('button')].find(b => b.textContent === arguments[0]).click()", name
        )
        return self.settled()

    def keys(self, *keys: str) -> Page:
        """Type on the keyboard, wherever the focus is."""
        from selenium.webdriver import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()
        return self.settled()

    def language(self, lang: str) -> Page:
        script = "const s = document.querySelector('.language select'); s.value = arguments[0]; s.dispatchEvent(new Event('change', {bubbles: true}))"
        self.js(script, lang)
        return self.settled()

    def go(self, address: str) -> Page:
        self.js("location.hash = arguments[0]", address)
        return self.settled()

    def focus(self) -> str:
        """The event, place or name of what has the focus."""
        return self.js(
            "const a = document.activeElement; return a.dataset.event ?? a.dataset.place ?? a.textContent"
        )

    def ticks(self) -> list[str]:
        return self.js("return [...document.querySelectorAll('[data-axis] text')].map(t => t.textContent)")

    def console(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def axe(self, *, colors: bool = True) -> list[str]:
        """What axe-core finds wrong; to look at the colours of each text takes it half of its time."""
        if not AXE.exists():
            absent("no axe-core: run `npm ci` in web/")
        if not self.js("return 'axe' in window"):
            self.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE.read_text(encoding="utf-8")})
        found = self.driver.execute_async_script(
            "const [colors, done] = arguments; axe.run(document, {resultTypes: ['violations'], rules: {'color-contrast': {enabled: colors}}})"
            ".then(r => done(r.violations), e => done([String(e)]))",
            colors,
        )
        return [f"{one['id']}: {one['nodes'][0]['html'][:200]} ({len(one['nodes'])})" for one in found]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """The file of a page, made once for the same arguments."""
    folder, known = tmp_path_factory.mktemp("pages"), {}

    def make(*arguments: object) -> Path:
        if arguments not in known:
            known[arguments] = folder / f"{len(known)}.html"
            assert main(["export", "html", *map(str, arguments), "-o", str(known[arguments])]) == 0
        return known[arguments]

    return make


@pytest.fixture
def opened(driver: Any, made: Callable[..., Path]) -> Callable[..., Page]:
    """Open a page of these arguments in a window of some size, as its reader's system has it."""

    def open(
        *arguments: object,
        at: str = "",
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        touch: bool = False,
        scripts: bool = True,
    ) -> Page:
        driver.get("about:blank")  # or the page before is laid out anew for each of these
        set_size(driver, width, height, touch=touch)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": [scheme]})
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        driver.get_log("browser"), driver.get_log("performance")
        driver.get(made(*arguments).as_uri() + at)
        return Page(driver).settled() if scripts else Page(driver)

    return open


@pytest.fixture(scope="session")
def _windows(driver: Any, made: Callable[..., Path]) -> tuple[str, str]:
    """The window of the pages that tests open, and one in which the whole war is open."""
    first = driver.current_window_handle
    driver.switch_to.new_window("window")
    driver.get(made().as_uri())
    of_war = driver.current_window_handle
    driver.switch_to.window(first)
    return first, of_war


@pytest.fixture
def war_page(driver: Any, _windows: tuple[str, str]) -> Iterator[Page]:
    """The page of the whole war on a laptop: to be looked at and not to be changed, for it is dear and opened once."""
    first, of_war = _windows
    driver.switch_to.window(of_war)
    yield Page(driver).sized(1280, 900)
    Page(driver).js("document.adoptedStyleSheets = []")
    driver.switch_to.window(first)
