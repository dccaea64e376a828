import { lowered, type Patterns } from "../language.ts";

export const patterns: Patterns = {
  active: ({ many, feminine }) => `${many} ${feminine ? "actives" : "actifs"}`,
  inactive: ({ many, feminine }) => `${many} ${feminine ? "inactives" : "inactifs"}`,
  quickFind: ({ many, feminine }) => `Recherche rapide : ${lowered(many)} ${feminine ? "actives" : "actifs"}`,
  advancedFind: ({ many }) => `Vue de recherche avancée : ${lowered(many)}`,
  associated: ({ many }) => `Vue associée : ${lowered(many)}`,
  lookup: ({ many }) => `Vue de recherche : ${lowered(many)}`,
  mainForm: ({ one }) => `Formulaire principal de la table « ${one} ».`,
  base: (column) => `${column} (devise de base)`,
  baseValue: (column) => `Valeur de « ${column} » dans la devise de base.`,
};
