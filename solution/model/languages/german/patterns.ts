import type { Patterns } from "../language.ts";

export const patterns: Patterns = {
  active: ({ many }) => `Aktive ${many}`,
  inactive: ({ many }) => `Inaktive ${many}`,
  quickFind: ({ many }) => `Schnellsuche: Aktive ${many}`,
  advancedFind: ({ one }) => `${one}: Ansicht für erweiterte Suche`,
  associated: ({ one }) => `${one}: Zugeordnete Ansicht`,
  lookup: ({ one }) => `${one}: Suchansicht`,
  base: (column) => `${column} (Basis)`,
  baseValue: (column) => `Wert von „${column}“ in der Basiswährung.`,
};
