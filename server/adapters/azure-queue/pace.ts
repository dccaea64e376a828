/** When the queue is asked next: at once while it gives, ever more seldom while it is empty. */
export interface Pace {
  isDue(nowMs: number): boolean;
  /** After the queue was asked. Full: it gave all that was asked for, so that more may be waiting. */
  received(what: { readonly isFull: boolean; readonly isEmpty: boolean }, nowMs: number): void;
  /** Something will be there then. */
  expect(atMs: number): void;
  dueAt(): number;
}

const shortestMs = 50;
const longestMs = 4_000;

export const createPace = (): Pace => {
  let dueAt = 0;
  let pause = shortestMs;
  return {
    isDue: (nowMs) => nowMs >= dueAt,
    received: ({ isFull, isEmpty }, nowMs) => {
      pause = isEmpty ? Math.min(pause * 2, longestMs) : shortestMs;
      dueAt = isFull ? nowMs : nowMs + pause;
    },
    expect: (atMs) => {
      dueAt = Math.min(dueAt, atMs);
      pause = shortestMs;
    },
    dueAt: () => dueAt,
  };
};
