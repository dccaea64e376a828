import type { Command } from "commander";
import { type ReplayWish, runReplay } from "../hosts/node/run-replay.ts";
import { complain, say } from "./out.ts";

const wishOf = (events: readonly string[], all: boolean | undefined): ReplayWish | undefined => {
  if (all) return events.length === 0 ? { kind: "all" } : undefined;
  return events.length > 0 && events.every((event) => /^evt_\w+$/.test(event)) ? { kind: "events", events } : undefined;
};

/** `counterfoil replay evt_… evt_…` or `counterfoil replay --all`. */
export const addReplay = (program: Command): void => {
  program
    .command("replay")
    .argument("[events...]", "ids of the events, evt_…")
    .description("asks the server to apply events again, such as dead letters whose cause is mended")
    .option("--all", "every dead letter")
    .action(async (events: readonly string[], { all }: { all?: boolean }) => {
      const wish = wishOf(events, all);
      if (!wish) {
        complain("Say which events (evt_…), or --all for every dead letter.");
        process.exitCode = 64;
        return;
      }
      let count = 0;
      const ran = await runReplay(wish, process.env, (asked) => {
        if (asked.kind === "asked") count += 1;
        else process.exitCode = 1;
        const words = asked.kind === "asked" ? "will be applied again" : "no row tells of this event";
        (asked.kind === "asked" ? say : complain)(`${asked.event}: ${words}`);
      });
      say(count === 1 ? "1 event asked for." : `${count} events asked for.`);
      if (ran.ok) return;
      for (const line of ran.error.sentences) complain(line);
      process.exitCode = ran.error.exitCode;
    });
};
