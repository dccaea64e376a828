import React from "react";
import { filled } from "../strings/strings-of.ts";
import { formatIban } from "./formatting.ts";
import { fieldsOf } from "./methods.ts";
import { TextField } from "./TextField.tsx";
import { useFormState, useStrings } from "./form-context.ts";

const PersonFields = (): React.ReactElement => {
  const shown = fieldsOf(useFormState());
  const { labels } = useStrings();
  return (
    <>
      {shown.includes("name") && <TextField name="name" label={labels.name} autoComplete="billing name" />}
      {shown.includes("email") && (
        <TextField name="email" label={labels.email} autoComplete="billing email" inputMode="email" leftToRight />
      )}
    </>
  );
};

/** A debit on an account, and what the payer agrees to by paying. */
export const DebitFields = (): React.ReactElement => {
  const { settings } = useFormState();
  const { labels, mandate } = useStrings();
  const business = settings.element.business?.name ?? "Sandbox";
  return (
    <div className="Grid">
      <PersonFields />
      <TextField
        name="iban"
        label={labels.iban}
        autoComplete="off"
        placeholder="DE00 0000 0000 0000 0000 00"
        leftToRight
        format={formatIban}
      />
      {settings.element.terms?.sepaDebit !== "never" && <p className="TermsText">{filled(mandate, { business })}</p>}
    </div>
  );
};

const LeaveIcon = (): React.ReactElement => (
  <svg className="RedirectIcon" viewBox="0 0 40 28" width="40" height="28" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
      <path d="M21 26H4a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3h26a3 3 0 0 1 3 3v4M1 8h32" />
      <path d="M23 18h14m-5-5l5 5-5 5" />
    </g>
  </svg>
);

/** A code to pay with in a store. */
export const VoucherFields = (): React.ReactElement => (
  <div className="Grid">
    <PersonFields />
    <p className="TermsText">{useStrings().voucherNotice}</p>
  </div>
);

/** A bank that is visited: little to type here. */
export const RedirectFields = (): React.ReactElement => {
  const { methods, redirectNotice } = useStrings();
  return (
    <div className="Grid">
      <PersonFields />
      <div className="Redirect">
        <LeaveIcon />
        <p className="RedirectText">{filled(redirectNotice, { method: methods.ideal })}</p>
      </div>
    </div>
  );
};
