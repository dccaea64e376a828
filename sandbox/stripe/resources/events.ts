import { z } from "zod";
import { ok } from "../../../core/result.ts";
import { missing } from "../http/fault.ts";
import { listPage } from "../http/list.ts";
import { boolean, list, text } from "../http/parameters.ts";
import { route } from "../http/route.ts";
import { created, paging } from "../http/shared-parameters.ts";
import type { World } from "../world.ts";

const parameters = z.strictObject({
  created,
  delivery_success: boolean.optional(),
  type: text.optional(),
  types: list(text).optional(),
  ...paging,
});

const keptSeconds = 30 * 86_400;

/** "charge.*" names all of a kind. */
const matches = (pattern: string, type: string): boolean =>
  pattern === "*" || pattern === type || (pattern.endsWith(".*") && type.startsWith(pattern.slice(0, -1)));

/** Of the types that there are events of, those that the patterns mean. */
const typesMeant = (world: World, patterns: readonly string[] | undefined): string[] | undefined =>
  patterns && world.store.event.valuesOf("type").filter((type) => patterns.some((pattern) => matches(pattern, type)));

export const eventRoutes = [
  route("GET /v1/events", {
    parameters,
    handle: ({ world, parameters: { created: range, delivery_success: success, type, types, ...page } }) => {
      const oldest = world.clock.nowSeconds() - keptSeconds;
      return listPage(world.store.event, {
        url: "/v1/events",
        // The rarer of the two comes first: it is the one that is walked.
        by: {
          undelivered: success === false ? "true" : undefined,
          type: typesMeant(world, types ?? (type === undefined ? undefined : [type])),
        },
        where: ({ pending_webhooks: waiting }) => success !== true || waiting === 0,
        created: { ...range, gte: Math.max(oldest, range?.gte ?? 0) },
        ...page,
      });
    },
  }),
  route("GET /v1/events/:id", {
    parameters: z.strictObject({}),
    handle: ({ world, id }) => {
      const event = world.store.event.get(id);
      return event ? ok(event) : missing("event", id);
    },
  }),
];
