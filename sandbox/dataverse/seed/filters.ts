import { seededId } from "./seeded-id.ts";
import type { Table } from "../schema/schema.ts";
import type { Values } from "../store/row.ts";

/** Documented ids of the messages that steps are registered for. */
export const messages = [
  ["Create", "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"],
  ["Update", "20bebb1b-ea3e-db11-86a7-000a3a5473e8"],
  ["Delete", "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"],
] as const;

/** One filter for each message and table, as rows of sdkmessagefilter. */
export const filterRows = (tables: readonly Table[]): readonly { readonly id: string; readonly values: Values }[] =>
  tables.flatMap((table) =>
    messages.map(([name, messageId]) => {
      const id = seededId(`filter ${name} ${table.name}`);
      const values = { name: `${name} of ${table.name}`, primaryobjecttypecode: table.name, sdkmessageid: messageId };
      return { id, values: { ...values, sdkmessagefilterid: id } };
    }),
  );
