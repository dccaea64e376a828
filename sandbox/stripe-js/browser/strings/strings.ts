import type { FieldName } from "../payment/form-state.ts";
import type { MethodType } from "../payment/methods.ts";
import type { ProblemCode } from "../payment/problems.ts";

/** All that the frames say, in one language. `{method}`, `{business}` and `{amount}` are filled in. */
export interface Strings {
  readonly labels: Readonly<Record<FieldName | "zip", string>>;
  readonly placeholders: { readonly expiry: string; readonly cvc: string };
  readonly methods: Readonly<Record<MethodType, string>>;
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly chooseMethod: string;
  readonly redirectNotice: string;
  readonly voucherNotice: string;
  readonly saved: {
    readonly title: string;
    /** `{brand}`, `{last4}` */
    readonly ending: string;
    readonly other: string;
    readonly remove: string;
    readonly save: string;
  };
  readonly mandate: string;
  readonly challenge: {
    readonly title: string;
    readonly body: string;
    readonly complete: string;
    readonly fail: string;
  };
}
