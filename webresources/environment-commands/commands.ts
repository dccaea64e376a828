import { carryOut } from "../staff/carry-out.ts";
import type { StaffDesk } from "../staff/xrm-desk.ts";

export const confirmEnvironment = (form: Xrm.FormContext, desk: StaffDesk): Promise<void> => {
  const { words } = desk;
  return carryOut(
    form,
    {
      key: "confirm-environment",
      question: {
        title: words.confirmTitle,
        text: words.confirmText,
        confirmLabel: words.confirmConfirm,
        cancelLabel: words.back,
      },
      ask: () => desk.requests.ask({ kind: "confirm_environment" }),
    },
    desk,
  );
};

/** The server says on its status row when it runs in a copy; to confirm where there is nothing to confirm helps nobody. */
export const mayConfirmEnvironment = async (form: Xrm.FormContext, desk: StaffDesk): Promise<boolean> => {
  const message: unknown = form.getAttribute("cfl_message")?.getValue();
  if (typeof message !== "string" || message === "") return false;
  return desk.host.mayCreate("cfl_paymentaction");
};
