import "./support/browser.ts";
import { cleanup, render } from "@testing-library/react";
import * as React from "react";
import { PaymentApp } from "../../../PaymentControl/components/PaymentApp.tsx";
import { readInputs } from "../../../PaymentControl/inputs.ts";
import type { Snapshot } from "../../../PaymentControl/state/store.ts";
import { aContext } from "./support/context.ts";

const snapshot: Snapshot = { state: { kind: "save-first" }, form: undefined };
const nothing = (): void => undefined;
const session = { snapshot: () => snapshot, subscribe: () => nothing, pay: nothing, tryAgain: nothing };

afterEach(cleanup);

it.each([
  ["keeps its parts from the edge where the maker asks for other colours than the host's", "dark", "16px"],
  ["takes no room of its own in the host's colours", "light", "2px 0px"],
])("%s", (_what, theme, padding) => {
  const inputs = readInputs(aContext(undefined, { properties: { theme } }));
  const { container } = render(<PaymentApp session={session} inputs={inputs} strings={(key) => key} />);
  expect(container.querySelector<HTMLElement>("[tabindex='-1']")?.style.padding).toBe(padding);
});
