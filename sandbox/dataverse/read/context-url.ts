import type { ExpandItem, Query } from "../odata/query.ts";

type Shown = Pick<Query, "select" | "expand">;

const expandText = ({ navigation, query, reference }: ExpandItem): readonly string[] =>
  reference ? [navigation, `${navigation}/$ref()`] : [`${navigation}(${shownText(query)})`];

const shownText = ({ select, expand }: Shown): string => [...(select ?? []), ...expand.flatMap(expandText)].join(",");

/** `@odata.context`: `…/$metadata#accounts(name,primarycontactid(fullname))`, with `/$entity` behind for one row. */
export const contextUrl = (
  root: string,
  set: string,
  { query, one }: { readonly query: Shown; readonly one?: boolean },
): string => {
  const shown = shownText(query);
  return `${root}/$metadata#${set}${shown ? `(${shown})` : ""}${one ? "/$entity" : ""}`;
};
