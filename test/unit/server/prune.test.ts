import { expect, it } from "@jest/globals";
import { choices } from "../../../core/generated/tables.ts";
import { ok } from "../../../core/result.ts";
import { prune } from "../../../server/use-cases/prune.ts";
import { createFakeDataverse } from "../../fixtures/fake-dataverse.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

it("removes finished events and attempts older than ninety days in one change set each, and asks for no others", async () => {
  const dataverse = createFakeDataverse();
  dataverse.put("cfl_gatewayevents", "old", { cfl_eventid: "evt_1" });
  dataverse.put("cfl_gatewayevents", "new", { cfl_eventid: "evt_2" });
  const filters: (string | undefined)[] = [];
  const removed = await prune({
    dataverse: {
      transact: dataverse.transact,
      list: async (set, query) => {
        filters.push(query.filter);
        return ok(set === "cfl_gatewayevents" ? [{ row: { cfl_gatewayeventid: "old" }, etag: "" }] : []);
      },
    },
    log: rememberingLog(),
    clock: () => Date.parse("2026-11-25T00:00:00Z"),
  });
  expect(removed).toBe(1);
  expect(dataverse.rows("cfl_gatewayevents")).toMatchObject([{ cfl_eventid: "evt_2" }]);
  expect(filters[0]).toContain("createdon lt 2026-08-27T00:00:00Z");
  expect(filters[0]).not.toContain(String(choices.eventState.dead_letter));
  expect(filters[0]).not.toContain(String(choices.eventState.parked));
  expect(dataverse.calls).toEqual(["DELETE cfl_gatewayevents"]);
});

it("removes questions for saved methods once their page has had its answer", async () => {
  const filters: (string | undefined)[] = [];
  await prune({
    dataverse: {
      transact: async () => ok([]),
      list: async (_set, query) => {
        filters.push(query.filter);
        return ok([]);
      },
    },
    log: rememberingLog(),
    clock: () => Date.parse("2026-11-25T00:10:00Z"),
  });
  expect(filters).toContain(`createdon lt 2026-11-25T00:00:00Z and (cfl_state eq ${choices.attemptState.session})`);
});
