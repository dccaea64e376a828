/** When the queue is asked next: at once while it gives, ever more seldom while it is empty. */
export interface Pace {
  isDue(nowMs: number): boolean;
  /** After the queue was asked: how much it gave. */
  received(count: number, nowMs: number): void;
  /** Something will be there then. */
  expect(atMs: number): void;
  dueAt(): number;
}

const shortestMs = 50;
const longestMs = 4_000;

/** `full`: as many as one call can give, so that more may be waiting. */
export const createPace = (full: number): Pace => {
  let dueAt = 0;
  let pause = shortestMs;
  return {
    isDue: (nowMs) => nowMs >= dueAt,
    received: (count, nowMs) => {
      pause = count > 0 ? shortestMs : Math.min(pause * 2, longestMs);
      dueAt = count >= full ? nowMs : nowMs + pause;
    },
    expect: (atMs) => {
      dueAt = Math.min(dueAt, atMs);
      pause = shortestMs;
    },
    dueAt: () => dueAt,
  };
};
