import * as React from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { PaymentApp } from "./components/PaymentApp.tsx";
import { hostOfPage } from "./dataverse/host-of-page.ts";
import { announce } from "./host-events.ts";
import type { ControlInputs, IInputs } from "./inputs.ts";
import { readInputs, sameInputs } from "./inputs.ts";
import { readPagePaint } from "./looks/page-paint.ts";
import type { PagePaint } from "./looks/page-paint.ts";
import { watchHindrances } from "./state/hindrance.ts";
import { laterOfPage } from "./state/later.ts";
import { onWake } from "./state/page-wake.ts";
import { createPaymentSession } from "./state/payment-session.ts";
import type { PaymentSession } from "./state/payment-session.ts";
import { isRepeatedVisit } from "./state/returned.ts";
import { stripeFrames } from "./stripe/stripe-frames.ts";
import { stringsOf } from "./strings/strings-of-host.ts";

type Context = ComponentFramework.Context<IInputs>;

/** What the platform calls. It only carries things to and fro. */
export class PaymentControl implements ComponentFramework.StandardControl<IInputs, Record<string, never>> {
  private root: Root | undefined;
  /** Let go at the end: Stripe.js may keep what was told to it for as long as the page lives. */
  private container: HTMLElement | undefined;
  private session: PaymentSession | undefined;
  private inputs: ControlInputs | undefined;
  /** Looked at once: pages without a theme do not change their colours. */
  private paint: PagePaint = {};
  private events: unknown;
  private watches: readonly (() => void)[] = [];

  public init(context: Context, _notify?: () => void, _state?: unknown, container?: HTMLDivElement): void {
    if (container === undefined) return;
    this.container = container;
    this.root = createRoot(container);
    this.paint = readPagePaint(container);
    this.session = this.open(context);
  }

  private open(context: Context): PaymentSession {
    const hindrances = watchHindrances(window);
    this.watches = [hindrances.stop, onWake(window, () => this.session?.wake())];
    const ports = {
      host: hostOfPage({ page: window, api: context.webAPI, user: context.userSettings?.userId }),
      frames: stripeFrames,
      later: laterOfPage,
      newGuid: () => crypto.randomUUID(),
      pageAddress: () => window.location.href,
      isRepeated: () => isRepeatedVisit(performance),
      causeOf: hindrances.causeOf,
      tell: (news: Parameters<typeof announce>[0]) =>
        announce(news, { events: this.events, container: this.container }),
    };
    return createPaymentSession(ports, readInputs(context, this.paint));
  }

  public updateView(context: Context): void {
    if (this.session === undefined) return;
    this.events = context.events;
    const inputs = readInputs(context, this.paint);
    const isNews = this.inputs === undefined || !sameInputs(this.inputs, inputs);
    if (isNews) this.inputs = inputs;
    this.session.receive(this.inputs ?? inputs);
    if (!isNews) return;
    const strings = stringsOf(context.resources);
    this.root?.render(React.createElement(PaymentApp, { session: this.session, inputs, strings }));
  }

  public getOutputs(): Record<string, never> {
    return {};
  }

  public destroy(): void {
    for (const stop of this.watches) stop();
    this.session?.dispose();
    this.root?.unmount();
    this.session = undefined;
    this.root = undefined;
    this.container = undefined;
  }
}
