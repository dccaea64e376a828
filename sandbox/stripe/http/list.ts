import { ok, type Result } from "../../../core/result.ts";
import type { Kept } from "../store/catalogue.ts";
import type { Collection } from "../store/collection.ts";
import type { Query, Span } from "../store/page.ts";
import { invalidParameter, type StripeFault } from "./fault.ts";
import type { Outcome } from "./route.ts";
import type { CreatedRange } from "./shared-parameters.ts";

/** What every list takes, and what is wanted of the items besides. */
export interface Listing<Item, Trait extends string> extends Pick<Query<Item, Trait>, "by" | "where"> {
  readonly url: string;
  readonly created?: CreatedRange | undefined;
  readonly limit?: number | undefined;
  readonly starting_after?: string | undefined;
  readonly ending_before?: string | undefined;
}

const defaultLimit = 10;
const mostLimit = 100;

/** The span of whole seconds that a range leaves. */
const spanOf = ({ gt = -1, gte = 0, lt = Infinity, lte = Infinity }: CreatedRange): Span => ({
  from: Math.max(gt + 1, gte),
  until: Math.min(lt - 1, lte),
});

const limitOf = (limit = defaultLimit): Result<number, StripeFault> => {
  if (limit >= 1 && limit <= mostLimit) return ok(limit);
  const message = `This value must be between 1 and ${mostLimit}.`;
  return invalidParameter({ code: "parameter_invalid_integer", message, param: "limit" });
};

type Cursor = Result<Pick<Query<unknown>, "olderThan" | "newerThan">, StripeFault>;

const cursorOf = <Item extends Kept, Trait extends string>(
  collection: Collection<Item, Trait>,
  { starting_after: after, ending_before: before }: Listing<Item, Trait>,
): Cursor => {
  const param = after === undefined ? "ending_before" : "starting_after";
  const id = after ?? before;
  if (id === undefined) return ok({});
  if (after !== undefined && before !== undefined) {
    return invalidParameter({ message: "You may only specify one of: starting_after, ending_before.", param });
  }
  const position = collection.positionOf(id);
  if (position === undefined) {
    return invalidParameter({ code: "resource_missing", message: `No such object: '${id}'`, param });
  }
  return ok(after === undefined ? { newerThan: position } : { olderThan: position });
};

/** One page, newest first. */
export const listPage = <Item extends Kept, Trait extends string>(
  collection: Collection<Item, Trait>,
  listing: Listing<Item, Trait>,
): Outcome => {
  const limit = limitOf(listing.limit);
  if (!limit.ok) return limit;
  const cursor = cursorOf(collection, listing);
  if (!cursor.ok) return cursor;
  const { by, where, created, url } = listing;
  const { items, more } = collection.page({
    ...cursor.value,
    ...(by && { by }),
    ...(where && { where }),
    ...(created && { created: spanOf(created) }),
    limit: limit.value,
  });
  return ok({ object: "list", data: items, has_more: more, url });
};
