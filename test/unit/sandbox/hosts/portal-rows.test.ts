import { createSandboxClock } from "../../../../sandbox/clock.ts";
import { createPortalRows } from "../../../../sandbox/hosts/portal/portal-rows.ts";
import { countingDataverse, othersOrder, ownOrder, visitorId } from "./support.ts";

const origin = "http://127.0.0.1:4780";

const portal = (visitor: string | undefined = visitorId) => {
  const clock = createSandboxClock();
  const dataverse = countingDataverse();
  const rows = createPortalRows({ origin, clock, dataverse }, () => Promise.resolve(visitor));
  const read = async (also: object = {}): Promise<unknown> => {
    const answer = await rows.read({ set: "sample_orders", id: ownOrder, ...also });
    return (JSON.parse(answer.body) as { reading?: unknown }).reading;
  };
  return { clock, dataverse, rows, read };
};

describe("rows on a portal", () => {
  it("answers from the site's cache for 15 minutes, whatever changed outside", async () => {
    const { clock, read } = portal();
    const first = await read();
    clock.advance(14 * 60);
    expect(await read()).toBe(first);
  });

  it("reads again after 15 minutes", async () => {
    const { clock, read } = portal();
    const first = await read();
    clock.advance(16 * 60);
    expect(await read()).not.toBe(first);
  });

  it("has forgotten everything after a restart of the site", async () => {
    const { rows, read } = portal();
    const first = await read();
    rows.forget();
    expect(await read()).not.toBe(first);
  });

  it("reads past the cache when server logic asks to", async () => {
    const { read } = portal();
    const first = await read();
    expect(await read({ skipCache: true })).not.toBe(first);
  });

  it("does not show somebody else's order", async () => {
    const { rows } = portal();
    expect(await rows.read({ set: "sample_orders", id: othersOrder })).toMatchObject({ status: 403 });
  });

  it("shows an anonymous visitor nothing that belongs to a contact", async () => {
    const { rows, dataverse } = portal("");
    expect(await rows.read({ set: "sample_orders", id: ownOrder })).toMatchObject({ status: 403 });
    expect(dataverse.asked).toEqual([]);
  });

  it("lists only the visitor's own rows, besides what was asked", async () => {
    const { rows, dataverse } = portal();
    await rows.read({ set: "sample_orders", options: "?$select=sample_name&$filter=sample_amount gt 5 or true" });
    expect(dataverse.asked).toEqual([
      `sample_orders?$select=sample_name&$filter=(sample_amount gt 5 or true) and _sample_contactid_value eq ${visitorId}`,
    ]);
  });

  it("refuses a table without a permission", async () => {
    const { rows } = portal();
    expect(await rows.read({ set: "cfl_payments" })).toMatchObject({ status: 403 });
  });
});
