import { lowered, type Patterns } from "../language.ts";

export const patterns: Patterns = {
  active: ({ many, feminine }) => `${many} ${feminine ? "activas" : "activos"}`,
  inactive: ({ many, feminine }) => `${many} ${feminine ? "inactivas" : "inactivos"}`,
  quickFind: ({ many, feminine }) => `Búsqueda rápida de ${lowered(many)} ${feminine ? "activas" : "activos"}`,
  advancedFind: ({ many }) => `Vista de búsqueda avanzada de ${lowered(many)}`,
  associated: ({ many }) => `Vista asociada de ${lowered(many)}`,
  lookup: ({ many }) => `Vista de búsqueda de ${lowered(many)}`,
  base: (column) => `${column} (base)`,
  baseValue: (column) => `Valor de «${column}» en la divisa base.`,
};
