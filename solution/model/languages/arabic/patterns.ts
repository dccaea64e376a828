import type { Patterns } from "../language.ts";

export const patterns: Patterns = {
  active: ({ many }) => `${many} النشطة`,
  inactive: ({ many }) => `${many} غير النشطة`,
  quickFind: ({ many }) => `البحث السريع عن ${many} النشطة`,
  advancedFind: ({ many }) => `طريقة عرض البحث المتقدم عن ${many}`,
  associated: ({ many }) => `طريقة العرض المقترنة: ${many}`,
  lookup: ({ many }) => `طريقة عرض البحث عن ${many}`,
  base: (column) => `${column} (العملة الأساسية)`,
  baseValue: (column) => `قيمة «${column}» بالعملة الأساسية.`,
};
