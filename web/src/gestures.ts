// Moving and zooming a drawing by mouse, pen, fingers and wheel; the timeline and the map are both moved so.

export interface Moves {
  /** By so many pixels. */
  pan(across: number, down: number): void;
  /** To so many times the size, about a point of the drawing in pixels; false where it would go no further. */
  zoom(times: number, x: number, y: number): boolean;
  /** A tap or click that hit nothing: whatever is near may be meant. */
  near?(x: number, y: number): Element | null;
}

/** How far a pointer may tremble before it drags, in pixels. */
const TREMBLE = 4;

interface Point {
  x: number;
  y: number;
}

/** Let a drawing be moved and zoomed. The page keeps the plain wheel unless the drawing has the focus, and fingers that go up and down. */
export function movable(drawing: HTMLElement, moves: Moves): void {
  const down = new Map<number, Point>();
  let start: Point | null = null;
  let dragged = false;

  const at = (event: MouseEvent): Point => {
    const box = drawing.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  drawing.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    down.set(event.pointerId, at(event));
    if (down.size === 1) [start, dragged] = [at(event), false];
  });

  drawing.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before || !start) return;
    const now = at(event);
    if (!dragged && down.size === 1 && Math.hypot(now.x - start.x, now.y - start.y) < TREMBLE) return;
    if (!dragged) drawing.setPointerCapture(event.pointerId);
    dragged = true;
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, now);
    if (other) pinch(other, before, now);
    else moves.pan(now.x - before.x, now.y - before.y);
  });

  /** One of two fingers moved: the drawing is carried by the middle between them, and grows as they part. */
  function pinch(still: Point, before: Point, now: Point): void {
    moves.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    const apart = (one: Point) => Math.max(Math.hypot(one.x - still.x, one.y - still.y), 1);
    moves.zoom(apart(now) / apart(before), (now.x + still.x) / 2, (now.y + still.y) / 2);
  }

  const up = (event: PointerEvent) => {
    down.delete(event.pointerId);
    if (!down.size) start = null;
  };
  drawing.addEventListener("pointerup", up);
  drawing.addEventListener("pointercancel", up);

  // A drag opens nothing: the click that ends it is no click. Neither is a link of the drawing to be dragged away.
  drawing.addEventListener("dragstart", (event) => event.preventDefault());
  drawing.addEventListener(
    "click",
    (event) => {
      const was = dragged;
      dragged = false;
      if (was && event.detail > 0) {
        event.preventDefault();
        event.stopPropagation();
      } else if (event.detail > 0 && !(event.target as Element).closest("a")) {
        const { x, y } = at(event);
        moves.near?.(x, y)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      }
    },
    true,
  );

  drawing.addEventListener(
    "wheel",
    (event) => {
      const { x, y } = at(event);
      const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
      const across = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
      if (event.ctrlKey || event.metaKey) {
        moves.zoom(Math.exp(-event.deltaY * step * 0.004), x, y);
        event.preventDefault(); // else the browser would enlarge the page
      } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        moves.pan(-across * step, 0);
        event.preventDefault();
      } else if (drawing.contains(document.activeElement) && moves.zoom(Math.exp(-event.deltaY * step * 0.002), x, y)) {
        event.preventDefault();
      }
    },
    { passive: false },
  );
}
