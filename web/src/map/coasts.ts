// The coasts as paths: the world coarsely, and the theatre of war finely upon it.

import { svg } from "../dom";
import { block } from "../words";
import { project } from "./projection";

interface Outline {
  /** Shapes as encoded polylines, longitude first. */
  land: string[];
  rivers: string[];
  /** Where the outline ends: south, north, west, east. */
  box: [number, number, number, number];
  /** Steps to a degree. */
  unit: number;
}

function decode(text: string, unit: number): [number, number][] {
  const points: [number, number][] = [];
  const numbers: number[] = [];
  let [number, shift] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const chunk = text.charCodeAt(index) - 63;
    number += (chunk & 31) * 2 ** shift;
    shift += 5;
    if (chunk & 32) continue;
    numbers.push(number % 2 ? -(number + 1) / 2 : number / 2);
    [number, shift] = [0, 0];
  }
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    x += numbers[index]!;
    y += numbers[index + 1]!;
    points.push([x / unit, y / unit]);
  }
  return points;
}

function path(shapes: string[], unit: number, end: string): string {
  return shapes
    .map((shape) => decode(shape, unit).map(([lon, lat]) => project(lon, lat)))
    .map((points) => `M${points.map(({ x, y }) => `${x.toFixed(3)},${y.toFixed(3)}`).join(" ")}${end}`)
    .join("");
}

/** The land of each outline, the finer upon the sea of its own box. */
export function coasts(): SVGElement {
  const outlines = block<Record<string, Outline>>("_outlines") ?? {};
  const drawn = ["world", "theatre"].flatMap((name) => {
    const outline = outlines[name];
    if (!outline) return [];
    const [south, north, west, east] = outline.box;
    const corner = project(west, north);
    const other = project(east, south);
    const size = { x: corner.x, y: corner.y, width: other.x - corner.x, height: other.y - corner.y };
    return [
      svg("rect", { ...size, class: "sea" }),
      svg("path", { d: path(outline.land, outline.unit, "Z"), class: "land" }),
      svg("path", { d: path(outline.rivers, outline.unit, ""), class: "river" }),
    ];
  });
  return svg("g", {}, ...drawn);
}
