import { lowered, type Patterns } from "../language.ts";

export const patterns: Patterns = {
  active: ({ many, feminine }) => `${many} ${feminine ? "actives" : "actifs"}`,
  inactive: ({ many, feminine }) => `${many} ${feminine ? "inactives" : "inactifs"}`,
  quickFind: ({ many, feminine }) => `Recherche rapide des ${lowered(many)} ${feminine ? "actives" : "actifs"}`,
  advancedFind: ({ many }) => `Vue Recherche avancée des ${lowered(many)}`,
  associated: ({ many }) => `Vue associée des ${lowered(many)}`,
  lookup: ({ many }) => `Vue Recherche des ${lowered(many)}`,
  base: (column) => `${column} (devise de base)`,
  baseValue: (column) => `Valeur de «\u00a0${column}\u00a0» dans la devise de base.`,
};
