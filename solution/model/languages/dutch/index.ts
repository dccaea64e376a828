import type { Language } from "../language.ts";
import { aboutAttempts } from "./about-attempts.ts";
import { aboutOperations } from "./about-operations.ts";
import { aboutPayments } from "./about-payments.ts";
import { aboutProfiles } from "./about-profiles.ts";
import { app } from "./app.ts";
import { choices } from "./choices.ts";
import { columns } from "./columns.ts";
import { commands } from "./commands.ts";
import { dashboards } from "./dashboards.ts";
import { forms } from "./forms.ts";
import { nouns } from "./nouns.ts";
import { patterns } from "./patterns.ts";
import { reasons } from "./reasons.ts";
import { system } from "./system.ts";
import { views } from "./views.ts";

export const dutch: Language = {
  lcid: 1043,
  name: "Dutch",
  nouns,
  texts: {
    ...aboutAttempts,
    ...aboutOperations,
    ...aboutPayments,
    ...aboutProfiles,
    ...app,
    ...choices,
    ...columns,
    ...dashboards,
    ...forms,
    ...reasons,
    ...system,
    ...views,
  },
  commands,
  patterns,
};
