import type { Choice } from "../choice.ts";

export const actionKind: Choice = {
  name: "cfl_actionkind",
  key: "actionKind",
  label: "Action",
  description: "What staff ask the server to do.",
  options: {
    capture: "Capture",
    cancel: "Cancel",
    sync: "Take the state from the gateway",
    replay: "Replay an event",
    confirm_environment: "Confirm this environment",
  },
};

export const actionState: Choice = {
  name: "cfl_actionstate",
  key: "actionState",
  label: "Action state",
  description: "How a staff command stands.",
  options: {
    requested: "Requested",
    working: "Working",
    done: "Done",
    rejected: "Rejected",
    failed: "Failed",
  },
  tones: {
    good: ["done"],
    busy: ["requested", "working"],
    bad: ["rejected", "failed"],
  },
};

export const eventState: Choice = {
  name: "cfl_eventstate",
  key: "eventState",
  label: "Event state",
  description: "What became of a gateway event.",
  options: {
    applied: "Applied",
    ignored: "Ignored",
    parked: "Parked",
    dead_letter: "Dead letter",
    replay: "Replay requested",
  },
  tones: {
    good: ["applied"],
    busy: ["replay"],
    waiting: ["parked"],
    bad: ["dead_letter"],
  },
};

export const reconciliationState: Choice = {
  name: "cfl_reconciliationstate",
  key: "reconciliationState",
  label: "Reconciliation state",
  description: "How a run of the reconciliation stands.",
  options: { running: "Running", done: "Done", stopped: "Stopped", failed: "Failed" },
  tones: {
    good: ["done"],
    busy: ["running"],
    waiting: ["stopped"],
    bad: ["failed"],
  },
};
