import { element } from "../../../element.ts";

export interface FieldNotices {
  readonly element: HTMLElement;
  set(id: string, message: string | undefined): boolean;
  all(): readonly string[];
}

/** Words beside a field that is not right; empty and out of the way when it is. */
export const createFieldNotices = (): FieldNotices => {
  const shown = new Map<string, string>();
  const holder = element("div", { class: "field-notices" });
  const draw = (): void =>
    holder.replaceChildren(
      ...[...shown.values()].map((message) => element("p", { class: "field-notice", role: "alert" }, message)),
    );
  return {
    element: holder,
    set: (id, message) => {
      const before = shown.get(id);
      if (message === undefined) shown.delete(id);
      else shown.set(id, message);
      draw();
      return before !== message;
    },
    all: () => [...shown.values()],
  };
};

/** For controls that are no field: they hold no words. */
export const noNotices = { setNotice: (): boolean => false, notices: (): readonly string[] => [] };
