/**
 * Columns that somebody other than the server fills, on tables that the server writes as well; all others there are the server's.
 * On a table that one role alone may write, the roles say it already.
 */
export const filledByPeople: Readonly<Record<string, readonly string[]>> = {
  cfl_paymentattempt: [
    ...["cfl_profileid", "cfl_sourcetable", "cfl_sourceid", "cfl_amount", "cfl_currency"],
    ...["cfl_confirmationtoken", "cfl_replykey", "cfl_returnto", "cfl_touchedon", "cfl_telephone", "cfl_state"],
  ],
  cfl_refund: ["cfl_paymentid", "cfl_amount", "cfl_refundreason"],
  cfl_paymentaction: ["cfl_kind", "cfl_paymentid", "cfl_gatewayeventid", "cfl_amount"],
  cfl_gatewayevent: ["cfl_state"],
  cfl_serverstatus: ["cfl_name", "cfl_organizationid"],
};
