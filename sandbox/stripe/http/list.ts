import { ok } from "../../../core/result.ts";
import { invalidParameter } from "./fault.ts";
import type { Outcome } from "./route.ts";
import type { CreatedRange } from "./shared-parameters.ts";

interface Listed {
  readonly id: string;
  readonly created?: number;
}

export interface Paging {
  readonly limit?: number | undefined;
  readonly starting_after?: string | undefined;
  readonly ending_before?: string | undefined;
}

const defaultLimit = 10;
const mostLimit = 100;

/** Whether something was made in a span of Unix seconds. */
export const madeIn = (range: CreatedRange | undefined, created: number): boolean =>
  !range ||
  (created > (range.gt ?? -1) &&
    created >= (range.gte ?? 0) &&
    created < (range.lt ?? Infinity) &&
    created <= (range.lte ?? Infinity));

const cursorFault = (param: string, id: string): Outcome =>
  invalidParameter({ code: "resource_missing", message: `No such object: '${id}'`, param });

/** One page, newest first. `items` oldest first, as they are kept. */
export const listPage = <Item extends Listed>(url: string, items: readonly Item[], paging: Paging): Outcome => {
  const limit = paging.limit ?? defaultLimit;
  if (limit < 1 || limit > mostLimit) {
    const message = `This value must be between 1 and ${mostLimit}.`;
    return invalidParameter({ code: "parameter_invalid_integer", message, param: "limit" });
  }
  const { starting_after: after, ending_before: before } = paging;
  if (after !== undefined && before !== undefined) {
    return invalidParameter({
      message: "You may only specify one of: starting_after, ending_before.",
      param: "starting_after",
    });
  }
  const newest = items.toReversed();
  const cursor = after ?? before;
  const position = cursor === undefined ? -1 : newest.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && position < 0)
    return cursorFault(after === undefined ? "ending_before" : "starting_after", cursor);
  const from = before === undefined ? position + 1 : Math.max(0, position - limit);
  const until = before === undefined ? from + limit : position;
  const has_more = before === undefined ? newest.length > until : from > 0;
  return ok({ object: "list", data: newest.slice(from, until), has_more, url });
};
