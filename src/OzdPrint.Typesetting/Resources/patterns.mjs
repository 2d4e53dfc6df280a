// Writes the hyphenation patterns as plain lists in Liang's notation (".ab3a"), one file for a language. The npm
// package keeps them as a trie of letters whose leaves point into a table of levels; a flat list is what the readers
// of the field know, diffs well and does not depend on that package's form.
//
//   node patterns.mjs DIRECTORY-OF-THE-PACKAGE DIRECTORY-OF-OUR-EXCEPTIONS OUTPUT-DIRECTORY
//
// The file of a language holds, one per line and each part closed by an empty line:
//   the least number of letters before and after a break, "2 3";
//   the patterns, sorted by their letters (a reader builds its trie in one pass);
//   words that the patterns break wrongly, sorted, with a hyphen at every break. A word without one is never broken.

import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const require = createRequire(import.meta.url);

// The languages a German school paper quotes and whose patterns carry a permissive licence (licences.txt beside this
// file has holders and terms; a language is added there first). The least numbers of letters are those that the
// authors of the patterns name in hyph-utf8 under "hyphenmins: typesetting".
const languages = [
  { tag: "da", file: "da", before: 2, after: 2 },
  { tag: "de", file: "de-1996", before: 2, after: 2 },
  { tag: "en", file: "en-us", before: 2, after: 3 },
  { tag: "es", file: "es", before: 2, after: 2 },
  { tag: "fr", file: "fr", before: 2, after: 2 },
  { tag: "it", file: "it", before: 2, after: 2 },
  { tag: "la", file: "la", before: 2, after: 2 },
  { tag: "nl", file: "nl", before: 2, after: 2 },
  { tag: "pl", file: "pl", before: 2, after: 2 },
  { tag: "pt", file: "pt", before: 2, after: 3 },
  { tag: "tr", file: "tr", before: 2, after: 2 },
];

/** Every pattern of a trie as [letters, index into the table of levels]. */
function* leaves(node, letters) {
  for (const [letter, child] of Object.entries(node)) {
    const here = letters + letter;
    if (typeof child === "number") {
      yield [here, child];
    } else if (Array.isArray(child)) {
      yield [here, child[1]];
      yield* leaves(child[0], here);
    } else {
      yield* leaves(child, here);
    }
  }
}

/**
 * Liang's notation of a pattern. In the package a level stands before the letter of the same index, except that a
 * leading dot has no level before it: the levels of ".ab" begin between the dot and the a.
 */
function notation(letters, levels) {
  const anchored = letters.startsWith(".");
  const word = anchored ? letters.slice(1) : letters;
  if (levels.length > word.length + 1) {
    throw new Error(`pattern ${letters} has more levels than places: ${levels}`);
  }
  let text = anchored ? "." : "";
  for (let i = 0; i <= word.length; i++) {
    const level = levels[i] ?? 0;
    if (level > 9) {
      throw new Error(`pattern ${letters} has the level ${level}; the notation knows one digit`);
    }
    text += (level > 0 ? level : "") + (word[i] ?? "");
  }
  return text;
}

/**
 * A word of the package's exceptions with its hyphens: "ta-ble". The package counts the hyphens before a break as
 * letters (declination: 3, 6, 9 for dec-li-na-tion), so the n-th break stands n places further left.
 */
function hyphenated(word, breaks) {
  const places = new Set(breaks.map((place, i) => place - i));
  return [...word].map((letter, i) => (places.has(i) ? "-" : "") + letter).join("");
}

const byCodePoint = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Our own corrections: one word a line, # begins a comment. */
function corrections(file) {
  return !existsSync(file)
    ? []
    : readFileSync(file, "utf8").split(/\r?\n/).map((line) => line.replace(/#.*/, "").trim().toLowerCase()).filter(Boolean);
}

const [packageDirectory, exceptionDirectory, outputDirectory] = process.argv.slice(2);
mkdirSync(outputDirectory, { recursive: true });
const known = new Set(languages.map(({ tag }) => `${tag}.txt`));
for (const name of readdirSync(outputDirectory).filter((name) => name.endsWith(".txt") && !known.has(name))) {
  rmSync(join(outputDirectory, name), { recursive: true, force: true });
}
for (const { tag, file, before, after } of languages) {
  const [levels, trie, exceptions] = require(resolve(packageDirectory, "patterns", `${file}.js`));
  const patterns = [...leaves(trie, "")]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([letters, index]) => notation(letters, levels[index]));
  const words = new Map(Object.entries(exceptions ?? {}).map(([word, breaks]) => [word, hyphenated(word, breaks)]));
  for (const word of corrections(join(exceptionDirectory, `exceptions.${tag}.txt`))) {
    words.set(word.replaceAll("-", ""), word);
  }
  const lines = [`${before} ${after}`, "", ...patterns, "", ...[...words.values()].sort(byCodePoint), ""];
  // Renamed into place, so that a compiler of another build never reads half a file.
  const draft = join(outputDirectory, `${tag}.${process.pid}.tmp`);
  writeFileSync(draft, lines.join("\n") + "\n");
  renameSync(draft, join(outputDirectory, `${tag}.txt`));
}
