import type { Strings } from "./string-keys.ts";

/** Sentences from the host's resources, which are the .resx of the user's language. */
export const stringsOf = (resources: Pick<ComponentFramework.Resources, "getString">): Strings => {
  return (key, ...gaps) =>
    resources.getString(key).replace(/\{(\d)\}/g, (gap, place: string) => gaps[Number(place)] ?? gap);
};
