import * as React from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { PaymentApp } from "./components/PaymentApp.tsx";
import { hostOfPage } from "./dataverse/host-of-page.ts";
import type { IInputs } from "./inputs.ts";
import { readInputs } from "./inputs.ts";
import { readPagePaint } from "./looks/page-paint.ts";
import type { PagePaint } from "./looks/page-paint.ts";
import { laterOfPage } from "./state/later.ts";
import { createPaymentSession } from "./state/payment-session.ts";
import type { PaymentSession } from "./state/payment-session.ts";
import { stripeFrames } from "./stripe/stripe-frames.ts";
import { stringsOf } from "./strings/strings-of-host.ts";

type Context = ComponentFramework.Context<IInputs>;

const sessionFor = (context: Context, paint: PagePaint): PaymentSession => {
  const ports = {
    host: hostOfPage({ page: window, api: context.webAPI, user: context.userSettings?.userId }),
    frames: stripeFrames,
    later: laterOfPage,
    newGuid: () => crypto.randomUUID(),
    pageAddress: () => window.location.href,
  };
  return createPaymentSession(ports, readInputs(context, paint));
};

/** What the platform calls. It only carries things to and fro. */
export class PaymentControl implements ComponentFramework.StandardControl<IInputs, Record<string, never>> {
  private root: Root | undefined;
  private session: PaymentSession | undefined;
  /** Looked at once: pages without a theme do not change their colours. */
  private paint: PagePaint = {};

  public init(context: Context, _notify?: () => void, _state?: unknown, container?: HTMLDivElement): void {
    if (container === undefined) return;
    this.root = createRoot(container);
    this.paint = readPagePaint(container);
    this.session = sessionFor(context, this.paint);
  }

  public updateView(context: Context): void {
    if (this.session === undefined) return;
    const inputs = readInputs(context, this.paint);
    this.session.receive(inputs);
    const strings = stringsOf(context.resources);
    this.root?.render(React.createElement(PaymentApp, { session: this.session, inputs, strings }));
  }

  public getOutputs(): Record<string, never> {
    return {};
  }

  public destroy(): void {
    this.session?.dispose();
    this.root?.unmount();
  }
}
