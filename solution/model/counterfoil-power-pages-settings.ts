import { z } from "zod";

const guid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "must be a GUID in lower case, without braces");

/** What cannot be known without somebody's environment: names of Microsoft's, ids of a site. */
const shape = z
  .strictObject({
    table: z.strictObject({
      schemaName: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{1,49}$/, "must be the schema name of a table"),
      label: z.string().min(1),
      primaryName: z.string().regex(/^[a-z][a-z0-9_]*$/, "must be the logical name of a column"),
    }),
    solution: z.strictObject({
      name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the unique name of a solution"),
      version: z.string().regex(/^\d+(\.\d+){3}$/, "must be four numbers with dots between them"),
    }),
    site: z.strictObject({ id: z.union([guid, z.literal("")]), webRoles: z.array(guid) }),
  })
  .refine(({ site }) => site.id === "" || site.webRoles.length > 0, {
    path: ["site", "webRoles"],
    message: "must name at least one web role: nobody could call the server logic otherwise",
  });

export type PowerPagesSettings = z.infer<typeof shape>;

/** The checked contents of `solution/power-pages.json`. Throws a sentence that names what is wrong, and the file. */
export const powerPagesSettings = (given: unknown): PowerPagesSettings => {
  const checked = shape.safeParse(given);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map(({ path, message }) => `${path.join(".") || "the file"} ${message}`);
  throw new Error(`solution/power-pages.json cannot be used: ${faults.join("; ")}.`);
};
