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
}

/** Each extent in the first row that has room for it, those that come first choosing first. */
export function pack(extents: readonly Extent[], rows: number): Packed[] {
  const taken: Extent[][] = [];
  const free = (left: number, right: number): number | null => {
    for (let row = 0; row < rows; row++) {
      if ((taken[row] ?? []).every((other) => right < other.left || left > other.right)) return row;
    }
    return null;
  };
  return extents.map(({ left, right, named }) => {
    const withName = named > right ? free(left, named) : null;
    const row = withName ?? free(left, right);
    if (row !== null) (taken[row] ??= []).push({ left, right: withName === null ? right : named, named });
    return { row, isNamed: withName !== null };
  });
}
