import fc from "fast-check";

/** What happens at the gateway: choices of the model, and the seconds between them (most often none: the hard case). */
export const history = fc.record({
  captureMethod: fc.constantFrom("automatic_async", "automatic_async", "manual"),
  steps: fc.array(fc.tuple(fc.nat(1000), fc.constantFrom(0, 0, 0, 1, 5)), { maxLength: 10 }),
});
