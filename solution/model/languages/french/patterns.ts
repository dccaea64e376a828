import { lowered, type Patterns } from "../language.ts";

export const patterns: Patterns = {
  active: ({ many, feminine }) => `${many} ${feminine ? "actives" : "actifs"}`,
  inactive: ({ many, feminine }) => `${many} ${feminine ? "inactives" : "inactifs"}`,
  quickFind: ({ many, feminine }) => `Recherche rapide\u00a0: ${lowered(many)} ${feminine ? "actives" : "actifs"}`,
  advancedFind: ({ many }) => `Vue de recherche avancée\u00a0: ${lowered(many)}`,
  associated: ({ many }) => `Vue associée\u00a0: ${lowered(many)}`,
  lookup: ({ many }) => `Vue de recherche\u00a0: ${lowered(many)}`,
  base: (column) => `${column} (devise de base)`,
  baseValue: (column) => `Valeur de «\u00a0${column}\u00a0» dans la devise de base.`,
};
