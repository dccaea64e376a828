import type { Patterns } from "../language.ts";

export const patterns: Patterns = {
  active: ({ many }) => `アクティブな${many}`,
  inactive: ({ many }) => `非アクティブな${many}`,
  quickFind: ({ many }) => `アクティブな${many}の簡易検索`,
  advancedFind: ({ many }) => `${many}の高度な検索ビュー`,
  associated: ({ many }) => `${many}の関連ビュー`,
  lookup: ({ many }) => `${many}の検索ダイアログ ビュー`,
  base: (column) => `${column} (基本通貨)`,
  baseValue: (column) => `基本通貨での「${column}」の値。`,
};
