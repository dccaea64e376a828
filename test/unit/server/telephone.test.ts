import { err, ok } from "../../../core/result.ts";
import type { Access } from "../../../server/ports/access.ts";
import type { Attempt } from "../../../server/use-cases/pay/attempt-row.ts";
import type { Profile } from "../../../server/use-cases/pay/profile.ts";
import { checkTelephone } from "../../../server/use-cases/pay/telephone.ts";

let asked: string[];
beforeEach(() => {
  asked = [];
});

const check = (
  attempt: Partial<Attempt>,
  { offers = true, holds = ok(true) }: { offers?: boolean; holds?: Awaited<ReturnType<Access["holds"]>> } = {},
) =>
  checkTelephone({ telephone: true, createdBy: "user", ...attempt } as Attempt, { telephone: offers } as Profile, {
    access: {
      mayRead: async () => ok(false),
      holds: async (user, privilege) => {
        asked.push(`${user} ${privilege}`);
        return holds;
      },
    },
  });

describe("a payment by telephone", () => {
  it("is taken from staff where the profile offers it, by Dataverse's word and not the browser's", async () => {
    expect(await check({})).toEqual(ok(undefined));
    expect(asked).toEqual(["user prvCreatecfl_paymentaction"]);
  });

  it("is refused where the profile does not offer it", async () => {
    expect(await check({}, { offers: false })).toMatchObject({ error: { code: "telephone_not_offered" } });
  });

  it.each<[string, Partial<Attempt>]>([
    ["somebody unknown", { createdBy: undefined }],
    ["a portal's visitor", { visitor: "contact" }],
  ])("is refused to %s", async (_who, attempt) => {
    expect(await check(attempt)).toMatchObject({ error: { code: "telephone_not_allowed" } });
  });

  it("is refused to a user without the privilege", async () => {
    expect(await check({}, { holds: ok(false) })).toMatchObject({
      error: { code: "telephone_not_allowed", message: expect.stringContaining("Nothing was charged") },
    });
  });

  it("waits while Dataverse cannot say", async () => {
    const down = err({ kind: "unavailable", detail: "down" } as const);
    expect(await check({}, { holds: down })).toMatchObject({ error: { kind: "postponed" } });
  });

  it("is nobody's business where it is none", async () => {
    expect(await check({ telephone: false }, { offers: false })).toEqual(ok(undefined));
  });
});
