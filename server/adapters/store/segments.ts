import { join } from "node:path";
import type { Disk, GrowingFile } from "./disk.ts";

/** A file of the journal. */
export interface Segment {
  readonly path: string;
  readonly file: GrowingFile;
  /** Bytes that are on disk and count. */
  length: number;
  /** Records that are not safe elsewhere yet. */
  held: number;
}

export interface Segments {
  /** Where the next records go: a new file when the present one is full, or is to be left. */
  next(isTurning: boolean): Promise<Segment>;
  /** After a failure nobody knows what the disk holds beyond `length`: that file is not written to again. */
  abandon(): Promise<void>;
  /** Removes files that are left and hold nothing, after `makeDurable`. Who waits for the last call waits for those before. */
  clear(makeDurable: () => Promise<void>): Promise<void>;
  /** Leaves the present file, and closes it. */
  end(): Promise<void>;
}

/** A file that is full is followed by a new one, which is made when half of it is left. */
const fullBytes = 4 * 1024 * 1024;

export const segmentName = /^arrivals-\d+\.log$/;

/** New segments, one of them made in good time; a name that was used is never used again. */
const createSupply = (folder: string, disk: Disk) => {
  let spare: Promise<Segment> | undefined;
  let number = 0;
  const create = async (): Promise<Segment> => {
    number += 1;
    const path = join(folder, `arrivals-${String(number).padStart(6, "0")}.log`);
    return { path, file: await disk.create(path, fullBytes), length: 0, held: 0 };
  };
  return {
    prepare: () => {
      spare ??= create();
      // Whoever needs it meets the error.
      spare.catch(() => undefined);
    },
    take: () => {
      const taken = spare ?? create();
      spare = undefined;
      return taken;
    },
    /** What was made and not used. */
    unused: () => spare?.catch(() => undefined),
  };
};

/** Segments that are left, until nothing in them is needed. */
const createAttic = (disk: Disk) => {
  let kept: readonly Segment[] = [];
  let clearing = Promise.resolve();
  const clearNow = async (makeDurable: () => Promise<void>): Promise<void> => {
    const over = kept.filter(({ held }) => held === 0);
    if (over.length === 0) return;
    await makeDurable();
    for (const segment of over) {
      await disk.remove(segment.path);
      kept = kept.filter((one) => one !== segment);
    }
  };
  return {
    put: (segment: Segment) => {
      kept = [...kept, segment];
      return segment.file.close();
    },
    clear: (makeDurable: () => Promise<void>) => {
      const cleared = clearing.then(() => clearNow(makeDurable));
      clearing = cleared.catch(() => undefined);
      return cleared;
    },
  };
};

/** The journal's files in this folder. */
export const createSegments = (folder: string, disk: Disk): Segments => {
  const supply = createSupply(folder, disk);
  const attic = createAttic(disk);
  let current: Segment | undefined;

  const leave = async (): Promise<void> => {
    const left = current;
    current = undefined;
    if (left) await attic.put(left);
  };

  return {
    next: async (isTurning) => {
      if (current && (isTurning || current.length >= fullBytes)) await leave();
      current ??= await supply.take();
      if (current.length > fullBytes / 2) supply.prepare();
      return current;
    },
    abandon: async () => {
      await current?.file.truncate(current.length).catch(() => undefined);
      await leave().catch(() => undefined);
    },
    clear: attic.clear,
    end: async () => {
      const unused = await supply.unused();
      if (unused) await attic.put(unused);
      await leave();
    },
  };
};
