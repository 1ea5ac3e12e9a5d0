// Runs the command of taplo as often as its parent asks, each time as if it were a new process. Taplo comes as 35 MB of
// JavaScript and WebAssembly, which take Node seconds to load.
//
// A message `{ cwd, args }` starts it; the answer is `{ status, output }`. The argument is its file.
// Plain JavaScript, as Node runs it without a loader.
import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { Script } from "node:vm";

const [, , file] = process.argv;
// A line that names the program for a shell is no JavaScript within a function.
const code = readFileSync(file, "utf8").replace(/^#!.*/, "");
const load = new Script(Module.wrap(code), { filename: file }).runInThisContext();
let output = "";

for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk) => {
    output += Buffer.from(chunk).toString();
    return true;
  };
}

process.on("message", ({ cwd, args }) => {
  process.chdir(cwd);
  process.env.HOME = cwd;
  process.argv = [process.execPath, file, ...args];
  process.exitCode = undefined;
  output = "";
  // It has done its work when nothing is left to wait for.
  process.channel.unref();
  process.once("beforeExit", () => {
    process.channel.ref();
    process.send({ status: process.exitCode ?? 0, output });
  });
  load({}, createRequire(file), { exports: {} }, file, "");
});
