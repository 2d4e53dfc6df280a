// Runs `npm ci` in a directory, one process at a time: `npm ci` begins by deleting node_modules, so two builds that
// start together in a fresh clone would pull the ground from under each other. The second one waits and finds the
// work done.
//
//   node restore.mjs DIRECTORY

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const directory = process.argv[2];
const lock = join(directory, "obj", "npm.lock");
// npm writes this file last. It is also the stamp by which the build knows that nothing is to be done.
const stamp = join(directory, "node_modules", ".package-lock.json");
const pollMilliseconds = 250;
// A slow network takes minutes. A lock older than this is nobody's, even if another process has its number by now.
const staleMilliseconds = 10 * 60 * 1000;

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function isRestored() {
  const inputs = ["package.json", "package-lock.json"].map((name) => changedAt(join(directory, name)));
  return changedAt(stamp) >= Math.max(...inputs);
}

/** Whether the process that wrote the lock still runs. A killed build leaves its lock behind. */
function isHeld() {
  if (Date.now() - changedAt(lock) > staleMilliseconds) {
    return false;
  }
  try {
    const holder = Number(readFileSync(lock, "utf8"));
    return holder === 0 || process.kill(holder, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function takeLock() {
  mkdirSync(join(directory, "obj"), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") {
        throw error;
      }
    }
    if (isHeld()) {
      sleep(pollMilliseconds);
    } else {
      rmSync(lock, { force: true });
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
  rmSync(lock, { force: true });
}
