import { open, unlink } from "node:fs/promises";
import { dirname } from "node:path";

/** A file that grows. */
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
  /** A new file, whose name is on disk when this resolves. */
  create(path: string): Promise<GrowingFile>;
  remove(path: string): Promise<void>;
  /** Resolves when what anybody wrote to this file is on disk. */
  sync(path: string): Promise<void>;
}

const withOpen = async (
  path: string,
  work: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> => {
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

/** The disk of this machine. Every wait is off the event loop. */
export const localDisk: Disk = {
  create: async (path) => {
    const file = await open(path, "wx");
    await syncFolder(dirname(path));
    return {
      write: async (bytes, position) => {
        for (let written = 0; written < bytes.length;) {
          written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
        }
      },
      sync: () => file.datasync(),
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    };
  },
  remove: unlink,
  sync: (path) => withOpen(path, (file) => file.datasync()),
};
