import { z } from "zod";
import { ok } from "../../../core/result.ts";
import { missing } from "../http/fault.ts";
import { listPage, madeIn } from "../http/list.ts";
import { boolean, list, text } from "../http/parameters.ts";
import { route } from "../http/route.ts";
import { created, paging } from "../http/shared-parameters.ts";

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

export const eventRoutes = [
  route("GET /v1/events", {
    parameters,
    handle: ({ world, parameters: { created: range, delivery_success: success, type, types, ...page } }) => {
      const oldest = world.clock.nowSeconds() - keptSeconds;
      const patterns = types ?? (type === undefined ? undefined : [type]);
      const wanted = world.store.event
        .all()
        .filter(
          (event) =>
            event.created >= oldest &&
            madeIn(range, event.created) &&
            (success === undefined || success === (event.pending_webhooks === 0)) &&
            (!patterns || patterns.some((pattern) => matches(pattern, event.type))),
        );
      return listPage("/v1/events", wanted, page);
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
