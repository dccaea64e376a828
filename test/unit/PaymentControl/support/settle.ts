const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets every promise run that is ready to run. */
export const settle = async (): Promise<void> => {
  for (let round = 0; round < 6; round += 1) await turn();
};

/** Lets things run until something holds (WebCrypto works on threads of its own); the test fails when it never does. */
export const until = async (holds: () => boolean): Promise<void> => {
  const deadline = performance.now() + 4_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error("It never came to hold.");
    await turn();
  }
};
