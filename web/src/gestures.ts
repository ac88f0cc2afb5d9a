// Moving and zooming a drawing by mouse, pen, fingers and wheel; the timeline and the map are both moved so.

export interface Moves {
  /** By so many pixels. */
  pan(across: number, down: number): void;
  /**
   * To so many times the size, about a point of the drawing in pixels; false where it would go no further.
   */
  zoom(times: number, x: number, y: number): boolean;
  /** A tap or click that hit nothing: whatever is near may be meant. */
  near(x: number, y: number): Element | null;
}

/** How far a pointer may tremble before it drags, in pixels. */
const TREMBLE = 4;

/** How far from a mark a tap may be that means it, in pixels. */
const NEAR = 22;

/**
 * By how much a pixel of the wheel zooms, as a power of e: with Ctrl, as a pinch on a touchpad comes, and
 * without.
 */
const PINCHED = 0.004;
const WHEELED = 0.002;

/** How many pixels a line and a page of the wheel are. */
const LINE = 16;
const SHEET = 400;

interface Point {
  x: number;
  y: number;
}

/**
 * Let a drawing be moved and zoomed. The page keeps the plain wheel unless the drawing has the focus, and
 * fingers that go up and down.
 */
export function movable(drawing: HTMLElement, moves: Moves): void {
  const wasDragged = dragging(drawing, moves);
  clicking(drawing, moves, wasDragged);
  drawing.addEventListener("wheel", (event) => wheel(drawing, moves, event), { passive: false });
}

/** Where in a drawing something happened. */
function at(drawing: HTMLElement, event: MouseEvent): Point {
  const box = drawing.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/**
 * One pointer carries the drawing, two zoom it. The function that comes back tells whether the last press was
 * a drag, once.
 */
function dragging(drawing: HTMLElement, moves: Moves): () => boolean {
  const down = new Map<number, Point>();
  let start: Point = { x: 0, y: 0 };
  let dragged = false;

  drawing.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    down.set(event.pointerId, at(drawing, event));
    if (down.size === 1) [start, dragged] = [at(drawing, event), false];
  });
  drawing.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const now = at(drawing, event);
    if (!dragged && down.size === 1 && Math.hypot(now.x - start.x, now.y - start.y) < TREMBLE) return;
    if (!dragged) drawing.setPointerCapture(event.pointerId);
    dragged = true;
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, now);
    if (other) pinch(moves, other, before, now);
    else moves.pan(now.x - before.x, now.y - before.y);
  });
  for (const end of ["pointerup", "pointercancel"] as const) {
    drawing.addEventListener(end, (event) => down.delete(event.pointerId));
  }
  return () => {
    const was = dragged;
    dragged = false;
    return was;
  };
}

/** One of two fingers moved: the drawing is carried by the middle between them, and grows as they part. */
function pinch(moves: Moves, still: Point, before: Point, now: Point): void {
  moves.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  const apart = (one: Point) => Math.max(Math.hypot(one.x - still.x, one.y - still.y), 1);
  moves.zoom(apart(now) / apart(before), (now.x + still.x) / 2, (now.y + still.y) / 2);
}

/**
 * A drag opens nothing: the click that ends it is no click. Neither is a link of the drawing to be dragged
 * away.
 */
function clicking(drawing: HTMLElement, moves: Moves, wasDragged: () => boolean): void {
  drawing.addEventListener("dragstart", (event) => event.preventDefault());
  drawing.addEventListener(
    "click",
    (event) => {
      const isByHand = event.detail > 0;
      if (wasDragged() && isByHand) {
        event.preventDefault();
        event.stopPropagation();
      } else if (isByHand && !(event.target as Element).closest("a")) {
        const { x, y } = at(drawing, event);
        moves.near(x, y)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      }
    },
    true,
  );
}

/**
 * With Ctrl the wheel zooms, with Shift or sideways it pans; plain it zooms where the focus is, else the page
 * has it.
 */
function wheel(drawing: HTMLElement, moves: Moves, event: WheelEvent): void {
  const { x, y } = at(drawing, event);
  const step =
    { [WheelEvent.DOM_DELTA_LINE]: LINE, [WheelEvent.DOM_DELTA_PAGE]: SHEET }[event.deltaMode] ?? 1;
  const zoom = (by: number) => moves.zoom(Math.exp(-event.deltaY * step * by), x, y);
  if (event.ctrlKey || event.metaKey) {
    zoom(PINCHED);
    event.preventDefault(); // else the browser would enlarge the page
  } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    const across = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    moves.pan(-across * step, 0);
    event.preventDefault();
  } else if (drawing.contains(document.activeElement) && zoom(WHEELED)) {
    event.preventDefault();
  }
}

/** The nearest of what may be meant by a tap; null where nothing is near. */
export function nearest<T>(among: Iterable<T>, distance: (one: T) => number): T | null {
  let [least, found]: [number, T | null] = [NEAR, null];
  for (const one of among) {
    const far = distance(one);
    if (far < least) [least, found] = [far, one];
  }
  return found;
}
