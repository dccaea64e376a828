import { createAdministration } from "../../server/adapters/dataverse/administration.ts";
import { createDataverse } from "../../server/adapters/dataverse/dataverse.ts";
import { createSend } from "../../server/adapters/dataverse/send.ts";
import { fixedToken } from "../../server/adapters/dataverse/token.ts";
import { readSample } from "../../server/hosts/node/run-set-up-profile.ts";
import { carryOut, type Item } from "../../server/use-cases/setup/plan.ts";
import { planSample } from "../../server/use-cases/setup/sample.ts";
import { readBuilt } from "../../sandbox/built.ts";
import { createSandboxClock } from "../../sandbox/clock.ts";
import { createDataverseSandbox, type DataverseSandbox } from "../../sandbox/dataverse/index.ts";
import { type Front, openFront } from "../../sandbox/http-front.ts";

let dataverse: DataverseSandbox;
let front: Front;

beforeAll(async () => {
  const opened = await openFront(0, () => ({ kind: "web", fetch: (request) => dataverse.fetch(request) }));
  const built = readBuilt();
  if (!opened.ok || !built.ok) throw new Error("The sandbox cannot be opened. Is everything built?");
  front = opened.value;
  const origin = `http://127.0.0.1:${front.port}`;
  // The base solution alone, as an administrator has it who has not tried the sample yet.
  dataverse = await createDataverseSandbox({
    clock: createSandboxClock(),
    origin,
    solutions: built.value.solutions.slice(0, 1),
  });
}, 60_000);
afterAll(async () => {
  await front.close();
  await dataverse.close();
});

const planned = async (): Promise<Item> => {
  const url = `http://127.0.0.1:${front.port}`;
  const connection = { url, tokens: fixedToken("sandbox-admin"), pause: async () => undefined, random: () => 0.5 };
  const administration = createAdministration(createSend(connection), url);
  const item = await planSample(() => readSample(undefined), {
    dataverse: createDataverse(connection),
    administration,
  });
  if (!item.ok) throw new Error(item.error);
  return item.value;
};

describe("counterfoil setup --sample", () => {
  it("imports the packed sample into an environment without it, once", async () => {
    const item = await planned();
    expect(item.verdict).toBe("create");
    expect(await carryOut([item], () => undefined)).toMatchObject({ ok: true });
    expect((await planned()).verdict).toBe("there");
  });
});
