// Makes the page an explorer. The articles stay as they are; what is built stands between the title and the
// contents.

import "./as-written"; // before whatever reads the text
import { followShown } from "./articles";
import { followAddress } from "./choose";
import { controls } from "./filters";
import { collect } from "./languages";
import { completeLinks } from "./links";
import { WarMap } from "./map/map";
import { placeNames } from "./names";
import { happenings } from "./record";
import { prepare } from "./search";
import { Timeline } from "./timeline/timeline";

function explore(): void {
  collect();
  placeNames();
  completeLinks();
  document.querySelector(".strip")?.remove(); // the timeline takes its place
  document.documentElement.classList.add("explores");
  const bar = controls();
  document.querySelector("header")?.after(bar);
  followShown();
  const timeline = new Timeline();
  const map = new WarMap();
  bar.after(timeline.region, map.region);
  followAddress();
  prepare();
}

// Paper shows what a screen folds away.
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});

// Of no events there is nothing to explore.
if (happenings.length) explore();
