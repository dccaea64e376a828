import { ok } from "../../../core/result.ts";
import type { SigningSecrets } from "../../ports/signing-secrets.ts";

/** For who keeps secrets in a place that we cannot write to: it is shown, this once. */
export const shownOnce = (): SigningSecrets => ({
  place: "this screen, once",
  holdsAny: () => Promise.resolve(ok(undefined)),
  add: (secret) => Promise.resolve(ok({ shown: secret })),
});
