import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhenResult,
  isBrokenCircuitError,
} from "cockatiel";

/** Keeps calls from a service that is down, and asks now and then whether it is up again. */
export interface Breaker<Value> {
  /** Undefined: the circuit is open, and nothing was asked. */
  run(work: () => Promise<Value>): Promise<Value | undefined>;
}

/** So many failures in a row open the circuit. */
const failuresInARow = 10;

/** `isOutage` judges an outcome; expected failures are values, and a throw passes through as it is. */
export const createBreaker = <Value>(isOutage: (outcome: Value) => boolean): Breaker<Value> => {
  const policy = circuitBreaker(
    handleWhenResult((outcome) => isOutage(outcome as Value)),
    {
      breaker: new ConsecutiveBreaker(failuresInARow),
      halfOpenAfter: new ExponentialBackoff({ initialDelay: 1_000, maxDelay: 30_000 }),
    },
  );
  return {
    run: async (work) => {
      try {
        return await policy.execute(work);
      } catch (error) {
        if (isBrokenCircuitError(error)) return undefined;
        throw error;
      }
    },
  };
};
