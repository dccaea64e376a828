import { join } from "node:path";
import type { Disk, GrowingFile } from "./disk.ts";

/** To be called when the record is safe elsewhere. */
export type Release = () => void;

export interface Journal {
  /** Resolves when the record is on disk. Rejects with the disk's error: then it is as if it had not been asked. */
  append(record: Uint8Array): Promise<Release>;
  /** What comes next goes to a new file, so that the present one may go. */
  turn(): void;
  /** Removes files of which every record was released; `makeDurable` is asked first, when there are any. */
  clear(makeDurable: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is on its way any more, and no file is open. */
  end(): Promise<void>;
}

interface Waiting {
  readonly record: Uint8Array;
  resolve(release: Release): void;
  reject(error: unknown): void;
}

interface Segment {
  readonly path: string;
  readonly file: GrowingFile;
  /** Bytes that are on disk. */
  length: number;
  /** Records that are not safe elsewhere yet. */
  held: number;
}

/** A file that has grown to this size is followed by a new one. */
const mostBytes = 16 * 1024 * 1024;

export const journalFile = /^arrivals-\d+\.log$/;

/** Segments of one folder; a name that was used is never used again. */
const createSegments = (folder: string, disk: Disk) => {
  let current: Segment | undefined;
  let former: readonly Segment[] = [];
  let number = 0;
  let clearing = Promise.resolve();

  const leave = async (): Promise<void> => {
    const left = current;
    if (!left) return;
    current = undefined;
    former = [...former, left];
    await left.file.close();
  };

  /** After a failure nobody knows what the disk holds beyond `length`: that file is not written to again. */
  const abandon = async (): Promise<void> => {
    await current?.file.truncate(current.length).catch(() => undefined);
    await leave().catch(() => undefined);
  };

  const next = async (isTurning: boolean): Promise<Segment> => {
    if (current && (isTurning || current.length >= mostBytes)) await leave();
    if (current) return current;
    number += 1;
    const path = join(folder, `arrivals-${String(number).padStart(6, "0")}.log`);
    current = { path, file: await disk.create(path), length: 0, held: 0 };
    return current;
  };

  const clearNow = async (makeDurable: () => Promise<void>): Promise<void> => {
    const over = former.filter(({ held }) => held === 0);
    if (over.length === 0) return;
    await makeDurable();
    for (const segment of over) {
      await disk.remove(segment.path);
      former = former.filter((one) => one !== segment);
    }
  };

  /** One after the other: who waits for the last also waits for those before. */
  const clear: Journal["clear"] = (makeDurable) => {
    const cleared = clearing.then(() => clearNow(makeDurable));
    clearing = cleared.catch(() => undefined);
    return cleared;
  };

  return { next, leave, abandon, clear };
};

/**
 * What arrived, in files that only grow. Records that come while the disk is busy share the next write and one wait, and the
 * event loop goes on meanwhile.
 */
export const openJournal = (folder: string, disk: Disk): Journal => {
  const segments = createSegments(folder, disk);
  let pending: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let isTurning = false;

  const write = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const segment = await segments.next(isTurning);
      isTurning = false;
      const bytes = Buffer.concat(group.map(({ record }) => record));
      await segment.file.write(bytes, segment.length);
      await segment.file.sync();
      segment.length += bytes.length;
      segment.held += group.length;
      for (const { resolve } of group) resolve(() => void (segment.held -= 1));
    } catch (error) {
      await segments.abandon();
      for (const { reject } of group) reject(error);
    }
  };

  const writeAll = async (): Promise<void> => {
    // What comes in the same turn of the event loop goes together.
    await new Promise((resolve) => setImmediate(resolve));
    while (pending.length > 0) {
      const group = pending;
      pending = [];
      await write(group);
    }
    writing = undefined;
  };

  return {
    append: (record) =>
      new Promise((resolve, reject) => {
        pending.push({ record, resolve, reject });
        writing ??= writeAll();
      }),
    turn: () => {
      isTurning = true;
    },
    clear: segments.clear,
    end: async () => {
      await writing;
      await segments.leave();
    },
  };
};
