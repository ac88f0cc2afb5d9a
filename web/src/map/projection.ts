// Where places lie on the map: Mercator's projection, in degrees of longitude, north up.

/** Beyond this the projection runs away. */
const FARTHEST = 84;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function project(lon: number, lat: number): Point {
  const clamped = Math.min(Math.max(lat, -FARTHEST), FARTHEST);
  const radians = (clamped * Math.PI) / 180;
  return { x: lon, y: (-Math.log(Math.tan(Math.PI / 4 + radians / 2)) * 180) / Math.PI };
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const WHOLE = boxOf([project(-180, FARTHEST), project(180, -FARTHEST)]);

/** The most pixels to a degree: some three kilometres to the width of a finger. */
const CLOSEST = 800;

/** What is seen: the point in the middle, and how many pixels a degree is. */
export class View {
  constructor(
    readonly x: number,
    readonly y: number,
    readonly scale: number,
    readonly width: number,
    readonly height: number,
  ) {}

  /** A box as large as it can be. */
  static of(box: Box, width: number, height: number, margin = 24): View {
    const across = (width - 2 * margin) / Math.max(box.right - box.left, 1e-9);
    const down = (height - 2 * margin) / Math.max(box.bottom - box.top, 1e-9);
    const view = new View(
      (box.left + box.right) / 2,
      (box.top + box.bottom) / 2,
      Math.min(across, down),
      width,
      height,
    );
    return view.bounded();
  }

  at({ x, y }: Point): Point {
    return {
      x: (x - this.x) * this.scale + this.width / 2,
      y: (y - this.y) * this.scale + this.height / 2,
    };
  }

  shows(point: Point, margin = 0): boolean {
    const { x, y } = this.at(point);
    return x >= margin && x <= this.width - margin && y >= margin && y <= this.height - margin;
  }

  panned(across: number, down: number): View {
    return new View(
      this.x - across / this.scale,
      this.y - down / this.scale,
      this.scale,
      this.width,
      this.height,
    ).bounded();
  }

  zoomed(times: number, x = this.width / 2, y = this.height / 2): View {
    const scale = this.clamped(this.scale * times);
    const keep = (middle: number, from: number, size: number) =>
      middle + (from - size / 2) * (1 / this.scale - 1 / scale);
    return new View(
      keep(this.x, x, this.width),
      keep(this.y, y, this.height),
      scale,
      this.width,
      this.height,
    ).bounded();
  }

  sized(width: number, height: number): View {
    return new View(this.x, this.y, this.scale, width, height).bounded();
  }

  centred({ x, y }: Point): View {
    return new View(x, y, this.scale, this.width, this.height).bounded();
  }

  private clamped(scale: number): number {
    return Math.min(Math.max(scale, this.width / (WHOLE.right - WHOLE.left)), CLOSEST);
  }

  private bounded(): View {
    const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
    const x = within(this.x, WHOLE.left, WHOLE.right);
    const y = within(this.y, WHOLE.top, WHOLE.bottom);
    return new View(x, y, this.clamped(this.scale), this.width, this.height);
  }
}
