import { configure } from "@testing-library/react";
import { createFakeStripe, installStripe } from "./fake-stripe.ts";
import type { FakeStripe } from "./fake-stripe.ts";
import type { FakeWebApi } from "./fake-web-api.ts";
import { mountControl } from "./mounted.ts";
import type { Mounted } from "./mounted.ts";

/** A host's page with Stripe on it. */
export interface Page {
  readonly fake: FakeStripe;
  /** Puts a control on the page, for the length of a test. */
  mount(api: FakeWebApi, first?: Parameters<typeof mountControl>[1]): Promise<Mounted>;
  /** How often Stripe's fields were mounted in this test. */
  mounts(): number;
}

/** Made once a test file, outside its tests: each begins with nothing asked of Stripe and leaves no control behind. */
export const createPage = (): Page => {
  configure({ asyncUtilTimeout: 10_000 }); // a busy machine is slow, not broken
  // One Stripe a page and key: the control keeps it, as Stripe advises.
  const fake = createFakeStripe();
  installStripe(fake);
  let mounted: Mounted[] = [];

  beforeEach(() => {
    fake.calls.length = 0;
    fake.options.length = 0;
    fake.tokens.length = 0;
  });

  afterEach(async () => {
    for (const control of mounted) await control.destroy();
    mounted = [];
  });

  return {
    fake,
    mount: async (api, first) => {
      const control = await mountControl(api, first);
      mounted.push(control);
      return control;
    },
    mounts: () => fake.calls.filter((call) => call === "mount").length,
  };
};

/** From now on the host's one attempt reads like this. */
export const settleAttempt = (api: FakeWebApi, columns: Record<string, unknown>): void => {
  Object.assign(api.rows, { cfl_paymentattempt: [{ cfl_paymentattemptid: "1", ...columns }] });
};
