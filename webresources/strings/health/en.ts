/** What the health page says, in English. `{…}` is filled in. */
export const english = {
  title: "Health",
  allWell: "Everything works",
  allWellSaid: "The server answers, nothing waits, and nothing needs you.",
  look: "Something needs you",
  lookSaid: "Payments go on. What is marked below waits for a person.",
  broken: "Payments are not being recorded",
  brokenSaid: "Start with the first point below. Nothing is lost: what was acknowledged is kept and worked off later.",
  readAt: "Read at {time}",
  refresh: "Refresh",
  todo: "What to do",
  open: "Open {what}",
  good: "In order",
  attention: "Needs attention",
  bad: "Wrong",
  unknown: "Not known",
  loading: "Reading …",
  servers: "Servers",
  serverName: "Server",
  serverVersion: "Version",
  serverMode: "Keys",
  serverHeartbeat: "Last sign of life",
  serverWaiting: "Waiting",
  live: "Live",
  test: "Test",

  serverCheck: "Server",
  serverNone: "No server has ever reported here.",
  serverNoneTodo:
    "Install the server and run “counterfoil setup”; the Welcome page of this solution names the steps. It reports within five minutes.",
  serverStopped: "No server has reported since {when}.",
  serverStoppedTodo:
    "Start the server again. Stripe repeats its events for three days, and requests of staff are kept; all of it is worked off by itself.",
  serverOneStopped: "{name} has not reported since {when}; another server works.",
  serverOneStoppedTodo: "Start it again. If it was taken away for good, delete its row among the server statuses.",
  serverRuns: "It works; its last sign of life came {when}.",
  serverMixed: "Some servers hold live keys and others test keys.",
  serverMixedTodo: "Give all servers of this environment keys of the same mode, and restart them.",

  copyCheck: "This environment",
  copyNo: "Money may move here.",
  copyTodo:
    "An administrator opens the server's status and presses “Confirm this environment”, if money is to move in this copy.",

  queueCheck: "Work that waits",
  queueNone: "Nothing waits.",
  queueSome: "{count} waiting, the oldest for {time}.",
  queueTodo:
    "Wait a few minutes. If the number grows, look at the server's log: Dataverse or Stripe may be out of reach. “counterfoil doctor” tells which.",

  eventsCheck: "Events from Stripe",
  eventsLast: "The last one came {when}.",
  eventsNever: "None has come yet.",
  eventsNeverTodo:
    "Make a test payment. If none comes after it, run “counterfoil doctor”: it proves the webhook by a round trip.",
  eventsDead: "{count} could not be applied and were given up.",
  eventsDeadTodo: "Open each, mend what its error says, and press “Replay”.",
  eventsParked: "{count} have waited for their payment for more than an hour.",
  eventsParkedTodo:
    "Their payments may belong to another environment. Open them and see; a payment that is ours is found by the next reconciliation.",

  askedCheck: "Requests of staff",
  askedNone: "All are answered.",
  askedSome: "{count} have had no answer for more than five minutes.",
  askedTodo:
    "If the server works, run “counterfoil doctor”: the step that calls it may be off. Do not ask a second time.",

  reconciliationCheck: "Reconciliation",
  reconciliationNone: "Rows have not been compared with Stripe yet.",
  reconciliationNoneTodo:
    "The server compares them every hour. If it was told not to, run “counterfoil reconcile” now and then.",
  reconciliationOk: "Rows and Stripe agreed {when}.",
  reconciliationRunning: "Rows are being compared with Stripe, since {when}.",
  reconciliationUnmended: "{count} differences could not be mended, {when}.",
  reconciliationUnmendedTodo: "Open the run: each finding says what is wrong and why it could not be mended.",
  reconciliationFailed: "The last comparison did not end, {when}.",
  reconciliationFailedTodo: "It is taken up by itself. If this stays, look at the server's log.",
  reconciliationOld: "The last comparison was {when}.",
  reconciliationOldTodo: "It should run every hour. Look whether the server works and COUNTERFOIL_RECONCILE is not 0.",

  disputesCheck: "Disputes to answer",
  disputesNone: "None is due within a week.",
  disputesDue: "{count} to answer within a week, the first {when}: {amount}.",
  disputesLate: "{count} past the day by which they had to be answered.",
  disputesTodo: "Send the evidence in Stripe's dashboard. A dispute that is not answered is lost.",

  unread: "You may not read this.",
  unreadTodo: "Ask an administrator for the role Counterfoil Staff.",

  paymentEvents: "gateway events",
  serverStatuses: "server statuses",
  reconciliations: "reconciliations",
  disputes: "disputes",
  actions: "payment actions",
} as const;
