import type { Command } from "../command.ts";
import { iconNamed } from "../icons/index.ts";
import { scriptNamed } from "../web-resources.ts";

/** A gateway event that was parked or given up is tried again. */
export const eventCommands: readonly Command[] = [
  {
    name: "replay",
    label: "Replay",
    tooltip: "Ask the server to apply this event again",
    icon: iconNamed("replay"),
    library: scriptNamed("event-commands"),
    run: "Counterfoil.EventCommands.replay",
    enabledBy: "Counterfoil.EventCommands.canReplay",
    places: ["form"],
  },
];

/** A copied environment is not acted on until an administrator says that it may be. */
export const environmentCommands: readonly Command[] = [
  {
    name: "confirm",
    label: "Confirm this environment",
    tooltip: "Let the server work for this environment, after it was copied or moved",
    icon: iconNamed("confirm"),
    library: scriptNamed("environment-commands"),
    run: "Counterfoil.EnvironmentCommands.confirm",
    enabledBy: "Counterfoil.EnvironmentCommands.canConfirm",
    places: ["form"],
  },
];
