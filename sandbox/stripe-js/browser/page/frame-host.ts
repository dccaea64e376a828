import { frameAddress, openChannel } from "../channel.ts";
import { IntegrationError } from "../integration-error.ts";
import { kinds, type FrameCall, type FrameSettings, type FromPaymentFrame, type ToPaymentFrame } from "../protocol.ts";

type Answer = Extract<FromPaymentFrame, { kind: "reply" }>["answer"];
type Told = Exclude<FromPaymentFrame, { kind: "hello" | "reply" | "height" }>;

/** The page's end of one mounted Payment Element. */
export interface FrameHost {
  readonly iframe: HTMLIFrameElement;
  send(message: Exclude<ToPaymentFrame, { kind: "call" | "init" }>): void;
  /** Waits until the form is ready; rejects when the element is unmounted first. */
  ask(call: FrameCall): Promise<Answer>;
  close(): void;
}

/** Focus rings of the frame's fields must not be cut: Stripe's frame is 4 px larger on each side, too. */
const style =
  "border: 0 !important; margin: -4px !important; padding: 0 !important; width: calc(100% + 8px) !important; " +
  "min-width: calc(100% + 8px) !important; overflow: hidden !important; display: block !important; " +
  "user-select: none !important; will-change: transform !important; color-scheme: light only !important; height: 0;";

const createIframe = (origin: string, id: string): HTMLIFrameElement => {
  const iframe = document.createElement("iframe");
  iframe.title = "Secure payment input frame";
  iframe.name = `__privateStripeFrame${id.slice(0, 8)}`;
  iframe.setAttribute("style", style);
  iframe.setAttribute("scrolling", "no");
  iframe.setAttribute("allow", "payment *; publickey-credentials-get *");
  iframe.src = frameAddress(`${origin}/endive/frames/payment.html`, id);
  return iframe;
};

/** The questions in flight, by number. */
const createQuestions = () => {
  const open = new Map<number, { resolve: (answer: Answer) => void; reject: (reason: Error) => void }>();
  let last = 0;
  return {
    add: (): { readonly id: number; readonly answer: Promise<Answer> } => {
      const id = ++last;
      return { id, answer: new Promise((resolve, reject) => open.set(id, { resolve, reject })) };
    },
    settle: (id: number, answer: Answer): void => {
      open.get(id)?.resolve(answer);
      open.delete(id);
    },
    abandon: (): void => {
      const gone = new IntegrationError(
        "We could not retrieve data from the specified Element. Please make sure the Element you are attempting to use is still mounted.",
      );
      for (const { reject } of open.values()) reject(gone);
      open.clear();
    },
  };
};

/** How long after its document loaded a frame may stay silent before it counts as failed. */
const graceMs = 2000;

const silence = {
  type: "api_connection_error",
  message: "The payment form could not be loaded. Please check your connection and try again.",
} as const;

export interface FrameHostOptions {
  readonly origin: string;
  readonly settings: () => FrameSettings;
  readonly onTold: (message: Told) => void;
}

/** Makes the frame (not yet attached) and the line to it. */
export const createFrameHost = ({ origin, settings, onTold }: FrameHostOptions): FrameHost => {
  const id = crypto.randomUUID();
  const iframe = createIframe(origin, id);
  const questions = createQuestions();
  let greeted = false;
  let whenReady: (() => void)[] | undefined = [];
  const end = { id, peerOrigin: origin, peer: () => iframe.contentWindow, kinds: kinds.fromPaymentFrame };
  const channel = openChannel<FromPaymentFrame, ToPaymentFrame>(end, (message) => {
    if (message.kind === "hello") {
      greeted = true;
      channel.send({ kind: "init", settings: settings() });
    } else if (message.kind === "height") iframe.style.height = `${message.pixels}px`;
    else if (message.kind === "reply") questions.settle(message.id, message.answer);
    else {
      if (message.kind === "ready") {
        const waiting = whenReady ?? [];
        whenReady = undefined;
        for (const go of waiting) go();
      }
      onTold(message);
    }
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  iframe.addEventListener("load", () => {
    timer = setTimeout(() => greeted || onTold({ kind: "loaderror", error: silence }), graceMs);
  });
  return {
    iframe,
    send: (message) => channel.send(message),
    ask: (call) => {
      const { id: number, answer } = questions.add();
      const go = (): void => channel.send({ kind: "call", id: number, call });
      if (whenReady === undefined) go();
      else whenReady.push(go);
      return answer;
    },
    close: () => {
      clearTimeout(timer);
      channel.close();
      questions.abandon();
      iframe.remove();
    },
  };
};
