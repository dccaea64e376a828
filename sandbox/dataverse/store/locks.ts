import { deadlock } from "../refusal.ts";

/** Row locks: who changes a row holds it until commit or rollback; others wait, and a circle of waiting is a deadlock. */
export interface Locks {
  acquire(owner: object, place: string): Promise<void>;
  releaseAll(owner: object): void;
}

interface Waiting {
  readonly owner: object;
  readonly go: () => void;
}

export const createLocks = (): Locks => {
  const holders = new Map<string, object>();
  const queues = new Map<string, Waiting[]>();
  const waitsFor = new Map<object, string>();

  const closesCircle = (owner: object, place: string): boolean => {
    let holder = holders.get(place);
    while (holder !== undefined) {
      if (holder === owner) return true;
      const next = waitsFor.get(holder);
      holder = next === undefined ? undefined : holders.get(next);
    }
    return false;
  };

  const handOver = (place: string): void => {
    const next = queues.get(place)?.shift();
    if (!next) {
      holders.delete(place);
      queues.delete(place);
      return;
    }
    holders.set(place, next.owner);
    waitsFor.delete(next.owner);
    next.go();
  };

  return {
    acquire: async (owner, place) => {
      const holder = holders.get(place);
      if (holder === undefined) holders.set(place, owner);
      if (holder === undefined || holder === owner) return;
      if (closesCircle(owner, place)) throw deadlock();
      waitsFor.set(owner, place);
      await new Promise<void>((go) => {
        queues.set(place, [...(queues.get(place) ?? []), { owner, go }]);
      });
    },
    releaseAll: (owner) => {
      for (const [place, holder] of holders) if (holder === owner) handOver(place);
    },
  };
};
