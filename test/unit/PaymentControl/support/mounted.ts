import { setImmediate } from "node:timers";
import { act } from "@testing-library/react";
import { PaymentControl } from "../../../../PaymentControl/index.ts";
import type { WebApi } from "../../../../PaymentControl/dataverse/web-api.ts";
import { aContext } from "./context.ts";
import type { HostMoment } from "./context.ts";

/** The control on a host's page. */
export interface Mounted {
  readonly container: HTMLDivElement;
  update(change?: Partial<HostMoment>): Promise<void>;
  destroy(): Promise<void>;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets the control do what it can do now, as React's tests want it. */
export const flush = (): Promise<void> =>
  act(async () => {
    for (let round = 0; round < 12; round += 1) await turn();
  });

/** Puts the control on the page as a host does: container, init, updateView. */
export const mountControl = async (api: WebApi | undefined, first: Partial<HostMoment> = {}): Promise<Mounted> => {
  const container = document.createElement("div");
  document.body.append(container);
  const control = new PaymentControl();
  control.init(aContext(api, first), undefined, undefined, container);
  const update = async (change: Partial<HostMoment> = first): Promise<void> => {
    act(() => control.updateView(aContext(api, change)));
    await flush();
  };
  await update();
  return {
    container,
    update,
    destroy: async () => {
      act(() => control.destroy());
      container.remove();
      await flush();
    },
  };
};
