// Marks side by side, none hiding another.

/** What takes room in a lane, in pixels; with its name it takes more. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  /** Where its name would end; as far as it goes itself where it is not to be named. */
  readonly named: number;
}

export interface Packed {
  /** The row, from 0; null of what has no room left. */
  readonly row: number | null;
  readonly isNamed: boolean;
  /** How far it was moved aside, in pixels. */
  readonly aside: number;
}

/**
 * Each extent in the first row that has room for it, those that come first choosing first. What stands on one
 * day need not stand in one
 * column: `asides` are the steps, too small to be read as another day, by which an extent may give way before
 * it takes a further row.
 */
export function pack(
  extents: readonly Extent[],
  rows: number,
  asides: (extent: Extent) => readonly number[],
): Packed[] {
  const taken: { left: number; right: number }[][] = [];
  const isFree = (row: number, left: number, right: number) =>
    (taken[row] ?? []).every((other) => right < other.left || left > other.right);

  function find(extent: Extent, right: number): Packed | null {
    for (let row = 0; row < rows; row++) {
      for (const aside of asides(extent)) {
        if (!isFree(row, extent.left + aside, right + aside)) continue;
        (taken[row] ??= []).push({ left: extent.left + aside, right: right + aside });
        return { row, aside, isNamed: right > extent.right };
      }
    }
    return null;
  }

  return extents.map(
    (extent) =>
      (extent.named > extent.right ? find(extent, extent.named) : null) ??
      find(extent, extent.right) ?? { row: null, aside: 0, isNamed: false },
  );
}
