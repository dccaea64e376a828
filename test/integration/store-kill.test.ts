import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../server/adapters/store/sqlite-store.ts";

const program = join(import.meta.dirname, "support", "store-process.ts");

/** Lets a process store until it has acknowledged so many items, kills it in the middle, and answers all it acknowledged. */
const storeUntilKilled = (folder: string, { prefix, acknowledged }: { prefix: string; acknowledged: number }) =>
  new Promise<readonly string[]>((resolve) => {
    const args = ["--disable-warning=ExperimentalWarning", program, folder, prefix];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split("\n").length > acknowledged) child.kill("SIGKILL");
    });
    // What comes after the last line feed was cut off by the kill.
    child.once("close", () => resolve(said.split("\n").slice(0, -1)));
  });

describe("a store whose process is killed while it takes and works", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "store-kill-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("knows everything that was acknowledged, however often it happens and whatever the moment", async () => {
    const acknowledged: string[] = [];
    for (const [round, count] of [1, 17, 250, 900, 40, 5000].entries()) {
      acknowledged.push(...(await storeUntilKilled(folder, { prefix: `round${round}`, acknowledged: count })));
    }
    expect(acknowledged.length).toBeGreaterThan(6000);

    const opened = openStore({ folder });
    if (!opened.ok) throw new Error(opened.error.detail);
    const { value: store } = opened;
    const again = acknowledged.map((id) =>
      store.store({ id, kind: "gateway-event", lane: id, body: "{}", receivedAt: 0 }),
    );
    const unknown = (await Promise.all(again)).filter((answer) => !answer.ok || !answer.value.repeated);
    await store.close();
    expect(unknown).toEqual([]);
  }, 120_000);
});
