import { attemptStates } from "../../core/attempt.ts";
import { paymentStatuses } from "../../core/status.ts";
import { bankDialog, cards, pay, payButton, receipt } from "./support/payer.ts";
import { setStage, violationsOn } from "./support/stage.ts";

const stage = setStage();

/** The order's form as its maker might have made it for staff at the telephone. */
const openByTelephone = async (order: string, user: "telephone" | "payer"): Promise<void> => {
  const query = `user=${user}&control.channel=telephone`;
  await stage.page().goto(`${stage.sandbox().origin}/model-driven/sample_order/${order}?${query}`);
  await payButton(stage.page()).waitFor();
};

const attemptOf = async (order: string) =>
  (await stage.rows().list("cfl_paymentattempts", `cfl_sourceid eq '${order}'`))[0];

/** What is read, and what came of it: not so much as a Payment. */
const readsRefusal = async (order: string, words: RegExp, code: string): Promise<void> => {
  await pay(stage.page(), cards.good);
  await stage.page().getByText(words).waitFor();
  expect(await violationsOn(stage.page())).toEqual([]);
  expect(await attemptOf(order)).toMatchObject({ cfl_state: attemptStates.rejected, cfl_reasoncode: code });
  expect(await stage.rows().payments(order)).toEqual([]);
};

const offer = async (isOffered: boolean): Promise<void> => {
  const [profile] = await stage.rows().list("cfl_paymentprofiles", "cfl_name eq 'Default'");
  const path = `/api/data/v9.2/cfl_paymentprofiles(${String(profile?.["cfl_paymentprofileid"])})`;
  await stage.sandbox().call("PATCH", path, { cfl_telephone: isOffered }, "sandbox-admin");
};

describe("a card that is read out on the telephone", () => {
  afterEach(() => offer(true));

  it("is taken by staff without a question of the bank, and its attempt says so", async () => {
    const order = await stage.rows().order(24);
    await openByTelephone(order, "telephone");
    await stage
      .page()
      .getByText(/details that the customer reads to you/)
      .waitFor();
    expect(await violationsOn(stage.page())).toEqual([]);
    await pay(stage.page(), cards.threeDSecure);
    await receipt(stage.page()).waitFor();
    expect(await bankDialog(stage.page()).owner().count()).toBe(0);
    await stage.rows().paymentWhen(order, (row) => row["cfl_status"] === paymentStatuses.succeeded);
    expect(await attemptOf(order)).toMatchObject({ cfl_telephone: true, cfl_state: attemptStates.succeeded });
  }, 60_000);

  it("is refused to whoever is no staff, and where the profile does not offer it", async () => {
    const order = await stage.rows().order(25);
    await openByTelephone(order, "payer");
    await readsRefusal(order, /You may not take payments by telephone/, "telephone_not_allowed");
    await offer(false);
    const another = await stage.rows().order(26);
    await openByTelephone(another, "telephone");
    await readsRefusal(another, /not switched on/, "telephone_not_offered");
  }, 60_000);
});
