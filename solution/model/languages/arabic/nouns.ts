import type { Noun } from "../language.ts";

/** Names of the tables. */
export const nouns: Readonly<Record<string, Noun>> = {
  Payment: { one: "الدفعة", many: "المدفوعات" },
  Refund: { one: "رد المبلغ", many: "عمليات رد المبالغ" },
  Dispute: { one: "النزاع", many: "النزاعات" },
  "Payment action": { one: "إجراء الدفع", many: "إجراءات الدفع" },
  "Payment attempt": { one: "محاولة الدفع", many: "محاولات الدفع" },
  "Payment profile": { one: "ملف الدفع", many: "ملفات الدفع" },
  "Gateway event": { one: "حدث بوابة الدفع", many: "أحداث بوابة الدفع" },
  "Server status": { one: "حالة الخادم", many: "حالات الخوادم" },
  Reconciliation: { one: "المطابقة", many: "عمليات المطابقة" },
};
