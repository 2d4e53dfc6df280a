// Runs `npm ci` in a directory, one process at a time: `npm ci` begins by deleting node_modules, so two builds that
// start together in a fresh clone would pull the ground from under each other. The second one waits and finds the
// work done.
//
//   node restore.mjs DIRECTORY

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

const directory = process.argv[2];
const lock = join(directory, "obj", "npm.lock");
// npm writes this file last. It is also the stamp by which the build knows that nothing is to be done.
const stamp = join(directory, "node_modules", ".package-lock.json");
const pollMilliseconds = 250;
// A slow network takes minutes; a lock older than this was left behind by a build that was killed.
const staleMilliseconds = 10 * 60 * 1000;

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function isRestored() {
  const inputs = ["package.json", "package-lock.json"].map((name) => changedAt(join(directory, name)));
  return changedAt(stamp) >= Math.max(...inputs);
}

function takeLock() {
  mkdirSync(join(directory, "obj"), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") {
        throw error;
      }
    }
    const since = changedAt(lock);
    if (since > 0 && Date.now() - since > staleMilliseconds) {
      rmSync(lock, { recursive: true, force: true });
    } else {
      sleep(pollMilliseconds);
    }
  }
}

takeLock();
try {
  if (!isRestored()) {
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
    // On Windows npm is a batch file, which only a shell can start.
    const npm = spawnSync("npm", ["ci", ...options], { cwd: directory, stdio: "inherit", shell: process.platform === "win32" });
    process.exitCode = npm.status ?? 1;
    if (npm.status === 0) {
      const now = new Date();
      utimesSync(stamp, now, now);
    }
  }
} finally {
  rmSync(lock, { recursive: true, force: true });
}
