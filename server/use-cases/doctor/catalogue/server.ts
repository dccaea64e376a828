import type { Checks } from "./check.ts";

export const serverChecks = {
  "server.address": {
    looksAt: "the address is https on the usual port, and its name is known to the world",
    why: "Stripe and Dataverse call public https addresses only.",
  },
  "server.certificate": {
    looksAt: "the certificate is trusted and valid for three more weeks",
    why: "When it runs out, Stripe and Dataverse stop calling, and synchronous steps refuse payers' attempts.",
  },
  "server.redirect": {
    looksAt: "plain http leads to https, or nowhere",
    why: "Keys that travel in an address must never travel unencrypted.",
  },
  "server.live": {
    looksAt: "`/health/live` answers",
    why: "While the server does not answer, nobody can pay.",
  },
  "server.ready": {
    looksAt: "`/health/ready`: the store works, and the server reaches Stripe and Dataverse",
    why: "A server that cannot reach them takes payments in and cannot carry them out.",
  },
  "server.backlog": {
    looksAt: "nothing waits for long, and nothing was given up (dead letters)",
    why: "What waits is not yet true in Dataverse; what was given up never will be by itself.",
  },
  "server.heartbeat": {
    looksAt: "the server's status row in this environment is fresh and of the key's mode",
    why: "A server that writes no heartbeat here works for another environment, or not at all.",
  },
  "server.version": {
    looksAt: "the server that runs is of this tool's version",
    why: "An old server beside a new solution misses columns, or leaves new ones empty.",
  },
  "server.signature": {
    looksAt: "a round trip: what is signed with each signing secret is accepted, what is signed with another is not",
    why: "With a wrong secret every webhook is refused, and after some days Stripe disables the endpoint.",
  },
  "server.dataverse-key": {
    looksAt: "a round trip: Dataverse's webhook key is accepted for this organisation, a wrong one is refused",
    why: "With a wrong key no attempt arrives: payers are told that they were not charged, and nobody can pay.",
  },
  "server.portal-key": {
    looksAt: "a round trip: the key of the Power Pages relay is accepted, a wrong one is refused",
    why: "With a wrong key nobody can pay on the portal; if any key were accepted, anybody could speak for a visitor.",
  },
  "clock.server": {
    looksAt: "the server's clock against this machine's: 60 s warn, 300 s are wrong",
    why: "Beyond five minutes every signature counts as stale or future, and every webhook is refused.",
  },
  "clock.stripe": {
    looksAt: "Stripe's clock against this machine's",
    why: "It tells which clock is wrong when two differ.",
  },
  "clock.dataverse": {
    looksAt: "Dataverse's clock against this machine's",
    why: "Attempts expire by Dataverse's time: with a wrong clock they are never carried out, or too late.",
  },
} as const satisfies Checks;
