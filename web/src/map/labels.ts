// The names of places, where there is room for them, and those of lands and seas.

import { set, svg } from "../dom";
import { drawnFont, textWidth } from "../text-width";
import { words } from "../words";
import { project, type View } from "./projection";
import type { Spot } from "./spots";

/** Of the names of places, in pixels; the style sheet has the same. */
const FONT_SIZE = 12;

/** Between a circle and its name, and from a name to the edge of the picture. */
const [APART, EDGE] = [3, 2];

/** From how many pixels a degree the names of lands and seas are written, and to how many. */
const [LEAST, MOST] = [6, 60];

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The names of the spots that have room: that of the chosen one in any case, then those of most events. */
export function placeLabels(spots: readonly Spot[], view: View, chosen: Spot | null): SVGElement[] {
  const taken = spots.map((spot) => circle(spot, view));
  const isChosenSeen = chosen && spots.includes(chosen);
  const inTurn = isChosenSeen ? [chosen, ...spots.filter((spot) => spot !== chosen)] : spots;
  return inTurn.flatMap((spot) => {
    const wanted = beside(spot, view);
    const isFree = (box: Rectangle) =>
      box.left >= EDGE && box.right <= view.width - EDGE && !taken.some((other) => overlap(box, other));
    const at = wanted.find(isFree) ?? (spot === chosen ? wanted[0] : undefined);
    if (!at) return [];
    taken.push(at);
    set(spot.label, { x: at.left, y: at.bottom - 2, class: spot === chosen ? "current" : null });
    return [spot.label];
  });
}

export function regionNames(view: View): SVGElement[] {
  if (view.scale < LEAST || view.scale > MOST) return [];
  return words().regions.map(([name, lat, lon]) => {
    const { x, y } = view.at(project(lon, lat));
    return svg("text", { x, y, "text-anchor": "middle" }, name);
  });
}

function circle(spot: Spot, view: View): Rectangle {
  const { x, y } = view.at(spot.point);
  const r = spot.radius - 1;
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/** Where the name of a spot may stand: to the right, to the left, under it, above it. */
function beside(spot: Spot, view: View): Rectangle[] {
  const { x, y } = view.at(spot.point);
  const r = spot.radius + APART;
  const wide = textWidth(spot.name, drawnFont(FONT_SIZE));
  return [
    { left: x + r, top: y - FONT_SIZE / 2 },
    { left: x - r - wide, top: y - FONT_SIZE / 2 },
    { left: x - wide / 2, top: y + r - 2 },
    { left: x - wide / 2, top: y - r - FONT_SIZE },
  ].map(({ left, top }) => ({ left, right: left + wide, top, bottom: top + FONT_SIZE }));
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
