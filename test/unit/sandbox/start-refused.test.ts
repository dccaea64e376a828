import { freePort } from "../../../sandbox/free-port.ts";
import { startSandbox } from "../../../sandbox/sandbox.ts";
import { clubSolution, replaced, spoilt } from "./dataverse/importing.ts";

describe("The sandbox, starting", () => {
  it("says in a sentence why a solution was refused, and leaves the port free for the next try", async () => {
    const broken = spoilt(clubSolution(), { "customizations.xml": replaced("PrimaryName|", "") });
    const port = await freePort();
    const start = () =>
      startSandbox({ port, data: undefined, server: false }, { solutions: [broken], relayScript: "" });
    const refused = { ok: false, error: "PrimaryName attribute not found for Entity: club_member" };
    expect([await start(), await start()]).toEqual([refused, refused]);
  });
});
