import { lowered, type Patterns } from "../language.ts";

export const patterns: Patterns = {
  active: ({ many }) => `Actieve ${lowered(many)}`,
  inactive: ({ many }) => `Inactieve ${lowered(many)}`,
  quickFind: ({ many }) => `Snel zoeken naar actieve ${lowered(many)}`,
  advancedFind: ({ many }) => `Weergave voor geavanceerd zoeken naar ${lowered(many)}`,
  associated: ({ many }) => `Gekoppelde weergave van ${lowered(many)}`,
  lookup: ({ many }) => `Opzoekweergave voor ${lowered(many)}`,
  base: (column) => `${column} (basis)`,
  baseValue: (column) => `Waarde van ‘${column}’ in de basisvaluta.`,
};
