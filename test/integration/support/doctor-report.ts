import { z } from "zod";

/** What docs/doctor.md promises of `--json`. */
export const doctorReport = z.strictObject({
  format: z.literal(1),
  url: z.string(),
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  summary: z.strictObject({
    ok: z.number(),
    warning: z.number(),
    wrong: z.number(),
    unchecked: z.number(),
    skipped: z.number(),
  }),
  findings: z.array(
    z.strictObject({
      check: z.string(),
      state: z.enum(["ok", "warning", "wrong", "unchecked", "skipped"]),
      what: z.string(),
      why: z.string(),
      mend: z.string().optional(),
    }),
  ),
});
