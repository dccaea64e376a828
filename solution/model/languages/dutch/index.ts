import type { Language } from "../language.ts";
import { choices } from "./choices.ts";
import { columns } from "./columns.ts";
import { forms } from "./forms.ts";
import { nouns } from "./nouns.ts";
import { patterns } from "./patterns.ts";
import { reasons } from "./reasons.ts";
import { system } from "./system.ts";

export const dutch: Language = {
  lcid: 1043,
  name: "Dutch",
  nouns,
  texts: { ...choices, ...columns, ...forms, ...reasons, ...system },
  patterns,
};
