// Work that waits for the frames of the browser.

/**
 * A function that does its work once before the next frame is drawn, however often it is called until then.
 */
export function beforeNextFrame(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work();
    });
  };
}

/** Do something after the next frame, when what was to be done before it is done. */
export function afterNextFrame(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}
