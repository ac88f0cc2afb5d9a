"""How quick the web page is in a browser: loading beside the same page without scripts,
typing, filtering, zooming and panning.

Times are told as they are and as on a machine whose twenty million square roots take 25 ms, by the square
roots of the same run. Needs Chromium, chromedriver and selenium (the extra `browser`): python bench/page.py
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

ROUNDS = 5
SCALE_MS = 25.0
SQUARE_ROOTS = (
    "const t = performance.now(); let s = 0; for (let i = 0; i < 2e7; i++) s += Math.sqrt(i); "
    "return [performance.now() - t, s][0]"
)

# What a reader does, as the longest task that it makes: of the handler, and of the frames after it.
LONGEST = """
const done = arguments[arguments.length - 1], act = new Function(arguments[0]);
const tasks = [];
const note = (list) => list.getEntries().forEach((entry) => tasks.push(entry.duration));
const observer = new PerformanceObserver(note);
observer.observe({entryTypes: ["longtask"]});
const start = performance.now();
act();
tasks.push(performance.now() - start);
const end = () => { observer.disconnect(); done(Math.max(...tasks)) };
let frames = 6;
(function next() { frames-- ? requestAnimationFrame(next) : setTimeout(end, 200) })();
"""
TYPE = (
    "const s = document.querySelector('[role=searchbox]'); s.value = '{}'; "
    "s.dispatchEvent(new Event('input', {{bubbles: true}}))"
)
CHOOSE = (
    "const s = document.querySelector('[data-filter={}]'); s.value = '{}'; "
    "s.dispatchEvent(new Event('change', {{bubbles: true}}))"
)
WHEEL = (
    "document.querySelector('[data-view={}] .plot').dispatchEvent(new WheelEvent('wheel', {{deltaY: {}, "
    "clientX: 500, clientY: 400, ctrlKey: {}, shiftKey: {}, bubbles: true, cancelable: true}}))"
)
ACTS = {
    "a letter typed": [TYPE.format(text) for text in ("t", "ts", "tsu", "tsus", "t", "")],
    "a filter set": [
        CHOOSE.format(*one)
        for one in (("front", "manchuria"), ("side", "japan"), ("front", ""), ("side", ""))
    ],
    "zooming the timeline": [
        WHEEL.format("timeline", by, "true", "false") for by in (-240, -240, -240, 240, 240)
    ],
    "panning the timeline": [WHEEL.format("timeline", by, "false", "true") for by in (240, 240, -240)],
    "zooming the map": [WHEEL.format("map", by, "true", "false") for by in (-240, -240, 240, 240)],
}


def browser() -> Any:
    """Chromium without a window."""
    options = Options()
    options.binary_location = next(
        found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))
    )
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_window_size(1280, 900)
    driver.set_script_timeout(120)
    return driver


def loading(driver: Any, address: str, *, scripts: bool) -> float:
    """Milliseconds from the request to the end of loading."""
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    driver.get("about:blank")
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
    driver.get(address)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    found: float = driver.execute_script("return performance.getEntriesByType('navigation')[0].loadEventEnd")
    return found


def main() -> None:
    """Export the page, and measure it."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "war.html"
        subprocess.run([sys.executable, "-m", "rjwar", "export", "html", "-o", str(page)], check=True)
        driver = browser()
        try:
            tell(driver, page.as_uri())
        finally:
            driver.quit()


def tell(driver: Any, address: str) -> None:
    """Print how long each act takes on the page at an address."""
    scale = SCALE_MS / median(driver.execute_script(SQUARE_ROOTS) for _ in range(ROUNDS))
    without, with_ = (
        median(loading(driver, address, scripts=scripts) for _ in range(ROUNDS)) for scripts in (False, True)
    )
    print(
        f"On the scale 1 ms here is {scale:.2f} ms.\n\n| what | ms here | ms on the scale |\n| --- | ---: "
        "| ---: |"
    )
    for name, time in {"loading without scripts": without, "loading": with_}.items():
        print(f"| {name} | {time:.0f} | {time * scale:.0f} |")
    # The texts are folded while nothing else is to be done.
    driver.execute_async_script("setTimeout(arguments[0], 3000)")
    for name, acts in ACTS.items():
        longest = max(median(driver.execute_async_script(LONGEST, act) for _ in range(3)) for act in acts)
        print(f"| {name}, the longest task | {longest:.0f} | {longest * scale:.0f} |")


if __name__ == "__main__":
    main()
