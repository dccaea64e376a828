import { gatewayEventTypes } from "../../../../server/use-cases/setup/gateway-events.ts";
import { planRemoval } from "../../../../server/use-cases/setup/removal.ts";
import { carryOut, type Item } from "../../../../server/use-cases/setup/plan.ts";
import {
  apiVersion,
  createSetupWorld,
  itemOf,
  planned,
  serverUrl,
  type SetupWorld,
} from "../../../fixtures/setup-world.ts";

const url = `${serverUrl}/webhooks/stripe`;
const events: readonly string[] = gatewayEventTypes;
let world: SetupWorld;
beforeEach(() => {
  world = createSetupWorld();
});

const plan = async (): Promise<Item> => itemOf(await planned(world), "stripe-endpoint");

const mendIt = async (): Promise<Item> => {
  const item = await plan();
  const done = await carryOut([item], () => undefined);
  expect(done).toMatchObject({ ok: true });
  return item;
};

describe("the Stripe endpoint", () => {
  it("is made for our events by name, and its secret is kept", async () => {
    await mendIt();
    expect(world.endpoints.all()).toMatchObject([{ url, events, apiVersion }]);
    expect(world.secrets).toEqual(["whsec_we_1"]);
  });

  it("is enabled again and subscribed to exactly our events, with its secret unchanged", async () => {
    world.endpoints.put({ id: "we_old", url, enabled: false, events: [...events.slice(1), "customer.created"] });
    const { verdict, because } = await mendIt();
    expect({ verdict, because }).toEqual({
      verdict: "mend",
      because: "disabled; missing: payment_intent.created; not needed: customer.created",
    });
    expect(world.endpoints.all()).toMatchObject([{ id: "we_old", enabled: true, events }]);
    expect(world.secrets).toEqual([]);
  });

  it("is subscribed by name where it was subscribed to everything", async () => {
    world.endpoints.put({ id: "we_old", url, events: ["*"] });
    await mendIt();
    expect(world.endpoints.all()).toMatchObject([{ events }]);
  });

  it("is replaced when it sends another API version, and its new secret is kept before the old one goes", async () => {
    world.endpoints.put({ id: "we_old", url, events, apiVersion: "2020-08-27" });
    world.secrets.push("whsec_old");
    expect((await mendIt()).because).toContain("2020-08-27, which cannot be changed");
    expect(world.endpoints.writes).toEqual(["create we_1", "remove we_old"]);
    expect(world.secrets).toEqual(["whsec_old", "whsec_we_1"]);
  });

  it("is one, whatever was there: the one without fault stays", async () => {
    world.endpoints.put({ id: "we_good", url, events });
    world.endpoints.put({ id: "we_disabled", url, events, enabled: false });
    world.endpoints.put({ id: "we_version", url, events, apiVersion: null });
    await mendIt();
    expect(world.endpoints.all().map(({ id }) => id)).toEqual(["we_good"]);
  });

  it("keeps the oldest of several equally bad ones, whose secret the server most likely knows", async () => {
    world.endpoints.put({ id: "we_first", url, events: [] });
    world.endpoints.put({ id: "we_second", url, events: [] });
    await mendIt();
    expect(world.endpoints.all()).toMatchObject([{ id: "we_first", events }]);
  });

  it("leaves endpoints of other addresses alone", async () => {
    world.endpoints.put({ id: "we_other", url: "https://shop.example.com/hook", enabled: false });
    await mendIt();
    expect(world.endpoints.all().find(({ id }) => id === "we_other")).toMatchObject({ enabled: false, events: [] });
  });

  it("is replaced by a new one with a new secret when that is asked for", async () => {
    world.endpoints.put({ id: "we_old", url, events });
    world.wish = { ...world.wish, newSecret: true };
    await mendIt();
    expect(world.endpoints.all()).toMatchObject([{ id: "we_1" }]);
    expect(world.secrets).toEqual(["whsec_we_1"]);
  });

  it("is taken away again when its secret finds no place, since Stripe never shows it again", async () => {
    world.endpoints.put({ id: "we_old", url, events, apiVersion: null });
    world.failSecret = "The file cannot be written.";
    const done = await carryOut([await plan()], () => undefined);
    expect(done).toMatchObject({ ok: false, error: { why: expect.stringContaining("cannot be written") } });
    expect(world.endpoints.all().map(({ id }) => id)).toEqual(["we_old"]);
  });

  it("warns when it is there but its secret is not", async () => {
    world.endpoints.put({ id: "we_old", url, events });
    expect(await plan()).toMatchObject({ verdict: "there", because: expect.stringContaining("--new-secret") });
    world.secrets.push("whsec_known");
    expect((await plan()).because).toBeUndefined();
  });

  it("says what Stripe refused, in Stripe's words", async () => {
    const item = await plan();
    world.endpoints.failNext({ kind: "refused", code: "more_permissions_required", message: "This key may not." });
    expect(await carryOut([item], () => undefined)).toMatchObject({
      ok: false,
      error: { why: "Stripe refused: This key may not." },
    });
  });

  it("goes with all of its doubles when set-up is undone, and no other does", async () => {
    world.endpoints.put({ id: "we_1", url, events });
    world.endpoints.put({ id: "we_2", url });
    world.endpoints.put({ id: "we_other", url: "https://shop.example.com/hook" });
    const removal = await planRemoval({ serverUrl, livemode: false, profiles: false }, world.ports);
    if (!removal.ok) throw new Error(removal.error.sentence);
    await carryOut(removal.value.items, () => undefined);
    expect(world.endpoints.all().map(({ id }) => id)).toEqual(["we_other"]);
  });
});
