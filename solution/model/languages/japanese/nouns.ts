import type { Noun } from "../language.ts";

/** Names of the tables. */
export const nouns: Readonly<Record<string, Noun>> = {
  Payment: { one: "支払い", many: "支払い" },
  Refund: { one: "返金", many: "返金" },
  Dispute: { one: "不審請求の申し立て", many: "不審請求の申し立て" },
  "Payment action": { one: "支払い操作", many: "支払い操作" },
  "Payment attempt": { one: "支払い試行", many: "支払い試行" },
  "Payment profile": { one: "支払いプロファイル", many: "支払いプロファイル" },
  "Gateway event": { one: "ゲートウェイ イベント", many: "ゲートウェイ イベント" },
  "Server status": { one: "サーバーの状態", many: "サーバーの状態" },
  Reconciliation: { one: "照合", many: "照合" },
};
