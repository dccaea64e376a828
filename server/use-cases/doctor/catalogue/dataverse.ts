import type { Checks } from "./check.ts";

export const dataverseChecks = {
  "solution.installed": {
    looksAt: "the solution Counterfoil is in the environment",
    why: "It brings every table, role and component that the server writes to.",
  },
  "solution.managed": {
    looksAt: "it is the managed one",
    why: "An unmanaged solution cannot be upgraded or removed cleanly.",
  },
  "solution.version": {
    looksAt: "its version agrees with this tool's (major and minor)",
    why: "Server and tables belong together: a column that is missing makes writes fail.",
  },
  "solution.control": {
    looksAt: "the code component is there, in a version that agrees",
    why: "An old component speaks an old language with the server, and payers see it first.",
  },
  "solution.address": {
    looksAt: "the environment variable `cfl_ServerUrl` says the same address, where it is set",
    why: "What runs in the environment calls the server by this variable; `counterfoil setup` writes it.",
  },
  "solution.environment": {
    looksAt: "the environment is no unconfirmed copy of another one",
    why: "In a copy no money moves until an administrator confirms it, so that a test copy never acts on live payments.",
  },
  "steps.webhook": {
    looksAt: "Dataverse's webhook: once, the right address, its key in the query",
    why: "It carries every attempt, refund and command to the server.",
  },
  "steps.registered": {
    looksAt: "each processing step is there and enabled",
    why: "What a missing step would tell reaches the server minutes later, by its sweep, or never.",
  },
  "steps.shape": {
    looksAt: "message, table filter, stage, mode, filtering attributes and webhook of each step",
    why: "A step without its table filter fires for every row of the organisation; a wrong mode blocks or loses messages.",
  },
  "steps.duplicates": {
    looksAt: "no step tells the same thing twice",
    why: "Each attempt is sent twice: slower for payers, and double work for the server.",
  },
  "roles.user": {
    looksAt: "a user holds the role Counterfoil Server, and it is the one that the server signs in as",
    why: "Without the role the server can read and write nothing.",
  },
  "roles.privileges": {
    looksAt: "that user has every privilege that the server needs, for the whole organisation",
    why: "The first payment that needs a missing privilege fails, perhaps after the money has moved.",
  },
  "roles.source-tables": {
    looksAt: "Read on each table that is paid for, and what the regarding lookup needs",
    why: "The server reads the amount from the source row itself: without Read nobody can pay for it.",
  },
  "roles.excess": {
    looksAt: "no privilege of an administrator, and none to bypass custom logic",
    why: "Whoever steals the server's sign-in gets these as well; bypassed logic means that makers' flows do not run.",
  },
  "keys.active": {
    looksAt: "the index of each alternate key is active",
    why: "The keys keep one payment from having two rows. While an index is not active, they do not.",
  },
  "keys.empty": {
    looksAt: "keys take several rows without a value",
    why: "Payments have no gateway reference until Stripe has seen them: two of them must be able to stand side by side.",
  },
  "native.columns": {
    looksAt:
      "with CounterfoilPowerPages: our columns and lookup on Microsoft's Payment table, and the column with Stripe's id",
    why: "Without them the site's native payments stay untrue, for all that the server knows better.",
  },
  "native.used": {
    looksAt: "with CounterfoilPowerPages: the server is told how Microsoft's table is called, and may write it",
    why: "The columns stay empty when nobody fills them.",
  },
  "native.status": {
    looksAt: "the status column and its values, as the server was told them, exist",
    why: "Their names and values are not documented: a wrong one makes each correction fail, or says the opposite.",
  },
} as const satisfies Checks;
