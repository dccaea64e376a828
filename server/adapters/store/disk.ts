import { constants } from "node:fs";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { dirname } from "node:path";

/** A file that is filled from its beginning. */
export interface GrowingFile {
  /** Writes all of it at this position. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Resolves when what was written is on disk. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** The few things that the store asks of a disk besides what SQLite does; each may fail. */
export interface Disk {
  /**
   * A new file of so many zeros. It and its name are on disk when this resolves: what is written over the zeros later is a
   * matter of its own blocks alone, and does not wait for what the file system has to keep of all the others.
   */
  create(path: string, bytes: number): Promise<GrowingFile>;
  remove(path: string): Promise<void>;
  /** Resolves when what anybody wrote to this file is on disk. */
  sync(path: string): Promise<void>;
}

const withOpen = async (path: string, work: (file: FileHandle) => Promise<void>): Promise<void> => {
  const file = await open(path, "r+").catch(() => open(path, "r"));
  try {
    await work(file);
  } finally {
    await file.close();
  }
};

/** Windows has no such thing as the sync of a folder, and does not need it. */
const syncFolder = (folder: string): Promise<void> =>
  process.platform === "win32" ? Promise.resolve() : withOpen(folder, (file) => file.sync());

/** Where a write can wait for the disk by itself, one call does for two. */
const isWriteDurable = process.platform === "linux";
const creating = constants.O_CREAT | constants.O_EXCL | constants.O_RDWR;

const writeAll = async (file: FileHandle, bytes: Uint8Array, position: number): Promise<void> => {
  for (let written = 0; written < bytes.length;) {
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  }
};

const filled = async (path: string, bytes: number): Promise<FileHandle> => {
  const file = await open(path, isWriteDurable ? creating | constants.O_DSYNC : creating);
  try {
    await writeAll(file, new Uint8Array(bytes), 0);
    await file.sync();
    await syncFolder(dirname(path));
    return file;
  } catch (error) {
    await file.close();
    await unlink(path);
    throw error;
  }
};

/** The disk of this machine. Every wait is off the event loop. */
export const localDisk: Disk = {
  create: async (path, bytes) => {
    const file = await filled(path, bytes);
    return {
      write: (written, position) => writeAll(file, written, position),
      sync: () => (isWriteDurable ? Promise.resolve() : file.datasync()),
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    };
  },
  remove: unlink,
  sync: (path) => withOpen(path, (file) => file.datasync()),
};
