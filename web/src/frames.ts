// Work that waits for the frames of the browser: one piece a frame, in the order in which it was asked for, so
// that none of them takes long and what is typed meanwhile is answered.

const waiting: (() => void)[] = [];

/** Do something in a frame of its own, after all that waits already. */
export function inTurn(work: () => void): void {
  if (waiting.push(work) === 1) requestAnimationFrame(next);
}

function next(): void {
  const work = waiting.shift();
  if (waiting.length) requestAnimationFrame(next);
  work?.();
}

/** A function that does its work once in its turn, however often it is called until then. */
export function onceInTurn(work: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    inTurn(() => {
      isWaiting = false;
      work();
    });
  };
}
