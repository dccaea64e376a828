/** Does a piece of work once at a time: whoever asks during it causes one more round, so that the last word is heard. */
export const coalesce = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  const rounds = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      await work();
    } while (isAskedAgain);
    running = undefined;
  };
  return () => {
    if (running === undefined) running = rounds();
    else isAskedAgain = true;
    return running;
  };
};
