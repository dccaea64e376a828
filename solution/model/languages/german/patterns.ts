import type { Patterns } from "../language.ts";

export const patterns: Patterns = {
  active: ({ many }) => `Aktive ${many}`,
  inactive: ({ many }) => `Inaktive ${many}`,
  quickFind: ({ many }) => `Schnellsuche für aktive ${many}`,
  advancedFind: ({ many }) => `Erweiterte Suchansicht für ${many}`,
  associated: ({ many }) => `Zugeordnete Ansicht für ${many}`,
  lookup: ({ many }) => `Suchansicht für ${many}`,
  base: (column) => `${column} (Basis)`,
  baseValue: (column) => `Wert von „${column}“ in der Basiswährung.`,
};
