import { lowered, type Patterns } from "../language.ts";

export const patterns: Patterns = {
  active: ({ many, feminine }) => `${many} ${feminine ? "ativas" : "ativos"}`,
  inactive: ({ many, feminine }) => `${many} ${feminine ? "inativas" : "inativos"}`,
  quickFind: ({ many, feminine }) => `Localização rápida de ${lowered(many)} ${feminine ? "ativas" : "ativos"}`,
  advancedFind: ({ many }) => `Exibição de localização avançada de ${lowered(many)}`,
  associated: ({ many }) => `Exibição associada de ${lowered(many)}`,
  lookup: ({ many }) => `Exibição de pesquisa de ${lowered(many)}`,
  base: (column) => `${column} (base)`,
  baseValue: (column) => `Valor de “${column}” na moeda base.`,
};
