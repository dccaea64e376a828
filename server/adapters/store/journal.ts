import type { Disk } from "./disk.ts";
import { createSegments } from "./segments.ts";

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

/**
 * What arrived, in files that are filled from their beginnings. Records that come while the disk is busy share the next write
 * and one wait, and the event loop goes on meanwhile.
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
      await segments.end();
    },
  };
};
