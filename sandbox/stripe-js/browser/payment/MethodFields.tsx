import React from "react";
import { unreachable } from "../../../../core/result.ts";
import { DebitFields, RedirectFields, VoucherFields } from "./BankFields.tsx";
import { CardFields } from "./CardFields.tsx";
import type { MethodType } from "./methods.ts";

export const MethodFields = ({ type }: { readonly type: MethodType }): React.ReactElement => {
  switch (type) {
    case "card":
      return <CardFields />;
    case "sepa_debit":
      return <DebitFields />;
    case "ideal":
      return <RedirectFields />;
    case "konbini":
      return <VoucherFields />;
    default:
      return unreachable(type);
  }
};
