import { openStore } from "../../../server/adapters/store/sqlite-store.ts";

/**
 * Stores without a pause, works some of it off meanwhile, and says what is acknowledged, a line an item; to be killed.
 * Arguments: the folder, and what the ids begin with.
 */
const [folder = "", prefix = ""] = process.argv.slice(2);
const opened = openStore({ folder });
if (!opened.ok) throw new Error(opened.error.detail);
const store = opened.value;
let next = 0;

const fill = async (): Promise<void> => {
  for (;;) {
    const id = `${prefix}-${next++}`;
    const body = JSON.stringify({ id, filling: "x".repeat(3000) });
    const stored = await store.store({ id, kind: "gateway-event", lane: id, body, receivedAt: Date.now() });
    if (stored.ok) process.stdout.write(`${id}\n`);
  }
};

const work = async (): Promise<void> => {
  for (;;) {
    const claims = await store.claim(2, Date.now());
    const finished = claims.flatMap(({ items }) => items.map((item) => ({ item, handled: { kind: "done" } as const })));
    await store.finish(finished, Date.now());
    await new Promise((resolve) => setImmediate(resolve));
  }
};

await Promise.all([...Array.from({ length: 16 }, fill), work()]);
