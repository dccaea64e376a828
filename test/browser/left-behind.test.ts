import { expect, it } from "@jest/globals";
import { leftBehind } from "../bench/control/mounts.ts";
import { openControlStage } from "../bench/control/stage.ts";
import { onStage } from "../bench/support/stage.ts";

it("leaves nothing on the page that a form was taken away from", async () => {
  const left = await onStage(async (stage) => leftBehind(await openControlStage(stage), 8));
  expect(left).toMatchObject({ nodes: 0, listeners: 0, documents: 0, frames: 0, timers: 0 });
});
