import type { AskedFor, AskedStanding, StaffRequests } from "./requests.ts";

export interface Waiting {
  /** Waits so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

/** Half a minute in all: quick at first, as the server usually answers within a second. */
const pausesMs = [500, 500, 1000, 1000, 2000, 2000, 3000, 5000, 5000, 5000, 5000];

/** Reads the row until the server has answered or the patience is over; the last standing either way. */
export const follow = async (asked: AskedFor, requests: StaffRequests, { pause }: Waiting): Promise<AskedStanding> => {
  for (const ms of pausesMs) {
    await pause(ms);
    const standing = await requests.standing(asked);
    if (standing.state !== "waiting") return standing;
  }
  return { state: "waiting", message: undefined };
};
