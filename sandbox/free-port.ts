import { createServer } from "node:net";

/** A port of 127.0.0.1 that is ours until we let go of it, just before something else of ours listens there. */
export interface HeldPort {
  readonly port: number;
  release(): Promise<void>;
}

/** Holds a free port: one that was merely seen to be free may be another's a moment later. */
export const holdPort = (): Promise<HeldPort> =>
  new Promise((resolve, reject) => {
    const holder = createServer().unref();
    holder.once("error", reject);
    holder.listen(0, "127.0.0.1", () => {
      const address = holder.address();
      const port = typeof address === "object" && address ? address.port : 0;
      const release = (): Promise<void> => new Promise((released) => holder.close(() => released()));
      resolve({ port, release });
    });
  });

/** A port of 127.0.0.1 that nobody uses just now. */
export const freePort = async (): Promise<number> => {
  const { port, release } = await holdPort();
  await release();
  return port;
};
