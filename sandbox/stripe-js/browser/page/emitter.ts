export type Handler = (event: never) => unknown;

/** The listeners of one element or group, in order of registration. */
export interface Emitter {
  on(type: string, handler: Handler): void;
  once(type: string, handler: Handler): void;
  /** Without a handler: all of that type. */
  off(type: string, handler?: Handler): void;
  emit(type: string, event: unknown): void;
}

export const createEmitter = (): Emitter => {
  let listeners: { readonly type: string; readonly handler: Handler; readonly once: boolean }[] = [];
  const off: Emitter["off"] = (type, handler) => {
    listeners = listeners.filter((one) => one.type !== type || (handler !== undefined && one.handler !== handler));
  };
  return {
    off,
    on: (type, handler) => void listeners.push({ type, handler, once: false }),
    once: (type, handler) => void listeners.push({ type, handler, once: true }),
    emit: (type, event) => {
      for (const listener of listeners.filter((one) => one.type === type)) {
        if (listener.once) listeners = listeners.filter((one) => one !== listener);
        listener.handler(event as never); // each type has one event shape, which Stripe's types spell out
      }
    },
  };
};
